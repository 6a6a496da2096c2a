// Changes a setting by what it is then: two quick presses of G are two steps, though each is stored before it shows.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../storage/settings.ts";
import { useNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import { inTurn } from "./inTurn.ts";

/**
 * The returned function never changes while the language stays; a change that cannot be stored is told to the person.
 */
export function useSettingStep(): (step: (now: Settings) => Partial<Settings>) => void {
	const { settings } = useServices().library;
	const notify = useNotices();
	const { t } = useTranslation("errors");
	return useMemo(() => {
		const next = inTurn();
		return (step) => {
			void next(async () => {
				const changed = await settings.change(step(settings.get()));
				if (!changed.ok) notify({ text: storageErrorText(changed.error, t), tone: "problem" });
			});
		};
	}, [settings, notify, t]);
}
