// vocabulary: 100,000 saved words and 200,000 reviews, the browser started anew for each run. states: from the navigation to the
// states of all words, in a page that holds nothing but storage. table: from the navigation to the first rows painted in the app.
// Beside them, on standard error, what storage alone takes: for the first rows, for sorting and searching, for saving a word.

import type { Page } from "@playwright/test";
import type { HeadwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import type { WordOrder } from "../../../renderer/storage/contract/words.ts";
import { type Bench, textFile } from "../bench.ts";
import { fillLibrary } from "../libraryFill.ts";
import { each, figure, middleOf, repeat } from "../measure.ts";
import { openApp } from "../page.ts";
import { appWithStoragePage, storagePages } from "../storage/open.ts";

const full = { words: 100_000, events: 200_000, articles: 100 } as const;
const orders: readonly WordOrder[] = ["added", "headword", "gloss", "status", "due", "stability", "band"];
const searches = ["cong", "công nghệ", "strength"] as const;
const saves = 12;

export async function vocabulary(bench: Bench): Promise<void> {
	const app = await openApp(bench, await appWithStoragePage(bench));
	const { page } = app;
	const { sentences } = await textFile(bench, 10_000, 1);
	await page.evaluate(fillLibrary, { size: full, material: { sentences, now: Date.now() } });
	await app.reload();
	const open = storagePages(page);
	const address = new URL("/#/vocabulary", page.url()).href;
	await page.goto("about:blank");

	// The first reading packs all anew.
	const first = await open();
	bench.note(`packed out of the words in ${Math.round(await first.evaluate(firstRows))} ms`);
	await first.close();
	const times = { warmUps: 1, runs: 9, atLeast: 3, limitMs: bench.sizeLimitMs / 2 };
	const starts = await repeat(times, () =>
		inNewPage(open, async (fresh) => ({
			states: await fresh.evaluate(statesReady),
			rows: await fresh.evaluate(firstRows),
		})),
	);
	bench.report(figure("vocabulary.states_100000_ms", "ms", each(starts, "states")));
	bench.note(`first rows out of storage alone: ${middleOf(each(starts, "rows"))} ms`);

	await inNewPage(open, async (fresh) => {
		for (const by of orders) bench.note(`sorted by ${by}: ${middleOf(await fresh.evaluate(timesOfOrder, by))} ms`);
		for (const text of searches)
			bench.note(`searched for ${text}: ${middleOf(await fresh.evaluate(timesOfSearch, text))} ms`);
		bench.note(`a word saved: ${middleOf(await fresh.evaluate(timesOfSaving, saves))} ms`);
	});

	const tables = await repeat(times, async () => {
		const fresh = await page.context().newPage();
		await fresh.addInitScript(rowsInPage);
		await fresh.goto(address);
		const ms = await fresh.evaluate(() => (window as unknown as { readonly rowsPainted: Promise<number> }).rowsPainted);
		await fresh.close();
		return { ms };
	});
	bench.report(figure("vocabulary.table_100000_ms", "ms", each(tables, "ms")));
	await app.close();
}

async function inNewPage<Value>(open: () => Promise<Page>, work: (page: Page) => Promise<Value>): Promise<Value> {
	const page = await open();
	const value = await work(page);
	await page.close();
	return value;
}

// What follows is serialised by Playwright: may use nothing from outside itself. Milliseconds since the navigation.

async function statesReady(): Promise<number> {
	const { states } = await window.storage;
	const ready = await states.ready;
	if (!ready.ok) throw new Error(ready.error.kind);
	return performance.now();
}

/** From the question to the records of the first rows. */
async function firstRows(): Promise<number> {
	const { vocabulary: words } = await window.storage;
	const began = performance.now();
	const sort = { by: "added", descending: true } as const;
	const keys = await words.words({ list: null, rule: null, search: "", sort, at: Date.now() });
	if (!keys.ok || keys.value.length !== 100_000) throw new Error("not all words");
	const rows = await words.getMany(keys.value.slice(0, 40));
	if (!rows.ok || rows.value.length !== 40) throw new Error("not all rows");
	return performance.now() - began;
}

async function timesOfOrder(by: WordOrder): Promise<readonly number[]> {
	const { vocabulary: words } = await window.storage;
	const taken: number[] = [];
	for (const descending of [false, true, false, true, false]) {
		const began = performance.now();
		const keys = await words.words({ list: null, rule: null, search: "", sort: { by, descending }, at: Date.now() });
		taken.push(performance.now() - began);
		if (!keys.ok || keys.value.length !== 100_000) throw new Error("not all words");
	}
	return taken;
}

async function timesOfSearch(search: string): Promise<readonly number[]> {
	const { vocabulary: words } = await window.storage;
	const taken: number[] = [];
	for (let run = 0; run < 5; run += 1) {
		const began = performance.now();
		const sort = { by: "added", descending: true } as const;
		const keys = await words.words({ list: null, rule: null, search, sort, at: Date.now() });
		taken.push(performance.now() - began);
		if (!keys.ok) throw new Error(keys.error.kind);
	}
	return taken;
}

async function timesOfSaving(saves: number): Promise<readonly number[]> {
	const { vocabulary: words } = await window.storage;
	const taken: number[] = [];
	for (let run = 0; run < saves; run += 1) {
		const headword = `từ đo ${run}`;
		const key = `word:${headword}` as HeadwordKey;
		const began = performance.now();
		const saved = await words.setStatus(
			{ key, headword, gloss: "measured", sense: 0, context: null },
			"learning",
			Date.now(),
		);
		taken.push(performance.now() - began);
		if (!saved.ok) throw new Error(saved.error.kind);
	}
	const { vocabulary } = await window.storage;
	await vocabulary.remove(Array.from({ length: saves }, (_, run) => `word:từ đo ${run}` as HeadwordKey));
	return taken;
}

/** Waits for a row of the table that tells a word. */
function rowsInPage(): void {
	const rowsPainted = new Promise<number>((resolve) => {
		const observer = new MutationObserver(() => {
			if (document.querySelector("[role=grid] [data-row] button") === null) return;
			observer.disconnect();
			void window.recorder.painted().then(resolve);
		});
		observer.observe(document, { subtree: true, childList: true });
	});
	Object.assign(window, { rowsPainted });
}
