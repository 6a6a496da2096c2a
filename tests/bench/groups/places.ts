// places: from the press on a part of the card to its list, painted: the other places of a word in the open text, and those in
// the rest of the library, which is one text more of the same size.

import type { Page } from "@playwright/test";
import reader from "../../../renderer/i18n/locales/en/reader.json" with { type: "json" };
import { type Bench, textFile } from "../bench.ts";
import { each, figure, repeat } from "../measure.ts";
import { openApp, timed } from "../page.ts";
import { closeCard, freshLibrary, importText, newWords, openArticle, scrollTo, tapWord } from "../reader.ts";
import type { Timing } from "../recorder.ts";

const warmUps = 2;
const runs = 15;
/** Share of the text where the words stand. */
const place = 0.5;

export async function places(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const [text, other] = [await textFile(bench, size, 1), await textFile(bench, size, 2)];
		const app = await openApp(bench);
		const { page } = app;
		await importText(app, other);
		await freshLibrary(app);
		await importText(app, text);
		await freshLibrary(app);
		await openArticle(app, text.title);
		await scrollTo(page, place);
		const words = await newWords(page, warmUps + runs);
		const repetition = { warmUps, runs: words.length - warmUps, atLeast: 3, limitMs: bench.sizeLimitMs };
		const timings = await repeat(repetition, async (count) => {
			await tapWord(page, words[count] ?? "");
			const here = await openPart(page, reader.card.places.here, "ol li");
			const library = await openPart(page, reader.card.library.label, "*");
			await closeCard(page);
			return { here: here.painted, library: library.painted };
		});
		await app.close();
		bench.report(figure(`places.${size}.here_ms`, "ms", each(timings, "here")));
		bench.report(figure(`places.${size}.library_ms`, "ms", each(timings, "library")));
	}
}

/**
 * Presses the heading of a part of the card. It is whole when its count stands beside the heading, nothing is being looked for
 * in it, and it has what it is asked for; a text that does not have the word is found out like one that has.
 */
async function openPart(page: Page, label: string, has: string): Promise<Timing> {
	const heading = page.getByRole("dialog").getByRole("button", { name: label });
	await heading.scrollIntoViewIfNeeded();
	return timed(
		page,
		() =>
			page.evaluate(
				({ wanted, content }) => {
					window.recorder.watch("click", () => {
						const headings = [...document.querySelectorAll('[role="dialog"] h3 > button[aria-expanded="true"]')];
						const head = headings.find((one) => one.textContent.startsWith(wanted));
						const body = head?.closest("section")?.lastElementChild ?? null;
						if (body === null || head?.querySelector(".number") == null) return false;
						return body.querySelector('[role="progressbar"]') === null && body.querySelector(content) !== null;
					});
				},
				{ wanted: label, content: has },
			),
		() => heading.click(),
	);
}
