// What stands under the names of people, and what such names are for their neighbours' cues.

import { expect, test } from "vitest";
import { createGlosser } from "../../../renderer/engine/gloss/glosser.ts";
import { createSegmenter } from "../../../renderer/engine/segment/segmenter.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { unitsOf } from "../../../renderer/engine/units/units.ts";
import { lexiconOf, listed, trainedModel } from "../support/lexicon.ts";

const lexicon = lexiconOf(
	`mạnh
  a strong
thắng
  v win
cho
  prep for
  v let | cue: before <v>, <a>
  v give | cue: before <person>
anh
  pron he
  n Mr. | cue: as title
${listed("nói", "sách", "và", "gặp", "tôi")}`,
	`Đức
  place Germany
Nga
  place Russia
  person Nga
`,
);
const segmenter = createSegmenter(lexicon, trainedModel());
const glosser = createGlosser(lexicon);

function glossed(text: string) {
	return glosser.gloss(text, segmenter.segment(text, span(0, text.length), null));
}

function shown(text: string, word: string): string | null {
	return glossed(text).find(({ token }) => text.slice(token.span.start, token.span.end) === word)?.gloss?.text ?? null;
}

test.each([
	["anh Mạnh nói", "Mạnh", "[name]"],
	["tôi gặp Thắng", "Thắng", "[name]"],
	["anh Đức nói", "Đức", "[name]"],
	["tôi gặp Đức", "Đức", "Germany"],
	["anh Nga nói", "Nga", "Nga"],
	["anh Mạnh cho Thắng sách", "cho", "give"],
	["tôi cho Mạnh sách", "cho", "give"],
])("in “%s” %s is “%s”", (text, word, gloss) => expect(shown(text, word)).toBe(gloss));

test("a title with such a name is read with the name's letters, not with what stands under it", () => {
	const text = "anh Mạnh nói";
	expect(unitsOf(text, glossed(text), lexicon)[0]?.gloss).toBe("Mr. Manh");
});
