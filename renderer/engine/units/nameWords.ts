// The words of a sentence as the rules of organisations and titles see them, and names in English letters. Pure.

import type { GlossedToken } from "../gloss/types.ts";
import type { Lexicon } from "../lexicon/lookup.ts";
import type { Entry, Sense } from "../lexicon/types.ts";
import type { Token } from "../segment/types.ts";
import { foldWord } from "../text/headwordKey.ts";

export interface NameWord {
	readonly token: Token;
	/** Index among the tokens. */
	readonly index: number;
	readonly surface: string;
	readonly folded: string;
	/** What is shown under it; `null` where nothing is, or where the tokens are not glossed yet. */
	readonly gloss: string | null;
	readonly entry: Entry | null;
	readonly capital: boolean;
}

/** Blanks are left out; line breaks stay, as gaps. */
export function nameWords(
	text: string,
	tokens: readonly (Token | GlossedToken)[],
	lexicon: Lexicon,
): readonly NameWord[] {
	const words: NameWord[] = [];
	tokens.forEach((given, index) => {
		const token = "token" in given ? given.token : given;
		const gloss = "token" in given ? (given.gloss?.text ?? null) : null;
		const surface = text.slice(token.span.start, token.span.end);
		if (token.kind === "gap" && surface.trim() === "" && !/[\n\r]/.test(surface)) return;
		const entry = token.key === null ? null : lexicon.find(token.key);
		words.push({ token, index, surface, folded: foldWord(surface), gloss, entry, capital: /^\p{Lu}/u.test(surface) });
	});
	return words;
}

/** The first sense of a part of speech. */
export function senseOf(entry: Entry | null, pos: Sense["pos"]): string | null {
	return entry?.senses.find((sense) => sense.pos === pos)?.glosses[0] ?? null;
}

/** `Nguyễn Văn A` as English print has it: `Nguyen Van A`. */
export function withoutMarks(name: string): string {
	return name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFC");
}

/** English capitals of a title or an office: `Deputy Prime Minister`, `Department of Health and Sport`. */
export function titleCase(text: string): string {
	return text.replace(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu, (word, at: number) =>
		at > 0 && /^(?:of|and|the|for|to|in|on|a|an)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
	);
}

const cityForms = /^tp\.? ?(?:hcm|hồ chí minh)$/;

/** English of a place; `null` where it is none that the dictionary lists. */
export function placeOf(word: NameWord | undefined, lexicon: Lexicon): string | null {
	if (word === undefined) return null;
	if (cityForms.test(word.folded))
		return (
			senseOf(lexicon.findKind("name", "thành phố hồ chí minh"), "place") ??
			senseOf(lexicon.findKind("name", "tp.hcm"), "place")
		);
	return word.token.kind === "name" ? senseOf(word.entry, "place") : null;
}

/** How a place stands before a noun: `South Korean`, `US`, else `Israel's`; of an organisation only a short form (`UN`). */
export function attributeOf(entry: Entry): string | null {
	const place = senseOf(entry, "place");
	if (place === null) {
		const organization = entry.senses.find(({ pos }) => pos === "org");
		return organization?.glosses.find((gloss) => /^\p{Lu}{2,}$/u.test(gloss)) ?? null;
	}
	if (/^\p{Lu}{2,}$/u.test(place)) return place;
	return senseOf(entry, "people") ?? possessive(place);
}

export function possessive(name: string): string {
	return name.endsWith("s") ? `${name}'` : `${name}'s`;
}
