// Starts i18next with the language in use; the other one is fetched when it is asked for, or a little after the start.

import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { english } from "./english.ts";
import { firstTextsOf, type Language, languages, screenTextsOf } from "./languages.ts";

declare module "i18next" {
	interface CustomTypeOptions {
		defaultNS: "common";
		resources: typeof english;
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

/** Ready for the library when the promise resolves, for the other screens after `loadScreenTexts`. Numbers, dates and percentages in texts go through `Intl`. */
export async function startTranslations(language: Language): Promise<void> {
	const texts = await firstTextsOf(language);
	await i18next.use(initReactI18next).init({
		lng: language,
		fallbackLng: false,
		resources: { [language]: texts },
		defaultNS: "common",
		ns: Object.keys(texts),
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

/** Fetches what the screens beyond the library say in the language in use: whoever draws one waits for it. */
export function loadScreenTexts(): Promise<void> {
	return addTexts(i18next.language as Language);
}

/** Fetches all languages, so that a change needs no server. A failure comes up when the language is asked for. */
export function prepareLanguages(): void {
	for (const language of languages) addTexts(language).catch(() => undefined);
}

async function addTexts(language: Language): Promise<void> {
	const [first, screens] = await Promise.all([firstTextsOf(language), screenTextsOf(language)]);
	for (const [feature, texts] of Object.entries({ ...first, ...screens }))
		if (!i18next.hasResourceBundle(language, feature)) i18next.addResourceBundle(language, feature, texts);
}

/** The language that was asked for last: it wins, however long its texts take. */
let wanted: Language | null = null;

export async function changeLanguage(language: Language): Promise<void> {
	wanted = language;
	if (i18next.language !== language) {
		await addTexts(language);
		if (wanted !== language) return;
		await i18next.changeLanguage(language);
	}
	applyLanguage(language);
}

function applyLanguage(language: Language): void {
	document.documentElement.lang = language;
}
