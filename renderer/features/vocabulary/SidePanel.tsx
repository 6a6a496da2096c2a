// What to show: all words, the due, the newly added, and the person's lists with their counts.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListId, ListRecord } from "../../storage/records.ts";
import { ActionMenu } from "../../ui/ActionMenu.tsx";
import { IconButton } from "../../ui/Button.tsx";
import layout from "../../ui/layout.module.css";
import { ListNameField } from "./ListNameField.tsx";
import styles from "./SidePanel.module.css";
import type { Side } from "./useVocabulary.ts";
import { sameView, type View } from "./views.ts";

interface SidePanelProps {
	readonly id: string;
	readonly view: View;
	readonly side: Side;
	readonly onChoose: (view: View) => void;
	readonly onCreate: (name: string) => void;
	readonly onRename: (list: ListRecord, name: string) => void;
	readonly onRemove: (list: ListRecord) => void;
}

type Writing =
	| { readonly kind: "nothing" }
	| { readonly kind: "new" }
	| { readonly kind: "rename"; readonly list: ListId };

export function SidePanel({ id, view, side, onChoose, onCreate, onRename, onRemove }: SidePanelProps) {
	const { t } = useTranslation("vocabulary");
	const [writing, setWriting] = useState<Writing>({ kind: "nothing" });
	const { counts, lists, addedThisWeek } = side;
	const stop = () => setWriting({ kind: "nothing" });
	const item = (choice: View, label: string, count: number, vietnamese = false) => (
		<SideItem
			label={label}
			count={count}
			current={sameView(view, choice)}
			vietnamese={vietnamese}
			onChoose={() => onChoose(choice)}
		/>
	);
	return (
		<nav className={styles.side} id={id} aria-label={t("side.label")}>
			<ul>
				<li>{item({ kind: "all" }, t("side.all"), counts.all)}</li>
				<li>{item({ kind: "due" }, t("side.due"), counts.due)}</li>
				<li>{item({ kind: "added" }, t("side.added"), addedThisWeek)}</li>
			</ul>
			<section aria-labelledby={`${id}-lists`}>
				<header className={styles.label}>
					<h2 className={layout.sectionLabel} id={`${id}-lists`}>
						{t("side.lists")}
					</h2>
					<IconButton icon="add" label={t("list.new")} onClick={() => setWriting({ kind: "new" })} />
				</header>
				{writing.kind === "new" ? (
					<ListNameField
						initial=""
						taken={lists.map((list) => list.name)}
						submitLabel={t("list.create")}
						onSubmit={(name) => {
							stop();
							onCreate(name);
						}}
						onCancel={stop}
					/>
				) : null}
				{lists.length === 0 && writing.kind === "nothing" ? <p className={styles.none}>{t("list.none")}</p> : null}
				<ul>
					{lists.map((list) =>
						writing.kind === "rename" && writing.list === list.id ? (
							<li key={list.id}>
								<ListNameField
									initial={list.name}
									taken={lists.filter((other) => other.id !== list.id).map((other) => other.name)}
									submitLabel={t("list.rename")}
									onSubmit={(name) => {
										stop();
										onRename(list, name);
									}}
									onCancel={stop}
								/>
							</li>
						) : (
							<li key={list.id} className={styles.list}>
								{item({ kind: "list", list: list.id }, list.name, counts.lists.get(list.id) ?? 0, true)}
								<ActionMenu
									className={styles.more}
									label={t("list.more", { name: list.name })}
									actions={[
										{ icon: "edit", label: t("list.rename"), run: () => setWriting({ kind: "rename", list: list.id }) },
										{ icon: "delete", label: t("list.delete"), danger: true, run: () => onRemove(list) },
									]}
								/>
							</li>
						),
					)}
				</ul>
			</section>
		</nav>
	);
}

interface SideItemProps {
	readonly label: string;
	readonly count: number;
	readonly current: boolean;
	/** Whether the label is a name that the person gave: Vietnamese as a rule. */
	readonly vietnamese: boolean;
	readonly onChoose: () => void;
}

function SideItem({ label, count, current, vietnamese, onChoose }: SideItemProps) {
	const { i18n } = useTranslation();
	return (
		<button type="button" className={styles.item} aria-current={current ? "true" : undefined} onClick={onChoose}>
			<span {...(vietnamese ? { lang: "vi" } : {})}>{label}</span>{" "}
			<span className={styles.count}>{new Intl.NumberFormat(i18n.language).format(count)}</span>
		</button>
	);
}
