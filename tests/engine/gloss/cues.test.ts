// Cues that ask several things, look farther, and the class that neighbours make evident.

import { expect, test } from "vitest";
import { createGlosser } from "../../../renderer/engine/gloss/glosser.ts";
import { parseCue, printCue } from "../../../renderer/engine/lexicon/cue.ts";
import { createSegmenter } from "../../../renderer/engine/segment/segmenter.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { lexiconOf, listed, trainedModel } from "../support/lexicon.ts";

const words = `tiếng
  n language
  n hour | cue: after <number> & not behind nói
  n word | cue: after <number> & behind nói
có
  v have
  aux [question] | cue: ahead không & near <question>
quyết định
  v decide
  n decision
đen
  n lamp
  a black
ông
  pron he
  n Mr. | cue: as title
đã
  aux [past]
bà
  pron she
  n grandmother | cue: before nội
  n woman | cue: before <n>
nội trợ | han: 內助
  n housewife
nội tướng
  n wife
bị
  aux be
  n bag
từng
  adv once
  det each
năm
  n year
  num five
trước
  a last | cue: after năm & not behind <num>
  adv ago | cue: after năm
tin
  v believe
  n news | cue: after báo
  n trust | cue: after <v> & not before chờ & not after nói & not before xe
sự
  clf [act]
các
  det [plural]
rất
  adv very
`;
const lexicon = lexiconOf(words + listed("nói", "không", "mệt", "xe", "chờ", "báo"), "Nam\n  person Nam\n");
const segmenter = createSegmenter(lexicon, trainedModel());
const glosser = createGlosser(lexicon);

function shown(text: string, word: string): string | null {
	const tokens = glosser.gloss(text, segmenter.segment(text, span(0, text.length), null));
	const found = tokens.find(({ token }) => text.slice(token.span.start, token.span.end) === word);
	return found?.gloss?.text ?? null;
}

test.each([
	["chờ 3 tiếng", "tiếng", "hour"],
	["nói 1 tiếng", "tiếng", "word"],
	["nói, chờ 3 tiếng", "tiếng", "hour"],
	["ông có mệt không?", "có", "[question]"],
	["ông có mệt không.", "có", "have"],
	["ông có xe?", "có", "have"],
	["ông Nam đã nói", "ông", "Mr."],
	["các quyết định", "quyết định", "decision"],
	["quyết định này", "quyết định", "decision"],
	["quyết định nói", "quyết định", "decide"],
	["đã quyết định", "quyết định", "decide"],
	["rất đen", "đen", "black"],
	["bà nội trợ", "bà", "woman"],
	["bà nội tướng", "bà", "grandmother"],
	["từng bị chờ", "bị", "be"],
	["các bị", "bị", "bag"],
	["chờ năm năm trước", "trước", "ago"],
	["năm trước", "trước", "last"],
	["báo tin", "tin", "news"],
])("in “%s” %s is “%s”", (text, word, gloss) => expect(shown(text, word)).toBe(gloss));

test.each([
	"after <number> & before <end>",
	"not near sông",
	"as title, kin; capital",
	"ahead vừa & not behind nói, hỏi; near <question>",
])("the cue “%s” is printed as it was read", (text) => {
	const clauses = parseCue(text);
	expect(typeof clauses === "string" ? clauses : printCue(clauses)).toBe(text);
});

test.each([
	["as uncle", "unknown role “uncle” in cue"],
	["before <end> &", "unknown place “” in cue"],
	["ahead", "wrong number of words after “ahead” in cue"],
])("the cue “%s” is refused", (text, problem) => expect(parseCue(text)).toBe(problem));
