// The numbered lines of a pattern (`1 not only`, `2 but also | gap: 1-16`): reads them, and says what is wrong with them.

import {
	isOpenHeadword,
	type PatternEntry,
	type PatternPart,
	parsePart,
	partsOfHeadword,
} from "../../renderer/engine/lexicon/pattern.ts";
import type { Entry } from "../../renderer/engine/lexicon/types.ts";
import { foldWord } from "../../renderer/engine/text/headwordKey.ts";
import { isSyllable } from "../../renderer/engine/text/syllable.ts";

/** Number and text of a part's line; `null` for any other line. */
export function partLine(raw: string): { readonly number: number; readonly text: string } | null {
	const [, number, text = ""] = /^ {2}(\d) (.+)$/.exec(raw) ?? [];
	return number === undefined ? null : { number: Number(number), text };
}

/** The entry with its parts; the string says why they are none of its headword. */
export function patternEntry(entry: Entry, lines: readonly string[]): PatternEntry | string {
	const words = partsOfHeadword(entry.headword);
	if (words.length !== lines.length) return `${words.length} parts in the headword, ${lines.length} lines`;
	const parts: PatternPart[] = [];
	for (const [index, line] of lines.entries()) {
		const part = parsePart(words[index] ?? "", line);
		if (typeof part === "string") return part;
		parts.push(part);
	}
	return { ...entry, kind: "pattern", parts, open: isOpenHeadword(entry.headword) };
}

/** What is wrong with a pattern, as far as a machine can tell; `headwords` are the folded headwords of all entries. */
export function patternProblems(entry: PatternEntry, headwords: ReadonlySet<string>): readonly string[] {
	const problems: string[] = [];
	const { headword, parts, senses, open } = entry;
	const [sense] = senses;
	const spelling = `${open ? "… " : ""}${parts.map(({ words }) => words).join(" … ")}${headword.endsWith("…") ? " …" : ""}`;
	if (spelling !== foldWord(headword)) problems.push(`write it “${spelling}”`);
	if (senses.length > 1 || sense.pos !== "phr") problems.push("a pattern has one sense, and it is a phr");
	if (sense.definition === null || sense.example === null) problems.push("a pattern has a definition and an example");
	if (parts.length < 2 && parts[0]?.again !== "before") problems.push("one part is no pattern");
	parts.forEach(({ words, glosses, again }, index) => {
		const syllables = words.split(" ");
		for (const syllable of syllables) {
			if (!isSyllable(syllable)) problems.push(`“${syllable}” is no Vietnamese syllable`);
		}
		const one = headwords.has(words);
		if (one !== (glosses.length === 1))
			problems.push(one ? `“${words}” is one word: one gloss` : `“${words}” is no word: a gloss for each of its words`);
		if (glosses.length > syllables.length) problems.push(`more glosses than words under “${words}”`);
		if (index === 0 && again !== null && (again === "after" || !open))
			problems.push("the first part may repeat only the word before it, behind itself");
		for (const gloss of glosses) {
			if (/[^A-Za-z ’',[\]-]/.test(gloss) || gloss.split(" ").length > 4)
				problems.push(`no gloss for a word: “${gloss}”`);
		}
	});
	const example = ` ${foldWord((sense.example ?? "").replace(/[^\p{L}\p{M}\p{N}]+/gu, " "))} `;
	let from = 0;
	for (const { words } of parts) {
		const at = example.indexOf(` ${words} `, from);
		if (at < 0) {
			if (sense.example !== null) problems.push(`its example does not have “${words}” in its place`);
			break;
		}
		from = at + words.length + 1;
	}
	return problems;
}
