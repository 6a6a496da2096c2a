// dictionary: from its bytes in memory to the first entry, and what it then holds.

import type { Bench } from "../bench.ts";
import { dictionaryFile, engineProbe } from "../engine/probes.ts";
import { each, figure, repeat } from "../measure.ts";

const word = "nhà";

export async function dictionary(bench: Bench): Promise<void> {
	const probe = await engineProbe(bench);
	const samples = await repeat({ warmUps: 1, runs: 9, atLeast: 3, limitMs: bench.sizeLimitMs }, () =>
		probe({ kind: "lookup", dictionary: dictionaryFile, word }),
	);
	bench.report(figure("dictionary.first_lookup_ms", "ms", each(samples, "ms")));
	const held = samples.map(({ bytes }) => bytes / 1e6);
	bench.report(figure("dictionary.memory_mb", "mb", held));
	bench.note(`${samples[0]?.entries} entries`);
}
