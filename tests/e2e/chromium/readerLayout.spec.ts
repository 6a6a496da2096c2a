// Where things stand: the card beside, under or below its line, never over it; and no screen that scrolls sideways.

import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { marketArticle, scrapedPage } from "./files.ts";
import { test } from "./test.ts";

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

async function boxOf(place: Locator): Promise<Box> {
	const box = await place.boundingBox();
	if (box === null) throw new Error("not on the screen");
	return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

/** The word and its gloss as one box, and the card of it, when its arrival is over. */
async function openCard(
	{ page, card, word, tap }: App,
	text: string,
): Promise<{ readonly ruby: Box; readonly card: Box }> {
	await page.emulateMedia({ reducedMotion: "reduce" });
	await tap(text);
	await expect(card.getByRole("list").first()).toBeVisible();
	const ruby = word(text).first();
	const [wordBox, glossBox] = [await boxOf(ruby.locator("span")), await boxOf(ruby.locator("rt"))];
	return { ruby: { ...wordBox, bottom: glossBox.bottom }, card: await boxOf(card) };
}

test.describe("on a window of 1280 pixels", () => {
	test("the card stands in the margin, its headword on the line of the word", async ({ app }) => {
		await app.chooseFiles(scrapedPage.path);
		await app.keep();
		const { ruby, card } = await openCard(app, "cứu hộ");
		const column = await boxOf(app.article);
		expect(card.left).toBeGreaterThan(Math.min(column.right, 1280 - 360 - 48));
		const headword = await boxOf(app.card.getByRole("heading", { level: 2 }));
		expect(headword.top).toBeLessThan(ruby.bottom);
		expect(headword.bottom).toBeGreaterThan(ruby.top);
		const ends = await app.article
			.locator("ruby")
			.evaluateAll((places) => places.map((place) => place.getBoundingClientRect().right));
		expect(Math.max(...ends)).toBeLessThanOrEqual(card.left);
		await app.page.keyboard.press("Escape");
		const low = await openCard(app, "trạm trưởng");
		expect(low.card.bottom).toBeLessThan(800);
		expect(low.card.top).toBeGreaterThan(0);
	});
});

test.describe("on a window of 800 pixels", () => {
	test.use({ viewport: { width: 800, height: 800 } });

	test("the card stands under the line in the upper half and over it in the lower half", async ({ app }) => {
		await app.chooseFiles(scrapedPage.path);
		await app.keep();
		const upper = await openCard(app, "rùa");
		expect(upper.card.top).toBeGreaterThanOrEqual(upper.ruby.bottom - 1);
		await app.page.keyboard.press("Escape");
		const lower = await openCard(app, "trạm trưởng");
		expect(lower.ruby.top).toBeGreaterThan(400);
		expect(lower.card.bottom).toBeLessThanOrEqual(lower.ruby.top + 1);
	});
});

test.describe("on a window of 360 pixels", () => {
	test.use({ viewport: { width: 360, height: 740 } });

	test("the card is docked at the foot, and the line stands above it", async ({ app }) => {
		await app.chooseFiles(scrapedPage.path);
		await app.keep();
		await app.tap("tuần tra");
		await expect
			.poll(async () => {
				const [word, card] = [await boxOf(app.word("tuần tra").first().locator("rt")), await boxOf(app.card)];
				return word.bottom <= card.top && card.bottom - card.top <= 740 * 0.4 + 1;
			})
			.toBe(true);
		// Between card and navigation there is room for the line of the foot alone.
		const [card, navigation] = [await boxOf(app.card), await boxOf(app.page.getByRole("navigation"))];
		expect(navigation.top - card.bottom).toBeGreaterThanOrEqual(0);
		expect(navigation.top - card.bottom).toBeLessThan(32);
		await app.page.keyboard.press("ArrowDown");
		await app.page.keyboard.press("ArrowDown");
		const line = app.article.locator("ruby[data-selected] rt");
		await expect.poll(async () => (await boxOf(line)).bottom <= (await boxOf(app.card)).top).toBe(true);
	});
});

test("the line stays above a docked card when the card grows and when the window is made smaller", async ({ app }) => {
	const { page, texts } = app;
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	await app.tap("tuần tra");
	const line = app.article.locator("ruby[data-selected]").first();
	const free = () =>
		expect
			.poll(async () => {
				const [word, card] = [await boxOf(line), await boxOf(app.card)];
				return word.top > 40 && word.bottom <= card.top;
			})
			.toBe(true);
	await page.setViewportSize({ width: 360, height: 740 });
	await free();
	await app.save();
	await app.card.getByLabel(texts.reader.card.note).fill("đi một vòng mỗi đêm");
	await free();
	await page.setViewportSize({ width: 360, height: 480 });
	await free();
});

/** What can be scrolled sideways: nothing should. */
function sidewaysScrollers({ page }: App): Promise<readonly string[]> {
	return page.evaluate(() => {
		const root = document.documentElement;
		const found = root.scrollWidth > root.clientWidth ? ["the page"] : [];
		for (const element of document.querySelectorAll("*")) {
			const { overflowX } = getComputedStyle(element);
			const scrolls = overflowX === "auto" || overflowX === "scroll";
			if (scrolls && element.scrollWidth > element.clientWidth + 1) found.push(element.outerHTML.slice(0, 120));
		}
		return found;
	});
}

for (const [name, width, height] of [
	["320 pixels", 320, 640],
	["1280 pixels at 200 % zoom", 640, 400],
] as const) {
	test.describe(`on ${name}`, () => {
		test.use({ viewport: { width, height } });

		test("no screen scrolls sideways", async ({ app }) => {
			const { page, texts } = app;
			const fits = () => expect.poll(() => sidewaysScrollers(app)).toEqual([]);
			await fits();
			await app.chooseFiles(scrapedPage.path);
			await expect(app.button(texts.imports.keep)).toBeVisible();
			await fits();
			await app.keep();
			await fits();
			await app.tap("cứu hộ");
			await app.save();
			await fits();
			await page.keyboard.press("Escape");
			await page.keyboard.press("?");
			await expect(page.getByRole("dialog", { name: texts.reader.keys.title })).toBeVisible();
			await fits();
			await page.keyboard.press("Escape");
			await app.goTo("library");
			await app.drop(marketArticle);
			await app.button(texts.imports.discard).click();
			await fits();
			await app.button(texts.library.sample.open).click();
			await expect(page.getByRole("dialog", { name: texts.library.sample.title }).getByRole("listitem")).toHaveCount(8);
			await fits();
			await page.keyboard.press("Escape");
			await app.goTo("vocabulary");
			await expect(app.button("cứu hộ")).toBeVisible();
			await fits();
			await app.button("cứu hộ").click();
			await fits();
			await page.keyboard.press("Escape");
			await app.goTo("review");
			await app.showAnswer();
			await expect(page.getByRole("region", { name: texts.review.back.label })).toBeVisible();
			await fits();
			await app.goTo("settings");
			await fits();
		});
	});
}
