// Everything that a person owns goes out into one file and comes back into an empty browser; automatic copies; a library that
// was lost is noticed.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, expect } from "@playwright/test";
import { projectFolder } from "../../../app/launch/projectFolder.ts";
import type { startLoopbackServer } from "../../../app/loopback/server.ts";
import { type App, appOn } from "./app.ts";
import { shortArticle } from "./files.ts";
import { rowsOf } from "./stored.ts";
import { test as base } from "./test.ts";
import { fill, languageOf, like } from "./texts.ts";

interface CopiesFixtures {
	/** A server that keeps copies in a folder of its own. */
	readonly kept: { readonly address: string; readonly folder: string };
}

const test = base.extend<CopiesFixtures>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
	kept: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), "hai-dong-copies-"));
		const built = pathToFileURL(join(projectFolder, "out", "main", "loopback.js")).href;
		const { startLoopbackServer: start } = (await import(built)) as {
			readonly startLoopbackServer: typeof startLoopbackServer;
		};
		const started = await start({
			rendererFolder: join(projectFolder, "out", "renderer"),
			port: 0,
			version: "0.0.0-test",
			files: [],
			backupFolder: folder,
		});
		if (started.kind !== "listening") throw new Error(started.kind);
		await use({ address: started.server.address, folder });
		await started.server.end();
		rmSync(folder, { recursive: true, force: true });
	},
});

/** A browser that has never seen the app: as after its storage was cleared. */
async function freshApp(browser: Browser, settings: BrowserContextOptions, address: string): Promise<App> {
	const context = await browser.newContext(settings);
	const app = appOn(await context.newPage(), languageOf(settings.locale));
	await app.open(address);
	return app;
}

const contents = [
	"articles",
	"texts",
	"vocabulary",
	"events",
	"lists",
	"choices",
	"ownGlosses",
	"fingerprints",
] as const;

async function everything(app: App) {
	const rows = await Promise.all(contents.map(async (table) => [table, await rowsOf(app.page, table)] as const));
	return Object.fromEntries(rows);
}

/** An article read, two words saved and one of them reviewed. */
async function use(app: App): Promise<void> {
	await app.read(shortArticle);
	for (const word of ["mượn", "sách"]) {
		await app.tap(word);
		await app.save();
		await app.page.keyboard.press("Escape");
		await expect(app.card).toBeHidden();
	}
	await app.goTo("review");
	await app.showAnswer();
	await app.page.keyboard.press("3");
	const graded = async () => (await rowsOf(app.page, "events")).filter(({ kind }) => kind === "graded").length;
	await expect.poll(graded).toBe(1);
}

const backupPart = (app: App) => app.page.getByRole("region", { name: app.texts.settings.backup.title, exact: true });
const dialogOf = (app: App) => app.page.getByRole("dialog", { name: app.texts.settings.restoring.title });

async function saveCopy(app: App, path: string): Promise<void> {
	await app.goTo("settings");
	const [download] = await Promise.all([
		app.page.waitForEvent("download"),
		app.button(app.texts.settings.backup.save).click(),
	]);
	expect(download.suggestedFilename()).toMatch(/^Hai-Dong-\d{4}-\d\d-\d\d\.haidong$/);
	await download.saveAs(path);
	await expect(backupPart(app).getByRole("status")).toHaveText(like(app.texts.settings.backup.saved));
}

async function chooseCopy(app: App, path: string): Promise<void> {
	await app.goTo("settings");
	const [chooser] = await Promise.all([
		app.page.waitForEvent("filechooser"),
		app.button(app.texts.settings.backup.choose).click(),
	]);
	await chooser.setFiles(path);
}

test.describe("in Vietnamese", () => {
	const locale = "vi-VN";
	test.use({ locale });

	test("a copy that is written comes back whole in a browser that has nothing", async ({
		app,
		browser,
		server,
	}, info) => {
		const { settings, common } = app.texts;
		await use(app);
		const path = info.outputPath("copy.haidong");
		await saveCopy(app, path);
		await info.attach("settings", { body: await app.page.screenshot(), contentType: "image/png" });
		const before = await everything(app);
		expect(before.vocabulary).toHaveLength(2);

		const fresh = await freshApp(browser, { locale, timezoneId: "Asia/Ho_Chi_Minh" }, server.address);
		await fresh.skipTour();
		await chooseCopy(fresh, path);
		const dialog = dialogOf(fresh);
		const words = dialog.getByRole("row", { name: new RegExp(`^${settings.restoring.groups.words}`) });
		await expect(words.getByRole("cell")).toHaveText(["2", "2", "–", "–", "–"]);
		await fresh.page.screenshot({ path: info.outputPath("restore.png") });
		await dialog.getByRole("button", { name: settings.restoring.go, exact: true }).click();
		await expect(dialog.getByRole("status")).toHaveText(like(settings.restoring.doneMerged));
		expect(await everything(fresh)).toEqual(before);

		// The window itself has taken it up, without a reload.
		await dialog.getByRole("button", { name: common.action.close }).last().click();
		await fresh.openArticle(shortArticle.title);
		await expect(fresh.word("mượn").first()).toHaveAttribute("data-status", "learning");
		await fresh.page.context().close();
	});
});

test("what would change is counted first, and replacing keeps the library as it was", async ({ app, kept }, info) => {
	const { page } = app;
	const { restoring, backup } = app.texts.settings;
	await app.open(kept.address);
	await app.skipTour();
	await use(app);
	const path = info.outputPath("copy.haidong");
	await saveCopy(app, path);
	await app.openArticle(shortArticle.title);
	await app.tap("thư viện");
	await app.save();

	await chooseCopy(app, path);
	const dialog = dialogOf(app);
	const words = dialog.getByRole("row", { name: new RegExp(`^${restoring.groups.words}`) });
	await expect(words.getByRole("cell")).toHaveText(["2", "–", "–", "2", "–"]);
	await dialog.getByRole("radio", { name: new RegExp(`^${restoring.replace}`) }).check();
	await expect(words.getByRole("cell")).toHaveText(["2", "–", "–", "2", "1"]);
	await page.screenshot({ path: info.outputPath("replace.png") });
	await dialog.getByRole("button", { name: restoring.go, exact: true }).click();
	await expect(dialog.getByRole("status")).toContainText(fill(restoring.keptIn, { folder: kept.folder }));
	await dialog.getByRole("button", { name: app.texts.common.action.close }).last().click();
	expect(await rowsOf(page, "vocabulary")).toHaveLength(2);

	// The way back: the copy from before the restore stands in the list.
	const [before] = readdirSync(kept.folder);
	expect(before).toMatch(/^before-[0-9a-f]{8}-.+\.haidong$/);
	const list = backupPart(app).getByRole("listitem").filter({ hasText: backup.beforeRestore });
	await list.getByRole("button").click();
	await dialog.getByRole("button", { name: restoring.go, exact: true }).click();
	await expect(dialog.getByRole("status")).toHaveText(like(restoring.doneMerged));
	expect(await rowsOf(page, "vocabulary")).toHaveLength(3);
});

test("where the host keeps no copies, the browser keeps the library as it was before a restore", async ({
	app,
}, info) => {
	const { restoring, backup } = app.texts.settings;
	await use(app);
	const path = info.outputPath("copy.haidong");
	await saveCopy(app, path);
	await expect(backupPart(app).getByText(backup.copiesNowhere)).toBeVisible();
	await chooseCopy(app, path);
	const dialog = dialogOf(app);
	await dialog.getByRole("button", { name: restoring.go, exact: true }).click();
	await expect(dialog.getByRole("status")).toContainText(restoring.keptInBrowser);
	await dialog.getByRole("button", { name: app.texts.common.action.close }).last().click();
	const kept = backupPart(app).getByRole("listitem").filter({ hasText: backup.inBrowser });
	await kept.getByRole("button").click();
	await expect(dialog.getByRole("row", { name: new RegExp(`^${restoring.groups.words}`) })).toBeVisible();
	await app.page.keyboard.press("Escape");
	await expect(dialog).toBeHidden();
});

test("a file that is no copy, a damaged one and one of a newer version are refused with the reason", async ({
	app,
}, info) => {
	const { errors } = app.texts;
	await use(app);
	const path = info.outputPath("copy.haidong");
	await saveCopy(app, path);
	const whole = readFileSync(path);
	const broken = Buffer.from(whole);
	broken[Math.floor(broken.length / 2)] = (broken[Math.floor(broken.length / 2)] ?? 0) ^ 4;
	const before = await everything(app);
	for (const [name, bytes, reason] of [
		["changed.haidong", broken, errors.backup.damaged],
		["cut.haidong", whole.subarray(0, whole.length - 500), errors.backup.damaged],
		["text.haidong", Buffer.from("Hôm nay trời đẹp."), errors.backup.foreignFile],
	] as const) {
		writeFileSync(info.outputPath(name), bytes);
		await chooseCopy(app, info.outputPath(name));
		await expect(dialogOf(app).getByRole("alert")).toHaveText(reason);
		await app.page.keyboard.press("Escape");
		await expect(dialogOf(app)).toBeHidden();
	}
	expect(await everything(app)).toEqual(before);
});

test("the copy of the day is made when nobody is busy, listed, and offered where the library was lost", async ({
	app,
	browser,
	kept,
}, info) => {
	const { found, backup } = app.texts.settings;
	await app.page.clock.install();
	await app.open(kept.address);
	await app.skipTour();
	await use(app);
	await app.goTo("settings");
	await app.page.clock.fastForward(60_000);
	await expect.poll(() => readdirSync(kept.folder).filter((name) => /^daily-.*\.haidong$/.test(name)).length).toBe(1);
	await app.goTo("library");
	await app.goTo("settings");
	await expect(backupPart(app).getByRole("listitem")).toHaveCount(1);
	await expect(backupPart(app).getByText(kept.folder)).toBeVisible();
	await backupPart(app).scrollIntoViewIfNeeded();
	await app.page.screenshot({ path: info.outputPath("copies.png") });
	const before = await everything(app);

	const fresh = await freshApp(browser, { locale: "en-GB", timezoneId: "Asia/Ho_Chi_Minh" }, kept.address);
	const offer = fresh.page.getByRole("dialog", { name: found.title });
	await expect(offer).toBeVisible();
	await fresh.page.screenshot({ path: info.outputPath("found.png") });
	await offer.getByRole("button", { name: found.restore }).click();
	await expect(offer).toBeHidden();
	await expect.poll(() => everything(fresh)).toEqual(before);
	await fresh.page.reload();
	await expect(fresh.page.getByRole("link", { name: shortArticle.title })).toBeVisible();
	await expect(offer).toBeHidden();
	await fresh.page.context().close();

	// Somebody who wants to begin anew is asked once.
	const other = await freshApp(browser, { locale: "en-GB" }, kept.address);
	const asked = other.page.getByRole("dialog", { name: found.title });
	await asked.getByRole("button", { name: found.empty }).click();
	await other.page.reload();
	await other.goTo("settings");
	await expect(
		backupPart(other)
			.getByRole("button", { name: like(backup.restoreThis) })
			.first(),
	).toBeVisible();
	await expect(asked).toBeHidden();
	await other.page.context().close();
});
