// Lines that belong together: text that was wrapped at a column is joined again, verse becomes one stanza. Pure.
// Wrapping is proven by greedy filling: the first word of the next line would not have fitted on this one.

import { featuresOf, type Line } from "./lines.ts";
import { joinMarked } from "./markedText.ts";
import { bylineOf, isDateLine, sourceOf } from "./shapes.ts";
import { isOutsideVerse, opensBox, partedAtPageLines } from "./verseEdges.ts";

const narrowest = 45;
const widest = 130;
/** People wrap by eye: a line may fall short of the column by a few letters. */
const raggedness = 5;
/** Of the breaks between neighbouring lines, how many must be where a wrapping program would have broken. */
const fullShare = 0.75;
/** Of the lines after such a break, how many must go on in lower case, as prose does and verse does not. */
const lowerShare = 0.3;

/**
 * Joins the broken lines of paragraphs, where the text as a whole shows that it was wrapped; else gives the lines
 * back.
 */
export function unwrap(lines: readonly Line[]): readonly Line[] {
	const column = wrapColumn(lines);
	if (column === null) return lines;
	const indented = lines.filter((line) => line.indented).length;
	const layout = { column, indentOpens: indented * 2 < lines.length };
	const joined: Line[] = [];
	let paragraph: Line[] = [];
	for (const line of lines) {
		const previous = paragraph.at(-1);
		if (previous !== undefined && continues(previous, line, layout)) {
			paragraph.push(line);
			continue;
		}
		if (paragraph.length > 0) joined.push(together(paragraph, " "));
		paragraph = [line];
	}
	if (paragraph.length > 0) joined.push(together(paragraph, " "));
	return joined;
}

interface Layout {
	readonly column: number;
	/** Indentation opens a paragraph here; where most lines have it, it means nothing. */
	readonly indentOpens: boolean;
}

function together(lines: readonly Line[], joiner: string): Line {
	const [first] = lines;
	if (first === undefined) throw new Error("no lines to put together");
	return lines.length === 1
		? first
		: {
				...first,
				marked: joinMarked(
					lines.map((line) => line.marked),
					joiner,
				),
			};
}

/** Neighbours without a blank line between them, both without a word from markup. */
function touching(previous: Line, line: Line): boolean {
	return !line.blankBefore && previous.hint === null && line.hint === null && !previous.clutter && !line.clutter;
}

function continues(previous: Line, line: Line, { column, indentOpens }: Layout): boolean {
	if (!touching(previous, line) || (indentOpens && line.indented)) return false;
	const sentenceEnds = featuresOf(previous).endsSentence;
	const slack = sentenceEnds && featuresOf(line).opensCapital ? 0 : raggedness;
	return filled(previous, line, column - slack) && !(opensPart(line) && sentenceEnds);
}

function opensPart(line: Line): boolean {
	return /^(?:[-–—•●▪*+]|\d{1,2}[.)])\s/.test(line.marked.text);
}

function filled(previous: Line, line: Line, column: number): boolean {
	const { text } = line.marked;
	const space = text.indexOf(" ");
	return previous.marked.text.length + 1 + (space < 0 ? text.length : space) > column;
}

/** The column a text was wrapped at, as its lines show it; `null` where they do not. */
function wrapColumn(lines: readonly Line[]): number | null {
	const breaks: (readonly [Line, Line])[] = [];
	for (const [index, line] of lines.entries()) {
		const previous = lines[index - 1];
		if (previous !== undefined && touching(previous, line)) breaks.push([previous, line]);
	}
	if (breaks.length < 2) return null;
	const lengths = breaks.map(([previous]) => previous.marked.text.length).sort((a, b) => a - b);
	const column = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0;
	if (column < narrowest || column > widest) return null;
	const full = breaks.filter(([previous, line]) => filled(previous, line, column - raggedness));
	const lower = full.filter(([, line]) => !featuresOf(line).opensCapital);
	return full.length >= breaks.length * fullShare && lower.length >= full.length * lowerShare ? column : null;
}

const longestVerse = 12;
const freeVerseMean = 9;

/** Puts the lines of each stanza into one line with the hint `verse`; what is not certainly verse stays as it is. */
export function gatherVerse(lines: readonly Line[]): readonly Line[] {
	const short = lines.filter((line) => featuresOf(line).words <= longestVerse).length;
	if (short < lines.length * 0.7) return withQuotedVerse(lines);
	const groups: (readonly Line[])[] = [];
	for (const [index, group] of partedAtPageLines(groupsOf(lines)).entries()) {
		const head = index === 0 ? headLines(group) : 0;
		for (const line of group.slice(0, head)) groups.push([line]);
		groups.push(group.slice(head));
	}
	const found = groups.map(stanzaOf);
	const first = found.findIndex((stanza) => stanza !== null);
	const box = groups.findIndex((group, index) => index > first && opensBox(group));
	const end = box < 0 ? groups.length : box;
	const stanzas = found.map((stanza, index) => (index < end ? stanza : null));
	if (first < 0) return lines;
	const inVerse = stanzas.filter((stanza) => stanza !== null).length * 2 >= end - first;
	return groups.flatMap((group, index) => {
		const stanza = stanzas[index] ?? null;
		if (stanza !== null) return [stanza];
		return inVerse && index > first && index < end && fitsVerse(group) && !group.some(isOutsideVerse)
			? [{ ...together(group, "\n"), hint: "verse" as const }]
			: group;
	});
}

/** A verse or two in a text of prose: parted by blank lines, and in six and eight syllables. */
function withQuotedVerse(lines: readonly Line[]): readonly Line[] {
	if (!lines.some((line) => featuresOf(line).words === 6)) return lines;
	return groupsOf(lines).flatMap((group) => {
		const counts = group.map((line) => featuresOf(line).words);
		const quoted =
			counts.length >= 2 && counts.length % 2 === 0 && counts.every((count, at) => count === (at % 2 === 0 ? 6 : 8));
		return quoted && isStanza(group) ? [asStanza(group)] : group;
	});
}

/**
 * Shorter stanzas and single lines of a poem whose other stanzas are certain; its author under the last one is none.
 */
function fitsVerse(group: readonly Line[]): boolean {
	return group.every((line) => {
		const { text, words, opensDash, opensItem } = featuresOf(line);
		const plain = line.hint === null && line.clutter === null && !opensDash && !opensItem;
		return plain && words <= longestVerse && bylineOf(text) === null && sourceOf(text) === null && !isDateLine(text);
	});
}

/** Lines that are known to be verse, as one stanza; at least one line. */
export function asStanza(lines: readonly Line[]): Line {
	return { ...together(lines, "\n"), hint: "verse" };
}

/** Neighbouring lines as one stanza, `null` where they are certainly no verse. */
export function stanzaOf(lines: readonly Line[]): Line | null {
	return isStanza(lines) ? { ...together(lines, "\n"), hint: "verse" } : null;
}

/** How many lines (title, author) stand over the first stanza without a blank line between, as its metre tells. */
function headLines(group: readonly Line[]): number {
	const counts = group.map((line) => featuresOf(line).words);
	const head = [1, 2].find((skipped) => group.length - skipped >= 4 && isMetre(counts.slice(skipped)));
	return head === undefined || isMetre(counts) ? 0 : head;
}

function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
	const groups: Line[][] = [];
	for (const line of lines) {
		const group = groups.at(-1);
		const previous = group?.at(-1);
		if (group !== undefined && previous !== undefined && touching(previous, line)) group.push(line);
		else groups.push([line]);
	}
	return groups;
}

function isStanza(group: readonly Line[]): boolean {
	if (group.length < 2) return false;
	const features = group.map(featuresOf);
	const plain = features.every(
		(line) => line.words >= 2 && line.words <= longestVerse && !line.opensDash && !line.opensItem,
	);
	if (!plain || features.some((line) => /[:;|/]|\d/.test(line.text) || (line.endsEllipsis && line.words > 10)))
		return false;
	const counts = features.map((line) => line.words);
	if (isMetre(counts)) return true;
	const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
	const stopped = features.filter((line) => line.endsFullStop).length;
	return group.length >= 4 && mean >= 3 && mean <= freeVerseMean && stopped <= group.length / 3;
}

/** Six and eight in turn, seven-seven-six-eight, or lines of one length from four syllables up. */
function isMetre(counts: readonly number[]): boolean {
	const [first = 0] = counts;
	if (counts.length >= 3 && first >= 4 && counts.every((count) => count === first)) return true;
	const follows = (pattern: readonly number[]) =>
		counts.every((count, index) => count === pattern[index % pattern.length]);
	return follows([6, 8]) || (counts.length >= 4 && follows([7, 7, 6, 8]));
}
