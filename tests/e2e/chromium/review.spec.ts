// A sitting of reviews by keys alone: with a word mended on the way, typed answers, the words of one article, to the end screen.

import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { scrapedPage } from "./files.ts";
import { test } from "./test.ts";
import { english, fill } from "./texts.ts";

const { common, review, settings, vocabulary } = english;

async function saveWords(app: App, words: readonly string[]): Promise<void> {
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	for (const word of words) {
		await app.tap(word);
		await app.save();
	}
}

/** Chooses the ways to ask, from the menu of the review. */
async function askBy(app: App, chosen: readonly (keyof typeof review.mode)[]): Promise<void> {
	const { page } = app;
	await page.getByRole("main").getByRole("button", { name: common.action.more }).click();
	await page.getByRole("menuitem", { name: review.planOpen }).click();
	const dialog = page.getByRole("dialog", { name: review.plan.titleAll });
	const box = (mode: keyof typeof review.mode) => dialog.getByRole("checkbox", { name: review.mode[mode] });
	for (const mode of chosen) await box(mode).check();
	if (!chosen.includes("recognition")) await box("recognition").uncheck();
	await dialog.getByRole("button", { name: common.action.save, exact: true }).click();
	await expect(dialog).toBeHidden();
}

test("words are asked in their sentences, graded, mended, taken back, and come to an end that says what was done", async ({
	app,
}) => {
	const { page } = app;
	await app.goTo("review");
	await expect(page.getByText(review.nothing.noWords)).toBeVisible();
	await page.getByRole("link", { name: review.nothing.vocabulary }).click();
	await expect(page.getByRole("heading", { name: vocabulary.empty.all.title })).toBeVisible();
	await app.goTo("library");
	await saveWords(app, ["cứu hộ", "rùa"]);
	await app.goTo("review");
	const question = page.getByRole("region", { name: review.front.label });
	const answer = page.getByRole("region", { name: review.back.label });
	const isWord = (done: number) =>
		expect(page.getByText(fill(review.progressLabel, { done, total: 2 }))).toBeAttached();
	await isWord(1);
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
	await isWord(2);
	await page.keyboard.press("b");
	await expect(page.getByRole("heading", { name: review.end.title })).toBeVisible();
	await page.keyboard.press("u");
	await isWord(2);
	await page.keyboard.press("u");
	await isWord(1);

	// The window ends in the middle: the same word is asked again.
	const here = await question.locator("p[lang=vi]").first().textContent();
	await page.reload();
	await expect(question.locator("p[lang=vi]").first()).toHaveText(here ?? "");

	for (const word of [1, 2]) {
		await isWord(word);
		await page.keyboard.press("Enter");
		await expect(answer).toBeVisible();
		await page.keyboard.press("4");
	}
	await expect(page.getByRole("heading", { name: review.end.title })).toBeFocused();
	await expect(page.getByText(review.end.reviewed, { exact: true }).locator("xpath=..")).toContainText(
		fill(common.words_other, { count: 2 }),
	);
	await expect(page.getByRole("definition").filter({ hasText: "100%" })).toBeVisible();
});

test("the word is typed by Telex, a wrong tone is named, and Ctrl+Z works in the field", async ({ app }) => {
	const { page } = app;
	await app.goTo("settings");
	await page.getByRole("group", { name: settings.interface.typing }).getByRole("button", { name: "Telex" }).click();
	await app.goTo("library");
	await saveWords(app, ["cứu hộ"]);
	await app.goTo("review");
	await askBy(app, ["typing"]);
	await app.goTo("vocabulary");
	await app.goTo("review");
	const field = page.getByRole("textbox", { name: review.front.writeMust });
	await expect(field).toBeFocused();
	await page.keyboard.type("cuuws hooj");
	await expect(field).toHaveValue("cứu hộ");
	await page.keyboard.press("Control+z");
	await expect(field).not.toHaveValue("cứu hộ");
	await field.fill("");
	await page.keyboard.type("cuwuf hooj");
	await expect(field).toHaveValue("cừu hộ");
	await page.keyboard.press("Enter");
	const compared = page.getByRole("region", { name: review.compare.label });
	const tones = { syllable: "cứu", expected: review.tone.rising, typed: review.tone.falling };
	await expect(compared).toContainText(fill(review.compare.tone, tones));
	await page.keyboard.press("1");
	await expect(page.getByRole("heading", { name: review.end.titleWaiting })).toBeVisible();
	await app.button(review.end.ahead).click();
	await expect(field).toBeFocused();
});

test("the missing word, of one article alone; a word leads back to its place in it", async ({ app }) => {
	const { page, card } = app;
	await saveWords(app, ["cứu hộ"]);
	const article = /read\/([^?]+)/.exec(page.url())?.[1] ?? "";
	await app.goTo("review");
	await askBy(app, ["cloze"]);
	await page.evaluate((id) => {
		window.location.hash = `#/review?article=${id}`;
	}, article);
	const ofArticle = page.getByRole("combobox", { name: review.list.label }).locator("option").first();
	await expect(ofArticle).toHaveText(fill(review.article, { title: scrapedPage.title }));
	await expect(page.getByText(fill(review.progressLabel, { done: 1, total: 1 }))).toBeAttached();
	const question = page.getByRole("region", { name: review.front.label });
	await expect(question).toContainText(review.mode.cloze);
	await expect(question).toContainText("rùa biển Hòn Mây");
	await expect(question).not.toContainText("cứu hộ");
	await page.keyboard.press("Space");
	await page.getByRole("region", { name: review.back.label }).getByRole("link", { name: scrapedPage.title }).click();
	await expect(card.getByRole("heading", { name: "cứu hộ" })).toBeVisible();
});
