// What a person can do with a text before it is kept, and with texts in other formats and encodings, in tables and folders,
// at addresses, in great number, and with those that are there already.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { projectFolder } from "../../../app/launch/projectFolder.ts";
import { toTcvn3, toViscii } from "../../engine/text/encoders.ts";
import type { App } from "./app.ts";
import { marketArticle, scrapedPage, shortArticle } from "./files.ts";
import { rowsOf } from "./stored.ts";
import { test } from "./test.ts";
import { english, fill, like } from "./texts.ts";

const { imports, library, errors, common } = english;
const fixture = (name: string) => join(projectFolder, "tests/fixtures/formats", name);

function articlesIn(page: Page): Locator {
	return page.getByRole("list", { name: library.list }).getByRole("listitem");
}

function outcomes(page: Page): Locator {
	return page.getByRole("list", { name: imports.several.list }).getByRole("listitem");
}

test.describe("before a text is kept", () => {
	test("lines and groups are put back, paragraphs set aside, title and author changed; all of it is stored", async ({
		app,
	}) => {
		const { page } = app;
		await app.chooseFiles(scrapedPage.path);
		await test.step("a whole group is put back from the margin, and taken back by Ctrl+Z", async () => {
			const title = page.getByRole("heading", { name: like(imports.setAside.title_other) });
			const all = (await title.textContent()) ?? "";
			await app.button(like(imports.putBack.group, { group: common.setAsideReason.relatedHeadline })).click();
			await expect(title).not.toHaveText(all);
			await page.keyboard.press("Control+Z");
			await expect(title).toHaveText(all);
		});
		await app.button(like(imports.cut_one, { reason: common.setAsideReason.footer, count: 1 })).click();
		const line = app.article.getByRole("button", { name: like(imports.putBack.line) });
		const footer = ((await line.getAttribute("aria-label")) ?? "").replace(/^.*?“|”$/g, "");
		const before = await page.getByText(like(imports.counts.sentences_other)).textContent();
		await line.focus();
		await page.keyboard.press("Enter");
		await expect(app.article.getByRole("paragraph").filter({ hasText: footer })).toBeVisible();
		await expect(page.getByText(like(imports.counts.sentences_other))).not.toHaveText(before ?? "");

		const lead = app.article.getByRole("paragraph").nth(1);
		const leadText = (await lead.textContent()) ?? "";
		await lead.hover();
		await app.article
			.getByRole("button", { name: fill(imports.kept.setAside, { text: leadText.slice(0, 40) }) })
			.click();
		await expect(lead).not.toHaveText(leadText);
		await app.notice.getByRole("button", { name: common.action.undo }).click();
		await expect(lead).toHaveText(leadText);
		await app.article
			.getByRole("button", { name: fill(imports.kept.setAside, { text: leadText.slice(0, 40) }) })
			.click();

		await app.button(imports.kept.editTitle).click();
		await page.getByRole("textbox", { name: imports.kept.title }).fill("Rùa biển trở lại");
		await page.keyboard.press("Enter");
		await app.button(imports.kept.editAbout).click();
		await page.getByRole("textbox", { name: imports.kept.author }).fill("Khánh Vy và Minh An");
		await app.button(common.action.save).click();
		await app.keep();

		const [stored] = await rowsOf(page, "texts");
		const document = stored?.document as { readonly text: string; readonly byline: string; readonly removed: unknown };
		expect(document.text.startsWith("Rùa biển trở lại\n\n")).toBe(true);
		expect(document.text.endsWith(footer)).toBe(true);
		expect(document.byline).toBe("Khánh Vy và Minh An");
		expect(document.removed).toContainEqual({ reason: "byReader", text: leadText, afterBlock: 0 });
	});

	test("a file of an old font encoding that is too short to be sure of is read as its person chooses", async ({
		app,
	}, testInfo) => {
		const { page } = app;
		const path = testInfo.outputPath("thư cũ.txt");
		await writeFile(path, toTcvn3("Chợ quê"));
		await app.chooseFiles(path);
		const choice = page.getByRole("group", { name: imports.encoding.doubtful });
		await expect(choice.getByRole("radio", { checked: true })).toHaveAccessibleName(/^Chợ quê/);
		await expect(choice).toContainText(imports.encoding.name.tcvn3);

		await writeFile(path, toViscii("Mưa to"));
		await app.goTo("library");
		await app.chooseFiles(path);
		await expect(app.article).toContainText("Mòa to");
		await choice.getByRole("radio", { name: "Mưa to" }).check();
		await expect(app.article).toContainText("Mưa to");
		await app.keep();
		const [stored] = await rowsOf(page, "texts");
		expect(stored).toMatchObject({ original: "Mưa to", document: { text: "Mưa to" } });
	});

	test("of a table its person says which column is the text", async ({ app }, testInfo) => {
		const { page } = app;
		const path = testInfo.outputPath("tin.tsv");
		const rows = ["Mưa", "Nắng", "Gió"].map(
			(title, index) =>
				`${index}\t${title}\tSáng nay trời ${title.toLowerCase()} suốt, người trong làng ra đồng muộn.\tTóm tắt: cả làng ra đồng vào buổi trưa.`,
		);
		await writeFile(path, ["id\ttieu_de\tnoi_dung\ttom_tat", ...rows].join("\n"));
		await app.chooseFiles(path);
		await expect(page.getByRole("heading", { level: 1, name: imports.fields.title })).toBeVisible();
		await expect(page.getByRole("combobox", { name: imports.fields.text })).toHaveValue("2");
		await expect(page.getByRole("combobox", { name: imports.fields.heading })).toHaveValue("1");
		await page.getByRole("combobox", { name: imports.fields.text }).selectOption("tom_tat");
		await app.button(fill(imports.fields.import_other, { count: 3 })).click();
		await expect(page.getByText(fill(imports.several.done_other, { imported: 3, count: 3 }))).toBeVisible();
		await expect(outcomes(page).getByRole("link")).toHaveText(["Mưa", "Nắng", "Gió"]);
		const texts = await rowsOf(page, "texts");
		expect(
			texts.map(({ document }) => JSON.stringify(document)).filter((text) => text.includes("Tóm tắt")),
		).toHaveLength(3);
	});
});

test.describe("texts of other programs", () => {
	test("of each format are read and kept, and a book shows its chapters", async ({ app }) => {
		const files = [
			"pandoc-epub3.epub",
			"libreoffice.docx",
			"pandoc.odt",
			"libreoffice.rtf",
			"pdf-libreoffice-two-columns.pdf",
			"pdf-chromium-outline.pdf",
		];
		for (const [index, name] of files.entries()) {
			await app.goTo("library");
			await app.chooseFiles(fixture(name));
			await expect(app.article.getByRole("paragraph").nth(1), name).toBeVisible();
			if (index === 0) await showsChapters(app);
			// They hold the same text.
			await app.button(imports.keep).or(app.button(imports.same.keepBoth)).click();
			await expect(app.word(/./).first()).toBeVisible();
			expect(await rowsOf(app.page, "articles"), name).toHaveLength(index + 1);
		}
	});

	test("subtitles become sentences with their times", async ({ app }) => {
		const cues = ["Sáng nay trời mưa to,", "nhưng chợ nổi vẫn họp.", "Thuyền bè đi lại tấp nập."];
		const time = (second: number) => `00:00:${String(second).padStart(2, "0")},000`;
		const text = cues.map((cue, at) => `${at + 1}\n${time(at * 3)} --> ${time(at * 3 + 2)}\n${cue}\n`).join("\n");
		await app.drop({ name: "phim.srt", mimeType: "application/x-subrip", text });
		await expect(app.article).toContainText("Sáng nay trời mưa to, nhưng chợ nổi vẫn họp.");
		await app.keep();
		const [stored] = await rowsOf(app.page, "texts");
		expect(JSON.stringify(stored?.document)).toContain('"startsAt":3000');
	});
});

async function showsChapters(app: App): Promise<void> {
	await expect(app.article.getByRole("heading", { level: 1 })).toHaveText("Mùa nước ở cồn Lau");
	const contents = app.page.getByRole("region", { name: fill(imports.parts.title_other, { count: 6 }) });
	await contents.getByRole("button", { name: "Chương 3. Bùn non" }).click();
	await expect(app.article.getByRole("heading", { name: "Chương 3. Bùn non" })).toBeInViewport();
}

test.describe("a page of the web", () => {
	test("is asked with https, and an address of this machine is refused, to be mended in place", async ({
		app,
		server,
	}) => {
		const { page } = app;
		const field = page.getByRole("textbox", { name: imports.address.label });
		await field.fill(`127.0.0.1:${server.port}/`);
		await page.keyboard.press("Enter");
		const address = `https://127.0.0.1:${server.port}/`;
		await expect(page.getByRole("alert")).toContainText(fill(errors.host.unfetchable.private, { address }));
		await expect(field.first()).toHaveValue(address);
		await field.first().fill("ftp://baodao.vn/tin");
		await page.keyboard.press("Enter");
		await expect(page.getByRole("alert")).toContainText("ftp://baodao.vn/tin");
		expect(await rowsOf(page, "articles")).toEqual([]);

		// It is offered where an address is pasted instead of a text.
		await app.goTo("library");
		await app.button(library.add.paste).click();
		const dialog = page.getByRole("dialog", { name: imports.paste.title });
		await dialog.getByLabel(imports.paste.text).fill("https://localhost/bai-viet");
		await dialog.getByRole("button", { name: imports.paste.fetch }).click();
		await expect(page.getByRole("alert")).toContainText("https://localhost/bai-viet");
	});
});

test.describe("many texts", () => {
	async function manyFiles(folder: string, count: number): Promise<readonly string[]> {
		await mkdir(folder, { recursive: true });
		const paths = Array.from({ length: count }, (_, index) => join(folder, `bài ${index}.txt`));
		const textOf = (index: number) => (index % 50 === 7 ? "" : `Ngày thứ ${index}\n\nTrời mưa ${index} giờ liền.`);
		await Promise.all(paths.map((path, index) => writeFile(path, textOf(index))));
		return paths;
	}

	test("are imported with one progress line, and listed by what became of them", async ({ app }, testInfo) => {
		const { page } = app;
		const paths = await manyFiles(testInfo.outputPath("nhiều"), 200);
		await app.chooseFiles(...paths);
		await expect(page.getByRole("progressbar")).toBeVisible();
		await expect(page.getByText(fill(imports.several.done_other, { imported: 196, count: 200 }))).toBeVisible({
			timeout: 60_000,
		});
		await app.button(like(`${imports.filter.failed} 4`)).click();
		await expect(outcomes(page)).toHaveCount(4);
		await expect(outcomes(page).first()).toContainText(fill(errors.article.empty, { name: "bài 7.txt" }));
		await app.button(imports.several.close).click();
		await expect(page.getByText(fill(library.count_other, { count: 196 }))).toBeVisible();
	});

	test("can be cancelled: what is stored stays, and the rest can go on later", async ({ app }, testInfo) => {
		const { page } = app;
		const paths = await manyFiles(testInfo.outputPath("nhiều"), 200);
		await app.chooseFiles(...paths);
		await expect(outcomes(page).filter({ hasText: imports.file.imported }).nth(3)).toBeVisible();
		await app.button(common.action.cancel).click();
		await expect(app.button(imports.several.close)).toBeVisible();
		const kept = (await rowsOf(page, "articles")).length;
		expect(kept).toBeGreaterThan(3);
		expect(kept).toBeLessThan(196);
		await app.button(like(imports.several.again_other)).click();
		await expect(page.getByText(fill(imports.several.done_other, { imported: 196, count: 200 }))).toBeVisible({
			timeout: 60_000,
		});
		expect(await rowsOf(page, "articles")).toHaveLength(196);
	});

	test("in an archive are imported like those of a folder", async ({ app }, testInfo) => {
		const path = testInfo.outputPath("tin.zip");
		await writeFile(
			path,
			zipSync({
				"tin/thư viện.txt": strToU8(shortArticle.text),
				"tin/chợ.txt": strToU8(marketArticle.text),
				"tin/cũ.doc": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(4096)),
			}),
		);
		await app.chooseFiles(path);
		await expect(app.page.getByText(like(imports.several.done_other, { imported: 2 }))).toBeVisible();
		await expect(outcomes(app.page).filter({ hasText: "chợ.txt" })).toContainText(marketArticle.title);
		await expect(outcomes(app.page).filter({ hasText: "cũ.doc" })).toContainText(
			like(errors.article.unsupported, { name: "cũ.doc", extension: ".doc" }),
		);
	});

	test("in a folder that is dropped are found, folders inside included", async ({ app }, testInfo) => {
		const { page } = app;
		const folder = testInfo.outputPath("truyện");
		await mkdir(join(folder, "trong"), { recursive: true });
		await writeFile(join(folder, "thư viện.txt"), shortArticle.text);
		await writeFile(join(folder, "trong", "chợ.txt"), marketArticle.text);
		await writeFile(join(folder, "ảnh.png"), "…");
		const session = await page.context().newCDPSession(page);
		const data = { items: [], files: [folder], dragOperationsMask: 1 };
		for (const type of ["dragEnter", "dragOver", "drop"] as const) {
			await session.send("Input.dispatchDragEvent", { type, x: 500, y: 500, data });
		}
		await expect(page.getByText(fill(imports.several.done_other, { imported: 2, count: 2 }))).toBeVisible();
		await expect(outcomes(page).filter({ hasText: "truyện/trong/chợ.txt" })).toContainText(marketArticle.title);
		await expect(app.notice).toContainText(fill(imports.dropped.passedOver_one, { count: 1 }));
	});
});

test.describe("a text that the library has already", () => {
	const changed = { ...shortArticle, text: longer(shortArticle.text).replace("chín giờ tối", "tám giờ tối") };
	const original = { ...shortArticle, text: longer(shortArticle.text) };

	test("can be opened instead, or kept twice", async ({ app }) => {
		const { page } = app;
		await app.read(original);
		await app.goTo("library");
		await app.drop({ ...original, name: "bản sao.txt" });
		const note = page.getByRole("note").filter({ hasText: fill(imports.same.there, { title: original.title }) });
		await note.getByRole("link", { name: imports.same.open }).click();
		await expect(app.word(shortArticle.word).first()).toBeVisible();
		expect(await rowsOf(page, "articles")).toHaveLength(1);

		await app.goTo("library");
		await app.drop(original);
		await app.button(imports.same.keepBoth).click();
		await expect(app.word(shortArticle.word).first()).toBeVisible();
		await app.goTo("library");
		await expect(articlesIn(page)).toHaveCount(2);
	});

	test("nearly is replaced: saved words move along; undo brings the old text back", async ({ app }) => {
		const { page } = app;
		await app.read(original);
		await app.tap(shortArticle.word);
		await app.save();
		await app.drop(changed);
		await expect(page.getByRole("note")).toContainText(like(imports.same.alike, { title: original.title }));
		await app.button(imports.same.replace).click();
		await expect(app.notice).toContainText(fill(imports.replaced.kept_one, { title: original.title, count: 1 }));
		await expect(app.article).toContainText("tám");
		expect(await rowsOf(page, "articles")).toHaveLength(1);
		await app.notice.getByRole("button", { name: common.action.undo }).click();
		await expect(app.notice).toContainText(fill(imports.replaced.undone, { title: original.title }));
		await expect(app.article).toContainText("chín");
		await expect(app.article).not.toContainText("tám");
		const [stored] = await rowsOf(page, "texts");
		expect(stored?.document).toMatchObject({ title: original.title });
		expect(JSON.stringify(stored)).toContain("chín giờ tối");
		expect(JSON.stringify(stored)).not.toContain("tám giờ tối");
	});

	test("among others is skipped where it is the same, and kept with a word about it where it is alike", async ({
		app,
	}) => {
		const { page } = app;
		await app.read(original);
		await app.goTo("library");
		await app.drop(original, { ...changed, name: "gần giống.txt" }, marketArticle);
		await expect(outcomes(page).filter({ hasText: original.name })).toContainText(imports.file.alreadyThere);
		await expect(outcomes(page).filter({ hasText: "gần giống.txt" })).toContainText(imports.file.like);
		await page.getByRole("combobox", { name: imports.duplicates.same }).selectOption("both");
		await app.button(fill(imports.several.apply_one, { count: 1 })).click();
		await expect(page.getByText(fill(imports.several.done_other, { imported: 3, count: 3 }))).toBeVisible();
		expect(await rowsOf(page, "articles")).toHaveLength(4);
	});
});

/** Long enough to tell that another text is nearly the same. */
function longer(text: string): string {
	const more = Array.from(
		{ length: 12 },
		(_, index) =>
			`Ngày thứ ${index + 2}, các em mượn thêm ${index * 3 + 4} cuốn truyện và kể cho nhau nghe dưới gốc đa.`,
	);
	return `${text}\n${more.join("\n\n")}\n`;
}
