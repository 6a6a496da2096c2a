// Marks words as known, many of them in pieces, so that the window breathes and tells how far it is; one undo takes back all.

import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StorageError } from "../../storage/contract/stored.ts";
import type { WordMark, WordMet } from "../../storage/contract/words.ts";
import { useNotices } from "../../ui/Notices.tsx";
import type { SeedWord } from "../../worker/protocol.ts";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";

/** Words in one transaction. */
const together = 1000;

export interface Marking {
	/** Share done, 0 to 1; `null` while nothing is marked. */
	readonly share: number | null;
	/** Only new words are marked. Tells the person what was done; `false` where it went wrong on the way. */
	readonly mark: (words: readonly SeedWord[]) => Promise<boolean>;
}

export function useMarking(): Marking {
	const { library, now } = useServices();
	const { t } = useTranslation(["seeding", "common"]);
	const { t: errors } = useTranslation("errors");
	const notify = useNotices();
	const [share, setShare] = useState<number | null>(null);

	const mark = useCallback(
		async (words: readonly SeedWord[]) => {
			const { bulkMarks } = library;
			const fail = (error: StorageError) => notify({ text: storageErrorText(error, errors), tone: "problem" });
			const undo = async (marks: readonly WordMark[]) => {
				const taken = await bulkMarks.takeBack(marks);
				if (!taken.ok) return fail(taken.error);
				const { left } = taken.value;
				notify({ text: left === 0 ? t("undone") : t("undoneBut", { count: left }) });
			};
			const tell = (marks: readonly WordMark[]) => {
				if (marks.length === 0) notify({ text: t("doneNone") });
				else {
					const action = { label: t("common:action.undo"), run: () => void undo(marks) };
					notify({ text: t("done", { count: marks.length }), action });
				}
			};
			const at = now();
			const marks: WordMark[] = [];
			try {
				for (let from = 0; from < words.length; from += together) {
					setShare(from / words.length);
					const piece = words.slice(from, from + together).map(wordMet);
					const marked = await bulkMarks.mark(piece, { status: "known", list: null, only: ["new"] }, at);
					if (!marked.ok) {
						if (marks.length > 0) tell(marks);
						fail(marked.error);
						return false;
					}
					marks.push(...marked.value);
				}
				tell(marks);
				return true;
			} finally {
				setShare(null);
			}
		},
		[library, now, notify, t, errors],
	);
	return { share, mark };
}

/** Nowhere in particular: the word was met outside of every article. */
function wordMet({ key, headword, gloss, band }: SeedWord): WordMet {
	return { key, headword, gloss, sense: gloss === "" ? null : 0, context: null, band: band === 0 ? null : band };
}
