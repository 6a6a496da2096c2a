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

export function useAppearance(): void {
	const { theme, font, textSize, lineSpacing, language } = useSettingValues();
	const { host } = useServices();

	useEffect(() => {
		const root = document.documentElement;
		if (theme === "system") delete root.dataset.theme;
		else root.dataset.theme = theme;
		root.style.setProperty("--font-reading", readingFonts[font]);
		root.style.setProperty("--type-read", `${textSize / 16}rem`);
		root.style.setProperty("--two-pitch", String(pitch.glossed * lineSpacing));
		root.style.setProperty("--two-pitch-bare", String(pitch.bare * lineSpacing));
	}, [theme, font, textSize, lineSpacing]);

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
