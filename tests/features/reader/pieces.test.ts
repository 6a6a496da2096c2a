import { expect, test } from "vitest";
import type { GlossedToken } from "../../../renderer/engine/gloss/types.ts";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { type Piece, piecesOf, readAs } from "../../../renderer/features/reader/pieces.ts";
import { fc } from "../../property.ts";
import { roomOf, tokensFrom } from "./support.ts";

/** `before<word>after`, spaces as `_`, breaks as `⏎`. */
function drawn(pieces: readonly Piece[]): string {
	return pieces
		.map((piece) => {
			switch (piece.kind) {
				case "word":
					return `${piece.before}<${piece.text}${piece.under === null ? "" : `=${piece.under}`}>${piece.after}`;
				case "between":
					return piece.text.replaceAll(" ", "_");
			}
			return "⏎";
		})
		.join("");
}

test.each([
	["closing punctuation follows its word", "mèo/cat|,| |ngủ|.", "<mèo=cat>,_<ngủ>."],
	["opening punctuation goes before its word", "“|mèo| |ngủ|”|,| |tôi", "“<mèo>_<ngủ>”,_<tôi>"],
	["a bracket that opens after a word belongs to the next", "mèo|(|ngủ|)", "<mèo>(<ngủ>)"],
	["a dash between spaces stands by itself", "–| |mèo| |–| |ngủ", "–_<mèo>_–_<ngủ>"],
	["a hyphen without spaces stays with the word before", "Mỹ|-|Trung", "<Mỹ>-<Trung>"],
	["a line break inside a verse is kept", "mèo| \n|ngủ", "<mèo>⏎<ngủ>"],
	["a hard space is one space", "mèo|\u00a0|ngủ", "<mèo>_<ngủ>"],
	["an ellipsis before a quotation mark closes with it", "ngủ|…|”", "<ngủ>…”"],
])("%s", (_rule, written, expected) => {
	const { text, tokens } = tokensFrom(written);
	expect(drawn(piecesOf(text, tokens, roomOf(40)))).toBe(expected);
});

test("a word of more than five syllables is drawn in parts, with the gloss on the first", () => {
	const { text, tokens } = tokensFrom("Ủy_ban_Thường_vụ_Quốc_hội/Standing Committee|.");
	expect(drawn(piecesOf(text, tokens, roomOf(60)))).toBe("<Ủy ban Thường=Standing Committee>_<vụ Quốc hội>.");
});

test("a gloss that is wider than the first part is divided among them", () => {
	const { text, tokens } = tokensFrom(
		"Đối_tác_hợp_tác_chiến_lược_toàn_diện/comprehensive strategic cooperative partnership",
	);
	expect(drawn(piecesOf(text, tokens, roomOf(60)))).toBe(
		"<Đối tác hợp tác chiến=comprehensive strategic>_<lược toàn diện=cooperative partnership>",
	);
});

test("a word that is longer than a line is drawn in parts that fit", () => {
	const { text, tokens } = tokensFrom("chủ_nghĩa_xã_hội/socialism");
	expect(drawn(piecesOf(text, tokens, roomOf(10)))).toBe("<chủ nghĩa=socialism>_<xã hội>");
});

test("all parts of a word know the place of the whole", () => {
	const { text, tokens } = tokensFrom("chủ_nghĩa_xã_hội");
	const places = piecesOf(text, tokens, roomOf(10)).flatMap((piece) =>
		piece.kind === "word" ? [[piece.start, piece.end, piece.part]] : [],
	);
	expect(places).toEqual([
		[0, 16, 0],
		[0, 16, 1],
	]);
});

const writtenTokens = fc.array(fc.constantFrom("mèo", "chính_quyền", "2009", " ", ",", "“", "”", "(", "…", "\n"), {
	maxLength: 30,
});

test("no character but white space is lost or doubled, whatever the tokens", () => {
	fc.assert(
		fc.property(writtenTokens, fc.integer({ min: 4, max: 40 }), (parts, longest) => {
			const { text, tokens } = tokensFrom(parts.join("|"));
			const written = piecesOf(text, tokens, roomOf(longest))
				.map((piece) =>
					piece.kind === "word" ? piece.before + piece.text + piece.after : piece.kind === "between" ? piece.text : "",
				)
				.join("");
			expect(written.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
		}),
	);
});

function read(text: string, start: number, end: number): GlossedToken {
	const place = span(start, end);
	return {
		token: { kind: "word", span: place, key: headwordKey("word", text.slice(start, end)), subkind: null },
		gloss: null,
	};
}

test.each([
	["joins words", "chính_quyền| |địa_phương| |hỗ_trợ", 0, 22, "chính quyền địa phương|·|hỗ trợ"],
	["cuts a word", "chính_quyền| |địa_phương", 0, 5, "chính|·|quyền|·|địa phương"],
	["reaches into the next word", "chính_quyền| |địa_phương", 0, 15, "chính quyền địa|·|phương"],
	["leaves words alone that are read so already", "chính_quyền| |địa_phương", 12, 22, "chính quyền|·|địa phương"],
])("reading a place as one word %s", (_rule, written, start, end, expected) => {
	const { text, tokens } = tokensFrom(written);
	const words = readAs(text, tokens, read(text, start, end)).map(({ token }) => {
		const quote = text.slice(token.span.start, token.span.end);
		return quote === " " ? "·" : quote;
	});
	expect(words.join("|")).toBe(expected);
});

test("tokens still cover their text exactly when a place is read as one word", () => {
	fc.assert(
		fc.property(writtenTokens, fc.nat(60), fc.nat(20), (parts, from, length) => {
			const { text, tokens } = tokensFrom(parts.join("|"));
			const start = Math.min(from, text.length);
			const end = Math.min(start + length, text.length);
			fc.pre(end > start);
			const changed = readAs(text, tokens, read(text, start, end));
			expect(changed.map(({ token }) => text.slice(token.span.start, token.span.end)).join("")).toBe(text);
			expect(changed.some(({ token }) => token.span.start === start && token.span.end === end)).toBe(true);
		}),
	);
});
