// What the columns of a foreign table, or the fields of a foreign note, hold: by their names, and by what stands in them. Pure.

import { vietnameseShare } from "../../../engine/document/vietnamese.ts";
import { unaccented } from "../../../engine/text/headwordKey.ts";
import type { Column, ColumnRole } from "../types.ts";

/** In small letters; Vietnamese ones are known without their marks too, but not with others (`cầu` is no `câu`). */
const names: Readonly<Record<Column, string>> = {
	word:
		"word|headword|vietnamese|vietnamese word|vi|viet|tiếng việt|từ|từ vựng|từ ngữ|mục từ|term|expression|front|mặt trước|" +
		"vocab|vocabulary|phrase|target|target word|text front|từ tiếng việt",
	gloss:
		"gloss|meaning|english|en|eng|definition|translation|back|mặt sau|nghĩa|nghĩa tiếng anh|tiếng anh|dịch nghĩa|" +
		"english meaning|word translation|native|answer|giải nghĩa",
	sentence:
		"sentence|example|examples|example sentence|vietnamese sentence|context|câu|ví dụ|câu ví dụ|câu tiếng việt|ngữ cảnh|" +
		"sentence vietnamese|example vietnamese|usage",
	english:
		"sentence english|english sentence|english of the sentence|sentence translation|example translation|sentence meaning|" +
		"example english|câu tiếng anh|dịch câu|nghĩa câu|bản dịch|bản dịch câu|example meaning|translation of sentence",
	cloze: "cloze|text|cloze text|sentence with gap|câu điền khuyết|câu có chỗ trống|điền khuyết|gap",
	note: "note|notes|remark|remarks|comment|comments|ghi chú|extra|back extra|hint|info",
	han: "han|hán|hán tự|chữ hán|hán nôm|chữ nôm|hanzi|hantu|chinese|hán characters",
	tags: "tags|tag|nhãn|labels",
	lists: "lists|list|deck|decks|danh sách|bộ thẻ|folder|category|chủ đề|topic",
	state: "state|status|trạng thái|tình trạng",
	due: "due|due date|next review|đến hạn|ngày ôn|ôn tiếp|ôn lại",
	stability: "stability|stability days|độ bền|độ bền ngày|interval|khoảng cách",
	difficulty: "difficulty|difficulty 1–10|độ khó|độ khó 1–10",
	article: "article|source|bài|bài báo|bài đọc|nguồn|from",
	added: "added|added on|created|date added|ngày thêm|ngày lưu|lưu ngày",
	kind: "kind|word or name|từ hay tên riêng|loại|loại mục",
};

const roleOfName = new Map<string, Column>(
	Object.entries(names).flatMap(([role, list]) =>
		list.split("|").flatMap((name) => [[name, role as Column] as const, [unaccented(name), role as Column] as const]),
	),
);

export function roleByName(name: string): Column | null {
	const plain = name
		.normalize("NFC")
		.toLowerCase()
		.replace(/[_\-./:()]+/g, " ")
		.replace(/\s+/g, " ")
		.trim();
	return roleOfName.get(plain) ?? null;
}

/** Whether a row names the columns: two of its fields are names we know, or one where there are no more than two. */
export function looksLikeHeader(row: readonly string[]): boolean {
	const known = row.filter((name) => roleByName(name) !== null).length;
	return known >= 2 || (known === 1 && row.filter((name) => name.trim() !== "").length <= 2);
}

interface Measure {
	/** Words a field. */
	readonly words: number;
	/** Shares, 0 to 1. */
	readonly vietnamese: number;
	readonly marked: number;
	readonly han: number;
	readonly filled: number;
}

const sampled = 60;
const sampledLength = 400;

/**
 * A role for every column; none twice. Names win where they say something; then the column that reads most as short Vietnamese
 * is the word, the nearest short other one its gloss, longer ones the sentence and its English.
 * @param rows plain texts
 */
export function guessRoles(columns: readonly string[], rows: readonly (readonly string[])[]): readonly ColumnRole[] {
	const width = Math.max(columns.length, ...rows.slice(0, sampled).map((row) => row.length), 0);
	const roles: (ColumnRole | null)[] = Array.from({ length: width }, () => null);
	const taken = new Set<ColumnRole>();
	const give = (index: number, role: Column) => {
		if (index < 0 || roles[index] !== null || taken.has(role)) return;
		roles[index] = role;
		taken.add(role);
	};
	const measures = roles.map((_, index) => measured(rows, index));
	const isEnglish = ({ filled, vietnamese, marked, han }: Measure) =>
		filled > 0 && han < 0.5 && (vietnamese < 0.6 || marked < 0.2);
	for (const [index, name] of columns.entries()) {
		const role = roleByName(name);
		if (role === null) continue;
		const measure = measures[index];
		// `Front` of a deck from English holds the English: what stands there decides between word and gloss.
		const swapped =
			(role === "word" || role === "gloss") &&
			/^(?:front|back|mặt (?:trước|sau)|text front|answer)$/i.test(name.trim());
		if (swapped && measure !== undefined && measure.filled > 0) continue;
		if (role === "cloze" && !rows.slice(0, sampled).some((row) => (row[index] ?? "").includes("{{c"))) continue;
		give(index, role);
	}
	const free = () =>
		measures.map((measure, index) => ({ ...measure, index })).filter(({ index }) => roles[index] === null);
	for (const { index, filled } of free()) {
		const gaps = rows.slice(0, sampled).filter((row) => (row[index] ?? "").includes("{{c")).length;
		if (filled > 0 && gaps * 2 > Math.min(rows.length, sampled)) give(index, "cloze");
	}
	if (!taken.has("word") && !taken.has("cloze")) {
		const short = free().filter((measure) => measure.filled > 0.5 && measure.words <= 6 && measure.han < 0.5);
		const vietnamese = short.filter((measure) => measure.vietnamese >= 0.7);
		const best = [...vietnamese].sort((a, b) => b.marked - a.marked || a.index - b.index)[0];
		if (best !== undefined) give(best.index, "word");
		else {
			const any = free().filter((measure) => measure.filled > 0.5);
			const byReading = [...any].sort(
				(a, b) => b.vietnamese + b.marked - a.vietnamese - a.marked || a.words - b.words,
			)[0];
			if (byReading !== undefined) give(byReading.index, "word");
		}
	}
	for (const { index, han, filled } of free()) if (filled > 0 && han >= 0.6) give(index, "han");
	const word = roles.indexOf("word");
	const english = free().filter((measure) => isEnglish(measure) && measure.words <= 12);
	const near = [...english].sort(
		(a, b) => Math.abs(a.index - word) - Math.abs(b.index - word) || b.filled - a.filled,
	)[0];
	if (near !== undefined) give(near.index, "gloss");
	for (const measure of free())
		if (measure.words >= 3.5 && measure.vietnamese >= 0.7 && measure.marked >= 0.3) give(measure.index, "sentence");
	if (taken.has("sentence") || taken.has("cloze"))
		for (const measure of free()) if (measure.words >= 3.5 && isEnglish(measure)) give(measure.index, "english");
	return roles.map((role) => role ?? "ignore");
}

function measured(rows: readonly (readonly string[])[], index: number): Measure {
	let words = 0;
	let filled = 0;
	let all = "";
	for (const row of rows.slice(0, sampled)) {
		const text = (row[index] ?? "").slice(0, sampledLength).trim();
		if (text === "") continue;
		filled += 1;
		words += text.split(/\s+/).length;
		all += `${text}\n`;
	}
	const { syllables, marked } = vietnameseShare(all);
	const letters = all.match(/\p{L}/gu)?.length ?? 0;
	const han = all.match(/\p{Script=Han}/gu)?.length ?? 0;
	return {
		words: filled === 0 ? 0 : words / filled,
		vietnamese: syllables,
		marked,
		han: letters === 0 ? 0 : han / letters,
		filled: rows.length === 0 ? 0 : filled / Math.min(rows.length, sampled),
	};
}
