// npm run model:train -- DATA - trains the segmentation model from gold sentences and counts, deterministic from its seeds.
// DATA holds segmentation/, words/ and names/ (README.md). Writes segmenter.bin and manifest.json beside this file.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { openLexicon } from "../../renderer/engine/lexicon/lookup.ts";
import { atomShape, padding } from "../../renderer/engine/segment/gapFeatures.ts";
import { decodeModel, encodeModel, weightCount } from "../../renderer/engine/segment/model.ts";
import { Learned } from "../../renderer/engine/segment/runs.ts";
import { SyllableTable } from "../../renderer/engine/segment/syllableTable.ts";
import { WordTrie } from "../../renderer/engine/segment/wordTrie.ts";
import { compileDictionary, compiledFolder } from "../build/compile.ts";
import { learnBonds, learnSyllables, readStatistics, type SeenPair } from "./bonds.ts";
import { type GoldSentence, labelled, readGold } from "./corpus.ts";
import { type Example, exampleOf, train, wordF1 } from "./perceptron.ts";

const here = dirname(fileURLToPath(import.meta.url));
const data = process.argv[2];
if (data === undefined) {
	console.error("which folder of data? npm run model:train -- DATA");
	process.exit(2);
}
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), data);

const bondLevels = 23;
const droppedBonds = 4;
const epochs = 8;
const seeds = [42, 7961, 15_880, 23_799, 31_718, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const rareFeatures = 1;
const withoutLexical = 0.4;
/** Of the averaged weights to the integers of the file; what rounds to zero is left out. */
const scale = 32;

const manifest = await compileDictionary();
const bytes = readFileSync(join(compiledFolder, "vi-en.lex"));
const opened = openLexicon(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
if (!opened.ok) throw new Error(opened.error.reason);

/** The treebank's own sentences are seen three times: the others follow its conventions less closely. */
const treebankSentences = readGold(join(folder, "segmentation/ud-train.seg.txt")).length;
const gold = ["ud-train.seg.txt", "vlsp-sample.seg.txt"].flatMap((name) =>
	readGold(join(folder, "segmentation", name)),
);
const development = readGold(join(folder, "segmentation", "ud-dev.seg.txt"));

const statistics = readStatistics(folder);
const syllables = learnSyllables(statistics);
const table = new SyllableTable();
for (const { spelling } of syllables) table.intern(spelling);
const trie = new WordTrie(opened.value, table);
const syllableIndex = new Map(syllables.map(({ spelling }, index) => [spelling, index]));
const pairs = learnBonds(seenPairs(gold, table), statistics, syllableIndex, bondLevels, droppedBonds);
const tables = {
	syllables: syllables.map(({ spelling }) => spelling),
	classes: Uint16Array.from(syllables, (syllable) => syllable.class),
	firsts: Uint16Array.from(pairs, ({ first }) => first),
	seconds: Uint16Array.from(pairs, ({ second }) => second),
	bonds: Uint8Array.from(pairs, ({ bond }) => bond),
};
const learned = new Learned(tables, table);
const examplesOf = (sentences: readonly GoldSentence[]): readonly Example[] =>
	sentences.map((sentence) => {
		const { run, gold: joins } = labelled(sentence, table, trie, learned);
		return exampleOf(run, joins);
	});

const examples = examplesOf(gold);
const treebank = examples.slice(0, treebankSentences);
const averaged = train([...treebank, ...treebank, ...examples], {
	epochs,
	seeds,
	rare: rareFeatures,
	withoutLexical,
	report: (line) => console.error(line),
});
const weights = Int16Array.from(averaged, (weight) => Math.max(-32_000, Math.min(32_000, Math.round(weight * scale))));
if (weights.length !== weightCount) throw new Error("weights of another size");

const encoder = new TextEncoder();
const file = encodeModel({ ...tables, weights }, (text) => encoder.encode(text));
const model = decodeModel(file);
if (typeof model === "string") throw new Error(model);
const developmentExamples = examplesOf(development);
const report = {
	hash: model.hash,
	trainedOn: [
		{
			name: "UD Vietnamese-VTB, train",
			sentences: readGold(join(folder, "segmentation/ud-train.seg.txt")).length,
			licence: "CC BY-SA 4.0",
		},
		{
			name: "VLSP sample of RDRsegmenter",
			sentences: readGold(join(folder, "segmentation/vlsp-sample.seg.txt")).length,
			licence: "Apache-2.0",
		},
		{ name: "counts of syllables, pairs and words in Vietnamese news", licence: "own counts" },
		{ name: "VnVocab, as one figure among others of a pair's bond", licence: "Apache-2.0" },
		{ name: "readings of characters (hanviet-pinyin-words, Unihan), as one bit a syllable", licence: "MIT, Unicode" },
	],
	dictionary: manifest.hash,
	seeds,
	epochs,
	syllables: syllables.length,
	pairs: pairs.length,
	weights: weights.filter((weight) => weight !== 0).length,
	bytes: file.byteLength,
	bytesCompressed: gzipSync(new Uint8Array(file), { level: 9 }).length,
	atomF1: {
		train: Number(wordF1(examples, weights).toFixed(2)),
		developmentBeforeRounding: Number(wordF1(developmentExamples, averaged).toFixed(2)),
		development: Number(wordF1(developmentExamples, weights).toFixed(2)),
	},
};
writeFileSync(join(here, "segmenter.bin"), new Uint8Array(file));
writeFileSync(join(here, "manifest.json"), `${JSON.stringify(report, null, "\t")}\n`);
console.error(JSON.stringify(report, null, 1));

/** Pairs of lower-case syllables in the gold text, for the regression. */
function seenPairs(sentences: readonly GoldSentence[], numbers: SyllableTable): readonly SeenPair[] {
	const blank = new Learned(
		{
			syllables: [],
			classes: new Uint16Array(0),
			firsts: new Uint16Array(0),
			seconds: new Uint16Array(0),
			bonds: new Uint8Array(0),
		},
		new SyllableTable(),
	);
	return sentences.flatMap((sentence) => {
		const { run, gold: joins } = labelled(sentence, numbers, trie, blank);
		const pairsOf: SeenPair[] = [];
		for (let atom = 1; atom < run.count; atom++) {
			const [before, after] = [run.shapes[atom - 1 + padding], run.shapes[atom + padding]];
			if (run.joinable[atom] === 0 || after !== atomShape.lower) continue;
			if (before !== atomShape.lower && before !== atomShape.capitalVietnamese) continue;
			const [first, second] = [run.numbers[atom - 1] ?? 0, run.numbers[atom] ?? 0];
			pairsOf.push({ key: `${numbers.folded(first)} ${numbers.folded(second)}`, joined: joins[atom] ?? 0 });
		}
		return pairsOf;
	});
}
