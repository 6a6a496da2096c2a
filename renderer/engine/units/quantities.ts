// Numbers with what they count by: measures, money, percent, lengths of time; ranges; numbers of several words alone. Pure.

import { compare, type Decimal, decimal, printNumber, printRange, readFigure, shifted, sum, times } from "./decimal.ts";
import { longestMeasure, type Measure, measures, rates, spelledOut } from "./measures.ts";
import { type NumberRead, printRead, readNumber, scaleOf, spelledDigit } from "./numerals.ts";
import { closesBefore, longestPhrase, type Piece, textAt, wordBefore } from "./pieces.ts";
import type { Match, Share } from "./types.ts";
import { readVague } from "./vague.ts";

/** A number or a range before its measure is known. */
interface Amount {
	readonly end: number;
	/** `null` for what has no exact value. */
	readonly exact: NumberRead | null;
	/** Before a noun: `5 to 7 million`, `millions of`, `two or three`. */
	readonly text: string;
	readonly shares: readonly Share[];
	readonly range: readonly [Decimal, Decimal, string] | null;
}

interface MeasureRead {
	readonly measure: Measure;
	readonly end: number;
}

/** The longest quantity that begins at a piece; `null` where there is none. */
export function readQuantity(pieces: readonly Piece[], at: number): Match | null {
	return readSigned(pieces, at) ?? readHalfOf(pieces, at) ?? readAndHalf(pieces, at) ?? readMeasured(pieces, at);
}

function readMeasured(pieces: readonly Piece[], at: number): Match | null {
	const amount = readAmount(pieces, at);
	if (amount === null) return null;
	const found = readMeasure(pieces, amount.end);
	if (found === null || !mayMeasure(pieces, at, amount, found)) return numberAlone(pieces, at, amount);
	const { measure } = found;
	const longer = amount.exact === null ? null : readLonger(pieces, found, amount.exact);
	const end = longer?.end ?? found.end;
	const text = longer?.text ?? printMeasured(amount, measure);
	const shares = [...amount.shares, ...measureShares(pieces, amount.end, found), ...(longer?.shares ?? [])];
	const rate = readRate(pieces, end, measure);
	const gloss = rate === null ? text : `${text} ${rate.text}`;
	return { kind: measure.kind, end: rate?.end ?? end, gloss, shares };
}

function readAmount(pieces: readonly Piece[], at: number): Amount | null {
	const vague = readVague(pieces, at);
	if (vague !== null) return { ...vague, exact: null, range: null };
	const first = readNumber(pieces, at) ?? readJoinedRange(pieces, at);
	if (first === null) return null;
	if ("range" in first) return first;
	return readRange(pieces, first) ?? { ...first, exact: first, text: printRead(first, false), range: null };
}

/** `10-15`, `1.000-1.500`: one token. */
function readJoinedRange(pieces: readonly Piece[], at: number): Amount | null {
	const piece = pieces[at];
	if (piece?.kind !== "figure") return null;
	const [from = "", to = "", ...more] = piece.text.split("-");
	const [low, high] = [readFigure(from), readFigure(to)];
	if (low === null || high === null || more.length > 0 || compare(low, high) >= 0) return null;
	let [end, power] = [at + 1, 0];
	for (let scale = scaleOf(textAt(pieces, end)); scale !== undefined; scale = scaleOf(textAt(pieces, end))) {
		power += scale;
		end += 1;
	}
	if (!closesBefore(pieces, end)) return null;
	const range = [shifted(low, power), shifted(high, power), "–"] as const;
	const shares: readonly Share[] = [[piece.token, printRange(low, high, "–")]];
	return { end, exact: null, text: printRange(...range), shares, range };
}

const joints: ReadonlyMap<string, string> = new Map([
	["-", "–"],
	["–", "–"],
	["—", "–"],
	["đến", " to "],
	["tới", " to "],
]);

/** `5 đến 7 triệu`, `10 - 15`: a smaller number and a greater one that share scale and measure. */
function readRange(pieces: readonly Piece[], first: NumberRead): Amount | null {
	const joint = joints.get(textAt(pieces, first.end));
	if (joint === undefined || first.implied) return null;
	const last = readNumber(pieces, first.end + 1);
	if (last === null || last.implied) return null;
	const low = first.power === 0 ? shifted(first.value, last.power) : first.value;
	const range = [low, last.value, joint] as const;
	if (compare(low, last.value) >= 0) return null;
	return {
		end: last.end,
		exact: null,
		text: printRange(...range),
		shares: [...first.shares, ...last.shares],
		range,
	};
}

/** Measures of one letter are read in their own case: `5 m`, never `5 M`. */
function readMeasure(pieces: readonly Piece[], at: number): MeasureRead | null {
	if (!pieces[at]?.opens) return null;
	const found = longestPhrase(pieces, at, measures, longestMeasure);
	if (found === null) return null;
	const surface = pieces[at]?.surface ?? "";
	const isOneCapital = found.end === at + 1 && /^\p{Lu}$/u.test(surface);
	return isOneCapital ? null : { measure: found.value, end: found.end };
}

/** Words after which a scale without a number is no “one”. */
const uncounted: ReadonlySet<string> = new Set("nhiều,mấy,bao nhiêu,các,những,hàng,mỗi,vài,số".split(","));

function mayMeasure(pieces: readonly Piece[], at: number, amount: Amount, { measure, end }: MeasureRead): boolean {
	const { exact } = amount;
	// `trăm năm` is a hundred years; `nhiều tỷ đồng` is no billion.
	if (exact?.implied && uncounted.has(wordBefore(pieces, at))) return false;
	if (measure.doubtful && exact?.inWords && exact.power === 0) return false;
	if (textAt(pieces, end - 1) === "tiếng" && (!isHours(pieces, end) || speech.has(wordBefore(pieces, at))))
		return false;
	// `19 g` may be seven in the evening: grams are sure only of something.
	const maybeHour = measure.singular === "g" && textAt(pieces, end - 1) === "g" && /^\d{1,2}$/.test(textAt(pieces, at));
	if (maybeHour && Number(textAt(pieces, at)) <= 24 && pieces[end]?.kind !== "syllable") return false;
	// `năm ngày 5/3`: a year, and a date after it.
	const isYear = textAt(pieces, at) === "năm" && pieces[end]?.kind === "figure";
	// `5 năm 2024`: the year belongs to the date before it.
	const dates = measure.singular === "year" && /^\d{4}$/.test(textAt(pieces, end));
	return !(measure.kind === "duration" && (isYear || dates));
}

/** `nói một tiếng`: a word is said. */
const speech: ReadonlySet<string> = new Set("nói,xin,lên,kêu,gọi,hét,hỏi,khóc,cười,thưa,bảo,nghe,đáp,la".split(","));

/** `hai tiếng` are two hours where nothing follows that could sound: `hai tiếng nổ`. */
function isHours(pieces: readonly Piece[], end: number): boolean {
	const next = pieces[end];
	return next === undefined || next.kind !== "syllable" || afterHours.has(next.text);
}

const afterHours: ReadonlySet<string> = new Set(
	"rưỡi,nữa,sau,trước,liền,qua,mỗi,trong,rồi,để,mới,là,đi,bay".split(","),
);

/** What more belongs to a measured number: `2 tấn rưỡi`, `1 mét 65`, `5 năm 3 tháng`. */
function readLonger(
	pieces: readonly Piece[],
	{ measure, end }: MeasureRead,
	number: NumberRead,
): { readonly end: number; readonly text: string; readonly shares: readonly Share[] } | null {
	const next = pieces[end];
	if (next === undefined || !next.opens) return null;
	if (next.text === "rưỡi" && next.closes) {
		const value = sum(number.value, decimal(5, number.power - 1));
		return { end: end + 1, text: halfText(value, measure), shares: [[next.token, "and a half"]] };
	}
	if (textAt(pieces, end - 1) === "mét" && /^\d{1,2}$/.test(next.text) && readMeasure(pieces, end + 1) === null) {
		const value = sum(number.value, decimal(BigInt(next.text), -next.text.length));
		return { end: end + 1, text: printExact(value, measure, false), shares: [] };
	}
	if (measure.kind !== "duration") return null;
	const further = readMeasured(pieces, end);
	const smaller = further === null ? -1 : lengths.findIndex((length) => further.gloss?.includes(length));
	if (further?.kind !== "duration" || smaller <= lengths.indexOf(measure.singular)) return null;
	const text = `${printExact(number.value, measure, number.inWords)} ${further.gloss}`;
	return { end: further.end, text, shares: further.shares };
}

/** Longest first. */
const lengths = ["century", "decade", "year", "month", "week", "day", "hour", "minute", "second"];

function halfText(value: Decimal, measure: Measure): string {
	const isOneAndHalf = compare(value, decimal(15, -1)) === 0 && !measure.symbol && measure.place === "after";
	return isOneAndHalf ? `${article(measure)} ${measure.singular} and a half` : printExact(value, measure, false);
}

function article({ singular }: Measure): string {
	return /^(?:[aeio]|hour)/.test(singular) ? "an" : "a";
}

function printMeasured({ exact, text, range }: Amount, measure: Measure): string {
	if (exact !== null) return printExact(exact.value, measure, exact.inWords);
	if (range !== null) {
		const factor = decimal(measure.factor);
		const [low, high, joint] = range;
		return placed(printRange(times(low, factor), times(high, factor), joint), measure, false);
	}
	const whole = measure.place === "before" ? { ...measure, place: "after" as const } : measure;
	return whole.place === "glued" ? `${text} ${whole.plural}` : placed(text, spelledOut(whole), false);
}

function printExact(value: Decimal, measure: Measure, inWords: boolean): string {
	const whole = times(value, decimal(measure.factor));
	const spelled = inWords && measure.place === "after" && !measure.symbol ? spelledDigit(whole) : null;
	return placed(spelled ?? printNumber(whole), measure, compare(whole, decimal(1)) === 0);
}

function placed(number: string, { place, singular, plural }: Measure, one: boolean): string {
	switch (place) {
		case "before":
			return `$${number.replace(" to ", " to $")}`;
		case "glued":
			return `${number}${singular}`;
		case "after":
			return `${number} ${one ? singular : plural}`;
	}
}

/** Under a measure stands its singular, as under every noun. */
function measureShares(pieces: readonly Piece[], first: number, { measure, end }: MeasureRead): readonly Share[] {
	const shares: Share[] = [];
	const [head, last] = [pieces[first], pieces[end - 1]];
	if (head === undefined || last === undefined || head.token !== last.token) return shares;
	const text = measure.place === "glued" ? (measure.kind === "percent" ? "percent" : measure.plural) : measure.singular;
	return measure.factor === 1 ? [[head.token, text, "sense"]] : shares;
}

function readRate(pieces: readonly Piece[], at: number, { kind }: Measure): { text: string; end: number } | null {
	if (textAt(pieces, at) !== "/" || (kind !== "money" && kind !== "quantity")) return null;
	const found = longestPhrase(pieces, at + 1, rates, 2);
	return found === null ? null : { text: found.value, end: found.end };
}

/** `$5`, `€10`. */
function readSigned(pieces: readonly Piece[], at: number): Match | null {
	const sign = pieces[at];
	if (sign?.kind !== "mark" || (sign.text !== "$" && sign.text !== "€" && sign.text !== "£")) return null;
	const measure = measures.get(sign.text);
	const amount = pieces[at + 1]?.kind === "figure" ? readAmount(pieces, at + 1) : null;
	if (measure === undefined || amount === null) return null;
	return { kind: "money", end: amount.end, gloss: printMeasured(amount, measure), shares: amount.shares };
}

/** `nửa tấn`, `nửa triệu đồng`: half of one. */
function readHalfOf(pieces: readonly Piece[], at: number): Match | null {
	const half = pieces[at];
	if (half?.text !== "nửa" || !half.opens || !half.closes) return null;
	const scale = scaleOf(textAt(pieces, at + 1));
	const name = { 6: "million", 9: "billion" }[scale ?? 0];
	const found = readMeasure(pieces, name === undefined ? at + 1 : at + 2);
	if (name === undefined && (scale !== undefined || found === null || found.measure.place === "glued")) return null;
	if (found === null) return { kind: "number", end: at + 2, gloss: `half a ${name}`, shares: [[half.token, "half"]] };
	const { end } = found;
	if (found.measure.factor !== 1 && name === undefined) {
		const gloss = printExact(decimal(5, -1), found.measure, false);
		return { kind: found.measure.kind, end, gloss, shares: [[half.token, "half"]] };
	}
	const measure = spelledOut(found.measure);
	const noun = measure.place === "before" ? measure.plural : name === undefined ? measure.singular : measure.plural;
	const gloss = name === undefined ? `half ${article(measure)} ${measure.singular}` : `half a ${name} ${noun}`;
	return { kind: measure.kind, end, gloss, shares: [[half.token, "half"]] };
}

/** `năm rưỡi`, `tháng rưỡi`: one and a half. */
function readAndHalf(pieces: readonly Piece[], at: number): Match | null {
	const found = readMeasure(pieces, at);
	const half = pieces[found?.end ?? 0];
	if (found === null || half?.text !== "rưỡi" || !half.closes || found.measure.kind === "percent") return null;
	const gloss = halfText(decimal(15, -1), found.measure);
	const shares = [...measureShares(pieces, at, found), [half.token, "and a half"] as const];
	return { kind: found.measure.kind, end: found.end + 1, gloss, shares };
}

/** A number of several tokens without a measure: `50 nghìn`, `hai mươi lăm`. */
function numberAlone(pieces: readonly Piece[], at: number, { exact, text, end, shares }: Amount): Match | null {
	if (pieces[at]?.token === pieces[end - 1]?.token) return null;
	if (exact === null && /^(?:\p{L}+ or \p{L}+|[\d.,]+(?:–| to )[\d.,]+)$/u.test(text)) return null;
	if (exact === null) return { kind: "number", end, gloss: text.replace(/ of$/, ""), shares };
	if (exact.implied && uncounted.has(wordBefore(pieces, at))) return null;
	return { kind: "number", end, gloss: text, shares };
}
