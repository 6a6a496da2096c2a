// Two things about names that a trained model sees too seldom: a country before a person, small words inside foreign names.

import { atomShape, padding } from "./gapFeatures.ts";
import { isSurname } from "./nameShape.ts";
import type { Run } from "./runs.ts";
import type { SyllableTable } from "./syllableTable.ts";
import { nodeFlag, noNode, rootNode, type WordTrie } from "./wordTrie.ts";

/** `Leonardo da Vinci`, `Mohammed bin Salman`, `Ursula von der Leyen`. */
const particles: ReadonlySet<string> = new Set("van von de da di del della der den bin ibn al la du dos".split(" "));
const mostParticles = 2;

/** Changes `joined` (1: atom n belongs to the word of atom n - 1) in place. */
export function mendNames(run: Run, joined: Uint8Array, table: SyllableTable, trie: WordTrie): void {
	if (run.shouting) return;
	for (let first = 0; first < run.count; ) {
		let end = first + 1;
		while (end < run.count && joined[end] === 1) end += 1;
		if (run.isCapital(first)) {
			if (end - first >= 3) cutAfterPlace(run, joined, table, trie, first, end);
			const foreign = run.shapes[end - 1 + padding] === atomShape.capitalForeign;
			const open = end - first > 1 && particles.has(table.folded(run.numbers[end - 1] ?? 0));
			if (foreign || open) end = joinParticles(run, joined, table, end, open);
		}
		first = end;
	}
}

/** `Trung Quốc Vương Tiểu Hồng`: a listed name, and after it a family name with more behind it. */
function cutAfterPlace(
	run: Run,
	joined: Uint8Array,
	table: SyllableTable,
	trie: WordTrie,
	first: number,
	end: number,
): void {
	let node = rootNode;
	let cut = 0;
	for (let index = first; index < end; index++) {
		if (!run.isCapital(index)) return;
		node = node === noNode ? noNode : trie.next(node, run.numbers[index] ?? 0);
		const isName = node !== noNode && (trie.flags(node) & nodeFlag.name) !== 0;
		if (index === end - 1) {
			if (isName) return;
		} else if (isName && index + 2 < end && isSurname(table.folded(run.numbers[index + 1] ?? 0))) cut = index + 1;
	}
	if (cut > 0) joined[cut] = 0;
}

/**
 * Joins particles and the capital after them to the foreign name that ends before `end`; gives back its new end.
 * `open`: the name ends with a particle already.
 */
function joinParticles(run: Run, joined: Uint8Array, table: SyllableTable, end: number, open: boolean): number {
	let next = end;
	while (
		next < run.count &&
		next - end < mostParticles &&
		run.joinable[next] === 1 &&
		particles.has(table.folded(run.numbers[next] ?? 0))
	) {
		next += 1;
	}
	const closes =
		(next > end || open) &&
		next < run.count &&
		run.joinable[next] === 1 &&
		run.shapes[next + padding] === atomShape.capitalForeign;
	if (!closes) return end;
	for (let index = end; index <= next; index++) joined[index] = 1;
	let last = next + 1;
	while (last < run.count && joined[last] === 1) last += 1;
	return last;
}
