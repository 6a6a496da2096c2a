// A library that is damaged, or from the future: a clear word, nothing touched, and the rest alive.

import { expect } from "@playwright/test";
import { allMigrations, newestVersion } from "../../../renderer/storage/migrations/all.ts";
import type { App } from "./app.ts";
import { marketArticle, shortArticle } from "./files.ts";
import { plant, plantNewerLibrary, type Row, rowsOf, schemaOf } from "./stored.ts";
import { test } from "./test.ts";
import { english, fill } from "./texts.ts";

const { errors, reader, library, common, vocabulary } = english;

async function addBoth(app: App): Promise<void> {
	await app.read(shortArticle);
	await app.tap(shortArticle.word);
	await app.save();
	await app.tap("thư viện");
	await app.save();
	await app.goTo("library");
	await app.read(marketArticle);
}

async function textOf({ page }: App, title: string): Promise<Row> {
	const article = (await rowsOf(page, "articles")).find((row) => row.title === title);
	const text = (await rowsOf(page, "texts")).find((row) => row.id === article?.id);
	if (text === undefined) throw new Error(`“${title}” is not on the disk`);
	return text;
}

test("an article whose text is damaged says so, stays as it is on the disk, and the others open", async ({ app }) => {
	const { page } = app;
	await addBoth(app);
	const damaged = { ...(await textOf(app, shortArticle.title)), document: { text: 5 } };
	await plant(page, "texts", damaged);
	await app.goTo("library");
	await page.reload();
	await page.getByRole("link", { name: shortArticle.title, exact: true }).click();
	await expect(page.getByRole("heading", { name: reader.failed })).toBeVisible();
	await expect(page.getByText(errors.storage.corruptArticle)).toBeVisible();
	const back = page.getByRole("link", { name: reader.back });
	expect((await back.boundingBox())?.height).toBeLessThan(60);
	await back.click();
	await app.openArticle(marketArticle.title);
	expect(await textOf(app, shortArticle.title)).toEqual(damaged);
});

test("an article whose entry is damaged stays as it is on the disk, and takes no other along", async ({ app }) => {
	const { page } = app;
	await addBoth(app);
	const entry = (await rowsOf(page, "articles")).find((row) => row.title === shortArticle.title);
	const damaged = { ...entry, words: "many" };
	await plant(page, "articles", damaged);
	await app.goTo("library");
	await page.reload();
	await expect(page.getByRole("list", { name: library.list }).getByRole("link")).toHaveText([marketArticle.title]);
	await app.openArticle(marketArticle.title);
	expect((await rowsOf(page, "articles")).find((row) => row.title === shortArticle.title)).toEqual(damaged);
	await page.goto(page.url().replace(/read\/.*$/, `read/${entry?.id}`));
	await expect(page.getByText(errors.storage.corruptArticle)).toBeVisible();
});

test("a saved word that is damaged says so when it is touched, and the others are there", async ({ app }) => {
	const { page, notice } = app;
	await addBoth(app);
	const word = (await rowsOf(page, "vocabulary")).find((row) => row.headword === shortArticle.word);
	const damaged = { ...word, contexts: "none" };
	await plant(page, "vocabulary", damaged);
	await app.goTo("vocabulary");
	await page.reload();
	await expect(app.button("thư viện")).toBeVisible();
	await expect(app.button(shortArticle.word)).toHaveCount(0);
	await app.goTo("review");
	await expect(page.getByRole("region", { name: english.review.front.label })).toContainText("thư viện");

	await app.openArticle(shortArticle.title);
	await expect(app.word(shortArticle.word).first()).toHaveAttribute("data-status", "learning");
	await app.tap(shortArticle.word);
	await app.card.getByRole("button", { name: common.state.known, exact: true }).click();
	await expect(notice).toContainText(errors.storage.corruptWord);
	await app.tap("mượn");
	await app.save();
	expect((await rowsOf(page, "vocabulary")).find((row) => row.headword === shortArticle.word)).toEqual(damaged);
	await app.goTo("vocabulary");
	await page.getByRole("textbox", { name: vocabulary.search.label }).fill("muon");
	await expect(app.button("mượn")).toBeVisible();
});

test("settings that are damaged fall back to the usual ones", async ({ app }) => {
	const { page } = app;
	await plant(page, "settings", { name: "theme", value: { colour: 7 } });
	await plant(page, "settings", { name: "textSize", value: -40 });
	await page.reload();
	await expect(page.getByRole("heading", { name: library.empty.title })).toBeVisible();
	await app.goTo("settings");
	await expect(page.getByRole("slider", { name: english.settings.reading.textSize })).toHaveValue("22");
});

test("damage that no check sees closes one screen only, whose details can be copied", async ({ app, context }) => {
	const { page } = app;
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await addBoth(app);
	const text = await textOf(app, shortArticle.title);
	const { document } = text as { readonly document: { readonly blocks: readonly Row[] } };
	const blocks = document.blocks.map((block, index) => (index === 1 ? { ...block, kind: "of no known kind" } : block));
	await plant(page, "texts", { ...text, document: { ...document, blocks } });
	await app.goTo("library");
	await page.getByRole("link", { name: shortArticle.title, exact: true }).click();
	const failure = page.getByRole("alert").filter({ has: page.getByRole("heading", { name: errors.screen.title }) });
	await expect(failure).toBeVisible();
	await failure.getByRole("button", { name: errors.screen.copy }).click();
	await expect(failure.getByRole("button", { name: errors.screen.copied })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("of no known kind");
	await failure.getByRole("button", { name: errors.screen.retry }).click();
	await expect(failure).toBeVisible();

	await app.openArticle(marketArticle.title);
	await app.tap("thuyền");
	await app.save();
	await app.goTo("vocabulary");
	await expect(app.button("thuyền")).toBeVisible();
});

test("a library of a newer version is refused with a word on it, and left untouched", async ({ page, server }) => {
	await page.goto(server.address);
	await page.goto(`${server.origin}/icon.svg`);
	await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const deleting = indexedDB.deleteDatabase("library");
				deleting.onsuccess = resolve;
				deleting.onerror = reject;
			}),
	);
	const row = { id: "a", from: "the future" };
	await plantNewerLibrary(page, 70, row);
	const before = await schemaOf(page);

	await page.goto(`${server.origin}/`);
	const failure = page.getByRole("alert");
	await expect(failure.getByRole("heading", { name: errors.start.title })).toBeVisible();
	await expect(failure).toContainText(
		fill(errors.storage.newerVersion, { found: 7, known: newestVersion(allMigrations) }),
	);
	await failure.getByRole("button", { name: common.action.retry }).click();
	await expect(failure).toContainText(errors.start.title);
	expect(await schemaOf(page)).toEqual(before);
	expect(await rowsOf(page, "articles")).toEqual([row]);
});
