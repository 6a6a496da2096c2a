// The main job in both languages: articles of both shapes come in, are read, and a word is saved.

import { expect } from "@playwright/test";
import { scrapedPage, segmentedArticle } from "./files.ts";
import { test } from "./test.ts";

/** Stands twice in the scraped page, once with a capital, and once in the segmented article. */
const word = /^đồng thời$/i;

for (const locale of ["en-GB", "vi-VN"] as const) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale, viewport: { width: 1280, height: 6000 } });

		test("an article of each shape is cleaned and read, and a word saved in one shows its state in the other", async ({
			app,
		}) => {
			const { page, texts, article, card } = app;
			const { common } = texts;

			await app.chooseFiles(scrapedPage.path);
			await expect(article.getByRole("heading", { level: 1 })).toHaveText(scrapedPage.title);
			await expect(article).toContainText(scrapedPage.byline);
			await expect(article).not.toContainText("Baodaoxanh");
			const related = app.button(new RegExp(`^${common.setAsideReason.relatedHeadline}\\W+\\d+$`));
			await related.click();
			await expect(page.getByRole("listitem").filter({ hasText: /^Gỡ lưới cứu con rùa/ })).toBeVisible();
			await expect(page.getByRole("deletion")).toHaveText("Namđã");
			await expect(page.getByRole("insertion")).toHaveText("Nam đã");

			await app.keep();
			await expect(app.word("rùa").first()).toContainText("turtle");
			await expect(app.word("kế hoạch")).toContainText("plan");
			await expect(app.word(word)).toHaveCount(2);
			await app.tap(word);
			await expect(card.getByRole("heading", { name: "đồng thời" })).toBeVisible();
			await app.save();
			const learning = card.getByRole("button", { name: common.state.learning, exact: true });
			await expect(learning).toHaveAttribute("aria-pressed", "true");
			for (const place of await app.word(word).all()) await expect(place).toHaveAttribute("data-status", "learning");

			await app.goTo("library");
			await app.chooseFiles(segmentedArticle.path);
			await expect(article.getByRole("heading", { level: 1 })).toHaveText(segmentedArticle.title);
			await expect(article).not.toContainText("_");
			await app.keep();
			await expect(app.word("thầm lặng")).toBeVisible();
			await expect(article).not.toContainText("_");
			await expect(app.word("Nhật Bản").first()).toContainText("Japan");
			await expect(app.word(word)).toHaveAttribute("data-status", "learning");
		});
	});
}
