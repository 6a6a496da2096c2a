// The bar over the review: which words, how far, undo and edit; the line below it grows with the share that is done.

import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { ListId } from "../../storage/records/ids.ts";
import { ActionMenu, type MenuAction } from "../../ui/ActionMenu.tsx";
import { IconButton } from "../../ui/Button.tsx";
import layout from "../../ui/layout.module.css";
import { Select } from "../../ui/Select.tsx";
import { navigate } from "../routes.ts";
import type { Asked } from "./asked.ts";
import styles from "./ReviewBar.module.css";
import type { ListChoice } from "./useOutlook.ts";

interface ListChoices {
	/** Words due in all of them. */
	readonly all: number;
	readonly lists: readonly ListChoice[];
}

interface ReviewBarProps {
	readonly asked: Asked;
	/** Title of the article whose words are reviewed. */
	readonly article: string | null;
	readonly ahead: boolean;
	/** `null` while it is not known. */
	readonly choices: ListChoices | null;
	readonly progress: { readonly done: number; readonly total: number } | null;
	readonly asking: boolean;
	readonly canUndo: boolean;
	readonly onUndo: () => void;
	readonly onEdit: () => void;
	readonly onBury: () => void;
	readonly onSuspend: () => void;
	readonly onPlan: () => void;
}

export function ReviewBar(props: ReviewBarProps) {
	const { asked, article, ahead, choices, progress, asking, canUndo, onUndo, onEdit } = props;
	const { t } = useTranslation(["review", "common"]);
	const share = progress === null || progress.total === 0 ? 0 : progress.done / progress.total;
	const ofCard: readonly MenuAction[] = [
		{ icon: "archive", label: t("bury"), run: props.onBury },
		{ icon: "pause", label: t("suspend"), run: props.onSuspend },
	];
	const actions: readonly MenuAction[] = [
		...(asking ? ofCard : []),
		{ icon: "settings", label: t("planOpen"), run: props.onPlan },
	];
	return (
		<header className={styles.bar} style={{ "--share": `${share * 100}%` } as CSSProperties}>
			<div className={styles.what}>
				<h1 className={layout.heading}>{t("title")}</h1>
				{choices === null ? null : <ListSelect asked={asked} article={article} choices={choices} />}
				{ahead ? <span className={`${layout.tag} ${styles.ahead}`}>{t("aheadNote")}</span> : null}
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
				<IconButton icon="undo" label={t("undo")} aria-keyshortcuts="U" disabled={!canUndo} onClick={onUndo} />
				<IconButton icon="edit" label={t("edit")} aria-keyshortcuts="E" disabled={!asking} onClick={onEdit} />
				<ActionMenu label={t("common:action.more")} actions={actions} />
			</div>
		</header>
	);
}

/** The values of the choices that are no list. */
const allWords = "all";
const ofArticle = "article";

interface ListSelectProps extends Pick<ReviewBarProps, "asked" | "article"> {
	readonly choices: ListChoices;
}

function ListSelect({ asked, article, choices }: ListSelectProps) {
	const { t } = useTranslation("review");
	const list: ListId | null = asked.kind === "list" ? asked.list : null;
	const options: readonly { readonly value: string; readonly label: string }[] = [
		...(asked.kind === "article"
			? [{ value: ofArticle, label: article === null ? t("anyArticle") : t("article", { title: article }) }]
			: []),
		{ value: allWords, label: t("list.all", { count: choices.all }) },
		...choices.lists.map(({ list: { id, name }, due }) => ({
			value: `list:${id}`,
			label: t("list.one", { name, count: due }),
		})),
	];
	return (
		<Select
			label={t("list.label")}
			value={asked.kind === "article" ? ofArticle : list === null ? allWords : `list:${list}`}
			options={options}
			onChange={(value) => {
				if (value === ofArticle) return;
				const chosen = choices.lists.find((choice) => `list:${choice.list.id}` === value);
				navigate({ screen: "review", list: chosen?.list.id ?? null });
			}}
		/>
	);
}
