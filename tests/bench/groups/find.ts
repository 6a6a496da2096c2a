// find: from the input of what is looked for to its first hit on the screen, the text never having been searched
// before.

import type { Page } from "@playwright/test";
import reader from "../../../renderer/i18n/locales/en/reader.json" with { type: "json" };
import { type Bench, type TextFile, textFile } from "../bench.ts";
import { each, figure, middleOf, repeat } from "../measure.ts";
import { openApp, timed } from "../page.ts";
import { freshLibrary, idle, importText, openArticle } from "../reader.ts";

/** Syllables of what is looked for: the beginning of a sentence near the end of the text, typed without marks. */
const phraseLength = 7;

export async function find(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const text = await textFile(bench, size, 1);
		const phrases = phrasesOf(text);
		const app = await openApp(bench);
		const { page } = app;
		await importText(app, text);
		const repetition = { warmUps: 1, runs: 9, atLeast: 3, limitMs: bench.sizeLimitMs };
		const timings = await repeat(repetition, async (count) => {
			await freshLibrary(app);
			await openArticle(app, text.title);
			await page.keyboard.press("Control+f");
			await page.getByRole("search").waitFor();
			await idle(page);
			const phrase = phrases[count % phrases.length] ?? "";
			return timed(
				page,
				() => watchHit(page, phrase),
				() => page.keyboard.insertText(unmarked(phrase)),
			);
		});
		await app.close();
		bench.report(figure(`find.${size}.first_ms`, "ms", each(timings, "dom")));
		bench.note(`painted after ${middleOf(each(timings, "painted"))} ms`);
	}
}

/** Beginnings of sentences of the last part of the text, each only once in it. */
function phrasesOf({ sentences, text }: TextFile): readonly string[] {
	const all = unmarked(text);
	const late = sentences.slice(Math.floor(sentences.length * 0.8));
	const phrases = late.map((sentence) => sentence.replace(/\.$/, "").split(" ").slice(0, phraseLength).join(" "));
	const once = phrases.filter((phrase) => all.split(unmarked(phrase)).length === 2);
	if (once.length === 0) throw new Error("no phrase that stands in the text once");
	return once;
}

function unmarked(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();
}

/** Makes the recorder wait for the count of hits, and for the row of the hit in the page, on the screen. */
async function watchHit(page: Page, phrase: string): Promise<void> {
	const count = reader.find.place.replace(/\{\{ordinal[^}]*\}\}/, "1").replace(/\{\{of[^}]*\}\}/, "1");
	await page.evaluate(
		({ wanted, said }) => {
			window.recorder.watch("input", () => {
				const status = document.querySelector('search [role="status"]')?.textContent ?? "";
				if (!status.startsWith(said)) return false;
				return [...document.querySelectorAll<HTMLElement>("article [data-index]")].some((row) => {
					const { top, bottom } = row.getBoundingClientRect();
					if (bottom < 0 || top > window.innerHeight) return false;
					const words = row.cloneNode(true) as HTMLElement;
					for (const gloss of words.querySelectorAll("rt")) gloss.remove();
					return words.textContent.replace(/\s+/g, " ").includes(wanted);
				});
			});
		},
		{ wanted: phrase, said: count },
	);
}
