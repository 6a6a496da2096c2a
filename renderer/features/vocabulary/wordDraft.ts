// What the form of a word holds while it is written, and what of it is a change. Pure.

import type { ListId, VocabularyRecord, WordStatus } from "../../storage/records.ts";
import type { WordEdit } from "./useWordChanges.ts";

export interface WordDraft {
	readonly gloss: string;
	readonly note: string;
	readonly status: WordStatus;
	readonly lists: readonly ListId[];
}

export function draftOf({ gloss, note, status, lists }: VocabularyRecord): WordDraft {
	return { gloss, note, status, lists };
}

/** Only the fields that differ, so that what another window changed meanwhile stays; `null` where none does. */
export function editOf(record: VocabularyRecord, draft: WordDraft): WordEdit | null {
	const gloss = draft.gloss.normalize("NFC").trim();
	const note = draft.note.normalize("NFC").trim();
	const edit: WordEdit = {
		...(gloss === record.gloss ? {} : { gloss }),
		...(note === record.note ? {} : { note }),
		...(draft.status === record.status ? {} : { status: draft.status }),
		...(sameMembers(draft.lists, record.lists) ? {} : { lists: draft.lists }),
	};
	return Object.keys(edit).length === 0 ? null : edit;
}

function sameMembers(one: readonly ListId[], other: readonly ListId[]): boolean {
	return one.length === other.length && one.every((list) => other.includes(list));
}
