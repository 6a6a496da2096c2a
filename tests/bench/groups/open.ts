// open: from the click on an article in the library to its first screen, painted with glosses; and the floor.

import { type Bench, textFile } from "../bench.ts";
import { openFloor, startFloor } from "../floor.ts";
import { each, figure, middleOf, repeat } from "../measure.ts";
import { openApp, openBrowser, timed } from "../page.ts";
import { articleLink, freshLibrary, importText, watchFirstScreen } from "../reader.ts";

export async function open(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const repetition = { warmUps: 2, runs: 9, atLeast: 3, limitMs: bench.sizeLimitMs / 2 };
		const text = await textFile(bench, size, 1);

		const app = await openApp(bench);
		const { page } = app;
		await importText(app, text);
		const timings = await repeat(repetition, async () => {
			await freshLibrary(app);
			const link = articleLink(page, text.title);
			return timed(
				page,
				() => watchFirstScreen(page, "click"),
				() => link.click(),
			);
		});
		await app.close();
		bench.report(figure(`open.${size}.painted_ms`, "ms", each(timings, "painted")));
		bench.note(`in the DOM after ${middleOf(each(timings, "dom"))} ms`);

		const floor = await startFloor(bench);
		const plain = await openBrowser(bench);
		floor.show(text);
		const floors = await repeat(repetition, () => openFloor(plain.page, floor));
		await plain.context.close();
		bench.report(figure(`open.${size}.floor_ms`, "ms", floors));
	}
}
