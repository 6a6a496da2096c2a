// The sense that fits: the first one, unless a cue of the sentence selects another.

import { expect, test } from "vitest";
import { createGlosser } from "../../../renderer/engine/gloss/glosser.ts";
import { glossNumber } from "../../../renderer/engine/gloss/numbers.ts";
import { createSegmenter } from "../../../renderer/engine/segment/segmenter.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { lexiconOf, trainedModel } from "../support/lexicon.ts";

const lexicon = lexiconOf(
	`đường
  n road
  n sugar | cue: near cà phê; after không
năm
  n year
  num five | cue: before người, <clf>
không
  adv not
  part [question] | cue: before <end>
mới
  a new
  adv just | cue: before <v>
mua
  v buy
người
  n person
xe
  n vehicle
cà phê
  n coffee
con
  clf [animal]
anh
  pron you
hưởng
  v enjoy
ứng
  v respond
muốn
  v want
cái
  clf [thing]
  a female
là
  v be
  v iron | cue: after đang; not before <name>
đang
  aux [ongoing]
sở
  n department
kế hoạch
  n plan
và
  conj and
đầu tư
  v invest
  n investment
`,
	"Nga\n  place Russia\nMận\n  person Mận\n",
);
const segmenter = createSegmenter(lexicon, trainedModel());
const glosser = createGlosser(lexicon);

function glosses(text: string): Record<string, string | null> {
	const tokens = glosser.gloss(text, segmenter.segment(text, span(0, text.length), null));
	return Object.fromEntries(
		tokens.map(({ token, gloss }) => [text.slice(token.span.start, token.span.end), gloss?.text ?? null]),
	);
}

test.each([
	["con đường này", "đường", "road"],
	["muốn cái kia", "cái", "[thing]"],
	["cà phê không đường", "đường", "sugar"],
	["năm 1990", "năm", "year"],
	["năm người", "năm", "five"],
	["năm con", "năm", "five"],
	["anh mua không", "không", "[question]"],
	["anh mua không?", "không", "[question]"],
	["không mua", "không", "not"],
	["mới mua", "mới", "just"],
	["xe mới", "mới", "new"],
	["đang là", "là", "iron"],
	["anh đang là Nga", "là", "be"],
	["Nga mua", "Nga", "Russia"],
	["1.700 xe", "1.700", "1,700"],
	["fentanyl", "fentanyl", null],
	["kế hoạch và đầu tư", "đầu tư", "invest"],
	["sở Kế hoạch và Đầu tư", "Đầu tư", "investment"],
])("in “%s” %s is “%s”", (text, word, gloss) => expect(glosses(text)[word]).toBe(gloss));

test("the cue that decided is told", () => {
	const text = "cà phê không đường";
	const found = glosser.gloss(text, segmenter.segment(text, span(0, text.length), null)).at(-1);
	expect(found?.gloss).toEqual({ text: "sugar", from: "dictionary", sense: 1, cue: "after không" });
});

test("an unlisted compound that a person joined is put together of its parts, and says so", () => {
	const text = "hưởng ứng";
	const token = { kind: "word", span: span(0, text.length), key: "word:hưởng ứng", subkind: null } as never;
	expect(glosser.gloss(text, [token])[0]?.gloss).toMatchObject({ text: "enjoy + respond", from: "syllables" });
});

test("what is said twice has its gloss once, and a person in capitals is not put together of parts", () => {
	const composed = (text: string) =>
		glosser.gloss(text, [
			{ kind: "word", span: span(0, text.length), key: `word:${text.toLowerCase()}`, subkind: null } as never,
		])[0]?.gloss?.text ?? null;
	expect(composed("mua mua")).toBe("buy");
	expect(composed("mua xe")).toBe("buy + vehicle");
	expect(composed("MAI MUA XE")).toBe(null);
});

test.each([
	["7h30", "7:30"],
	["19h", "19:00"],
	["1.700.000", "1,700,000"],
	["2,5", "2.5"],
	["1.234,5", "1,234.5"],
	["1.7", null],
	["1990", null],
	["35/40", null],
	["2-1", null],
	["45h", null],
	["A5", null],
])("%s alone reads %s in English", (number, english) => expect(glossNumber(number)).toBe(english));

test.each([
	["ngày 22/12", "22/12", "22 December"],
	["4/5/2025", "4/5/2025", "4 May 2025"],
	["tháng 12-2024", "12-2024", "December 2024"],
	["sáng 5-3", "5-3", "5 March"],
	["Nga 2-1", "2-1", null],
])("in “%s” the date %s is %s", (text, figure, english) => expect(glosses(text)[figure]).toBe(english));
