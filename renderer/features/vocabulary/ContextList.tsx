// Every sentence that a word was met in, newest first, with its English and the way back to its place.

import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import type { WordContext } from "../../storage/records/words.ts";
import { MarkedText } from "../../ui/MarkedText.tsx";
import { markSaved } from "../markedPhrase.ts";
import { hrefOf } from "../routes.ts";
import styles from "./ContextList.module.css";

interface ContextListProps {
	readonly wordKey: HeadwordKey;
	readonly contexts: readonly WordContext[];
	/** Articles that are still in the library; `null` while that is not known. */
	readonly articles: ReadonlySet<ArticleId> | null;
}

export function ContextList({ wordKey, contexts, articles }: ContextListProps) {
	const { t } = useTranslation("vocabulary");
	if (contexts.length === 0) return <p className="meta">{t("word.noContexts")}</p>;
	return (
		<ul className={styles.contexts}>
			{contexts.map((context) => (
				<li key={`${context.articleId}:${context.span.start}`}>
					<p className={styles.sentence} lang="vi">
						<MarkedText {...markSaved(context, wordKey)} />
					</p>
					{context.english === null ? null : (
						<p className={styles.english} lang="en">
							{context.english}
						</p>
					)}
					{context.articleTitle === "" ? null : articles === null || articles.has(context.articleId) ? (
						<a
							className={styles.article}
							lang="vi"
							href={hrefOf({ screen: "reader", article: context.articleId, at: context.span })}
						>
							{context.articleTitle}
						</a>
					) : (
						<p className="meta">
							<span lang="vi">{context.articleTitle}</span> ({t("word.removed")})
						</p>
					)}
				</li>
			))}
		</ul>
	);
}
