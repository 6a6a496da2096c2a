// import: from the file handed over by the browser's dialog to the article stored and its first screen painted; and the
// longest task on the window's thread meanwhile. The look at what was kept is confirmed as soon as it is there.

import imports from "../../../renderer/i18n/locales/en/import.json" with { type: "json" };
import { type Bench, textFile } from "../bench.ts";
import { each, figure, repeat } from "../measure.ts";
import { openApp } from "../page.ts";
import { chooseFile, freshLibrary, importText, librarySettled, watchFirstScreen } from "../reader.ts";

export async function importing(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const app = await openApp(bench);
		const { page } = app;
		// The library is never empty, and no text comes twice.
		await importText(app, await textFile(bench, 1000, 1000));
		const repetition = { warmUps: 1, runs: 7, atLeast: 3, limitMs: bench.sizeLimitMs };
		const samples = await repeat(repetition, async (index) => {
			const text = await textFile(bench, size, index + 1);
			await freshLibrary(app);
			await watchFirstScreen(page, "change");
			await page.evaluate(keepAtOnceInPage, imports.keep);
			await chooseFile(page, text.path);
			const sample = await page.evaluate(async () => {
				const { painted } = await window.recorder.timing();
				return { painted, block: (window as unknown as Watched).longestBlock() };
			});
			// Stored, too: it is there when the library is loaded anew.
			await app.reload();
			await librarySettled(page);
			await page.getByRole("link", { name: text.title, exact: true }).first().waitFor();
			return sample;
		});
		await app.close();
		bench.report(figure(`import.${size}.total_ms`, "ms", each(samples, "painted")));
		bench.report(figure(`import.${size}.longest_block_ms`, "ms", each(samples, "block")));
	}
}

interface Watched {
	longestBlock: () => number;
}

/** Begins to watch the window's thread when the file is handed over, and presses the button as soon as it can be pressed. */
function keepAtOnceInPage(keep: string): void {
	const begin = () => {
		Object.assign(window, { longestBlock: window.recorder.watchThread() } satisfies Watched);
	};
	window.addEventListener("change", begin, { capture: true, once: true });
	const observer = new MutationObserver(() => {
		for (const button of document.querySelectorAll("button")) {
			if (button.textContent !== keep || button.disabled) continue;
			observer.disconnect();
			button.click();
			return;
		}
	});
	observer.observe(document, { subtree: true, childList: true });
}
