// known_share: from the click on an article whose words were never counted to the share of known words in the foot line: the
// text read from the disk, segmented, counted, and drawn.

import type { Page } from "@playwright/test";
import reader from "../../../renderer/i18n/locales/en/reader.json" with { type: "json" };
import { type Bench, textFile } from "../bench.ts";
import { each, figure, middleOf, repeat } from "../measure.ts";
import { openApp, timed } from "../page.ts";
import { articleLink, freshLibrary, idle, importText } from "../reader.ts";

/** What the foot line says after the number. */
const said = reader.foot.known.replace(/^\{\{[^}]*\}\}/, "");

export async function knownShare(bench: Bench): Promise<void> {
	for (const size of bench.sizes) {
		const text = await textFile(bench, size, 1);
		const app = await openApp(bench);
		const { page } = app;
		await importText(app, text);
		const repetition = { warmUps: 1, runs: 9, atLeast: 3, limitMs: bench.sizeLimitMs };
		const changes: number[] = [];
		const timings = await repeat(repetition, async () => {
			await freshLibrary(app);
			await forgetAnalyses(page);
			const timing = await timed(
				page,
				() => watchShare(page, null),
				() => articleLink(page, text.title).click(),
			);
			await idle(page);
			// A word that becomes known: the key, and the other share that follows.
			await page.keyboard.press("n");
			await page.locator("article ruby:focus").waitFor();
			const before = await shownShare(page);
			const change = await timed(
				page,
				() => watchShare(page, before),
				() => page.keyboard.press("k"),
			);
			changes.push(change.dom);
			await page.keyboard.press("0");
			await idle(page);
			return timing;
		});
		await app.close();
		bench.report(figure(`known_share.${size}.total_ms`, "ms", each(timings, "dom")));
		bench.note(`after a word is marked: ${middleOf(changes)} ms`);
	}
}

/** The analyses that the app keeps: without them it counts anew. */
async function forgetAnalyses(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open("cache");
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
		const names = [...database.objectStoreNames];
		const transaction = database.transaction(names, "readwrite");
		for (const name of names) transaction.objectStore(name).clear();
		await new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error);
		});
		database.close();
	});
}

/** What the foot line shows now. */
async function shownShare(page: Page): Promise<string> {
	return page.locator("footer").innerText();
}

/** Makes the recorder wait for a share in the foot line, or for another line than `before`. */
async function watchShare(page: Page, before: string | null): Promise<void> {
	await page.evaluate(
		({ words, old }) => {
			window.recorder.watch(old === null ? "click" : "keydown", () => {
				const foot = document.querySelector<HTMLElement>("footer")?.innerText ?? "";
				return foot.includes(words) && foot !== old;
			});
		},
		{ words: said, old: before },
	);
}
