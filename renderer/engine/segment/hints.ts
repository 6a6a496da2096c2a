// Reads the `_` of an automatically segmented line: the text as print has it, and where the segmenter had joined. Pure.

export interface HintedLine {
	/** The line with blanks in place of the joining `_`. */
	readonly text: string;
	/** Offsets of those blanks in `text`; `null` where there was none. */
	readonly joins: ReadonlySet<number> | null;
}

/** `_` joins only between two signs that are neither blanks nor `_`; it stays inside addresses. Lengths do not change. */
export function readHints(line: string): HintedLine {
	if (!line.includes("_")) return { text: line, joins: null };
	const joins = new Set<number>();
	const text = line.replace(/\S+/g, (chunk: string, at: number) => {
		if (chunk.includes("@") || chunk.includes("://") || chunk.startsWith("www.")) return chunk;
		return chunk.replace(/(?<=[^_])_(?=[^_])/g, (_join, inside: number) => {
			joins.add(at + inside);
			return " ";
		});
	});
	return { text, joins: joins.size > 0 ? joins : null };
}
