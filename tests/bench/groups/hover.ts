// hover: from the pointer's coming to a word to the bubble with its senses, painted; the moment that the pointer has to
// rest is part of it.

import type { Page } from "@playwright/test";
import { type Bench, textFile } from "../bench.ts";
import { each, figure, middleOf, repeat } from "../measure.ts";
import { openApp, timed } from "../page.ts";
import { freshLibrary, idle, importText, newWords, openArticle, type SeenWord, scrollTo } from "../reader.ts";
import type { Timing } from "../recorder.ts";

const warmUps = 3;
const runs = 20;
/** Share of the text where the words stand. */
const place = 0.5;
/** Milliseconds that the pointer rests before anything is shown: see `usePointerRest`. */
const resting = 350;

export async function hover(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const text = await textFile(bench, size, 1);
		const app = await openApp(bench);
		const { page } = app;
		await importText(app, text);
		await freshLibrary(app);
		await openArticle(app, text.title);
		await scrollTo(page, place);
		const words = await newWords(page, warmUps + runs);
		const repetition = { warmUps, runs: words.length - warmUps, atLeast: 3, limitMs: bench.sizeLimitMs };
		const timings = await repeat(repetition, (count) => hoverWord(page, words[count] ?? ""));
		await app.close();
		const shown = each(timings, "painted");
		bench.report(figure(`hover.${size}.shown_ms`, "ms", shown));
		bench.note(`${Math.round(middleOf(shown) - resting)} ms of it after the pointer has rested for ${resting} ms`);
	}
}

/** Points at the word, and away again. */
async function hoverWord(page: Page, word: SeenWord): Promise<Timing> {
	const { x, y } = await page.evaluate((at) => {
		const box = document.querySelector(`ruby[data-at="${at}"] > span`)?.getClientRects()[0];
		if (box === undefined) throw new Error(`no word at ${at}`);
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}, word);
	const timing = await timed(
		page,
		() =>
			page.evaluate(() => {
				window.recorder.watch("pointermove", () => document.querySelector('article [role="tooltip"] > *') !== null);
			}),
		() => page.mouse.move(x, y),
	);
	await page.mouse.move(2, 2);
	await page.getByRole("tooltip").waitFor({ state: "detached" });
	await idle(page);
	return timing;
}
