// How the text is read by the person's settings, and the steps from one way to the next: view, glosses, English.

import { useTranslation } from "react-i18next";
import type { AlignedTranslation } from "../../storage/records/articles.ts";
import type { Settings } from "../../storage/settings.ts";
import { useNotices } from "../../ui/Notices.tsx";
import { useSettingValues } from "../services.tsx";
import { nextGlossMode } from "./glossText.ts";
import type { ReaderView } from "./rows.ts";
import { useLatest } from "./useLatest.ts";
import { useSettingStep } from "./useSettingStep.ts";
import { type TextLook, useTextLook } from "./useTextLook.ts";

export interface ReadingChoices extends TextLook {
	readonly settings: Settings;
	/** Whether the English of the article is on the page. */
	readonly translated: boolean;
	/** Another string when the text is to be drawn anew. */
	readonly drawing: string;
	readonly onView: (view: ReaderView) => void;
	readonly onGlosses: () => void;
	readonly onTranslations: () => void;
}

/** @param windowWidth CSS pixels */
export function useReadingChoices(translation: readonly AlignedTranslation[], windowWidth: number): ReadingChoices {
	const { t } = useTranslation("reader");
	const notify = useNotices();
	const settings = useSettingValues();
	const step = useSettingStep();
	const textLook = useTextLook(settings, windowWidth);
	const translated = settings.translations && translation.length > 0;
	return {
		...textLook,
		settings,
		translated,
		drawing: `${settings.view} ${translated} ${textLook.look}`,
		onView: useLatest((view: ReaderView) => step(() => ({ view }))),
		onGlosses: useLatest(() => step((now) => ({ glossMode: nextGlossMode(now.glossMode) }))),
		onTranslations: useLatest(() => {
			if (translation.length === 0) notify({ text: t("translation.none") });
			else step((now) => ({ translations: !now.translations }));
		}),
	};
}
