// One article of the library: title and what is known of it, how much of it the person knows, how far it is read.

import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRecord } from "../../storage/records.ts";
import { ActionMenu } from "../../ui/ActionMenu.tsx";
import layout from "../../ui/layout.module.css";
import { hrefOf } from "../routes.ts";
import styles from "./ArticleList.module.css";
import { progressOf } from "./progress.ts";
import { useFormats } from "./useFormats.ts";

interface ArticleRowProps {
	readonly article: ArticleRecord;
	/** Share of known words; `undefined` while it is being counted. */
	readonly share: number | undefined;
	readonly onRename: () => void;
	readonly onTags: () => void;
	readonly onArchive: () => void;
	readonly onDelete: () => void;
	readonly onTag: (tag: string) => void;
}

export function ArticleRow({ article, share, onRename, onTags, onArchive, onDelete, onTag }: ArticleRowProps) {
	const { t } = useTranslation(["library", "common"]);
	const actions = [
		{ icon: "edit", label: t("action.rename"), run: onRename },
		{ icon: "tag", label: t("action.tags"), run: onTags },
		{ icon: "archive", label: article.archived === 1 ? t("action.unarchive") : t("action.archive"), run: onArchive },
		{ icon: "delete", label: t("common:action.delete"), run: onDelete, danger: true },
	] as const;
	return (
		<li className={styles.row}>
			<div className={styles.text}>
				<a className={styles.name} lang="vi" href={hrefOf({ screen: "reader", article: article.id, at: null })}>
					{article.title}
				</a>
				<About article={article} onTag={onTag} />
			</div>
			<KnownShare share={share} />
			<Progress article={article} />
			<ActionMenu className={styles.menu} label={t("action.menu", { title: article.title })} actions={actions} />
		</li>
	);
}

function About({ article, onTag }: { readonly article: ArticleRecord; readonly onTag: (tag: string) => void }) {
	const { t } = useTranslation("library");
	const formats = useFormats();
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

function KnownShare({ share }: { readonly share: number | undefined }) {
	const { t } = useTranslation("library");
	const formats = useFormats();
	if (share === undefined) {
		return (
			<span className={styles.share} data-counting="">
				<span className="visually-hidden">{t("known.counting")}</span>
				<i aria-hidden="true" />
			</span>
		);
	}
	const percent = formats.percent(share);
	return (
		<span className={styles.share} style={{ "--share": `${Math.round(share * 100)}%` } as CSSProperties}>
			<span className="visually-hidden">{t("known.share", { percent })}</span>
			<i aria-hidden="true" />
			<span className="number" aria-hidden="true">
				{percent}
			</span>
		</span>
	);
}

function Progress({ article }: { readonly article: ArticleRecord }) {
	const { t } = useTranslation("library");
	const formats = useFormats();
	const progress = progressOf(article);
	if (progress.kind === "new") return <span className={styles.progress}>{t("progress.new")}</span>;
	if (progress.kind === "finished") return <span className={styles.progress}>{t("progress.finished")}</span>;
	const percent = formats.percent(progress.share);
	return (
		<span className={`number ${styles.progress}`}>
			<span className="visually-hidden">{t("progress.share", { percent })}</span>
			<span aria-hidden="true">{percent}</span>
		</span>
	);
}
