// Names of lists: composed, one space between words, no two alike. Pure.

/** Longer names would not fit at the side. */
export const longestName = 60;

/** A name as it was typed, as it is kept; empty for nothing. */
export function listNameOf(typed: string): string {
	return typed.normalize("NFC").replace(/\s+/g, " ").trim();
}

export function isTaken(name: string, taken: readonly string[]): boolean {
	const folded = name.toLocaleLowerCase("vi");
	return taken.some((other) => other.toLocaleLowerCase("vi") === folded);
}
