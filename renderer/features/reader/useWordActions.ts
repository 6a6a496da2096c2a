// What a person does to a word: states, saving with the place where it was met, note, lists, tags, and the way back.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Result } from "../../engine/text/result.ts";
import type { StorageError } from "../../storage/contract/stored.ts";
import type { WordMet } from "../../storage/contract/words.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { useOwnNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import { metOf, type WordTarget } from "./card/wordTarget.ts";
import type { AnyStatus } from "./glossText.ts";
import { inTurn } from "./inTurn.ts";
import type { OpenText } from "./openText.ts";
import type { WordPlace } from "./wordWalk.ts";

/** What is asked for while something is under way follows it. */
export interface WordActions {
	/** `undoable`: says what was done and offers the way back. */
	readonly setStatus: (target: WordTarget, status: AnyStatus, undoable: boolean) => Promise<void>;
	/** Keeps the word with this place: a new one becomes learning, another keeps its state. */
	readonly save: (target: WordTarget, note: string | null, undoable: boolean) => Promise<void>;
	readonly setNote: (target: WordTarget, note: string) => Promise<void>;
	readonly setList: (target: WordTarget, list: ListId, member: boolean) => Promise<void>;
	/** Into a new list, or the one of this name that is there already. @param parent the list that a new one stands in */
	readonly addList: (target: WordTarget, name: string, parent: ListId | null) => Promise<void>;
	readonly setTag: (target: WordTarget, tag: string, member: boolean) => Promise<void>;
	/** What it is learned as. */
	readonly setGloss: (target: WordTarget, gloss: string) => Promise<void>;
}

export function useWordActions(text: OpenText): WordActions {
	const { library, now } = useServices();
	const notify = useOwnNotices();
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
		/** Of the newest way back: only one is offered at a time. */
		let forget = () => {};
		const offerUndo = (done: string, key: HeadwordKey, before: VocabularyRecord | null) => {
			const undo = async () => {
				told(before === null ? await vocabulary.remove([key]) : await vocabulary.put([before]));
			};
			const changed = new AbortController();
			forget();
			forget = states.subscribe((keys) => {
				if (keys === null || keys.includes(key)) changed.abort();
			});
			notify({ text: done, action: { label: common("action.undo"), run: () => void undo() }, until: changed.signal });
		};
		const meet = (target: WordTarget): Promise<WordMet | null> =>
			metOf(text, target, ({ sentence, word }: WordPlace) => text.describer.describe(sentence, word.token.span));

		const setStatus: WordActions["setStatus"] = async (target, status, undoable) => {
			const met = await meet(target);
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
		const ensureSaved = async (target: WordTarget): Promise<HeadwordKey | null> => {
			const met = await meet(target);
			if (met === null) return null;
			const status = states.get(met.key);
			if (status !== "new") return met.key;
			return told(await vocabulary.setStatus(met, "learning", now())) === null ? null : met.key;
		};

		const setNote: WordActions["setNote"] = async (target, note) => {
			const key = await ensureSaved(target);
			if (key !== null) told(await vocabulary.change([key], { note }, now()));
		};

		const setList: WordActions["setList"] = async (target, list, member) => {
			const key = await ensureSaved(target);
			if (key !== null) told(await vocabulary.changeList([key], list, member, now()));
		};

		const save: WordActions["save"] = async (target, note, undoable) => {
			const met = await meet(target);
			if (met === null) return;
			const before = told(await vocabulary.get(met.key));
			if (before === null) return;
			const saved = told(await vocabulary.setStatus(met, before.value?.status ?? "learning", now()));
			if (saved === null) return;
			if (note !== null && note !== saved.value.note) told(await vocabulary.change([met.key], { note }, now()));
			if (undoable) offerUndo(t("marked.saved", { word: met.headword }), met.key, before.value);
		};

		const addList: WordActions["addList"] = async (target, name, parent) => {
			const all = told(await lists.all());
			if (all === null) return;
			const same = all.value.find(
				(list) => list.rule === null && list.parent === parent && list.name.toLowerCase() === name.toLowerCase(),
			);
			const list = same === undefined ? told(await lists.add(name, now(), parent)) : { value: same };
			if (list !== null) await setList(target, list.value.id, true);
		};

		const setTag: WordActions["setTag"] = async (target, tag, member) => {
			const key = await ensureSaved(target);
			if (key !== null) told(await vocabulary.changeTags([key], tag, member, now()));
		};

		const setGloss: WordActions["setGloss"] = async (target, gloss) => {
			const key = await ensureSaved(target);
			if (key !== null) told(await vocabulary.change([key], { gloss }, now()));
		};

		const next = inTurn();
		return {
			setStatus: (...given) => next(() => setStatus(...given)),
			save: (...given) => next(() => save(...given)),
			setNote: (...given) => next(() => setNote(...given)),
			setList: (...given) => next(() => setList(...given)),
			addList: (...given) => next(() => addList(...given)),
			setTag: (...given) => next(() => setTag(...given)),
			setGloss: (...given) => next(() => setGloss(...given)),
		};
	}, [library, now, notify, t, errors, common, text]);
}
