// Who wrote the article, when and where, and how long it is: the small line under its title.

import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import article from "./article.module.css";
import type { OpenText } from "./openText.ts";
import { minutesLeft } from "./readingPlace.ts";

function Byline({ record }: { readonly record: ArticleRecord }) {
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

/** What stands above the text: the byline under its own title, or under that of the article where it has none. */
export function useTextHead({ document, record }: Pick<OpenText, "document" | "record">): {
	readonly title: ReactNode;
	readonly byline: ReactNode;
} {
	const byline = useMemo(() => <Byline record={record} />, [record]);
	const title = useMemo(() => {
		if (document.blocks[0]?.kind === "title") return null;
		return (
			<>
				<PlainTitle title={record.title} />
				{byline}
			</>
		);
	}, [document, record, byline]);
	return { title, byline };
}

/** The heading of a text that has no title of its own. */
function PlainTitle({ title }: { readonly title: string }) {
	return <h1 className={article.title}>{title}</h1>;
}
