// What a person can choose of a file or print of the text, and what the worker is asked for it. Pure.

import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import { unreachable } from "../../../engine/text/result.ts";
import { type Settings, takeAwayChoices } from "../../../storage/settings.ts";
import type { GlossPlan, TakeAway, TakenForm } from "../../../worker/protocol.ts";
import { type AnyStatus, isUnknown } from "../glossText.ts";
import type { OpenText } from "../openText.ts";

export const { kind: takenKinds, glosses: whichGlosses, paper: papers, lines: textLines } = takeAwayChoices;
export type Choice = Readonly<NonNullable<Settings["takeAway"]>>;
export type TakenKind = Choice["kind"];
export type WhichGlosses = Choice["glosses"];

/** What is chosen before a person has chosen. @param locale of the system: some countries print on other paper */
export function usualChoice(locale: string, { translations }: Pick<Settings, "translations">): Choice {
	const onLetter = /-(?:US|CA|MX|PH|CL|CO)$/i.test(locale);
	return {
		kind: "html",
		glosses: "shown",
		translated: translations,
		lines: "two",
		paper: onLetter ? "letter" : "a4",
		points: 12,
	};
}

/** Whether a word or name in this state goes without its gloss, where `glosses` decides by states. */
export function goesWithout(
	glosses: WhichGlosses,
	{ glossMode }: Pick<Settings, "glossMode">,
): ((status: AnyStatus) => boolean) | null {
	const known = (status: AnyStatus) => !isUnknown(status);
	switch (glosses) {
		case "all":
		case "none":
			return null;
		case "unknown":
			return known;
		case "shown":
			if (glossMode === "hidden") return null;
			// The reader hides glosses of ignored words, whatever else it shows.
			return glossMode === "all" ? (status) => status === "ignored" : known;
		default:
			return unreachable(glosses);
	}
}

/** @param without keys that `goesWithout` tells of */
export function glossPlan(
	glosses: WhichGlosses,
	{ glossMode, glossBand }: Pick<Settings, "glossMode" | "glossBand">,
	without: readonly HeadwordKey[],
): GlossPlan {
	switch (glosses) {
		case "all":
			return { kind: "all", without: [] };
		case "none":
			return { kind: "none" };
		case "unknown":
			return { kind: "unknown", without, band: null };
		case "shown":
			if (glossMode === "hidden") return { kind: "none" };
			if (glossMode === "all") return { kind: "all", without };
			return { kind: "unknown", without, band: glossMode === "rare" ? glossBand : null };
		default:
			return unreachable(glosses);
	}
}

/** @param now milliseconds since 1970 */
export function formOf({ kind, lines, paper, points }: Choice, id: string, now: number): TakenForm {
	switch (kind) {
		case "print":
			return { kind, paper, points };
		case "html":
			return { kind };
		case "text":
			return { kind, lines };
		case "epub":
			return { kind, id: `urn:uuid:${id}`, modified: now };
		default:
			return unreachable(kind);
	}
}

/** What stands in the file of the text itself. */
export function aboutText(
	{ record, translation }: Pick<OpenText, "record" | "translation">,
	{ translated }: Choice,
): Pick<TakeAway, "about" | "translation"> {
	const { title, byline, date, source } = record;
	return { about: { title, byline, date, source }, translation: translated ? translation : [] };
}
