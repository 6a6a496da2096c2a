// Settings work at once and stay; the tour comes once and can be skipped.

import { expect } from "@playwright/test";
import { shortArticle } from "./files.ts";
import { test } from "./test.ts";
import { english, textsOf } from "./texts.ts";

const vietnamese = textsOf("vi");

test("the language of everything changes at once, without a reload, and stays", async ({ app }) => {
	const { page } = app;
	await page.evaluate(() => Object.assign(window, { since: "the same page" }));
	await app.goTo("settings");
	await page.getByRole("combobox", { name: english.settings.interface.language }).selectOption("vi");
	await expect(page.getByRole("heading", { level: 1, name: vietnamese.settings.title })).toBeVisible();
	await expect(page.getByRole("link", { name: vietnamese.common.navigation.vocabulary })).toBeVisible();
	await expect(page.locator("html")).toHaveAttribute("lang", "vi");
	expect(await page.evaluate(() => "since" in window)).toBe(true);
	await page.reload();
	await page.getByRole("link", { name: vietnamese.common.navigation.library }).click();
	await expect(page.getByRole("heading", { name: vietnamese.library.empty.title })).toBeVisible();
});

test("theme, typeface, size and glosses change at once, and stay", async ({ app }) => {
	const { page, texts } = app;
	const { settings } = texts;
	const group = (name: string) => page.getByRole("group", { name });
	await app.read(shortArticle);
	const looks = () =>
		app
			.word("mượn")
			.first()
			.evaluate((word) => {
				const { fontFamily, fontSize, color } = getComputedStyle(word);
				return { fontFamily, fontSize, color, paper: getComputedStyle(document.documentElement).backgroundColor };
			});
	const before = await looks();
	await app.goTo("settings");
	await group(settings.interface.theme).getByRole("button", { name: settings.theme.dark }).click();
	await group(settings.reading.font).getByRole("button", { name: settings.font.sans }).click();
	const size = page.getByRole("slider", { name: settings.reading.textSize });
	await size.fill("30");
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await group(settings.reading.glosses).getByRole("button", { name: settings.glosses.hidden }).click();
	await app.openArticle(shortArticle.title);
	await expect(app.word("mượn").first().locator("rt")).toHaveCount(0);
	const after = await looks();
	expect(after.fontSize).toBe("30px");
	expect(after.fontFamily).toContain("Be Vietnam Pro");
	expect(after.color).not.toBe(before.color);
	expect(after.paper).not.toBe(before.paper);
	await page.reload();
	await expect(app.word("mượn").first()).toBeVisible();
	expect(await looks()).toEqual(after);
});

test("the page says that the library belongs to this browser", async ({ app }) => {
	await app.goTo("settings");
	await expect(app.page.getByText(app.texts.common.browserLibrary)).toBeVisible();
	await expect(app.page.getByText(app.texts.settings.shell.browser, { exact: true })).toBeVisible();
});

test.describe("the tour", () => {
	test("leads through a sample at the first start, and is not shown again", async ({ page, server }) => {
		const { tour } = english;
		await page.goto(server.address);
		const card = page.getByRole("complementary", { name: tour.label });
		await expect(card.getByRole("heading", { name: tour.welcome.title })).toBeVisible();
		await card.getByRole("button", { name: tour.welcome.start }).click();
		await expect(page.getByRole("article").locator("ruby").first()).toBeVisible();
		for (const step of ["words", "card", "save"] as const) {
			await expect(card.getByRole("heading", { name: tour[step].title })).toBeVisible();
			await card.getByRole("button", { name: tour.next }).click();
		}
		await card.getByRole("button", { name: tour.finish }).click();
		await expect(card).toBeHidden();
		await page.reload();
		await expect(page.getByRole("article").locator("ruby").first()).toBeVisible();
		await expect(card).toBeHidden();
	});

	test("can be skipped, and shown again from the settings", async ({ app }) => {
		const { page, texts } = app;
		const card = page.getByRole("complementary", { name: texts.tour.label });
		await page.reload();
		await expect(page.getByRole("heading", { name: texts.library.empty.title })).toBeVisible();
		await expect(card).toBeHidden();
		await app.goTo("settings");
		await app.button(texts.settings.about.tour).click();
		await expect(card).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(card).toBeHidden();
	});
});
