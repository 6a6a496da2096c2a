// Ordinals over several tokens: `thứ 3`, `lần thứ hai`, `khóa XIII`, `Đại hội XIII`. Pure.

import { isOrdinal, romanValue } from "../segment/numberKinds.ts";
import { type Counted, romanOrCount } from "./calendar.ts";
import { spelledOrdinal } from "./ordinal.ts";
import { closesBefore, type Piece, textAt, wordBefore } from "./pieces.ts";
import type { Match, Share } from "./types.ts";

/** Nouns that a numeral after them numbers, and their English. */
const numbered: ReadonlyMap<string, string> = new Map([
	["khóa", "term"],
	["đại hội", "congress"],
	["hội nghị", "conference"],
	["kỳ họp", "session"],
]);
/** Meetings of which the second is no second time. */
const meetings: ReadonlySet<string> = new Set(
	(
		"đại hội,hội nghị,hội thảo,liên hoan,giải,cuộc,phiên,kỳ họp,phiên họp,diễn đàn,thế chiến,chiến tranh thế giới,lễ hội,cuộc thi," +
		"olympic,sea games,đảng,festival,cuộc họp,vòng,đối thoại,triển lãm"
	).split(","),
);

/** The ordinal that begins at a piece; `null` where there is none. */
export function readOrdinal(pieces: readonly Piece[], at: number): Match | null {
	if (!pieces[at]?.opens) return null;
	const found = readTimes(pieces, at) ?? readThing(pieces, at) ?? readNumbered(pieces, at);
	return found !== null && closesBefore(pieces, found.end) ? found : null;
}

/** A number after `thứ`, and the last word of the list of ordinals: `thứ nhất`, `thứ nhì`, `thứ tư`. */
function countAfter(pieces: readonly Piece[], at: number): Counted | null {
	const word = textAt(pieces, at);
	const special = { nhất: 1, nhì: 2, tư: 4 }[word];
	return special === undefined ? romanOrCount(pieces, at) : { value: special, end: at + 1 };
}

/** `lần thứ hai`: the second time, or the second congress. */
function readTimes(pieces: readonly Piece[], at: number): Match | null {
	if (textAt(pieces, at) !== "lần" || textAt(pieces, at + 1) !== "thứ") return null;
	const count = countAfter(pieces, at + 2);
	if (count === null || count.value < 1) return null;
	const isMeeting = meetings.has(wordBefore(pieces, at)) || pieces[at + 2]?.surface === roman(pieces, at + 2);
	const gloss = `${spelledOrdinal(count.value)}${isMeeting ? "" : " time"}`;
	return { kind: "ordinal", end: count.end, gloss, shares: thingShares(pieces, at + 1, count) };
}

/** The piece as it stands where it is a Roman numeral. */
function roman(pieces: readonly Piece[], at: number): string | null {
	const surface = pieces[at]?.surface ?? "";
	return romanValue(surface) === null ? null : surface;
}

/** `thứ 3` that is no weekday, `thứ XIII`, `thứ mười hai`. */
function readThing(pieces: readonly Piece[], at: number): Match | null {
	if (textAt(pieces, at) !== "thứ" || pieces[at + 1]?.token === pieces[at]?.token) return null;
	const count = countAfter(pieces, at + 1);
	if (count === null || count.value < 1) return null;
	if (roman(pieces, at + 1) === null && !isOrdinal(count.value, wordBefore(pieces, at))) return null;
	return {
		kind: "ordinal",
		end: count.end,
		gloss: spelledOrdinal(count.value),
		shares: thingShares(pieces, at, count),
	};
}

function thingShares(pieces: readonly Piece[], at: number, { value, end }: Counted): readonly Share[] {
	const [marker, first, last] = [pieces[at], pieces[at + 1], pieces[end - 1]];
	if (marker === undefined || first === undefined || first.token !== last?.token) return [];
	// `thứ hai` in one token may be Monday elsewhere: not here.
	if (marker.token === first.token) return [[marker.token, spelledOrdinal(value)]];
	return [
		[marker.token, "[ordinal]"],
		[first.token, spelledOrdinal(value)],
	];
}

/** `khóa XIII`, `Đại hội XIII`: Roman numerals only. */
function readNumbered(pieces: readonly Piece[], at: number): Match | null {
	for (const length of [2, 1]) {
		const noun = length === 1 ? textAt(pieces, at) : `${textAt(pieces, at)} ${textAt(pieces, at + 1)}`;
		const english = numbered.get(noun);
		const value = romanValue(pieces[at + length]?.surface ?? "");
		if (english === undefined || value === null || !closesBefore(pieces, at + length)) continue;
		const share: Share = [pieces[at + length]?.token ?? 0, spelledOrdinal(value)];
		return { kind: "ordinal", end: at + length + 1, gloss: `${spelledOrdinal(value)} ${english}`, shares: [share] };
	}
	return null;
}
