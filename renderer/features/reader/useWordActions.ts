// What a person does to a word: states, saving with the place where it was met, note, lists, and the way back.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Result } from "../../engine/text/result.ts";
import { textOf } from "../../engine/text/span.ts";
import type { StorageError, WordMet } from "../../storage/contract.ts";
import type { ListId, VocabularyRecord, WordContext } from "../../storage/records.ts";
import { useNotices } from "../../ui/Notices.tsx";
import type { WordDescription } from "../../worker/protocol.ts";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import type { AnyStatus } from "./glossText.ts";
import { inTurn } from "./inTurn.ts";
import type { OpenText } from "./openText.ts";
import { englishAround } from "./translations.ts";
import type { WordPlace } from "./wordWalk.ts";

/** What is asked for while something is under way follows it. */
export interface WordActions {
	/** `undoable`: says what was done and offers the way back. */
	readonly setStatus: (place: WordPlace, status: AnyStatus, undoable: boolean) => Promise<void>;
	/** Keeps the word with this place: a new one becomes learning, another keeps its state. */
	readonly save: (place: WordPlace, note: string | null, undoable: boolean) => Promise<void>;
	readonly setNote: (place: WordPlace, note: string) => Promise<void>;
	readonly setList: (place: WordPlace, list: ListId, member: boolean) => Promise<void>;
	/** Into a new list, or the one that has this name already. */
	readonly addList: (place: WordPlace, name: string) => Promise<void>;
}

export function useWordActions(text: OpenText): WordActions {
	const { library, now } = useServices();
	const notify = useNotices();
	const { t } = useTranslation("reader");
	const { t: errors } = useTranslation("errors");
	const { t: common } = useTranslation();
	return useMemo(() => {
		const { vocabulary, lists, states } = library;
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
			notify({ text: done, action: { label: common("action.undo"), run: () => void undo() } });
		};
		const describe = ({ sentence, word }: WordPlace) => text.describer.describe(sentence, word.token.span);

		const setStatus: WordActions["setStatus"] = async (place, status, undoable) => {
			const met = wordMet(text, place, await describe(place));
			if (met === null) return;
			const before = told(await vocabulary.get(met.key));
			if (before === null || (before.value?.status ?? "new") === status) return;
			const changed =
				status === "new"
					? told(await vocabulary.remove([met.key]))
					: told(await vocabulary.setStatus(met, status, now()));
			// A word that is made new loses its note and lists: that must always have a way back.
			if (changed === null || !(undoable || status === "new")) return;
			offerUndo(t(`marked.${status}`, { word: met.headword }), met.key, before.value);
		};

		/** The key of the word, in the vocabulary from now on at the latest; `null` where that failed. */
		const ensureSaved = async (place: WordPlace): Promise<HeadwordKey | null> => {
			const met = wordMet(text, place, await describe(place));
			if (met === null) return null;
			const status = states.get(met.key);
			if (status !== "new") return met.key;
			return told(await vocabulary.setStatus(met, "learning", now())) === null ? null : met.key;
		};

		const setNote: WordActions["setNote"] = async (place, note) => {
			const key = await ensureSaved(place);
			if (key !== null) told(await vocabulary.change([key], { note }, now()));
		};

		const setList: WordActions["setList"] = async (place, list, member) => {
			const key = await ensureSaved(place);
			if (key !== null) told(await vocabulary.changeList([key], list, member, now()));
		};

		const save: WordActions["save"] = async (place, note, undoable) => {
			const met = wordMet(text, place, await describe(place));
			if (met === null) return;
			const before = told(await vocabulary.get(met.key));
			if (before === null) return;
			const saved = told(await vocabulary.setStatus(met, before.value?.status ?? "learning", now()));
			if (saved === null) return;
			if (note !== null && note !== saved.value.note) told(await vocabulary.change([met.key], { note }, now()));
			if (undoable) offerUndo(t("marked.saved", { word: met.headword }), met.key, before.value);
		};

		const addList: WordActions["addList"] = async (place, name) => {
			const all = told(await lists.all());
			if (all === null) return;
			const same = all.value.find((list) => list.name.toLowerCase() === name.toLowerCase());
			const list = same === undefined ? told(await lists.add(name, now())) : { value: same };
			if (list !== null) await setList(place, list.value.id, true);
		};

		const next = inTurn();
		return {
			setStatus: (...given) => next(() => setStatus(...given)),
			save: (...given) => next(() => save(...given)),
			setNote: (...given) => next(() => setNote(...given)),
			setList: (...given) => next(() => setList(...given)),
			addList: (...given) => next(() => addList(...given)),
		};
	}, [library, now, notify, t, errors, common, text]);
}

/** What is kept of a word met at a place; `null` for a number, which is no word. */
export function wordMet(text: OpenText, { word }: WordPlace, description: WordDescription): WordMet | null {
	const key = description.key ?? word.token.key;
	if (key === null) return null;
	const gloss = word.gloss ?? description.gloss;
	return {
		key,
		headword: description.headword,
		gloss: gloss?.text ?? "",
		sense: gloss?.sense ?? null,
		context: contextOf(text, word.token.span, description),
	};
}

function contextOf(
	{ record, document, translation }: OpenText,
	span: WordContext["span"],
	{ sentence }: WordDescription,
): WordContext {
	return {
		articleId: record.id,
		articleTitle: record.title,
		span,
		quote: textOf(document.text, span),
		sentence: sentence.text,
		offset: span.start - sentence.span.start,
		english: englishAround(translation, sentence.span),
	};
}
