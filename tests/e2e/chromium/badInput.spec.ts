// Files that are no articles: a clear word on each, in the language of the interface, and the library as it was.

import { mkdir, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { projectFolder } from "../../../app/launch/projectFolder.ts";
import type { App } from "./app.ts";
import { marketArticle, shortArticle } from "./files.ts";
import { startServer } from "./server.ts";
import { rowsOf } from "./stored.ts";
import { test } from "./test.ts";
import { fill, like, textsOf } from "./texts.ts";

const fixture = (name: string) => join(projectFolder, "tests/fixtures/formats", name);

function fillFormat(text: string, format: string): string {
	return fill(text, { format });
}

/** An Office file under a password: a container of the old kind, with the new one encrypted in it. */
function lockedDocx(): Uint8Array {
	const bytes = new Uint8Array(4096);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	for (const [index, letter] of [..."EncryptedPackage"].entries()) bytes[1024 + index * 2] = letter.charCodeAt(0);
	return bytes;
}

/** A real PNG, made by the browser. */
async function picture({ page }: App): Promise<Uint8Array> {
	return page.screenshot({ type: "png" });
}

/** A few kilobytes that would unpack to more than a text may have, ten times. */
function zipBomb(): Uint8Array {
	const large = new Uint8Array(60_000_000).fill(32);
	return zipSync(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.txt`, large])), { level: 9 });
}

/** Files with a short text each, no two alike. */
async function manyFiles(folder: string, count: number): Promise<readonly string[]> {
	await mkdir(folder, { recursive: true });
	const paths = Array.from({ length: count }, (_, index) => join(folder, `bài ${index}.txt`));
	await Promise.all(paths.map((path, index) => writeFile(path, `Ngày thứ ${index}\n\nTrời mưa ${index} giờ liền.`)));
	return paths;
}

const hostilePage = `<!doctype html><html><head><title>Làng gốm</title>
<base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/a.css">
<style>body { background: url(https://evil.example/b.png) }</style><meta http-equiv="refresh" content="0;url=https://evil.example/">
<script>window.ran = true;</script></head><body onload="window.ran = true"><article>
<h1 style="color: red" onclick="window.ran = true">Làng gốm bên sông</h1>
<p>Làng gốm nằm bên một khúc sông rộng, nơi đất sét mềm và mịn, người thợ nhào đất từ sáng sớm.</p>
<p>Chiều về, <a href="javascript:window.ran = true">lò nung</a> tỏa khói, <img src="https://evil.example/c.png" onerror="window.ran = true">trẻ con chạy ra bến đón mẹ đi chợ về.</p>
<iframe src="https://evil.example/d"></iframe><object data="https://evil.example/e"></object><svg onload="window.ran = true"><script>window.ran = true</script></svg>
<form action="https://evil.example/f"><input onfocus="window.ran = true" autofocus></form><video src="https://evil.example/g" autoplay></video>
<math><mtext><table><mglyph><style><img src=x onerror="window.ran = true"></style></mglyph></table></mtext></math>
</article></body></html>`;

test.describe("in Vietnamese", () => {
	test.use({ locale: "vi-VN" });

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

	test("locked, cut off and foreign files are refused, each with its reason", async ({ app }, testInfo) => {
		const { page, texts } = app;
		const { article } = texts.errors;
		const { format } = texts.errors;
		const book = await readFile(fixture("pandoc-epub3.epub"));
		const cases: readonly (readonly [string, Uint8Array, string])[] = [
			["khóa.pdf", await readFile(fixture("pdf-libreoffice-password.pdf")), fillFormat(article.locked, format.pdf)],
			["khóa.docx", lockedDocx(), fillFormat(article.locked, format.docx)],
			["cụt.epub", book.subarray(0, book.length / 2), fillFormat(article.damaged, format.epub)],
			["cụt.pdf", await readFile(fixture("pdf-cut-middle.pdf")), fillFormat(article.damaged, format.pdf)],
			["ảnh.txt", await picture(app), fill(article.unsupported, { extension: ".png" })],
			["quét.pdf", await readFile(fixture("pdf-pillow-scan.pdf")), article.scanned_other],
			["bom.zip", zipBomb(), fill(article.archiveTooLarge, { megabytes: 48 })],
			["rỗng.zip", zipSync({ "ảnh.png": new Uint8Array(9) }), article.nothingInside],
		];
		for (const [name, bytes, reason] of cases) {
			await writeFile(testInfo.outputPath(name), bytes);
			await app.chooseFiles(testInfo.outputPath(name));
			await expect(page.getByRole("heading", { level: 1, name: texts.imports.failed.title })).toBeVisible();
			await expect(page.getByRole("alert")).toHaveText(like(reason, { name }));
		}
		expect(await rowsOf(page, "articles")).toEqual([]);
	});
});

test("names that lead out of an archive are only names", async ({ app }, testInfo) => {
	const { page, texts } = app;
	const path = testInfo.outputPath("tin.zip");
	await writeFile(
		path,
		zipSync({ "../../etc/một.txt": strToU8(shortArticle.text), "C:\\hai.txt": strToU8(marketArticle.text) }),
	);
	await app.chooseFiles(path);
	await expect(page.getByText(fill(texts.imports.several.done_other, { imported: 2, count: 2 }))).toBeVisible();
	const rows = page.getByRole("list", { name: texts.imports.several.list }).getByRole("listitem");
	await expect(rows.first()).toContainText("một.txt");
	await expect(rows.first()).not.toContainText("..");
	await expect(rows.last()).toContainText("hai.txt");
});

test("of a page with scripts, handlers, frames and styles nothing but its text reaches the app", async ({ app }) => {
	const { page } = app;
	const asked: string[] = [];
	page.on("request", (request) => {
		if (request.url().includes("evil")) asked.push(request.url());
	});
	await app.drop({ name: "bẫy.html", mimeType: "text/html", text: hostilePage });
	await expect(app.article).toContainText("Làng gốm nằm bên một khúc sông rộng");
	const within = await page.getByRole("main").evaluate((main) => ({
		elements: main.querySelectorAll("script, style, iframe, object, embed, link, base, form[action], video, math")
			.length,
		handlers: [...main.querySelectorAll("*")].flatMap((element) =>
			element.getAttributeNames().filter((name) => name.startsWith("on") || name === "style"),
		),
		addresses: [...main.querySelectorAll("[src], [href], [srcset], [background]")].flatMap((element) =>
			["src", "href", "srcset", "background"].map((name) => element.getAttribute(name) ?? ""),
		),
	}));
	expect(within.elements).toBe(0);
	expect(within.handlers).toEqual([]);
	expect(within.addresses.join(" ")).not.toMatch(/evil|javascript|data:/);
	await app.keep();
	expect(await page.evaluate(() => "ran" in window)).toBe(false);
	expect(asked).toEqual([]);
	const [stored] = await rowsOf(page, "texts");
	expect(JSON.stringify(stored?.document)).not.toMatch(/<script|onerror|javascript:|evil\.example/);
});

test("a kill in the middle of many files leaves whole articles, and nothing half", async ({ computer }, testInfo) => {
	test.slow();
	const paths = await manyFiles(testInfo.outputPath("nhiều"), 300);
	let app = await computer.turnOn();
	await app.skipTour();
	await app.chooseFiles(...paths);
	await expect.poll(async () => (await rowsOf(app.page, "articles")).length, { timeout: 60_000 }).toBeGreaterThan(10);
	await computer.pullThePlug();

	app = await computer.turnOn();
	const articles = await rowsOf(app.page, "articles");
	const texts = new Map((await rowsOf(app.page, "texts")).map((row) => [row.id, row]));
	expect(articles.length).toBeGreaterThan(10);
	expect(articles.length).toBeLessThan(paths.length);
	expect([...texts.keys()].sort()).toEqual(articles.map(({ id }) => id).sort());
	// What is there can be brought once more: it is recognised, and only the rest is added.
	const { imports } = app.texts;
	await app.chooseFiles(...paths);
	const added = { imported: paths.length - articles.length, count: paths.length };
	await expect(app.page.getByText(fill(imports.several.done_other, added))).toBeVisible({ timeout: 120_000 });
	expect(await rowsOf(app.page, "articles")).toHaveLength(paths.length);
});

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
