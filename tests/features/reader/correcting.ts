// A language worker for the reader's tests that heeds corrections: joined places, and glosses of a person's own; and one that
// knows a unit. The others of the tests know nothing of them.

import type { GlossedToken } from "../../../renderer/engine/gloss/types.ts";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { type Span, sameSpan, span, textOf } from "../../../renderer/engine/text/span.ts";
import type { Unit } from "../../../renderer/engine/units/types.ts";
import { readAs } from "../../../renderer/features/reader/pieces.ts";
import type { LanguageClient } from "../../../renderer/worker/client.ts";
import type { Corrections } from "../../../renderer/worker/protocol.ts";
import { analysisOf, documentOf, tokensOf } from "../fakes.ts";
import { fakeDescribe } from "./support.ts";

const none: Corrections = { choices: { places: [], everywhere: [] }, glosses: { words: [], places: [] } };

/** What it does with the text of an article, `units` of it told by their words and English. */
export function correctingLanguage(
	written: string,
	units: Readonly<Record<string, string>> = {},
): Partial<LanguageClient> {
	const document = documentOf(written);
	const { text } = document;
	let held = none;

	const allUnits = Object.entries(units).map(([quote, gloss]): Unit => {
		const start = text.indexOf(quote);
		return { kind: "money", span: span(start, start + quote.length), gloss, read: "rule" };
	});
	const isIn = (place: Span, outer: Span) => outer.start <= place.start && place.end <= outer.end;

	const ownGloss = (glossed: GlossedToken): GlossedToken => {
		const { token } = glossed;
		if (token.kind !== "word") return glossed;
		const own =
			held.glosses.places.find((one) => sameSpan(one.span, token.span)) ??
			held.glosses.words.find(({ key }) => key === token.key);
		return own === undefined ? glossed : { token, gloss: { text: own.gloss, from: "user", sense: null, cue: null } };
	};
	const tokensIn = (sentence: Span): readonly GlossedToken[] => {
		let tokens = tokensOf(text, sentence.start, sentence.end);
		for (const { span: place, cuts } of held.choices.places) {
			if (cuts.length > 0 || !isIn(place, sentence)) continue;
			const key = headwordKey("word", textOf(text, place));
			tokens = readAs(text, tokens, { token: { kind: "word", span: place, key, subkind: null }, gloss: null });
		}
		return tokens.map(ownGloss);
	};
	const describe = fakeDescribe(() => document);
	return {
		open: async ({ corrections }) => {
			held = corrections ?? none;
			return null;
		},
		correct: async ({ documentId, corrections }) => {
			if (documentId !== null) held = corrections;
			return null;
		},
		analyse: async () => analysisOf(document),
		read: async ({ sentences, bounds, rows }) =>
			rows.map((row) => {
				const [first = 0, end = 0] = [bounds[row * 2], bounds[row * 2 + 1]];
				return {
					row,
					block: sentences[first * 3 + 2] ?? 0,
					sentences: Array.from({ length: end - first }, (_, offset) => {
						const index = first + offset;
						const place = span(sentences[index * 3] ?? 0, sentences[index * 3 + 1] ?? 0);
						const tokens = tokensIn(place);
						return {
							index,
							span: place,
							tokens,
							bands: "0".repeat(tokens.length),
							units: allUnits.filter((unit) => isIn(unit.span, place)),
						};
					}),
				};
			}),
		describe: async (request) => {
			const described = await describe(request);
			const own = tokensIn(request.sentenceSpan).find(({ token }) => sameSpan(token.span, request.span));
			return {
				...described,
				gloss: own?.gloss ?? described.gloss,
				unit: allUnits.find((unit) => isIn(request.span, unit.span)) ?? null,
			};
		},
	};
}
