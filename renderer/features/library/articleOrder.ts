// Which articles the library shows and in what order: search with and without marks, and the five sorts. Pure.

import { unreachable } from "../../engine/text/result.ts";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import type { Settings } from "../../storage/settings.ts";
import type { KnownShares } from "../knownShare.ts";

export type LibrarySort = Settings["librarySort"];

export const librarySorts: readonly LibrarySort[] = ["added", "opened", "title", "known", "length"];

/** Titles are Vietnamese whatever the language of the interface: `d` before `đ`, `o` before `ô` before `ơ`. */
const collator = new Intl.Collator("vi", { numeric: true });

/** Sorted anew. Never opened ones come last by `opened`, unmeasured ones by `known`; ties keep the newest first. */
export function sortArticles(
	articles: readonly ArticleRecord[],
	sort: LibrarySort,
	shares: ReadonlyMap<ArticleId, Pick<KnownShares, "running">>,
): readonly ArticleRecord[] {
	const share = (article: ArticleRecord) => shares.get(article.id)?.running ?? -1;
	const newest = (a: ArticleRecord, b: ArticleRecord) => b.addedAt - a.addedAt || collator.compare(a.title, b.title);
	switch (sort) {
		case "added":
			return articles.toSorted(newest);
		case "opened":
			return articles.toSorted((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0) || newest(a, b));
		case "title":
			return articles.toSorted((a, b) => collator.compare(a.title, b.title) || newest(a, b));
		case "known":
			return articles.toSorted((a, b) => share(b) - share(a) || newest(a, b));
		case "length":
			return articles.toSorted((a, b) => a.words - b.words || newest(a, b));
		default:
			return unreachable(sort);
	}
}

/**
 * Articles whose title, byline, source or tags hold every word of the query. A word typed without marks finds marked ones
 * (`duong sat` finds `Đường sắt`); one typed with marks finds only itself, wherever its tone mark is placed.
 */
export function searchArticles(articles: readonly ArticleRecord[], query: string): readonly ArticleRecord[] {
	const words = query.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return articles;
	return articles.filter((article) => {
		const { title, byline, source, tags } = article;
		const text = [title, byline ?? "", source ?? "", ...tags].join("\n").normalize("NFC").toLowerCase();
		const forms = [text, toneLast(text), withoutMarks(text)];
		return words.every((word) =>
			word === withoutMarks(word)
				? forms.some((form) => form.includes(word))
				: forms.some((form) => form.includes(word) || form.includes(toneLast(word))),
		);
	});
}

/** `Đường` gives `duong`. */
export function withoutMarks(text: string): string {
	return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

const toneMark = /\u0300|\u0301|\u0303|\u0309|\u0323/g;

/** Moves tone marks to the end of their syllables: `hòa` and `hoà` become the same. */
function toneLast(text: string): string {
	return text.normalize("NFD").replace(/[\p{L}\p{M}]+/gu, (syllable) => {
		const tones = syllable.match(toneMark);
		return tones === null ? syllable : syllable.replace(toneMark, "") + tones.join("");
	});
}
