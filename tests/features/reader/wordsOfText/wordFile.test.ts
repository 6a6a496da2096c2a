import { expect, test } from "vitest";
import { wordFile, wordFileName } from "../../../../renderer/features/reader/wordsOfText/wordFile.ts";

const head = ["Word", "Gloss", "Count", "Sentence"] as const;
const lines = [
	{ word: "nói", gloss: "say, tell", count: 2, sentence: "Tôi nói: “Đi”." },
	{ word: "à", gloss: 'so-called "ah"', count: 1, sentence: "Một\n\tdòng\thai." },
	{ word: "lý do", gloss: "=1+1", count: 1, sentence: "Vì lý do đó." },
];

test("CSV quotes what needs it, keeps one line a word, and hands no formula to a spreadsheet", () => {
	expect(wordFile(lines, head, "csv")).toBe(
		"\uFEFFWord,Gloss,Count,Sentence\r\n" +
			'nói,"say, tell",2,Tôi nói: “Đi”.\r\n' +
			'à,"so-called ""ah""",1,Một dòng hai.\r\n' +
			"lý do,'=1+1,1,Vì lý do đó.\r\n",
	);
});

test("TSV has no quotes and no tab or line feed inside a field", () => {
	expect(wordFile(lines.slice(0, 2), head, "tsv")).toBe(
		'Word\tGloss\tCount\tSentence\nnói\tsay, tell\t2\tTôi nói: “Đi”.\nà\tso-called "ah"\t1\tMột dòng hai.\n',
	);
});

test.each([
	["Chợ sớm", "Chợ sớm.csv"],
	['a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.csv"],
	["  ...  ", "words.csv"],
	["Hết…", "Hết….csv"],
])("the file of “%s” is called “%s”", (title, name) => {
	expect(wordFileName(title, "csv")).toBe(name);
});
