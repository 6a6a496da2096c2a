// The bookmarks of the open article: read once its first screen stands, kept true while it is open, changed with a way back.

import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { firstWords } from "../../../engine/text/firstWords.ts";
import type { StorageError } from "../../../storage/contract/stored.ts";
import type { BookmarkRecord } from "../../../storage/records/bookmarks.ts";
import { useNotices } from "../../../ui/Notices.tsx";
import { storageErrorText } from "../../errorTexts.ts";
import { useServices } from "../../services.tsx";
import { afterPaint } from "../afterPaint.ts";
import type { OpenText } from "../openText.ts";
import { useLatest } from "../useLatest.ts";

export interface Bookmarks {
	/** In the order of the text. */
	readonly list: readonly BookmarkRecord[];
	/** The sentences that have one. */
	readonly sentences: readonly number[];
	/** Marks a sentence, or takes its mark away. */
	readonly toggle: (sentence: number) => void;
	readonly remove: (bookmark: BookmarkRecord) => void;
	readonly setNote: (bookmark: BookmarkRecord, note: string) => void;
}

const none: readonly BookmarkRecord[] = [];
/** Frames of the first screen. */
const firstFrames = 2;

export function useBookmarks(text: Pick<OpenText, "record" | "document" | "sentences">): Bookmarks {
	const { library, now } = useServices();
	const { bookmarks } = library;
	const { t } = useTranslation("reader");
	const { t: common } = useTranslation("common");
	const { t: errors } = useTranslation("errors");
	const notify = useNotices();
	const { record, document, sentences } = text;
	const { id } = record;
	const [list, setList] = useState(none);
	useEffect(() => {
		let left = false;
		// The text stays readable where they cannot be read.
		const read = async () => {
			const found = await bookmarks.of(id);
			if (!left && found.ok) setList((before) => (before.length + found.value.length === 0 ? before : found.value));
		};
		const callOff = afterPaint(() => void read(), firstFrames);
		const end = bookmarks.subscribe(() => void read());
		return () => {
			left = true;
			callOff();
			end();
		};
	}, [bookmarks, id]);

	const refused = (error: StorageError) => notify({ text: storageErrorText(error, errors), tone: "problem" });
	const undoing = (work: () => ReturnType<typeof bookmarks.put | typeof bookmarks.remove>) => ({
		label: common("action.undo"),
		run: () => void work().then((undone) => (undone.ok ? undefined : refused(undone.error))),
	});
	const add = async (at: number) => {
		const added = await bookmarks.add({ articleId: id, at, words: firstWords(document.text, at) }, now());
		if (!added.ok) return refused(added.error);
		notify({ text: t("bookmarks.added"), action: undoing(() => bookmarks.remove(added.value.id)) });
	};
	const remove = useLatest(async (bookmark: BookmarkRecord) => {
		const removed = await bookmarks.remove(bookmark.id);
		if (!removed.ok) return refused(removed.error);
		notify({ text: t("bookmarks.removed"), action: undoing(() => bookmarks.put(removed.value)) });
	});
	const toggle = useLatest((sentence: number) => {
		const there = list.find(({ at }) => sentences.at(at) === sentence);
		if (there === undefined) void add(sentences.span(sentence).start);
		else void remove(there);
	});
	const setNote = useLatest(async ({ id: own }: BookmarkRecord, note: string) => {
		const kept = await bookmarks.setNote(own, note);
		if (!kept.ok) refused(kept.error);
	});
	return useMemo(
		() => ({
			list,
			sentences: list.map(({ at }) => sentences.at(at)),
			toggle,
			remove: (bookmark) => void remove(bookmark),
			setNote: (bookmark, note) => void setNote(bookmark, note),
		}),
		[list, sentences, toggle, remove, setNote],
	);
}
