// Changes of one or many words, each with its notice: what was done with the way back, or what failed.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Stored } from "../../storage/contract.ts";
import type { ListRecord, VocabularyRecord, WordStatus } from "../../storage/records.ts";
import { useNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";

export type WordEdit = Partial<Pick<VocabularyRecord, "gloss" | "note" | "lists" | "status">>;

/** Every promise is kept: `false` where nothing was written, and the notice has said why. */
export interface WordChanges {
	readonly setStatus: (keys: readonly HeadwordKey[], status: WordStatus) => Promise<boolean>;
	readonly setMember: (keys: readonly HeadwordKey[], list: ListRecord, member: boolean) => Promise<boolean>;
	readonly edit: (record: VocabularyRecord, edit: WordEdit) => Promise<boolean>;
	readonly remove: (keys: readonly HeadwordKey[]) => Promise<boolean>;
}

/** `onUndo` is called when a change is about to be taken back and its notice goes away; it must be stable. */
export function useWordChanges(onUndo: () => void): WordChanges {
	const { library, now } = useServices();
	const notify = useNotices();
	const { t } = useTranslation(["vocabulary", "common"]);
	const { t: tError } = useTranslation("errors");

	return useMemo(() => {
		const { vocabulary } = library;

		const undo = async (before: readonly VocabularyRecord[]) => {
			onUndo();
			const reply = await vocabulary.put(before);
			if (reply.ok) notify({ text: t("done.undone") });
			else notify({ text: storageErrorText(reply.error, tError), tone: "problem" });
		};

		const finish = async (change: Stored<readonly VocabularyRecord[]>, say: (count: number) => string) => {
			const reply = await change;
			if (!reply.ok) {
				notify({ text: storageErrorText(reply.error, tError), tone: "problem" });
				return false;
			}
			const before = reply.value;
			notify({
				text: say(before.length),
				action: { label: t("common:action.undo"), run: () => void undo(before) },
			});
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
			setStatus: (keys, status) =>
				finish(vocabulary.change(keys, { status }, now()), (count) => sayStatus(status, count)),
			setMember: (keys, list, member) =>
				finish(vocabulary.changeList(keys, list.id, member, now()), (count) =>
					member ? t("done.added", { count, list: list.name }) : t("done.takenOut", { count, list: list.name }),
				),
			edit: (record, edit) =>
				finish(vocabulary.change([record.key], edit, now()), () => t("done.edited", { word: record.headword })),
			remove: (keys) => finish(vocabulary.remove(keys), (count) => t("done.removed", { count })),
		};
	}, [library, now, notify, onUndo, t, tError]);
}
