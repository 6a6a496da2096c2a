// A whole text as a file to take away, in steps: whoever runs it reports, pauses and stops. Pure.

import { phraseLayer } from "../reading/phraseLayer.ts";
import { unreachable } from "../text/result.ts";
import { takenBlocks } from "./blocks.ts";
import { bookMaker } from "./book.ts";
import { glossRule } from "./chunks.ts";
import type { Maker } from "./maker.ts";
import { pageMaker } from "./page.ts";
import { textMaker } from "./plainText.ts";
import type { GlossedText, TakeAway, TakenFile, TakenForm } from "./types.ts";

/** Yields the share done, 0 to 1, every few rows; returns the file. A text without rows gives its frame. */
export function* takeAway(text: GlossedText, wanted: TakeAway): Generator<number, TakenFile, void> {
	const source = withPhrases(text, wanted.phrases);
	const maker = makerOf(source, wanted);
	const rule = glossRule(wanted.glosses);
	for (const { share, blocks } of takenBlocks(source, wanted, rule)) {
		for (const block of blocks) maker.add(block);
		yield share;
	}
	return { parts: maker.end(), glossed: [...rule.shown], ...kinds[wanted.form.kind] };
}

function withPhrases(source: GlossedText, phrases: TakeAway["phrases"]): GlossedText {
	const lay = phraseLayer(source.document.text, phrases);
	if (lay === null) return source;
	const read = (rows: readonly number[]) =>
		source.read(rows).map((row) => ({ ...row, sentences: row.sentences.map(lay) }));
	return { ...source, read };
}

function makerOf(source: GlossedText, wanted: TakeAway): Maker {
	const { form } = wanted;
	switch (form.kind) {
		case "print":
		case "html":
			return pageMaker(source, wanted);
		case "text":
			return textMaker(form, wanted);
		case "epub":
			return bookMaker(source, form, wanted);
		default:
			return unreachable(form);
	}
}

const kinds: Readonly<Record<TakenForm["kind"], Pick<TakenFile, "mediaType" | "extension">>> = {
	print: { mediaType: "text/html", extension: "html" },
	html: { mediaType: "text/html", extension: "html" },
	text: { mediaType: "text/plain", extension: "txt" },
	epub: { mediaType: "application/epub+zip", extension: "epub" },
};
