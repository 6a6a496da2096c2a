// The words of one row: two lines each, as plain elements from one memoised component. Redrawn only when what it is
// given changes.

import { createElement, memo, type ReactNode, useMemo } from "react";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import { sameSpan } from "../../engine/text/span.ts";
import type { SentenceReading } from "../../worker/protocol.ts";
import { type AnyStatus, type GlossMode, shortGloss, showsGloss } from "./glossText.ts";
import { type Piece, piecesOf, readAs, type WordPiece } from "./pieces.ts";

interface RowTextProps {
	/** The text of the whole article. */
	readonly text: string;
	readonly readings: readonly SentenceReading[];
	/** States of the words of the row, as `statusesOf` packs them: a new string redraws the row. */
	readonly statuses: string;
	readonly mode: GlossMode;
	/** Characters that fit a line. */
	readonly longest: number;
	/** The word whose card is open, as it is read there, where it stands in this row. */
	readonly chosen: GlossedToken | null;
	/** Where the word stands that the Tab key reaches, where it is in this row; else -1. */
	readonly tabStop: number;
	/** Where the word in hand stands: it keeps the focus it may have, wherever the text is scrolled; else -1. */
	readonly held: number;
}

const statusLetters: Readonly<Record<AnyStatus, string>> = { new: "n", learning: "l", known: "k", ignored: "i" };
const statusOfLetter: Readonly<Record<string, AnyStatus>> = { n: "new", l: "learning", k: "known", i: "ignored" };

/** A letter for each word and name of the readings, in order; numbers have no state. */
export function statusesOf(
	readings: readonly SentenceReading[],
	statusOf: (key: NonNullable<GlossedToken["token"]["key"]>) => AnyStatus,
): string {
	let letters = "";
	for (const { tokens } of readings) {
		for (const { token } of tokens) if (token.key !== null) letters += statusLetters[statusOf(token.key)];
	}
	return letters;
}

export const RowText = memo(function RowText({
	text,
	readings,
	statuses,
	mode,
	longest,
	chosen,
	tabStop,
	held,
}: RowTextProps) {
	const other = chosen !== null && isReadOtherwise(readings, chosen) ? chosen : null;
	const pieces = useMemo(() => rowPieces(text, readings, longest, other), [text, readings, longest, other]);
	const drawn = useMemo(() => {
		const statusAt = placesOf(readings, statuses);
		return pieces.map((piece, index) =>
			draw(piece, index, { statusAt, mode, longest, chosen: null, tabStop: -1, held: -1 }),
		);
	}, [pieces, readings, statuses, mode, longest]);
	if (chosen === null && tabStop === -1 && held === -1) return drawn;
	// A tap redraws the words that it concerns; the others stay the very same elements, which React passes over.
	const statusAt = placesOf(readings, statuses);
	const chosenAt = chosen?.token.span.start ?? -1;
	return drawn.map((element, index) => {
		const piece = pieces[index];
		if (piece?.kind !== "word") return element;
		const concerned = piece.start === chosenAt || piece.start === tabStop || piece.start === held;
		return concerned ? draw(piece, index, { statusAt, mode, longest, chosen, tabStop, held }) : element;
	});
});

/** Whether a word is longer or shorter than the readings have it. */
function isReadOtherwise(readings: readonly SentenceReading[], { token }: GlossedToken): boolean {
	return !readings.some(({ tokens }) => tokens.some((own) => sameSpan(own.token.span, token.span)));
}

interface Drawing {
	readonly statusAt: ReadonlyMap<number, AnyStatus>;
	readonly mode: GlossMode;
	readonly longest: number;
	readonly chosen: GlossedToken | null;
	readonly tabStop: number;
	readonly held: number;
}

function draw(piece: Piece, index: number, drawing: Drawing): ReactNode {
	switch (piece.kind) {
		case "between":
			return piece.text;
		case "break":
			return <br key={`break ${index}`} />;
		case "word":
			return wordElement(piece, drawing);
	}
}

function rowPieces(
	text: string,
	readings: readonly SentenceReading[],
	longest: number,
	other: GlossedToken | null,
): readonly Piece[] {
	const pieces: Piece[] = [];
	let end: number | null = null;
	for (const { span, tokens } of readings) {
		if (end !== null) {
			pieces.push(text.slice(end, span.start).includes("\n") ? { kind: "break" } : { kind: "between", text: " " });
		}
		const here = other !== null && other.token.span.start >= span.start && other.token.span.end <= span.end;
		pieces.push(...piecesOf(text, here ? readAs(text, tokens, other) : tokens, longest));
		end = span.end;
	}
	return pieces;
}

/** The state of the word at each place. */
function placesOf(readings: readonly SentenceReading[], statuses: string): ReadonlyMap<number, AnyStatus> {
	const places = new Map<number, AnyStatus>();
	let index = 0;
	for (const { tokens } of readings) {
		for (const { token } of tokens) {
			if (token.key === null) continue;
			const status = statusOfLetter[statuses.charAt(index)];
			if (status !== undefined) places.set(token.span.start, status);
			index += 1;
		}
	}
	return places;
}

function wordElement(piece: WordPiece, { statusAt, mode, longest, chosen, tabStop, held }: Drawing): ReactNode {
	const { token, start, end, part, before, text, after, gloss } = piece;
	const status = statusAt.get(start) ?? null;
	const isChosen = chosen !== null && chosen.token.span.start === start && chosen.token.span.end === end;
	const plainName = token === "name" && status === "new";
	const shown = gloss !== null && showsGloss(mode, status) ? shortGloss(gloss, text.length, longest) : null;
	const focusable = tabStop === start && part === 0;
	return createElement(
		"ruby",
		{
			key: `${start}+${part}`,
			"data-at": start,
			"data-status": status === null || plainName || token === "number" ? undefined : status,
			"data-kind": token === "word" ? undefined : token,
			"data-selected": isChosen ? "" : undefined,
			"data-long": text.length > longest ? "" : undefined,
			title: shown !== null && shown !== gloss ? gloss : undefined,
			tabIndex: focusable ? 0 : held === start && part === 0 ? -1 : undefined,
			role: focusable ? "button" : undefined,
			"aria-haspopup": focusable ? "dialog" : undefined,
			"aria-expanded": focusable ? isChosen : undefined,
		},
		before,
		<span>{text}</span>,
		after,
		shown === null ? null : <rt lang="en">{shown}</rt>,
	);
}
