// The list of articles with its head, its sort, and the dialogs that its rows open.

import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleId, ArticleRecord } from "../../storage/records.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useSettings } from "../services.tsx";
import { RenameDialog, TagsDialog } from "./ArticleDialogs.tsx";
import styles from "./ArticleList.module.css";
import { ArticleRow } from "./ArticleRow.tsx";
import { librarySorts } from "./articleOrder.ts";
import type { ArticleActions } from "./useArticleActions.ts";

type Asked = { readonly kind: "rename" | "tags"; readonly article: ArticleRecord };

interface ArticleListProps {
	/** In the order shown. */
	readonly articles: readonly ArticleRecord[];
	readonly shares: ReadonlyMap<ArticleId, number>;
	/** `7 articles`, `2 archived articles`. */
	readonly count: string;
	/** All tags of the library, on offer. */
	readonly tags: readonly string[];
	readonly actions: ArticleActions;
	readonly onTag: (tag: string) => void;
	/** What stands in the place of a list without articles. */
	readonly nothing: ReactNode;
}

export function ArticleList({ articles, shares, count, tags, actions, onTag, nothing }: ArticleListProps) {
	const { t } = useTranslation("library");
	const [asked, setAsked] = useState<Asked | null>(null);
	const close = () => setAsked(null);
	return (
		<>
			<div className={styles.head}>
				<span>
					{count}, <SortChoice />
				</span>
				<span aria-hidden="true">{t("head.known")}</span>
				<span aria-hidden="true">{t("head.read")}</span>
			</div>
			{articles.length === 0 ? nothing : null}
			<ul className={styles.articles} aria-label={t("list")}>
				{articles.map((article) => (
					<ArticleRow
						key={article.id}
						article={article}
						share={shares.get(article.id)}
						onRename={() => setAsked({ kind: "rename", article })}
						onTags={() => setAsked({ kind: "tags", article })}
						onArchive={() => void actions.setArchived(article, article.archived === 0)}
						onDelete={() => void actions.remove(article)}
						onTag={onTag}
					/>
				))}
			</ul>
			{asked?.kind === "rename" ? (
				<RenameDialog
					article={asked.article}
					onSave={(title) => void actions.rename(asked.article, title)}
					onClose={close}
				/>
			) : null}
			{asked?.kind === "tags" ? (
				<TagsDialog
					article={asked.article}
					known={tags}
					onSave={(chosen) => void actions.setTags(asked.article, chosen)}
					onClose={close}
				/>
			) : null}
		</>
	);
}

/** Reads on in the line of the head: `7 articles, newest first`. */
function SortChoice() {
	const { t } = useTranslation("library");
	const [{ librarySort }, change] = useSettings();
	return (
		<span className={styles.sort}>
			<select
				aria-label={t("sort.label")}
				value={librarySort}
				onChange={(event) => {
					const chosen = librarySorts.find((sort) => sort === event.target.value);
					if (chosen !== undefined) change({ librarySort: chosen });
				}}
			>
				{librarySorts.map((sort) => (
					<option key={sort} value={sort}>
						{t(`sort.${sort}`)}
					</option>
				))}
			</select>
			<Icon name="down" small />
		</span>
	);
}
