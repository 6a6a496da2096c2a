// A page that lost all its line ends in copying: taken apart at what only a page has, its labels and the line of author
// and day. Pure. Prose between them stays as it is.

import { fieldsIn } from "./fieldLines.ts";
import { labelPhrases } from "./labelPhrases.ts";
import { labelOf } from "./labels.ts";
import { countWords, type Line, plainLine } from "./lines.ts";
import { isPersonName } from "./shapes.ts";

const shortest = 60;
const longest = 5000;
/** Author and day stand near the top. */
const top = 600;
const mostLines = 2;

const phrase = labelPhrases(["share", "related", "comment", "readMore", "topic"])
	.sort((a, b) => b.length - a.length)
	.map((words) => `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}`)
	.join("|");
/** A label in the writing of labels, after the end of a sentence, a day, or another label; the foot of a copied line. */
const label = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrase})(?::|(?: ?\\(\\d+\\))?(?= |$))`, "gu");
const stamp = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[ ,|-]{1,4}\d{1,2}[:h]\d{2})?(?: ?\(?GMT ?\+7\)?)?/u;
const source = /(?<=[.!?…]["”']? )(?:Theo|Nguồn:?) \p{Lu}[\p{L}\d.+]*(?: \p{Lu}[\p{L}\d.+]*){0,3}(?= |$)/gu;

/** Lines of such a page; other lines come back as they are. */
export function partLostLines(lines: readonly Line[]): readonly Line[] {
	if (lines.length > mostLines) return lines;
	return lines.flatMap((line) => {
		const words = countWords(line.marked.text);
		return line.hint === null && words >= shortest && words <= longest ? parted(line) : [line];
	});
}

function parted(line: Line): readonly Line[] {
	const { text } = line.marked;
	const ends = new Set<number>();
	const proof = cutAtLabels(text, ends);
	if (proof === 0) return [line];
	cutAroundStamp(text, ends);
	const cuts = [0, ...[...ends].sort((a, b) => a - b), text.length];
	return cuts.slice(1).flatMap((end, index) => {
		const piece = text.slice(cuts[index], end).trim();
		return piece === "" ? [] : [plainLine(piece, { blankBefore: index === 0 && line.blankBefore })];
	});
}

/** Cuts before and after labels, and says how many of them are hardly ever part of a sentence. */
function cutAtLabels(text: string, ends: Set<number>): number {
	let strong = 0;
	let last = -1;
	const labels = [...text.matchAll(label)];
	const marks = [...[...text.matchAll(source)].map((found) => upTo(found, labels)), ...labels];
	for (const { 0: found, index } of marks.sort((a, b) => a.index - b.index)) {
		const before = text.slice(Math.max(0, index - 12), index).trimEnd();
		const follows = index - 1 <= last || /(?:[.!?…]["”'’)]?|\d|GMT ?\+7\)?)$/u.test(before);
		if (!follows) continue;
		last = index + found.length;
		ends.add(index).add(last);
		if (labelOf(found)?.strength === "strong") strong += 1;
	}
	return strong;
}

/** A source without the label that follows it at once: `Theo AFP Chia sẻ`. */
function upTo(
	source: RegExpMatchArray,
	labels: readonly RegExpExecArray[],
): { readonly 0: string; readonly index: number } {
	const index = source.index ?? 0;
	const inside = labels.find((label) => label.index > index && label.index < index + source[0].length);
	return { 0: source[0].slice(0, (inside?.index ?? Number.POSITIVE_INFINITY) - index).trimEnd(), index };
}

/** `Title Hà Vy | 06/12/2022 20:05`: cuts before the author and after the day. */
function cutAroundStamp(text: string, ends: Set<number>): void {
	const head = text.slice(0, top);
	const found = stamp.exec(head);
	if (found === null) return;
	const before = head.slice(0, found.index).replace(/\s*[|•·–-]\s*$/u, "");
	const words = before.split(" ");
	for (let count = 4; count >= 2; count -= 1) {
		const name = words.slice(-count).join(" ");
		if (!isPersonName(name) || !/[\p{Ll}\d?!"”]$/u.test(words.at(-count - 1) ?? "")) continue;
		if (/^\p{Lu}/u.test(words.at(-count - 1) ?? "")) continue;
		if (fieldsIn(name)?.byline == null) continue;
		ends.add(before.length - name.length);
		break;
	}
	ends.add(found.index + found[0].length);
	cutSection(text, ends);
}

/** `Soha - Quốc tế Title`: the name of the section before the title. */
function cutSection(text: string, ends: Set<number>): void {
	const path = /^\p{Lu}[\p{L}.]*(?: \p{L}+)? [-–›»>] /u.exec(text);
	if (path === null) return;
	const words = text.slice(path[0].length, path[0].length + 60).split(" ");
	for (let count = 3; count >= 1; count -= 1) {
		const section = words.slice(0, count).join(" ");
		if (labelOf(section)?.kind !== "menu" || !/^\p{Lu}/u.test(words[count] ?? "")) continue;
		ends.add(path[0].length + section.length);
		return;
	}
}
