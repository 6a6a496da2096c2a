// Reads a little before anybody asks: code that has run is fast, and the first screen of the first article finds it so. A few
// sentences of many kinds of words and numbers, then common words of the dictionary in rows that mean nothing.

import { splitText } from "../document/sentences.ts";
import type { CleanDocument } from "../document/types.ts";
import { span } from "../text/span.ts";
import { noCorrections } from "./corrections.ts";
import type { Language } from "./language.ts";

const sentences = [
	"Sáng nay, ông Nguyễn Văn An cho biết dự án trị giá 1,7 nghìn tỷ đồng sẽ được khởi công vào ngày 22/12.",
	"Người dân càng chờ càng sốt ruột, nhưng ai cũng mong con đường mới sớm hoàn thành.",
	"Theo đại diện Bộ Giao thông, nếu thời tiết thuận lợi thì công trình có thể về đích trước Tết.",
	"Chị bảo em để sách trên bàn rồi đi ngủ, mai còn dậy sớm ra ga đón bố mẹ ở quê lên.",
];

/** Enough for the compiler; a tenth of a second's work. */
const wordCount = 480;
const wordsARow = 12;
/** Bands of frequency from which words are taken. */
const commonBands = 3;

/** Yields after each sentence, so that whoever runs it can let others in. */
export function* warmUp(language: Language): Generator<void, void, void> {
	const document = documentOf([...sentences, ...rowsOfWords(language)].join("\n"));
	const found = splitText(document.text);
	const triples = Int32Array.from(found.flatMap(({ start, end }) => [start, end, 0]));
	const bounds = Int32Array.from(found.flatMap((_, index) => [index, index + 1]));
	const own = language.corrected(noCorrections);
	for (const index of found.keys()) {
		own.read(document, triples, bounds, [index]);
		yield;
	}
}

function rowsOfWords({ lexicon }: Language): readonly string[] {
	const { bands } = lexicon.sections;
	const common: number[] = [];
	for (let index = 0; index < lexicon.count; index += 1) {
		const band = bands[index] ?? 0;
		if (band > 0 && band <= commonBands) common.push(index);
	}
	const words = Math.min(wordCount, common.length);
	const rows = Math.ceil(words / wordsARow);
	return Array.from({ length: rows }, (_, row) => {
		// Neighbours in the dictionary look alike: each row has words from all over it.
		const places = Array.from({ length: wordsARow }, (_, column) => (column * rows + row) / (rows * wordsARow));
		const headwords = places.map((share) => {
			const index = common[Math.floor(share * common.length)];
			return index === undefined ? "" : lexicon.entryAt(index).headword;
		});
		return `${headwords.slice(0, 6).join(" ")}, ${headwords.slice(6).join(" ")}.`;
	});
}

function documentOf(text: string): CleanDocument {
	return {
		text,
		title: null,
		byline: null,
		source: null,
		date: null,
		blocks: [{ kind: "paragraph", span: span(0, text.length) }],
		hints: null,
		repairs: [],
		removed: [],
		parts: [],
		timings: [],
	};
}
