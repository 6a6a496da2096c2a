// Sets of names for many words (their lists, tags, articles) in two typed arrays and one text. Pure.

import type { PackedSets } from "./records/packed.ts";

/** @throws RangeError for a name with a line feed: it could not be read back */
export function packSets(sets: readonly (readonly string[])[]): PackedSets {
	const numbers = new Map<string, number>();
	const members: number[] = [];
	const ends = new Uint32Array(sets.length);
	for (const [index, names] of sets.entries()) {
		for (const name of names) {
			let number = numbers.get(name);
			if (number === undefined) {
				if (name.includes("\n") || name === "") throw new RangeError(`a name that is no line: ${JSON.stringify(name)}`);
				number = numbers.size;
				numbers.set(name, number);
			}
			members.push(number);
		}
		ends[index] = members.length;
	}
	return { names: [...numbers.keys()].join("\n"), ends, members: Uint32Array.from(members) };
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
