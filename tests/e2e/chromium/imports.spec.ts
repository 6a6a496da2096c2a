// The ways in: paste, drop, file dialog, several at once, Markdown and HTML; the same text twice; an import
// that is given up.

import { expect } from "@playwright/test";
import { marketArticle, segmentedArticle, shortArticle } from "./files.ts";
import { test } from "./test.ts";
import { fill, like } from "./texts.ts";

const markdown = {
	name: "ghi chép.md",
	mimeType: "text/markdown",
	text: `# Một ngày ở bản

Sáng sớm, **sương** phủ kín [con đường](https://example.org/duong) vào bản.

## Buổi chiều

- Trẻ em thả diều trên đồi.
- Người lớn gùi ngô về nhà.
`,
} as const;

const webPage = {
	name: "trang.html",
	mimeType: "text/html",
	text: `<!doctype html><html lang="vi"><head>
<title>Làng gốm bên sông</title><style>p { color: red }</style></head><body>
<nav><a href="/">Trang chủ</a> <a href="/the-thao">Thể thao</a></nav>
<article><h1>Làng gốm bên sông</h1>
<p>Làng gốm nằm bên một khúc sông rộng, nơi đất sét mềm và mịn.</p>
<p onclick="window.ran = true">Mỗi sáng, người thợ nhào đất, đặt lên bàn xoay rồi nặn thành bình, thành bát.</p>
<script>window.ran = true;</script><img src="x" onerror="window.ran = true">
</article><footer>Bản quyền thuộc về trang tin</footer></body></html>`,
} as const;

const empty = { name: "trống.txt", mimeType: "text/plain", text: "" } as const;

test("a text is pasted, with the title that is written for it, or from the clipboard anywhere on the library", async ({
	app,
	context,
}) => {
	const { page, texts } = app;
	await app.button(texts.library.add.paste).click();
	const dialog = page.getByRole("dialog", { name: texts.imports.paste.title });
	await expect(dialog.getByRole("button", { name: texts.imports.paste.read })).toBeDisabled();
	await dialog.getByLabel(texts.imports.paste.text).fill("Hôm qua trời mưa to.\n\nHôm nay trời nắng đẹp.");
	await dialog.getByLabel(texts.imports.paste.name).fill("Mưa và nắng");
	await dialog.getByRole("button", { name: texts.imports.paste.read }).click();
	await app.keep();
	await expect(app.article.getByRole("heading", { level: 1 })).toContainText("Mưa");
	await app.goTo("library");
	await expect(page.getByRole("link", { name: "Mưa và nắng" })).toBeVisible();

	// What is on the clipboard is pasted anywhere on the library.
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.evaluate((text) => navigator.clipboard.writeText(text), shortArticle.text);
	await page.keyboard.press("Control+V");
	await expect(app.article.getByRole("heading", { level: 1 })).toHaveText(shortArticle.title);
	await app.keep();
});

test("a file that is dropped on the window is read", async ({ app }) => {
	const { page, texts } = app;
	const carried = await page.evaluateHandle(() => {
		const transfer = new DataTransfer();
		transfer.items.add(new File(["…"], "a.txt", { type: "text/plain" }));
		return transfer;
	});
	await page.getByRole("main").dispatchEvent("dragenter", { dataTransfer: carried });
	await expect(page.getByText(texts.imports.drop)).toBeVisible();
	await page.getByRole("main").dispatchEvent("dragleave", { dataTransfer: carried });
	await expect(page.getByText(texts.imports.drop)).toBeHidden();
	await app.read(shortArticle);
	await expect(app.word(shortArticle.word)).toHaveCount(2);
});

test("a Markdown file comes without its marks, a web page without its menu and foot, and nothing in it is run", async ({
	app,
}) => {
	const { page } = app;
	await app.drop(markdown);
	await expect(app.article.getByRole("heading", { level: 1 })).toHaveText("Một ngày ở bản");
	await expect(app.article.getByRole("heading", { level: 2 })).toHaveText("Buổi chiều");
	await expect(app.article).toContainText("sương phủ kín con đường vào bản");
	await expect(app.article).not.toContainText(/[*#[\]]|example\.org/);
	await app.keep();
	await expect(app.article.getByRole("listitem")).toHaveCount(2);

	await app.goTo("library");
	await app.drop(webPage);
	await expect(app.article.getByRole("heading", { level: 1 })).toHaveText("Làng gốm bên sông");
	await expect(app.article).toContainText("người thợ nhào đất");
	await expect(app.article).not.toContainText(/Thể thao|Bản quyền|color|window/);
	await expect(page.getByRole("complementary").or(page.getByRole("main"))).toContainText("Thể thao");
	await app.keep();
	await app.word("thợ").or(app.word("người thợ")).first().click();
	expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

test("of several files each says what became of it, and a bad one stops none of the others", async ({ app }) => {
	const { page, texts } = app;
	await app.drop(shortArticle, empty, marketArticle);
	await expect(page.getByRole("status").filter({ hasText: like(texts.imports.several.done_other) })).toHaveText(
		fill(texts.imports.several.done_other, { imported: 2, count: 3 }),
	);
	const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
	await expect(row(shortArticle.name).getByRole("link", { name: shortArticle.title })).toBeVisible();
	await expect(row(empty.name)).toContainText(fill(texts.errors.article.empty, { name: empty.name }));
	await expect(row(marketArticle.name).getByRole("link", { name: marketArticle.title })).toBeVisible();
	await app.button(texts.imports.several.close).click();
	await expect(page.getByRole("list", { name: texts.library.list }).getByRole("listitem")).toHaveCount(2);
});

test("an import can be cancelled while it is at work, and what was looked at can be discarded", async ({ app }) => {
	const { page, texts } = app;
	const long = Array.from({ length: 60_000 }, (_, index) => `Câu số ${index} kể về một ngày mưa ở làng.`).join("\n\n");
	await app.drop({ name: "dài.txt", mimeType: "text/plain", text: long });
	await expect(page.getByRole("progressbar")).toBeVisible();
	await app.button(texts.common.action.cancel).click();
	await expect(page.getByRole("heading", { name: texts.library.empty.title })).toBeVisible();

	await app.chooseFiles(segmentedArticle.path);
	await app.button(texts.imports.discard).click();
	await expect(page.getByRole("heading", { name: texts.library.empty.title })).toBeVisible();
});
