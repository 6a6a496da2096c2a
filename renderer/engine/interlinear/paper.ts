// The colours and families of a file that leaves the app: those of ui/tokens.css, which such a file cannot ask. A test holds
// them together.

import type { TakeAway } from "./types.ts";

export interface Inks {
	readonly paper: string;
	readonly ink: string;
	readonly gloss: string;
	readonly meta: string;
	readonly line: string;
	readonly accent: string;
}

export const light: Inks = {
	paper: "#fcfbf8",
	ink: "#1f1e1a",
	gloss: "#4f4b43",
	meta: "#6a655b",
	line: "#8d877b",
	accent: "#0c6150",
};

export const dark: Inks = {
	paper: "#181917",
	ink: "#e4e1d8",
	gloss: "#b9b5a9",
	meta: "#a09c90",
	line: "#77766c",
	accent: "#84c9b3",
};

/** On paper: black, and glosses in a dark grey. */
export const printed: Inks = {
	paper: "#ffffff",
	ink: "#000000",
	gloss: "#404040",
	meta: "#595959",
	line: "#8c8c8c",
	accent: "#000000",
};

const readingFamilies: Readonly<Record<TakeAway["font"], string>> = {
	serif:
		'"Source Serif 4 Variable", "Source Serif 4", "Noto Serif", Charter, Cambria, Georgia, "Times New Roman", serif',
	sans: '"Be Vietnam Pro", "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
	system: "system-ui, sans-serif",
};

export function readingFamily(font: TakeAway["font"]): string {
	return readingFamilies[font];
}

export const glossFamily = '"Be Vietnam Pro", "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
