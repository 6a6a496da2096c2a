// Carries the settings of theme, type and language to the page, at once and whenever they change.

import { useEffect } from "react";
import { changeLanguage, resolveLanguage } from "../i18n/setup.ts";
import { useServices, useSettingValues } from "./services.tsx";

const readingFonts = {
	serif: '"Source Serif 4 Variable", "Source Serif 4", "Noto Serif", Cambria, serif',
	sans: '"Be Vietnam Pro", "Noto Sans", "Segoe UI", sans-serif',
	system: "system-ui, sans-serif",
} as const;

/** Pitch of the design, baseline to baseline in em of the Vietnamese line, with and without glosses. */
const pitch = { glossed: 2.6, bare: 1.75 } as const;
/** What words stand further apart than syllables, in em. */
const apart = 0.13;

export function useAppearance(): void {
	const { theme, contrast, font, columnWidth, language, ...look } = useSettingValues();
	const { textSize, glossSize, lineSpacing, letterSpacing, wordSpacing } = look;
	const { host } = useServices();

	useEffect(() => {
		const { dataset, style } = document.documentElement;
		if (theme === "system") delete dataset.theme;
		else dataset.theme = theme;
		if (contrast === "system") delete dataset.contrast;
		else dataset.contrast = contrast;
		if (columnWidth === "medium") delete dataset.column;
		else dataset.column = columnWidth;
		style.setProperty("--font-reading", readingFonts[font]);
		style.setProperty("--type-read", `${textSize / 16}rem`);
		style.setProperty("--two-scale", String(glossSize));
		style.setProperty("--two-pitch", String(pitch.glossed * lineSpacing));
		style.setProperty("--two-pitch-bare", String(pitch.bare * lineSpacing));
		style.setProperty("--two-letter", `${letterSpacing}em`);
		style.setProperty("--two-apart", `${apart + wordSpacing}em`);
	}, [theme, contrast, font, columnWidth, textSize, glossSize, lineSpacing, letterSpacing, wordSpacing]);

	useEffect(() => {
		const apply = () => {
			const resolved = resolveLanguage(language, navigator.languages);
			void changeLanguage(resolved);
			void host.setLanguage(resolved);
		};
		apply();
		window.addEventListener("languagechange", apply);
		return () => window.removeEventListener("languagechange", apply);
	}, [language, host]);
}
