// The saved words: searched with and without marks and in English, sorted, edited in row and panel, in lists that are nested and
// merged, in a smart list, many at once, and the way back to the sentence.

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

test("words stand with what is known of them, are found, sorted and edited in their rows", async ({ app }) => {
	const { page, texts } = app;
	const { vocabulary, common } = texts;
	const turtle = row(app, "rùa");
	await expect(turtle).toContainText("turtle");
	await expect(turtle).toContainText(common.state.learning);
	await expect(turtle).toContainText("Trạm cứu hộ rùa biển Hòn Mây");
	const article = turtle.locator("span[lang=vi]").filter({ hasText: new RegExp(`^${scrapedPage.title}$`) });
	const isWhole = await article.evaluate((line) => {
		const letters = document.createRange();
		letters.selectNodeContents(line);
		const [inner, outer] = [letters.getBoundingClientRect(), line.getBoundingClientRect()];
		return inner.top >= outer.top && inner.bottom <= outer.bottom;
	});
	expect(isWhole, "no mark over a letter is cut off").toBe(true);

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

	const head = page.getByRole("columnheader", { name: vocabulary.column.headword, exact: true });
	await head.getByRole("button").click();
	await expect(head).toHaveAttribute("aria-sort", "ascending");
	await expect(rows(app).first()).toContainText("cứu hộ");
	await head.getByRole("button").click();
	await expect(head).toHaveAttribute("aria-sort", "descending");
	await expect(rows(app).first()).toContainText("thống nhất");

	await turtle.focus();
	await page.keyboard.press("F2");
	await expect(page.getByRole("textbox", { name: vocabulary.word.gloss })).toBeFocused();
	await page.keyboard.type("sea turtle");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Tab");
	await page.keyboard.type("biển, con vật");
	await page.keyboard.press("Enter");
	await expect(turtle).toContainText("sea turtle");
	await expect(turtle).toContainText("con vật");
	await expect(turtle).toBeFocused();
	await page.keyboard.press("F2");
	await page.keyboard.type("gone");
	await page.keyboard.press("Escape");
	await expect(turtle).toContainText("sea turtle");
});

test("lists are made, filled, nested by dragging and by keys, merged and brought back; a filter becomes a smart list", async ({
	app,
}) => {
	const { page, texts, notice } = app;
	const { vocabulary, common } = texts;
	const side = page.getByRole("navigation", { name: vocabulary.side.label });
	const list = (name: string) => side.getByRole("button", { name, exact: true });
	for (const name of ["Biển", "Rùa biển"]) {
		await app.button(vocabulary.list.new).click();
		await page.getByLabel(vocabulary.list.name).fill(name);
		await page.keyboard.press("Enter");
		await expect(page.getByRole("heading", { name: vocabulary.empty.list.title })).toBeVisible();
	}
	await side.getByRole("button", { name: vocabulary.side.all }).click();
	const bar = await select(app, "rùa", "cứu hộ");
	await bar.getByRole("button", { name: vocabulary.bulk.toList }).click();
	await page.getByRole("menuitemcheckbox", { name: "Rùa biển" }).click();
	await expect(notice).toContainText(fill(vocabulary.done.added_other, { count: 2, list: "Rùa biển" }));

	await list("Rùa biển 2").dragTo(list("Biển 0"));
	await expect(side.getByRole("list", { name: "Biển", exact: true })).toContainText("Rùa biển");
	await expect(list("Biển 2")).toBeVisible();
	await list("Rùa biển 2").press("Alt+ArrowLeft");
	await expect(list("Biển 0")).toBeVisible();
	await list("Rùa biển 2").press("Alt+ArrowRight");
	await expect(list("Biển 2")).toBeVisible();

	await app.button(fill(vocabulary.list.more, { name: "Rùa biển" })).click();
	await page.getByRole("menuitem", { name: vocabulary.list.merge }).click();
	await page.getByRole("dialog").getByRole("button", { name: vocabulary.list.mergeAction }).click();
	await expect(list("Rùa biển 2")).toBeHidden();
	await list("Biển 2").click();
	await expect(rows(app)).toHaveCount(2);
	await notice.getByRole("button", { name: common.action.undo }).click();
	await expect(list("Rùa biển 2")).toBeVisible();

	await side.getByRole("button", { name: vocabulary.side.all }).click();
	await expect(rows(app)).toHaveCount(3);
	await app.button(vocabulary.filter.title).click();
	const form = page.getByRole("dialog", { name: vocabulary.filter.title });
	await form.getByRole("textbox", { name: vocabulary.rule.search }).fill("rua");
	await expect(form.getByRole("button", { name: fill(vocabulary.filter.show_one, { count: 1 }) })).toBeVisible();
	await form.getByRole("button", { name: vocabulary.filter.keep }).click();
	const smart = page.getByRole("dialog", { name: vocabulary.list.newSmart });
	await expect(smart.getByText(fill(vocabulary.rule.finds_one, { count: 1 }))).toBeVisible();
	await smart.getByLabel(vocabulary.list.name).fill("Các loài rùa");
	await smart.getByRole("button", { name: common.action.save }).click();
	await expect(list("Các loài rùa 1")).toBeVisible();
	await expect(rows(app)).toHaveCount(1);
});

test("a word's panel changes gloss, note, tags and state, shows its sentence, and leads to its place", async ({
	app,
}) => {
	const { page, texts } = app;
	const { vocabulary, common } = texts;
	await app.button("rùa").click();
	const form = page.getByRole("dialog", { name: vocabulary.word.title });
	const gloss = form.getByLabel(vocabulary.word.gloss);
	await gloss.fill(" ");
	await form.getByRole("button", { name: common.action.save }).click();
	await expect(form.getByRole("alert").filter({ hasText: vocabulary.word.glossMissing })).toBeVisible();
	await gloss.fill("sea turtle");
	await form.getByLabel(vocabulary.word.note).fill("con vật của biển");
	await form.getByRole("textbox", { name: vocabulary.word.tags }).fill("biển");
	await form.getByRole("radio", { name: common.state.known }).check();
	await form.getByRole("button", { name: common.action.save }).click();
	await expect(row(app, "rùa")).toContainText("sea turtle");
	await expect(row(app, "rùa")).toContainText(common.state.known);

	await app.button("thống nhất").click();
	await expect(form.getByRole("listitem").filter({ hasText: "kiểm lâm và ngư dân" })).toBeVisible();
	await form.getByRole("link", { name: scrapedPage.title }).click();
	await expect(app.card.getByRole("heading", { name: "thống nhất" })).toBeVisible();
	await expect(app.article.locator("ruby[data-selected] > span")).toHaveText("thống nhất");
	await expect(app.word("rùa").first()).toHaveAttribute("data-status", "known");
});

test("several words are marked, tagged, suspended and removed together, and brought back", async ({ app }) => {
	const { page, texts, notice } = app;
	const { vocabulary, common } = texts;
	const bar = await select(app, "rùa", "cứu hộ");
	await bar.getByRole("button", { name: vocabulary.bulk.tag, exact: true }).click();
	await page.getByRole("menuitem", { name: vocabulary.bulk.newTag }).click();
	await page.getByLabel(vocabulary.tag.name).fill("biển");
	await page.keyboard.press("Enter");
	await expect(row(app, "cứu hộ")).toContainText("biển");
	await bar.getByRole("button", { name: vocabulary.bulk.more }).click();
	await page.getByRole("menuitem", { name: vocabulary.bulk.suspend }).click();
	await expect(row(app, "rùa")).toContainText(vocabulary.mark.suspended);
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
