// Addresses: every screen has one, back and reload work, and an address that leads nowhere says so.

import { expect } from "@playwright/test";
import { shortArticle } from "./files.ts";
import { test } from "./test.ts";
import { english } from "./texts.ts";

const { errors, library, reader } = english;

test("the browser's back and reload lead where one was", async ({ app }) => {
	const { page } = app;
	await app.read(shortArticle);
	await app.goTo("settings");
	await page.goBack();
	await expect(app.word(shortArticle.word).first()).toBeVisible();
	await page.reload();
	await expect(app.word(shortArticle.word).first()).toBeVisible();
	await page.goForward();
	await expect(page.getByRole("heading", { level: 1, name: english.settings.title })).toBeVisible();
});

test("an article that is not there says so, and an unknown address shows the library", async ({ app, server }) => {
	const { page } = app;
	await page.goto(`${server.origin}/#/read/nobody`);
	await expect(page.getByRole("heading", { name: reader.failed })).toBeVisible();
	await expect(page.getByText(errors.storage.missing)).toBeVisible();
	await page.getByRole("link", { name: reader.back }).click();
	await expect(page.getByRole("heading", { name: library.empty.title })).toBeVisible();
	await page.goto(`${server.origin}/#/nowhere/at/all`);
	await expect(page.getByRole("heading", { name: library.empty.title })).toBeVisible();
});

test("a browser without the token of this launch gets a page that says so, and no app", async ({ page, server }) => {
	const answer = await page.goto(`${server.origin}/`);
	expect(answer?.status()).toBe(403);
	await expect(page.getByRole("navigation")).toHaveCount(0);
	await expect(page.getByRole("heading")).toBeVisible();
});
