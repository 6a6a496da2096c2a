// Texts that several parts of the copies need, in the language of the interface.

import { useTranslation } from "react-i18next";
import type { Manifest } from "../../../storage/backup/manifest.ts";
import { copyCounts, copyFailureText, sizeText } from "../../backupTexts.ts";
import type { CopyFailure } from "../../copies.ts";

export function useCopyTexts() {
	const { t, i18n } = useTranslation("settings");
	const { t: errors } = useTranslation("errors");
	const language = i18n.resolvedLanguage ?? i18n.language;
	const days = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
	const times = new Intl.DateTimeFormat(language, { timeStyle: "short" });
	return {
		problem: (failed: CopyFailure) => copyFailureText(failed, errors),
		/** `3 articles, 120 words` */
		counts: (manifest: Manifest) => copyCounts(manifest, t, language),
		size: (bytes: number) => sizeText(bytes, language),
		day: (at: number) => days.format(at),
		moment: (at: number) => t("moment", { day: days.format(at), time: times.format(at) }),
	};
}
