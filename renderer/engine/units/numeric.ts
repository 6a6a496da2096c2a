// Everything that numbers make: one pass over the pieces, at each place the longest reading. Pure.

import type { Token } from "../segment/types.ts";
import { readComposite } from "./composite.ts";
import { readDate } from "./dates.ts";
import { readOrdinal } from "./ordinals.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { readQuantity } from "./quantities.ts";
import { readTime } from "./times.ts";
import type { Match } from "./types.ts";

export interface NumericMatch extends Match {
	/** Indices of its first and its last token. */
	readonly first: number;
	readonly last: number;
}

const readers = [readDate, readTime, readOrdinal, readComposite, readQuantity];
/** Figures, marks of money, and every syllable that a number, a date or a time begins with. */
const starters: ReadonlySet<string> = new Set(
	(
		"một hai ba bốn năm sáu bảy bẩy tám chín mười hăm chục trăm nghìn ngàn vạn triệu tỷ hàng vài dăm mấy nửa " +
		"ngày tháng thứ chủ chúa mùng mồng rằm quý thế thập những các lần khóa đại hội kỳ tuần giờ tiếng mét tấn tạ cân ký lít km kg " +
		"$ € £"
	).split(" "),
);

/** In order, never over each other; each is whole tokens. */
export function readNumeric(text: string, tokens: readonly Token[]): readonly NumericMatch[] {
	const pieces = piecesOf(text, tokens);
	const matches: NumericMatch[] = [];
	for (let at = 0; at < pieces.length; ) {
		const found = mayStart(pieces[at]) ? longest(pieces, at) : null;
		const [first, last] = [pieces[at], pieces[(found?.end ?? 0) - 1]];
		if (found === null || first === undefined || last === undefined) {
			at += 1;
			continue;
		}
		matches.push({ ...found, first: first.token, last: last.token });
		at = found.end;
	}
	return matches;
}

function mayStart(piece: Piece | undefined): boolean {
	return piece?.opens === true && (piece.kind === "figure" || starters.has(piece.text));
}

function longest(pieces: readonly Piece[], at: number): Match | null {
	let best: Match | null = null;
	for (const read of readers) {
		const found = read(pieces, at);
		if (found !== null && found.end > (best?.end ?? at)) best = found;
	}
	return best;
}
