// A sentence in two lines for the clipboard: as plain text each gloss begins under its word, as HTML it stands in ruby.
// Pure.

import { shownUnits } from "../../../engine/units/shown.ts";
import type { SentenceReading } from "../../../worker/protocol.ts";
import { type Piece, piecesOf } from "../pieces.ts";
import { type UnitPiece, withUnits } from "../shownUnits.ts";
import { type Copied, escaped } from "./copied.ts";

/** Between two glosses, so that they are told apart. */
const apart = 2;

/** @param text of the whole article; glosses are whole, whatever the page shows of them */
export function interlinear(text: string, { tokens, units }: Pick<SentenceReading, "tokens" | "units">): Copied {
	const unbroken = { longest: Number.POSITIVE_INFINITY, glossCharacter: 0 };
	const pieces = withUnits(piecesOf(text, tokens, unbroken), shownUnits(text, units), unbroken);
	return { plain: plainLines(pieces), html: pieces.map(pieceHtml).join("") };
}

/** Two lines; a sentence of verse has two for each of its lines. A line without glosses is left out. */
function plainLines(pieces: readonly (Piece | UnitPiece)[]): string {
	const lines: string[] = [];
	let [words, glosses] = ["", ""];
	const end = () => {
		lines.push(words.trimEnd());
		if (glosses !== "") lines.push(glosses);
		[words, glosses] = ["", ""];
	};
	for (const piece of pieces) {
		if (piece.kind === "break") {
			end();
			continue;
		}
		if (piece.kind === "between") {
			words += piece.text;
			continue;
		}
		if (piece.under !== null) {
			const free = glosses === "" ? 0 : glosses.length + apart;
			// A word moves only where a space stands before it.
			if (words.endsWith(" ")) words = words.padEnd(free - piece.before.length);
			glosses = glosses.padEnd(Math.max(words.length + piece.before.length, free)) + piece.under;
		}
		words += piece.before + innerText(piece) + piece.after;
	}
	end();
	return lines.join("\n");
}

function innerText(piece: Exclude<Piece, { kind: "between" | "break" }> | UnitPiece): string {
	if (piece.kind === "word") return piece.text;
	return piece.inside.map((one) => (one.kind === "word" ? one.before + one.text + one.after : one.text)).join("");
}

function pieceHtml(piece: Piece | UnitPiece): string {
	switch (piece.kind) {
		case "break":
			return "<br>";
		case "between":
			return escaped(piece.text);
		case "word":
		case "unit": {
			const inner = escaped(innerText(piece));
			const word =
				piece.under === null
					? inner
					: `<ruby style="ruby-position: under">${inner}<rt lang="en">${escaped(piece.under)}</rt></ruby>`;
			return escaped(piece.before) + word + escaped(piece.after);
		}
	}
}
