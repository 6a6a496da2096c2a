// What a person asks of the dictionary by what stands in its field: a word to look up, or a text to read. Pure.

/** UTF-16 units of a text that is glossed at once; a longer one is an article to import. */
export const longestText = 20_000;

export type Asked =
	| { readonly kind: "nothing" }
	/** To be searched; where nothing is found and it has several words, it may be read as a text. */
	| { readonly kind: "query"; readonly query: string; readonly words: number }
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "tooLong"; readonly characters: number };

/** A headword has at most as many syllables; what has more is a text, whatever is found. */
const longestHeadword = 8;

/** A query has no more characters than the search looks at. */
const longestQuery = 200;

/** White space at the edges does not count; a line break inside makes a text of anything. */
export function askedOf(typed: string): Asked {
	const text = typed
		.normalize("NFC")
		.replace(/\r\n?/g, "\n")
		// Automatically segmented texts join the syllables of a word.
		.replace(/(?<=\p{L})_(?=\p{L})/gu, " ")
		.trim();
	if (text === "") return { kind: "nothing" };
	if (text.length > longestText) return { kind: "tooLong", characters: text.length };
	const words = text.split(/\s+/).length;
	if (text.includes("\n") || words > longestHeadword || text.length > longestQuery) return { kind: "text", text };
	return { kind: "query", query: text.replace(/\s+/g, " "), words };
}

/** More words than this are read as a text unless they are, as a whole, something that the dictionary has. */
export const mostWordsOfQuery = 4;
