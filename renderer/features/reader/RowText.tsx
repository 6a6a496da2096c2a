// The words of one row: two lines each, as plain elements from one memoised component. Redrawn only when what it is
// given changes.

import { createElement, Fragment, memo, type ReactNode, useMemo } from "react";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import { type Span, sameSpan } from "../../engine/text/span.ts";
import { shownUnits } from "../../engine/units/shown.ts";
import type { SentenceReading } from "../../worker/protocol.ts";
import { type AnyStatus, type GlossChoice, type GlossRoom, shortGloss, showsGloss } from "./glossText.ts";
import { type Piece, piecesOf, readAs, type WordPiece } from "./pieces.ts";
import { isUnitOf, type UnitPiece, withUnits } from "./shownUnits.ts";

interface RowTextProps {
	/** The text of the whole article. */
	readonly text: string;
	readonly readings: readonly SentenceReading[];
	/** States of the words of the row, as `statusesOf` packs them: a new string redraws the row. */
	readonly statuses: string;
	readonly glosses: GlossChoice;
	readonly room: GlossRoom;
	/** The word or unit whose card is open, as it is read there, where it stands in this row. */
	readonly chosen: GlossedToken | null;
	/** Where the word stands that the Tab key reaches, where it is in this row; else -1. */
	readonly tabStop: number;
	/** Where the word in hand stands: it keeps the focus it may have, wherever the text is scrolled; else -1. */
	readonly held: number;
}

const statusLetters: Readonly<Record<AnyStatus, string>> = { new: "n", learning: "l", known: "k", ignored: "i" };
const statusOfLetter: Readonly<Record<string, AnyStatus>> = { n: "new", l: "learning", k: "known", i: "ignored" };

/** A letter for each word and name of the readings, in order, then for each phrase; numbers have no state. */
export function statusesOf(
	readings: readonly SentenceReading[],
	statusOf: (key: NonNullable<GlossedToken["token"]["key"]>) => AnyStatus,
): string {
	let letters = "";
	for (const { tokens, units } of readings) {
		for (const { token } of tokens) if (token.key !== null) letters += statusLetters[statusOf(token.key)];
		for (const { phrase } of units) if (phrase !== undefined) letters += statusLetters[statusOf(phrase.key)];
	}
	return letters;
}

export const RowText = memo(function RowText({
	text,
	readings,
	statuses,
	glosses,
	room,
	chosen,
	tabStop,
	held,
}: RowTextProps) {
	const other = chosen !== null && isReadOtherwise(text, readings, chosen) ? chosen : null;
	const pieces = useMemo(() => rowPieces(text, readings, room, other), [text, readings, room, other]);
	const bandAt = useMemo(() => (glosses.mode === "rare" ? bandsOf(readings) : noBands), [glosses.mode, readings]);
	const drawn = useMemo(() => {
		const states = placesOf(readings, statuses);
		return pieces.map((piece, index) =>
			draw(piece, index, { ...states, bandAt, glosses, room, chosen: null, tabStop: -1, held: -1 }),
		);
	}, [pieces, readings, statuses, bandAt, glosses, room]);
	if (chosen === null && tabStop === -1 && held === -1) return drawn;
	// A tap redraws the words that it concerns; the others stay the very same elements, which React passes over.
	const states = placesOf(readings, statuses);
	const chosenAt = chosen?.token.span.start ?? -1;
	return drawn.map((element, index) => {
		const piece = pieces[index];
		if (piece === undefined || piece.kind === "between" || piece.kind === "break") return element;
		const end = piece.kind === "unit" ? piece.end : piece.start + 1;
		const holds = (place: number) => place >= piece.start && place < end;
		const concerned = holds(chosenAt) || holds(tabStop) || holds(held);
		return concerned ? draw(piece, index, { ...states, bandAt, glosses, room, chosen, tabStop, held }) : element;
	});
});

/** Whether a word is longer or shorter than it is drawn: units that are shown as one count too. */
function isReadOtherwise(text: string, readings: readonly SentenceReading[], { token }: GlossedToken): boolean {
	const isIt = ({ span }: { readonly span: Span }) => sameSpan(span, token.span);
	return !readings.some(
		({ tokens, units }) =>
			tokens.some((own) => isIt(own.token)) || shownUnits(text, units).some((unit) => isUnitOf(unit, token)),
	);
}

interface Drawing extends StatesAt {
	/** How common the word at each place is; empty unless that decides. */
	readonly bandAt: ReadonlyMap<number, number>;
	readonly glosses: GlossChoice;
	readonly room: GlossRoom;
	readonly chosen: GlossedToken | null;
	readonly tabStop: number;
	readonly held: number;
}

function draw(piece: Piece | UnitPiece, index: number, drawing: Drawing): ReactNode {
	switch (piece.kind) {
		case "between":
			return piece.text;
		case "break":
			return <br key={`break ${index}`} />;
		case "word":
			return wordElement(piece, drawing);
		case "unit":
			return unitElement(piece, drawing);
	}
}

function rowPieces(
	text: string,
	readings: readonly SentenceReading[],
	room: GlossRoom,
	other: GlossedToken | null,
): readonly (Piece | UnitPiece)[] {
	const pieces: (Piece | UnitPiece)[] = [];
	let end: number | null = null;
	for (const { span, tokens, units } of readings) {
		if (end !== null) {
			pieces.push(text.slice(end, span.start).includes("\n") ? { kind: "break" } : { kind: "between", text: " " });
		}
		const here = other !== null && other.token.span.start >= span.start && other.token.span.end <= span.end;
		const words = piecesOf(text, here ? readAs(text, tokens, other) : tokens, room);
		const whole = shownUnits(text, units).filter((unit) => !here || !overlaps(unit.span, other.token.span));
		pieces.push(...withUnits(words, whole, room));
		end = span.end;
	}
	return pieces;
}

function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

interface StatesAt {
	/** Of the word at each place; that of a phrase in several parts where it is one of its words. */
	readonly statusAt: ReadonlyMap<number, AnyStatus>;
	/** Of the phrase in one piece that begins at each place. */
	readonly phraseAt: ReadonlyMap<number, AnyStatus>;
}

function placesOf(readings: readonly SentenceReading[], statuses: string): StatesAt {
	const statusAt = new Map<number, AnyStatus>();
	const phraseAt = new Map<number, AnyStatus>();
	let index = 0;
	const next = (): AnyStatus | undefined => {
		index += 1;
		return statusOfLetter[statuses.charAt(index - 1)];
	};
	for (const { tokens, units } of readings) {
		for (const { token } of tokens) {
			const status = token.key === null ? undefined : next();
			if (status !== undefined) statusAt.set(token.span.start, status);
		}
		for (const { phrase, span } of units) {
			const status = phrase === undefined ? undefined : next();
			if (phrase === undefined || status === undefined) continue;
			if (phrase.parts.length === 1) phraseAt.set(span.start, status);
			else for (const start of wordsIn(tokens, phrase.parts)) statusAt.set(start, status);
		}
	}
	return { statusAt, phraseAt };
}

/** Where the words begin that lie in some stretches. */
function wordsIn(tokens: readonly GlossedToken[], parts: readonly Span[]): readonly number[] {
	return tokens.flatMap(({ token: { kind, span } }) =>
		kind !== "gap" && parts.some(({ start, end }) => start <= span.start && span.end <= end) ? [span.start] : [],
	);
}

const noBands: ReadonlyMap<number, number> = new Map();

/** How common the word at each place is, 0 for what nobody has counted. */
function bandsOf(readings: readonly SentenceReading[]): ReadonlyMap<number, number> {
	const places = new Map<number, number>();
	for (const { tokens, bands } of readings) {
		for (const [index, { token }] of tokens.entries()) places.set(token.span.start, Number(bands.charAt(index)));
	}
	return places;
}

function showsAt(start: number, { statusAt, bandAt, glosses }: Drawing): boolean {
	return showsGloss(glosses, statusAt.get(start) ?? null, bandAt.get(start) ?? 0);
}

function wordElement(piece: WordPiece, drawing: Drawing): ReactNode {
	const { token, start, part, before, text, after, gloss, under } = piece;
	const { room, glosses } = drawing;
	const shown = under !== null && showsAt(start, drawing) ? shortGloss(under, text.length, room) : null;
	const attributes = wordAttributes(piece, drawing);
	const key = `${start}+${part}`;
	const word = createElement(
		"ruby",
		{
			key,
			...attributes,
			"data-kind": token === "word" ? undefined : token,
			"data-long": text.length > room.longest ? "" : undefined,
			// What is not written under it whole is said of the word that Tab reaches.
			"aria-description":
				attributes.role === undefined || gloss === null || shown === gloss || !glosses.spoken ? undefined : gloss,
		},
		before,
		<span>{text}</span>,
		after,
		glossElement(shown, drawing),
	);
	return breakable(key, before, word);
}

/** Between a ruby without English and one that begins with a bracket Chromium breaks no line by itself. */
function breakable(key: string, before: string, word: ReactNode): ReactNode {
	if (before === "") return word;
	return (
		<Fragment key={key}>
			<wbr />
			{word}
		</Fragment>
	);
}

/** The English line: there for the eye alone where the person wants to hear only the Vietnamese. */
function glossElement(shown: string | null, { glosses }: Drawing): ReactNode {
	if (shown === null) return null;
	return (
		<rt lang="en" aria-hidden={glosses.spoken ? undefined : true}>
			{shown}
		</rt>
	);
}

/** What makes an element a word of the text: its place, its state, the way of the keyboard to it. */
function wordAttributes({ token, start, end, part }: WordPiece, { statusAt, chosen, tabStop, held }: Drawing) {
	const status = statusAt.get(start) ?? null;
	const isChosen = chosen !== null && chosen.token.span.start === start && chosen.token.span.end === end;
	const plainName = token === "name" && status === "new";
	const focusable = tabStop === start && part === 0;
	return {
		"data-at": start,
		"data-status": status === null || plainName || token === "number" ? undefined : status,
		"data-selected": isChosen ? "" : undefined,
		tabIndex: focusable ? 0 : held === start && part === 0 ? -1 : undefined,
		role: focusable ? "button" : undefined,
		"aria-haspopup": focusable ? ("dialog" as const) : undefined,
		"aria-expanded": focusable ? chosen !== null && chosen.token.span.start === start : undefined,
	};
}

/** Several words over one line of English. With glosses of some words alone it needs one such word. */
function unitElement(piece: UnitPiece, drawing: Drawing): ReactNode {
	const { start, end, part, before, inside, after, under } = piece;
	const { room, glosses, chosen } = drawing;
	const words = inside.filter((one) => one.kind === "word");
	const length = inside.reduce((sum, { text }) => sum + text.length, 0);
	const own = drawing.phraseAt.get(start);
	const shows =
		own === undefined
			? glosses.mode === "all" || words.some((word) => showsAt(word.start, drawing))
			: showsGloss(glosses, own, 0);
	const shown = under !== null && shows ? shortGloss(under, length, room) : null;
	const isChosen = chosen !== null && chosen.token.span.start === start && chosen.token.span.end === end;
	const key = `unit ${start}+${part}`;
	const unit = createElement(
		"ruby",
		{
			key,
			"data-unit": start,
			"data-kind": piece.phrase ? undefined : "number",
			"data-phrase": piece.phrase ? "" : undefined,
			"data-status": own,
			"data-selected": isChosen ? "" : undefined,
			"data-long": length > room.longest ? "" : undefined,
		},
		before,
		<span>
			{inside.map((one) =>
				one.kind === "between" ? (
					one.text
				) : (
					<Fragment key={`${one.start}+${one.part}`}>
						{one.before}
						<span {...wordAttributes(one, drawing)}>{one.text}</span>
						{one.after}
					</Fragment>
				),
			)}
		</span>,
		after,
		glossElement(shown, drawing),
	);
	return breakable(key, before, unit);
}
