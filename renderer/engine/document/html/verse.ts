// Lines of a page that only line breaks part, back to the stanzas that they are. Pure.

import type { Line } from "../lines.ts";
import { asStanza, stanzaOf } from "../wrapping.ts";
import type { Piece } from "./pieces.ts";

/** Lines that only line breaks part, as one stanza where their metre or a name proves it. `lines` are those of the pieces. */
export function withVerse(pieces: readonly Piece[], lines: readonly Line[]): readonly Line[] {
	if (lines.length !== pieces.length) return lines;
	const joined: Line[] = [];
	for (let index = 0; index < lines.length; ) {
		let end = index + 1;
		while (end < lines.length && pieces[end]?.continued && mayBeVerse(lines[end]) && end - index < 60) end += 1;
		const group = lines.slice(index, end);
		const stanza = group.length > 1 && group.every(mayBeVerse) ? stanzaOf(group) : null;
		const named = stanza === null && group.length > 1 && pieces[index]?.role === "verse";
		if (stanza !== null) joined.push(stanza);
		else if (named) joined.push(asStanza(group));
		else joined.push(...group);
		index = end;
	}
	return joined;
}

function mayBeVerse(line: Line | undefined): boolean {
	return line !== undefined && line.clutter === null && (line.hint === null || line.hint === "quote");
}
