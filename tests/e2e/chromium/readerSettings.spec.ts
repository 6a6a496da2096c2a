// What is set for the reader holds in the reader: its column beside the card, its look and the way back, its keys.

import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { scrapedPage, shortArticle } from "./files.ts";
import { test } from "./test.ts";
import { fill } from "./texts.ts";

async function widthOf(place: Locator): Promise<number> {
	return (await place.boundingBox())?.width ?? 0;
}

/** Opens what is set beside the text, does it there, and closes it again. */
async function beside(app: App, set: () => Promise<void>): Promise<void> {
	await app.button(app.texts.reader.appearance.title).click();
	await set();
	await app.page.keyboard.press("Escape");
}

for (const [width, height] of [
	[1280, 800],
	[1920, 1000],
] as const) {
	test.describe(`on ${width} pixels`, () => {
		test.use({ viewport: { width, height }, contextOptions: { reducedMotion: "reduce" } });

		test("the column is as wide as it is set, and the card still stands beside it", async ({ app }) => {
			const { page, texts } = app;
			await app.chooseFiles(scrapedPage.path);
			await app.keep();
			const medium = await widthOf(app.article);
			for (const name of ["narrow", "wide"] as const) {
				await beside(app, () => app.button(texts.settings.column[name]).click());
				await expect.poll(async () => (await widthOf(app.article)) < medium).toBe(name === "narrow");
				await app.tap("cứu hộ");
				const [column, card] = [await app.article.boundingBox(), await app.card.boundingBox()];
				expect(card?.x).toBeGreaterThanOrEqual((column?.x ?? 0) + (column?.width ?? 0));
				expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(width);
				const ends = await app.article
					.locator("ruby")
					.evaluateAll((words) => words.map((word) => word.getBoundingClientRect().right));
				expect(Math.max(...ends)).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0) + 1);
				await page.keyboard.press("Escape");
			}
		});
	});
}

test("the look is seen at once beside the text, holds after a new start, and can be given up", async ({ app }) => {
	const { page, texts } = app;
	const { reading } = texts.settings;
	const look = () =>
		app
			.word("mượn")
			.first()
			.evaluate((word) => {
				const text = getComputedStyle(word);
				const gloss = getComputedStyle(word.querySelector("rt") ?? word);
				return [text.fontSize, text.letterSpacing, text.color, gloss.fontSize, gloss.color].join();
			});
	await app.read(shortArticle);
	const usual = await look();
	await beside(app, async () => {
		for (const [name, value] of [
			[reading.textSize, 26],
			[reading.glossSize, 1.2],
			[reading.letterSpacing, 0.05],
		] as const)
			await page.getByRole("slider", { name }).fill(String(value));
		await app.button(texts.settings.contrast.more).click();
		await expect(page.getByRole("figure", { name: texts.settings.preview }).locator("rt").first()).toBeVisible();
	});
	await expect.poll(async () => (await look()).startsWith("26px,1.3px")).toBe(true);
	const changed = await look();
	// High contrast: the gloss in the ink of the word.
	const [, , ink, , glossInk] = changed.match(/[^,(]+(?:\([^)]*\))?/g) ?? [];
	expect(glossInk).toBe(ink);
	await page.reload();
	await expect(app.word("mượn").first()).toBeVisible();
	expect(await look()).toBe(changed);
	await beside(app, () => app.button(reading.reset).click());
	await expect.poll(look).toBe(usual);
});

test("a command has the key that it was given: in the text, on the card, in the overlay", async ({ app }) => {
	const { page, texts } = app;
	const { keys, marked } = texts.reader;
	const change = (name: string) => app.button(fill(keys.change.changeOf, { command: name }));
	await app.read(shortArticle);
	await app.goTo("settings");
	await change(keys.command.known).click();
	await page.keyboard.press("i");
	await expect(change(keys.command.known)).toBeVisible();
	// S is taken: it is exchanged with that of another command when the person says so.
	await change(keys.command.save).click();
	await page.keyboard.press("l");
	await expect(page.getByText(fill(keys.change.taken, { key: "L", other: keys.command.learning }))).toBeVisible();
	await app.button(keys.change.exchange).click();
	await expect(change(keys.command.save)).toBeVisible();

	await app.openArticle(shortArticle.title);
	await page.keyboard.press("ArrowRight");
	const held = app.article.locator("ruby:focus");
	const word = (await held.locator("> span").textContent())?.toLowerCase() ?? "";
	await page.keyboard.press("k");
	await page.keyboard.press("i");
	await expect(app.notice).toContainText(fill(marked.known, { word }));
	await expect(held).toHaveAttribute("data-status", "known");
	await page.keyboard.press("s");
	await expect(app.notice).toContainText(fill(marked.learning, { word }));
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	await expect(app.card.getByRole("button", { name: new RegExp(`^${texts.reader.card.save} L$`) })).toBeVisible();
	await page.keyboard.press("Escape");
	await page.keyboard.press("?");
	const overlay = page.getByRole("dialog", { name: keys.title });
	await expect(overlay.locator("dt", { hasText: /^M$/ })).toBeVisible();
	await expect(overlay.locator("dt", { hasText: /^K$/ })).toHaveCount(0);
});

test("without letter keys a letter does nothing, and the arrows still lead", async ({ app }) => {
	const { page, texts } = app;
	const { keys, glosses } = texts.reader;
	await app.read(shortArticle);
	await app.goTo("settings");
	const letters = page.getByRole("checkbox", { name: keys.change.lettersAbout });
	await letters.click();
	await expect(letters).not.toBeChecked();
	await app.openArticle(shortArticle.title);
	await page.keyboard.press("ArrowRight");
	const held = app.article.locator("ruby:focus");
	await expect(held).toBeVisible();
	const before = await held.getAttribute("data-status");
	for (const key of ["k", "g", "s"]) await page.keyboard.press(key);
	await page.keyboard.press("ArrowRight");
	await expect(app.button(glosses.all)).toBeVisible();
	await expect(app.article.locator("ruby").first()).toHaveAttribute("data-status", before ?? "new");
	await page.keyboard.press("?");
	await expect(page.getByRole("dialog", { name: keys.title })).toContainText(keys.none);
});
