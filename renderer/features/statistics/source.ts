// All that the charts are made of, read once: packed rows, summed up by day where a chart needs no more.

import { type AnswerColumns, type DayAnswers, sumOfDay } from "../../engine/statistics/answers.ts";
import { type DayNumber, dayNumberOf } from "../../engine/statistics/calendarDays.ts";
import { localDayOf } from "../../engine/statistics/localDays.ts";
import type { ReadOnDay } from "../../engine/statistics/reading.ts";
import { type DayRetention, retentionOfDay } from "../../engine/statistics/retention.ts";
import type { DailyCount } from "../../engine/statistics/wordStates.ts";
import { success } from "../../engine/text/result.ts";
import type { WordColumns } from "../../storage/contract/reading.ts";
import type { Stored } from "../../storage/contract/stored.ts";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import type { Services } from "../services.tsx";

export interface StatisticsSource {
	readonly today: DayNumber;
	/** First day of which anything is known; today where nothing is. */
	readonly oldest: DayNumber;
	readonly dayStartsAt: number;
	readonly words: WordColumns;
	readonly kept: readonly DailyCount[];
	/** Ascending by day; days without an answer are left out. */
	readonly answers: readonly DayAnswers[];
	readonly retention: readonly DayRetention[];
	readonly reading: readonly ReadOnDay[];
	/** Not in the bin. */
	readonly articles: readonly ArticleRecord[];
}

/** Before every day. */
const everyDay = "0000-01-01";

export async function readSource({ library, now }: Pick<Services, "library" | "now">): Stored<StatisticsSource> {
	const [words, kept, days, reading, articles] = await Promise.all([
		library.statistics.words(),
		library.statistics.keptCounts(),
		library.reviews.days(everyDay),
		library.reading.since(everyDay),
		library.articles.list(),
	]);
	if (!words.ok) return words;
	if (!kept.ok) return kept;
	if (!days.ok) return days;
	if (!reading.ok) return reading;
	if (!articles.ok) return articles;
	const { dayStartsAt, review } = library.settings.get();
	const dayOf = (at: number) => localDayOf(at, dayStartsAt);
	const today = dayOf(now());
	const columns: readonly AnswerColumns[] = days.value;
	const answers = columns.map(sumOfDay);
	const firstAdded = words.value.addedAt.reduce((first, at) => Math.min(first, at), now());
	const firstArticle = articles.value.reduce((first, { addedAt }) => Math.min(first, addedAt), firstAdded);
	return success({
		today,
		oldest: Math.min(
			today,
			dayOf(firstArticle),
			answers[0]?.day ?? today,
			...reading.value.slice(0, 1).map(({ day }) => dayNumberOf(day)),
		),
		dayStartsAt,
		words: words.value,
		kept: kept.value,
		answers,
		retention: columns.map((day) => retentionOfDay(day, review.weights)),
		reading: reading.value,
		articles: articles.value,
	});
}
