// The words of a text before and after reading it: the list, many marked at once, known until here, the end of the text, and
// what the week tells of it.

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./test.ts";
import { fill, like } from "./texts.ts";

const sample = "Buổi sáng trong ngõ nhỏ";

test.beforeEach(async ({ app }) => {
	await app.openSample(sample);
});

function listOf({ page, texts }: App) {
	return page.getByRole("dialog", { name: texts.reader.textWords.title, exact: true });
}

async function openList(app: App) {
	await app.page.keyboard.press("w");
	const list = listOf(app);
	await expect(list.getByRole("row").nth(1)).toBeVisible();
	return list;
}

/** The number in a text such as `New (93)`. */
async function numberIn(text: Promise<string | null>): Promise<number> {
	return Number(/\d+/.exec((await text) ?? "")?.[0]);
}

const status = (app: App, word: string) => app.word(word).first().getAttribute("data-status");

test("many words are chosen with Shift, saved to learn, and new again by undo", async ({ app }) => {
	const { page, texts } = app;
	const words = texts.reader.textWords;
	await app.tap("ngõ");
	await page.keyboard.press("Escape");
	const list = await openList(app);
	const fresh = list.getByRole("button", { name: like(words.new_other) });
	const before = await numberIn(fresh.textContent());
	await expect(list.getByRole("row").filter({ hasText: "alley" })).toBeVisible();
	await list.getByRole("checkbox").nth(1).click();
	await list
		.getByRole("checkbox")
		.nth(4)
		.click({ modifiers: ["Shift"] });
	await expect(list.getByText(fill(words.chosen_other, { count: 4 }))).toBeVisible();
	await list.getByRole("button", { name: words.learn, exact: true }).click();
	await expect(app.notice).toContainText(fill(texts.reader.bulk.learning_other, { count: 4 }));
	await expect(fresh).toHaveText(fill(words.new_other, { count: before - 4 }));
	await expect(list.getByRole("button", { name: fill(words.learning_other, { count: 4 }) })).toBeVisible();
	await app.button(texts.common.action.undo).click();
	await expect(fresh).toHaveText(fill(words.new_other, { count: before }));
	await page.keyboard.press("Escape");
	await expect(list).toBeHidden();
	await expect(app.article.locator("ruby:focus > span")).toHaveText("ngõ");
});

test("the list is left and marked by keys alone, and its words are written to a file", async ({ app }) => {
	const { page, texts } = app;
	const words = texts.reader.textWords;
	const list = await openList(app);
	await list.getByRole("row").nth(1).focus();
	const first = await list.getByRole("row").nth(1).getByRole("gridcell").nth(1).innerText();
	await page.keyboard.press("k");
	await expect(app.notice).toContainText(fill(texts.reader.bulk.known_one, { count: 1 }));
	await expect(list.getByRole("row").nth(1)).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(list.getByRole("button", { name: like(words.hideSentence) })).toBeVisible();
	await page.keyboard.press("Control+a");
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		list.getByRole("button", { name: words.exportTsv }).click(),
	]);
	expect(download.suggestedFilename()).toBe(`${sample}.tsv`);
	const written = await readFile(await download.path(), "utf8");
	const lines = written.trimEnd().split("\n");
	const fresh = await numberIn(list.getByRole("button", { name: like(words.new_other) }).textContent());
	expect(lines).toHaveLength(fresh + 1);
	expect(lines.every((line) => line.split("\t").length === 4)).toBe(true);
	expect(lines.some((line) => line.startsWith("ngõ\talley\t5\t"))).toBe(true);
	await page.keyboard.press("Escape");
	await expect(list).toBeHidden();
	expect(await app.article.locator(`ruby[data-status="known"] > span`).first().innerText()).toMatch(
		new RegExp(first, "i"),
	);
});

test("known until here marks what is before the word in hand, asks first, and can be undone", async ({ app }) => {
	const { page, texts } = app;
	const { until, bulk } = texts.reader;
	await app.tap("cây");
	await page.keyboard.press("l");
	await expect.poll(() => status(app, "cây")).toBe("learning");
	await page.keyboard.press("Escape");
	await app.tap("xôi");
	await page.keyboard.press("Escape");
	await page.keyboard.press("u");
	const question = page.getByRole("dialog", { name: until.title });
	await expect(question.getByText(like(until.fromBeginning_other))).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(question).toBeHidden();
	expect(await status(app, "ngõ")).toBe("new");
	await page.keyboard.press("u");
	await question.getByRole("button", { name: like(until.confirm_other) }).click();
	await expect(app.notice).toContainText(like(bulk.known_other));
	await expect.poll(() => status(app, "ngõ")).toBe("known");
	expect(await status(app, "xôi")).toBe("new");
	expect(await status(app, "cây")).toBe("learning");
	await app.button(texts.common.action.undo).click();
	await expect.poll(() => status(app, "ngõ")).toBe("new");
});

test("at the end the rest becomes known, the foot follows, and undo makes it new", async ({ app }) => {
	const { page, texts } = app;
	const { finish, foot } = texts.reader;
	await page.keyboard.press("End");
	const end = page.getByRole("region", { name: finish.title });
	await end.getByRole("button", { name: like(finish.rest_other) }).click();
	await expect(end.getByText(finish.nothingNew)).toBeVisible();
	await expect(page.getByText(fill(foot.known, { share: "100%" }))).toBeVisible();
	await app.button(texts.common.action.undo).click();
	await expect(end.getByRole("button", { name: like(finish.rest_other) })).toBeVisible();
	await expect(page.getByText(fill(foot.known, { share: "0%" }))).toBeVisible();
});

test("time is kept when the text is left, in the week of the library and in the figures of the text", async ({
	app,
}) => {
	const { page, texts } = app;
	// The clock is put on a little: nobody needs to wait for it.
	await page.clock.install();
	await app.goTo("library");
	await app.openArticle(sample);
	await page.mouse.move(300, 300);
	await page.clock.fastForward(50_000);
	await page.mouse.move(310, 310);
	await page.clock.fastForward(50_000);
	await page.mouse.move(320, 320);
	await page.getByRole("button", { name: like(texts.reader.foot.known) }).click();
	const figures = page.getByRole("dialog", { name: texts.reader.read.title });
	await expect(figures.getByText(fill(texts.reader.read.minutes_other, { count: 2 })).first()).toBeVisible();
	await page.keyboard.press("Escape");
	await app.goTo("library");
	const week = page.getByRole("region", { name: texts.library.week.title });
	await expect(week.getByText("2 min")).toBeVisible();
});
