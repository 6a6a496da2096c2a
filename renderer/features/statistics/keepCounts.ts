// Keeps how many words there are of each state when a review day begins: at the start of the app, and as long as it runs when the
// next day has begun.

import { dayNameOf } from "../../engine/statistics/calendarDays.ts";
import { localDayOf } from "../../engine/statistics/localDays.ts";
import type { Services } from "../services.tsx";

/** How often is looked whether a day has begun: what is changed in between counts for the day before. */
const lookEvery = 10 * 60_000;

/** Until the returned function is called. A count that cannot be kept is tried again at the next look. */
export function keepCounts({ library, now }: Pick<Services, "library" | "now">): () => void {
	let kept: string | null = null;
	const look = async () => {
		const day = dayNameOf(localDayOf(now(), library.settings.get().dayStartsAt));
		if (day === kept) return;
		const done = await library.statistics.keepCounts(day);
		if (done.ok) kept = day;
	};
	void look();
	const timer = window.setInterval(() => void look(), lookEvery);
	return () => window.clearInterval(timer);
}
