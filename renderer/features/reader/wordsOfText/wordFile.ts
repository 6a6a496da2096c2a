// Words as a file that spreadsheets and flashcard programs read: a line a word, in columns. Pure.

export type WordFileFormat = "tsv" | "csv";

export interface WordLine {
	readonly word: string;
	readonly gloss: string;
	readonly count: number;
	readonly sentence: string;
}

/**
 * CSV (RFC 4180) begins with the mark by which spreadsheets know UTF-8, and its lines end in CR LF; TSV, which flashcard programs
 * read, has neither, nor quotes: a tab or line feed inside a field becomes a space.
 * @param head names of the columns: word, gloss, count, sentence
 */
export function wordFile(
	lines: readonly WordLine[],
	head: readonly [string, string, string, string],
	format: WordFileFormat,
): string {
	const rows: readonly (readonly string[])[] = [
		head,
		...lines.map(({ word, gloss, count, sentence }) => [word, gloss, String(count), sentence]),
	];
	switch (format) {
		case "csv":
			return `\uFEFF${rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
		case "tsv":
			return rows.map((row) => `${row.map(oneLine).join("\t")}\n`).join("");
	}
}

/** A field that a spreadsheet would take for a formula is kept as text by an apostrophe. */
function quoted(field: string): string {
	const safe = oneLine(/^[=+\-@\t\r]/.test(field) ? `'${field}` : field);
	return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function oneLine(field: string): string {
	return field.replace(/\s+/g, " ").trim();
}

/** A name that every system takes: `Rùa và Thỏ.csv`. */
export function wordFileName(title: string, format: WordFileFormat): string {
	const safe = title
		.replace(/[\p{Cc}\\/:*?"<>|]/gu, " ")
		.replace(/\s+/g, " ")
		.replace(/^[. ]+|[. ]+$/g, "")
		.slice(0, 80)
		.trim();
	return `${safe === "" ? "words" : safe}.${format}`;
}
