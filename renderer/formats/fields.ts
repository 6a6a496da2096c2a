// Which field of a table or of JSON holds the text and which the title: by names and by how much Vietnamese prose stands
// in them; and the rows as sources of articles.

import { looksLikeHtml } from "../engine/document/html.ts";
import { foldLine } from "../engine/document/lines.ts";
import type { ArticleSource, SourceFormat } from "../engine/document/types.ts";
import { vietnameseShare } from "../engine/document/vietnamese.ts";
import type { Row, Rows } from "./rows.ts";
import type { FieldChoice, FieldOutline, SourceContents, UnreadSource } from "./types.ts";

const textNames = new Set(
	(
		"text / content / contents / body / article / story / fulltext / full text / plain text / noi dung / nội dung / " +
		"noi dung bai viet / nội dung bài viết / bai viet / bài viết / van ban / văn bản / toan van / toàn văn / vi / " +
		"vietnamese / tieng viet / tiếng việt / html / content html / body html"
	).split(" / "),
);
const titleNames = new Set(
	(
		"title / headline / heading / name / subject / tieu de / tiêu đề / tua de / tựa đề / nhan de / nhan đề / " +
		"ten bai / tên bài / ten / tên"
	).split(" / "),
);

const shownRows = 5;
const longestShown = 120;
const sampledRows = 50;
/** Words a row on average, from which on a field is surely the text of articles; under the lesser it is no prose. */
const articleWords = 40;
const proseWords = 4;
const leastVietnamese = 0.5;

interface FieldMeasure {
	/** Words a row, on average over the sample. */
	readonly words: number;
	/** 0 to 1: well-formed Vietnamese syllables among them. */
	readonly vietnamese: number;
}

/** The guess, and whether it is sure enough to ask nobody. */
export interface FieldGuess {
	readonly choice: FieldChoice | null;
	readonly sure: boolean;
}

export function guessFields({ fields, rows }: Rows): FieldGuess {
	const names = fields.map((name) => foldLine(name.replaceAll("_", " ")));
	const measures = fields.map((_, index) => measured(rows, index));
	const prose = measures.flatMap(({ words, vietnamese }, index) =>
		words >= proseWords && vietnamese >= leastVietnamese ? [index] : [],
	);
	const words = (index: number) => measures[index]?.words ?? 0;
	const longest = [...prose].sort((a, b) => words(b) - words(a));
	const named = longest.find((index) => textNames.has(names[index] ?? ""));
	const text = named ?? longest[0];
	if (text === undefined) return { choice: null, sure: false };
	const rivals = prose.filter((index) => index !== text && words(index) * 3 > words(text));
	const title = names.findIndex((name, index) => index !== text && titleNames.has(name) && isTitleField(rows, index));
	const agreed = named === undefined ? rivals.length === 0 : words(named) * 2 >= words(longest[0] ?? named);
	return { choice: { text, title: title < 0 ? null : title }, sure: agreed && words(text) >= articleWords };
}

function measured(rows: readonly Row[], field: number): FieldMeasure {
	const sample = rows.slice(0, sampledRows).map(({ texts }) => (texts[field] ?? "").slice(0, 4000));
	const share = vietnameseShare(sample.join("\n"));
	return { words: sample.length === 0 ? 0 : share.words / sample.length, vietnamese: share.syllables };
}

const longestTitleWords = 30;

function isTitleField(rows: readonly Row[], field: number): boolean {
	const said = rows.slice(0, sampledRows).some(({ texts }) => (texts[field] ?? "").trim() !== "");
	return said && measured(rows, field).words <= longestTitleWords;
}

export function outlineOf(rows: Rows): FieldOutline {
	return {
		fields: rows.fields,
		rows: rows.rows.slice(0, shownRows).map(({ texts }) => texts.map((text) => shown(text))),
		count: rows.rows.length,
		guess: guessFields(rows).choice,
	};
}

function shown(text: string): string {
	return text
		.slice(0, 4 * longestShown)
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, longestShown);
}

/** The rows as articles: UTF-8, under their title or their number. Rows without text are unread, by their number. */
export function severalOf(
	{ rows, broken }: Rows,
	choice: FieldChoice,
	name: string,
	format: SourceFormat,
): Extract<SourceContents, { readonly kind: "several" }> {
	const unread: UnreadSource[] = broken.map((number) => unreadRow(name, number, { kind: "damaged", format }));
	const sources: ArticleSource[] = [];
	const encoder = new TextEncoder();
	for (const { number, texts } of rows) {
		const text = (texts[choice.text] ?? "").trim();
		const title = choice.title === null ? "" : (texts[choice.title] ?? "").replace(/\s+/g, " ").trim();
		if (!/[\p{L}\p{N}]/u.test(text)) {
			unread.push(unreadRow(name, number, { kind: "noText" }));
			continue;
		}
		const html = looksLikeHtml(text, { name: "", mediaType: "" });
		sources.push({
			name: title === "" ? numbered(name, number) : title.slice(0, 200),
			mediaType: html ? "text/html" : "text/plain",
			bytes: encoder.encode(html ? titledHtml(title, text) : titledText(title, text)),
		});
	}
	return { kind: "several", sources, unread };
}

function numbered(name: string, number: number): string {
	return `${name} #${number}`;
}

type RowError = { readonly kind: "damaged"; readonly format: SourceFormat } | { readonly kind: "noText" };

function unreadRow(name: string, number: number, error: RowError): UnreadSource {
	const place = numbered(name, number);
	return { name: place, error: { ...error, name: place } };
}

/** With the title over it, unless the text opens with it already. */
function titledText(title: string, text: string): string {
	return title === "" || text.startsWith(title) ? text : `${title}\n\n${text}`;
}

function titledHtml(title: string, html: string): string {
	if (title === "" || /<h1[\s>]/i.test(html.slice(0, 20_000))) return html;
	return `<h1>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</h1>\n${html}`;
}
