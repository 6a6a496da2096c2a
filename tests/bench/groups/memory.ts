// memory: what the renderer holds with an article open, window and language worker together, after a collection of garbage.
// `measureUserAgentSpecificMemory` needs an isolated page, which the app is not; the process as a whole counts the browser.

import { type Bench, textFile } from "../bench.ts";
import { heldBytes } from "../heaps.ts";
import { figure, middleOf, repeat } from "../measure.ts";
import { openApp } from "../page.ts";
import { freshLibrary, importText, openArticle } from "../reader.ts";

export async function memory(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const text = await textFile(bench, size, 1);
		const app = await openApp(bench);
		await importText(app, text);
		const repetition = { warmUps: 1, runs: 5, atLeast: 3, limitMs: bench.sizeLimitMs };
		const samples = await repeat(repetition, async () => {
			await freshLibrary(app);
			await openArticle(app, text.title);
			return heldBytes(app.page);
		});
		await app.close();
		const total = samples.map(({ window, workers }) => (window + workers) / 1e6);
		bench.report(figure(`memory.${size}.renderer_mb`, "mb", total));
		bench.note(`of it in the language worker ${middleOf(samples.map(({ workers }) => workers / 1e6))} MB`);
	}
}
