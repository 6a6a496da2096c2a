// Writes what was mended while reviewing, and says so with the way back.

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { useNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import type { GlossAndNote } from "./EditDialog.tsx";

/** Undo writes the old gloss and note only: a grade given meanwhile stays. */
export function useEdit(): (record: VocabularyRecord, edit: GlossAndNote) => Promise<void> {
	const { library, now } = useServices();
	const notify = useNotices();
	const { t } = useTranslation(["review", "common"]);
	const { t: tError } = useTranslation("errors");
	return useCallback(
		async (record, edit) => {
			if (edit.gloss === record.gloss && edit.note === record.note) return;
			const write = async (change: GlossAndNote) => {
				const reply = await library.vocabulary.change([record.key], change, now());
				if (!reply.ok) notify({ text: storageErrorText(reply.error, tError), tone: "problem" });
				return reply.ok;
			};
			if (!(await write(edit))) return;
			notify({
				text: t("edited", { word: record.headword }),
				action: {
					label: t("common:action.undo"),
					run: () => void write({ gloss: record.gloss, note: record.note }),
				},
			});
		},
		[library, now, notify, t, tError],
	);
}
