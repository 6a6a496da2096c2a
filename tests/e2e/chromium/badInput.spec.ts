// Files that are no articles: a clear word on each, in the language of the interface, and the library as it was.

import { open, writeFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { marketArticle, shortArticle } from "./files.ts";
import { startServer } from "./server.ts";
import { test } from "./test.ts";
import { fill, textsOf } from "./texts.ts";

for (const locale of ["en-GB", "vi-VN"] as const) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale });

		test("an empty file, one without words, a binary and one over 50 MB are refused, each with its reason", async ({
			app,
		}, testInfo) => {
			const { page, texts } = app;
			const { article } = texts.errors;
			const folder = testInfo.outputPath();
			const files = { empty: "trống.txt", wordless: "trang.html", binary: "ảnh.txt", large: "quá lớn.txt" };
			const pathOf = (name: string) => `${folder}/${name}`;
			await writeFile(pathOf(files.empty), "");
			await writeFile(pathOf(files.wordless), "<html><body><script>let a = 1;</script></body></html>");
			await writeFile(
				pathOf(files.binary),
				Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
			);
			const large = await open(pathOf(files.large), "w");
			await large.truncate(50 * 1024 * 1024 + 1);
			await large.close();

			for (const [name, reason] of [
				[files.empty, article.empty],
				[files.wordless, article.noText],
				[files.binary, article.binary],
				[files.large, article.tooLarge],
			] as const) {
				await app.chooseFiles(pathOf(name));
				await expect(page.getByRole("heading", { level: 1, name: texts.imports.failed.title })).toBeVisible();
				await expect(page.getByRole("alert")).toHaveText(fill(reason, { name, megabytes: 50 }));
			}
			await app.chooseFiles(...Object.values(files).map(pathOf));
			for (const name of Object.values(files)) {
				await expect(page.getByRole("listitem").filter({ hasText: name })).toContainText(`“${name}”`);
			}
			await app.goTo("library");
			await expect(page.getByRole("heading", { name: texts.library.empty.title })).toBeVisible();
		});
	});
}

test("a file that is not Vietnamese is read with a warning", async ({ app }) => {
	const { page, texts } = app;
	await app.drop({
		name: "english.txt",
		mimeType: "text/plain",
		text: "The library opens at nine.\n\nChildren may borrow three books a week, and grown-ups as many as they like.",
	});
	await expect(page.getByRole("note").filter({ hasText: texts.errors.article.notVietnamese })).toBeVisible();
	await app.keep();
	await expect(app.article).toContainText("borrow");
});

test("a Vietnamese file is read without one", async ({ app }) => {
	await app.drop(shortArticle);
	await expect(app.button(app.texts.imports.keep)).toBeVisible();
	await expect(app.page.getByRole("note")).toHaveCount(0);
});

test("a file of the command line that has vanished is named, and the others are read", async ({ page }, testInfo) => {
	const there = testInfo.outputPath(marketArticle.name);
	await writeFile(there, marketArticle.text);
	const server = await startServer(0, [testInfo.outputPath("mất.txt"), there]);
	try {
		const { errors, imports } = textsOf("en");
		await page.goto(server.address);
		const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
		await expect(row("mất.txt")).toContainText(fill(errors.article.vanished, { name: "mất.txt" }));
		await expect(row(marketArticle.name)).toContainText(imports.file.imported);
	} finally {
		await server.end();
	}
});
