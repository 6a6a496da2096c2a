// Sentences, rows and word counts of a whole document, in steps, so that whoever runs it can report, pause and stop.

import { fingerprintOf } from "../document/fingerprint.ts";
import { splitSentences } from "../document/sentences.ts";
import type { CleanDocument } from "../document/types.ts";
import type { Segmenter } from "../segment/segmenter.ts";
import type { HeadwordKey } from "../text/headwordKey.ts";
import { span } from "../text/span.ts";
import { rowsOf } from "./rows.ts";
import type { Analysis } from "./types.ts";

const sentencesAStep = 64;

/** Offsets of the spaces that a segmented source had as `_`, as the segmenter takes them. */
export function joinsOf(document: CleanDocument): ReadonlySet<number> | null {
	return document.hints === null ? null : new Set(document.hints.joins);
}

/** Yields the share done, 0 to 1, every few sentences; returns the analysis. */
export function* analyse(document: CleanDocument, segmenter: Segmenter): Generator<number, Analysis, void> {
	const found = splitSentences(document);
	const sentences = new Int32Array(found.length * 3);
	found.forEach(({ span: place, block }, index) => {
		sentences.set([place.start, place.end, block], index * 3);
	});
	yield 0;

	const joins = joinsOf(document);
	const counts = new Map<HeadwordKey, number>();
	let words = 0;
	for (let index = 0; index < found.length; index++) {
		const place = span(sentences[index * 3] ?? 0, sentences[index * 3 + 1] ?? 0);
		for (const token of segmenter.segment(document.text, place, joins)) {
			if (token.kind !== "word") continue;
			words += 1;
			counts.set(token.key, (counts.get(token.key) ?? 0) + 1);
		}
		if (index % sentencesAStep === sentencesAStep - 1) yield index / found.length;
	}
	return {
		sentences,
		rows: rowsOf(sentences),
		profile: { keys: [...counts.keys()], counts: Uint32Array.from(counts.values()), words },
		fingerprint: fingerprintOf(document),
	};
}
