// What a person corrects from the card, over the real engine and storage: words joined and split, here and everywhere, glosses
// of their own, units of numbers; by hand and by keys alone, kept over a reload, taken back.

import { expect, type Locator } from "@playwright/test";
import { type App, appOn } from "./app.ts";
import { expectNoViolations } from "./axe.ts";
import type { DroppedFile } from "./files.ts";
import { test } from "./test.ts";
import { fill, languageOf } from "./texts.ts";

/** `hiện đại` is one word of the dictionary, `thư pháp đẹp` two. */
const first = {
	name: "thu-phap.txt",
	mimeType: "text/plain",
	title: "Thư pháp ngày nay",
	text: `Thư pháp ngày nay

Anh ấy viết thư pháp đẹp. Nhiều người thích tranh hiện đại.

Bảo tàng nhận được 1,7 nghìn tỷ đồng cho tòa nhà mới.
`,
} as const satisfies DroppedFile & { readonly title: string };

const second = {
	name: "trien-lam.txt",
	mimeType: "text/plain",
	title: "Triển lãm mùa thu",
	text: `Triển lãm mùa thu

Khách đến xem thư pháp đẹp và tranh hiện đại. Họ ở lại đến tối.
`,
} as const satisfies DroppedFile & { readonly title: string };

/** The words of the text that are written so; none inside longer ones. */
const words = ({ article, page }: App, text: string) =>
	article.locator("[data-at]").filter({ has: page.getByText(text, { exact: true }) });
const readings = ({ card, texts }: App) => card.getByRole("group", { name: texts.reader.card.readAs });
const keeping = ({ card, texts }: App) => card.getByRole("group", { name: texts.reader.card.keep });
const undo = ({ notice, texts }: App) => notice.getByRole("button", { name: texts.common.action.undo }).click();

/** Opens what lies one step away on the card. */
async function openMore({ card, texts }: App): Promise<void> {
	const { otherReadings, moreReadings } = texts.reader.card;
	const more = readings({ card, texts } as App).getByRole("button", { name: otherReadings });
	await more.or(readings({ card, texts } as App).getByRole("button", { name: moreReadings, exact: true })).click();
}

async function expectWord(app: App, text: string, count: number): Promise<void> {
	await expect(app.word(text)).toHaveCount(count);
}

async function reload(app: App): Promise<void> {
	await app.page.reload();
	await expect(app.article.locator("ruby").first()).toBeVisible();
}

test("a word made longer and kept here is there after a reload, and is taken back on its card", async ({ app }) => {
	const { page, card, texts } = app;
	await app.read(first);
	await app.tap("đẹp");
	await openMore(app);
	await readings(app)
		.getByRole("button", { name: /^pháp đẹp|^thư pháp đẹp/i })
		.first()
		.click();
	const joined = (await card.getByRole("heading", { level: 2 }).textContent()) ?? "";
	expect(joined).toMatch(/pháp đẹp$/);
	await expectWord(app, joined, 1);
	await keeping(app).getByRole("button", { name: texts.reader.card.keepScope.here, exact: true }).click();
	await expect(card.getByText(texts.reader.card.chosen.here)).toBeVisible();
	await reload(app);
	await expectWord(app, joined, 1);
	await app.tap(joined);
	await card.getByRole("button", { name: texts.reader.card.release }).click();
	await expectWord(app, joined, 0);
	await expectWord(app, "đẹp", 1);
	await undo(app);
	await expectWord(app, joined, 1);
	await page.keyboard.press("Escape");
	await expect(card).toBeHidden();
});

test("what is kept everywhere is read so in another article too", async ({ app }) => {
	const { card, page, texts } = app;
	await app.read(first);
	await app.tap("hiện đại");
	await openMore(app);
	await card
		.getByRole("button", { name: fill(texts.reader.card.splitBetween, { left: "hiện", right: "đại" }) })
		.click();
	await expect(card.getByRole("heading", { name: "hiện", exact: true })).toBeVisible();
	await keeping(app).getByRole("button", { name: texts.reader.card.keepScope.everywhere }).click();
	await expect(app.notice).toContainText(fill(texts.reader.kept.everywhere, { words: "hiện | đại" }));
	await expectWord(app, "hiện", 1);
	await expectWord(app, "đại", 1);
	await page.keyboard.press("Escape");
	await app.goTo("library");
	await app.read(second);
	await expectWord(app, "hiện đại", 0);
	await expectWord(app, "hiện", 1);
	await app.tap("đại");
	await expect(card.getByText(texts.reader.card.chosen.everywhere)).toBeVisible();
	await card.getByRole("button", { name: texts.reader.card.release }).click();
	await expectWord(app, "hiện đại", 1);
});

test("by keys alone: a longer reading, kept; a compound parted, kept, undone", async ({ app }) => {
	const { card, page, texts } = app;
	const { keyboard } = page;
	const heading = card.getByRole("heading", { level: 2 });
	await app.read(second);
	await keyboard.press("ArrowRight");
	const held = app.article.locator("[data-at]:focus");
	for (let step = 0; step < 20 && !/^hiện đại/.test((await held.textContent()) ?? ""); step += 1) {
		const before = (await held.getAttribute("data-at")) ?? "";
		await keyboard.press("ArrowRight");
		await expect(held).not.toHaveAttribute("data-at", before);
	}
	await keyboard.press("p");
	await expect(heading).toHaveText("hiện");
	await keyboard.press("j");
	await expect(app.notice).toContainText(fill(texts.reader.kept.here, { words: "hiện | đại" }));
	await expectWord(app, "đại", 1);
	await undo(app);
	await expectWord(app, "hiện đại", 1);
	await keyboard.press("Escape");

	await app.tap("đẹp");
	await keyboard.press("Shift+ArrowRight");
	await expect(heading).not.toHaveText("đẹp");
	const longer = (await heading.textContent()) ?? "";
	await keyboard.press("Shift+ArrowLeft");
	await expect(heading).toHaveText("đẹp");
	await keyboard.press("Shift+ArrowRight");
	await expect(heading).toHaveText(longer);
	await keyboard.press("Shift+J");
	await expect(card.getByText(texts.reader.card.chosen.everywhere)).toBeVisible();
	await keyboard.press("Escape");
	await reload(app);
	await expectWord(app, longer, 1);
});

test("an own gloss stands under the word in every article, is exported, and is removed again", async ({ app }) => {
	const { card, page, texts } = app;
	const { own } = texts.reader;
	const gloss = app.word("hiện đại").first().locator("rt");
	await app.read(first);
	const before = (await gloss.textContent()) ?? "";
	await app.tap("hiện đại");
	await card.getByRole("button", { name: own.edit }).click();
	await page.keyboard.type("of our days");
	await page.keyboard.press("Enter");
	await expect(card.getByText(own.forWord, { exact: true })).toBeVisible();
	await expect(gloss).toHaveText("of our days");
	await page.keyboard.press("Escape");
	await app.goTo("library");
	await app.read(second);
	await expect(gloss).toHaveText("of our days");
	await reload(app);
	await expect(gloss).toHaveText("of our days");

	await app.goTo("settings");
	await expect(page.getByText(fill(texts.settings.corrections.glosses_one, { count: 1 }))).toBeVisible();
	const [file] = await Promise.all([
		page.waitForEvent("download"),
		app.button(texts.settings.corrections.export).click(),
	]);
	const chunks: Uint8Array[] = [];
	for await (const chunk of await file.createReadStream()) chunks.push(chunk);
	expect(Buffer.concat(chunks).toString("utf8")).toMatch(/^hiện đại[\s\S]*of our days/m);

	await app.openArticle(second.title);
	await app.tap("hiện đại");
	await card.getByRole("button", { name: own.edit }).click();
	await card.getByRole("button", { name: own.remove }).click();
	await expect(gloss).toHaveText(before);
	await page.keyboard.press("Escape");
	await app.openArticle(first.title);
	await expect(gloss).toHaveText(before);
	await app.goTo("settings");
	await expect(page.getByText(texts.settings.corrections.title)).toHaveCount(0);
});

test("a unit of numbers stands over its English, opens as a whole, and leads to its words and back", async ({
	app,
}) => {
	const { article, card, page } = app;
	await app.read(first);
	const unit = article.locator("[data-unit]");
	await expect(unit.locator("rt")).toHaveText("1.7 trillion dong");
	await expect(unit.locator("[data-at]")).toHaveText(["1,7", "nghìn", "tỷ", "đồng"]);
	await unit.getByText("tỷ", { exact: true }).click();
	await expect(card.getByRole("heading", { name: "1,7 nghìn tỷ đồng" })).toBeVisible();
	await expect(card.getByText("1.7 trillion dong")).toBeVisible();
	await unit.getByText("tỷ", { exact: true }).click();
	await expect(card.getByRole("heading", { name: "tỷ", exact: true })).toBeVisible();
	await card.getByRole("button", { name: /^1,7 nghìn tỷ đồng/ }).click();
	await expect(card.getByRole("heading", { name: "1,7 nghìn tỷ đồng" })).toBeVisible();
	await card.getByRole("button", { name: /^đồng/ }).click();
	await expect(card.getByRole("heading", { name: "đồng", exact: true })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(unit.getByText("đồng", { exact: true })).toBeFocused();
	await page.keyboard.press("ArrowLeft");
	await expect(unit.getByText("tỷ", { exact: true })).toBeFocused();
});

test.describe("with everything on it open", () => {
	test.use({ contextOptions: { reducedMotion: "reduce" } });

	test("the card has no violations", async ({ app }) => {
		const { card, page, texts } = app;
		await app.read(first);
		await app.tap("hiện đại");
		await openMore(app);
		await card.getByRole("button", { name: texts.reader.own.edit }).click();
		await expectNoViolations(app);
		await page.keyboard.press("Escape");
		await page.keyboard.press("p");
		await expect(keeping(app)).toBeVisible();
		await expectNoViolations(app);
		await page.keyboard.press("j");
		await expect(card.getByText(texts.reader.card.chosen.here)).toBeVisible();
		await expectNoViolations(app);
		await words(app, "nghìn").click();
		await expect(card.getByRole("group", { name: texts.reader.card.words })).toBeVisible();
		await expectNoViolations(app);
	});
});

test.describe("on a window of 320 pixels", () => {
	test.use({ viewport: { width: 320, height: 640 }, contextOptions: { reducedMotion: "reduce" } });

	test("the docked card takes two fifths at most and all of it can be reached", async ({ page, server, locale }) => {
		const app = appOn(page, languageOf(locale));
		await app.open(server.address);
		await app.skipTour();
		const { card, texts } = app;
		await app.read(first);
		await app.tap("hiện đại");
		const low = async () => {
			const box = await card.boundingBox();
			expect(box?.height ?? 999).toBeLessThanOrEqual(640 * 0.4 + 1);
		};
		await low();
		await openMore(app);
		const cut = card.getByRole("button", {
			name: fill(texts.reader.card.splitBetween, { left: "hiện", right: "đại" }),
		});
		await cut.click();
		await low();
		await expectTarget(cut);
		await keeping(app).getByRole("button", { name: texts.reader.card.keepScope.here, exact: true }).click();
		await expect(card.getByText(texts.reader.card.chosen.here)).toBeVisible();
		await card.getByRole("button", { name: texts.reader.own.edit }).click();
		await page.keyboard.type("now");
		await page.keyboard.press("Enter");
		await expect(app.word("hiện").locator("rt")).toHaveText("now");
		await low();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
});

/** Large enough for a finger. */
async function expectTarget(control: Locator): Promise<void> {
	const box = await control.boundingBox();
	expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
}
