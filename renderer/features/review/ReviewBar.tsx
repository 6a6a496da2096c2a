// The bar over the review: which words, how far, undo and edit; the line below it grows with the share that is done.

import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { ListId } from "../../storage/records.ts";
import { IconButton } from "../../ui/Button.tsx";
import layout from "../../ui/layout.module.css";
import { Select } from "../../ui/Select.tsx";
import { navigate } from "../routes.ts";
import styles from "./ReviewBar.module.css";
import type { ListChoices } from "./useOutlook.ts";

interface ReviewBarProps {
	readonly list: ListId | null;
	/** `null` while it is not known. */
	readonly choices: ListChoices | null;
	readonly progress: { readonly done: number; readonly total: number } | null;
	readonly asking: boolean;
	readonly canUndo: boolean;
	readonly onUndo: () => void;
	readonly onEdit: () => void;
}

export function ReviewBar({ list, choices, progress, asking, canUndo, onUndo, onEdit }: ReviewBarProps) {
	const { t } = useTranslation("review");
	const share = progress === null || progress.total === 0 ? 0 : progress.done / progress.total;
	return (
		<header className={styles.bar} style={{ "--share": `${share * 100}%` } as CSSProperties}>
			<div className={styles.what}>
				<h1 className={layout.heading}>{t("title")}</h1>
				{choices === null ? null : <ListSelect list={list} choices={choices} />}
			</div>
			<div className={layout.group}>
				{progress === null || !asking ? null : (
					<p className={styles.progress}>
						<span aria-hidden="true">{t("progress", { done: progress.done + 1, total: progress.total })}</span>
						<span className="visually-hidden">
							{t("progressLabel", { done: progress.done + 1, total: progress.total })}
						</span>
					</p>
				)}
				<IconButton icon="undo" label={t("undo")} aria-keyshortcuts="Z" disabled={!canUndo} onClick={onUndo} />
				<IconButton icon="edit" label={t("edit")} aria-keyshortcuts="E" disabled={!asking} onClick={onEdit} />
			</div>
		</header>
	);
}

/** The value of the choice that is no list. */
const allWords = "all";

function ListSelect({ list, choices }: { readonly list: ListId | null; readonly choices: ListChoices }) {
	const { t } = useTranslation("review");
	const options: readonly { readonly value: string; readonly label: string }[] = [
		{ value: allWords, label: t("list.all", { count: choices.all }) },
		...choices.lists.map(({ list: { id, name }, due }) => ({
			value: `list:${id}`,
			label: t("list.one", { name, count: due }),
		})),
	];
	return (
		<Select
			label={t("list.label")}
			value={list === null ? allWords : `list:${list}`}
			options={options}
			onChange={(value) => {
				const chosen = choices.lists.find((choice) => `list:${choice.list.id}` === value);
				navigate({ screen: "review", list: chosen?.list.id ?? null });
			}}
		/>
	);
}
