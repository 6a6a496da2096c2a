// A country is the place, or the word for its people behind the noun that it tells more of.

import { expect, test } from "vitest";
import { createGlosser } from "../../../renderer/engine/gloss/glosser.ts";
import { createSegmenter } from "../../../renderer/engine/segment/segmenter.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { lexiconOf, listed, trainedModel } from "../support/lexicon.ts";

const lexicon = lexiconOf(
	`ở
  prep in
sống
  v live
${listed("người", "nhà văn", "nước", "việc", "trận", "kinh tế", "phụ nữ")}
và
  conj and
thắng
  v win`,
	`Na Uy
  place Norway
  people Norwegian
Đan Mạch
  place Denmark
  people Danish
Mỹ
  place US
  people American
Huế
  place Hue
`,
);
const segmenter = createSegmenter(lexicon, trainedModel());
const glosser = createGlosser(lexicon);

function glossOf(text: string, word: string) {
	const tokens = glosser.gloss(text, segmenter.segment(text, span(0, text.length), null));
	return tokens.find(({ token }) => text.slice(token.span.start, token.span.end) === word)?.gloss;
}

test.each([
	["người Đan Mạch thắng", "Đan Mạch", "Danish"],
	["Nhà văn Na Uy thắng", "Na Uy", "Norwegian"],
	["phụ nữ Na Uy và Đan Mạch", "Đan Mạch", "Danish"],
	["sống ở Na Uy", "Na Uy", "Norway"],
	["nước Na Uy", "Na Uy", "Norway"],
	["việc Na Uy thắng", "Na Uy", "Norway"],
	["Na Uy thắng Đan Mạch", "Đan Mạch", "Denmark"],
	["trận Na Uy - Đan Mạch", "Na Uy", "Norway"],
	["Hội Phụ nữ Na Uy", "Na Uy", "Norway"],
	["kinh tế Mỹ", "Mỹ", "US"],
	["người Mỹ", "Mỹ", "American"],
	["người Huế", "Huế", "Hue"],
])("in “%s” %s is “%s”", (text, word, gloss) => expect(glossOf(text, word)?.text).toBe(gloss));

test("the noun that decided is told", () => {
	expect(glossOf("nhà văn Na Uy", "Na Uy")).toEqual({
		text: "Norwegian",
		from: "name",
		sense: 1,
		cue: "after nhà văn",
	});
});
