// Everyday words that a model joins where the word before takes the first syllable: `cả nhà ăn` (the family eats) is no canteen.

import type { Run } from "./runs.ts";
import type { SyllableTable } from "./syllableTable.ts";

/** By the last two syllables, those before them between which and the last the word parts. */
const partedAfter: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	["nhà ăn", new Set(["cả"])],
	["tháng hai", new Set(["mỗi", "một"])],
	["tháng ba", new Set(["mỗi", "một"])],
]);

/** Changes `joined` in place (1: atom n belongs to the word of atom n - 1). What is cut stays apart, whatever headword it spells. */
export function mendWords(run: Run, joined: Uint8Array, table: SyllableTable): void {
	for (let last = 2; last < run.count; last++) {
		if (run.joinable[last] === 0 || run.joinable[last - 1] === 0 || run.isCapital(last)) continue;
		const [before, first, second] = [last - 2, last - 1, last].map((at) => table.folded(run.numbers[at] ?? 0));
		if (!partedAfter.get(`${first} ${second}`)?.has(before ?? "")) continue;
		joined[last - 1] = 0;
		joined[last] = 0;
		run.joinable[last] = 0;
	}
}
