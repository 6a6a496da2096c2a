// jump: from the press on the place bar to the first screen at that place, painted with glosses.

import type { Page } from "@playwright/test";
import reader from "../../../renderer/i18n/locales/en/reader.json" with { type: "json" };
import { type Bench, textFile } from "../bench.ts";
import { each, figure, middleOf, repeat } from "../measure.ts";
import { openApp, timed } from "../page.ts";
import { firstScreenIsGlossedInPage, freshLibrary, idle, importText, openArticle, scrollTo } from "../reader.ts";
import type { Timing } from "../recorder.ts";

/** Where a jump leads, in order: 70 % and around it, no place twice. */
const shares = [0.5, 0.7, 0.9, 0.66, 0.74, 0.86, 0.58, 0.78, 0.62, 0.82, 0.54];

export async function jump(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const text = await textFile(bench, size, 1);
		const app = await openApp(bench);
		const { page } = app;
		await importText(app, text);
		await freshLibrary(app);
		await openArticle(app, text.title);
		const repetition = { warmUps: 1, runs: shares.length - 1, atLeast: 3, limitMs: bench.sizeLimitMs };
		const timings = await repeat(repetition, async (count) => {
			await scrollTo(page, 0);
			const timing = await jumpTo(page, shares[count] ?? 0.7);
			await idle(page);
			return timing;
		});
		await app.close();
		bench.report(figure(`jump.${size}.painted_ms`, "ms", each(timings, "painted")));
		bench.note(`in the DOM after ${middleOf(each(timings, "dom"))} ms`);
	}
}

async function jumpTo(page: Page, share: number): Promise<Timing> {
	const bar = await page.getByRole("slider", { name: reader.placeBar.label }).boundingBox();
	if (bar === null) throw new Error("no place bar");
	return timed(
		page,
		() =>
			// The text stands at its beginning: its title must have gone, and what came have its glosses.
			page.evaluate(
				`recorder.watch("pointerdown", () => {
					const title = document.querySelector("article h1");
					if (title !== null && title.getBoundingClientRect().bottom > 0) return false;
					return (${firstScreenIsGlossedInPage.toString()})();
				})`,
			),
		() => page.mouse.click(bar.x + bar.width * share, bar.y + bar.height / 2),
	);
}
