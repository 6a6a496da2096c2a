// Rows that the reader virtualises: sentences of one block, together about as long as a paragraph that is pleasant to read.

/** UTF-16 units: about 80 words. A block up to a third longer stays one row. */
const rowLength = 480;
const longestRow = 640;

/** `sentences` are triples start, end, block; gives pairs first sentence, end sentence (exclusive). */
export function rowsOf(sentences: Int32Array): Int32Array {
	const rows: number[] = [];
	const count = sentences.length / 3;
	for (let first = 0; first < count; ) {
		const end = blockEnd(sentences, first, count);
		const start = sentences[first * 3] ?? 0;
		const length = (sentences[end * 3 - 2] ?? start) - start;
		if (length <= longestRow) rows.push(first, end);
		else rows.push(...parts(sentences, first, end));
		first = end;
	}
	return Int32Array.from(rows);
}

function blockEnd(sentences: Int32Array, first: number, count: number): number {
	const block = sentences[first * 3 + 2];
	let end = first + 1;
	while (end < count && sentences[end * 3 + 2] === block) end += 1;
	return end;
}

function parts(sentences: Int32Array, first: number, end: number): readonly number[] {
	const rows: number[] = [];
	let start = first;
	for (let sentence = first + 1; sentence <= end; sentence++) {
		const length = (sentences[(sentence - 1) * 3 + 1] ?? 0) - (sentences[start * 3] ?? 0);
		const next =
			sentence < end ? (sentences[sentence * 3 + 1] ?? 0) - (sentences[start * 3] ?? 0) : Number.POSITIVE_INFINITY;
		if (length >= rowLength || next > longestRow) {
			rows.push(start, sentence);
			start = sentence;
		}
	}
	return rows;
}
