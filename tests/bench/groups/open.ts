// open: from the click on an article in the library to its first screen, painted with glosses, for the article that the library
// offers to go on with and for another one; and the floor.

import { type Bench, type TextFile, textFile } from "../bench.ts";
import { openFloor, startFloor } from "../floor.ts";
import { each, figure, middleOf, type Repetition, repeat } from "../measure.ts";
import { type AppPage, openApp, openBrowser, timed } from "../page.ts";
import { articleLink, freshLibrary, importText, openArticle, scrollTo, watchFirstScreen } from "../reader.ts";
import type { Timing } from "../recorder.ts";

/** Syllables of the text that is read in between. */
const secondSize = 2000;
/** Milliseconds in which the place of reading has been stored. */
const progressKeptAfter = 3000;

export async function open(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const repetition = { warmUps: 2, runs: 9, atLeast: 3, limitMs: bench.sizeLimitMs / 3 };
		const text = await textFile(bench, size, 1);

		const app = await openApp(bench);
		await importText(app, text);
		await app.page.waitForTimeout(progressKeptAfter);
		const next = await openings(app, text, repetition);
		bench.report(figure(`open.${size}.painted_ms`, "ms", each(next, "painted")));
		bench.note(`in the DOM after ${middleOf(each(next, "dom"))} ms`);

		const second = await textFile(bench, secondSize, 2);
		await freshLibrary(app);
		await importText(app, second);
		await scrollTo(app.page, 0.5);
		await app.page.waitForTimeout(progressKeptAfter);
		const other = await openings(app, text, repetition, async () => {
			// Read last, the second text is the one to go on with.
			await freshLibrary(app);
			await openArticle(app, second.title);
		});
		await app.close();
		bench.report(figure(`open.${size}.other_painted_ms`, "ms", each(other, "painted")));
		bench.note(`in the DOM after ${middleOf(each(other, "dom"))} ms`);

		const floor = await startFloor(bench);
		const plain = await openBrowser(bench);
		floor.show(text);
		const floors = await repeat(repetition, () => openFloor(plain.page, floor));
		await plain.context.close();
		bench.report(figure(`open.${size}.floor_ms`, "ms", floors));
	}
}

async function openings(
	app: AppPage,
	{ title }: TextFile,
	repetition: Repetition,
	before: () => Promise<void> = async () => {},
): Promise<readonly Timing[]> {
	return repeat(repetition, async () => {
		await before();
		await freshLibrary(app);
		const link = articleLink(app.page, title);
		return timed(
			app.page,
			() => watchFirstScreen(app.page, "click"),
			() => link.click(),
		);
	});
}
