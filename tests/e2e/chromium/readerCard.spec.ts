// The card beyond its place, over the real engine and storage: other places of a word in the text and in the library, words
// that open over it, ends of a word drawn along the line, phrases that are saved and found again; and it never lies over the
// line that is read.

import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import type { DroppedFile } from "./files.ts";
import { test } from "./test.ts";
import { fill } from "./texts.ts";

const first = {
	name: "thu-phap.txt",
	mimeType: "text/plain",
	title: "Thư pháp ngày nay",
	text: `Thư pháp ngày nay

Anh ấy viết thư pháp đẹp và hợp tác với nhiều họa sĩ. Nhiều người thích tranh hiện đại, nhưng họ vẫn hợp tác với bảo tàng.

Tòa nhà của bảo tàng không những đẹp mà còn rẻ. Sự hợp tác ấy giúp thành phố phát triển, và người dân tự hào về thư pháp đẹp.
`,
} as const satisfies DroppedFile & { readonly title: string };

const second = {
	name: "kinh-te.txt",
	mimeType: "text/plain",
	title: "Kinh tế địa phương",
	text: `Kinh tế địa phương

Hai tỉnh hợp tác với nhau để xây cầu. Người bán thư pháp đẹp nói rằng khách không những đông mà còn trả giá cao.
`,
} as const satisfies DroppedFile & { readonly title: string };

const heading = ({ card }: App) => card.getByRole("heading", { level: 2 });
const part = ({ card }: App, name: string) => card.getByRole("button", { name: new RegExp(`^${name}`) });

async function readBoth(app: App): Promise<void> {
	await app.read(second);
	await app.goTo("library");
	await app.read(first);
}

/** Draws an end of the word in hand to the first syllable of another word of its line. */
async function drag({ page }: App, end: "start" | "end", target: Locator): Promise<void> {
	const handle = await page.locator(`[data-end="${end}"]`).boundingBox();
	const box = await target.locator("> span").boundingBox();
	if (handle === null || box === null) throw new Error("nothing to draw, or nowhere to draw it to");
	const y = handle.y + handle.height / 2;
	await page.mouse.move(handle.x + handle.width / 2, y);
	await page.mouse.down();
	await page.mouse.move(box.x + 4, y, { steps: 6 });
}

test("other places of a word are gone to and come back from, in the text and in the library", async ({ app }) => {
	const { article, card, page, texts } = app;
	const { places, library } = texts.reader.card;
	await readBoth(app);
	await app.tap("hợp tác");
	await part(app, places.here).click();
	const list = card.getByRole("list", { name: places.here });
	await expect(list.getByRole("button")).toHaveCount(3);
	await expect(card.getByText(fill(places.position, { ordinal: "1", of: "3" }))).toBeVisible();
	await card.getByRole("button", { name: places.next }).click();
	await expect(card.getByText(fill(places.position, { ordinal: "2", of: "3" }))).toBeVisible();
	await expect(app.word("hợp tác").nth(1)).toHaveAttribute("data-selected", "");
	await page.keyboard.press("Escape");
	await expect(card).toBeHidden();
	await app.notice.getByRole("button", { name: places.back }).click();
	await expect(article.locator("[data-at]:focus")).toHaveText(/hợp tác/);
	await expect(app.word("hợp tác").first()).toBeFocused();

	await page.keyboard.press("Enter");
	await part(app, library.label).click();
	const there = card.getByRole("list", { name: second.title });
	await expect(there.getByRole("link")).toHaveText(["Hai tỉnh hợp tác với nhau để xây cầu."]);
	await there.getByRole("link").click();
	await expect(app.word("xây")).toBeVisible();
	await expect(heading(app)).toHaveText("hợp tác");
	await page.goBack();
	await expect(app.word("họa sĩ")).toBeVisible();
});

test("an end of a word is drawn along the line; what it covers becomes a phrase that other texts know too", async ({
	app,
}) => {
	const { article, card, page, texts } = app;
	const { phrase } = texts.reader;
	await readBoth(app);
	await app.tap("đẹp");
	await drag(app, "start", app.word("thư pháp").first());
	// The gloss of what is tried shows before it is let go.
	await expect(heading(app)).toHaveText("thư pháp đẹp");
	await expect(app.word("thư pháp đẹp").locator("rt")).not.toBeEmpty();
	await page.mouse.up();
	await card.getByRole("button", { name: phrase.save }).click();
	const bar = page.getByRole("group", { name: phrase.label });
	await bar.getByLabel(phrase.gloss).fill("fine calligraphy");
	await page.keyboard.press("Enter");
	await expect(heading(app)).toHaveText("thư pháp đẹp");
	const marked = article.locator("[data-phrase]");
	await expect(marked).toHaveCount(2);
	await expect(marked.first().locator("rt")).toHaveText("fine calligraphy");
	await page.keyboard.press("Escape");

	const control = { modifiers: ["Control"] } as const satisfies Parameters<Locator["click"]>[0];
	await app.word("không những").click(control);
	await app.word("mà còn").click(control);
	await bar.getByRole("button", { name: phrase.saveIt }).click();
	await expect(app.word("mà còn")).toHaveAttribute("data-status", "learning");

	await app.openArticle(second.title);
	await expect(marked).toHaveText([/^thư pháp đẹp/]);
	await expect(marked).toHaveAttribute("data-status", "learning");
	await expect(app.word("không những")).toHaveAttribute("data-status", "learning");
	await marked.click();
	await expect(heading(app)).toHaveText("thư pháp đẹp");
	await page.keyboard.press("k");
	await expect(marked).toHaveAttribute("data-status", "known");
	await page.keyboard.press("Escape");
	await app.goTo("vocabulary");
	await expect(page.getByText("không những … mà còn").first()).toBeVisible();
	await expect(page.getByText("fine calligraphy").first()).toBeVisible();
	await app.goTo("review");
	await expect(page.getByText("không những … mà còn").first()).toBeVisible();
});

test("a word opens over another one, keys mean the upper one, and the ways back keep the focus", async ({ app }) => {
	const { card, page, texts } = app;
	await readBoth(app);
	await app.tap("bảo tàng");
	const syllable = card.getByRole("button", { name: "bảo", exact: true });
	await syllable.click();
	await expect(heading(app)).toHaveText("bảo");
	await expect(card).toBeFocused();
	await page.keyboard.press("Alt+ArrowLeft");
	await expect(heading(app)).toHaveText("bảo tàng");
	await expect(syllable).toBeFocused();

	await part(app, texts.reader.card.alike.label).click();
	await part(app, texts.reader.card.places.here).click();
	await syllable.click();
	await page.keyboard.press("Backspace");
	await expect(card.getByRole("list", { name: texts.reader.card.places.here })).toBeVisible();
	await syllable.click();
	await page.keyboard.press("Escape");
	await expect(card).toBeHidden();
	await expect(app.word("bảo tàng").first()).toBeFocused();

	// A saved word is of the family of another one, and opens over it.
	await app.tap("hợp tác");
	await app.save();
	await card.getByRole("button", { name: "hợp", exact: true }).click();
	await expect(heading(app)).toHaveText("hợp");
	await card.getByRole("button", { name: /^hợp tác/ }).click();
	await expect(heading(app)).toHaveText("hợp tác");
	await page.keyboard.press("k");
	await expect(app.word("hợp tác").first()).toHaveAttribute("data-status", "known");
});

test("the card never lies over the line that is read, beside it, under it or docked, and it goes with the scroll", async ({
	app,
}) => {
	const { article, card, page, texts } = app;
	await app.read({
		...first,
		text: `${first.text}\n${`${first.text.split("\n\n").slice(1).join("\n\n")}\n`.repeat(12)}`,
	});
	for (const size of [
		{ width: 1280, height: 800 },
		{ width: 800, height: 700 },
		{ width: 320, height: 640 },
	]) {
		await page.setViewportSize(size);
		const word = article.locator("ruby[data-at]").filter({ has: page.getByText("bảo tàng", { exact: true }) });
		const shown = await word.evaluateAll((all) =>
			all.findIndex((one) => {
				const { top, bottom } = one.getBoundingClientRect();
				return top > window.innerHeight * 0.45 && bottom < window.innerHeight * 0.9;
			}),
		);
		await word.nth(Math.max(shown, 0)).click();
		await expect(card).toBeVisible();
		await part(app, texts.reader.card.places.here).click();
		await expectClear(app);
		await card.getByRole("button", { name: texts.reader.card.places.next }).click();
		await expectClear(app);
		await card.getByRole("button", { name: "bảo", exact: true }).click();
		await expectClear(app);
		if (size.width > 640) {
			const before = await card.boundingBox();
			await page.mouse.move(200, 300);
			await page.mouse.wheel(0, 40);
			await expect.poll(async () => (await card.boundingBox())?.y !== before?.y || size.width > 1243).toBe(true);
			await expectClear(app);
		}
		await page.keyboard.press("Escape");
		await expect(card).toBeHidden();
	}
});

/** Neither the word in hand nor its gloss lies under the card. */
async function expectClear({ article, card }: App): Promise<void> {
	const word = article.locator("[data-selected]").first();
	await expect
		.poll(async () => {
			const [own, over] = [await word.boundingBox(), await card.boundingBox()];
			const gloss = (await word.locator("rt").count()) > 0 ? await word.locator("rt").first().boundingBox() : own;
			if (own === null || over === null || gloss === null) return "nothing to see";
			const foot = Math.max(own.y + own.height, gloss.y + gloss.height);
			const beside = over.x >= own.x + own.width || over.x + over.width <= own.x;
			return beside || over.y >= foot - 1 || over.y + over.height <= own.y + 1 ? "clear" : "covered";
		})
		.toBe("clear");
}
