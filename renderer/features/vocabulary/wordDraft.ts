// What the form of a word holds while it is written, and what of it is a change. Pure.

import type { WordChange } from "../../storage/contract/words.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { VocabularyRecord, WordStatus } from "../../storage/records/words.ts";
import { sameTags, tagsIn, tagsText } from "./tags.ts";

export interface WordDraft {
	readonly gloss: string;
	readonly note: string;
	/** As they are written, parted by commas. */
	readonly tags: string;
	readonly status: WordStatus;
	readonly lists: readonly ListId[];
}

export function draftOf({ gloss, note, tags, status, lists }: VocabularyRecord): WordDraft {
	return { gloss, note, tags: tagsText(tags), status, lists };
}

/** Only the fields that differ, so that what another window changed meanwhile stays; `null` where none does. */
export function editOf(record: VocabularyRecord, draft: WordDraft): WordChange | null {
	const gloss = draft.gloss.normalize("NFC").trim();
	const note = draft.note.normalize("NFC").trim();
	const tags = tagsIn(draft.tags);
	const edit: WordChange = {
		...(gloss === record.gloss ? {} : { gloss }),
		...(note === record.note ? {} : { note }),
		...(sameTags(tags, record.tags) ? {} : { tags }),
		...(draft.status === record.status ? {} : { status: draft.status }),
		...(sameMembers(draft.lists, record.lists) ? {} : { lists: draft.lists }),
	};
	return Object.keys(edit).length === 0 ? null : edit;
}

function sameMembers(one: readonly ListId[], other: readonly ListId[]): boolean {
	return one.length === other.length && one.every((list) => other.includes(list));
}
