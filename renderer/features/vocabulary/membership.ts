// To which lists, and which tags, all of the chosen words belong. For a few by their records, for very many by the words of each
// list and tag. Pure but for what it asks of storage.

import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { VocabularyRepository } from "../../storage/contract/words.ts";
import type { ListId, Timestamp } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import { anyWord } from "../../storage/smartRule.ts";
import { natural } from "./sorting.ts";
import { foldTag } from "./tags.ts";

export interface Membership {
	readonly lists: ReadonlySet<ListId>;
	/** Folded: `foldTag`. */
	readonly tags: ReadonlySet<string>;
}

export const noMembership: Membership = { lists: new Set(), tags: new Set() };

/** So many records are read at once without a pause. */
const few = 300;

/** What cannot be read counts as not there: putting a word where it is already changes nothing. */
export async function membershipOf(
	vocabulary: Pick<VocabularyRepository, "getMany" | "words">,
	keys: readonly HeadwordKey[],
	offered: { readonly lists: readonly ListRecord[]; readonly tags: readonly string[] },
	at: Timestamp,
): Promise<Membership> {
	if (keys.length <= few) {
		const reply = await vocabulary.getMany(keys);
		const records = reply.ok ? reply.value : [];
		const common = <Value>(first: readonly Value[], has: (index: number, value: Value) => boolean) =>
			new Set(first.filter((value) => records.every((_, index) => has(index, value))));
		return {
			lists: common(records[0]?.lists ?? [], (index, list) => records[index]?.lists.includes(list) === true),
			tags: common(
				(records[0]?.tags ?? []).map(foldTag),
				(index, tag) => records[index]?.tags.some((other) => foldTag(other) === tag) === true,
			),
		};
	}
	const holdsAll = async (list: ListId | null, tag: string | null): Promise<boolean> => {
		const rule = tag === null ? null : { ...anyWord, tags: [tag] };
		const reply = await vocabulary.words({ list, rule, search: "", sort: natural("added"), at });
		if (!reply.ok || reply.value.length < keys.length) return false;
		const members = new Set(reply.value);
		return keys.every((key) => members.has(key));
	};
	const lists = new Set<ListId>();
	for (const { id } of offered.lists) if (await holdsAll(id, null)) lists.add(id);
	const tags = new Set<string>();
	for (const tag of offered.tags) if (await holdsAll(null, tag)) tags.add(foldTag(tag));
	return { lists, tags };
}
