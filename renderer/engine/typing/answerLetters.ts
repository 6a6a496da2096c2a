// Letters of a typed syllable beside those of the one that was asked for. Pure, runs anywhere.

import { splitTone } from "../text/syllable.ts";
import { plainLetter } from "./letters.ts";

/** Letters as they stand in their syllable, tone included; `missing` ones were not typed, `added` ones not asked for. */
export type ComparedLetter =
	| { readonly kind: "same"; readonly expected: string }
	| { readonly kind: "changed"; readonly expected: string; readonly typed: string }
	| { readonly kind: "missing"; readonly expected: string }
	| { readonly kind: "added"; readonly typed: string };

interface Letter {
	readonly shown: string;
	/** Lower case, toneless. */
	readonly letter: string;
	readonly toned: boolean;
}

function lettersOf(syllable: string): readonly Letter[] {
	return Array.from(syllable.normalize("NFC"), (shown) => {
		const { letters, tone } = splitTone(shown.toLowerCase());
		return { shown, letter: letters, toned: tone !== "level" };
	});
}

/** Both syllables whole, in order. A tone that stands elsewhere, by another school of spelling, is no difference. */
export function comparedLetters(typed: string, expected: string): readonly ComparedLetter[] {
	const given = lettersOf(typed);
	const wanted = lettersOf(expected);
	const sameTone = splitTone(typed.toLowerCase()).tone === splitTone(expected.toLowerCase()).tone;
	const alike = (one: Letter, other: Letter): number => {
		if (one.letter === other.letter) return sameTone || (!one.toned && !other.toned) ? 0 : 0.25;
		return plainLetter(one.letter) === plainLetter(other.letter) ? 0.5 : 1.5;
	};
	const columns = wanted.length + 1;
	const costs = new Float64Array((given.length + 1) * columns);
	const at = (row: number, column: number): number => costs[row * columns + column] ?? 0;
	const swap = (row: number, column: number): number => {
		const [one, other] = [given[row - 1], wanted[column - 1]];
		return one === undefined || other === undefined ? 0 : alike(one, other);
	};
	for (let row = 0; row <= given.length; row++) {
		for (let column = 0; column <= wanted.length; column++) {
			if (row === 0 || column === 0) costs[row * columns + column] = row + column;
			else {
				const apart = Math.min(at(row - 1, column), at(row, column - 1)) + 1;
				costs[row * columns + column] = Math.min(apart, at(row - 1, column - 1) + swap(row, column));
			}
		}
	}
	const found: ComparedLetter[] = [];
	let row = given.length;
	let column = wanted.length;
	while (row > 0 || column > 0) {
		const here = at(row, column);
		const one = given[row - 1];
		const other = wanted[column - 1];
		if (one !== undefined && other !== undefined && here === at(row - 1, column - 1) + swap(row, column)) {
			found.push(
				swap(row, column) === 0
					? { kind: "same", expected: other.shown }
					: { kind: "changed", expected: other.shown, typed: one.shown },
			);
			row -= 1;
			column -= 1;
		} else if (other !== undefined && (one === undefined || here === at(row, column - 1) + 1)) {
			found.push({ kind: "missing", expected: other.shown });
			column -= 1;
		} else {
			found.push({ kind: "added", typed: one?.shown ?? "" });
			row -= 1;
		}
	}
	return found.reverse();
}
