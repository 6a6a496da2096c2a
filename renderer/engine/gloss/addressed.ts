// What a word of kinship or `nó` is in its sentence and in its text: the nearest words come first, then what the text around
// makes sure (`voices.ts`), then what the sentence tells by itself (`address.ts`).

import type { AddressRole } from "../lexicon/cue.ts";
import { addressRole, nearRole } from "./address.ts";
import type { TaggedWord } from "./context.ts";

export interface Addressed {
	readonly role: AddressRole;
	/** Whether the text around the sentence says so. */
	readonly sure: boolean;
}

/** Who is told of as a girl or a boy: `em`, `cháu` and `nó` have a word for each in English. */
const ofAge = new Set(["em", "cháu"]);

/** Words that are one's own parents first: “I” only where the text makes it sure. */
const parents = new Set(["ba", "bố", "cha", "dì", "dượng", "má", "mẹ", "mợ", "thím"]);

/** `null` for words that have no role. */
export function addressed(sentence: readonly TaggedWord[], index: number): Addressed | null {
	const word = sentence[index];
	if (word?.token.kind !== "word") return null;
	const { folded, voices, quoted } = word;
	const { start } = word.token.span;
	if (folded === "nó") {
		const role = voices?.referent(start) ?? null;
		return role === null ? null : { role, sure: false };
	}
	const near = nearRole(sentence, index);
	if (near === null) return null;
	if (near !== "open") return { role: near, sure: false };
	const voice = voices?.voiceOf(folded, start, quoted) ?? null;
	// Asked without quotes, it may as well be the hearer.
	const open = voice === null || (voice === "told" && asks(sentence) && quoted === null);
	if (open) {
		const role = parents.has(folded) ? "other" : (addressRole(sentence, index) ?? "other");
		return { role, sure: false };
	}
	if (voice !== "told") return { role: voice, sure: true };
	const referent = ofAge.has(folded) ? voices?.referent(start) : null;
	return { role: referent === "boy" || referent === "girl" ? referent : "told", sure: true };
}

function asks(sentence: readonly TaggedWord[]): boolean {
	return sentence.at(-1)?.surface.includes("?") === true;
}
