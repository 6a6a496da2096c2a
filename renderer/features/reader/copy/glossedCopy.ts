// Sentences with their glosses for the clipboard: read some at a time, so that a whole book never lies in memory as
// words.

import type { Span } from "../../../engine/text/span.ts";
import type { OpenText } from "../openText.ts";
import { englishOf } from "../translations.ts";
import { blockHtml, type Copied, escaped } from "./copied.ts";
import { interlinear } from "./interlinear.ts";
import type { ReadSentences } from "./readSentences.ts";

/** Sentences read at once: between two such calls the worker answers what the screen asks. */
const stride = 100;

type GlossedText = Pick<OpenText, "document" | "sentences">;

/**
 * Every sentence that the place touches, whole, in two lines; paragraphs are parted by a blank line. Empty for an empty
 * text.
 */
export async function glossedText(
	{ document, sentences }: GlossedText,
	place: Span,
	read: ReadSentences,
): Promise<Copied> {
	const plain: string[] = [];
	const html: string[] = [];
	let block = -1;
	let here: Copied[] = [];
	const endBlock = () => {
		const kind = document.blocks[block]?.kind;
		if (kind === undefined || here.length === 0) return;
		plain.push(here.map((sentence) => sentence.plain).join("\n"));
		html.push(blockHtml(kind, here.map((sentence) => sentence.html).join(" ")));
		here = [];
	};
	const first = sentences.at(place.start);
	const end = Math.min(sentences.at(Math.max(place.end - 1, place.start)) + 1, sentences.count);
	for (let from = first; from < end; from += stride) {
		const readings = await read(from, Math.min(from + stride, end));
		for (const [offset, reading] of readings.entries()) {
			const own = sentences.block(from + offset);
			if (own !== block) endBlock();
			block = own;
			here.push(interlinear(document.text, reading));
		}
	}
	endBlock();
	return { plain: plain.join("\n\n"), html: html.join("\n") };
}

/** One sentence in two lines, and its English, where there is some, as a third. */
export async function glossedSentence(
	text: GlossedText & Pick<OpenText, "translation">,
	sentence: number,
	read: ReadSentences,
): Promise<Copied> {
	const place = text.sentences.span(sentence);
	const { plain, html } = await glossedText(text, place, read);
	const english = englishOf(text.translation, place);
	if (english === null) return { plain, html };
	return { plain: `${plain}\n${english}`, html: `${html}\n<p lang="en">${escaped(english)}</p>` };
}
