// Sentences with a gap as Anki writes them: `Tôi là {{c1::sinh viên::student}}.` Pure.

export interface Cloze {
	/** The sentence with the words in their gaps. */
	readonly sentence: string;
	/** What the first gap hides; "" where there is none. */
	readonly quote: string;
	/** Offset of `quote` in `sentence`. */
	readonly offset: number;
	/** The hint of the first gap; "" for none. */
	readonly hint: string;
}

const opening = /\{\{c\d{1,3}::/;

export function hasCloze(text: string): boolean {
	return opening.test(text);
}

/** Reads gaps, nested ones too; `null` for a text without any. What is not closed is text. */
export function readCloze(text: string): Cloze | null {
	if (!hasCloze(text)) return null;
	const open: { readonly at: number }[] = [];
	let sentence = "";
	let first: { readonly quote: string; readonly offset: number; readonly hint: string } | null = null;
	for (let at = 0; at < text.length; ) {
		const found = text.startsWith("{{c", at) ? opening.exec(text.slice(at, at + 8)) : null;
		if (found !== null && found.index === 0) {
			open.push({ at: sentence.length });
			at += found[0].length;
			continue;
		}
		if (open.length > 0 && text.startsWith("}}", at)) {
			const start = open.pop()?.at ?? 0;
			const inside = sentence.slice(start);
			const parted = inside.indexOf("::");
			const word = parted < 0 ? inside : inside.slice(0, parted);
			sentence = sentence.slice(0, start) + word;
			if (first === null || start < first.offset)
				first = { quote: word, offset: start, hint: parted < 0 ? "" : inside.slice(parted + 2) };
			at += 2;
			continue;
		}
		sentence += text.charAt(at);
		at += 1;
	}
	return { sentence, ...(first ?? { quote: "", offset: 0, hint: "" }) };
}

/** Hides a stretch of a sentence; the sentence as it is where there is nothing to hide. */
export function writeCloze(sentence: string, quote: string, offset: number, hint: string): string {
	if (quote === "" || !sentence.startsWith(quote, offset)) return sentence;
	// Braces and colons of the text itself would end the gap.
	const clean = hint
		.replace(/[{}]|::/g, " ")
		.replace(/\s+/g, " ")
		.trim();
	const gap = clean === "" ? `{{c1::${quote}}}` : `{{c1::${quote}::${clean}}}`;
	return sentence.slice(0, offset) + gap + sentence.slice(offset + quote.length);
}
