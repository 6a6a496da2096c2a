// Words and minutes read, over the parts of a period. Pure.

import { type Days, dayNumberOf } from "./calendarDays.ts";

export interface ReadOnDay {
	/** `2026-03-10` */
	readonly day: string;
	readonly words: number;
	readonly milliseconds: number;
}

export interface PartReading {
	readonly words: number;
	readonly milliseconds: number;
	/** Days on which anything was read. */
	readonly days: number;
}

/** `rows` in any order, several a day (one an article); those outside the period are left out. */
export function readingByPart(rows: readonly ReadOnDay[], parts: readonly Days[]): readonly PartReading[] {
	const numbered = rows.map((row) => ({ ...row, number: dayNumberOf(row.day) }));
	return parts.map(({ first, last }) => {
		let [words, milliseconds] = [0, 0];
		const days = new Set<number>();
		for (const row of numbered) {
			if (row.number < first || row.number > last) continue;
			words += row.words;
			milliseconds += row.milliseconds;
			if (row.words > 0 || row.milliseconds > 0) days.add(row.number);
		}
		return { words, milliseconds, days: days.size };
	});
}
