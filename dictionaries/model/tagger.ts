// npm run model:tagger -- DATA - trains the tagger from the treebank's tags, deterministic from its seed.
// DATA holds pos/ud-{train,dev}.pos.txt (README.md). Writes tagger.bin and tagger.json beside this file.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { openLexicon } from "../../renderer/engine/lexicon/lookup.ts";
import { decodeModel } from "../../renderer/engine/segment/model.ts";
import { createSegmenter } from "../../renderer/engine/segment/segmenter.ts";
import { decodeTagger, encodeTagger, weightScale } from "../../renderer/engine/tag/model.ts";
import { createTagger, type Tagger } from "../../renderer/engine/tag/tagger.ts";
import { compileDictionary, compiledFolder } from "../build/compile.ts";
import { readTagged, type TaggedSentence } from "./taggerCorpus.ts";
import { accuracyOf, firstSenseAccuracy } from "./taggerFigures.ts";
import { type TaggerOptions, taggerExample, trainTagger } from "./taggerTraining.ts";

const here = dirname(fileURLToPath(import.meta.url));
const data = process.argv[2];
if (data === undefined) {
	console.error("which folder of data? npm run model:tagger -- DATA");
	process.exit(2);
}
const folder = join(resolve(process.env.INIT_CWD ?? process.cwd(), data), "pos");

const options: TaggerOptions = {
	seed: 42,
	epochs: 12,
	averagedFrom: 4,
	rate: 0.1,
	shrinkage: 0.01,
	rare: 2,
	withoutLexical: 0.05,
	report: (line) => console.error(line),
};
/** Weights nearer to 0 than this are left out of the file. */
const least = 0.1;

const dictionary = await compileDictionary();
const opened = openLexicon(bytesOf(join(compiledFolder, "vi-en.lex")));
if (!opened.ok) throw new Error(opened.error.reason);
const segmentation = decodeModel(bytesOf(join(here, "segmenter.bin")));
if (typeof segmentation === "string") throw new Error(segmentation);
const segmenter = createSegmenter(opened.value, segmentation);
const training = readTagged(join(folder, "ud-train.pos.txt"), opened.value, segmenter);
const development = readTagged(join(folder, "ud-dev.pos.txt"), opened.value, segmenter);

const file = trainedOn(training);
const { tagger, hash, weights } = opening(file);
// Our own tags are finer than those of the development part: measured where every fifth sentence is kept out of training.
const rest = opening(trainedOn(training.filter((_, index) => index % 5 > 0))).tagger;
const report = {
	hash,
	trainedOn: [
		{
			name: "UD Vietnamese-VTB, train",
			sentences: training.length,
			licence: "CC BY-SA 4.0",
			attribution: "Nguyễn Phương Thái and others; Universal Dependencies",
		},
	],
	dictionary: dictionary.hash,
	segmentation: segmentation.hash,
	seed: options.seed,
	epochs: options.epochs,
	weights: weights.filter((weight) => weight !== 0).length,
	bytes: file.byteLength,
	bytesCompressed: gzipSync(new Uint8Array(file), { level: 9 }).length,
	percentRight: {
		development: {
			universalTags: accuracyOf(development, tagger, "universal"),
			firstSenseOfTheDictionary: firstSenseAccuracy(development, training),
		},
		everyFifthSentenceOfTrain: {
			ownTags: accuracyOf(
				training.filter((_, index) => index % 5 === 0),
				rest,
				"own",
			),
		},
	},
};
writeFileSync(join(here, "tagger.bin"), new Uint8Array(file));
writeFileSync(join(here, "tagger.json"), `${JSON.stringify(report, null, "\t")}\n`);
console.error(JSON.stringify(report, null, 1));
console.error(`${microsecondsAWord(development).toFixed(1)} microseconds a word`);

function bytesOf(path: string): ArrayBuffer {
	const bytes = readFileSync(path);
	return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function trainedOn(sentences: readonly TaggedSentence[]): ArrayBuffer {
	const { weights: rows, transitions } = trainTagger(sentences.map(taggerExample), options);
	const rounded = (values: Float32Array) =>
		Int8Array.from(values, (value) =>
			Math.abs(value) < least ? 0 : Math.max(-127, Math.min(127, Math.round(value * weightScale))),
		);
	return encodeTagger({ weights: rounded(rows), transitions: rounded(transitions) });
}

function opening(bytes: ArrayBuffer) {
	const model = decodeTagger(bytes);
	if (typeof model === "string") throw new Error(model);
	return { tagger: createTagger(model), hash: model.hash, weights: model.weights };
}

function microsecondsAWord(sentences: readonly TaggedSentence[]): number {
	const tagAll = (chosen: Tagger) =>
		sentences.reduce((words, sentence) => words + chosen.tag(sentence.words).length, 0);
	tagAll(tagger);
	const began = performance.now();
	tagAll(tagger);
	const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
	return ((performance.now() - began) * 1000) / words;
}
