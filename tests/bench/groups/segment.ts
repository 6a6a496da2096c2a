// segment: how fast raw text becomes tokens, and how long the segmenter takes from the dictionary's bytes to its first answer.

import { type Bench, textFile } from "../bench.ts";
import { dictionaryFile, engineProbe } from "../engine/probes.ts";
import { each, figure, middleOf, repeat } from "../measure.ts";

const textSyllables = 100_000;
const warmUps = 4;
const runs = 15;

export async function segment(bench: Bench): Promise<void> {
	const probe = await engineProbe(bench);
	const files = await Promise.all(
		Array.from({ length: warmUps + runs }, (_, index) => textFile(bench, textSyllables, index + 1)),
	);
	const all = await probe({ kind: "throughput", dictionary: dictionaryFile, texts: files.map(({ path }) => path) });
	const samples = all.map((sample, index) => ({ ...sample, syllables: files[index]?.syllables ?? 0 })).slice(warmUps);
	const perSecond = (key: "segmentMs" | "sentencesMs" | "scanMs") =>
		samples.map((sample) => (sample.syllables / sample[key]) * 1000);
	bench.report(figure("segment.syllables_per_second", "syllables/s", perSecond("segmentMs")));
	bench.report(figure("segment.scan_per_second", "syllables/s", perSecond("scanMs")));
	const [first] = samples;
	bench.note(`${first?.tokens} tokens in ${first?.sentences} sentences of ${first?.syllables} syllables`);
	bench.note(`finding the sentences alone: ${Math.round(middleOf(perSecond("sentencesMs")))} syllables/s`);

	const sentence = files[0]?.sentences[0] ?? "";
	const starts = await repeat({ warmUps: 1, runs: 9, atLeast: 3, limitMs: bench.sizeLimitMs }, () =>
		probe({ kind: "ready", dictionary: dictionaryFile, sentence }),
	);
	bench.report(figure("segment.ready_ms", "ms", each(starts, "ms")));
	bench.note(`dictionary, model and segmenter hold ${middleOf(starts.map(({ bytes }) => bytes / 1e6))} MB`);
}
