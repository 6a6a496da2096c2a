// The dictionary: search both ways, entries and what they lead to, saving, a text without importing it.

import { expect, type Locator, type Page } from "@playwright/test";
import type { App } from "./app.ts";
import { marketArticle } from "./files.ts";
import { test } from "./test.ts";
import { fill } from "./texts.ts";

function parts({ page, texts: { dictionary } }: App) {
	return {
		field: page.getByRole("textbox", { name: dictionary.field.label }),
		hits: page.getByRole("list", { name: dictionary.hits.label }).getByRole("listitem"),
		entry: (headword: string): Locator =>
			page.getByRole("region").filter({ has: page.getByRole("heading", { level: 2, name: headword, exact: false }) }),
		text: page.getByRole("group", { name: dictionary.text.label }),
	};
}

async function paste(page: Page, text: string): Promise<void> {
	await page.evaluate((pasted) => {
		const data = new DataTransfer();
		data.setData("text/plain", pasted);
		const target = document.activeElement;
		const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
		// What the browser itself does with a paste that nobody took.
		if (target?.dispatchEvent(event) === true) document.execCommand("insertText", false, pasted);
	}, text);
}

test.beforeEach(async ({ app }) => {
	await app.goTo("dictionary");
});

test("finds Vietnamese with and without marks, and by English, while one types", async ({ app }) => {
	const { page, texts } = app;
	const { field, hits } = parts(app);
	await expect(field).toBeFocused();
	for (const [typed, headword, gloss] of [
		["hop tac", "hợp tác", "cooperate"],
		["đường", "đường", "road"],
		["railway", "đường sắt", "railway"],
		["hoà", "hòa", ""],
		["cang cang", "càng … càng", "the more … the more"],
	] as const) {
		await field.fill("");
		await field.pressSequentially(typed);
		await expect(hits.first()).toContainText(headword);
		await expect(hits.first()).toContainText(gloss);
	}
	await field.fill("hợp tâc");
	await expect(page.getByText(/With other marks/)).toBeVisible();
	await expect(hits.first()).toContainText("hợp tác");
	await field.fill("hợp tácxx");
	await expect(
		page.getByText(fill(texts.dictionary.hits.nearest, { query: "hợp tác" }).replace(/<\/?vi>/g, "")),
	).toBeVisible();
	await expect(hits.first()).toContainText("hợp tác");
});

test("examples are tapped", async ({ app }) => {
	const { page } = app;
	const { field, hits } = parts(app);
	for (const example of ["hop tac", "đường", "road"]) {
		await page.getByRole("button", { name: new RegExp(`^${example}`) }).click();
		await expect(field).toHaveValue(example);
		await expect(hits.first()).toBeVisible();
		await field.press("Escape");
	}
});

test("reload keeps query and entry; back goes from entry to entry and to the query", async ({ app }) => {
	const { page } = app;
	const { field, hits, entry } = parts(app);
	await field.fill("hop tac");
	await hits.first().getByRole("link").click();
	await expect(entry("hợp tác").getByRole("heading", { level: 2 })).toBeFocused();
	await page.getByRole("link", { name: /合\s*hợp/ }).click();
	await expect(page.getByRole("heading", { level: 2, name: /^hợp\s*合$/ })).toBeFocused();
	await page.reload();
	await expect(field).toHaveValue("hop tac");
	await expect(page.getByRole("heading", { level: 2, name: /^hợp\s*合$/ })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole("heading", { level: 2, name: "hợp tác", exact: true })).toBeVisible();
	await field.fill("road");
	await expect(hits.first()).toContainText("đường");
	await page.goBack();
	await expect(field).toHaveValue("hop tac");
	await expect(page.getByRole("heading", { level: 2, name: "hợp tác", exact: true })).toBeVisible();
});

test("goes by keyboard alone: to the hits, into an entry, back, and saves", async ({ app }) => {
	const { page, texts, notice } = app;
	const { field, hits, entry } = parts(app);
	await field.pressSequentially("hop tac");
	await expect(hits.first()).toContainText("hợp tác");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	await expect(hits.nth(1).getByRole("link")).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(entry("hợp tác xã").getByRole("heading", { level: 2 })).toBeFocused();
	await page.keyboard.press("s");
	await expect(notice).toContainText(fill(texts.reader.marked.saved, { word: "hợp tác xã" }));
	await page.keyboard.press("Escape");
	await expect(hits.nth(1).getByRole("link")).toBeFocused();
	await expect(hits.nth(1)).toContainText(texts.common.state.learning);
	await page.keyboard.press("Home");
	await page.keyboard.press("ArrowUp");
	await expect(field).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(field).toHaveValue("");
	await field.blur();
	await page.keyboard.press("?");
	await expect(page.getByRole("dialog", { name: texts.dictionary.keys.title })).toContainText(
		texts.dictionary.keys.hits,
	);
	await page.keyboard.press("Escape");
	await page.keyboard.press("/");
	await expect(field).toBeFocused();
	await field.pressSequentially("đường");
	await page.keyboard.press("Enter");
	await expect(entry("đường").getByRole("heading", { level: 2 })).toBeFocused();
});

test("a word is saved without a sentence, listed at once, and comes up for review", async ({ app }) => {
	const { page, texts } = app;
	const { field, hits } = parts(app);
	await field.fill("rùa");
	await hits.first().getByRole("link").click();
	await app.button(new RegExp(`^${texts.reader.card.save}`)).click();
	await expect(page.getByText(texts.reader.card.saved, { exact: true })).toBeVisible();
	await expect(hits.first().locator("[data-status='learning']")).toHaveText("rùa");
	await app.button(texts.common.state.known).click();
	await expect(hits.first().locator("[data-status='known']")).toHaveText("rùa");
	await app.button(texts.common.state.learning).click();
	await app.goTo("vocabulary");
	await expect(page.getByRole("row").filter({ hasText: "rùa" })).toContainText("turtle");
	await app.goTo("review");
	await expect(page.getByRole("region", { name: texts.review.front.label })).toContainText("rùa");
});

test("the state of words met in a text is seen, and the way of speaking follows the settings", async ({ app }) => {
	const { page, texts } = app;
	await app.read(marketArticle);
	await app.tap("thuyền");
	await app.save();
	await app.goTo("dictionary");
	const { field, hits } = parts(app);
	await field.fill("thuyền");
	await expect(hits.first().locator("[data-status='learning']")).toHaveText("thuyền");
	await field.fill("sắt");
	await expect(hits.first()).toContainText("sat˧˥");
	await app.goTo("settings");
	const sounds = page.getByRole("group", { name: texts.settings.reading.pronunciation });
	await sounds.getByRole("button", { name: texts.settings.pronunciation.south }).click();
	await page.goBack();
	await expect(hits.first()).toContainText("ʂak˧˥");
});

test("a pasted text is read in two lines and not stored; a button keeps it as an article", async ({ app }) => {
	const { page, texts } = app;
	const { field, text, entry } = parts(app);
	await field.focus();
	await paste(page, marketArticle.text);
	await expect(text.locator("ruby", { hasText: "chợ nổi" }).first()).toBeVisible();
	await expect(text.locator("p")).toHaveCount(3);
	await text.getByText("trái cây", { exact: true }).click();
	await expect(entry("trái cây")).toContainText("fruit");
	await expect(text.locator("[data-selected] > span")).toHaveText("trái cây");
	await page.keyboard.press("Escape");
	await expect(text.getByRole("button")).toBeFocused();
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
	await app.goTo("library");
	await expect(page.getByRole("heading", { name: texts.library.empty.title })).toBeVisible();
	await page.goBack();
	await expect(field).toHaveValue(marketArticle.text);
	await app.button(texts.dictionary.text.keep).click();
	await app.keep();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("chợ nổi");
});

test("more than twenty thousand characters are an article", async ({ app }) => {
	const { page, texts } = app;
	const { field } = parts(app);
	await field.fill("Trời mưa. ".repeat(2001));
	await expect(page.getByRole("alert")).toContainText("20,009");
	await app.button(texts.dictionary.text.keep).click();
	await expect(app.button(texts.imports.keep)).toBeVisible();
});

test("fonts of characters come with this screen only, and of them only what is shown", async ({ app }) => {
	const { page, texts } = app;
	await app.goTo("library");
	const asked: string[] = [];
	page.on("request", (request) => asked.push(new URL(request.url()).pathname));
	await page.reload();
	await expect(page.getByRole("heading", { name: texts.library.empty.title })).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
	expect(asked.filter((path) => /noto-(serif-tc|sans)-.*woff/.test(path))).toEqual([]);
	await app.goTo("dictionary");
	await parts(app).field.fill("hop tac");
	await expect(page.getByRole("region", { name: texts.dictionary.entry.morphemes })).toBeVisible();
	const loaded = () =>
		page.evaluate(() =>
			["Noto Serif TC", "Noto Sans"].filter((family) =>
				[...document.fonts].some((face) => face.family.includes(family) && face.status === "loaded"),
			),
		);
	await expect.poll(loaded).toEqual(["Noto Serif TC", "Noto Sans"]);
	const slices = asked.filter((path) => /noto-serif-tc-.*woff/.test(path));
	expect(slices.every((path) => path.endsWith(".woff2"))).toBe(true);
	// Two characters and those of the family, of more than a hundred slices.
	expect(slices.length).toBeLessThan(8);
});

test.describe("in Vietnamese, 320 pixels wide", () => {
	test.use({ locale: "vi-VN", viewport: { width: 320, height: 640 } });

	test("an entry takes the place of the hits, a text keeps its place over the entry, nothing scrolls sideways", async ({
		app,
	}) => {
		const { page, texts } = app;
		const { dictionary } = texts;
		const { field, hits, entry, text } = parts(app);
		const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		await expect(page.getByRole("heading", { name: dictionary.empty.title })).toBeVisible();
		expect(await sideways()).toBe(0);
		await field.fill("road");
		await expect(hits.first()).toContainText("đường");
		expect(await sideways()).toBe(0);
		await hits.first().getByRole("link").click();
		await expect(entry("đường")).toBeVisible();
		await expect(hits.first()).toBeHidden();
		expect(await sideways()).toBe(0);
		await page.getByRole("link", { name: dictionary.hits.back }).click();
		await expect(hits.first()).toBeVisible();
		await expect(entry("đường")).toBeHidden();
		await field.fill(marketArticle.text);
		await text.getByText("trái cây", { exact: true }).click();
		await expect(entry("trái cây")).toBeVisible();
		await expect(text.getByText("trái cây", { exact: true })).toBeInViewport();
		expect(await sideways()).toBe(0);
		await app.button(dictionary.entry.close).click();
		await expect(entry("trái cây")).toBeHidden();
	});
});
