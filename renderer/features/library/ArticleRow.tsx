// One article of the library: title and what is known of it, how much of it the person knows, how far it is read.

import type { TFunction } from "i18next";
import { type CSSProperties, memo } from "react";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import { ActionMenu } from "../../ui/ActionMenu.tsx";
import layout from "../../ui/layout.module.css";
import { progressOf } from "../articleProgress.ts";
import type { KnownShares } from "../knownShare.ts";
import { hrefOf } from "../routes.ts";
import styles from "./ArticleList.module.css";
import type { ArticleActions } from "./useArticleActions.ts";
import type { Formats } from "./useFormats.ts";

interface ArticleRowProps {
	readonly article: ArticleRecord;
	/** Share of known words; `undefined` while it is being counted. */
	readonly share: KnownShares | undefined;
	readonly texts: RowTexts;
	readonly actions: ArticleActions;
	/** Asks the person for something about it. */
	readonly onAsk: (kind: "rename" | "tags", article: ArticleRecord) => void;
	readonly onTag: (tag: string) => void;
}

/** Asked for once for all rows: each asking of its own costs more than the row. */
export interface RowTexts {
	readonly t: TFunction<["library", "common"]>;
	readonly formats: Formats;
}

/** Drawn anew only when something of it changes: all functions that it is given stay the same. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
	const { article, share, texts, actions, onAsk, onTag } = props;
	const { t } = texts;
	const choices = [
		{ icon: "edit", label: t("action.rename"), run: () => onAsk("rename", article) },
		{ icon: "tag", label: t("action.tags"), run: () => onAsk("tags", article) },
		{
			icon: "archive",
			label: article.archived === 1 ? t("action.unarchive") : t("action.archive"),
			run: () => void actions.setArchived(article, article.archived === 0),
		},
		{ icon: "delete", label: t("common:action.delete"), run: () => void actions.remove(article), danger: true },
	] as const;
	return (
		<li className={styles.row}>
			<div className={styles.text}>
				<a className={styles.name} lang="vi" href={hrefOf({ screen: "reader", article: article.id, at: null })}>
					{article.title}
				</a>
				<About article={article} texts={texts} onTag={onTag} />
			</div>
			<KnownShare share={share} texts={texts} />
			<Progress article={article} texts={texts} />
			<ActionMenu className={styles.menu} label={t("action.menu", { title: article.title })} actions={choices} />
		</li>
	);
});

function About({ article, texts: { t, formats }, onTag }: Pick<ArticleRowProps, "article" | "texts" | "onTag">) {
	const author = article.byline ?? article.source;
	return (
		<p className={`meta ${styles.about}`}>
			{author === null ? null : <span lang="vi">{author}</span>}
			<time dateTime={new Date(article.addedAt).toISOString()}>{formats.day(article.addedAt)}</time>
			<span>{formats.readingTime(article.words)}</span>
			{article.tags.map((tag) => (
				<button
					type="button"
					key={tag}
					lang="vi"
					className={`${layout.tag} ${styles.tag}`}
					title={t("showTag", { tag })}
					onClick={() => onTag(tag)}
				>
					{tag}
				</button>
			))}
			{article.translated ? <span className={layout.tag}>{t("withEnglish")}</span> : null}
		</p>
	);
}

function KnownShare({ share, texts: { t, formats } }: Pick<ArticleRowProps, "share" | "texts">) {
	if (share === undefined) {
		return (
			<span className={styles.share} data-counting="">
				<span className="visually-hidden">{t("known.counting")}</span>
				<i aria-hidden="true" />
			</span>
		);
	}
	const [percent, different] = [formats.percent(share.running), formats.percent(share.different)];
	return (
		<span
			className={styles.share}
			style={{ "--share": `${Math.round(share.running * 100)}%` } as CSSProperties}
			title={t("known.shares", { running: percent, different })}
		>
			<span className={`visually-hidden ${styles.words}`}>{t("known.share", { percent })}</span>
			<i aria-hidden="true" />
			<span className="number" aria-hidden="true">
				{percent}
			</span>
		</span>
	);
}

function Progress({ article, texts: { t, formats } }: Pick<ArticleRowProps, "article" | "texts">) {
	const progress = progressOf(article);
	if (progress.kind === "new") return <span className={styles.progress}>{t("progress.new")}</span>;
	if (progress.kind === "finished") return <span className={styles.progress}>{t("progress.finished")}</span>;
	const percent = formats.percent(progress.share);
	return (
		<span className={`number ${styles.progress}`}>
			<span className={`visually-hidden ${styles.words}`}>{t("progress.share", { percent })}</span>
			<span aria-hidden="true">{percent}</span>
		</span>
	);
}
