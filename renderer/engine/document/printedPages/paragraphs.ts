// Lines of a column to paragraphs. A new one begins where the first word would have fitted on the line before, where a line
// steps in, where the distance grows or the type changes. Pure.

import { featuresOf, plainLine } from "../lines.ts";
import { stanzaOf } from "../wrapping.ts";
import type { Flow } from "./columns.ts";
import type { Edges, Measures } from "./measures.ts";
import type { Stretch } from "./types.ts";

export interface Paragraph {
	/** Never empty, of one type and column unless it was joined from several. */
	readonly lines: readonly Stretch[];
	readonly aside: boolean;
	/** Notes at the foot of a page. */
	readonly note: boolean;
	/** The last line goes to the right edge: more may follow on the next page. */
	readonly filled: boolean;
	/** The first line steps in from the edge of its column. */
	readonly indented: boolean;
	/** More room above it than between the lines of a paragraph; so has the first of its column. */
	readonly spaced: boolean;
	/** First and last of their flow: only these can go on over a break. */
	readonly opensFlow: boolean;
	readonly closesFlow: boolean;
}

/** Distances over this multiple of the usual one part paragraphs. */
const widerStep = 1.3;
const indent = 0.7;
const otherSize = 0.08;

/** The paragraphs of one flow, in order. */
export function paragraphsOf(flow: Flow, edges: Edges, measures: Measures): readonly Paragraph[] {
	const { lines } = flow;
	const notesFrom = firstNote(lines, measures.size);
	const verse = verseLines(lines, measures);
	const groups: Stretch[][] = [];
	for (const [index, line] of lines.entries()) {
		const previous = lines[index - 1];
		const group = groups.at(-1);
		const opens =
			group === undefined ||
			previous === undefined ||
			index === notesFrom ||
			verse.has(line) ||
			verse.has(previous) ||
			(notesFrom !== null && index > notesFrom && noteMark.test(line.text)) ||
			parts({ previous, line, group, lines, index, edges, measures });
		if (opens) groups.push([line]);
		else group.push(line);
	}
	let at = 0;
	return groups.map((group, index) => {
		const above = lines[at - 1];
		const note = notesFrom !== null && at >= notesFrom;
		at += group.length;
		const [first, last] = [group[0], group.at(-1)];
		return {
			lines: group,
			aside: flow.aside,
			note,
			filled: last !== undefined && edges.right - last.right < last.size * 2.5,
			indented: first !== undefined && first.left - edges.left > first.size * indent,
			spaced: above === undefined || first === undefined || isSpaced(above, first, measures),
			opensFlow: index === 0,
			closesFlow: index === groups.length - 1 || (notesFrom !== null && at === notesFrom),
		};
	});
}

const fewestVerses = 4;

/** Lines that each begin with a capital and together keep a metre: none of them goes on in the next. */
function verseLines(lines: readonly Stretch[], measures: Measures): ReadonlySet<Stretch> {
	const verse = new Set<Stretch>();
	let run: Stretch[] = [];
	const close = () => {
		if (run.length >= fewestVerses && stanzaOf(run.map(({ text }) => plainLine(text))) !== null)
			for (const line of run) verse.add(line);
		run = [];
	};
	for (const [index, line] of lines.entries()) {
		const above = lines[index - 1];
		const capital = line.cells === null && /^[“"]?\p{Lu}/u.test(line.text);
		if (!capital || (above !== undefined && isSpaced(above, line, measures))) close();
		if (capital) run.push(line);
	}
	close();
	return verse;
}

function isSpaced(above: Stretch, line: Stretch, { leading }: Measures): boolean {
	const step = (line.baseline - above.baseline) / Math.max(line.size, above.size);
	return step <= 0 || step > Math.max(leading * widerStep, leading + 0.25);
}

const noteMark = /^(?:[⁰¹²³⁴-⁹]+|\d{1,3}[.)]?|\[\d{1,3}\]|\(\d{1,3}\)|\*{1,3}|[†‡])\s*\p{L}|^[⁰¹²³⁴-⁹]+/u;

/** Index of the first of the lines in small type at the foot of a column that begin with a mark; `null` without such. */
function firstNote(lines: readonly Stretch[], size: number): number | null {
	let start = lines.length;
	while (start > 0 && (lines[start - 1]?.size ?? size) < size * 0.93 && lines[start - 1]?.cells === null) start -= 1;
	for (let index = start; index < lines.length; index += 1)
		if (noteMark.test(lines[index]?.text ?? "")) return index === start || start > 0 ? index : null;
	return null;
}

interface Place {
	readonly previous: Stretch;
	readonly line: Stretch;
	/** The paragraph so far. */
	readonly group: readonly Stretch[];
	readonly lines: readonly Stretch[];
	readonly index: number;
	readonly edges: Edges;
	readonly measures: Measures;
}

const bullet = /^[•●▪■□◦‣❖➢✓–—+-]\s*\S/;
const counted = /^(?:\(?\d{1,3}[.)]|[a-zđ][.)]|[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2})+\.?)\s/u;
const speech = /^[-–—]/;

function parts(place: Place): boolean {
	const { previous, line, group, edges, measures } = place;
	if (line.cells !== null || previous.cells !== null) return true;
	const size = Math.max(line.size, previous.size);
	if (Math.abs(line.size - previous.size) > size * otherSize) return true;
	const usual = line.size > measures.size * 1.1 ? Math.max(measures.leading, 1.35) : measures.leading;
	if (isSpaced(previous, line, { ...measures, leading: usual })) return true;
	const filled = edges.right - previous.right < size * 1.5;
	if (line.bold !== previous.bold && (!filled || featuresOf(plainLine(previous.text)).endsSentence)) return true;
	if (line.bold !== previous.bold && line.italic !== previous.italic) return true;
	if (line.size > measures.size * 1.1) return false;
	if (bullet.test(line.text) && !/^\p{L}/u.test(line.text)) return !speech.test(line.text) || !isDashInside(place);
	return stepsIn(place, group) ?? breaksEarly(place);
}

/** A dash that happens to begin a line of running text. */
function isDashInside({ previous, line, edges }: Place): boolean {
	const goesOn = /^[-–—]\s\p{Ll}/u.test(line.text) || !/^[-–—]\s/u.test(line.text);
	return goesOn && edges.right - previous.right < line.size * 2 && !featuresOf(plainLine(previous.text)).endsSentence;
}

/** Whether the left edge tells of a new paragraph; `null` where it tells nothing. */
function stepsIn({ previous, line }: Place, group: readonly Stretch[]): boolean | null {
	const inward = (line.left - previous.left) / line.size;
	const [first] = group;
	const hanging = first !== undefined && (bullet.test(first.text) || counted.test(first.text));
	if (inward > indent) return !(hanging && group.length === 1) && !isCentred(previous, line);
	if (inward < -indent) {
		if (counted.test(line.text) && hanging) return true;
		return group.length > 1 && !isCentred(previous, line) ? true : null;
	}
	if (counted.test(line.text) && hanging) return true;
	return null;
}

function isCentred(previous: Stretch, line: Stretch): boolean {
	return Math.abs(previous.left + previous.right - line.left - line.right) < line.size;
}

/** The line before was left although there was room on it. */
function breaksEarly({ previous, line, lines, index, edges }: Place): boolean {
	if (/\p{L}[-‐\u00ad]$/u.test(previous.text)) return false;
	const space = line.size * 0.3;
	const right = narrowRight(lines, index) ?? edges.right;
	const room = right - previous.right - space - line.firstWord;
	if (room <= line.size * 0.2) return false;
	const before = featuresOf(plainLine(previous.text));
	// Text beside a picture, ragged text with a word kept back: it goes on in the middle of a sentence.
	const middle = !before.endsSentence && /^[\p{Ll}\d(“"‘]/u.test(line.text);
	return !(middle && /^\p{Ll}/u.test(line.text) && room < (edges.right - edges.left) * 0.6);
}

const evenLines = 4;

/** The right edge that several lines around this one share: a column that a picture made narrow. */
function narrowRight(lines: readonly Stretch[], index: number): number | null {
	for (let start = index - evenLines; start <= index - 1; start += 1) {
		const rights = lines.slice(Math.max(0, start), start + evenLines).map(({ right }) => right);
		if (start < 0 || rights.length < evenLines) continue;
		const [most, least] = [Math.max(...rights), Math.min(...rights)];
		if (most - least < 1.5) return most;
	}
	return null;
}
