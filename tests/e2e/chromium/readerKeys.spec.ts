// The keys of the reader, each once, on the easiest of the texts that we wrote: moving, marking, lengths, glosses,
// overlay.

import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./test.ts";
import { fill } from "./texts.ts";

const sample = "Buổi sáng trong ngõ nhỏ";

/** The word that the keys start from has the focus. */
function held({ article }: App): Locator {
	return article.locator("ruby:focus > span");
}

/** The first two words of the title, as the engine reads it. */
async function beginning({ article }: App): Promise<readonly [string, string]> {
	const [first = "", second = ""] = await article.locator("[data-at] > span").allTextContents();
	return [first, second];
}

function status(word: Locator): Promise<string | null> {
	return word.first().getAttribute("data-status");
}

test.beforeEach(async ({ app }) => {
	await app.openSample(sample);
});

test("arrows lead from word to word and from line to line, brackets from sentence to sentence", async ({ app }) => {
	const { keyboard } = app.page;
	const word = held(app);
	// What the article was opened by is gone: the focus is in the screen that took its place.
	await expect(app.page.getByRole("main")).toBeFocused();
	const [first, second] = await beginning(app);
	await keyboard.press("ArrowRight");
	await expect(word).toHaveText(first);
	await keyboard.press("ArrowRight");
	await expect(word).toHaveText(second);
	await keyboard.press("ArrowLeft");
	await expect(word).toHaveText(first);
	await keyboard.press("]");
	await expect(word).toHaveText("Tôi");
	const before = (await word.boundingBox())?.y ?? 0;
	await keyboard.press("ArrowDown");
	await expect.poll(async () => (await word.boundingBox())?.y ?? 0).toBeGreaterThan(before + 40);
	await keyboard.press("ArrowUp");
	await expect(word).toHaveText("Tôi");
	await keyboard.press("]");
	await keyboard.press("]");
	await expect(word).toHaveText(/^Nhà/);
	await keyboard.press("ArrowRight");
	await expect(word).not.toHaveText(/^Nhà/);
	await keyboard.press("[");
	await expect(word).toHaveText(/^Nhà/);
	await keyboard.press("[");
	await expect(word).toHaveText("Tôi");
});

test("Enter opens the card, Escape closes it, and the focus is back at the word", async ({ app }) => {
	const { keyboard } = app.page;
	const [first, second] = await beginning(app);
	await keyboard.press("ArrowRight");
	await expect(held(app)).toHaveText(first);
	await keyboard.press("Enter");
	await expect(app.card.getByRole("heading", { name: first.toLowerCase(), exact: true })).toBeVisible();
	await expect(app.card).toBeFocused();
	await keyboard.press("ArrowRight");
	await expect(app.card.getByRole("heading", { name: second, exact: true })).toBeVisible();
	await keyboard.press("Escape");
	await expect(app.card).toBeHidden();
	await expect(held(app)).toHaveText(second);

	await app.word("cây").first().click();
	await app.card.getByLabel(app.texts.reader.card.note).fill("cây xoài");
	await keyboard.press("Escape");
	await expect(app.card).toBeHidden();
	await expect(held(app)).toHaveText("cây");
});

test("S saves, L, K and X mark, 0 makes new again, and each can be undone", async ({ app }) => {
	const { page, texts, notice } = app;
	const { marked } = texts.reader;
	const [first] = await beginning(app);
	await page.keyboard.press("ArrowRight");
	const word = app.word(first).first();
	const said = (text: string) => expect(notice).toContainText(fill(text, { word: first.toLowerCase() }));
	for (const [key, text, state] of [
		["s", marked.saved, "learning"],
		["k", marked.known, "known"],
		["l", marked.learning, "learning"],
		["x", marked.ignored, "ignored"],
		["0", marked.new, "new"],
	] as const) {
		await page.keyboard.press(key);
		await said(text);
		await expect(word).toHaveAttribute("data-status", state);
	}
	await expect(notice.getByRole("button", { name: texts.common.action.undo })).toBeVisible();
	await page.keyboard.press("Control+z");
	await expect(word).toHaveAttribute("data-status", "ignored");
	await expect(held(app)).toHaveText(first);
});

test("Shift with an arrow goes to a longer or shorter reading, and so do the buttons of the card", async ({ app }) => {
	const { page, card, texts } = app;
	const headword = card.getByRole("heading", { level: 2 });
	await app.tap("yên tĩnh");
	await page.keyboard.press("Shift+ArrowLeft");
	await expect(headword).toHaveText(/^(yên|tĩnh)$/);
	const shorter = (await headword.textContent()) ?? "";
	await expect(app.word(shorter)).toHaveCount(1);
	await page.keyboard.press("Shift+ArrowRight");
	await expect(headword).toHaveText("yên tĩnh");
	await page.keyboard.press("Shift+ArrowRight");
	await expect(headword).toHaveText(/(\S+ yên tĩnh|yên tĩnh \S+)/);

	const readings = card.getByRole("group", { name: texts.reader.card.readAs });
	await readings.getByRole("button", { name: new RegExp(`^${shorter}( (?!tĩnh)|$)`) }).click();
	await expect(headword).toHaveText(shorter);
	await readings
		.getByRole("button", { name: /^yên tĩnh / })
		.first()
		.click();
	await expect(headword).toHaveText("yên tĩnh");
});

test("N goes to the next word that is not known", async ({ app }) => {
	const { keyboard } = app.page;
	const [first, second] = await beginning(app);
	await keyboard.press("ArrowRight");
	await keyboard.press("ArrowRight");
	await expect(held(app)).toHaveText(second);
	await keyboard.press("k");
	await expect.poll(() => status(app.word(second))).toBe("known");
	await keyboard.press("ArrowLeft");
	await expect(held(app)).toHaveText(first);
	await keyboard.press("n");
	await expect(held(app)).not.toHaveText(new RegExp(`^(${first}|${second})$`));
});

test("G shows all glosses, then those of unknown words, of rare ones, then none", async ({ app }) => {
	const { page, texts } = app;
	const { glosses } = texts.reader;
	const gloss = (word: string) => app.word(word).first().locator("rt");
	await app.tap("cây");
	await app.card.getByRole("button", { name: texts.common.state.known, exact: true }).click();
	await page.keyboard.press("Escape");
	await expect(gloss("cây")).toBeVisible();
	await expect(gloss("yên tĩnh")).toBeVisible();
	await page.keyboard.press("g");
	await expect(app.button(glosses.unknown)).toBeVisible();
	await expect(gloss("cây")).toHaveCount(0);
	await expect(gloss("yên tĩnh")).toBeVisible();
	await page.keyboard.press("g");
	await expect(app.button(glosses.rare)).toBeVisible();
	await expect(gloss("cây")).toHaveCount(0);
	await expect(gloss("yên tĩnh")).toBeVisible();
	await page.keyboard.press("g");
	await expect(app.button(glosses.hidden)).toBeVisible();
	await expect(gloss("yên tĩnh")).toHaveCount(0);
	await app.button(glosses.hidden).click();
	await expect(gloss("cây")).toBeVisible();
});

test("T shows the English of each sentence under it in the view by sentences", async ({ app }) => {
	const { page, article, texts } = app;
	const { view, translation } = texts.reader;
	const english = article.getByText("My name is Minh.", { exact: true });
	await app.button(view.sentences).click();
	await expect(english).toHaveCount(0);
	await page.keyboard.press("t");
	await expect(app.button(translation.label)).toHaveAttribute("aria-pressed", "true");
	await expect(english).toBeVisible();
	const above = await app.word("Minh").boundingBox();
	const below = await app.word("bố mẹ").first().boundingBox();
	const between = await english.boundingBox();
	expect(above?.y).toBeLessThan(between?.y ?? 0);
	expect(between?.y).toBeLessThan(below?.y ?? 0);
	await page.keyboard.press("t");
	await expect(english).toHaveCount(0);
});

test("the question mark shows the keys, and Escape leads back to the word", async ({ app }) => {
	const { page, texts } = app;
	const { keys } = texts.reader;
	const [first] = await beginning(app);
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("?");
	const overlay = page.getByRole("dialog", { name: keys.title });
	for (const command of Object.values(keys.command))
		await expect(overlay.getByText(command, { exact: true })).toBeVisible();
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Escape");
	await expect(overlay).toBeHidden();
	await expect(held(app)).toHaveText(first);
});
