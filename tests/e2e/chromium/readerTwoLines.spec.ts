// The two lines as they are laid out: glosses that overlap nothing and widen nothing, at every width and size; lines that
// break only between words; and what words tell when they are asked without being pressed.

import { type CDPSession, expect, type Locator, type Page } from "@playwright/test";
import type { App } from "./app.ts";
import { scrapedPage, segmentedArticle, shortArticle } from "./files.ts";
import { test } from "./test.ts";

async function read(app: App, article: { readonly path: string }): Promise<void> {
	await app.chooseFiles(article.path);
	await app.keep();
}

/** Sets what has a slider beside the text. */
async function slide(app: App, values: Readonly<Record<string, number>>): Promise<void> {
	await app.button(app.texts.reader.appearance.title).click();
	for (const [name, value] of Object.entries(values)) await app.page.getByRole("slider", { name }).fill(String(value));
	await app.page.keyboard.press("Escape");
	await expect(app.page.getByRole("dialog")).toHaveCount(0);
	await expect(app.article.locator("ruby").first()).toBeVisible();
}

/** What is wrong with the layout of the words on the screen; and how many words that are. */
function layoutOf({ article }: App): Promise<{ readonly words: number; readonly wrong: readonly string[] }> {
	return article.evaluate((text) => {
		interface Piece {
			readonly name: string;
			readonly word: Element;
			readonly box: DOMRect;
		}
		const wrong: string[] = [];
		let frame = text.parentElement;
		while (frame !== null && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) frame = frame.parentElement;
		// Another one has just taken its place.
		if (!text.isConnected) return { words: 0, wrong: ["the text is not there"] };
		if (frame === null) throw new Error("nothing scrolls");
		const screen = frame.getBoundingClientRect();
		const column = text.getBoundingClientRect();
		const root = document.documentElement;
		if (root.scrollWidth > root.clientWidth) wrong.push("the page scrolls sideways");
		if (frame.scrollWidth > frame.clientWidth + 1) wrong.push("the text scrolls sideways");

		const boxesOf = (node: Node): readonly DOMRect[] => {
			const range = document.createRange();
			range.selectNodeContents(node);
			return [...range.getClientRects()].filter(({ width }) => width > 0);
		};
		const glosses: Piece[] = [];
		const written: Piece[] = [];
		const seen = [...text.querySelectorAll("ruby")].filter((word) => {
			const box = word.getBoundingClientRect();
			return box.bottom > screen.top && box.top < screen.bottom;
		});
		for (const word of seen) {
			const own: DOMRect[] = [];
			for (const node of word.childNodes) {
				const name = node.textContent ?? "";
				for (const box of boxesOf(node)) {
					if (node.nodeName === "RT") glosses.push({ name, word, box });
					else {
						written.push({ name, word, box });
						own.push(box);
					}
					if (box.right > column.right + 1 || box.left < column.left - 1) wrong.push(`beyond the column: ${name}`);
				}
			}
			const first = own[0];
			if (first === undefined || word.hasAttribute("data-long")) continue;
			if (own.some(({ top, bottom }) => bottom <= first.top || top >= first.bottom))
				wrong.push(`broken inside a word: ${word.textContent}`);
		}
		/** Boxes of type are higher than what is printed of it: so many pixels of one may lie over another. */
		const air = 2;
		const meet = (a: DOMRect, b: DOMRect) =>
			a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - air && b.top < a.bottom - air;
		for (const [index, gloss] of glosses.entries()) {
			for (const other of glosses.slice(index + 1))
				if (meet(gloss.box, other.box)) wrong.push(`“${gloss.name}” on “${other.name}”`);
			for (const other of written)
				if (other.word !== gloss.word && meet(gloss.box, other.box))
					wrong.push(`“${gloss.name}” on the word “${other.name}”`);
		}
		return { words: seen.length, wrong };
	});
}

/** Looks at three screens of the text. */
async function expectSound(app: App, told: string): Promise<void> {
	for (const share of [0, 0.4, 1]) {
		await app.article.evaluate((text, wanted) => {
			let frame = text.parentElement;
			while (frame !== null && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) frame = frame.parentElement;
			if (frame !== null) frame.scrollTop = wanted * (frame.scrollHeight - frame.clientHeight);
		}, share);
		await expect
			.poll(() => app.article.evaluate((text) => text.getAnimations({ subtree: true }).length + window.scrollX))
			.toBe(0);
		// A view that is drawn anew has its words a moment later.
		let found: readonly string[] = [];
		const words = async () => {
			const layout = await layoutOf(app);
			found = layout.wrong;
			return layout.words;
		};
		await expect.poll(words, told).toBeGreaterThan(share === 1 ? 0 : 5);
		expect.soft(found, `${told}, at ${share}`).toEqual([]);
	}
}

for (const article of [scrapedPage, segmentedArticle]) {
	test(`no gloss of “${article.title}” meets another or leaves the column, on any width`, async ({ app }) => {
		test.setTimeout(120_000);
		const { reading } = app.texts.settings;
		await read(app, article);
		for (const [width, height, sizes] of [
			[320, 640, [16, 22, 28, 36]],
			[768, 900, [36]],
			[1280, 800, [16, 22]],
			[1920, 1000, [28]],
		] as const) {
			await app.page.setViewportSize({ width, height });
			const told = (how: string) => `${how}, on ${width} pixels`;
			for (const size of sizes) {
				await slide(app, { [reading.textSize]: size });
				await expectSound(app, told(`text of ${size}`));
			}
			if (width !== 320 && width !== 1280) continue;
			await slide(app, { [reading.textSize]: 22, [reading.glossSize]: 1.3, [reading.lineSpacing]: 0.85 });
			await expectSound(app, told("large glosses on narrow lines"));
			await slide(app, { [reading.letterSpacing]: 0.06, [reading.wordSpacing]: 0.3, [reading.glossSize]: 0.8 });
			await expectSound(app, told("wide letters"));
			const usual = { [reading.glossSize]: 1, [reading.lineSpacing]: 1 };
			await slide(app, { ...usual, [reading.letterSpacing]: 0, [reading.wordSpacing]: 0 });
		}
		if (article !== scrapedPage) return;
		for (const mode of ["unknown", "rare", "hidden"] as const) {
			await app.page.keyboard.press("g");
			await expect(app.button(app.texts.reader.glosses[mode])).toBeVisible();
			await expectSound(app, mode);
		}
	});
}

/** A tick goes when what it stands for has been stored. */
async function untick({ page }: App, name: string): Promise<void> {
	const box = page.getByRole("checkbox", { name });
	await box.click();
	await expect(box).not.toBeChecked();
}

const bubble = ({ page }: App) => page.getByRole("tooltip");
const gloss = (word: Locator) => word.first().locator("rt");

test("glosses of rare words are those beyond the band that is chosen; all can be silenced", async ({ app }) => {
	const { page, texts } = app;
	await app.read(shortArticle);
	await page.keyboard.press("g");
	await page.keyboard.press("g");
	await expect(app.button(texts.reader.glosses.rare)).toBeVisible();
	await expect(gloss(app.word("Người"))).toHaveCount(0);
	const drawn = () => app.article.locator("ruby:has(rt) > span").allTextContents();
	const beyondTwoThousand = await drawn();
	expect(beyondTwoThousand.length).toBeGreaterThan(0);
	await app.goTo("settings");
	await page.getByRole("combobox", { name: texts.settings.reading.glossBand }).selectOption("5");
	await app.openArticle(shortArticle.title);
	await expect.poll(async () => (await drawn()).length).toBeLessThan(beyondTwoThousand.length);
	const beyondTwentyThousand = await drawn();
	for (const word of beyondTwentyThousand) expect(beyondTwoThousand).toContain(word);

	await test.step("glosses can be silenced: the word is still named, the English is for the eye", async () => {
		await page.keyboard.press("g");
		await page.keyboard.press("g");
		const word = app.word("mượn").first();
		await expect(word.locator("rt")).not.toHaveAttribute("aria-hidden", "true");
		await app.goTo("settings");
		await untick(app, texts.settings.reading.glossesSpokenAbout);
		await app.openArticle(shortArticle.title);
		await expect(word.locator("rt")).toHaveAttribute("aria-hidden", "true");
		await page.keyboard.press("ArrowRight");
		const held = app.article.locator("ruby:focus");
		const text = (await held.locator("> span").textContent()) ?? "";
		await expect(page.getByRole("button", { name: text, exact: true })).toBeFocused();
		await expect(held).not.toHaveAttribute("aria-description", /./);
	});
});

test("a hidden gloss shows under the pointer and at the word that the keys lead to, and moves nothing", async ({
	app,
}) => {
	const { page, article } = app;
	await app.read(shortArticle);
	for (let step = 0; step < 3; step += 1) await page.keyboard.press("g");
	await expect(app.button(app.texts.reader.glosses.hidden)).toBeVisible();
	const word = app.word("Người dân").or(app.word("mượn")).first();
	const asked = article.locator("span[lang=en][aria-hidden=true]");
	const before = await article.evaluate((text) => text.getBoundingClientRect().height);
	await word.hover();
	await expect(asked).toBeVisible();
	const [wordBox, glossBox] = [await word.locator("span").boundingBox(), await asked.boundingBox()];
	expect(glossBox?.y).toBeGreaterThanOrEqual((wordBox?.y ?? 0) + (wordBox?.height ?? 0) - 1);
	expect(await article.evaluate((text) => text.getBoundingClientRect().height)).toBe(before);
	await page.mouse.move(2, 2);
	await expect(asked).toHaveCount(0);
	await page.keyboard.press("ArrowRight");
	await expect(asked).toBeVisible();
	const held = article.locator("ruby:focus");
	await expect(held).toHaveAttribute("aria-description", (await asked.textContent()) ?? "");
	await page.keyboard.press("Escape");
	await expect(asked).toHaveCount(0);
});

test("H shows the glosses of the whole line, and hides them again", async ({ app }) => {
	const { page } = app;
	await app.read(shortArticle);
	await page.keyboard.press("ArrowRight");
	// Nothing is hidden yet.
	await page.keyboard.press("h");
	await expect(bubble(app)).toHaveCount(0);
	for (let step = 0; step < 3; step += 1) await page.keyboard.press("g");
	await expect(app.button(app.texts.reader.glosses.hidden)).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await expect(app.article.locator("ruby:focus")).toHaveAttribute("aria-description", /./);
	await page.keyboard.press("h");
	await expect(bubble(app)).toBeVisible();
	const line = await app.article.evaluate((text) => {
		const held = text.querySelector("ruby:focus > span")?.getBoundingClientRect();
		return [...text.querySelectorAll("ruby[data-at] > span")]
			.filter((word) => Math.abs(word.getBoundingClientRect().top - (held?.top ?? 0)) < 4)
			.map((word) => word.textContent ?? "");
	});
	expect(line.length).toBeGreaterThan(2);
	for (const word of line) await expect(bubble(app)).toContainText(word);
	expect(await bubble(app).locator("rt").count()).toBeGreaterThan(2);
	await page.keyboard.press("h");
	await expect(bubble(app)).toHaveCount(0);
	await page.keyboard.press("h");
	await page.keyboard.press("Escape");
	await expect(bubble(app)).toHaveCount(0);
});

test("a gloss that is shortened is whole under the pointer, inside the column", async ({ app }) => {
	await read(app, segmentedArticle);
	await slide(app, { [app.texts.settings.reading.textSize]: 34 });
	const short = app.article.locator("ruby", { has: app.page.locator("rt", { hasText: "…" }) }).first();
	const whole = app.article.locator("span[lang=en][aria-hidden=true]");
	// Tried again where the row is drawn anew in the larger letters, or moves away, meanwhile.
	await expect(async () => {
		await app.page.mouse.move(0, 0);
		await short.locator("span").hover({ timeout: 1000 });
		await expect(whole).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 10_000 });
	const cut = (await short.locator("rt").textContent()) ?? "";
	const text = (await whole.textContent()) ?? "";
	expect(text.length).toBeGreaterThan(cut.length);
	expect(text.startsWith(cut.replace("…", ""))).toBe(true);
	const [column, box] = [await app.article.boundingBox(), await whole.boundingBox()];
	expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0) + 1);
});

test.describe("the bubble of a word", () => {
	test("comes when the pointer rests, covers no line above it, goes at once, and can be turned off", async ({
		app,
	}) => {
		const { page, texts } = app;
		await read(app, scrapedPage);
		await page.emulateMedia({ reducedMotion: "reduce" });
		const word = app.word("cứu hộ").first();
		await word.locator("span").hover();
		await expect(bubble(app)).toBeVisible();
		await expect(bubble(app)).toContainText("cứu hộ");
		await expect(bubble(app)).toContainText((await gloss(word).textContent()) ?? "");
		const [box, glossBox] = [await bubble(app).boundingBox(), await gloss(word).boundingBox()];
		expect(box?.y).toBeGreaterThanOrEqual((glossBox?.y ?? 0) + (glossBox?.height ?? 0) - 1);
		await page.keyboard.press("Escape");
		await expect(bubble(app)).toHaveCount(0);
		await app.word("rùa").first().locator("span").hover();
		await expect(bubble(app)).toContainText("rùa");
		await page.mouse.move(4, 4);
		await expect(bubble(app)).toHaveCount(0);
		await app.word("rùa").first().locator("span").hover();
		await expect(bubble(app)).toBeVisible();
		await app.tap("rùa");
		await expect(bubble(app)).toHaveCount(0);

		await app.goTo("settings");
		await untick(app, texts.settings.reading.hoverPreviewAbout);
		await app.openArticle(scrapedPage.title);
		await app.word("cứu hộ").first().locator("span").hover();
		// Longer than it would take.
		await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
		await expect(bubble(app)).toHaveCount(0);
	});
});

test.describe("under a finger", () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 780 } });

	const middleOf = async (word: Locator) => {
		const box = await word.locator("span").boundingBox();
		if (box === null) throw new Error("not on the screen");
		return {
			x: box.x + box.width / 2,
			y: box.y + box.height / 2,
			right: box.x + box.width,
			bottom: box.y + box.height,
		};
	};
	const touch = (session: CDPSession, page: Page, x: number, y: number) =>
		session
			.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] })
			.then(() => () => session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }))
			.then((end) => ({ end, page }));

	test("a long press shows what the pointer would, a tap near a word is one on it", async ({ app }) => {
		const { page } = app;
		await read(app, scrapedPage);
		const session = await page.context().newCDPSession(page);
		const { x, y } = await middleOf(app.word("tuần tra").first());
		const { end } = await touch(session, page, x, y);
		await expect(bubble(app)).toContainText("tuần tra");
		await end();
		await expect(bubble(app)).toBeVisible();
		await expect(app.card).toHaveCount(0);
		expect(await page.evaluate(() => window.getSelection()?.type)).not.toBe("Range");
		await page.touchscreen.tap(x, y);
		await expect(app.card).toBeVisible();
		await expect(bubble(app)).toHaveCount(0);

		await page.keyboard.press("Escape");
		await app.goTo("library");
		await app.read(shortArticle);
		const last = app.word("miễn phí").first();
		await last.scrollIntoViewIfNeeded();
		const { right, bottom } = await middleOf(last);
		const size = await page.evaluate(() => ({ width: window.innerWidth }));
		const beside = Math.min(right + 16, size.width - 4);
		await page.touchscreen.tap(beside, bottom - 8);
		await expect(app.card.getByRole("heading", { level: 2 })).toHaveText("miễn phí");
	});
});

test("nothing moves while an article opens", async ({ app }) => {
	const { page } = app;
	await read(app, scrapedPage);
	await page.addInitScript(() => {
		const moved: unknown[] = [];
		Object.assign(window, { moved });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number })[])
				moved.push(entry.value);
		}).observe({ type: "layout-shift", buffered: true });
	});
	await page.reload();
	await expect(gloss(app.article.locator("ruby"))).toBeVisible();
	// Until the page has had nothing to do for a while.
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
	const moved = await page.evaluate(() => (window as unknown as { readonly moved: readonly number[] }).moved);
	expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
});
