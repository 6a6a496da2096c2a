// review: 100,000 saved words, two thirds of them being learned, and 200,000 reviews. due: from the navigation to the states of all
// words and the queue of the day, in a page that holds nothing but storage, the library opened anew for each run. grade: in the app,
// from the press of a grade's key to the next word painted. Beside them, on standard error, what storage alone takes.

import type { Page } from "@playwright/test";
import { defaultReviewPlan } from "../../../renderer/engine/review/plan.ts";
import review from "../../../renderer/i18n/locales/en/review.json" with { type: "json" };
import { type Bench, textFile } from "../bench.ts";
import { fillLibrary } from "../libraryFill.ts";
import { each, figure, middleOf, repeat } from "../measure.ts";
import { openApp, timed } from "../page.ts";
import type { Timing } from "../recorder.ts";
import { appWithStoragePage, storagePages } from "../storage/open.ts";

const full = { words: 100_000, events: 200_000, articles: 100 } as const;
const warmUps = 3;
const grades = 20;

export async function reviewing(bench: Bench): Promise<void> {
	const app = await openApp(bench, await appWithStoragePage(bench));
	const { page } = app;
	const { sentences } = await textFile(bench, 10_000, 1);
	await page.evaluate(fillLibrary, { size: full, material: { sentences, now: Date.now() } });
	await app.reload();
	const address = new URL("/#/review", page.url()).href;
	const open = storagePages(page);
	await page.context().addInitScript(askAtOnce, defaultReviewPlan);

	// No other window is at work meanwhile.
	await page.goto("about:blank");

	// The first reading packs the queue anew out of the words; the first counting the rest, behind which a grade would have to wait.
	const first = await open();
	bench.note(`packed out of the words in ${Math.round((await first.evaluate(dayIsThere)).both)} ms`);
	await first.evaluate(countWords);
	// As the app does a little after its start.
	await first.evaluate(makeDays);
	await first.close();
	const times = { warmUps: 1, runs: 11, atLeast: 3, limitMs: bench.sizeLimitMs / 3 };
	const starts = await repeat(times, async () => {
		const fresh = await open();
		const start = await fresh.evaluate(dayIsThere);
		await fresh.close();
		return start;
	});
	bench.report(figure("review.due_100000_ms", "ms", each(starts, "both")));
	bench.note(
		(["loaded", "opened", "states"] as const).map((key) => `${key} after ${middleOf(each(starts, key))} ms`).join(", "),
	);

	await page.goto(address);
	const question = page.getByRole("region", { name: review.front.label, exact: true });
	await question.waitFor();
	const repetition = { warmUps, runs: grades, atLeast: 5, limitMs: bench.sizeLimitMs / 2 };
	const timings = await repeat(repetition, () => gradeWord(page));
	bench.report(figure("review.grade_ms", "ms", each(timings, "painted")));
	bench.note(`in the DOM after ${middleOf(each(timings, "dom"))} ms`);
	await app.close();
}

async function gradeWord(page: Page): Promise<Timing> {
	await page.keyboard.press("Space");
	await page.getByRole("group", { name: review.grade.label }).waitFor();
	return timed(
		page,
		() => watchNextWord(page),
		() => page.keyboard.press("3"),
	);
}

/** Until another word is asked, its answer not yet shown. */
async function watchNextWord(page: Page): Promise<void> {
	await page.evaluate((label) => {
		const asked = () => document.querySelector(`section[aria-label="${label}"]`);
		const before = asked()?.querySelector("[lang]")?.textContent;
		window.recorder.watch("keydown", () => {
			const now = asked();
			return now?.getAttribute("data-answered") === "false" && now.querySelector("[lang]")?.textContent !== before;
		});
	}, review.front.label);
}

interface Start {
	/** The page's script is there. */
	readonly loaded: number;
	readonly opened: number;
	readonly states: number;
	readonly both: number;
}

// What follows is serialised by Playwright: may use nothing from outside itself.

/** Asks for states and queue as soon as there is a library, as the app does; milliseconds since the navigation. */
function askAtOnce(plan: typeof defaultReviewPlan): void {
	if (window.location.pathname !== "/storage-page.html") return;
	const start = async () => {
		const { states, reviews } = await window.storage;
		const opened = performance.now();
		const ready = states.ready.then((reply) => {
			if (!reply.ok) throw new Error(reply.error.kind);
			return performance.now();
		});
		const [statesAt, today] = await Promise.all([ready, reviews.today(null, Date.now(), plan, 4)]);
		if (!today.ok) throw new Error(today.error.kind);
		if (today.value.due.length < 100) throw new Error(`only ${today.value.due.length} words are due`);
		const both = performance.now();
		const [script] = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
		return { loaded: script?.responseEnd ?? 0, opened, states: statesAt, both };
	};
	// The page's module has run by then.
	const started = new Promise((resolve, reject) => {
		document.addEventListener("DOMContentLoaded", () => void start().then(resolve, reject));
	});
	Object.assign(window, { started });
}

async function countWords(): Promise<void> {
	const { vocabulary } = await window.storage;
	const counts = await vocabulary.counts(Date.now());
	if (!counts.ok) throw new Error(counts.error.kind);
}

async function makeDays(): Promise<void> {
	const { reviews } = await window.storage;
	const days = await reviews.days("0000-01-01");
	if (!days.ok) throw new Error(days.error.kind);
}

function dayIsThere(): Promise<Start> {
	return (window as unknown as { readonly started: Promise<Start> }).started;
}
