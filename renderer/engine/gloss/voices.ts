// Who speaks, who hears and who is told of, from the whole text around a sentence: `Em ăn` is “I eat” in a pupil's essay, “you”
// in a letter, “she” in a tale. Looks at the paragraphs near a place only, each read once.

import { type Referent, referentBefore } from "./referents.ts";
import { freePlaces, hasPlainSelf, juniors, scoreTurn, type TurnScores, terms } from "./turnScores.ts";
import { readParagraph, type VoiceParagraph, type VoiceWord } from "./voiceText.ts";

/** What the text makes sure of a word of kinship; `kin` where a tale tells of brothers and sisters. */
export type Voice = "self" | "you" | "told" | "kin";

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** UTF-16 units to each side of a place that are looked at. */
const reach = 1800;
const mostParagraphs = 8;
/** Longer paragraphs are read in pieces of so many units. */
const longest = 3000;
/** Paragraphs that are remembered, of texts of any length. */
const mostKept = 60;
/** How far a line of dialogue looks for the one that it answers. */
const nextLine = 3;
/** How sure the scores must be. */
const sure = 1.5;

/** Verbs that tell who spoke. */
const sayings = list(
	"hỏi nói đáp bảo kêu gọi cười hét quát thì thào ngập trả nhắc dặn gắt reo mắng an khuyên giục lên cất thở nhìn thốt la rên khen chửi trêu đùa dỗ dọa rủ mời phán van xin kể nhủ viết xoa ôm vuốt lắc gật",
);
/** What belongs to the speaker of an essay: `bố em`, `lớp em`. */
const owned = list("bố mẹ ba má nhà lớp trường giáo đình quê ông bà bạn xóm làng chúng tụi bọn");
const vowing = list("xin hứa kính tên yêu cảm");
/** What only the one who tells knows of. */
const feelings = list("thấy nghĩ nhớ biết tưởng hiểu sợ muốn mong ước tin thèm buồn vui lo tiếc ngỡ ghét cảm chợt");
const siblings = list("anh chị em");
const family = list("gái trai tôi mình út ruột ấy rể nội ngoại vợ chồng");

const none: ReadonlyMap<string, Voice> = new Map();

/** The voices of one text. */
export class Voices {
	private readonly paragraphs = new Map<number, VoiceParagraph>();
	private readonly tellers = new Map<number, ReadonlyMap<string, Voice>>();

	/** Where the paragraph that was asked for last begins and ends. */
	private first = 0;
	private last = -1;

	constructor(private readonly text: string) {}

	/** What `term` at the offset `at` is; `quoted` as `Quotes` says. `null` where the text tells nothing. */
	voiceOf(term: string, at: number, quoted: boolean | null): Voice | null {
		const place = this.paragraphAt(at);
		if (quoted === true) {
			if (this.isSpokenOf(place, term, at)) return "told";
			return voiceIn(this.speechScores(place, at), term);
		}
		return this.teller(place).get(term) ?? null;
	}

	/** Whom or what `nó` at `at`, or a child that is told of, stands for. */
	referent(at: number): Referent | null {
		const here = this.paragraphAt(at);
		const before = this.neighbours(here, -1, 2).reverse();
		return referentBefore([...before, here], at);
	}

	/** `“Tôi hỏi, cháu lắc đầu”, anh kể`: a child whom the narrator tells of, in what somebody says who is called `tôi`. */
	private isSpokenOf(place: VoiceParagraph, term: string, at: number): boolean {
		if (place.line || !juniors.has(term) || term === "con") return false;
		const own = stretchAt(place, at);
		if (!hasPlainSelf(own) || own.some(({ text }) => text === "?" || text === "ơi" || text === "ạ")) return false;
		return [place, ...this.neighbours(place, -1, 2)].some(({ told }) => told.some(({ text }) => text === term));
	}

	/** Scores of what is said at `at`, with what the lines around it and its narrator tell. */
	private speechScores(place: VoiceParagraph, at: number): TurnScores {
		const own = stretchAt(place, at);
		const { scores } = scoreTurn(own);
		if (own.length < place.spoken.length) {
			for (const [term, value] of scoreTurn(place.spoken).scores) if (scores.has(term)) add(scores, term, value * 0.3);
		}
		const speaker = this.speakerOf(place, own[0]?.stretch ?? 0);
		if (speaker !== null && scores.has(speaker)) add(scores, speaker, 3);
		for (const step of [-1, 1] as const) {
			const other = this.neighbours(place, step, nextLine).find(({ spoken }) => spoken.length > 0);
			if (other === undefined) continue;
			const { scores: answer } = scoreTurn(other.spoken);
			for (const term of scores.keys()) {
				const voice = voiceIn(answer, term);
				if (voice === "self" || voice === "you") add(scores, term, voice === "self" ? -1.75 : 1.75);
			}
		}
		return scores;
	}

	/** The word of kinship by which the narrator, or a name before a colon, calls who speaks in a stretch of a paragraph. */
	private speakerOf(place: VoiceParagraph, stretch: number): string | null {
		if (place.label.length > 0) return place.label.find(({ text }) => terms.has(text))?.text ?? null;
		const behind = place.told.findIndex((word) => word.stretch > stretch);
		const tag = behind < 0 ? null : speakerFrom(place.told, behind);
		if (tag !== null) return tag;
		const inside = place.told.filter((word) => word.stretch < stretch);
		const before = place.line || inside.length === 0 ? this.neighbours(place, -1, 1)[0] : undefined;
		const intro = before === undefined ? inside : before.spoken.length > 0 ? [] : before.told;
		const colon = intro.findLastIndex(({ text }) => text === ":");
		if (colon < intro.length - 2 || colon < 0) return null;
		return speakerFrom(intro, intro.slice(0, colon).findLastIndex(({ text }) => /[.!?…]/.test(text)) + 1);
	}

	/** What words of kinship are in the telling of a paragraph. */
	private teller(place: VoiceParagraph): ReadonlyMap<string, Voice> {
		const known = this.tellers.get(place.start);
		if (known !== undefined) return known;
		const before = this.neighbours(place, -1);
		// Behind a quote that its own paragraph does not close, nobody knows who goes on.
		const goesOn = before.find(({ spoken }) => spoken.length > 0)?.open === true;
		const voices = goesOn ? none : tell(place, [...before, place, ...this.neighbours(place, 1)]);
		this.tellers.set(place.start, voices);
		return voices;
	}

	/** Up to `count` paragraphs before or behind one, nearest first. */
	private neighbours(place: VoiceParagraph, step: -1 | 1, count = mostParagraphs): VoiceParagraph[] {
		const found: VoiceParagraph[] = [];
		let at = step < 0 ? place.start - 1 : place.end + 1;
		while (found.length < count && at >= 0 && at < this.text.length && Math.abs(at - place.start) < reach) {
			const next = this.paragraphAt(at);
			if (next.end > next.start && (next.spoken.length > 0 || next.told.length > 0)) found.push(next);
			at = step < 0 ? next.start - 1 : next.end + 1;
		}
		return found;
	}

	/** The paragraph at `at`, or the piece of a very long one. */
	private paragraphAt(at: number): VoiceParagraph {
		if (at < this.first || at > this.last) {
			this.first = at > 0 ? this.text.lastIndexOf("\n", at - 1) + 1 : 0;
			const mark = this.text.indexOf("\n", at);
			this.last = mark < 0 ? this.text.length : mark;
		}
		const { first, last } = this;
		const piece = Math.floor((at - first) / longest);
		const start = piece === 0 ? first : this.blankAt(first + piece * longest, at);
		const known = this.paragraphs.get(start);
		if (known !== undefined) return known;
		if (this.paragraphs.size >= mostKept) {
			this.paragraphs.clear();
			this.tellers.clear();
		}
		const next = first + (piece + 1) * longest;
		const read = readParagraph(this.text, start, next < last ? this.blankAt(next, last) : last);
		this.paragraphs.set(start, read);
		return read;
	}

	/** Where the word at `at` ends, but not behind `end`. */
	private blankAt(at: number, end: number): number {
		const blank = this.text.indexOf(" ", at);
		return blank < 0 ? end : Math.min(blank, end);
	}
}

/** What is said in one breath at `at`: a whole line, or what stands between two quotation marks. */
function stretchAt(place: VoiceParagraph, at: number): readonly VoiceWord[] {
	if (place.line) return place.spoken;
	const stretch = place.spoken.find(({ start }) => start >= at)?.stretch;
	return place.spoken.filter((word) => word.stretch === stretch);
}

/** The word of kinship that opens a clause of telling with a verb of saying. */
function speakerFrom(words: readonly VoiceWord[], at: number): string | null {
	const first = words[at];
	if (first === undefined || !terms.has(first.text)) return null;
	const end = words.slice(at + 1, at + 9);
	return end.some(({ text, mark }) => !mark && sayings.has(text)) ? first.text : null;
}

function add(scores: TurnScores, term: string, value: number): void {
	scores.set(term, (scores.get(term) ?? 0) + value);
}

/** Speaker or hearer, where the scores of one turn are sure; of a pair that only a child and an elder can be, both. */
function voiceIn(scores: TurnScores, term: string): Voice | null {
	const own = scores.get(term);
	if (own === undefined) return null;
	// Who says `em` to the other, or of oneself, speaks of their child.
	if (term === "con" && scores.has("em")) return "told";
	const others = [...scores].filter(([other]) => other !== term && !(other === "con" && term === "em"));
	if (own >= sure) return others.every(([, value]) => value < own) ? "self" : null;
	if (own <= -sure) return "you";
	const partners = others.filter(([other]) => juniors.has(other) !== juniors.has(term));
	const same = others.length - partners.length;
	const [strongest] = partners.map(([, value]) => value).sort((a, b) => Math.abs(b) - Math.abs(a));
	if (same > 0 || strongest === undefined || Math.abs(strongest) < 2 || own * strongest > 1.5) return null;
	return strongest > 0 ? "you" : "self";
}

/** What is known of words of kinship in the telling of `place`, among the paragraphs `near` it. */
function tell(place: VoiceParagraph, near: readonly VoiceParagraph[]): ReadonlyMap<string, Voice> {
	const voices = new Map<string, Voice>();
	const silent = near.filter(({ spoken }) => spoken.length === 0);
	const telling = near.flatMap(({ told }) => told);
	const hasSpeech = silent.length < near.length;
	const found = new Set(freePlaces(place.told).map(({ term }) => term));
	const addressed = place.spoken.length > 0 ? null : addresses(place, silent);
	const couple = isCouple(telling) && !named(telling, "anh") && !named(telling, "em") && !hasPlainSelf(telling);
	const teller = couple && addressed === null ? tellerOf(telling) : null;
	for (const term of found) {
		const isNamed = named(telling, term);
		const owns = juniors.has(term) ? ownership(telling, term) : 0;
		const voice = addressed === null ? null : voiceIn(addressed, term);
		if (isTaleOf(telling, term)) voices.set(term, "kin");
		else if (voice !== null && !isNamed) voices.set(term, voice);
		else if (addressed !== null) continue;
		else if (teller !== null && (term === "anh" || term === "em"))
			voices.set(term, term === teller ? "self" : hasSpeech ? "told" : "you");
		else if (owns >= 2 && !isNamed && !hasPlainSelf(telling)) voices.set(term, "self");
		else if (isNamed || (hasSpeech && !couple)) voices.set(term, "told");
	}
	return voices;
}

/** Scores of a text that speaks to somebody without quotes (a letter, a song, a message); `null` for one that tells. */
function addresses(place: VoiceParagraph, silent: readonly VoiceParagraph[]): TurnScores | null {
	const { scores, calls } = scoreTurn(place.told);
	if (calls > 0 && [...scores.values()].some((value) => Math.abs(value) >= 3)) return scores;
	let called = calls;
	for (const other of silent) {
		if (other === place) continue;
		const greeted = saluted(other);
		if (greeted !== null) {
			called += 1;
			if (scores.has(greeted)) add(scores, greeted, -4);
		}
		const turn = scoreTurn(other.told);
		called += turn.calls;
		for (const [term, value] of turn.scores) if (scores.has(term)) add(scores, term, value * 0.6);
	}
	return called > 0 ? scores : null;
}

/** Whom the first line of a letter calls: `Con trai của bố,`; `null` for other lines. */
function saluted({ told }: VoiceParagraph): string | null {
	const [first] = told;
	if (first === undefined || told.length > 9 || !/^[,!]$/.test(told.at(-1)?.text ?? "")) return null;
	return terms.has(first.text) ? first.text : null;
}

/** Whether somebody bears the word as a title or is told to be one: `em Na`, `em gái`, `người em`. */
function named(words: readonly VoiceWord[], term: string): boolean {
	return words.some(({ text, mark }, at) => {
		if (mark) return false;
		const [before, after] = [words[at - 1], words[at + 1]];
		if (text === term && after !== undefined && !after.mark) {
			if (after.capital || (family.has(after.text) && term !== "con")) return true;
			if (after.text === "bé" && juniors.has(term)) return true;
		}
		if (text === term && before !== undefined && /^(?:đứa|thằng|cô|cậu|hai|các|những)$/.test(before.text)) return true;
		return juniors.has(term) && text === "bé" && after?.capital === true;
	});
}

/** `người anh`, `người em`: a tale of brothers or sisters. */
function isTaleOf(words: readonly VoiceWord[], term: string): boolean {
	const called = words.flatMap(({ text }, at) => (siblings.has(text) && words[at - 1]?.text === "người" ? [text] : []));
	return called.length >= 2 && called.includes(term);
}

/** How much in the telling is the speaker's own: `bố em`, `em tên là`. */
function ownership(words: readonly VoiceWord[], term: string): number {
	return words.filter(({ text }, at) => {
		if (text !== term) return false;
		return owned.has(words[at - 1]?.text ?? "") || vowing.has(words[at + 1]?.text ?? "");
	}).length;
}

/** Of `anh` and `em` the one who tells: whose thoughts and feelings are told. */
function tellerOf(words: readonly VoiceWord[]): string | null {
	const count = (term: string) =>
		words.filter(
			({ text }, at) =>
				text === term && [1, 2].some((step) => feelings.has(words[at + step]?.text ?? "") && !words[at + step]?.mark),
		).length;
	const [anh, em] = [count("anh"), count("em")];
	return anh === em ? null : anh > em ? "anh" : "em";
}

/** `Anh gặp em`: two who may as well be “I” and “you”. */
function isCouple(words: readonly VoiceWord[]): boolean {
	const free = new Set(freePlaces(words).map(({ term }) => term));
	return free.has("anh") && free.has("em");
}
