// The report as text: sections that begin with `# name`, then lines of columns divided by tabs, the first one naming them.

import type { Coverage, Share, Uncovered } from "./coverage.ts";
import type { Counted, PairReport } from "./misses.ts";

export function printCoverage({ words, names, foreign, uncovered }: Coverage): string {
	const expected = { running: words.running - foreign.running, covered: words.covered - foreign.covered };
	const together = { running: words.running + names.running, covered: words.covered + names.covered };
	const totals: readonly (readonly [string, Share])[] = [
		["words and names", together],
		["words", words],
		["words, foreign ones aside", expected],
		["names", names],
	];
	return [
		section(
			"coverage",
			["of", "running", "with entry", "share"],
			totals.map(([name, { running, covered }]) => [name, running, covered, percent(covered, running)]),
		),
		section("words without entry", uncoveredColumns, linesOf(uncovered, "word")),
		section("names without entry", uncoveredColumns, linesOf(uncovered, "name")),
	].join("\n");
}

export function printPairs({ pairs, shown, hits, otherSense, contentWords, missed }: PairReport): string {
	return [
		section(
			"pairs",
			["figure", "value"],
			[
				["pairs", pairs],
				["shown glosses", shown],
				["hits", hits],
				["share of hits", percent(hits, shown)],
				["misses with another sense that hits", otherSense],
				["content words a gloss", (contentWords / Math.max(shown, 1)).toFixed(2)],
			],
		),
		section(
			"glosses that miss",
			["misses", "hits", "headword", "kind", "shown", "would have hit"],
			missed.map(({ misses, hits: right, headword, kind, shown: texts, better }) => [
				misses,
				right,
				headword,
				kind ?? "-",
				listed(texts),
				listed(better),
			]),
		),
	].join("\n");
}

const uncoveredColumns = ["count", "text", "mark", "shown"];

function linesOf(uncovered: readonly Uncovered[], kind: Uncovered["kind"]) {
	return uncovered
		.filter((word) => word.kind === kind)
		.map(({ count, text, shown, foreign }) => [
			count,
			text,
			foreign ? "foreign" : (shown?.from ?? "-"),
			shown?.text ?? "-",
		]);
}

function section(name: string, columns: readonly string[], lines: readonly (readonly (string | number)[])[]): string {
	return [`# ${name}`, columns.join("\t"), ...lines.map((line) => line.join("\t")), ""].join("\n");
}

function listed(texts: readonly Counted[]): string {
	return texts.length === 0 ? "-" : texts.map(({ text, count }) => `${text} (${count})`).join("; ");
}

function percent(part: number, whole: number): string {
	return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}
