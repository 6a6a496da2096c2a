// Marks many words at one stroke, says what was done, and offers the way back.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { StorageError } from "../../../storage/contract/stored.ts";
import type { WordMark, WordMet } from "../../../storage/contract/words.ts";
import type { ListId } from "../../../storage/records/ids.ts";
import type { WordStatus } from "../../../storage/records/words.ts";
import { useNotices } from "../../../ui/Notices.tsx";
import { storageErrorText } from "../../errorTexts.ts";
import { useServices } from "../../services.tsx";
import type { AnyStatus } from "../glossText.ts";

export interface BulkMark {
	readonly status: WordStatus;
	readonly list: ListId | null;
	/** Words in other states stay as they are. */
	readonly only: readonly AnyStatus[];
}

export interface BulkMarks {
	/**
	 * Tells the person what was done, or what went wrong; `false` where nothing was written.
	 * @param done what is said of so many words
	 * @param alsoUndo runs when it is taken back
	 */
	readonly mark: (
		words: readonly WordMet[],
		mark: BulkMark,
		done: (count: number) => string,
		alsoUndo?: () => void,
	) => Promise<boolean>;
}

export function useBulkMarks(): BulkMarks {
	const { library, now } = useServices();
	const notify = useNotices();
	const { t } = useTranslation(["reader", "common"]);
	const { t: errors } = useTranslation("errors");
	return useMemo(() => {
		const { bulkMarks } = library;
		const fail = (error: StorageError) => notify({ text: storageErrorText(error, errors), tone: "problem" });
		const undo = async (marks: readonly WordMark[], alsoUndo: () => void) => {
			const taken = await bulkMarks.takeBack(marks);
			if (!taken.ok) return fail(taken.error);
			alsoUndo();
			const { left } = taken.value;
			notify({ text: left === 0 ? t("bulk.undone") : t("bulk.undoneBut", { count: left }) });
		};
		return {
			mark: async (words, mark, done, alsoUndo = () => undefined) => {
				const marked = await bulkMarks.mark(words, mark, now());
				if (!marked.ok) {
					fail(marked.error);
					return false;
				}
				const marks = marked.value;
				const text = done(marks.length);
				if (marks.length === 0) notify({ text });
				else notify({ text, action: { label: t("common:action.undo"), run: () => void undo(marks, alsoUndo) } });
				return true;
			},
		};
	}, [library, now, notify, t, errors]);
}
