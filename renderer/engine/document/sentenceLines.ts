// A text with one sentence a line and blank lines between paragraphs, as corpora and transcripts have it: the sentences
// of a paragraph are joined. Pure.

import { featuresOf, type Line } from "./lines.ts";
import { joinMarked } from "./markedText.ts";
import { splitText } from "./sentences.ts";

const fewestGroups = 2;
const fewestLines = 8;
/** Of the lines in groups, how many must be one whole sentence. */
const wholeShare = 0.9;
const meanGroup = 2;
const shortestMean = 6;

/** Joins the lines of each paragraph where the text as a whole shows that its lines are sentences. */
export function joinSentenceLines(lines: readonly Line[]): readonly Line[] {
	if (lines.length < fewestLines) return lines;
	const groups = groupsOf(lines);
	const joined = groups.filter((group) => group.length > 1);
	const body = joined.flat();
	if (joined.length < fewestGroups || body.length < groups.length * meanGroup * 0.75) return lines;
	const whole = body.filter(isSentence).length;
	const words = body.reduce((sum, line) => sum + featuresOf(line).words, 0);
	const speech = body.filter((line) => featuresOf(line).opensDash || featuresOf(line).opensItem).length;
	if (whole < body.length * wholeShare || words < body.length * shortestMean || speech > body.length * 0.1)
		return lines;
	return groups.map(together);
}

function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
	const groups: Line[][] = [];
	for (const line of lines) {
		const group = groups.at(-1);
		if (group === undefined || line.blankBefore) groups.push([line]);
		else group.push(line);
	}
	return groups;
}

const longestSentence = 600;

function isSentence(line: Line): boolean {
	const { endsSentence, text, words } = featuresOf(line);
	if (!endsSentence || words < 2 || text.length > longestSentence) return false;
	return splitText(text).length === 1;
}

function together(group: readonly Line[]): Line {
	const [first] = group;
	if (first === undefined) throw new Error("a group has a line");
	if (group.length === 1) return first;
	return {
		...first,
		marked: joinMarked(
			group.map(({ marked }) => marked),
			" ",
		),
	};
}
