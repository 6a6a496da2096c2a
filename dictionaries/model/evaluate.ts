// npm run model:evaluate -- GOLD PREDICTED [OTHER] - words found in a segmented text against gold: F1 with its interval by
// the bootstrap over sentences (Efron 1979; paired for two systems, as in Koehn 2004), and the confusions, grouped.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const resamples = 2000;
const shownConfusions = 50;

/** Words of one sentence: those of the gold, those found, those in both. */
interface Counts {
	readonly gold: number;
	readonly found: number;
	readonly right: number;
}

const [goldPath, ...systemPaths] = process.argv.slice(2);
if (goldPath === undefined || systemPaths.length === 0 || systemPaths.length > 2) {
	console.error("which files? npm run model:evaluate -- GOLD PREDICTED [OTHER]");
	process.exit(2);
}
const gold = linesOf(goldPath);
const systems = systemPaths.map((path) => {
	const lines = linesOf(path);
	if (lines.length !== gold.length) throw new Error(`${path}: ${lines.length} lines, the gold has ${gold.length}`);
	return { path, lines, counts: lines.map((line, index) => countsOf(gold[index] ?? "", line)) };
});

for (const { path, counts } of systems) {
	const samples = resampled((indices) => f1(indices.map((index) => counts[index])));
	console.log(`${path}: F1 ${f1(counts).toFixed(2)} (95 % interval ${interval(samples)})`);
}
const [first, second] = systems;
if (first !== undefined && second !== undefined) {
	const samples = resampled(
		(indices) => f1(indices.map((index) => first.counts[index])) - f1(indices.map((index) => second.counts[index])),
	);
	const better = samples.filter((difference) => difference > 0).length / samples.length;
	console.log(`first minus second: ${(f1(first.counts) - f1(second.counts)).toFixed(2)} (${interval(samples)})`);
	console.log(`the first is better in ${(100 * better).toFixed(1)} % of ${resamples} samples`);
}
if (first !== undefined) printConfusions(first.lines);

function linesOf(path: string): readonly string[] {
	const text = readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), path), "utf8");
	return text.normalize("NFC").trimEnd().split("\n");
}

/** Words as stretches over the characters that are no blanks, so that only bounds count. */
function wordsOf(line: string): ReadonlyMap<string, string> {
	let at = 0;
	const words = new Map<string, string>();
	for (const word of line.split(" ")) {
		const length = word.replaceAll("_", "").length;
		if (length === 0) continue;
		words.set(`${at}-${at + length}`, word);
		at += length;
	}
	return words;
}

function countsOf(goldLine: string, foundLine: string): Counts {
	const [wanted, found] = [wordsOf(goldLine), wordsOf(foundLine)];
	const right = [...found.keys()].filter((place) => wanted.has(place)).length;
	return { gold: wanted.size, found: found.size, right };
}

function f1(counts: readonly (Counts | undefined)[]): number {
	let [wanted, found, right] = [0, 0, 0];
	for (const sentence of counts) {
		wanted += sentence?.gold ?? 0;
		found += sentence?.found ?? 0;
		right += sentence?.right ?? 0;
	}
	return (200 * right) / (wanted + found);
}

/** The figure over samples of the sentences, drawn with replacement; ascending. */
function resampled(figure: (indices: readonly number[]) => number): readonly number[] {
	let state = 1;
	const random = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return (state >>> 0) / 2 ** 32;
	};
	return Array.from({ length: resamples }, () =>
		figure(Array.from(gold, () => Math.floor(random() * gold.length))),
	).sort((a, b) => a - b);
}

function interval(ascending: readonly number[]): string {
	const at = (share: number) => (ascending[Math.floor(share * (ascending.length - 1))] ?? 0).toFixed(2);
	return `${at(0.025)} to ${at(0.975)}`;
}

/** Prints the stretches where gold and found differ, by group and by how often. */
function printConfusions(lines: readonly string[]): void {
	const groups = new Map<string, number>();
	const confusions = new Map<string, number>();
	lines.forEach((line, index) => {
		for (const { wanted, found } of differences(gold[index] ?? "", line)) {
			add(groups, groupOf(wanted, found));
			add(confusions, `${wanted.join(" ")} -> ${found.join(" ")}`);
		}
	});
	const ordered = (map: ReadonlyMap<string, number>) =>
		[...map].sort(([a, many], [b, fewer]) => fewer - many || (a < b ? -1 : 1));
	console.log("\ngroups of confusions");
	for (const [group, count] of ordered(groups)) console.log(`${count}\t${group}`);
	console.log(`\nthe ${shownConfusions} most frequent: gold -> found`);
	for (const [confusion, count] of ordered(confusions).slice(0, shownConfusions)) console.log(`${count}\t${confusion}`);
}

interface Difference {
	readonly wanted: readonly string[];
	readonly found: readonly string[];
}

/** The shortest stretches with common bounds in which the words differ. */
function differences(goldLine: string, foundLine: string): readonly Difference[] {
	const result: Difference[] = [];
	const [wanted, found] = [bounded(goldLine), bounded(foundLine)];
	let [left, right] = [0, 0];
	while (left < wanted.length && right < found.length) {
		const [firstLeft, firstRight] = [left, right];
		while (wanted[left]?.end !== found[right]?.end) {
			if ((wanted[left]?.end ?? 0) < (found[right]?.end ?? 0)) left += 1;
			else right += 1;
			if (left >= wanted.length || right >= found.length) return result;
		}
		left += 1;
		right += 1;
		if (left - firstLeft === 1 && right - firstRight === 1) continue;
		const words = (parts: readonly { readonly word: string }[]) => parts.map(({ word }) => word);
		result.push({ wanted: words(wanted.slice(firstLeft, left)), found: words(found.slice(firstRight, right)) });
	}
	return result;
}

function bounded(line: string): readonly { readonly word: string; readonly end: number }[] {
	return [...wordsOf(line)].map(([place, word]) => ({ word, end: Number(place.split("-")[1]) }));
}

function groupOf(wanted: readonly string[], found: readonly string[]): string {
	const all = wanted.join(" ");
	const direction =
		found.length < wanted.length ? "joined too much" : found.length > wanted.length ? "joined too little" : "elsewhere";
	if (/\d/.test(all)) return `numbers and dates, ${direction}`;
	const syllables = all.split(/[ _]/);
	const capitals = syllables.filter((syllable) => /^\p{Lu}/u.test(syllable)).length;
	if (capitals >= 2) return `names, ${direction}`;
	if (capitals === 1 && syllables.length > 2) return `a capital inside, ${direction}`;
	const [one = "", two = ""] = syllables;
	if (syllables.length === 2 && one.charAt(0).toLowerCase() === two.charAt(0))
		return `like reduplications, ${direction}`;
	return `${syllables.length > 3 ? "4 and more" : syllables.length} syllables, ${direction}`;
}

function add(map: Map<string, number>, key: string): void {
	map.set(key, (map.get(key) ?? 0) + 1);
}
