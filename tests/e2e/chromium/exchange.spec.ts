// Words out and in through the built app: the worker, SQLite in WebAssembly and the content security policy as they ship.

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { interfaceTexts } from "../electron/interfaceTexts.ts";
import { test } from "./test.ts";
import { fill } from "./texts.ts";

const texts = interfaceTexts("en", "exchange");
const { bringIn, takeOut } = texts;

const table = [
	"Vietnamese,English,Sentence",
	"mèo,cat,Con mèo đang ngủ.",
	"Hà Nội,Hanoi,Hà Nội mùa thu.",
	'mưa,"rain <img src=x onerror=""window.hacked=1"">",Trời mưa.',
].join("\n");

test("a table comes in, goes out as a package of Anki, and the package comes in again", async ({ app }) => {
	const { page } = app;
	const problems: string[] = [];
	page.on("console", (message) => {
		if (message.type() === "error") problems.push(message.text());
	});
	await app.goTo("vocabulary");
	const bring = async (file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }) => {
		await app.button(bringIn.open).click();
		const [chooser] = await Promise.all([page.waitForEvent("filechooser"), app.button(bringIn.choose).click()]);
		await chooser.setFiles(file);
		await app.button(bringIn.compare).click();
	};

	await bring({ name: "words.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
	await expect(page.getByText(bringIn.counts.new, { exact: true }).first()).toBeVisible();
	await app.button(fill(bringIn.go_other, { count: 3 })).click();
	await expect(page.getByText(fill(bringIn.done, { added: 3, changed: 0, left: 0 }))).toBeVisible();
	await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
	await expect(page.getByRole("row").filter({ hasText: "Hà Nội" })).toBeVisible();
	expect(await page.evaluate(() => "hacked" in window)).toBe(false);

	await app.button(takeOut.open).click();
	await page.getByRole("radio", { name: takeOut.form.anki }).check();
	await page.getByRole("checkbox", { name: takeOut.template.cloze }).check();
	const [download] = await Promise.all([page.waitForEvent("download"), app.button(takeOut.save).click()]);
	expect(download.suggestedFilename()).toMatch(/^Hai-Dong-\d{4}-\d\d-\d\d\.apkg$/);
	const buffer = await readFile(await download.path());
	expect(buffer.subarray(0, 2).toString()).toBe("PK");

	await bring({ name: "words.apkg", mimeType: "application/octet-stream", buffer });
	await expect(page.getByText(bringIn.nothingToDo)).toBeVisible();
	expect(problems).toEqual([]);
});

test("a broken package says what is wrong, and the dialog goes on", async ({ app }) => {
	const { page } = app;
	await app.goTo("vocabulary");
	await app.button(bringIn.open).click();
	const choose = async (name: string, buffer: Buffer) => {
		const [chooser] = await Promise.all([page.waitForEvent("filechooser"), app.button(bringIn.choose).click()]);
		await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer });
	};
	await choose("x.apkg", Buffer.from("PK\u0003\u0004 and nothing else"));
	await expect(page.getByRole("alert").filter({ hasText: texts.error.damagedArchive })).toBeVisible();
	await choose("x.csv", Buffer.from("mèo,cat\nchó,dog\n"));
	await expect(app.button(bringIn.compare)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog")).toBeHidden();
	await expect(app.button(bringIn.open)).toBeFocused();
});
