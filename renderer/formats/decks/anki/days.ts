// Anki's days: numbered from the day on which the collection was made, each beginning at an hour of the person's choice. Pure;
// the time zone is that of Date's local getters.

const day = 86_400_000;

export interface AnkiCalendar {
	/** Local calendar day of the collection's beginning, as a number of days since 1970. */
	readonly firstDay: number;
	/** Hour at which a day begins, 0 to 23. */
	readonly rollover: number;
}

/**
 * @param created `col.crt`, seconds since 1970
 * @param offset minutes west of UTC where it was made (`creationOffset`); `null` takes the time zone of this machine
 */
export function calendarOf(created: number, offset: number | null, rollover: number): AnkiCalendar {
	const at = created * 1000;
	const firstDay = offset === null ? dayOfDate(new Date(at)) : Math.floor((at - offset * 60_000) / day);
	return { firstDay, rollover };
}

/** Number of the day, in the collection's count, on which a moment falls. */
export function dayNumber(at: number, { firstDay, rollover }: AnkiCalendar): number {
	const date = new Date(at);
	const before = date.getHours() < rollover ? 1 : 0;
	return dayOfDate(date) - before - firstDay;
}

/** The moment at which a day of the collection's count begins. */
export function startOfDay(number: number, { firstDay, rollover }: AnkiCalendar): number {
	const date = new Date((firstDay + number) * day);
	return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), rollover).getTime();
}

function dayOfDate(date: Date): number {
	return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / day);
}
