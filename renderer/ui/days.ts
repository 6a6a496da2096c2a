// Local calendar days: where they begin and how many lie between two moments. Pure; the time zone is the machine's.

const dayMilliseconds = 86_400_000;

/** Local midnight at or before `at`. */
export function startOfDay(at: number): number {
	return dayFrom(at, 0);
}

/** The first moment of the next local day: everything before it is today. */
export function endOfDay(at: number): number {
	return dayFrom(at, 1);
}

/** Local midnight of the day that lies `days` after (or, negative, before) the day of `at`; right over clock changes. */
export function dayFrom(at: number, days: number): number {
	const date = new Date(at);
	return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** Calendar days from the day of `from` to the day of `to`: 0 on the same day, negative where `to` is earlier. */
export function daysBetween(from: number, to: number): number {
	return Math.round((startOfDay(to) - startOfDay(from)) / dayMilliseconds);
}
