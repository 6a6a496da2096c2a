// What the benchmarks do in the app, as a person would: bring a text, open it, tap its words. Elements are found by role
// and accessible name, or by the marks that the reader's words carry. Runs in Node; the functions named in*Page in the page.

import type { Page } from "@playwright/test";
import imports from "../../renderer/i18n/locales/en/import.json" with { type: "json" };
import library from "../../renderer/i18n/locales/en/library.json" with { type: "json" };
import type { TextFile } from "./bench.ts";
import { type AppPage, timed } from "./page.ts";
import type { Timing } from "./recorder.ts";

const patience = { timeout: 60_000 };

/** Chooses the file in the library, keeps what comes of it, and waits until its first screen can be read. */
export async function importText({ page }: AppPage, { path }: Pick<TextFile, "path">): Promise<void> {
	await chooseFile(page, path);
	await page.getByRole("button", { name: imports.keep }).click(patience);
	await page.waitForFunction(firstScreenIsGlossedInPage, null, patience);
}

export async function chooseFile(page: Page, path: string): Promise<void> {
	const chooser = page.waitForEvent("filechooser");
	await page.getByRole("button", { name: library.add.choose }).click();
	await (await chooser).setFiles(path);
}

/** Loads the library anew and waits until it has nothing left to do. */
export async function freshLibrary(app: AppPage): Promise<void> {
	await app.reload();
	await librarySettled(app.page);
}

export async function librarySettled(page: Page): Promise<void> {
	await page.getByRole("list", { name: library.list }).waitFor();
	await page.getByText(library.known.counting).first().waitFor({ state: "detached" });
	// The engine starts once the library is drawn: a loaded app has it.
	await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".lex")));
	await page.waitForTimeout(500);
	await idle(page);
}

/** Until the window's thread has had nothing to do twice; a second each at most, since a page at rest may not be asked. */
export async function idle(page: Page): Promise<void> {
	await page.evaluate(async () => {
		for (let times = 0; times < 2; times += 1) {
			await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
		}
	});
}

export function articleLink(page: Page, title: string) {
	return page.getByRole("list", { name: library.list }).getByRole("link", { name: title, exact: true });
}

/** Opens the article from the library and waits for its first screen. */
export async function openArticle({ page }: AppPage, title: string): Promise<void> {
	await articleLink(page, title).click();
	await page.waitForFunction(firstScreenIsGlossedInPage, null, patience);
	await idle(page);
}

/** Whether every row on the screen has its glosses, and rows reach to its foot or to the end of the text. */
export function firstScreenIsGlossedInPage(): boolean {
	// One that was drawn ahead is there before it is shown.
	const article = [...document.querySelectorAll("article[lang=vi]")].find((one) => one.checkVisibility());
	if (article?.querySelector("ruby[data-at] rt") == null) return false;
	let frame = article.parentElement;
	while (frame !== null && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) frame = frame.parentElement;
	if (frame === null) return false;
	const { top, bottom } = frame.getBoundingClientRect();
	let reached = top;
	for (const row of article.querySelectorAll("[data-index]")) {
		const box = row.getBoundingClientRect();
		if (box.bottom <= top || box.top >= bottom) continue;
		if (row.querySelector("rt") === null) return false;
		reached = Math.max(reached, box.bottom);
	}
	// There is an empty space under the last paragraph.
	return reached >= Math.min(bottom, article.getBoundingClientRect().bottom - 120);
}

/** Makes the recorder wait for the first screen of an article after the next event of this type. */
export async function watchFirstScreen(page: Page, eventType: string): Promise<void> {
	await page.evaluate(`recorder.watch(${JSON.stringify(eventType)}, ${firstScreenIsGlossedInPage.toString()})`);
}

/** Scrolls the open text to a share of its length, 0 to 1, and waits for its glosses. */
export async function scrollTo(page: Page, share: number): Promise<void> {
	await page.evaluate((wanted) => {
		let frame = document.querySelector("article[lang=vi]")?.parentElement ?? null;
		while (frame !== null && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) frame = frame.parentElement;
		if (frame !== null) frame.scrollTop = wanted * (frame.scrollHeight - frame.clientHeight);
	}, share);
	await page.waitForFunction(firstScreenIsGlossedInPage, null, patience);
	await idle(page);
}

/** A word on the screen: what its `data-at` says, which is where it stands in the text. */
export type SeenWord = string;

/** At most `count` words on the screen that are new to the person, no two alike, spread over the screen, none at its edge. */
export async function newWords(page: Page, count: number): Promise<readonly SeenWord[]> {
	const words = await page.evaluate(() => {
		const seen = new Set<string>();
		const found: string[] = [];
		for (const ruby of document.querySelectorAll<HTMLElement>('article ruby[data-at][data-status="new"]')) {
			const text = ruby.querySelector("span");
			const box = text?.getClientRects()[0];
			const at = ruby.dataset.at;
			if (text == null || box === undefined || at === undefined) continue;
			const word = text.textContent.toLowerCase();
			// Near an edge a tap would also scroll.
			if (seen.has(word) || box.top < 160 || box.bottom > window.innerHeight - 160) continue;
			seen.add(word);
			found.push(at);
		}
		return found;
	});
	const step = Math.max(1, words.length / count);
	return Array.from({ length: Math.min(count, words.length) }, (_, index) => words[Math.floor(index * step)]).filter(
		(word) => word !== undefined,
	);
}

/** Taps the word, wherever it now stands on the screen, and tells how long its whole card took. */
export async function tapWord(page: Page, word: SeenWord): Promise<Timing> {
	const { x, y } = await page.evaluate((at) => {
		const box = document.querySelector(`ruby[data-at="${at}"] > span`)?.getClientRects()[0];
		if (box === undefined) throw new Error(`no word at ${at}`);
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}, word);
	return timed(
		page,
		() => watchCard(page, word),
		() => page.mouse.click(x, y),
	);
}

/** Makes the recorder wait for the whole card of a word: chosen in the text, and on the card the sentence with it. */
async function watchCard(page: Page, word: SeenWord): Promise<void> {
	await page.evaluate((place) => {
		window.recorder.watch("click", () => {
			const card = document.querySelector('[role="dialog"]');
			return (
				card?.querySelector('p[lang="vi"] b') != null &&
				document.querySelector(`ruby[data-at="${place}"][data-selected]`) !== null
			);
		});
	}, word);
}

export async function closeCard(page: Page): Promise<void> {
	await page.keyboard.press("Escape");
	await page.getByRole("dialog").waitFor({ state: "detached" });
	await idle(page);
}
