// The saved words: lists, search with and without marks and in English, editing, moving, deleting, and the way back
// to the sentence.

import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { scrapedPage } from "./files.ts";
import { test } from "./test.ts";
import { fill } from "./texts.ts";

const words = ["cứu hộ", "rùa", "thống nhất"] as const;

function rows({ page, texts }: App): Locator {
	return page.getByRole("grid", { name: texts.vocabulary.table.label }).locator("tbody").getByRole("row");
}

function row(app: App, word: string): Locator {
	return rows(app).filter({ has: app.page.getByRole("button", { name: word, exact: true }) });
}

async function select(app: App, ...chosen: readonly string[]): Promise<Locator> {
	const { table, bulk } = app.texts.vocabulary;
	for (const word of chosen) await app.page.getByRole("checkbox", { name: fill(table.select, { word }) }).check();
	return app.page.getByRole("toolbar", { name: bulk.label });
}

test.beforeEach(async ({ app }) => {
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	for (const word of words) {
		await app.tap(word);
		await app.save();
	}
	await app.goTo("vocabulary");
	await expect(rows(app)).toHaveCount(3);
});

test("each word stands with its gloss, state, sentence and article", async ({ app }) => {
	const turtle = row(app, "rùa");
	await expect(turtle).toContainText("turtle");
	await expect(turtle).toContainText(app.texts.common.state.learning);
	await expect(turtle).toContainText("Trạm cứu hộ rùa biển Hòn Mây");
});

test("words are found with marks, without them, and by their English", async ({ app }) => {
	const { page, texts } = app;
	const { vocabulary } = texts;
	await page.keyboard.press("/");
	const search = page.getByRole("textbox", { name: vocabulary.search.label });
	await expect(search).toBeFocused();
	for (const [query, found] of [
		["cứu", "cứu hộ"],
		["thong nhat", "thống nhất"],
		["turtle", "rùa"],
	] as const) {
		await search.fill(query);
		await expect(rows(app)).toHaveCount(1);
		await expect(row(app, found)).toBeVisible();
	}
	await search.fill("rúa");
	await expect(
		page.getByRole("heading", { name: fill(vocabulary.empty.search.title, { search: "rúa" }) }),
	).toBeVisible();
	await search.press("Escape");
	await expect(rows(app)).toHaveCount(3);
});

test("a list is made, filled, looked at alone, renamed and deleted, and the words stay", async ({ app }) => {
	const { page, texts, notice } = app;
	const { vocabulary } = texts;
	const side = page.getByRole("navigation", { name: vocabulary.side.label });
	await app.button(vocabulary.list.new).click();
	await page.getByLabel(vocabulary.list.name).fill("Biển");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: vocabulary.empty.list.title })).toBeVisible();

	await side.getByRole("button", { name: vocabulary.side.all }).click();
	const bar = await select(app, "rùa", "cứu hộ");
	await bar.getByRole("button", { name: vocabulary.bulk.toList }).click();
	await page.getByRole("menuitemcheckbox", { name: "Biển" }).click();
	await expect(notice).toContainText(fill(vocabulary.done.added_other, { count: 2, list: "Biển" }));
	await side.getByRole("button", { name: "Biển 2" }).click();
	await expect(rows(app)).toHaveCount(2);

	await app.button(fill(vocabulary.list.more, { name: "Biển" })).click();
	await page.getByRole("menuitem", { name: vocabulary.list.rename }).click();
	await page.getByLabel(vocabulary.list.name).fill("Biển đảo");
	await page.keyboard.press("Enter");
	await expect(side.getByRole("button", { name: "Biển đảo 2" })).toBeVisible();

	await app.button(fill(vocabulary.list.more, { name: "Biển đảo" })).click();
	await page.getByRole("menuitem", { name: vocabulary.list.delete }).click();
	await expect(rows(app)).toHaveCount(3);
	await notice.getByRole("button", { name: texts.common.action.undo }).click();
	await expect(side.getByRole("button", { name: "Biển đảo 2" })).toBeVisible();
});

test("gloss, note and state of a word are edited", async ({ app }) => {
	const { page, texts } = app;
	const { vocabulary, common } = texts;
	await app.button("rùa").click();
	const form = page.getByRole("dialog", { name: vocabulary.word.title });
	const gloss = form.getByLabel(vocabulary.word.gloss);
	await gloss.fill(" ");
	await form.getByRole("button", { name: common.action.save }).click();
	await expect(form.getByRole("alert")).toHaveText(vocabulary.word.glossMissing);
	await gloss.fill("sea turtle");
	await form.getByLabel(vocabulary.word.note).fill("con vật của biển");
	await form.getByRole("radio", { name: common.state.known }).check();
	await form.getByRole("button", { name: common.action.save }).click();
	await expect(row(app, "rùa")).toContainText("sea turtle");
	await expect(row(app, "rùa")).toContainText(common.state.known);
	await app.openArticle(scrapedPage.title);
	await expect(app.word("rùa").first()).toHaveAttribute("data-status", "known");
	await app.tap("rùa");
	await expect(app.card.getByLabel(texts.reader.card.note)).toHaveValue("con vật của biển");
});

test("several words are marked and removed together, and brought back", async ({ app }) => {
	const { page, texts, notice } = app;
	const { vocabulary, common } = texts;
	const bar = await select(app, "rùa", "cứu hộ");
	await bar.getByRole("button", { name: vocabulary.bulk.ignore }).click();
	await expect(row(app, "cứu hộ")).toContainText(common.state.ignored);
	await bar.getByRole("button", { name: vocabulary.bulk.remove }).click();
	await expect(rows(app)).toHaveCount(1);
	await notice.getByRole("button", { name: common.action.undo }).click();
	await expect(rows(app)).toHaveCount(3);
	await expect(row(app, "rùa")).toContainText(common.state.ignored);

	await page.getByRole("checkbox", { name: vocabulary.table.selectAll }).check();
	await page.keyboard.press("Delete");
	await expect(rows(app)).toHaveCount(3);
	await row(app, "rùa").press("Delete");
	await expect(page.getByRole("heading", { name: vocabulary.empty.all.title })).toBeVisible();
	await notice.getByRole("button", { name: common.action.undo }).click();
	await expect(rows(app)).toHaveCount(3);
});

test("a word opens its sentence in its article", async ({ app }) => {
	await app.button("thống nhất").click();
	const form = app.page.getByRole("dialog", { name: app.texts.vocabulary.word.title });
	await expect(form.getByRole("listitem").filter({ hasText: "kiểm lâm và ngư dân" })).toBeVisible();
	await form.getByRole("link", { name: scrapedPage.title }).click();
	await expect(app.card.getByRole("heading", { name: "thống nhất" })).toBeVisible();
	await expect(app.article.locator("ruby[data-selected] > span")).toHaveText("thống nhất");
});
