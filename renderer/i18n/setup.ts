// Starts i18next with both languages bundled: a change of language needs no restart and no network.

import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { type Language, resources } from "./resources.ts";

declare module "i18next" {
	interface CustomTypeOptions {
		defaultNS: "common";
		resources: (typeof resources)["en"];
	}
}

/** The language of the interface: the chosen one, or the system's where it is one of ours, else English. */
export function resolveLanguage(setting: "system" | Language, system: readonly string[]): Language {
	if (setting !== "system") return setting;
	for (const tag of system) {
		const language = tag.toLowerCase().split("-")[0];
		if (language === "vi" || language === "en") return language;
	}
	return "en";
}

/** Ready when the promise resolves. Numbers, dates and percentages in texts go through `Intl`. */
export async function startTranslations(language: Language): Promise<void> {
	await i18next.use(initReactI18next).init({
		lng: language,
		fallbackLng: "en",
		resources,
		defaultNS: "common",
		ns: Object.keys(resources.en),
		interpolation: { escapeValue: false },
		returnNull: false,
	});
	i18next.services.formatter?.add("percent", (value: number, lng) =>
		new Intl.NumberFormat(lng, { style: "percent", maximumFractionDigits: 0 }).format(value),
	);
	i18next.services.formatter?.add("day", (value: number, lng) =>
		new Intl.DateTimeFormat(lng, { day: "numeric", month: "long", year: "numeric" }).format(value),
	);
	applyLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
	if (i18next.language !== language) await i18next.changeLanguage(language);
	applyLanguage(language);
}

function applyLanguage(language: Language): void {
	document.documentElement.lang = language;
}
