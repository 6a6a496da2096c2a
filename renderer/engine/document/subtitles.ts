// Subtitles to lines: cues joined into sentences and paragraphs, the times of each kept; what tells of sounds or of the
// makers is set aside. Captions that roll (each repeats the line before) are said once. Pure.

import { countWords, type Line, plainLine } from "./lines.ts";
import { joinMarked, type MarkedText } from "./markedText.ts";
import { type Cue, type CueLine, parseCues } from "./subtitleCues.ts";

/** What one person says in one cue. */
interface Utterance {
	readonly text: string;
	readonly startsAt: number;
	readonly endsAt: number;
	/** Somebody else begins to speak. */
	readonly turn: boolean;
	/** A sound or a line about the makers. */
	readonly aside: boolean;
}

/** The lines of a subtitle file for `cleanLines` (as a `book`: nothing in it is clutter of a page); empty without cues. */
export function subtitleLines(text: string): readonly Line[] {
	return paragraphsOf(clamped(utterancesOf(unrolled(parseCues(text)))));
}

/** Milliseconds between the end of a cue and the next in which captions still count as one row. */
const rowGap = 600;
/** Share of cues that repeat, from which on a file rolls; a few repetitions are what somebody says twice. */
const rollingShare = 0.25;

/** Takes out what a cue repeats of the one before, where the file as a whole is made so. */
function unrolled(cues: readonly Cue[]): readonly Cue[] {
	const repeats = cues.map((cue, index) => repeatedLines(cues[index - 1], cue));
	const rolls =
		repeats.filter(({ whole, grown }) => whole > 0 || grown).length >= Math.max(2, cues.length * rollingShare);
	const found: Cue[] = [];
	for (const [index, cue] of cues.entries()) {
		const { whole, grown } = repeats[index] ?? { whole: 0, grown: false };
		const twin = cues[index - 1];
		const doubled = twin !== undefined && twin.startsAt === cue.startsAt && sameLines(twin, cue);
		if (doubled || (rolls && whole === cue.lines.length)) continue;
		const last = found.at(-1);
		if (rolls && grown && last !== undefined)
			found[found.length - 1] = { ...cue, startsAt: last.startsAt, lines: [...last.lines.slice(0, -1), ...cue.lines] };
		else found.push(rolls && whole > 0 ? { ...cue, lines: cue.lines.slice(whole) } : cue);
	}
	return found;
}

interface Repetition {
	/** How many of its first lines are the last ones of the cue before. */
	readonly whole: number;
	/** Its first line is the last one of the cue before, with more words. */
	readonly grown: boolean;
}

function repeatedLines(before: Cue | undefined, cue: Cue): Repetition {
	if (before === undefined || cue.startsAt - before.endsAt > rowGap) return { whole: 0, grown: false };
	for (let count = Math.min(before.lines.length, cue.lines.length, 4); count > 0; count -= 1) {
		const tail = before.lines.slice(-count);
		if (tail.every((line, index) => line.text === cue.lines[index]?.text)) return { whole: count, grown: false };
	}
	const last = before.lines.at(-1)?.text ?? "";
	return { whole: 0, grown: last !== "" && (cue.lines[0]?.text ?? "").startsWith(`${last} `) };
}

function sameLines(a: Cue, b: Cue): boolean {
	return a.lines.length === b.lines.length && a.lines.every(({ text }, index) => text === b.lines[index]?.text);
}

const opensTurn = /^(?:[-–—]\s*(?=\S)|\p{Lu}[\p{Lu}\p{M}\d. ]{1,24}:\s)/u;

/** Parts a cue where somebody else speaks, and sounds from what is said. */
function utterancesOf(cues: readonly Cue[]): readonly Utterance[] {
	const found: Utterance[] = [];
	let voice: string | null = null;
	for (const { startsAt, endsAt, lines } of cues) {
		const place = { startsAt, endsAt };
		let open = false;
		for (const line of lines) {
			const turn = opensTurn.test(line.text) || line.voice !== voice;
			voice = line.voice;
			for (const { text, aside } of piecesOf(line)) {
				const last = found.at(-1);
				if (aside) found.push({ ...place, text, turn: false, aside });
				else if (open && !turn && last !== undefined && !last.aside)
					found[found.length - 1] = { ...last, text: `${last.text} ${text}` };
				else found.push({ ...place, text, turn, aside });
				open ||= !aside;
			}
		}
	}
	return found;
}

const soundWord =
	"tiếng|âm thanh|nhạc|âm nhạc|vỗ tay|cười|khóc|thở dài|ho|hát|huýt sáo|chuông|im lặng|không nghe rõ|không rõ|" +
	"music|applause|laughter|laughs|sighs|cheering|silence|inaudible";
const roundSound = new RegExp(`\\((?:${soundWord})(?![\\p{L}\\p{M}])[^()]{0,60}\\)`, "giu");
const squareSound = /\[[^[\]]{1,60}\]/gu;
const makers = new RegExp(
	"^(?:người dịch|biên dịch|dịch giả|dịch|biên tập|hiệu đính|hiệu chỉnh|phụ đề|dịch phụ đề|làm phụ đề|" +
		"đồng bộ|căn chỉnh|vietsub|subtitles?|subs?|translated|translation|timing|sync(?:ed)?|captions?)" +
		"(?:\\s+(?:việt ngữ|tiếng việt|phim|video|và \\p{L}+(?: \\p{L}+)?))*\\s*(?::|(?:bởi|by)(?!\\p{L}))\\s*.{1,80}$",
	"iu",
);
const address = /^(?:\S+\s+){0,4}(?:https?:\/\/|www\.)\S+$/i;

function piecesOf({ text }: CueLine): readonly { readonly text: string; readonly aside: boolean }[] {
	if (makers.test(text) || address.test(text)) return [{ text, aside: true }];
	const sounds = [...text.matchAll(squareSound), ...text.matchAll(roundSound)].map(([sound]) => sound);
	if (sounds.length === 0) return [{ text, aside: false }];
	const said = text.replace(squareSound, " ").replace(roundSound, " ").replace(/\s+/g, " ").trim();
	const spoken = /[\p{L}\p{N}]/u.test(said) ? [{ text: said, aside: false }] : [];
	return [...sounds.map((sound) => ({ text: sound, aside: true })), ...spoken];
}

/** A cue that is still shown when the next one begins ends there: of two times one is heard. */
function clamped(utterances: readonly Utterance[]): readonly Utterance[] {
	return utterances.map((utterance, index) => {
		const next = utterances[index + 1]?.startsAt ?? utterance.endsAt;
		return next > utterance.startsAt && next < utterance.endsAt ? { ...utterance, endsAt: next } : utterance;
	});
}

/** Milliseconds of silence that end a paragraph: after a sentence, and anywhere. */
const pauseAfterSentence = 2500;
const longPause = 6000;
/** Words from which on a paragraph ends with its sentence. */
const enough = 70;
/** A paragraph never grows longer: a file without full stops would be one. */
const most = 160;
/** Without full stops a pause does what they do. */
const breath = { pause: 1500, from: 25, enough: 50, shortPause: 300, most: 90 };
const punctuatedShare = 0.08;
const endsSentence = /[.!?…]["'”’»)\]]*$/u;

function paragraphsOf(utterances: readonly Utterance[]): readonly Line[] {
	const spoken = utterances.filter(({ aside }) => !aside);
	const stops = spoken.filter(({ text }) => endsSentence.test(text)).length;
	const breaks = stops >= spoken.length * punctuatedShare ? breaksPunctuated : breaksUnpunctuated;
	const lines: Line[] = [];
	let asides: Line[] = [];
	let open: Utterance[] = [];
	let words = 0;
	const close = () => {
		if (open.length > 0) lines.push(plainLine("", { marked: together(open), hint: "paragraph", blankBefore: true }));
		lines.push(...asides);
		open = [];
		asides = [];
		words = 0;
	};
	for (const utterance of utterances) {
		if (utterance.aside) {
			asides.push(plainLine(utterance.text, { clutter: "soundNote" }));
			if (open.length === 0) close();
			continue;
		}
		const before = open.at(-1);
		if (before !== undefined && breaks(before, utterance, words)) close();
		open.push(utterance);
		words += countWords(utterance.text);
	}
	close();
	return lines;
}

function breaksPunctuated(before: Utterance, next: Utterance, words: number): boolean {
	const pause = next.startsAt - before.endsAt;
	const ends = endsSentence.test(before.text);
	if (next.turn || pause >= longPause || words >= most) return true;
	return ends && (pause >= pauseAfterSentence || words >= enough);
}

function breaksUnpunctuated(before: Utterance, next: Utterance, words: number): boolean {
	const pause = next.startsAt - before.endsAt;
	if (next.turn || pause >= longPause || words >= breath.most) return true;
	return (pause >= breath.pause && words >= breath.from) || (pause >= breath.shortPause && words >= breath.enough);
}

function together(utterances: readonly Utterance[]): MarkedText {
	return joinMarked(
		utterances.map(({ text, startsAt, endsAt }) => ({
			text,
			joins: [],
			repairs: [],
			timings: [{ start: 0, end: text.length, startsAt, endsAt }],
		})),
		" ",
	);
}
