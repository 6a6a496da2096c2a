// How our own decks, kinds of notes and fields are called in Anki: the same for ever, so that a second export finds the first.

/** The deck above all that we write. */
export const rootDeck = "Hai Dòng";

/** Fields of a note of ours, in their order. The last one is `ownField.ts`'s. */
export const noteFields = [
	"Vietnamese",
	"Gloss",
	"Sentence",
	"Cloze",
	"English",
	"Note",
	"Hán",
	"Article",
	"Hai Dòng",
] as const;
