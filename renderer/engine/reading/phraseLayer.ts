// Lays a person's phrases over the readings of sentences, on the page and wherever a text is taken away: each is a unit where
// it stands. Pure.

import type { HeadwordKey } from "../text/headwordKey.ts";
import { span } from "../text/span.ts";
import type { Unit } from "../units/types.ts";
import { phraseFinder } from "./phrases.ts";
import type { SentenceReading } from "./types.ts";

/** A phrase that a person has saved. */
export interface OwnPhrase {
	/** Of the kind `phrase`. */
	readonly key: HeadwordKey;
	readonly headword: string;
	/** Empty for none. */
	readonly gloss: string;
}

/** Gives the same object for the same reading; a reading without a phrase as it is. `null` where there are no phrases. */
export function phraseLayer(
	text: string,
	phrases: readonly OwnPhrase[],
): ((reading: SentenceReading) => SentenceReading) | null {
	if (phrases.length === 0) return null;
	const byKey = new Map(phrases.map((phrase) => [phrase.key, phrase]));
	const finder = phraseFinder([...byKey.keys()]);
	const laid = new WeakMap<SentenceReading, SentenceReading>();

	const lay = (reading: SentenceReading): SentenceReading => {
		const tokens = reading.tokens.map(({ token }) => token);
		const found = finder.find(text, tokens).flatMap(({ key, parts }): readonly Unit[] => {
			const [first, last, saved] = [parts[0], parts.at(-1), byKey.get(key)];
			if (first === undefined || last === undefined || saved === undefined) return [];
			const place = span(first.start, last.end);
			// Joined to one word since: it is that word now.
			if (tokens.some((token) => token.span.start === place.start && token.span.end === place.end)) return [];
			const gloss = saved.gloss === "" ? null : saved.gloss;
			return [
				{ kind: "phrase", span: place, gloss, read: "dictionary", phrase: { key, headword: saved.headword, parts } },
			];
		});
		if (found.length === 0) return reading;
		const whole = found.filter(({ phrase }) => phrase?.parts.length === 1);
		const others = reading.units.filter(
			(unit) => !whole.some((own) => own.span.start < unit.span.end && unit.span.start < own.span.end),
		);
		return { ...reading, units: [...found, ...others].sort((a, b) => a.span.start - b.span.start) };
	};

	return (reading) => {
		const known = laid.get(reading);
		if (known !== undefined) return known;
		const made = lay(reading);
		laid.set(reading, made);
		return made;
	};
}
