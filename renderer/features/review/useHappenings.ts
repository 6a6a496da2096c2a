// Says what happened: to screen readers after every grade, and to everyone where something failed or came from elsewhere.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNotices } from "../../ui/Notices.tsx";
import { timeTexts } from "../../ui/timeTexts.ts";
import { storageErrorText } from "../errorTexts.ts";
import type { Happening, Reviewer } from "./reviewer.ts";

/** The last thing said, for a live region. */
export function useHappenings(reviewer: Reviewer): string {
	const { t, i18n } = useTranslation("review");
	const { t: tError } = useTranslation("errors");
	const notify = useNotices();
	const [said, setSaid] = useState("");
	useEffect(() => {
		const times = timeTexts(i18n.language);
		const hear = (happening: Happening) => {
			switch (happening.kind) {
				case "graded": {
					const interval = times.interval(happening.intervalMilliseconds);
					setSaid(t("said.graded", { word: happening.record.headword, interval }));
					return;
				}
				case "undone":
					setSaid(t("said.undone", { word: happening.record.headword }));
					return;
				case "arrived":
					setSaid(t("said.arrived", { word: happening.record.headword }));
					return;
				case "elsewhere":
					notify({ text: t("said.elsewhere", { word: happening.headword }) });
					return;
				case "failed":
					notify({ text: storageErrorText(happening.error, tError), tone: "problem" });
			}
		};
		return reviewer.onHappening(hear);
	}, [reviewer, notify, t, tError, i18n.language]);
	return said;
}
