// Changes of one or very many words, each with its notice: what was done with the way back, or what failed. Many are changed part
// by part: how far it is can be shown, and the rest cancelled.

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { boxByBox } from "../../engine/text/boxOrder.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { StorageError, Stored } from "../../storage/contract/stored.ts";
import type { WordChange } from "../../storage/contract/words.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import type { VocabularyRecord, WordStatus } from "../../storage/records/words.ts";
import { useNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import { inParts } from "./inParts.ts";

type Keys = readonly HeadwordKey[];

/** Every promise is kept: `false` where nothing was written, and the notice has said why. */
export interface WordChanges {
	readonly setStatus: (keys: Keys, status: WordStatus) => Promise<boolean>;
	readonly setMember: (keys: Keys, list: ListRecord, member: boolean) => Promise<boolean>;
	readonly setTag: (keys: Keys, tag: string, member: boolean) => Promise<boolean>;
	readonly suspend: (keys: Keys, on: boolean) => Promise<boolean>;
	/** No longer leeches. */
	readonly letOff: (keys: Keys) => Promise<boolean>;
	/** New cards: the words are learned from the beginning. */
	readonly reset: (keys: Keys) => Promise<boolean>;
	readonly edit: (record: VocabularyRecord, edit: WordChange) => Promise<boolean>;
	readonly remove: (keys: Keys) => Promise<boolean>;
	/** Share of what is under way, 0 to 1; `null` where nothing takes long. */
	readonly share: number | null;
	/** Leaves the rest as it is; what was done can be undone. */
	readonly cancel: () => void;
}

/** `onUndo` is called when a change is about to be taken back and its notice goes away; it must be stable. */
export function useWordChanges(onUndo: () => void): WordChanges {
	const { library, now } = useServices();
	const notify = useNotices();
	const { t } = useTranslation(["vocabulary", "common"]);
	const { t: tError } = useTranslation("errors");
	const [share, setShare] = useState<number | null>(null);
	const running = useRef<AbortController | null>(null);
	useEffect(() => () => running.current?.abort(), []);

	const changes = useMemo(() => {
		const { vocabulary, reviews } = library;
		const fail = (error: StorageError) => notify({ text: storageErrorText(error, tError), tone: "problem" });

		/** One at a time: what was under way before is cut short. */
		const run = async <Key, Row>(keys: readonly Key[], change: (part: readonly Key[]) => Stored<readonly Row[]>) => {
			running.current?.abort();
			const controller = new AbortController();
			running.current = controller;
			const done = await inParts(keys, change, { signal: controller.signal, onShare: setShare });
			if (running.current === controller) {
				running.current = null;
				setShare(null);
			}
			return done;
		};

		const undo = async (before: readonly VocabularyRecord[]) => {
			onUndo();
			const { error } = await run(before, async (part) => {
				const put = await vocabulary.put(part);
				return put.ok ? { ok: true, value: part } : put;
			});
			if (error === null) notify({ text: t("done.undone") });
			else fail(error);
		};

		const finish = async (
			keys: Keys,
			change: (part: Keys) => Stored<readonly VocabularyRecord[]>,
			say: (count: number) => string,
		) => {
			// Box by box: a part rewrites few of the rows that are packed out of all words.
			const { before, error } = await run(
				boxByBox(keys, (key) => key),
				change,
			);
			if (before.length === 0) {
				if (error !== null) fail(error);
				return false;
			}
			const action = { label: t("common:action.undo"), run: () => void undo(before) };
			if (error === null) notify({ text: say(before.length), action });
			// What failed is said, and what was written until then can still be taken back.
			else notify({ text: storageErrorText(error, tError), tone: "problem", action });
			return true;
		};

		const sayStatus = (status: WordStatus, count: number) => {
			switch (status) {
				case "known":
					return t("done.known", { count });
				case "learning":
					return t("done.learning", { count });
				case "ignored":
					return t("done.ignored", { count });
			}
		};

		return {
			setStatus: (keys: Keys, status: WordStatus) =>
				finish(
					keys,
					(part) => vocabulary.change(part, { status }, now()),
					(count) => sayStatus(status, count),
				),
			setMember: (keys: Keys, list: ListRecord, member: boolean) =>
				finish(
					keys,
					(part) => vocabulary.changeList(part, list.id, member, now()),
					(count) =>
						member ? t("done.added", { count, list: list.name }) : t("done.takenOut", { count, list: list.name }),
				),
			setTag: (keys: Keys, tag: string, member: boolean) =>
				finish(
					keys,
					(part) => vocabulary.changeTags(part, tag, member, now()),
					(count) => (member ? t("done.tagged", { count, tag }) : t("done.untagged", { count, tag })),
				),
			suspend: (keys: Keys, on: boolean) =>
				finish(
					keys,
					(part) => library.reviews.suspend(part, on, now()),
					(count) => (on ? t("done.suspended", { count }) : t("done.resumed", { count })),
				),
			letOff: (keys: Keys) =>
				finish(
					keys,
					(part) => vocabulary.change(part, { leech: 0 }, now()),
					(count) => t("done.letOff", { count }),
				),
			reset: (keys: Keys) =>
				finish(
					keys,
					(part) => reviews.reset(part, now()),
					(count) => t("done.reset", { count }),
				),
			edit: (record: VocabularyRecord, edit: WordChange) =>
				finish(
					[record.key],
					(part) => vocabulary.change(part, edit, now()),
					() => t("done.edited", { word: record.headword }),
				),
			remove: (keys: Keys) =>
				finish(
					keys,
					(part) => vocabulary.remove(part),
					(count) => t("done.removed", { count }),
				),
		};
	}, [library, now, notify, onUndo, t, tError]);

	return { ...changes, share, cancel: useCallback(() => running.current?.abort(), []) };
}
