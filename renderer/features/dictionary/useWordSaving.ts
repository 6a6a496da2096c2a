// Saves a word of the dictionary and sets its state, with the way back. Such a word has no sentence: it was met nowhere.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../engine/lexicon/types.ts";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Result } from "../../engine/text/result.ts";
import type { StorageError } from "../../storage/contract/stored.ts";
import type { WordMet } from "../../storage/contract/words.ts";
import type { VocabularyRecord, WordStatus } from "../../storage/records/words.ts";
import { useNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import { keyOf } from "./entryAddress.ts";

export type AnyStatus = WordStatus | "new";

/** What is saved of a word, once its state is known. */
export type SavedWord = Omit<WordMet, "context">;

const mostGlosses = 3;

/** `null` for what is no word: a part of words, a pattern. Without a sentence all senses are meant, not one of them. */
export function savedWord(entry: Entry): SavedWord | null {
	const key = keyOf(entry);
	if (key === null) return null;
	const glosses = [...new Set(entry.senses.map(({ glosses: [first] }) => first))].slice(0, mostGlosses);
	return {
		key,
		headword: entry.headword,
		gloss: glosses.join("; "),
		sense: entry.senses.length === 1 ? 0 : null,
	};
}

export interface WordSaving {
	/** Says what was done and offers the way back where `told`, and always where the word is made new. */
	readonly setStatus: (word: SavedWord, status: AnyStatus, told: boolean) => Promise<void>;
	/** A new word becomes learning; one that is saved already keeps its state. */
	readonly save: (word: SavedWord, told: boolean) => Promise<void>;
}

export function useWordSaving(): WordSaving {
	const { library, now } = useServices();
	const notify = useNotices();
	const { t } = useTranslation(["reader", "common"]);
	const { t: errors } = useTranslation("errors");
	return useMemo(() => {
		const { vocabulary, states } = library;
		/** The value, or `null` when the person has been told what went wrong. */
		const told = <Value>(result: Result<Value, StorageError>): { readonly value: Value } | null => {
			if (result.ok) return result;
			notify({ text: storageErrorText(result.error, errors), tone: "problem" });
			return null;
		};
		const offerUndo = (done: string, key: HeadwordKey, before: VocabularyRecord | null) => {
			const undo = async () => {
				told(before === null ? await vocabulary.remove([key]) : await vocabulary.put([before]));
			};
			notify({ text: done, action: { label: t("common:action.undo"), run: () => void undo() } });
		};
		const change = async (word: SavedWord, status: AnyStatus, done: string | null) => {
			const before = told(await vocabulary.get(word.key));
			if (before === null || (before.value?.status ?? "new") === status) return;
			const changed =
				status === "new"
					? told(await vocabulary.remove([word.key]))
					: told(await vocabulary.setStatus({ ...word, context: null }, status, now()));
			if (changed !== null && done !== null) offerUndo(done, word.key, before.value);
		};
		return {
			setStatus: (word, status, isTold) =>
				change(
					word,
					status,
					// A word that is made new loses its note and lists: that must always have a way back.
					isTold || status === "new" ? t(`marked.${status}`, { word: word.headword }) : null,
				),
			save: async (word, isTold) => {
				if (states.get(word.key) !== "new") return;
				await change(word, "learning", isTold ? t("marked.saved", { word: word.headword }) : null);
			},
		};
	}, [library, now, notify, t, errors]);
}
