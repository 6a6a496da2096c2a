// One row of an article as it stands on the page: its words in the element that its block calls for, what belongs
// around them.

import { memo, type ReactNode } from "react";
import { unreachable } from "../../engine/text/result.ts";
import styles from "./article.module.css";
import type { Row } from "./rows.ts";

interface ArticleRowProps {
	readonly row: Row;
	/** Number of the sentence, in the view by sentences. */
	readonly ordinal: number | null;
	/** Whether the chosen word stands in it. */
	readonly current: boolean;
	/** Title, where the text itself has none, and byline: they belong to the first rows. */
	readonly above: ReactNode;
	readonly below: ReactNode;
	readonly english: string | null;
	readonly children: ReactNode;
}

export const ArticleRow = memo(function ArticleRow({
	row,
	ordinal,
	current,
	above,
	below,
	english,
	children,
}: ArticleRowProps) {
	const words = blockElement(row, children);
	return (
		<>
			{above}
			{ordinal === null ? (
				words
			) : (
				<div className={styles.sentence} aria-current={current ? "true" : undefined}>
					<span className={`${styles.ordinal} number`}>{ordinal}</span>
					{words}
					{english === null ? null : <English text={english} />}
				</div>
			)}
			{ordinal !== null || english === null ? null : <English text={english} />}
			{below}
		</>
	);
});

function English({ text }: { readonly text: string }) {
	return (
		<p className={styles.english} lang="en">
			{text}
		</p>
	);
}

function blockElement({ kind, opens, goesOn }: Row, children: ReactNode): ReactNode {
	const first = opens && !goesOn ? "" : undefined;
	switch (kind) {
		case "title":
			return opens ? (
				<h1 className={styles.title} data-opens={first}>
					{children}
				</h1>
			) : (
				<p className={styles.title}>{children}</p>
			);
		case "subheading":
			return opens ? (
				<h2 className={styles.subheading} data-opens={first}>
					{children}
				</h2>
			) : (
				<p className={styles.subheading}>{children}</p>
			);
		case "list":
			return opens ? (
				<ul className={styles.list}>
					<li data-opens={first}>{children}</li>
				</ul>
			) : (
				<p className={styles.listRest}>{children}</p>
			);
		case "quote":
			return (
				<blockquote className={styles.quote}>
					<p data-opens={first}>{children}</p>
				</blockquote>
			);
		case "lead":
		case "caption":
		case "verse":
		case "paragraph":
			return (
				<p className={styles[kind]} data-opens={first}>
					{children}
				</p>
			);
		default:
			return unreachable(kind);
	}
}
