// Coming back the next day, in Vietnamese: everything is as it was left, and the saved word is there to be
// reviewed.

import { expect } from "@playwright/test";
import { scrapedPage } from "./files.ts";
import { test } from "./test.ts";
import { like } from "./texts.ts";

const firstDay = new Date("2026-03-02T20:00:00+07:00");
const nextDay = new Date("2026-03-03T07:30:00+07:00");
const momentLater = new Date("2026-03-03T07:31:00+07:00");

const saved = { word: "thống nhất", note: "xem lại ở trang đầu", list: "Biển" } as const;
/** The line with it begins a paragraph; it stands nowhere else. */
const halfWay = "kế hoạch";
const known = "trứng";
const ignored = "rùa";

test.use({ locale: "vi-VN" });

test("everything is as it was left, and a reviewed word stays reviewed after another start", async ({ computer }) => {
	const first = await computer.turnOn({ at: firstDay });
	const { common, reader, review, library, vocabulary } = first.texts;

	await test.step("an article is read half, and words are marked", async () => {
		await first.skipTour();
		await first.chooseFiles(scrapedPage.path);
		await first.keep();
		await first.tap(known);
		await first.card.getByRole("button", { name: common.state.known, exact: true }).click();
		await first.tap(ignored);
		await first.card.getByRole("button", { name: common.state.ignored, exact: true }).click();
		await first.tap(saved.word);
		await first.save();
		await first.card.getByLabel(reader.card.note).fill(saved.note);
		await first.card.getByRole("button", { name: reader.card.save }).click();
		await first.card.getByRole("button", { name: reader.card.addToList, exact: true }).click();
		await first.card.getByLabel(reader.card.listName).fill(saved.list);
		await first.page.keyboard.press("Enter");
		await expect(first.card.getByRole("listitem").filter({ hasText: saved.list })).toBeVisible();
		await first.page.keyboard.press("Escape");
		await first.scrollTo(halfWay);
	});
	const place = await first.firstLine();
	await first.goTo("library");
	await computer.turnOff();

	const second = await computer.turnOn({ at: nextDay });
	await test.step("the article, its place, states, list and note are as they were left", async () => {
		const goOn = second.page.getByRole("region", { name: library.goOn.label });
		await expect(goOn).toContainText(scrapedPage.title);
		await goOn.getByRole("link", { name: library.goOn.readOn }).click();
		await expect.poll(second.firstLine).toBe(place);
		await second.page.setViewportSize({ width: 1280, height: 6000 });
		await expect(second.word(known).first()).toHaveAttribute("data-status", "known");
		await expect(second.word(ignored).first()).toHaveAttribute("data-status", "ignored");
		await expect(second.word(saved.word).first()).toHaveAttribute("data-status", "learning");
		await second.page.setViewportSize({ width: 1280, height: 800 });
		await second.tap(saved.word);
		await expect(second.card.getByLabel(reader.card.note)).toHaveValue(saved.note);
		await expect(second.card.getByRole("listitem").filter({ hasText: saved.list })).toBeVisible();
	});
	await test.step("the word is asked, answered, graded, taken back and graded again", async () => {
		const { page } = second;
		await second.goTo("review");
		const question = page.getByRole("region", { name: review.front.label });
		const answer = page.getByRole("region", { name: review.back.label });
		await expect(question).toContainText(saved.word);
		await page.keyboard.press("Space");
		await expect(answer).toContainText("agree");
		await expect(answer).toContainText(saved.note);
		await answer.getByRole("button", { name: new RegExp(`^${review.grade.again}\\b`) }).click();
		await expect(page.getByRole("heading", { name: review.end.titleWaiting })).toBeVisible();
		await second.button(review.undo).click();
		await expect(question).toContainText(saved.word);
		await second.button(like(review.front.show)).click();
		await page.keyboard.press("3");
		await expect(page.getByRole("heading", { name: review.end.titleWaiting })).toBeVisible();
	});
	await computer.turnOff();

	const third = await computer.turnOn({ at: momentLater });
	await third.goTo("review");
	await expect(third.page.getByRole("heading", { name: review.end.titleWaiting })).toBeVisible();
	await expect(third.page.getByRole("region", { name: review.front.label })).toBeHidden();
	await third.goTo("vocabulary");
	await third.button(saved.word).click();
	const word = third.page.getByRole("dialog", { name: vocabulary.word.title });
	await expect(word.getByRole("definition").filter({ hasText: /^1 / })).toBeVisible();
});
