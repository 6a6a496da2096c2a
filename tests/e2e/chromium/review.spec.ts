// A sitting of reviews by keys alone: of one list, with a word mended on the way, to the end screen.

import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { scrapedPage } from "./files.ts";
import { test } from "./test.ts";
import { english, fill, like } from "./texts.ts";

const { common, reader, review, vocabulary } = english;

async function saveWords(app: App, words: readonly string[]): Promise<void> {
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	for (const word of words) {
		await app.tap(word);
		await app.save();
	}
}

test("words are asked in their sentences, graded, and come to an end that says what was done", async ({ app }) => {
	const { page } = app;
	await saveWords(app, ["rùa", "cứu hộ"]);
	await app.goTo("review");
	const question = page.getByRole("region", { name: review.front.label });
	const answer = page.getByRole("region", { name: review.back.label });
	await expect(page.getByText(fill(review.progressLabel, { done: 1, total: 2 }))).toBeAttached();
	await expect(question).toContainText("Trạm cứu hộ rùa biển");
	await expect(answer).toBeHidden();

	await page.keyboard.press("Space");
	const grades = answer.getByRole("group", { name: review.grade.label }).getByRole("button");
	await expect(grades).toHaveText([/^Again .*min/, /^Hard .*min/, /^Good .*min/, /^Easy .*day/]);
	await page.keyboard.press("e");
	const edit = page.getByRole("dialog", { name: review.editTitle });
	await edit.getByLabel(review.gloss).fill("my own gloss");
	await page.keyboard.press("Enter");
	await expect(edit).toBeHidden();
	await expect(answer).toContainText("my own gloss");
	await page.keyboard.press("4");
	await expect(answer).toBeHidden();
	await page.keyboard.press("z");
	await expect(question).toBeVisible();
	await expect(page.getByText(fill(review.progressLabel, { done: 1, total: 2 }))).toBeAttached();

	for (const word of [1, 2]) {
		await expect(page.getByText(fill(review.progressLabel, { done: word, total: 2 }))).toBeAttached();
		await page.keyboard.press("Enter");
		await expect(answer).toBeVisible();
		await page.keyboard.press("4");
	}
	await expect(page.getByRole("heading", { name: review.end.title })).toBeFocused();
	await expect(page.getByText(review.end.allDone)).toBeVisible();
	await expect(page.getByText(review.end.reviewed, { exact: true }).locator("xpath=..")).toContainText(
		fill(common.words_other, { count: 2 }),
	);
	await expect(page.getByRole("definition").filter({ hasText: "100%" })).toBeVisible();
});

test("a word that was not known comes back before the end", async ({ app }) => {
	const { page } = app;
	await saveWords(app, ["rùa"]);
	await app.goTo("review");
	await app.showAnswer();
	await page.keyboard.press("1");
	await expect(page.getByRole("heading", { name: review.end.titleWaiting })).toBeVisible();
	await app.button(review.end.ahead).click();
	await expect(page.getByRole("region", { name: review.front.label })).toContainText("rùa");
});

test("one list is reviewed by itself, and a word leads back to its place in the article", async ({ app }) => {
	const { page, card } = app;
	await saveWords(app, ["cứu hộ", "rùa"]);
	await card.getByRole("button", { name: reader.card.addToList }).click();
	await page.getByRole("menuitem", { name: reader.card.newList }).click();
	await card.getByLabel(reader.card.listName).fill("Biển");
	await page.keyboard.press("Enter");
	await expect(card.getByRole("listitem").filter({ hasText: "Biển" })).toBeVisible();
	await app.goTo("review");
	const lists = page.getByRole("combobox", { name: review.list.label });
	await lists.selectOption({ label: fill(review.list.one, { name: "Biển", count: 1 }) });
	await expect(page.getByText(fill(review.progressLabel, { done: 1, total: 1 }))).toBeAttached();
	const question = page.getByRole("region", { name: review.front.label });
	await expect(question).toContainText("rùa");
	await app.button(like(review.front.show)).click();
	await page.getByRole("region", { name: review.back.label }).getByRole("link", { name: scrapedPage.title }).click();
	await expect(card.getByRole("heading", { name: "rùa" })).toBeVisible();
});

test("without saved words the review says how words come here", async ({ app }) => {
	await app.goTo("review");
	await expect(app.page.getByText(review.nothing.noWords)).toBeVisible();
	await app.page.getByRole("link", { name: review.nothing.vocabulary }).click();
	await expect(app.page.getByRole("heading", { name: vocabulary.empty.all.title })).toBeVisible();
});
