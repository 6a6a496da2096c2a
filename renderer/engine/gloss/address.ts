// What a word of kinship is in its sentence. Vietnamese speaks of the speaker, of the hearer and of others with the same
// words (`anh`, `em`, `con`): before a name they are titles, with a possessor relatives, in speech “you” and “I”.

import type { AddressRole } from "../lexicon/cue.ts";
import { type ContextWord, isEdge, type TaggedWord } from "./context.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.split(", "));

const terms = list(
	"anh, ba, bà, bác, bố, cậu, cha, cháu, chị, chú, con, cô, cụ, dì, dượng, em, má, mẹ, mợ, ông, thầy, thím",
);
const juniors = list("em, con, cháu");
const possessors = list(
	"tôi, tao, mình, nó, hắn, họ, ta, của, chúng tôi, anh ấy, cô ấy, ông ấy, bà ấy, anh ta, cô ta, bạn tôi",
);
const third = list("ấy, ta, kia");
const kinds = list("ruột, nội, ngoại, gái, trai, cả, út, dâu, rể, họ, đẻ, kế, nuôi");
const calls = list("ơi");
const beforeCall = list("thưa, chào, kính thưa, xin chào, cảm ơn, dạ, này, nào, kìa, ơi");
/** Particles after which a sentence calls its hearer: `đi con!` */
const beforeLastCall = list("đi, nữa, nhé, à, nào, ạ, hả, đấy, đã, với, rồi, thôi, nhá, nha");
/** Words that only speech has. */
const speech = list("ơi, nhé, nha, nhá, ạ, hả, nhỉ, hãy, đừng, thưa, chào, xin, làm ơn, cảm ơn, dạ, à, xin lỗi");
const selfAfter = list("xin, thưa, dạ");

/** The part that the word at `index` plays; `null` for words that are not of kinship, or classify a noun. */
export function addressRole(sentence: readonly TaggedWord[], index: number): AddressRole | null {
	if (!isTerm(sentence[index]) || classifies(sentence, index)) return null;
	const plain = plainRole(sentence, index);
	if (plain !== null) return plain;
	const word = sentence[index]?.folded ?? "";
	const { quoted } = sentence[index] as TaggedWord;
	// `"Em đi nhé!", anh nói`: who tells it is no part of what is said.
	if (quoted === false) return "other";
	const heard = (other: TaggedWord) => other.quoted === quoted;
	const free = sentence.flatMap((other, at) =>
		heard(other) && isTerm(other) && !classifies(sentence, at) && plainRole(sentence, at) === null ? [at] : [],
	);
	const called = sentence.find(
		(other, at) => heard(other) && isTerm(other) && plainRole(sentence, at) === "call",
	)?.folded;
	if (called !== undefined) return called === word ? "you" : "self";
	const first = free[0] ?? index;
	const firstWord = sentence[first]?.folded ?? "";
	const partner = free.find((at) => sentence[at]?.folded !== firstWord);
	const asked =
		quoted === true
			? sentence.some((other, at) => at > index && heard(other) && other.surface.includes("?"))
			: (sentence.at(-1)?.surface.includes("?") ?? false);
	const young = quoted === true && juniors.has(firstWord);
	const spoken = asked || young || sentence.some((other) => heard(other) && speech.has(other.folded));
	const paired = partner !== undefined && begins(sentence, first) && begins(sentence, partner);
	if (!spoken && !paired) return "other";
	if (word !== firstWord) return "self";
	const speaksOfSelf = partner === undefined && juniors.has(word) && !asked;
	return speaksOfSelf && !/^(hãy|đừng|nhớ|nên)$/.test(sentence[index + 1]?.folded ?? "") ? "self" : "you";
}

function isTerm(word: ContextWord | undefined): boolean {
	return word?.token.kind === "word" && terms.has(word.folded);
}

/** Whether it stands as a classifier before a noun: `con chó`, `anh kỹ sư`. */
function classifies(sentence: readonly ContextWord[], index: number): boolean {
	const next = sentence[index + 1];
	return next?.token.kind === "word" && next.entry?.senses[0].pos === "n" && !isTerm(next) && !kinds.has(next.folded);
}

/** The role that the nearest words alone make sure. */
function plainRole(sentence: readonly ContextWord[], index: number): AddressRole | null {
	const [previous, word, next] = [sentence[index - 1], sentence[index], sentence[index + 1]];
	const before = previous?.folded ?? "";
	const after = next?.folded ?? "";
	if (calls.has(after)) return "call";
	const alone = isBreak(next);
	if (alone && (beforeCall.has(before) || beforeLastCall.has(before))) return "call";
	if (alone && isBreak(previous)) return "call";
	if (next?.token.kind === "name") return "title";
	if (third.has(after)) return "other";
	if (possessors.has(after) || kinds.has(after)) return "kin";
	if (selfAfter.has(after) && word !== undefined && juniors.has(word.folded)) return "self";
	return null;
}

/** Whether a word begins a clause: first of all, or after a mark. */
function begins(sentence: readonly ContextWord[], index: number): boolean {
	return isBreak(sentence[index - 1]);
}

function isBreak(word: ContextWord | undefined): boolean {
	return isEdge(word) || word?.token.kind === "gap";
}
