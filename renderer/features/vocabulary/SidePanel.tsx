// What to show: all words, the due, the newly added, those that trouble, and the person's lists, each with its count.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListId } from "../../storage/records/ids.ts";
import { IconButton } from "../../ui/Button.tsx";
import layout from "../../ui/layout.module.css";
import { ListNameField } from "./ListNameField.tsx";
import { type ListActions, ListTree } from "./ListTree.tsx";
import { SideItem } from "./SideItem.tsx";
import styles from "./SidePanel.module.css";
import { SideStopsContext, useSideStops, walkSide } from "./sideStops.ts";
import type { Side } from "./useVocabulary.ts";
import type { OwnView, View } from "./views.ts";

interface SidePanelProps extends Omit<ListActions, "onChoose" | "onAddInside"> {
	readonly id: string;
	readonly view: View;
	readonly side: Side;
	readonly onChoose: (view: View) => void;
	/** @param parent the list in which the new one comes to stand */
	readonly onCreate: (name: string, parent: ListId | null) => void;
	readonly onCreateSmart: () => void;
}

/** Where the name of a new list is being written. */
type Writing = { readonly kind: "nothing" } | { readonly kind: "new"; readonly parent: ListId | null };

export function SidePanel({ id, view, side, onChoose, onCreate, onCreateSmart, ...actions }: SidePanelProps) {
	const { t } = useTranslation("vocabulary");
	const [writing, setWriting] = useState<Writing>({ kind: "nothing" });
	const { counts, lists, addedThisWeek } = side;
	const showsLeeches = counts.leeches > 0 || view.kind === "leeches";
	const showsSuspended = counts.suspended > 0 || view.kind === "suspended";
	const isThere = (choice: string) => {
		if (choice === "leeches") return showsLeeches;
		if (choice === "suspended") return showsSuspended;
		return ["all", "due", "added"].includes(choice) || lists.some((list) => list.id === choice);
	};
	const stops = useSideStops(view.kind === "list" ? view.list : view.kind, isThere);
	const stop = () => setWriting({ kind: "nothing" });
	const item = (kind: OwnView["kind"], count: number) => (
		<li>
			<SideItem
				id={kind}
				label={t(`side.${kind}`)}
				count={count}
				current={view.kind === kind}
				onChoose={() => onChoose({ kind })}
			/>
		</li>
	);
	const parent = writing.kind === "new" ? lists.find((list) => list.id === writing.parent) : undefined;
	return (
		<SideStopsContext value={stops}>
			<nav className={styles.side} id={id} aria-label={t("side.label")} onKeyDown={walkSide}>
				<ul>
					{item("all", counts.all)}
					{item("due", counts.due)}
					{item("added", addedThisWeek)}
					{showsLeeches ? item("leeches", counts.leeches) : null}
					{showsSuspended ? item("suspended", counts.suspended) : null}
				</ul>
				<section aria-labelledby={`${id}-lists`}>
					<header className={styles.label}>
						<h2 className={layout.sectionLabel} id={`${id}-lists`}>
							{t("side.lists")}
						</h2>
						<span>
							<IconButton icon="filter" label={t("list.newSmart")} onClick={onCreateSmart} />
							<IconButton icon="add" label={t("list.new")} onClick={() => setWriting({ kind: "new", parent: null })} />
						</span>
					</header>
					{writing.kind === "new" ? (
						<ListNameField
							label={parent === undefined ? t("list.name") : t("list.nameInside", { name: parent.name })}
							taken={lists.map((list) => list.name)}
							submitLabel={t("list.create")}
							onSubmit={(name) => {
								stop();
								onCreate(name, writing.parent);
							}}
							onCancel={stop}
						/>
					) : null}
					{lists.length === 0 && writing.kind === "new" ? null : (
						<ListTree
							lists={lists}
							counts={counts.lists}
							current={view.kind === "list" ? view.list : null}
							onChoose={(list) => onChoose({ kind: "list", list: list.id })}
							onAddInside={(list) => setWriting({ kind: "new", parent: list.id })}
							{...actions}
						/>
					)}
				</section>
			</nav>
		</SideStopsContext>
	);
}
