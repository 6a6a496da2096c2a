// What a word of kinship is in its sentence. Vietnamese speaks of the speaker, of the hearer and of others with the same
// words (`anh`, `em`, `con`): before a name they are titles, with a possessor relatives, in speech “you” and “I”.

import type { AddressRole } from "../lexicon/cue.ts";
import { type ContextWord, isEdge, type TaggedWord } from "./context.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.split(", "));

const kin = list(
	"anh, ba, bà, bác, bố, cậu, cha, cháu, chị, chú, con, cô, cụ, dì, dượng, em, má, mẹ, mợ, ông, thầy, thím",
);
const juniors = list("em, con, cháu");
const possessors = list(
	"tôi, tao, mình, nó, hắn, họ, ta, của, chúng tôi, anh ấy, cô ấy, ông ấy, bà ấy, anh ta, cô ta, bạn tôi",
);
const third = list("ấy, ta, kia");
/** Nouns that say when, and so classify nothing: `đón em lúc bảy giờ`. */
const times = list("lúc, khi, hôm, ngày, sáng, trưa, chiều, tối, đêm, mai, bây giờ, hồi, bữa");
const several = list("các, tụi, bọn, mấy, chúng, lũ, hai, cả");
/** Before a child that is one of many, or anybody's: `đứa con`, `nhiều em`. */
const counters = list("các, những, đứa, thằng, nhiều, mỗi, mọi, từng, vài, một, bao nhiêu, số");
const kinds = list("ruột, nội, ngoại, gái, trai, cả, út, dâu, rể, họ, đẻ, kế, nuôi");
const calls = list("ơi");
/** Particles with which an elder calls a younger hearer at the end: `Thôi em ạ.`, `Thế đấy con à.` */
const softCalls = list("ạ, à");
const beforeCall = list("thưa, chào, kính thưa, xin chào, cảm ơn, dạ, này, nào, kìa, ơi");
/** Particles after which a sentence calls its hearer: `đi con!` */
const beforeLastCall = list("đi, nữa, nhé, à, nào, ạ, hả, đấy, đã, với, rồi, thôi, nhá, nha");
/** Words that only speech has. */
const speech = list(
	"ơi, nhé, nha, nhá, ạ, hả, nhỉ, hãy, đừng, thưa, chào, xin, làm ơn, cảm ơn, dạ, dạ thưa, à, xin lỗi, nghen, hổng, nè",
);
/** Parts of speech that a word of kinship completes. */
const governing = list("v, prep, conj, clf, aux, det, n, num");
const selfAfter = list("xin, thưa, dạ, xin lỗi, cảm ơn, chào, xin phép");
/** Pronouns that leave every word of kinship to the hearer. */
const selves = list("tôi, tao, tớ, tui");
/** What the hearer is told to do. */
const bidding = list("hãy, đừng, chớ, nhớ, nên, cứ, yên tâm, phải, khỏi, đừng có");
/** Asked of the hearer for somebody younger: `chị cho em hỏi`. */
const favors = list("cho, giúp, để, chờ, đợi, dạy, tha, bế, dẫn, chỉ, giùm, kể");
const polite = list("ạ, dạ, dạ thưa, thưa, xin");
/** What a hearer is urged to do by `đi` behind it; behind other verbs it is a direction (`bước đi`). */
const urged = list(
	"nghe, xem, ăn, uống, nói, ngủ, làm, học, chơi, mua, nghỉ, thử, kể, hát, giúp, ăn cơm, đi ngủ, trước",
);
/** `người em`: one of brothers and sisters. */
const siblings = list("anh, chị, em");
/** Those who speak of themselves so to anybody a little younger. */
const peers = list("anh, chị");

/** The part that the word at `index` plays; `null` for words that are not of kinship, or classify a noun. */
export function addressRole(sentence: readonly TaggedWord[], index: number): AddressRole | null {
	const near = nearRole(sentence, index);
	if (near !== "open") return near;
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
	const isPolite = endsUrging(sentence) || sentence.some((other) => heard(other) && polite.has(other.folded));
	if (!asked && (quoted === true || isCouple(free, sentence) || (isPolite && partner !== undefined))) {
		const part = sentence.map((other) => (heard(other) ? other : null));
		const role = roleInStatement({ part, index, first, partner, dashed: sentence[index]?.dashed === true });
		if (role !== null) return role;
	}
	if (!spoken && !paired) return "other";
	if (word !== firstWord) return "self";
	const speaksOfSelf = partner === undefined && juniors.has(word) && !asked;
	return speaksOfSelf && !/^(hãy|đừng|nhớ|nên)$/.test(sentence[index + 1]?.folded ?? "") ? "self" : "you";
}

/** The role that the nearest words decide: `open` where the sentence, or the text around it, must be asked. */
export function nearRole(sentence: readonly TaggedWord[], index: number): AddressRole | "open" | null {
	if (!isTerm(sentence[index]) || classifies(sentence, index)) return null;
	const plain = plainRole(sentence, index);
	if (plain !== null) return plain;
	const counted = counters.has(sentence[index - 1]?.folded ?? "");
	return counted && juniors.has(sentence[index]?.folded ?? "") ? "other" : "open";
}

/** `Chị kể em nghe đi.` */
function endsUrging(sentence: readonly ContextWord[]): boolean {
	const last = sentence.findLastIndex(({ token }) => token.kind === "word");
	return sentence[last]?.folded === "đi" && urged.has(sentence[last - 1]?.folded ?? "");
}

/** `Anh nhớ em`: nobody but the two is spoken of. */
function isCouple(free: readonly number[], sentence: readonly ContextWord[]): boolean {
	const words = new Set(free.map((at) => sentence[at]?.folded));
	return words.size === 2 && words.has("anh") && words.has("em");
}

interface Statement {
	/** The words of what is said; `null` for what stands outside. */
	readonly part: readonly (ContextWord | null)[];
	readonly index: number;
	/** Where the first free word of kinship stands, and the first that is another. */
	readonly first: number;
	readonly partner: number | undefined;
	/** In a line of speech that a dash opens, as only stories have it. */
	readonly dashed: boolean;
}

/** Who is who in what one says to the other without asking; `null` where that is left open. */
function roleInStatement({ part, index, first, partner, dashed }: Statement): AddressRole | null {
	const folded = (at: number) => part[at]?.folded ?? "";
	const word = folded(index);
	const has = (words: ReadonlySet<string>) => part.some((other) => other !== null && words.has(other.folded));
	if (dashed && has(selves)) return "you";
	const last = part.findLast((other) => other?.token.kind === "word")?.folded ?? "";
	const isBidden = (at: number) =>
		bidding.has(folded(at + 1)) && !(folded(at + 1) === "nhớ" && isTerm(part[at + 2] ?? undefined));
	if (partner === undefined) {
		if (juniors.has(word)) return isBidden(first) || last === "đi" || isUrged(part, first) ? "you" : null;
		if (!dashed || !peers.has(word) || has(speech)) return null;
		return isBidden(first) || last === "đi" || !begins(part, index) ? "you" : "self";
	}
	// A third word of kinship is somebody else.
	if (word !== folded(first) && word !== folded(partner)) return null;
	// `Em đi đây, anh ở lại nhé.`
	const announced = part.slice(0, partner).findLast((other) => other?.token.kind === "word")?.folded;
	const speaksFirst = begins(part, partner)
		? announced === "đây" ||
			isBidden(partner) ||
			last === "đi" ||
			(juniors.has(folded(first)) && !isBidden(first) && has(polite))
		: folded(first - 1) === "để" ||
			!(isBidden(first) || asksFavor({ part, first, partner }) || last === "đi" || last === "với");
	return (word === folded(first)) === speaksFirst ? "self" : "you";
}

/** `Con ăn thêm đi, gầy quá!`: the clause ends as one that urges. */
function isUrged(part: Statement["part"], first: number): boolean {
	const end = part.findIndex((word, at) => at > first && word?.token.kind === "gap");
	return part[end - 1]?.folded === "đi" && end - 1 > first + 1;
}

/** `chị cho em hỏi`, `bà chờ cháu ạ`: the elder is asked. */
function asksFavor({
	part,
	first,
	partner,
}: Pick<Statement, "part" | "first"> & { readonly partner: number }): boolean {
	const [elder, younger] = [part[first]?.folded ?? "", part[partner]?.folded ?? ""];
	if (juniors.has(elder) || !juniors.has(younger)) return false;
	const isAsked = favors.has(part[first + 1]?.folded ?? "") && part[first + 2]?.folded === younger;
	return isAsked || part.some((word) => word !== null && polite.has(word.folded));
}

function isTerm(word: ContextWord | undefined): boolean {
	return word?.token.kind === "word" && kin.has(word.folded);
}

/** Whether it stands as a classifier before a noun: `con chó`, `anh kỹ sư`. */
function classifies(sentence: readonly ContextWord[], index: number): boolean {
	const next = sentence[index + 1];
	if (next?.token.kind !== "word" || isTerm(next) || kinds.has(next.folded) || times.has(next.folded)) return false;
	return next.entry?.senses[0].pos === "n";
}

/** The role that the nearest words alone make sure. */
function plainRole(sentence: readonly ContextWord[], index: number): AddressRole | null {
	const [previous, word, next] = [sentence[index - 1], sentence[index], sentence[index + 1]];
	const before = previous?.folded ?? "";
	const after = next?.folded ?? "";
	if (calls.has(after)) return "call";
	if (softCalls.has(after) && juniors.has(word?.folded ?? "") && isSaidTo(sentence, index)) return "call";
	const alone = isBreak(next);
	if (alone && (beforeCall.has(before) || beforeLastCall.has(before))) return "call";
	if (alone && isBreak(previous)) return "call";
	if (next?.token.kind === "name") return "title";
	if (third.has(after)) return "other";
	if (before === "người" && siblings.has(word?.folded ?? "")) return "kin";
	if (possessors.has(after) || kinds.has(after)) return "kin";
	if (selfAfter.has(after) && word !== undefined && juniors.has(word.folded)) return "self";
	return null;
}

/** `Thôi em ạ`: at the end, and no object of what stands before it (`của em ạ`, `giúp con ạ`). */
function isSaidTo(sentence: readonly ContextWord[], index: number): boolean {
	const before = sentence[index - 1];
	if (before === undefined || !isBreak(sentence[index + 2])) return false;
	return before.token.kind === "word" && !governing.has(before.entry?.senses[0].pos ?? "");
}

/** Whether a word begins a clause: first of all, or after a mark. */
function begins(sentence: readonly (ContextWord | null)[], index: number): boolean {
	const before = sentence[index - 1] ?? undefined;
	return (
		isBreak(before) || (before !== undefined && several.has(before.folded) && isBreak(sentence[index - 2] ?? undefined))
	);
}

function isBreak(word: ContextWord | undefined): boolean {
	return isEdge(word) || word?.token.kind === "gap";
}
