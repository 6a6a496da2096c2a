// Says what happened: to screen readers after every grade, and to everyone where something failed or came from elsewhere.

import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNotices } from "../../ui/Notices.tsx";
import { timeTexts } from "../../ui/timeTexts.ts";
import { storageErrorText } from "../errorTexts.ts";
import type { Happening, Reviewer } from "./reviewerTypes.ts";

export type LeechTold = Extract<Happening, { readonly kind: "leech" }>;

export interface Told {
	/** The last thing said, for a live region. */
	readonly said: string;
	/** A word that was forgotten once too often, until something is done about it. */
	readonly leech: LeechTold | null;
	readonly closeLeech: () => void;
}

export function useHappenings(reviewer: Reviewer): Told {
	const { t, i18n } = useTranslation(["review", "common"]);
	const { t: tError } = useTranslation("errors");
	const notify = useNotices();
	const [said, setSaid] = useState("");
	const [leech, setLeech] = useState<LeechTold | null>(null);
	useEffect(() => {
		const times = timeTexts(i18n.language);
		// Undo takes back the newest step: a notice that offers it for one word goes when another step is taken.
		let offered: AbortController | null = null;
		const step = () => {
			offered?.abort();
			offered = null;
		};
		const hear = (happening: Happening) => {
			switch (happening.kind) {
				case "graded": {
					step();
					const interval = times.interval(happening.intervalMilliseconds);
					setSaid(t("said.graded", { word: happening.record.headword, interval }));
					return;
				}
				case "undone":
					step();
					setLeech(null);
					setSaid(t("said.undone", { word: happening.record.headword }));
					return;
				case "arrived":
					setSaid(t("said.arrived", { word: happening.record.headword }));
					return;
				case "buried":
				case "suspended":
					step();
					offered = new AbortController();
					notify({
						until: offered.signal,
						text: t(`said.${happening.kind}`, { word: happening.record.headword }),
						action: { label: t("common:action.undo"), run: () => void reviewer.undo() },
					});
					return;
				case "newDay":
					notify({ text: t("said.newDay") });
					return;
				case "leech":
					setLeech(happening);
					return;
				case "elsewhere":
					notify({ text: t("said.elsewhere", { word: happening.headword }) });
					return;
				case "failed":
					notify({ text: storageErrorText(happening.error, tError), tone: "problem" });
			}
		};
		const end = reviewer.onHappening(hear);
		// Whoever has left hears of an answer that could not be stored.
		return () => void reviewer.settled().then(end);
	}, [reviewer, notify, t, tError, i18n.language]);
	return { said, leech, closeLeech: useCallback(() => setLeech(null), []) };
}
