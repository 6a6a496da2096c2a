// The place in an article: where reading was left, it goes on, however it was left.

import { expect } from "@playwright/test";
import { appOn } from "./app.ts";
import { scrapedPage } from "./files.ts";
import { test } from "./test.ts";

/** The line with it begins a paragraph; it stands nowhere else. */
const halfWay = "kế hoạch";

test("an article opens at the line where it was left for the library", async ({ app }) => {
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	await app.scrollTo(halfWay);
	const place = await app.firstLine();
	expect(place).toMatch(/^Theo kế hoạch /);
	await app.openArticle(scrapedPage.title);
	await expect.poll(app.firstLine).toBe(place);
});

test("an article opens at the line where its window was closed", async ({ app, context }) => {
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	await app.goTo("library");

	const closed = appOn(await context.newPage(), "en");
	await closed.open(app.page.url());
	await closed.openArticle(scrapedPage.title);
	await closed.scrollTo(halfWay);
	const place = await closed.firstLine();
	const goOn = app.page.getByRole("region", { name: app.texts.library.goOn.label });
	await expect(goOn).toContainText(halfWay);
	await closed.page.close({ runBeforeUnload: true });

	await goOn.getByRole("link").click();
	await expect.poll(app.firstLine).toBe(place);
});

test("the line stays when the glosses are hidden, when the view changes and when the window becomes narrow", async ({
	app,
}) => {
	const { page, texts } = app;
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	await app.scrollTo(halfWay);
	const stays = () => expect.poll(app.firstLine).toContain(halfWay);
	await page.keyboard.press("g");
	await expect(app.button(texts.reader.glosses.unknown)).toBeVisible();
	await page.keyboard.press("g");
	await expect(app.button(texts.reader.glosses.rare)).toBeVisible();
	await page.keyboard.press("g");
	await expect(app.article.getByText("turtle")).toHaveCount(0);
	await stays();
	await app.button(texts.reader.view.sentences).click();
	await stays();
	await page.setViewportSize({ width: 700, height: 800 });
	await stays();
});
