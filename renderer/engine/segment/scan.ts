// Text to atoms: the smallest stretches that a token is made of. One pass over the characters, no regular expressions.
// Atoms follow UD Vietnamese-VTB: marks inside numbers, dates, abbreviations and addresses stay inside, others stand alone.

import { characterClass, classOf, isCapital, lowerUnit } from "../text/characters.ts";
import { isSyllable } from "../text/syllable.ts";
import { spellingSum } from "./syllableTable.ts";

export const atomType = { letters: 1, number: 2, punctuation: 3, address: 4, abbreviation: 5 } as const;
export type AtomType = (typeof atomType)[keyof typeof atomType];

/** Flags of an atom of letters. */
export const atomFlag = { capital: 1, allCapitals: 2, digits: 4 } as const;

/** Atoms of one stretch of text, in growing typed arrays that are used again. Offsets count from the start of the whole text. */
export class AtomBuffer {
	count = 0;
	starts = new Int32Array(256);
	ends = new Int32Array(256);
	types = new Uint8Array(256);
	flags = new Uint8Array(256);
	/** Sum over the lower-cased units of an atom of letters, an address or an abbreviation: `spellingSum` adds a unit. */
	sums = new Int32Array(256);

	clear(): void {
		this.count = 0;
	}

	add(start: number, end: number, type: AtomType, flags: number, sum: number): void {
		const index = this.count;
		if (index === this.starts.length) this.grow();
		this.starts[index] = start;
		this.ends[index] = end;
		this.types[index] = type;
		this.flags[index] = flags;
		this.sums[index] = sum;
		this.count = index + 1;
	}

	private grow(): void {
		const size = this.starts.length * 2;
		const starts = new Int32Array(size);
		const ends = new Int32Array(size);
		const types = new Uint8Array(size);
		const flags = new Uint8Array(size);
		const sums = new Int32Array(size);
		starts.set(this.starts);
		ends.set(this.ends);
		types.set(this.types);
		flags.set(this.flags);
		sums.set(this.sums);
		this.starts = starts;
		this.ends = ends;
		this.types = types;
		this.flags = flags;
		this.sums = sums;
	}
}

const { space, letter, digit, mark } = characterClass;
const dot = 0x2e;
const hyphen = 0x2d;
const enDash = 0x2013;

/** Titles that print shortens with a full stop: `TP.`, `GS.`; in lower case, without the stop. */
const shortened: ReadonlySet<string> = new Set(
	"tp q p gs pgs ts ths bs ks kts cn tt tx st mr mrs ms dr tr đ/c nxb hcm th".split(" "),
);
/** What print joins to further capitals by a hyphen: `NĐ-CP`, `VN-Index`. */
const hyphened: ReadonlySet<string> = new Set("NĐ QĐ NQ TT CT TTLT VN HNX UPCoM KT GD VH LĐ KH".split(" "));
/** Units that print glues to a number: `5km`, `30%`. */
const units: ReadonlySet<string> = new Set(
	"km kg g mg m cm mm ha l ml usd vnd đ đồng tỷ triệu nghìn w kw mw kwh mb gb tb m2 m3 km2 hz mhz ghz".split(" "),
);

/** Whether an atom begins with a title that print shortens: `GS.TS.`, `TP.`. Initials of names (`N.V.`) do not. */
export function isTitle(atom: string): boolean {
	const [first = ""] = atom.split(".", 1);
	return first.length > 1 && shortened.has(first.toLowerCase());
}

/** Appends the atoms of `text.slice(start, end)` to `atoms`; white space parts atoms and belongs to none. */
export function scanAtoms(text: string, start: number, end: number, atoms: AtomBuffer): void {
	let at = start;
	while (at < end) {
		const unit = text.charCodeAt(at);
		const type = classOf(unit);
		if (type === space) at += 1;
		else if (type === letter || type === mark) at = scanLetters(text, at, end, atoms);
		else if (type === digit) at = scanNumber(text, at, end, atoms);
		else at = scanPunctuation(text, at, end, atoms);
	}
}

function scanLetters(text: string, start: number, end: number, atoms: AtomBuffer): number {
	let at = start;
	let capitals = 0;
	let letters = 0;
	let digits = false;
	let plain = true;
	let sum = 0;
	for (; at < end; at++) {
		const unit = text.charCodeAt(at);
		const type = classOf(unit);
		if (type === letter) {
			if (at > start && plain && spaceIsLost(text, start, at, end, unit)) break;
			letters += 1;
			if (isCapital(unit)) capitals += 1;
		} else if (type === digit) digits = true;
		else if (type !== mark) {
			if (at + 1 >= end || !joinsLetters(text, start, at, capitals === letters)) break;
			plain = false;
		}
		sum = spellingSum(sum, lowerUnit(unit));
	}
	const flags = flagsOf(isCapital(text.charCodeAt(start)), capitals > 1 && capitals === letters, digits);
	if (plain && at < end && text.charCodeAt(at) === dot && isShortened(text, start, at, letters, capitals)) {
		atoms.add(start, at + 1, atomType.abbreviation, flags, spellingSum(sum, dot));
		return at + 1;
	}
	if (!plain) {
		const address = addressEnd(text, start, at, end);
		if (address > 0) {
			atoms.add(start, address, atomType.address, flags, sumOf(text, start, address));
			return address;
		}
		// The last dot of `N.V.P.` and `GS.TS.` belongs to them, that of `TP.HCM.` ends the sentence.
		const part = text.slice(text.lastIndexOf(".", at - 1) + 1, at).toLowerCase();
		const closes = part.length === 1 || (shortened.has(part) && part !== "hcm");
		const closed = closes && at < end && text.charCodeAt(at) === dot && isInitials(text, start, at);
		atoms.add(
			start,
			closed ? at + 1 : at,
			isInitials(text, start, at) ? atomType.abbreviation : atomType.letters,
			flags,
			closed ? spellingSum(sum, dot) : sum,
		);
		return closed ? at + 1 : at;
	}
	if (at < end && text.charCodeAt(at) === 0x3a && text.startsWith("//", at + 1)) {
		const address = addressEnd(text, start, at + 3, end);
		if (address > 0) {
			atoms.add(start, address, atomType.address, flags, sumOf(text, start, address));
			return address;
		}
	}
	atoms.add(start, at, atomType.letters, flags, sum);
	return at;
}

function sumOf(text: string, start: number, end: number): number {
	let sum = 0;
	for (let at = start; at < end; at++) sum = spellingSum(sum, lowerUnit(text.charCodeAt(at)));
	return sum;
}

const smallDe = 0x111;
const longestSyllable = 7;

/**
 * Whether a space was lost before the letter at `at`, where it is certain: a đ only ever begins a syllable (`Bidenđã`), and
 * a whole marked syllable in small letters ends before a capital (`nướcÔng`).
 */
function spaceIsLost(text: string, start: number, at: number, end: number, unit: number): boolean {
	if (unit === smallDe) return isSyllable(letterRun(text, at, end).toLowerCase());
	if (!isCapital(unit) || isCapital(text.charCodeAt(at - 1)) || at - start > longestSyllable) return false;
	return !isAscii(text, start, at) && isSyllable(text.slice(start, at).toLowerCase());
}

/** The letters from `at` on: no more than tell whether they are a syllable. */
function letterRun(text: string, at: number, end: number): string {
	let stop = at;
	while (stop < end && stop - at <= longestSyllable && classOf(text.charCodeAt(stop)) === letter) stop += 1;
	return text.slice(at, stop);
}

function flagsOf(capital: boolean, allCapitals: boolean, digits: boolean): number {
	return (capital ? atomFlag.capital : 0) | (allCapitals ? atomFlag.allCapitals : 0) | (digits ? atomFlag.digits : 0);
}

/** Whether the mark at `at` holds letters on both its sides together: `T.Ư`, `mô-đen`, `H'Nga`, `GD&ĐT`, `a@b`. */
function joinsLetters(text: string, start: number, at: number, allCapitals: boolean): boolean {
	const unit = text.charCodeAt(at);
	const next = text.charCodeAt(at + 1);
	const nextType = classOf(next);
	if (nextType !== letter && nextType !== digit) return false;
	switch (unit) {
		case dot:
			// An abbreviation goes on in capitals (`TP.HCM`, `T.Ư`); an address goes on small (`baodaoxanh.vn`).
			return isCapital(next)
				? at - start <= 5 && (allCapitals || shortened.has(text.slice(start, at).toLowerCase()))
				: isAscii(text, start, at) && next < 0x80;
		case hyphen:
			// `mô-đen`, `Covid-19` are one; two names side by side (`Mỹ-Trung`) are two.
			if (isCapital(next) && hyphened.has(text.slice(start, at))) return true;
			return !(isCapital(next) && isCapital(text.charCodeAt(start)) && !(allCapitals && at - start <= 1));
		case 0x27: // '
		case 0x2019: // ’
			return isCapital(text.charCodeAt(start)) && at - start <= 2;
		case 0x26: // &
			return allCapitals && isCapital(next);
		case 0x40: // @
		case 0x5f: // _
			return isAscii(text, start, at);
		default:
			return false;
	}
}

function isAscii(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x80) return false;
	return true;
}

/** `TP.`, `Q.`, `H.`: a known short form, or one capital letter, before a full stop that ends no sentence. */
function isShortened(text: string, start: number, at: number, letters: number, capitals: number): boolean {
	if (letters > 3 || capitals === 0) return false;
	const word = text.slice(start, at).toLowerCase();
	const isKnown = word !== "hcm" && shortened.has(word);
	if (letters === 1 ? capitals !== 1 : !isKnown) return false;
	// At the very end of the text a full stop ends the sentence.
	for (let next = at + 1; next < text.length; next++) {
		const type = classOf(text.charCodeAt(next));
		if (type === space) continue;
		return type === letter || type === digit;
	}
	return false;
}

/** `N.V.P`, `T.Ư`, `TP.HCM`, `Robert J.Mitchell`: short parts that begin with capitals, parted by dots. */
function isInitials(text: string, start: number, end: number): boolean {
	let parts = 1;
	for (let at = start; at < end; at++) {
		const unit = text.charCodeAt(at);
		if (unit === dot) {
			parts += 1;
			if (!isCapital(text.charCodeAt(at + 1))) return false;
		} else if (classOf(unit) !== letter && classOf(unit) !== mark) return false;
	}
	return parts > 1;
}

/** End of the address that begins at `start`, or 0 where it is none: web and mail addresses, `baodaoxanh.vn`. */
function addressEnd(text: string, start: number, from: number, end: number): number {
	let stop = from;
	while (stop < end && classOf(text.charCodeAt(stop)) !== space) stop += 1;
	let candidate = text.slice(start, stop).replace(/[.,;:!?)\]”"’»…]+$/u, "");
	if (/^(?:https?|ftp):\/\/[^\s]+$/i.test(candidate) || /^www\.[^\s]+\.[a-z]{2,}/i.test(candidate))
		return start + candidate.length;
	if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(candidate)) return start + candidate.length;
	candidate = text.slice(start, from).replace(/\.+$/, "");
	return /^(?:[\w-]+\.)+(?:vn|com|net|org|edu|gov|info|io|eu|uk|us|cn|jp|fr|de|ru)(?:\.[a-z]{2})?$/i.test(candidate)
		? start + candidate.length
		: 0;
}

/** Marks that belong to the number, the date, the time or the range whose digits they stand between. */
const insideNumbers: ReadonlySet<number> = new Set([dot, 0x2c, 0x2f, 0x3a, hyphen, enDash]);

function scanNumber(text: string, start: number, end: number, atoms: AtomBuffer): number {
	let at = start;
	while (at < end) {
		const unit = text.charCodeAt(at);
		if (classOf(unit) === digit) {
			at += 1;
			continue;
		}
		if (!insideNumbers.has(unit) || at + 1 >= end || classOf(text.charCodeAt(at + 1)) !== digit) break;
		at += 1;
	}
	if (at < end && classOf(text.charCodeAt(at)) === letter) {
		let stop = at;
		while (stop < end && (classOf(text.charCodeAt(stop)) === letter || classOf(text.charCodeAt(stop)) === digit))
			stop += 1;
		const tail = text.slice(at, stop).toLowerCase();
		// `5g` weighs something, `5G` is a network.
		if (!units.has(tail) || text.slice(at, stop) === "G") {
			// `7h30`, `4G`, `50P-5117`, `1990s`
			while (
				stop < end &&
				text.charCodeAt(stop) === hyphen &&
				stop + 1 < end &&
				classOf(text.charCodeAt(stop + 1)) === digit
			) {
				stop += 1;
				while (stop < end && classOf(text.charCodeAt(stop)) === digit) stop += 1;
			}
			atoms.add(start, stop, atomType.number, 0, 0);
			return stop;
		}
	}
	atoms.add(start, at, atomType.number, 0, 0);
	return at;
}

const repeatable: ReadonlySet<number> = new Set([..."...-–—…*=~!?#"].map((sign) => sign.charCodeAt(0)));

/** A run of one and the same dot, dash or the like is one atom (`...`, `---`); every other sign stands alone. */
function scanPunctuation(text: string, start: number, end: number, atoms: AtomBuffer): number {
	const unit = text.charCodeAt(start);
	let at = start + 1;
	if (repeatable.has(unit)) while (at < end && text.charCodeAt(at) === unit) at += 1;
	atoms.add(start, at, atomType.punctuation, 0, 0);
	return at;
}
