// Headwords that say no more than their parts: a text shows their parts.

import { expect, test } from "vitest";
import { parseDictionary } from "../../../dictionaries/build/parse.ts";
import { composedHeadwords } from "../../../renderer/engine/lexicon/composition.ts";
import { foldWord } from "../../../renderer/engine/text/headwordKey.ts";

const words = `
tháng
  n month
tới
  prep to
  a next; coming
tháng tới
  n next month
quả
  clf [round thing]
  n fruit
bóng
  n ball
quả bóng
  n ball
cho
  v give
biết
  v know
cho biết
  v say; state
cậu
  clf [boy]
bé
  a small
  n baby
cậu bé
  n boy
cái
  clf [thing]
gì
  pron what
cái gì
  pron what
phá
  v destroy; break
vỡ
  v break
phá vỡ
  v break
trốn
  v escape; hide
tìm
  v look for; seek
trốn tìm
  n hide-and-seek
người
  n person
  clf [person]
thừa kế
  v inherit; be heir to
  n inheritance
người thừa kế
  n heir
mẹ
  n mother
người mẹ
  n mother
`;
const names = `
Bộ
  org ministry
Y tế
  other health
Bộ Y tế
  org Ministry of Health
`;

const entries = [
	...parseDictionary(words, "words", "word").entries,
	...parseDictionary(names, "names", "name").entries,
];
const composed = composedHeadwords(entries.map(({ entry }) => ({ folded: foldWord(entry.headword), entry })));

test.each([
	["word for word", "wtháng tới", true],
	["a name, small words left out", "nbộ y tế", true],
	["a classifier and its noun", "wquả bóng", true],
	["something else than its parts", "wcho biết", false],
	["one part says nothing of it", "wcậu bé", false],
	["a classifier and no noun", "wcái gì", false],
	["both parts say what the whole says once", "wphá vỡ", false],
	["what a hyphen makes one", "wtrốn tìm", false],
	["a classifier and a verb that says it", "wngười thừa kế", false],
	["a classifier and a noun that says it", "wngười mẹ", true],
	["a single syllable", "wtháng", false],
])("%s: %s is composed: %s", (_why, key, expected) => expect(composed.has(key)).toBe(expected));
