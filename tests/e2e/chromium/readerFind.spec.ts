// What reaches over a whole text although only some rows of it are in the page: find, select-all and copy, jumps,
// contents.

import { expect } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./test.ts";
import { like } from "./texts.ts";

/** A book of many screens: chapters, each with a sentence of its own at its end. */
const chapters = 12;
const filler = "Buổi sáng trong làng rất yên tĩnh, mọi người ra đồng từ sớm và trẻ em đi học. ".repeat(12).trim();
const bookTitle = "Mùa nước nổi ở làng bên sông";
const book = {
	name: "lang.md",
	mimeType: "text/markdown",
	text: [
		`# ${bookTitle}`,
		...Array.from({ length: chapters }, (_, index) => {
			const chapter = index + 1;
			return `## Chương ${chapter}\n\n${filler}\n\n${filler}\n\nCon trâu thứ ${chapter} của bà Thuý lội qua sông.`;
		}),
	].join("\n\n"),
} as const;

const lastSentence = `Con trâu thứ ${chapters} của bà Thuý lội qua sông.`;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });
test.beforeEach(({ app }) => app.read(book));

const findBar = ({ page, texts }: App) => page.getByRole("search", { name: texts.reader.find.label });
const findField = (app: App) => findBar(app).getByRole("textbox");
const says = (app: App, ordinal: number, of: number) =>
	expect(findBar(app).getByRole("status")).toContainText(like(app.texts.reader.find.place, { ordinal, of }));
/** CSS pixels from the beginning of the text. */
const scrolled = ({ article }: App) =>
	article.evaluate((shown) => shown.parentElement?.parentElement?.scrollTop ?? Number.NaN);
const clipboard = ({ page }: App) => page.evaluate(() => navigator.clipboard.readText());

/** What is marked in the text: places by their letters, those on the screen alone. */
function marked({ page }: App, which: "reader-hit" | "reader-hit-current"): Promise<readonly string[]> {
	return page.evaluate((name) => {
		const ranges = [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)];
		const onScreen = ranges.filter((range) => {
			const { top, bottom } = range.getBoundingClientRect();
			return top >= 0 && bottom <= window.innerHeight;
		});
		return onScreen.map((range) => {
			const copy = range.cloneContents();
			for (const gloss of copy.querySelectorAll("rt")) gloss.remove();
			return copy.textContent;
		});
	}, which);
}

test("find goes over the whole text: counts, marks, goes round, and tells what was let pass", async ({ app }) => {
	const { page, texts } = app;
	await page.keyboard.press("Control+f");
	await expect(findField(app)).toBeFocused();
	await page.keyboard.type("bà thúy");
	await says(app, 1, chapters);
	await expect.poll(() => marked(app, "reader-hit-current")).toEqual(["bà Thuý"]);
	await page.keyboard.press("Shift+Enter");
	await says(app, chapters, chapters);
	await expect(app.article.getByText("12", { exact: true }).last()).toBeInViewport();
	await expect.poll(() => marked(app, "reader-hit-current")).toEqual(["bà Thuý"]);
	await page.keyboard.press("Enter");
	await says(app, 1, chapters);
	await page.keyboard.press("F3");
	await says(app, 2, chapters);

	await findField(app).fill("ba thuy loi");
	await expect(findBar(app)).toContainText(texts.reader.find.matches.unaccented);
	await findField(app).fill("bà thủy lồi");
	await expect(findBar(app)).toContainText(texts.reader.find.matches.tones);
	await findField(app).fill("sông. Chương 7");
	await says(app, 1, 1);
	await expect.poll(() => marked(app, "reader-hit-current")).toEqual(["sông.", "Chương 7"]);
	await findField(app).fill("con voi");
	await expect(findBar(app)).toContainText(texts.reader.find.none);
	await expect(app.card).toBeHidden();
});

test("Escape leaves the word of the hit in hand; with nothing found the text is where it was", async ({ app }) => {
	const { page } = app;
	await page.keyboard.press("/");
	await findField(app).fill("thứ 9");
	await says(app, 1, 1);
	await page.keyboard.press("Escape");
	await expect(findBar(app)).toBeHidden();
	await expect(app.article.locator(":focus")).toContainText("thứ");
	await expect.poll(() => marked(app, "reader-hit-current")).toEqual([]);
	const held = app.article.locator(":focus");
	const y = async () => Math.round((await held.boundingBox())?.y ?? Number.NaN);
	const place = await scrolled(app);
	const height = await y();
	await page.keyboard.press("Control+f");
	await findField(app).fill("thứ 2");
	await says(app, 1, 1);
	await expect.poll(() => scrolled(app)).toBeLessThan(place / 2);
	await findField(app).fill("thứ 2 con voi");
	await expect(findBar(app)).toContainText(app.texts.reader.find.none);
	await page.keyboard.press("Escape");
	// What is above may have been drawn meanwhile, and its height be known better: the word stands where it stood.
	await expect(held).toContainText("thứ");
	await expect.poll(async () => Math.abs((await y()) - height)).toBeLessThan(3);
});

test("Ctrl+A and Ctrl+C copy the whole text; Escape takes the selection back", async ({ app }) => {
	const { page, texts, notice } = app;
	await page.keyboard.press("Control+a");
	await expect(notice).toContainText(texts.reader.copy.selected);
	await page.keyboard.press("Control+c");
	await expect(notice).toContainText(texts.reader.copy.whole);
	const copied = await clipboard(app);
	expect(copied.startsWith(`${bookTitle}\n\nChương 1\n\nBuổi sáng trong làng`)).toBe(true);
	expect(copied.endsWith(lastSentence)).toBe(true);
	await page.keyboard.press("End");
	await expect(app.article.getByText("12", { exact: true }).last()).toBeInViewport();
	expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
	await page.keyboard.press("Escape");
	expect(await page.evaluate(() => getSelection()?.type)).toBe("None");
});

test("a selection is copied as it is written, the sentence with its glosses", async ({ app }) => {
	const { page, texts, notice } = app;
	const first = await app.word("trong").first().locator("span").boundingBox();
	const last = await app.word("yên tĩnh").first().locator("span").boundingBox();
	if (first === null || last === null) throw new Error("the words are not on the screen");
	await page.mouse.move(first.x + 1, first.y + first.height / 2);
	await page.mouse.down();
	await page.mouse.move(last.x + last.width - 1, last.y + last.height / 2, { steps: 4 });
	await page.mouse.up();
	await page.keyboard.press("Control+c");
	await expect.poll(() => clipboard(app)).toMatch(/^trong làng rất yên tĩnh$/);

	await app.tap("trẻ em");
	await page.keyboard.press("c");
	await expect(notice).toContainText(texts.reader.copy.sentence);
	const [words = "", glosses = ""] = (await clipboard(app)).split("\n");
	expect(words.replace(/ +/g, " ")).toBe(filler.slice(0, filler.indexOf(".") + 1));
	expect(glosses.slice(words.indexOf("yên"))).toMatch(/^quiet/);
});

test("a selection may be longer than what is in the page", async ({ app }) => {
	const { page } = app;
	const first = await app.word("trong").first().locator("span").boundingBox();
	if (first === null) throw new Error("the word is not on the screen");
	await page.mouse.move(first.x + 1, first.y + first.height / 2);
	await page.mouse.down();
	await page.mouse.move(first.x + 80, first.y + first.height / 2, { steps: 3 });
	await page.mouse.up();
	await page.keyboard.press("End");
	const end = app.article.getByText("12", { exact: true }).last();
	await expect(end).toBeInViewport();
	const box = await end.boundingBox();
	if (box === null) throw new Error("the end is not on the screen");
	await page.keyboard.down("Shift");
	await page.mouse.click(box.x + box.width - 1, box.y + box.height / 2);
	await page.keyboard.up("Shift");
	await page.keyboard.press("Control+c");
	await expect.poll(() => clipboard(app)).toMatch(/^trong làng.*Chương 6.*Con trâu thứ 12$/s);
});

test("keys lead to the ends of the text and from screen to screen, the place bar to any share", async ({ app }) => {
	const { page, texts } = app;
	const top = () => scrolled(app);
	const height = await app.article.evaluate((shown) => shown.parentElement?.parentElement?.clientHeight ?? 0);
	await page.keyboard.press("PageDown");
	await expect.poll(top).toBeGreaterThan(height / 2);
	expect(await top()).toBeLessThan(height);
	await page.keyboard.press("PageUp");
	await expect.poll(top).toBe(0);
	await page.keyboard.press("End");
	await expect(page.getByText(texts.reader.foot.end)).toBeVisible();
	await page.keyboard.press("Control+Home");
	await expect.poll(top).toBe(0);

	const bar = page.getByRole("slider", { name: texts.reader.placeBar.label });
	const box = await bar.boundingBox();
	if (box === null) throw new Error("there is no place bar");
	await page.mouse.click(box.x + box.width * 0.7, box.y + box.height / 2);
	await expect.poll(async () => Number(await bar.inputValue())).toBeGreaterThan(640);
	expect(Number(await bar.inputValue())).toBeLessThan(760);
	await expect(app.article.locator("rt").first()).toBeVisible();
	// The keys belong to the text again.
	await page.keyboard.press("Home");
	await expect.poll(top).toBe(0);
	await bar.focus();
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowRight");
	await expect.poll(top).toBeGreaterThan(0);
});

test("the contents lead to a chapter and tell which one is on the screen", async ({ app }) => {
	const { page, texts } = app;
	await page.keyboard.press("o");
	const contents = page.getByRole("navigation", { name: texts.reader.contents.title });
	await contents.getByRole("button", { name: "Chương 9", exact: true }).click();
	await expect.poll(app.firstLine).toMatch(/^Chương/);
	await expect(contents.getByRole("button", { name: "Chương 9", exact: true })).toHaveAttribute(
		"aria-current",
		"location",
	);
	// A bookmark leads back to where it was set.
	await page.keyboard.press("m");
	const marks = contents.getByRole("region", { name: texts.reader.bookmarks.title });
	await contents.getByRole("button", { name: "Chương 3", exact: true }).click();
	await expect(page.locator("[data-bookmarked]")).toHaveCount(0);
	await marks.getByRole("button", { name: "Chương 9", exact: true }).click();
	await expect(page.locator("[data-bookmarked]")).toHaveCount(1);
	await page.keyboard.press("m");
	await expect(page.locator("[data-bookmarked]")).toHaveCount(0);
	await page.keyboard.press("o");
	await expect(contents).toBeHidden();

	await page.setViewportSize({ width: 600, height: 700 });
	await page.keyboard.press("o");
	const dialog = page.getByRole("dialog", { name: texts.reader.contents.title });
	await expect(dialog.getByRole("button", { name: "Chương 9", exact: true })).toBeFocused();
	await dialog.getByRole("button", { name: "Chương 3", exact: true }).click();
	await expect(dialog).toBeHidden();
	await expect.poll(app.firstLine).toMatch(/^Chương/);
});

test("an address with a place far into the text opens there", async ({ app }) => {
	const { page } = app;
	const text = await (async () => {
		await page.keyboard.press("Control+a");
		await page.keyboard.press("Control+c");
		await expect(app.notice).toContainText(app.texts.reader.copy.whole);
		return clipboard(app);
	})();
	const at = text.indexOf("trâu thứ 10");
	await page.evaluate((place) => {
		window.location.hash = `${window.location.hash}?at=${place}-${place + 4}`;
	}, at);
	await expect(app.card).toBeVisible();
	await expect(app.article.locator("[data-selected]").first()).toBeInViewport();
	await expect(app.article.locator("[data-selected]").first()).toContainText("trâu");
});
