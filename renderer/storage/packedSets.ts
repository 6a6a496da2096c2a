// Sets of names for many words (their lists, tags, articles) in two typed arrays and one text. Pure.

import type { PackedSets } from "./records/packed.ts";
import { spliced, splicedEnds } from "./splicedColumn.ts";

/** @throws RangeError for a name with a line feed: it could not be read back */
export function packSets(sets: readonly (readonly string[])[]): PackedSets {
	const numbers = new Map<string, number>();
	const members: number[] = [];
	const ends = new Uint32Array(sets.length);
	for (const [index, names] of sets.entries()) {
		for (const name of names) members.push(numberOf(name, numbers));
		ends[index] = members.length;
	}
	return { names: [...numbers.keys()].join("\n"), ends, members: Uint32Array.from(members) };
}

/** Gives a name that has none the next number. */
function numberOf(name: string, numbers: Map<string, number>): number {
	const known = numbers.get(name);
	if (known !== undefined) return known;
	if (name.includes("\n") || name === "") throw new RangeError(`a name that is no line: ${JSON.stringify(name)}`);
	const number = numbers.size;
	numbers.set(name, number);
	return number;
}

/**
 * Names that no set has any more stay known. @param gone sets from `at` on that are left out; `sets` come in their place
 * @throws RangeError as `packSets`
 */
export function splicedSets(
	{ names, ends, members }: PackedSets,
	at: number,
	gone: number,
	sets: readonly (readonly string[])[],
): PackedSets {
	const numbers = new Map((names === "" ? [] : names.split("\n")).map((name, number) => [name, number]));
	const come = sets.flatMap((set) => set.map((name) => numberOf(name, numbers)));
	const start = ends[at - 1] ?? 0;
	const end = ends[at + gone - 1] ?? 0;
	return {
		names: [...numbers.keys()].join("\n"),
		ends: splicedEnds(
			ends,
			at,
			gone,
			sets.map(({ length }) => length),
		),
		members: spliced(members, start, end - start, come),
	};
}

/** Words with the same few names share them: most have none. */
export function unpackSets<Name extends string>({ names, ends, members }: PackedSets): readonly (readonly Name[])[] {
	const known = (names === "" ? [] : names.split("\n")) as Name[];
	const single = known.map((name): readonly Name[] => [name]);
	const none: readonly Name[] = [];
	const sets: (readonly Name[])[] = [];
	let from = 0;
	for (const end of ends) {
		const first = members[from];
		if (first === undefined || end === from) sets.push(none);
		else if (end === from + 1) sets.push(single[first] ?? none);
		else sets.push(Array.from(members.subarray(from, end), (member) => known[member] as Name));
		from = end;
	}
	return sets;
}
