import { expect, test } from "vitest";
import { span } from "../../../renderer/engine/text/span.ts";
import { shownUnits } from "../../../renderer/engine/units/shown.ts";
import type { Unit } from "../../../renderer/engine/units/types.ts";
import { type Piece, piecesOf } from "../../../renderer/features/reader/pieces.ts";
import {
	shownUnitAt,
	type UnitPiece,
	unitInHand,
	unitPlace,
	withUnits,
} from "../../../renderer/features/reader/shownUnits.ts";
import { fc } from "../../property.ts";
import { roomOf, tokensFrom } from "./support.ts";

const unitOf = (text: string, quote: string, gloss: string | null, change: Partial<Unit> = {}): Unit => ({
	kind: "money",
	span: span(text.indexOf(quote), text.indexOf(quote) + quote.length),
	gloss,
	read: "rule",
	...change,
});

/** Words in `<>`, units in `{}`, the gloss of either after `=`; spaces as `_`. */
function drawn(pieces: readonly (Piece | UnitPiece)[]): string {
	const one = (piece: Piece | UnitPiece): string => {
		const gloss = "under" in piece && piece.under !== null ? `=${piece.under}` : "";
		switch (piece.kind) {
			case "between":
				return piece.text.replaceAll(" ", "_");
			case "break":
				return "⏎";
			case "word":
				return `${piece.before}<${piece.text}${gloss}>${piece.after}`;
			case "unit":
				return `${piece.before}{${piece.inside.map(one).join("")}${gloss}}${piece.after}`;
		}
	};
	return pieces.map(one).join("");
}

test.each([
	[
		"the words of a unit stand over one line of English, without their own",
		"“|1,7/1.7| |nghìn| |tỷ/trillion| |đồng/dong|”|,| |mèo/cat",
		"1,7 nghìn tỷ đồng",
		"1.7 trillion dong",
		"“{<1,7>_<nghìn>_<tỷ>_<đồng>=1.7 trillion dong}”,_<mèo=cat>",
	],
	[
		"one of more than five syllables is drawn in two, with the gloss on the first",
		"ngày| |22| |tháng| |12| |năm| |2023|.",
		"ngày 22 tháng 12 năm 2023",
		"22 December 2023",
		"{<ngày>_<22>_<tháng>=22 December 2023}_{<12>_<năm>_<2023>}.",
	],
	["a unit of one word and a sign gives the word its gloss", "3,5/3.5|%|.", "3,5%", "3.5%", "<3,5=3.5%>%."],
	["a sign at the end of several words is inside", "hơn| |3|%|,", "hơn 3%", "over 3%", "{<hơn>_<3>%=over 3%},"],
])("%s", (_rule, written, quote, gloss, expected) => {
	const { text, tokens } = tokensFrom(written);
	const units = shownUnits(text, [unitOf(text, quote, gloss)]);
	expect(drawn(withUnits(piecesOf(text, tokens, roomOf(60)), units, roomOf(60)))).toBe(expected);
});

test("a unit wider than the column is drawn in two", () => {
	const { text, tokens } = tokensFrom("1,7| |nghìn| |tỷ| |đồng");
	const units = shownUnits(text, [unitOf(text, "1,7 nghìn tỷ đồng", "1.7 trillion dong")]);
	expect(drawn(withUnits(piecesOf(text, tokens, roomOf(10)), units, roomOf(10)))).toBe(
		"{<1,7>_<nghìn>=1.7 trillion}_{<tỷ>_<đồng>=dong}",
	);
});

test("a unit that is not there whole, because its words are read otherwise, is left alone", () => {
	const { text, tokens } = tokensFrom("1,7| |nghìn| |tỷ| |đồng_nữa");
	const unit = unitOf(text, "1,7 nghìn tỷ đồng", "1.7 trillion dong");
	expect(drawn(withUnits(piecesOf(text, tokens, roomOf(60)), shownUnits(text, [unit]), roomOf(60)))).toBe(
		"<1,7>_<nghìn>_<tỷ>_<đồng nữa>",
	);
});

test.each([
	["organisations", { kind: "organization", read: "parts" }],
	["names with titles", { kind: "titledName", read: "dictionary" }],
	["lengths of time, whose words say it", { kind: "duration" }],
	["what has no English", { gloss: null }],
] as const)("%s keep the glosses of their words", (_what, change) => {
	const text = "hai năm";
	expect(shownUnits(text, [unitOf(text, text, "two years", change)])).toEqual([]);
});

test("English that only repeats the figures is not worth the words’ own", () => {
	expect(shownUnits("năm 1990", [unitOf("năm 1990", "năm 1990", "1990", { kind: "date" })])).toEqual([]);
	expect(shownUnits("3 km", [unitOf("3 km", "3 km", "3 km", { kind: "quantity" })])).toEqual([]);
	expect(shownUnits("tháng 3", [unitOf("tháng 3", "tháng 3", "March", { kind: "date" })])).toHaveLength(1);
});

test("of two that overlap only the outer one is shown", () => {
	const text = "20 giờ ngày 2/9";
	const units = [unitOf(text, text, "8 p.m. on 2 September"), unitOf(text, "ngày 2/9", "2 September")];
	expect(shownUnits(text, units).map(({ gloss }) => gloss)).toEqual(["8 p.m. on 2 September"]);
});

test("a unit in hand is told from its words", () => {
	const { text, tokens } = tokensFrom("hơn| |1,7| |tỷ");
	const unit = unitOf(text, "1,7 tỷ", "1.7 billion");
	const reading = { index: 4, span: span(0, text.length), tokens, units: [unit], bands: "0".repeat(tokens.length) };
	expect(shownUnitAt(text, reading, 5)).toEqual(unit);
	expect(shownUnitAt(text, reading, 1)).toBeNull();
	const place = unitPlace(4, unit);
	expect(place).toMatchObject({ sentence: 4, word: { gloss: { text: "1.7 billion", from: "rule" } } });
	expect(unitInHand(reading, place.word)).toEqual(unit);
	expect(tokens.map((word) => unitInHand(reading, word)).filter((found) => found !== null)).toEqual([]);
	expect(unitInHand(undefined, place.word)).toBeNull();
});

test("no character but white space is lost or doubled, whatever the tokens and the unit", () => {
	const part = fc.constantFrom("mèo", "chính_quyền", "2009", " ", ",", "“", "%", "(", "…", "\n");
	fc.assert(
		fc.property(
			fc.array(part, { maxLength: 24 }),
			fc.nat(24),
			fc.nat(8),
			fc.integer({ min: 4, max: 40 }),
			(parts, from, length, longest) => {
				const { text, tokens } = tokensFrom(parts.join("|"));
				const inside = tokens.slice(from, from + length + 1);
				const [first, last] = [inside[0]?.token.span, inside.at(-1)?.token.span];
				fc.pre(first !== undefined && last !== undefined);
				const units =
					first && last ? [{ ...unitOf("", "", "it"), gloss: "it", span: span(first.start, last.end) }] : [];
				const written = drawn(withUnits(piecesOf(text, tokens, roomOf(longest)), units, roomOf(longest))).replaceAll(
					"=it",
					"",
				);
				expect(written.replace(/[<>{}_⏎\s]/g, "")).toBe(text.replace(/\s/g, ""));
			},
		),
	);
});
