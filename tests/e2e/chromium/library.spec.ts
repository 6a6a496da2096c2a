// What can be done with the articles of the library: found, sorted, named, tagged, laid aside, deleted and brought
// back.

import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { marketArticle, scrapedPage, shortArticle } from "./files.ts";
import { test } from "./test.ts";
import { fill } from "./texts.ts";

function articlesOf({ page, texts }: App): Locator {
	return page.getByRole("list", { name: texts.library.list }).getByRole("listitem");
}

function titlesOf(app: App): Promise<readonly string[]> {
	return articlesOf(app).getByRole("link").allTextContents();
}

/** Chooses an action from the menu of an article. */
async function choose(app: App, title: string, action: string): Promise<void> {
	await app.button(fill(app.texts.library.action.menu, { title })).click();
	await app.page.getByRole("menuitem", { name: action }).click();
}

async function undo({ notice, texts }: App): Promise<void> {
	await notice.getByRole("button", { name: texts.common.action.undo }).click();
}

/** Adds two articles; with them there are `count`. */
async function addBoth(app: App, count = 2): Promise<void> {
	await app.drop(marketArticle, shortArticle);
	await app.button(app.texts.imports.several.close).click();
	await expect(articlesOf(app)).toHaveCount(count);
}

test("an empty library says what to do and offers texts to begin with, and those come once", async ({ app }) => {
	const { page, texts } = app;
	const { library } = texts;
	await expect(page.getByRole("heading", { name: library.empty.title })).toBeVisible();
	await app.button(library.empty.samples).click();
	const samples = page.getByRole("dialog", { name: library.sample.title });
	await expect(samples.getByRole("listitem")).toHaveCount(8);
	await samples.getByRole("button", { name: "Mua xoài ở chợ" }).click();
	await expect(app.word("xoài").first()).toBeVisible();
	await app.openSample("Mua xoài ở chợ");
	await app.goTo("library");
	await expect(articlesOf(app)).toHaveCount(1);
	await expect(articlesOf(app)).toContainText(library.withEnglish);
	await expect(articlesOf(app)).toContainText(library.sample.kind.dialogue);
});

test("an article is renamed, tagged, archived, and comes back", async ({ app }) => {
	const { page, texts } = app;
	const { library } = texts;
	await addBoth(app);

	await test.step("tags are given, and lead to what has them", async () => {
		await choose(app, marketArticle.title, library.action.tags);
		await page.getByRole("dialog", { name: library.tags.title }).getByRole("textbox").fill("miền Tây, sông nước");
		await app.button(texts.common.action.save).click();
		await choose(app, shortArticle.title, library.action.tags);
		await page.getByRole("group", { name: library.tags.known }).getByRole("button", { name: "miền Tây" }).click();
		await app.button(texts.common.action.save).click();
		await expect(articlesOf(app).getByRole("button", { name: "miền Tây" })).toHaveCount(2);
		await app.button("sông nước").click();
		await expect.poll(() => titlesOf(app)).toEqual([marketArticle.title]);
		await page.reload();
		await expect(articlesOf(app)).toHaveCount(2);
	});

	await test.step("an archived article is out of the way, and comes back", async () => {
		await choose(app, marketArticle.title, library.action.archive);
		await expect(app.notice).toContainText(fill(library.notice.archived, { title: marketArticle.title }));
		await expect.poll(() => titlesOf(app)).toEqual([shortArticle.title]);
		await undo(app);
		await expect(articlesOf(app)).toHaveCount(2);

		await choose(app, marketArticle.title, library.action.archive);
		await app.button(fill(library.archive.open_one, { count: 1 })).click();
		await expect(page.getByRole("heading", { level: 1, name: library.archive.title })).toBeVisible();
		await expect.poll(() => titlesOf(app)).toEqual([marketArticle.title]);
		await choose(app, marketArticle.title, library.action.unarchive);
		await app.button(library.archive.leave).click();
		await expect(articlesOf(app)).toHaveCount(2);
	});

	await test.step("a title is not left empty, and its spaces are put in order", async () => {
		await choose(app, marketArticle.title, library.action.rename);
		const title = page.getByRole("dialog", { name: library.rename.title }).getByRole("textbox");
		await title.fill("   ");
		await expect(app.button(texts.common.action.save)).toBeDisabled();
		await title.fill("Một  buổi chợ");
		await title.press("Enter");
		await expect(articlesOf(app).getByRole("link", { name: "Một buổi chợ" })).toBeVisible();
		await expect(articlesOf(app).getByRole("link", { name: marketArticle.title })).toHaveCount(0);
	});
});

test("a deleted article is brought back whole by undo", async ({ app }) => {
	const { texts } = app;
	await app.read(shortArticle);
	await app.tap(shortArticle.word);
	await app.save();
	await app.goTo("library");
	await choose(app, shortArticle.title, texts.common.action.delete);
	await expect(app.notice).toContainText(fill(texts.library.notice.deleted, { title: shortArticle.title }));
	await expect(articlesOf(app)).toHaveCount(0);
	await undo(app);
	await app.openArticle(shortArticle.title);
	await expect(app.word(shortArticle.word).first()).toHaveAttribute("data-status", "learning");
});

test("articles are sorted as one likes, and the choice is kept", async ({ app }) => {
	const { page, texts } = app;
	await addBoth(app);
	await app.openArticle(marketArticle.title);
	await app.tap("thuyền");
	await app.card.getByRole("button", { name: texts.common.state.known, exact: true }).click();
	await app.goTo("library");
	const order = page.getByRole("combobox", { name: texts.library.sort.label });
	const { sort } = texts.library;
	const [market, library] = [marketArticle.title, shortArticle.title];
	for (const [label, titles] of [
		[sort.added, [library, market]],
		[sort.opened, [market, library]],
		[sort.title, [market, library]],
		[sort.known, [market, library]],
		[sort.length, [library, market]],
	] as const) {
		await order.selectOption({ label });
		await expect.poll(() => titlesOf(app)).toEqual(titles);
	}
	await page.reload();
	await expect(order).toHaveValue("length");
});

test("search finds titles and authors with and without marks", async ({ app }) => {
	const { page, texts } = app;
	const { library } = texts;
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	await app.goTo("library");
	await addBoth(app, 3);
	const search = page.getByRole("searchbox", { name: library.search.label });
	// The list is there a moment before its keys are.
	await expect(async () => {
		await page.keyboard.press("/");
		await expect(search).toBeFocused({ timeout: 500 });
	}).toPass();
	for (const [query, titles] of [
		["duong cho noi", [marketArticle.title]],
		["khánh vy", [scrapedPage.title]],
		["rùa biển", [scrapedPage.title]],
		["rúa", []],
	] as const) {
		await search.fill(query);
		await expect.poll(() => titlesOf(app)).toEqual(titles);
	}
	await expect(page.getByText(fill(library.nothing.found, { query: "rúa" }))).toBeVisible();
	await search.press("Escape");
	await expect(articlesOf(app)).toHaveCount(3);
});

test("the share of known words and what is left to read follow the reading", async ({ app }) => {
	const { page, texts } = app;
	const { library } = texts;
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	await app.tap("rùa");
	await app.card.getByRole("button", { name: texts.common.state.known, exact: true }).click();
	await app.page.keyboard.press("Escape");
	await app.scrollTo("kế hoạch");
	await app.goTo("library");
	const article = articlesOf(app);
	await expect(article).toContainText(/[1-9]\d?% of the words known/);
	await expect(article).toContainText(/[1-9]\d?% read/);

	// It is drawn ahead, out of sight and out of reach, and is the very screen that the click shows.
	const ahead = page.locator("main article:has(ruby)");
	await expect(ahead).toBeAttached();
	await expect(ahead).not.toBeVisible();
	await expect(page.getByRole("main")).toHaveCount(1);
	const drawn = await ahead.elementHandle();
	await page.getByRole("region", { name: library.goOn.label }).getByRole("link", { name: library.goOn.readOn }).click();
	await expect.poll(app.firstLine).toContain("kế hoạch");
	expect(await app.article.evaluate((shown, before) => shown === before, drawn)).toBe(true);
});
