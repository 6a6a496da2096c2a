// What the features may ask of a person's own corrections: where words part, and what they mean. Implemented in
// repositories/choices.ts and ownGlosses.ts.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Anchor } from "../../engine/text/reanchor.ts";
import type { Span } from "../../engine/text/span.ts";
import type { ChoiceRecord, OwnGlossRecord } from "../records/corrections.ts";
import type { ArticleId, Timestamp } from "../records/ids.ts";
import type { Stored, Unsubscribe } from "./stored.ts";

/** What a write to choices or own glosses has done: `undo` takes it back. */
export interface Correction<Row> {
	/** Written now; `null` for a removal. */
	readonly written: Row | null;
	/** What stood there before and was replaced or removed. */
	readonly before: readonly Row[];
}

/** A place of an article, as `anchorOf` (engine/text/reanchor.ts) makes it. */
export interface ArticlePlace extends Anchor {
	readonly articleId: ArticleId;
}

/** Which words a person has joined and split themselves. */
export interface ChoiceRepository {
	/** Those of an article's places, lost ones included, and those for everywhere; with `null` only the latter. Oldest first. */
	of(articleId: ArticleId | null): Stored<readonly ChoiceRecord[]>;
	/** For one place. Replaces the choices of places that it overlaps. `cuts` as in `PlaceChoiceRecord`. */
	setHere(place: ArticlePlace, cuts: readonly number[], at: Timestamp): Stored<Correction<ChoiceRecord>>;
	/**
	 * Wherever these syllables stand. Replaces what was chosen for them, and the choices that overlap the stretch `from` which
	 * it was made: they would win there. `cuts` as in `EverywhereChoiceRecord`.
	 */
	setEverywhere(
		headword: string,
		cuts: readonly number[],
		from: { readonly articleId: ArticleId; readonly span: Span } | null,
		at: Timestamp,
	): Stored<Correction<ChoiceRecord>>;
	/** Fails with `missing` where it is gone already. */
	remove(id: string): Stored<Correction<ChoiceRecord>>;
	undo(done: Correction<ChoiceRecord>): Stored<null>;
	subscribe(listener: () => void): Unsubscribe;
}

/** Glosses of a person's own. They win over the dictionary's: that of a place over that of a word. */
export interface OwnGlossRepository {
	/** Those of an article's places, lost ones included, and those of words; with `null` only the latter. Oldest first. */
	of(articleId: ArticleId | null): Stored<readonly OwnGlossRecord[]>;
	/** @param gloss not empty; white space around it falls away */
	setWord(key: HeadwordKey, gloss: string, at: Timestamp): Stored<Correction<OwnGlossRecord>>;
	/** Replaces the own gloss of exactly this place. `sense` as in `PlaceGlossRecord`. */
	setPlace(
		place: ArticlePlace,
		given: { readonly key: HeadwordKey; readonly gloss: string; readonly sense: number | null },
		at: Timestamp,
	): Stored<Correction<OwnGlossRecord>>;
	/** Fails with `missing` where it is gone already. */
	remove(id: string): Stored<Correction<OwnGlossRecord>>;
	undo(done: Correction<OwnGlossRecord>): Stored<null>;
	subscribe(listener: () => void): Unsubscribe;
}
