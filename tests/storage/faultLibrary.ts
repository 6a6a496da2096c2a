// Libraries for pages that are ended: opened so that two runs of the same work make the same rows, and filled.

import { defaultReviewPlan } from "../../renderer/engine/review/plan.ts";
import { newCardState } from "../../renderer/engine/review/schedule.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import { type LibraryOptions, openLibrary } from "../../renderer/storage/db.ts";
import { type Disk, takeDisk } from "./faultDisk.ts";
import { openPlainly } from "./faults.ts";
import { answerTo, article, freshPrefix, key, met, minute, noon, valueIn } from "./support.ts";

/** The same names each time, so that two runs of the same work can be compared. */
export function namesFrom(maker: string): () => string {
	let made = 0;
	return () => {
		made += 1;
		return `${maker}-${String(made).padStart(4, "0")}`;
	};
}

/** A page of the app: its library is open and knows its words and settings. */
export async function startLibrary(prefix: string, options: Partial<LibraryOptions> = {}): Promise<Library> {
	const library = valueIn(
		await openLibrary({
			prefix,
			now: () => noon,
			newCard: newCardState,
			newId: namesFrom("made"),
			onDamaged: ({ table, key }) => {
				throw new Error(`a damaged row: ${table} ${key}`);
			},
			onClosed: () => {},
			blockedAfter: 1000,
			...options,
		}),
	);
	valueIn(await library.states.ready);
	valueIn(await library.settings.ready);
	return library;
}

/**
 * A library in use, as it lies on the disk: learned words with answers, a list, an article; everything packed is made.
 * @param cacheOf version of a cache beside it that is of no use any more; `null` for none
 */
export async function usedLibrary(words: readonly string[], cacheOf: number | null = null): Promise<Disk> {
	const prefix = freshPrefix();
	const library = await startLibrary(prefix, { newId: namesFrom("before") });
	const { id } = valueIn(await library.articles.add(article(`Tôi thấy ${words.join(" và ")}.`), noon));
	await library.recordings.put(id, { name: "a.mp3", mediaType: "audio/mpeg", sound: new Blob(["abc"]) }, noon);
	const list = valueIn(await library.lists.add("Chợ", noon));
	for (const word of words) {
		valueIn(await library.vocabulary.setStatus(met(word, `a ${word}`), "learning", noon));
		valueIn(await library.vocabulary.changeList([key(word)], list.id, true, noon));
	}
	const sort = { by: "added", descending: true } as const;
	valueIn(await library.vocabulary.words({ list: null, rule: null, search: "", sort, at: noon }));
	valueIn(await library.reviews.today(null, noon, defaultReviewPlan, 4));
	valueIn(await library.reviews.days("0000-01-01"));
	for (const [index, word] of words.slice(0, 2).entries()) {
		const asked = valueIn(await library.vocabulary.get(key(word)));
		valueIn(await library.reviews.record(answerTo(asked, 3, noon + index * minute)));
	}
	valueIn(await library.settings.change({ theme: "dark" }));
	library.close();
	if (cacheOf !== null) {
		const cache = await openPlainly(`${prefix}cache`, cacheOf, (made) => made.createObjectStore("other"));
		cache.close();
	}
	return takeDisk(prefix, ["library", "cache"]);
}
