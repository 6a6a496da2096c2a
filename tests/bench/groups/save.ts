// save: from the click on the card's button to the word marked in the text and the button saying so, painted.

import type { Page } from "@playwright/test";
import reader from "../../../renderer/i18n/locales/en/reader.json" with { type: "json" };
import { type Bench, textFile } from "../bench.ts";
import { each, figure, middleOf, repeat } from "../measure.ts";
import { openApp, timed } from "../page.ts";
import { closeCard, freshLibrary, idle, importText, newWords, openArticle, type SeenWord, tapWord } from "../reader.ts";
import type { Timing } from "../recorder.ts";

const warmUps = 2;
const runs = 15;

export async function save(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const text = await textFile(bench, size, 1);
		const app = await openApp(bench);
		const { page } = app;
		await importText(app, text);
		await freshLibrary(app);
		await openArticle(app, text.title);
		const words = await newWords(page, warmUps + runs);
		const repetition = { warmUps, runs: words.length - warmUps, atLeast: 3, limitMs: bench.sizeLimitMs };
		const timings = await repeat(repetition, (count) => saveWord(page, words[count] ?? ""));
		await app.close();
		bench.report(figure(`save.${size}.repainted_ms`, "ms", each(timings, "painted")));
		bench.note(`in the DOM after ${middleOf(each(timings, "dom"))} ms`);
	}
}

async function saveWord(page: Page, word: SeenWord): Promise<Timing> {
	await tapWord(page, word);
	await idle(page);
	const button = page.getByRole("dialog").getByRole("button", { name: reader.card.save });
	const timing = await timed(
		page,
		() => watchSaved(page, word),
		() => button.click(),
	);
	await closeCard(page);
	return timing;
}

async function watchSaved(page: Page, word: SeenWord): Promise<void> {
	await page.evaluate(
		({ at, saved }) => {
			window.recorder.watch("click", () => {
				const buttons = document.querySelectorAll('[role="dialog"] button[type="submit"]');
				const inText = document.querySelector(`ruby[data-at="${at}"]`);
				return (
					[...buttons].some((button) => button.textContent.includes(saved)) &&
					inText?.getAttribute("data-status") === "learning"
				);
			});
		},
		{ at: word, saved: reader.card.saved },
	);
}
