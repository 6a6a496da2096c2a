// What makes an entry good, as far as a machine can tell: spelling, length, duplicates, references, characters.

import { isPatternEntry } from "../../renderer/engine/lexicon/pattern.ts";
import { foldWord, headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { isSyllable } from "../../renderer/engine/text/syllable.ts";
import type { Problem, SourceEntry } from "./parse.ts";
import { patternProblems } from "./patternParts.ts";

/** Words of a gloss; idioms are put into a phrase of their own. */
const longestOf = (pos: string): number => (pos === "phr" ? 8 : 4);
const mostGlosses = 4;

/** Loans that print keeps in one piece although no syllable is spelt so. */
const loans: ReadonlySet<string> = new Set([
	"ôtô",
	"môtô",
	"đôla",
	"bêtông",
	"nilông",
	"văcxin",
	"vắcxin",
	"balô",
	"canô",
	"ximăng",
	"hiđro",
	"điezen",
	"amiăng",
	"băngrôn",
	"cactông",
	"kilômet",
	"kiôt",
	"lôgic",
	"ôxy",
	"rơmooc",
	"sơmi",
]);

/** American spelling is ours; these are the British forms that slip in most. */
const british =
	/\b(?:colour|centre|defence|labour|honour|favour|behaviour|neighbour|theatre|organis(?:e|ing|ation)|realis(?:e|ing|ation)|recognis(?:e|ing)|analys(?:e|ing)\b|travell|programmes?$|cheque|tyre|metre|litre|grey|harbour|rumour|licence|offence|jewell|ageing|kerb|plough|sceptic)\w*/i;

/** Problems of form over all entries together; empty where the dictionary is sound. */
export function checkEntries(entries: readonly SourceEntry[]): readonly Problem[] {
	const problems: Problem[] = [];
	const seen = new Map<string, SourceEntry>();
	const headwords = new Set(entries.map(({ entry }) => foldWord(entry.headword)));
	for (const source of entries) {
		const { entry, file, line } = source;
		const report = (text: string) => problems.push({ file, line, text: `${entry.headword}: ${text}` });
		const key =
			entry.kind === "word" || entry.kind === "name"
				? headwordKey(entry.kind, entry.headword)
				: `${entry.kind}:${entry.headword}`;
		const earlier = seen.get(key);
		if (earlier !== undefined) report(`stands already in ${earlier.file}:${earlier.line}`);
		else seen.set(key, source);
		if (entry.kind !== "name" && entry.headword !== entry.headword.toLowerCase()) report("a word is written small");
		if (entry.kind === "word") misspelt(entry.headword).forEach(report);
		if (entry.see !== null && !headwords.has(foldWord(entry.see))) report(`“see: ${entry.see}” leads nowhere`);
		if (entry.han !== null && !/^[\p{Script=Han} ]+$/u.test(entry.han))
			report(`“han: ${entry.han}” has other characters`);
		if (isPatternEntry(entry)) patternProblems(entry, headwords).forEach(report);
		for (const sense of entry.senses) {
			if (sense.glosses.length > mostGlosses) report(`more than ${mostGlosses} glosses in one sense`);
			for (const gloss of sense.glosses) {
				if (entry.kind !== "name" && !gloss.startsWith("[") && gloss.split(" ").length > longestOf(sense.pos))
					report(`long gloss “${gloss}”`);
				if (/[^\p{Script=Latin}\p{N} ’'.,&()[\]…/°%₂–?!+-]/u.test(gloss)) report(`forbidden character in “${gloss}”`);
				if (british.test(gloss)) report(`British spelling in “${gloss}”`);
			}
			if (new Set(sense.glosses).size < sense.glosses.length) report("the same gloss twice in one sense");
		}
	}
	return problems;
}

/** `dz` and `z` spell the southern sound of `d`, `gi` and `v` in stories: `dzậy`, `dzui`. */
function southern(syllable: string): string {
	return syllable.replace(/^d?z/, "d");
}

function misspelt(headword: string): readonly string[] {
	return headword
		.split(" ")
		.filter(
			(syllable) =>
				!loans.has(syllable) &&
				/[^\p{ASCII}]/u.test(syllable) &&
				!isSyllable(southern(syllable)) &&
				!/^(?:\p{L}|[bcdđghklmnpqrstvx]+)$/u.test(syllable),
		)
		.map((syllable) => `“${syllable}” is no Vietnamese syllable`);
}
