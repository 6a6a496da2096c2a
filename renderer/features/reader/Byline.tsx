// Who wrote the article, when and where, and how long it is: the small line under its title.

import { useTranslation } from "react-i18next";
import type { ArticleRecord } from "../../storage/records.ts";
import article from "./article.module.css";
import { minutesLeft } from "./readingPlace.ts";

export function Byline({ record }: { readonly record: ArticleRecord }) {
	const { t, i18n } = useTranslation();
	const { byline, date, source, words } = record;
	return (
		<p className={article.byline} lang={i18n.language}>
			{[byline, date, source].map((part) =>
				part === null ? null : (
					<span key={part} lang="vi">
						{part}
					</span>
				),
			)}
			<span>{t("words", { count: words })}</span>
			<span>{t("minutes", { count: minutesLeft(words, 0) })}</span>
		</p>
	);
}

/** The heading of a text that has no title of its own. */
export function PlainTitle({ title }: { readonly title: string }) {
	return <h1 className={article.title}>{title}</h1>;
}
