// Taking a text away in a real browser: the page that is printed has every paragraph of a long text and its glosses, and the files
// that are saved open again.

import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readSource } from "../../../renderer/formats/readSource.ts";
import type { App } from "./app.ts";
import { type DroppedFile, segmentedArticle, shortArticle } from "./files.ts";
import { test } from "./test.ts";
import { fill } from "./texts.ts";

/** A text of many screens, each paragraph with a number of its own. */
function longArticle(paragraphs: number): DroppedFile & { readonly title: string } {
	const title = "Sổ tay mùa nước";
	const body = Array.from(
		{ length: paragraphs },
		(_, index) =>
			`Ngày thứ ${index + 1} của mùa nước, con thuyền nhỏ lại đưa chúng tôi ra chợ. Người bán hàng treo trái cây lên một cây sào dài, ai muốn mua thì gọi to.`,
	);
	return { name: "so-tay.txt", mimeType: "text/plain", title, text: `${title}\n\n${body.join("\n\n")}\n` };
}

/** Keeps what is printed in place of the dialog of the system. */
async function catchPrinting(page: Page): Promise<() => Promise<string>> {
	await page.evaluate(() => {
		const seen = window as unknown as { printed?: string };
		new MutationObserver((changes) => {
			for (const { addedNodes } of changes)
				for (const node of addedNodes)
					if (node instanceof HTMLIFrameElement && node.contentWindow !== null)
						node.contentWindow.print = () => {
							seen.printed = node.contentDocument?.documentElement.outerHTML ?? "";
							node.contentWindow?.dispatchEvent(new Event("afterprint"));
						};
		}).observe(document.body, { childList: true });
	});
	return async () => {
		const found = await page.waitForFunction(() => (window as unknown as { printed?: string }).printed);
		return String(await found.jsonValue());
	};
}

interface Sheet {
	/** What stands over the text. */
	readonly running: string;
	/** Size of the type of the text that stands highest, points. */
	readonly top: number;
	/** Whether the number of the page stands lowest. */
	readonly numbered: boolean;
}

async function sheetsOf(pdf: Uint8Array): Promise<readonly Sheet[]> {
	const book = await getDocument({ data: new Uint8Array(pdf) }).promise;
	const sheets: Sheet[] = [];
	for (let number = 1; number <= book.numPages; number += 1) {
		const { items } = await (await book.getPage(number)).getTextContent();
		const texts = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
		const fromTop = texts.sort((one, other) => other.transform[5] - one.transform[5]);
		// Of a size of its own: what stands in the margins.
		const beside = fromTop.filter((item) => Math.abs(Math.abs(item.transform[3]) - 9) < 0.2);
		const [first, last] = [fromTop.find((item) => !beside.includes(item)), fromTop.at(-1)];
		const running = beside.flatMap((item) => (item === last ? [] : [item.str])).join(" ");
		if (first === undefined || last === undefined) throw new Error(`nothing on sheet ${number}`);
		sheets.push({ running, top: Math.abs(first.transform[3]), numbered: last.str === String(number) });
	}
	expect(sheets.length).toBeGreaterThan(2);
	return sheets;
}

async function takenDialog({ page, texts }: App) {
	await page.keyboard.press("Control+s");
	const dialog = page.getByRole("dialog", { name: texts.reader.takeAway.title });
	await expect(dialog).toBeVisible();
	return dialog;
}

/** Saves in the form that the dialog calls `form`. */
async function saved(app: App, form: string) {
	const dialog = await takenDialog(app);
	await dialog.getByRole("radio", { name: form }).check();
	const button = dialog.getByRole("button", { name: app.texts.common.action.save, exact: true });
	const [download] = await Promise.all([app.page.waitForEvent("download"), button.click()]);
	const name = download.suggestedFilename();
	await expect(app.notice).toContainText(fill(app.texts.reader.takeAway.saved, { name }));
	await expect(dialog).toBeHidden();
	return { name, bytes: new Uint8Array(readFileSync(await download.path())) };
}

async function textOfFile(name: string, bytes: Uint8Array) {
	const read = await readSource({ name, mediaType: "", bytes }, {});
	if (!read.ok || read.value.kind !== "article") throw new Error(`not read: ${JSON.stringify(read)}`);
	return read.value.cleaned.document;
}

test("Ctrl+P prints every paragraph with its glosses, page by page, and not the reader's screen", async ({ app }) => {
	const { page } = app;
	const article = longArticle(120);
	await app.read(article);
	const printed = await catchPrinting(page);
	await page.keyboard.press("Control+p");
	const html = await printed();
	await expect(page.locator("iframe")).toHaveCount(0);

	const paper = await page.context().newPage();
	await paper.setContent(html);
	// On the screen it is not even laid out.
	await expect(paper.getByRole("heading", { level: 1 })).toBeHidden();
	await paper.emulateMedia({ media: "print" });
	await expect(paper.getByRole("heading", { level: 1 })).toBeVisible();
	expect(await paper.locator("article > p:not(.byline)").count()).toBe(120);
	expect(await paper.locator("rt").count()).toBeGreaterThan(1000);
	const wide = await paper.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(wide).toBeLessThanOrEqual(0);

	const pdf = new Uint8Array(await paper.pdf({ preferCSSPageSize: true }));
	const { text } = await textOfFile("so-tay.pdf", pdf);
	for (let day = 1; day <= 120; day += 1) expect(text).toMatch(new RegExp(`Ngày\\s+thứ\\s+${day}(?!\\d)`));
	await paper.close();
});

test("every gloss on paper stands under its own word, on the same sheet, in dark grey", async ({ app }) => {
	const { page } = app;
	await app.read(longArticle(30));
	const printed = await catchPrinting(page);
	await page.keyboard.press("Control+p");
	const html = await printed();
	const paper = await page.context().newPage();
	await paper.setViewportSize({ width: 640, height: 900 });
	await paper.setContent(html);
	await paper.emulateMedia({ media: "print" });
	const far = await paper.locator("ruby").evaluateAll((words) =>
		words.flatMap((word) => {
			const written = document.createRange();
			if (word.firstChild !== null) written.selectNodeContents(word.firstChild);
			const [base] = written.getClientRects();
			const gloss = word.querySelector("rt")?.getBoundingClientRect();
			if (base === undefined || gloss === undefined) return ["no gloss"];
			const below = gloss.top - base.bottom;
			return Math.abs(gloss.left - base.left) < 1 && below > -4 && below < 12 ? [] : [word.textContent ?? ""];
		}),
	);
	expect(far).toEqual([]);
	expect(
		await paper
			.locator("rt")
			.first()
			.evaluate((gloss) => getComputedStyle(gloss).color),
	).toBe("rgb(64, 64, 64)");
	expect(html).toMatch(/@page\s*\{\s*size:\s*A4/);
	expect(html).toContain("counter(page)");
	const sheets = await sheetsOf(await paper.pdf({ preferCSSPageSize: true }));
	const [opening, ...others] = sheets.map(({ running }) => running.replaceAll(" ", ""));
	expect(opening).toBe("");
	expect(new Set(others)).toEqual(new Set(["Sổtaymùanước"]));
	for (const { top, numbered } of sheets) {
		// A gloss that had lost its word would be the first thing on a sheet.
		expect(top).toBeGreaterThan(10);
		expect(numbered).toBe(true);
	}
	await paper.close();
});

test("a saved page opens by itself on a telephone, light and dark, asks for nothing, and has no room for a script", async ({
	app,
}) => {
	const { texts, page } = app;
	await app.read(shortArticle);
	const { name, bytes } = await saved(app, texts.reader.takeAway.kind.html);
	expect(name).toBe(`${shortArticle.title}.html`);
	const html = new TextDecoder().decode(bytes);

	const context = await page
		.context()
		.browser()
		?.newContext({ viewport: { width: 320, height: 640 }, colorScheme: "dark" });
	if (context === undefined) throw new Error("no browser");
	const telephone = await context.newPage();
	const asked: string[] = [];
	telephone.on("request", (request) => asked.push(request.url()));
	await telephone.setContent(html);
	await expect(telephone.getByRole("heading", { level: 1 })).toContainText("Thư viện");
	expect(asked).toEqual([]);
	const size = await telephone.evaluate(() => ({
		wide: document.documentElement.scrollWidth,
		paper: getComputedStyle(document.body).backgroundColor,
		words: document.querySelectorAll("ruby").length,
	}));
	expect(size.wide).toBe(320);
	expect(size.paper).toBe("rgb(24, 25, 23)");
	expect(size.words).toBeGreaterThan(20);
	const { violations } = await new AxeBuilder({ page: telephone }).setLegacyMode().analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
	await context.close();
});

test("an e-book and a text are saved, and the book comes in again as the same text", async ({ app }) => {
	const { texts } = app;
	await app.read(shortArticle);
	const book = await saved(app, texts.reader.takeAway.kind.epub);
	expect(book.name).toBe(`${shortArticle.title}.epub`);
	const { title, text } = await textOfFile(book.name, book.bytes);
	expect(title).toBe(shortArticle.title);
	expect(text).toBe(shortArticle.text.trim());

	const plain = await saved(app, texts.reader.takeAway.kind.text);
	const lines = new TextDecoder("utf-8", { fatal: true }).decode(plain.bytes).split("\n");
	expect(lines[1]?.indexOf("library")).toBe(lines[0]?.indexOf("Thư viện"));
});

test("the dialog is chosen from by keyboard alone, names what it has, and gives the focus back", async ({ app }) => {
	const { page, texts } = app;
	await app.chooseFiles(segmentedArticle.path);
	await app.keep();
	await page.keyboard.press("ArrowRight");
	const word = page.locator("ruby:focus");
	const before = await word.textContent();
	const dialog = await takenDialog(app);
	const preview = page.frameLocator(`iframe[title="${texts.reader.takeAway.preview}"]`);
	await expect(preview.getByRole("heading", { level: 1 })).toContainText("hợp tác");
	await dialog.getByRole("radio", { name: texts.reader.takeAway.kind.html }).focus();
	await page.keyboard.press("ArrowUp");
	await expect(dialog.getByRole("radio", { name: texts.reader.takeAway.kind.print })).toBeChecked();
	await expect(dialog.getByRole("button", { name: texts.reader.takeAway.print, exact: true })).toBeVisible();
	await expect(dialog.getByRole("combobox", { name: texts.reader.takeAway.paper.label })).toBeVisible();
	// The page in the frame runs no script, so not that of axe either: it is looked at by itself, as a saved page.
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude("iframe").analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(dialog).toBeHidden();
	await expect(word).toHaveText(before ?? "");
});
