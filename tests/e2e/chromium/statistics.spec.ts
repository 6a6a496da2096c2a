// The charts over what was really read, saved and reviewed, and known words marked by a test and from a list.

import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { expectNoViolations } from "./axe.ts";
import { marketArticle } from "./files.ts";
import { test } from "./test.ts";
import { fill, like } from "./texts.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

function chart({ page }: App, finding: string | RegExp): Locator {
	return page.getByRole("region").filter({ has: page.getByRole("heading", { level: 2, name: finding }) });
}

async function openStatistics({ page, texts }: App): Promise<void> {
	await page.getByRole("link", { name: texts.common.navigation.statistics, exact: true }).click();
	await expect(page.getByRole("heading", { level: 1, name: texts.statistics.title })).toBeVisible();
}

test("charts tell what was saved and reviewed, draw it, and have it as tables", async ({ app }) => {
	const { page, texts } = app;
	const { statistics, review } = texts;
	await openStatistics(app);
	await expect(page.getByRole("heading", { name: statistics.empty.title })).toBeVisible();
	await app.goTo("library");
	await app.read(marketArticle);
	await app.tap("thuyền");
	await app.save();
	await app.goTo("review");
	await app.showAnswer();
	await page.keyboard.press("4");
	await expect(page.getByRole("region", { name: review.front.label })).toBeHidden();

	await openStatistics(app);
	const states = chart(app, fill(statistics.states.finding_one, { count: 1, share: "0%" }));
	await expect(states).toBeVisible();
	await expect(states.locator(`path.recharts-area-area[name="${texts.common.state.learning}"]`)).toBeVisible();
	const answers = chart(app, fill(statistics.reviews.finding_one, { count: 1, share: "100%" }));
	await expect(answers.locator(".recharts-bar-rectangle path").first()).toBeVisible();
	await answers.getByRole("button", { name: statistics.table.show }).click();
	const today = answers.getByRole("table").getByRole("row").last();
	await expect(today.getByRole("cell")).toHaveText(["1", "0", "1"]);
	const year = chart(app, fill(statistics.calendar.finding_one, { count: 1 }));
	await expect(year.locator('rect[data-warmth="1"]').last()).toBeVisible();
	await expect(chart(app, like(statistics.comprehension.finding_one))).toBeVisible();
	await expect(chart(app, like(statistics.bands.finding_other))).toBeVisible();
	await expectNoViolations(app);

	await page.getByRole("button", { name: statistics.period.days365 }).click();
	await expect(answers.getByRole("columnheader", { name: statistics.part.week })).toBeVisible();
	await page.setViewportSize({ width: 320, height: 700 });
	await expect
		.poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
			message: "nothing lies beside the window",
		})
		.toBe(320);
});

test("a test of known words estimates, distrusts who knows invented words, and a list marks words until it is undone", async ({
	app,
}) => {
	const { page, texts, notice } = app;
	const { seeding, vocabulary, common } = texts;
	await app.goTo("vocabulary");
	await expect(page.getByRole("heading", { name: vocabulary.empty.all.title })).toBeVisible();
	await page.getByRole("main").getByRole("link", { name: seeding.entry }).last().click();
	await app.button(seeding.way.test.action).click();
	const question = page.getByRole("region", { name: seeding.test.question });
	await expect(question).toBeFocused();
	await expectNoViolations(app);
	const word = question.getByRole("status");
	const first = await word.innerText();
	await page.keyboard.press("2");
	await expect(word).not.toHaveText(first);
	await page.keyboard.press("z");
	await expect(word).toHaveText(first);
	const result = page.getByRole("heading", { level: 2, name: like(seeding.result.title_other) });
	while (!(await result.isVisible())) await page.keyboard.press("2");
	await expect(result).toBeFocused();
	await expect(page.getByText(seeding.result.doubtful)).toBeVisible();
	await expect(page.getByText(seeding.result.mark, { exact: true })).toHaveCount(0);
	await expectNoViolations(app);

	await app.button(seeding.result.again).click();
	await expect(question).toBeVisible();
	while (!(await result.isVisible())) await page.keyboard.press("1");
	await expect(
		page.getByRole("heading", { level: 2, name: fill(seeding.result.title_other, { count: 0 }) }),
	).toBeVisible();

	await app.button(seeding.back).click();
	await app.button(seeding.way.list.action).click();
	await page.getByLabel(seeding.list.text).fill("1. hợp tác\n2. rùa - turtle\n3. blimblam");
	await app.button(seeding.list.find).click();
	await expect(page.getByRole("heading", { name: fill(seeding.list.asList_other, { count: 2 }) })).toBeVisible();
	await expect(page.getByText(fill(seeding.list.unknown_one, { count: 1 }))).toBeVisible();
	await app.button(fill(seeding.result.action_other, { count: 2 })).click();
	await expect(notice).toContainText(fill(seeding.done_other, { count: 2 }));
	await expect(app.button(seeding.result.nothing)).toBeDisabled();
	await notice.getByRole("button", { name: common.action.undo }).click();
	await expect(notice).toContainText(seeding.undone);
	await expect(app.button(fill(seeding.result.action_other, { count: 2 }))).toBeEnabled();
});
