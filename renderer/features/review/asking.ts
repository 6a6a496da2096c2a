// How a word is asked this time: by the plan's modes, or by what can be asked of it where it lacks a sentence, a gloss or a voice. Pure.

import { modeOf } from "../../engine/review/modes.ts";
import type { ReviewMode, ReviewPlanSettings } from "../../engine/review/plan.ts";
import { daysBetween, dueDayOf, reviewDayOf } from "../../engine/review/reviewDay.ts";
import { seedOf } from "../../engine/review/schedule.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { markSentence } from "../../ui/markedSentence.ts";
import { markSaved } from "../markedPhrase.ts";

export interface Asking {
	readonly mode: ReviewMode;
	/** It would have been asked by ear, but there is no voice. */
	readonly unheard: boolean;
}

/** @param voice whether a Vietnamese voice speaks here */
export function askingOf(record: VocabularyRecord, plan: Pick<ReviewPlanSettings, "modes">, voice: boolean): Asking {
	const { card, key } = record;
	if (card === null) return { mode: "recognition", unheard: false };
	const seed = seedOf(key, card);
	const wanted = modeOf(card, plan.modes, seed);
	if (wanted !== "listening" || voice) return { mode: possible(record, wanted), unheard: false };
	const others = plan.modes.filter((mode) => mode !== "listening");
	const mode = others.length === 0 ? "recognition" : modeOf(card, others, seed);
	return { mode: possible(record, mode), unheard: true };
}

/** A sentence in which the word does not stand where it was met cannot be blanked; without a gloss nothing is asked by it. */
function possible(record: VocabularyRecord, mode: ReviewMode): ReviewMode {
	const glossed = record.gloss.trim() !== "";
	switch (mode) {
		case "cloze":
			if (clozeOf(record) !== null) return "cloze";
			return glossed ? "production" : "recognition";
		case "production":
		case "typing":
			return glossed ? mode : "recognition";
		default:
			return mode;
	}
}

/** The newest sentence in which the word can be blanked; `null` where there is none. */
export function clozeOf({ key, contexts }: Pick<VocabularyRecord, "key" | "contexts">) {
	const context = contexts.find((one) => markSentence(one).word !== "");
	return context === undefined ? null : { context, marked: markSaved(context, key) };
}

/** Syllables of a word as it is written; the dots between the parts of a phrase are none. */
export function syllablesIn(headword: string): number {
	return headword.split(/[\s_-]+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** Whether the answer can be typed; where it `must`, the field has the focus. */
export function typingIn(mode: ReviewMode): "must" | "may" | "no" {
	if (mode === "typing") return "must";
	return mode === "recognition" ? "no" : "may";
}

/** Why a word is asked. */
export type Reason =
	| { readonly kind: "new" | "learning" | "relearning" | "due" | "ahead" }
	| { readonly kind: "overdue"; readonly days: number };

/** @param now milliseconds since 1970; `null` for words without a card */
export function reasonOf({ card }: Pick<VocabularyRecord, "card">, now: number, dayStartsAt: number): Reason | null {
	if (card === null) return null;
	if (card.state !== 2) return { kind: card.state === 0 ? "new" : card.state === 1 ? "learning" : "relearning" };
	const dueDay = dueDayOf({ due: card.due, days: card.scheduledDays }, dayStartsAt);
	const days = daysBetween(dueDay, reviewDayOf(now, dayStartsAt));
	if (days > 0) return { kind: "overdue", days };
	return { kind: days < 0 ? "ahead" : "due" };
}
