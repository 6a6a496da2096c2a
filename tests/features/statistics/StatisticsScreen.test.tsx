// @vitest-environment jsdom

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { success } from "../../../renderer/engine/text/result.ts";
import type { Services } from "../../../renderer/features/services.tsx";
import { keepCounts } from "../../../renderer/features/statistics/keepCounts.ts";
import { StatisticsScreen } from "../../../renderer/features/statistics/StatisticsScreen.tsx";
import type { ArticleId } from "../../../renderer/storage/records/ids.ts";
import type { ReviewDayRecord } from "../../../renderer/storage/records/packed.ts";
import { met, valueIn } from "../../storage/support.ts";
import { fakeLanguage, fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../render.tsx";

// Drawing takes jsdom very long, and nobody sees it there: tests/e2e/chromium/statistics.spec.ts looks at the drawings.
vi.mock("recharts", () => {
	const nothing = () => null;
	return Object.fromEntries(
		[
			"Area",
			"AreaChart",
			"Bar",
			"BarChart",
			"CartesianGrid",
			"Line",
			"LineChart",
			"ReferenceLine",
			"Scatter",
			"ScatterChart",
			"Tooltip",
			"XAxis",
			"YAxis",
		].map((name) => [name, nothing]),
	);
});

const noon = new Date(2026, 2, 10, 12).getTime();
const dayBefore = (days: number) => new Date(2026, 2, 10 - days, 12).getTime();

function reviewDay(day: string, grades: readonly number[], states: readonly number[]): ReviewDayRecord {
	return {
		day,
		keys: grades.map((_, index) => `word:w${index}`).join("\n"),
		at: Float64Array.from(grades, () => 0),
		grades: Uint8Array.from(grades),
		modes: Uint8Array.from(grades, () => 0),
		states: Uint8Array.from(states),
		took: Uint32Array.from(grades, () => 30_000),
		elapsed: Float32Array.from(grades, () => 10),
		stability: Float32Array.from(states, (state) => (state === 2 ? 10 : 0)),
	};
}

async function servicesWith(change: Partial<Services> = {}): Promise<Services> {
	const language = fakeLanguage({
		bandsOfKeys: async ({ keys }) => ({ sizes: [10, 20, 30, 40, 50, 60], bands: Uint8Array.from(keys, () => 1) }),
	});
	return fakeServices({ now: () => noon, language, ...change });
}

/** Two words known, one being learned and due long ago; three days of answers; two days of reading. */
async function filled(): Promise<Services> {
	const services = await servicesWith();
	const { library } = services;
	valueIn(await library.vocabulary.setStatus(met("mèo", "cat", { band: 1 }), "known", dayBefore(20)));
	valueIn(await library.vocabulary.setStatus(met("trời", "sky", { band: 2 }), "known", dayBefore(2)));
	valueIn(await library.vocabulary.setStatus(met("bờ", "shore", { band: 1 }), "learning", dayBefore(40)));
	const article = "bai" as ArticleId;
	valueIn(await library.reading.add({ day: "2026-03-09", articleId: article, words: 300, milliseconds: 180_000 }));
	valueIn(await library.reading.add({ day: "2026-03-10", articleId: article, words: 200, milliseconds: 120_000 }));
	const days = [
		reviewDay("2025-06-01", [3], [0]),
		reviewDay("2026-03-09", [3, 1], [2, 2]),
		reviewDay("2026-03-10", [3, 3, 4], [2, 2, 0]),
	];
	vi.spyOn(library.reviews, "days").mockResolvedValue(success(days));
	return services;
}

/** By its title: the roles of a page with so many tables take jsdom seconds to find out. */
async function chart(title: RegExp): Promise<HTMLElement> {
	const section = (await screen.findByText(title, { selector: "h2" })).closest("section");
	if (section === null) throw new Error(`no chart around ${title}`);
	return section;
}

function rowsIn(region: HTMLElement): readonly (readonly (string | null)[])[] {
	return [...region.querySelectorAll("tr")].map((row) =>
		[...row.querySelectorAll("th, td")].map((cell) => cell.textContent),
	);
}

test("a library without anything says what to do", async () => {
	renderScreen(await servicesWith(), <StatisticsScreen />);
	await screen.findByRole("heading", { name: "Nothing to count yet" });
	expect(screen.getByRole("link", { name: "Go to the library" }).getAttribute("href")).toBe("#/library");
	expect(screen.getByRole("link", { name: "How many words do I know?" }).getAttribute("href")).toBe("#/seeding");
	await expectAccessible();
});

test("each chart says its finding with the figures", async () => {
	renderScreen(await filled(), <StatisticsScreen />);
	await chart(/^You have saved 3 words and know 67% of them$/);
	await chart(/^In the last year you reviewed on 3 days$/);
	await chart(/^You gave 5 answers and remembered 80%$/);
	await chart(/^0 words come due in the next 30 days$/);
	await chart(/^You remembered 75% of the words that came back; 90% was expected$/);
	await chart(/^You spent 8 minutes, 67% of it reading$/);
	await chart(/^You read 500 words, on 2 of 30 days$/);
	await chart(/^You know 2 of the 30 most frequent words$/);
	expect(screen.getByText("1 word is overdue.")).toBeTruthy();
	expect(screen.getByText("2 days in a row so far.")).toBeTruthy();
});

test("behind each chart is a table, there for screen readers and seen when it is asked for", async () => {
	renderScreen(await filled(), <StatisticsScreen />);
	const answers = await chart(/^You gave 5 answers/);
	const rows = rowsIn(answers);
	expect(rows[0]).toEqual(["Day", "Remembered", "Forgotten", "New words"]);
	expect(rows.slice(-2)).toEqual([
		["Mar 9, 2026", "1", "1", "0"],
		["Mar 10, 2026", "3", "0", "1"],
	]);
	expect(rows).toHaveLength(31);
	const button = within(answers).getByText("Show as a table");
	const box = document.getElementById(button.getAttribute("aria-controls") ?? "");
	expect(box?.className).toBe("visually-hidden");
	await userEvent.setup().click(button);
	expect(box?.className).not.toBe("visually-hidden");
	expect(within(answers).getByText("Hide the table").getAttribute("aria-expanded")).toBe("true");
});

test("another period counts what lies in it", async () => {
	renderScreen(await filled(), <StatisticsScreen />);
	await chart(/^You gave 5 answers/);
	const user = userEvent.setup();
	await user.click(screen.getByText("A year"));
	const year = await chart(/^You gave 6 answers and remembered 83%$/);
	expect(rowsIn(year)[0]?.[0]).toBe("Week");
	await user.click(screen.getByText("30 days"));
	await chart(/^You gave 5 answers/);
});

test("the words over time tell since when they are exact", async () => {
	const services = await filled();
	valueIn(await services.library.statistics.keepCounts("2026-03-09"));
	renderScreen(services, <StatisticsScreen />);
	const states = await chart(/^You have saved 3 words/);
	expect(within(states).getByText(/^Exact since Mar 8, 2026\./)).toBeTruthy();
	expect(rowsIn(states).slice(-1)).toEqual([["Mar 10, 2026", "2", "1", "0"]]);
});

test("in Vietnamese", async () => {
	await speak("vi");
	renderScreen(await filled(), <StatisticsScreen />);
	await chart(/^Bạn đã trả lời 5 lần và nhớ 80%$/);
	await chart(/^Bạn đã dành 8 phút, trong đó 67% để đọc$/);
});

test("what is saved meanwhile is counted", async () => {
	const services = await filled();
	renderScreen(services, <StatisticsScreen />);
	await chart(/^You have saved 3 words/);
	valueIn(await services.library.vocabulary.setStatus(met("sáng", "morning"), "known", noon));
	await chart(/^You have saved 4 words and know 75% of them$/);
});

test("the counts of a day are kept once, with the next day's when it begins", async () => {
	vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
	try {
		let at = noon;
		const kept: string[] = [];
		const services = await servicesWith();
		vi.spyOn(services.library.statistics, "keepCounts").mockImplementation(async (day) => {
			kept.push(day);
			return success(null);
		});
		const end = keepCounts({ library: services.library, now: () => at });
		await waitFor(() => expect(kept).toEqual(["2026-03-10"]));
		// Before four in the morning it is still the same day.
		at = new Date(2026, 2, 11, 3).getTime();
		await vi.advanceTimersByTimeAsync(11 * 60_000);
		expect(kept).toEqual(["2026-03-10"]);
		at = new Date(2026, 2, 11, 5).getTime();
		await vi.advanceTimersByTimeAsync(11 * 60_000);
		expect(kept).toEqual(["2026-03-10", "2026-03-11"]);
		end();
		at = new Date(2026, 2, 12, 5).getTime();
		await vi.advanceTimersByTimeAsync(60 * 60_000);
		expect(kept).toHaveLength(2);
	} finally {
		vi.useRealTimers();
	}
});

test("words that stand in opened articles are met, and an article tells how much of it is known", async () => {
	const services = await filled();
	const { library } = services;
	vi.spyOn(library.articles, "list").mockResolvedValue(
		success([
			{
				id: "bai" as ArticleId,
				title: "Con mèo",
				renamed: 0,
				byline: null,
				source: null,
				date: null,
				addedAt: dayBefore(3),
				openedAt: dayBefore(2),
				words: 8,
				tags: [],
				archived: 0,
				deletedAt: null,
				progress: null,
				contentHash: "h",
				sample: null,
				translated: false,
				recording: null,
			},
		]),
	);
	const keys = ["word:mèo", "word:ngủ", "word:bờ"] as HeadwordKey[];
	vi.spyOn(library.analyses, "get").mockResolvedValue(
		success({
			articleId: "bai" as ArticleId,
			version: "1",
			sentences: new Int32Array(),
			rows: new Int32Array(),
			keys: keys.join("\n"),
			counts: Uint32Array.of(6, 1, 1),
			words: 8,
			fingerprint: [],
		}),
	);
	renderScreen(services, <StatisticsScreen />);
	const articles = await chart(/^You know 75% of the words in 1 article$/);
	await userEvent.setup().click(within(articles).getByText("Show as a table"));
	expect(within(articles).getByText("Con mèo").getAttribute("href")).toBe("#/read/bai");
	const bands = await chart(/most frequent words$/);
	expect(rowsIn(bands)[1]).toEqual(["to 1,000", "10", "1", "1", "1"]);
});
