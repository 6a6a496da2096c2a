// From what a file seems to hold to how it is read, and what a person changes of it. Pure.

import type { ColumnRole, DeckOutline } from "../../formats/decks/types.ts";
import type { DeckReading } from "../../worker/decksProtocol.ts";

export function firstReading(outline: DeckOutline, at: number): DeckReading {
	switch (outline.form) {
		case "table":
			return { form: "table", table: outline, roles: outline.roles };
		case "anki":
			return {
				form: "anki",
				roles: outline.noteTypes.map(({ id, roles }) => [id, roles] as const),
				decksAsLists: true,
				scheduling: true,
				at,
			};
		case "json":
			return { form: "json" };
	}
}

/** A word is told by its own column or by the gap of a sentence. */
export function holdsWord(roles: readonly ColumnRole[]): boolean {
	return roles.includes("word") || roles.includes("cloze");
}

/** Whether anything can come of it. */
export function hasWord(reading: DeckReading): boolean {
	switch (reading.form) {
		case "table":
			return holdsWord(reading.roles);
		case "anki":
			return reading.roles.length > 0 && reading.roles.every(([, roles]) => holdsWord(roles));
		case "json":
			return true;
	}
}

/** One column gets a role; another one that had it is left out. */
export function withRole(roles: readonly ColumnRole[], index: number, role: ColumnRole): readonly ColumnRole[] {
	return roles.map((other, at) => (at === index ? role : other === role && role !== "ignore" ? "ignore" : other));
}
