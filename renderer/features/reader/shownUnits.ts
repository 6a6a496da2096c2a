// Units of numbers as the page shows them: several words over one line of English, drawn in parts where they are long. The
// words inside stay words. Pure.

import type { GlossedToken } from "../../engine/gloss/types.ts";
import { isPhraseKey } from "../../engine/text/headwordKey.ts";
import { type Span, sameSpan } from "../../engine/text/span.ts";
import { shownUnits } from "../../engine/units/shown.ts";
import type { Unit } from "../../engine/units/types.ts";
import type { SentenceReading } from "../../worker/protocol.ts";
import type { GlossRoom } from "./glossText.ts";
import { longestInOne, type Piece, spreadOver, type WordPiece } from "./pieces.ts";
import type { WordPlace } from "./wordWalk.ts";

/** Some words of a unit, or all of them, with one gloss under them. */
export interface UnitPiece {
	readonly kind: "unit";
	/** Place of the whole unit, also in its later parts. */
	readonly start: number;
	readonly end: number;
	/** 0 for a whole unit or its first part. */
	readonly part: number;
	/** Opening punctuation, closing punctuation; inside there may be some too. */
	readonly before: string;
	readonly inside: readonly (WordPiece | { readonly kind: "between"; readonly text: string })[];
	readonly after: string;
	/** What of its gloss stands under this part; `null` for nothing. */
	readonly under: string | null;
	/** Whether it is a phrase of the person's own. */
	readonly phrase: boolean;
}

/** A unit as the word in hand: all its words at once. */
export function unitPlace(sentence: number, { span, gloss, phrase }: Unit): WordPlace {
	const from = phrase === undefined ? "rule" : "user";
	const shown = gloss === null ? null : ({ text: gloss, from, sense: null, cue: null } as const);
	if (phrase !== undefined) {
		return { sentence, word: { token: { kind: "word", span, key: phrase.key, subkind: null }, gloss: shown } };
	}
	return { sentence, word: { token: { kind: "number", span, key: null, subkind: null }, gloss: shown } };
}

/** The unit that is in hand; `null` where a word is. */
export function unitInHand(reading: SentenceReading | undefined, { token }: GlossedToken): Unit | null {
	if (token.key !== null && !isPhraseKey(token.key)) return null;
	return reading?.units.find((unit) => isUnitOf(unit, token)) ?? null;
}

/** Whether a place is that of the unit: a phrase has its key. */
export function isUnitOf({ span, phrase }: Unit, token: GlossedToken["token"]): boolean {
	return sameSpan(span, token.span) && (phrase?.key ?? null) === token.key;
}

/** The unit shown at `offset`; `null` where there is none. */
export function shownUnitAt(text: string, { units }: SentenceReading, offset: number): Unit | null {
	return shownUnits(text, units).find(({ span }) => span.start <= offset && offset < span.end) ?? null;
}

/**
 * The pieces of a sentence with the words of each unit drawn together. A unit of one word gives it its gloss; one that the
 * pieces do not show whole (it is read otherwise, a line ends inside it) is left as it is.
 * @param room what is longer than a line is drawn in parts
 */
export function withUnits(
	pieces: readonly Piece[],
	units: readonly Unit[],
	room: GlossRoom,
): readonly (Piece | UnitPiece)[] {
	if (units.length === 0) return pieces;
	const drawn: (Piece | UnitPiece)[] = [];
	let index = 0;
	while (index < pieces.length) {
		const piece = pieces[index];
		if (piece === undefined) break;
		const unit = piece.kind === "word" ? units.find(({ span }) => span.start === piece.start) : undefined;
		const count = unit === undefined ? 0 : piecesOfUnit(pieces, index, unit.span);
		if (unit === undefined || count === 0) {
			drawn.push(piece);
			index += 1;
			continue;
		}
		drawn.push(...unitPieces(pieces.slice(index, index + count), unit, room));
		index += count;
	}
	return drawn;
}

/** How many pieces from `index` on make up the unit; 0 where they do not. */
function piecesOfUnit(pieces: readonly Piece[], index: number, { end }: Span): number {
	for (let at = index; at < pieces.length; at += 1) {
		const piece = pieces[at];
		if (piece === undefined || piece.kind === "break") return 0;
		if (piece.kind === "between") continue;
		if (piece.end > end) return 0;
		const following = pieces.slice(at + 1).find(({ kind }) => kind === "word");
		const last = following === undefined || (following.kind === "word" && following.start >= end);
		if (last) return piece.end === end || piece.end + piece.after.length >= end ? at + 1 - index : 0;
	}
	return 0;
}

function unitPieces(
	pieces: readonly Piece[],
	{ span: { start, end }, gloss, phrase }: Unit,
	room: GlossRoom,
): readonly (Piece | UnitPiece)[] {
	const words = pieces.filter((piece) => piece.kind === "word");
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) return pieces;
	if (words.length === 1 && phrase === undefined) return [{ ...first, gloss, under: gloss }];
	/** A sign of the unit that stands behind its last word: `%`. */
	const sign = last.after.slice(0, Math.max(end - last.end, 0));
	const inside = pieces.flatMap((piece): UnitPiece["inside"] => {
		if (piece.kind === "break") return [];
		if (piece.kind === "between") return [piece];
		return [
			{
				...piece,
				before: piece === first ? "" : piece.before,
				after: piece === last ? sign : piece.after,
				gloss: null,
				under: null,
			},
		];
	});
	const divided = partsOf(inside, room.longest);
	const glosses = spreadOver(gloss, divided.map(lengthOf), room);
	return divided.flatMap((part, index, parts) => {
		const unit: UnitPiece = {
			kind: "unit",
			start,
			end,
			part: index,
			before: index === 0 ? first.before : "",
			inside: part,
			after: index === parts.length - 1 ? last.after.slice(sign.length) : "",
			under: glosses[index] ?? null,
			phrase: phrase !== undefined,
		};
		return index === 0 ? [unit] : [{ kind: "between", text: " " }, unit];
	});
}

/** Parts of few enough syllables and characters, of like length, each of whole words. */
function partsOf(inside: UnitPiece["inside"], longest: number): readonly UnitPiece["inside"][] {
	const whole = lengthOf(inside);
	const syllables = inside.reduce((sum, piece) => sum + (piece.kind === "word" ? piece.text.split(" ").length : 0), 0);
	const wanted = Math.max(Math.ceil(syllables / longestInOne), Math.ceil(whole / longest));
	if (wanted <= 1) return [inside];
	const parts: UnitPiece["inside"][number][][] = [[]];
	for (const piece of inside) {
		const part = parts.at(-1) ?? [];
		// A part ends at a space, never before a mark that clings to its word.
		const ends = piece.kind === "between" && piece.text === " " && lengthOf(part) >= (whole - wanted) / wanted - 2;
		if (ends && parts.length < wanted) parts.push([]);
		else part.push(piece);
	}
	return parts.filter((part) => part.length > 0);
}

function lengthOf(inside: UnitPiece["inside"]): number {
	return inside.reduce(
		(sum, piece) => sum + (piece.kind === "word" ? piece.before.length + piece.after.length : 0) + piece.text.length,
		0,
	);
}
