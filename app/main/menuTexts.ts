// The words of menus and dialogs of the system, in both languages. Pure.

import en from "../../renderer/i18n/locales/en/menu.json";
import vi from "../../renderer/i18n/locales/vi/menu.json";
import type { InterfaceLanguage } from "../host/contract.ts";

export type MenuTexts = typeof en;

export const menuTexts: Readonly<Record<InterfaceLanguage, MenuTexts>> = { en, vi };

/** The first of the system's languages that is one of ours, else English; tags as `vi-VN`, best first. */
export function systemLanguage(tags: readonly string[]): InterfaceLanguage {
	for (const tag of tags) {
		const language = tag.toLowerCase().split("-")[0];
		if (language === "vi" || language === "en") return language;
	}
	return "en";
}
