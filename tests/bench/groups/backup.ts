// backup: a copy of 100,000 words, 200,000 reviews and 100 articles, in a library whose days of review are packed. write: from the
// click to the copy handed to the browser.
// restore: from the file handed over to what would change on the screen, and from the click to everything restored, into an
// empty library; the time in which a person reads what would change is left out.

import { join } from "node:path";
import type { Page } from "@playwright/test";
import settings from "../../../renderer/i18n/locales/en/settings.json" with { type: "json" };
import { type Bench, textFile } from "../bench.ts";
import { clock } from "../clock.ts";
import { fillLibrary, type LibrarySize } from "../libraryFill.ts";
import { figure } from "../measure.ts";
import { openApp } from "../page.ts";

const full: LibrarySize = { words: 100_000, events: 200_000, articles: 100 };
const empty: LibrarySize = { words: 0, events: 0, articles: 0 };
const writes = 3;
const restMs = 2000;
const longestMs = 150_000;

export async function backup(bench: Bench): Promise<void> {
	const app = await openApp(bench);
	const { page } = app;
	page.setDefaultTimeout(longestMs);
	const { sentences } = await textFile(bench, 10_000, 1);
	const material = { sentences, now: Date.now() };
	await page.evaluate(fillLibrary, { size: full, material });
	// Packs what a library that was used has long packed.
	await app.reload();
	while (!(await page.evaluate(daysArePacked))) await page.waitForTimeout(500);

	const path = join(bench.folder, "copy.haidong");
	const written: number[] = [];
	for (let run = 0; run <= writes; run += 1) {
		await openSettings(page, app.reload);
		// Nobody clicks while the app is still busy with its start, which has a figure of its own.
		await page.waitForTimeout(restMs);
		const took = await clock(page, "click", "[role=status]", "words");
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("button", { name: settings.backup.save, exact: true }).click(),
		]);
		const ms = await took();
		// The first one warms up.
		if (run > 0) written.push(ms);
		await download.saveAs(path);
	}
	bench.report(figure("backup.write_ms", "ms", written));

	await page.evaluate(fillLibrary, { size: empty, material });
	await openSettings(page, app.reload);
	const checked = await clock(page, "change", "[role=dialog] table", settings.restoring.groups.words);
	const [chooser] = await Promise.all([
		page.waitForEvent("filechooser"),
		page.getByRole("button", { name: settings.backup.choose, exact: true }).click(),
	]);
	await chooser.setFiles(path);
	const checking = await checked();
	const restored = await clock(page, "click", "[role=dialog] [role=status]", settings.restoring.doneMerged);
	await page.getByRole("dialog").getByRole("button", { name: settings.restoring.go, exact: true }).click();
	const restoring = await restored();
	bench.report(figure("backup.restore_ms", "ms", [checking + restoring]));
	bench.note(`checked and compared in ${Math.round(checking)} ms, written in ${Math.round(restoring)} ms`);
	await app.close();
}

/** Runs in the page. */
async function daysArePacked(): Promise<boolean> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open("library");
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const counting = database.transaction("reviewDays").objectStore("reviewDays").count();
	await new Promise((resolve) => {
		counting.onsuccess = resolve;
	});
	database.close();
	return counting.result > 0;
}

async function openSettings(page: Page, reload: () => Promise<void>): Promise<void> {
	await reload();
	await page.evaluate(() => {
		window.location.hash = "#/settings";
	});
	await page.getByRole("button", { name: settings.backup.save, exact: true }).waitFor();
}
