// The last field of our notes: all that we know of a word and Anki has no place for, so that a word comes back as it left. What
// stands in the other fields wins over it: they may have been edited in Anki. Pure.

import { readCarriedWord } from "../checks.ts";
import { type ColumnTexts, headwordOf, placeOf } from "../foundWord.ts";
import { nothingLeftOut, textOfPlain } from "../plainText.ts";
import type { CarriedContext, CarriedWord } from "../types.ts";

/** JSON without any character that Anki, HTML or tidying up would change. */
const changeable = /[<>&\p{Cc}\p{Cf}\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]| {2,}/gu;

export function writeOwnField(word: CarriedWord): string {
	// The log goes into Anki's own; it would be there twice.
	const { reviews: _, ...kept } = word;
	const said: Record<string, unknown> = { haiDong: 1 };
	for (const [name, value] of Object.entries(kept)) if (!isNothing(value)) said[name] = value;
	const json = JSON.stringify(said);
	if (isSteady(json)) return json;
	return json.replace(changeable, (found) =>
		found
			.split("")
			.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
			.join(""),
	);
}

/** Nothing in it is `changeable`, as nearly always: told without the expression, which takes ten times as long. */
function isSteady(json: string): boolean {
	let before = 0;
	for (let at = 0; at < json.length; at += 1) {
		const code = json.charCodeAt(at);
		if (code < 0x7f) {
			if (code < 0x20 || code === 0x26 || code === 0x3c || code === 0x3e) return false;
			if (code === 0x20 && before === 0x20) return false;
		} else if (!isVietnamese(code)) return false;
		before = code;
	}
	return true;
}

/** Latin letters with marks, dashes and quotes, and Chinese characters. */
function isVietnamese(code: number): boolean {
	return (
		(code >= 0xc0 && code <= 0x24f) ||
		(code >= 0x1e00 && code <= 0x1eff) ||
		(code >= 0x2010 && code <= 0x2027) ||
		(code >= 0x4e00 && code <= 0x9fff)
	);
}

/** What is not there is read as nothing. */
function isNothing(value: unknown): boolean {
	return value === null || value === "" || value === false || (Array.isArray(value) && value.length === 0);
}

/** `null` for a field that we did not write, or that somebody has changed. */
export function readOwnField(field: string): CarriedWord | null {
	if (!field.startsWith('{"haiDong":1,')) return null;
	try {
		return readCarriedWord(JSON.parse(field));
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

/** The word as it left, with what has been edited in the visible fields since. */
export function withEdits(kept: CarriedWord, texts: ColumnTexts): CarriedWord {
	// Spaces and line ends are tidied on the way: what differs in nothing else was not edited.
	const edited = (before: string, now: string | undefined) =>
		textOfPlain(before, nothingLeftOut()) === (now ?? "") ? before : (now ?? "");
	const headword = headwordOf(edited(kept.headword, texts.word)) ?? kept.headword;
	return {
		...kept,
		headword:
			texts.word === undefined || edited(kept.headword, texts.word) === kept.headword ? kept.headword : headword,
		// Another word than the one whose key this is.
		key: headword === headwordOf(kept.headword) || headword === kept.headword ? kept.key : null,
		gloss: edited(kept.gloss, texts.gloss),
		note: edited(kept.note, texts.note),
		han: edited(kept.han, texts.han),
		contexts: editedContexts(kept, headword, texts, edited),
	};
}

function editedContexts(
	kept: CarriedWord,
	headword: string,
	texts: ColumnTexts,
	edited: (before: string, now: string | undefined) => string,
): readonly CarriedContext[] {
	const [first, ...others] = kept.contexts;
	const sentence = edited(first?.sentence ?? "", texts.sentence);
	if (first === undefined || sentence !== first.sentence) {
		if (sentence === "") return others;
		const english = texts.english ?? null;
		const article = texts.article ?? "";
		return [{ sentence, ...placeOf(headword, sentence), english, articleTitle: article, place: null }, ...others];
	}
	const english = edited(first.english ?? "", texts.english);
	return english === (first.english ?? "")
		? kept.contexts
		: [{ ...first, english: english === "" ? null : english }, ...others];
}
