// tap: from the tap on a word to its whole card, in the DOM and painted, no card being open before; and the floor.

import type { Page } from "@playwright/test";
import { type Bench, textFile } from "../bench.ts";
import { openFloor, startFloor, tapFloor } from "../floor.ts";
import { each, figure, middleOf, repeat } from "../measure.ts";
import { openApp, openBrowser } from "../page.ts";
import { closeCard, freshLibrary, importText, newWords, openArticle, scrollTo, tapWord } from "../reader.ts";
import type { Timing } from "../recorder.ts";

/** Shares of the text where words are tapped. */
const places = [0, 0.5, 1];
const wordsAPlace = 25;
/** Taps whose result is thrown away, before the others of the first place. */
const warmUps = 5;

export async function tap(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const text = await textFile(bench, size, 1);
		const app = await openApp(bench);
		await importText(app, text);
		await freshLibrary(app);
		await openArticle(app, text.title);
		const timings = await tapEverywhere(app.page, bench.sizeLimitMs / 2);
		await app.close();
		bench.report(figure(`tap.${size}.dom_p95_ms`, "ms", each(timings, "dom"), 95));
		bench.report(figure(`tap.${size}.painted_p95_ms`, "ms", each(timings, "painted"), 95));
		const [first, dom, painted] = (["first", "dom", "painted"] as const).map((key) => middleOf(each(timings, key)));
		bench.note(`medians: first change ${first} ms, whole card ${dom} ms, painted ${painted} ms`);

		const floor = await startFloor(bench);
		const { context, page } = await openBrowser(bench);
		floor.show(text);
		await openFloor(page, floor);
		const repetition = { warmUps, runs: wordsAPlace * places.length, atLeast: 5, limitMs: bench.sizeLimitMs / 2 };
		const floors = await tapFloor(page, repetition);
		await context.close();
		bench.report(figure(`tap.${size}.floor_p95_ms`, "ms", floors, 95));
		bench.note(`median of the floor: ${middleOf(floors)} ms`);
	}
}

async function tapEverywhere(page: Page, limitMs: number): Promise<readonly Timing[]> {
	const timings: Timing[] = [];
	for (const [index, share] of places.entries()) {
		await scrollTo(page, share);
		const first = index === 0 ? warmUps : 0;
		const words = await newWords(page, first + wordsAPlace);
		const repetition = { warmUps: first, runs: words.length - first, atLeast: 5, limitMs: limitMs / places.length };
		const here = await repeat(repetition, async (count) => {
			const timing = await tapWord(page, words[count] ?? "");
			await closeCard(page);
			return timing;
		});
		timings.push(...here);
	}
	return timings;
}
