// Editing an article after it was imported: words, places and what was set aside follow, and nothing is lost by a misclick.

import { expect, type Page } from "@playwright/test";
import type { CleanDocument } from "../../../renderer/engine/document/types.ts";
import type { VocabularyRecord } from "../../../renderer/storage/records/words.ts";
import { scrapedPage, shortArticle } from "./files.ts";
import { rowsOf } from "./stored.ts";
import { test } from "./test.ts";
import { fill } from "./texts.ts";

type SavedWord = Pick<VocabularyRecord, "contexts">;

/** The cleaned text of the only article, as it is stored. */
async function storedDocument(page: Page): Promise<CleanDocument> {
	const [row] = (await rowsOf(page, "texts")) as unknown as readonly { readonly document: CleanDocument }[];
	if (row === undefined) throw new Error("no text is stored");
	return row.document;
}

test("a paragraph is edited by keyboard; the saved word keeps its place, and undo brings the old text back", async ({
	app,
}) => {
	const { page, texts, article } = app;
	const { edit } = texts.reader;
	await app.read(shortArticle);
	await app.tap(shortArticle.word);
	await app.save();
	await page.keyboard.press("e");
	const field = page.getByRole("textbox", { name: new RegExp(`^${edit.kind.lead}|^${edit.kind.paragraph}, .* 2 `) });
	await expect(field.first()).toBeFocused();
	await page.keyboard.type("Tin vui: ");
	await page.keyboard.press("Control+s");
	await expect(app.notice).toContainText(fill(edit.told.savedKept_one, { count: 1 }));
	await expect(article).toContainText("vui");
	const { text } = await storedDocument(page);
	const [saved] = (await rowsOf(page, "vocabulary")) as unknown as readonly SavedWord[];
	const place = saved?.contexts[0]?.span;
	expect(text.slice(place?.start, place?.end)).toBe(shortArticle.word);
	expect(text).toContain("Tin vui: Từ tuần này");
	await app.notice.getByRole("button", { name: texts.common.action.undo }).click();
	await expect(article).not.toContainText("vui");
});

test("Enter parts, Backspace joins, the title is a field like any other", async ({ app }) => {
	const { page, texts, article } = app;
	const { edit } = texts.reader;
	await app.read(shortArticle);
	await app.button(texts.reader.more).click();
	await page.getByRole("menuitem", { name: edit.title }).click();
	const fields = page.getByRole("textbox");
	const title = page.getByRole("textbox", { name: new RegExp(`^${edit.kind.title}, `) });
	await title.press("End");
	await title.pressSequentially(" tuần này");
	await page.keyboard.press("Enter");
	await page.keyboard.type("Sách về làng.");
	const last = fields.last();
	await last.press("Control+Home");
	for (const _ of "Chị Hoa,") await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Backspace");
	await expect(last).toHaveValue(/^Chị Hoa, người/);
	await page.keyboard.press("Control+s");
	await expect(article.getByRole("heading", { level: 1 })).toContainText("tuần");
	await expect(article).toContainText("làng");
	const document = await storedDocument(page);
	expect(document.title).toBe(`${shortArticle.title} tuần này`);
	expect(document.blocks.map(({ kind }) => kind)).toEqual(["title", "lead", expect.anything(), expect.anything()]);
});

test("unsaved edits are asked about before the article is left, and survive a misclick", async ({ app }) => {
	const { page, texts } = app;
	const { unsaved } = texts.reader.edit;
	await app.read(shortArticle);
	await page.keyboard.press("e");
	const field = page.locator("textarea:focus");
	await expect(field).toHaveCount(1);
	await page.keyboard.type("Mới: ");
	const address = page.url();
	await page.getByRole("navigation").getByRole("link", { name: texts.common.navigation.review }).click();
	const question = page.getByRole("dialog", { name: unsaved.title });
	await expect(question).toBeVisible();
	expect(page.url()).toBe(address);
	await question.getByRole("button", { name: unsaved.stay }).click();
	await expect(page.getByRole("textbox", { name: / 1 / }).first()).toHaveValue(/^Mới: /);
	await page.goBack();
	await expect(question).toBeVisible();
	await question.getByRole("button", { name: texts.common.action.save }).click();
	await expect(question).toBeHidden();
	await expect.poll(async () => JSON.stringify(await rowsOf(page, "texts"))).toContain("Mới: ");
});

test("what was set aside is put back at the place that is read, line by line and by the group", async ({ app }) => {
	const { page, texts } = app;
	const { setAside } = texts.reader;
	await page.setViewportSize({ width: 1280, height: 800 });
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	await app.scrollTo("kế hoạch");
	const line = await app.firstLine();
	await app.button(texts.reader.more).click();
	await page.getByRole("menuitem", { name: new RegExp(`^${setAside.title}`) }).click();
	const panel = page.getByRole("complementary", { name: setAside.title });
	const back = panel.getByRole("button", { name: new RegExp(`^${fill(setAside.putBackLine, { line: "" })}`) });
	await expect(back.first()).toBeVisible();
	const before = await back.count();
	const name = (await back.first().getAttribute("aria-label")) ?? "";
	await back.first().click();
	await expect(app.notice).toContainText(texts.reader.edit.told.putBack_one);
	await expect(back).toHaveCount(before - 1);
	await expect(panel.getByRole("button", { name, exact: true })).toHaveCount(0);
	await expect.poll(app.firstLine).toBe(line);
	await expect(panel.locator("button:focus")).toHaveCount(1);

	const stored = async () => (await storedDocument(page)).removed.length;
	const left = await stored();
	await panel
		.getByRole("button", { name: new RegExp(`^${fill(setAside.putGroupBack, { reason: "" })}`) })
		.first()
		.click();
	await expect.poll(stored).toBeLessThan(left - 1);
	await app.notice.getByRole("button", { name: texts.common.action.undo }).click();
	await expect.poll(stored).toBe(left);
	await page.reload();
	await expect(app.article.locator("ruby").first()).toBeVisible();
	expect(await stored()).toBe(left);
});
