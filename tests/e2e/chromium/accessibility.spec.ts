// What axe finds on every screen, in both languages and all themes: nothing.

import { expect } from "@playwright/test";
import { appOn } from "./app.ts";
import { expectNoViolations } from "./axe.ts";
import { marketArticle, scrapedPage } from "./files.ts";
import { test } from "./test.ts";
import { fill, languageOf } from "./texts.ts";

for (const locale of ["en-GB", "vi-VN"] as const) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale, contextOptions: { reducedMotion: "reduce" } });

		test("library, import and reader have no violations", async ({ app }) => {
			const { page, texts } = app;
			await expectNoViolations(app);
			await app.chooseFiles(scrapedPage.path);
			await expect(app.button(texts.imports.keep)).toBeVisible();
			await expectNoViolations(app);
			await app.keep();
			await app.tap("rùa");
			await app.save();
			await expectNoViolations(app);
			await page.keyboard.press("Escape");
			await app.button(texts.reader.view.sentences).click();
			await page.keyboard.press("?");
			await expect(page.getByRole("dialog", { name: texts.reader.keys.title })).toBeVisible();
			await expectNoViolations(app);
			await page.keyboard.press("Escape");
			await app.goTo("library");
			await app.drop(marketArticle);
			await app.keep();
			await app.goTo("library");
			await expect(page.getByRole("list", { name: texts.library.list }).getByRole("listitem")).toHaveCount(2);
			await expectNoViolations(app);
		});

		test("vocabulary, review and settings have no violations", async ({ app }) => {
			const { page, texts } = app;
			await app.read(marketArticle);
			await app.tap("thuyền");
			await app.save();
			await app.goTo("vocabulary");
			await expect(app.button("thuyền")).toBeVisible();
			await expectNoViolations(app);
			await app.button("thuyền").click();
			await expect(page.getByRole("dialog", { name: texts.vocabulary.word.title })).toBeVisible();
			await expectNoViolations(app);
			await page.keyboard.press("Escape");
			await app.goTo("review");
			await expect(page.getByRole("region", { name: texts.review.front.label })).toBeVisible();
			await expectNoViolations(app);
			await page.keyboard.press("Space");
			await expect(page.getByRole("region", { name: texts.review.back.label })).toBeVisible();
			await expectNoViolations(app);
			await page.keyboard.press("4");
			await expect(page.getByRole("region", { name: texts.review.front.label })).toBeHidden();
			await expectNoViolations(app);
			await app.goTo("settings");
			await expectNoViolations(app);
		});

		test("the reader in every look, and its settings, have no violations", async ({ app }) => {
			const { page, texts } = app;
			const { reading, contrast } = texts.settings;
			const tooltip = page.getByRole("tooltip");
			await app.read(marketArticle);
			await app.word("thuyền").first().locator("span").hover();
			await expect(tooltip).toBeVisible();
			await expectNoViolations(app);
			await page.mouse.move(2, 2);
			for (let step = 0; step < 3; step += 1) await page.keyboard.press("g");
			await expect(app.button(texts.reader.glosses.hidden)).toBeVisible();
			await page.keyboard.press("ArrowRight");
			await expect(app.article.locator("ruby:focus")).toHaveAttribute("aria-description", /./);
			await page.keyboard.press("ArrowDown");
			await page.keyboard.press("h");
			await expect(tooltip).toBeVisible();
			await expectNoViolations(app);
			await page.keyboard.press("Escape");
			await app.button(texts.reader.appearance.title).click();
			await expect(page.getByRole("slider", { name: reading.glossSize })).toBeVisible();
			await expectNoViolations(app);
			await app.button(contrast.more).click();
			await expect(page.locator("html")).toHaveAttribute("data-contrast", "more");
			await expectNoViolations(app);
			await page.keyboard.press("Escape");
			await app.goTo("settings");
			const { command, change } = texts.reader.keys;
			await app.button(fill(change.changeOf, { command: command.known })).click();
			await page.keyboard.press("s");
			await expect(app.button(change.exchange)).toBeVisible();
			await expectNoViolations(app);
		});

		test("every panel of the reader has no violations", async ({ app }) => {
			test.slow();
			const { page, texts } = app;
			const { reader } = texts;
			const dialog = (name: string) => page.getByRole("dialog", { name });
			await app.openSample("Phở gà nấu tại nhà");
			const close = async (name: string) => {
				await page.keyboard.press("Escape");
				await expect(dialog(name)).toBeHidden();
			};
			await page.keyboard.press("Control+f");
			await page.getByRole("textbox", { name: reader.find.label }).fill("nuoc");
			await expect(page.getByText(reader.find.matches.unaccented)).toBeVisible();
			await expectNoViolations(app);
			await page.keyboard.press("Escape");
			await page.keyboard.press("o");
			await expect(page.getByRole("heading", { name: reader.contents.title })).toBeVisible();
			await expectNoViolations(app);
			await page.keyboard.press("Escape");
			await page.keyboard.press("Control+s");
			// Of a page in a frame, axe is asked elsewhere: no script runs in it.
			await dialog(reader.takeAway.title).getByRole("radio", { name: reader.takeAway.kind.text }).check();
			await expect(dialog(reader.takeAway.title).locator("pre")).toBeVisible();
			await expectNoViolations(app);
			await close(reader.takeAway.title);
			await page.keyboard.press("u");
			await expect(dialog(reader.until.title)).toBeVisible();
			await expectNoViolations(app);
			await close(reader.until.title);
			await page.keyboard.press("r");
			await expect(dialog(reader.listen.noVoice.title)).toBeVisible();
			await expectNoViolations(app);
			await close(reader.listen.noVoice.title);
			await page.locator("footer").getByRole("button").click();
			await expect(dialog(reader.read.title)).toBeVisible();
			await expectNoViolations(app);
			await close(reader.read.title);
			await page.keyboard.press("w");
			await expect(page.getByRole("heading", { name: reader.textWords.title })).toBeVisible();
			await expectNoViolations(app);
			await page.keyboard.press("Escape");
			await page.keyboard.press("End");
			await expect(page.getByRole("heading", { name: reader.finish.title })).toBeVisible();
			await expectNoViolations(app);
			await page.keyboard.press("e");
			await expect(app.button(reader.edit.leave)).toBeVisible();
			await expectNoViolations(app);
		});

		test("the dictionary has no violations", async ({ app }) => {
			const { page, texts } = app;
			const { dictionary } = texts;
			const field = page.getByRole("textbox", { name: dictionary.field.label });
			await app.goTo("dictionary");
			await expectNoViolations(app);
			await field.fill("hop tac");
			await page.getByRole("list", { name: dictionary.hits.label }).getByRole("link").first().click();
			await expect(page.getByRole("region", { name: dictionary.entry.morphemes })).toBeVisible();
			await expectNoViolations(app);
			await field.fill("hợp tácxx");
			await expect(page.getByText(dictionary.hits.wordByWord)).toBeVisible();
			await expectNoViolations(app);
			await field.fill(marketArticle.text);
			await page.getByRole("group", { name: dictionary.text.label }).getByText("trái cây", { exact: true }).click();
			await expect(page.getByRole("list", { name: dictionary.entry.senses })).toBeVisible();
			await expectNoViolations(app);
		});

		test("dialogs, the tour and the screens of failure have no violations", async ({ page, server }) => {
			const app = appOn(page, languageOf(locale));
			const { texts } = app;
			await app.open(server.address);
			await expect(page.getByRole("complementary", { name: texts.tour.label })).toBeVisible();
			await expectNoViolations(app);
			await app.skipTour();
			await app.button(texts.library.add.paste).click();
			await expect(page.getByRole("dialog", { name: texts.imports.paste.title })).toBeVisible();
			await expectNoViolations(app);
			await page.keyboard.press("Escape");
			await app.button(texts.library.empty.samples).click();
			await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(8);
			await expectNoViolations(app);
			await page.keyboard.press("Escape");
			await app.drop({ ...marketArticle, text: "" }, marketArticle);
			await expect(page.getByRole("link", { name: marketArticle.title })).toBeVisible();
			await expectNoViolations(app);
			await app.goTo("library");
			await app.drop({ ...marketArticle, text: "" });
			await expect(page.getByRole("alert")).toBeVisible();
			await expectNoViolations(app);
			await page.goto(`${server.origin}/#/read/nobody`);
			await expect(page.getByRole("heading", { name: texts.reader.failed })).toBeVisible();
			await expectNoViolations(app);
		});
	});
}
