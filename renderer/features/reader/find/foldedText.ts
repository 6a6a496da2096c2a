// A text folded for find, in steps, so that whoever runs them can let the person type in between; and the way back from
// a place in it to the place in the text. Pure.

import { foldedUnit, type MatchClass, movedTone, nothing, smallUnit, space } from "./letters.ts";

/** Work in steps of a few milliseconds at the most. */
export type Steps<Reply> = Generator<undefined, Reply, undefined>;

export interface FoldedText {
	/** Small letters, every stretch of white space one space, none at the ends. */
	readonly text: string;
	/** Offset in the source of the unit that stands at `offset`. */
	readonly sourceOf: (offset: number) => number;
}

/** UTF-16 units folded in one step: far below a millisecond. */
const stride = 1 << 16;

/** @param source NFC, of any length */
export function* foldText(source: string): Steps<FoldedText> {
	const units = new Uint16Array(source.length);
	/** Where the two texts part further: from `folded` on, the source stands at `sources`. */
	const folded: number[] = [];
	const sources: number[] = [];
	let length = 0;
	let skipped = 0;
	for (let at = 0; at < source.length; at += 1) {
		if (at % stride === stride - 1) yield;
		const unit = smallUnit(source.charCodeAt(at));
		if (unit === nothing || (unit === space && (length === 0 || units[length - 1] === space))) continue;
		if (at - length !== skipped) {
			skipped = at - length;
			folded.push(length);
			sources.push(at);
		}
		const moved = length === 0 ? null : movedTone(units[length - 1] as number, unit);
		if (moved !== null) units[length - 1] = moved[0];
		units[length] = moved === null ? unit : moved[1];
		length += 1;
	}
	if (length > 0 && units[length - 1] === space) length -= 1;
	yield;
	return {
		text: stringOf(units.subarray(0, length)),
		sourceOf: (offset) => {
			let low = 0;
			let high = folded.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if ((folded[middle] as number) <= offset) low = middle + 1;
				else high = middle;
			}
			return low === 0 ? offset : (sources[low - 1] as number) + offset - (folded[low - 1] as number);
		},
	};
}

/** The same text with less in its letters; offsets stay. @param text as `foldText` gives it */
export function* foldLetters(text: string, matches: MatchClass): Steps<string> {
	const units = new Uint16Array(text.length);
	for (let at = 0; at < text.length; at += 1) {
		if (at % stride === stride - 1) yield;
		units[at] = foldedUnit(text.charCodeAt(at), matches);
	}
	yield;
	return stringOf(units);
}

/** Does all steps at once. */
export function allSteps<Reply>(steps: Steps<Reply>): Reply {
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

function stringOf(units: Uint16Array): string {
	return decoder.decode(units);
}
