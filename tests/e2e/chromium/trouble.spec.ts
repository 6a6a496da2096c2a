// Trouble around the app: a full disk, two windows, a browser that is killed, a server that is gone. Nothing is lost.

import { expect, type Page } from "@playwright/test";
import { type App, appOn } from "./app.ts";
import { crashAtWrite, watchPage, watchWorkers, writesDuring } from "./crash.ts";
import { marketArticle, scrapedPage, shortArticle } from "./files.ts";
import { startServer } from "./server.ts";
import { rowsOf } from "./stored.ts";
import { test } from "./test.ts";
import { english } from "./texts.ts";

const { common, errors, imports, library } = english;

function longText(sentences: number): string {
	return Array.from({ length: sentences }, (_, index) => `Câu số ${index} kể về một ngày mưa ở làng.`).join("\n\n");
}

test("on a full disk nothing is kept and nothing is lost, and when there is room the same text is kept", async ({
	page,
	context,
	server,
}) => {
	const session = await context.newCDPSession(page);
	const { origin } = server;
	const limitDisk = (bytes: number) => session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: bytes });
	await limitDisk(400_000);
	const app = appOn(page, "en");
	await app.open(server.address);
	await app.skipTour();
	await app.read(shortArticle);
	await app.tap(shortArticle.word);
	await app.save();

	await limitDisk(1);
	await app.goTo("library");
	await app.drop({ name: "dài.txt", mimeType: "text/plain", text: longText(6000) });
	await app.button(imports.keep).click();
	await expect(page.getByRole("alert")).toHaveText(errors.storage.full);
	await app.goTo("library");
	await app.openArticle(shortArticle.title);
	await expect(app.word(shortArticle.word).first()).toHaveAttribute("data-status", "learning");
	await app.tap("mượn");
	await app.card.getByRole("button", { name: english.reader.card.save }).click();
	await expect(app.notice).toContainText(errors.storage.full);
	await expect(app.word("mượn").first()).toHaveAttribute("data-status", "new");

	await session.send("Storage.overrideQuotaForOrigin", { origin });
	await app.card.getByRole("button", { name: english.reader.card.save }).click();
	await expect(app.word("mượn").first()).toHaveAttribute("data-status", "learning");
	await app.goTo("library");
	await page.getByRole("link", { name: imports.pending.show }).click();
	await app.keep();
	await app.openArticle("dài");
});

test("on a full disk a setting that cannot be kept says so, and the rest goes on", async ({
	page,
	context,
	server,
}) => {
	const session = await context.newCDPSession(page);
	await session.send("Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize: 400_000 });
	const app = appOn(page, "en");
	await app.open(server.address);
	await app.skipTour();
	await session.send("Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize: 1 });
	await app.drop({ name: "dài.txt", mimeType: "text/plain", text: longText(6000) });
	await app.button(imports.keep).click();
	await expect(page.getByRole("alert")).toHaveText(errors.storage.full);
	await app.goTo("settings");
	await page
		.getByRole("group", { name: english.settings.interface.theme })
		.getByRole("button", { name: "Dark" })
		.click();
	await expect(app.notice).toContainText(errors.storage.full);
	await app.goTo("library");
	await app.drop(shortArticle);
	await expect(app.button(imports.keep)).toBeVisible();
});

test("what is saved in one window shows at once in the other", async ({ app, context }) => {
	await app.read(shortArticle);
	const other = appOn(await context.newPage(), "en");
	await other.open(app.page.url());
	await expect(other.word(shortArticle.word)).toHaveCount(2);

	await app.tap(shortArticle.word);
	await app.save();
	await expect(other.word(shortArticle.word).first()).toHaveAttribute("data-status", "learning");
	await other.tap(shortArticle.word);
	await other.card.getByRole("button", { name: common.state.known, exact: true }).click();
	await expect(app.word(shortArticle.word).last()).toHaveAttribute("data-status", "known");
	await expect(app.card.getByRole("button", { name: common.state.known, exact: true })).toHaveAttribute(
		"aria-pressed",
		"true",
	);

	await other.goTo("library");
	await app.goTo("library");
	await app.read(marketArticle);
	await expect(other.page.getByRole("link", { name: marketArticle.title })).toBeVisible();
	await other.goTo("settings");
	await other.page.getByRole("combobox", { name: english.settings.interface.language }).selectOption("vi");
	await expect(app.page.locator("html")).toHaveAttribute("lang", "vi");
});

test("a browser that is killed in the middle of imports comes back with a whole library", async ({ computer }) => {
	const first = await computer.turnOn();
	await first.skipTour();
	await first.read(shortArticle);
	await first.tap(shortArticle.word);
	await first.save();
	await first.goTo("library");
	const files = [1, 2, 3].map((number) => ({
		name: `${number}.txt`,
		mimeType: "text/plain",
		text: `Chuyện dài số ${number}\n\n${longText(4000 * number)}`,
	}));
	await first.drop(...files);
	await expect(first.page.getByRole("listitem").filter({ hasText: "1.txt" })).toContainText(imports.file.imported);
	await computer.pullThePlug();

	const second = await computer.turnOn();
	const list = second.page.getByRole("list", { name: library.list });
	await expect(list.getByRole("link", { name: "Chuyện dài số 1" })).toBeVisible();
	const titles = await list.getByRole("link").allTextContents();
	expect(titles).toContain(shortArticle.title);
	for (const title of titles) await second.openArticle(title);
	await second.openArticle(shortArticle.title);
	await expect(second.word(shortArticle.word).first()).toHaveAttribute("data-status", "learning");
	await second.goTo("library");
	await second.drop(marketArticle);
	await second.keep();
});

test("a page that crashes between two writes of a save, an answer or a restore loses nothing, and the next one goes on", async ({
	context,
	server,
}, info) => {
	test.setTimeout(120_000);
	const start = async (): Promise<App> => {
		const page = await context.newPage();
		await watchPage(page);
		const opened = appOn(page, "en");
		await opened.open(server.address);
		return opened;
	};
	const owned = async ({ page }: App) => {
		const tables = ["vocabulary", "events", "states", "texts"] as const;
		return Promise.all(tables.map((name) => rowsOf(page, name)));
	};
	let app = await start();
	await app.skipTour();
	await app.read(shortArticle);
	await app.tap("sách");
	const ofSave = await writesDuring(app.page, app.save);
	expect(ofSave).toBeGreaterThan(2);
	// The first save of a library writes some rows that a later one finds there.
	for (const step of [1, 3]) {
		await app.tap("mượn");
		const before = await owned(app);
		await crashAtWrite(app.page, [app.page], step, app.save);
		app = await start();
		expect(await owned(app)).toEqual(before);
		await app.openArticle(shortArticle.title);
		await expect(app.word("sách").first()).toHaveAttribute("data-status", "learning");
		await expect(app.word("mượn").first()).toHaveAttribute("data-status", "new");
	}
	await app.tap("mượn");
	await app.save();

	const answers = async () => (await rowsOf(app.page, "events")).filter(({ kind }) => kind === "graded").length;
	await app.goTo("review");
	await app.showAnswer();
	const ofGrade = await writesDuring(app.page, async () => {
		await app.page.keyboard.press("4");
		await expect.poll(answers).toBe(1);
	});
	expect(ofGrade).toBeGreaterThan(2);
	for (const step of [1, 3]) {
		await app.showAnswer();
		const before = await owned(app);
		await crashAtWrite(app.page, [app.page], step, () => app.page.keyboard.press("4"));
		app = await start();
		expect(await owned(app)).toEqual(before);
		await app.goTo("review");
	}

	const { backup, restoring } = english.settings;
	await app.goTo("settings");
	const [download] = await Promise.all([app.page.waitForEvent("download"), app.button(backup.save).click()]);
	const copy = info.outputPath("copy.haidong");
	await download.saveAs(copy);
	await app.openArticle(shortArticle.title);
	await app.tap(shortArticle.word);
	await app.save();
	for (const step of [3, 20]) {
		await app.goTo("settings");
		const [chooser] = await Promise.all([app.page.waitForEvent("filechooser"), app.button(backup.choose).click()]);
		await chooser.setFiles([copy]);
		const dialog = app.page.getByRole("dialog", { name: restoring.title });
		await dialog.getByRole("radio", { name: new RegExp(`^${restoring.replace}`) }).check();
		await watchWorkers(app.page);
		const before = await owned(app);
		expect(before[0]).toHaveLength(3);
		const go = dialog.getByRole("button", { name: restoring.go, exact: true });
		await crashAtWrite(app.page, app.page.workers(), step, () => go.click());
		app = await start();
		expect(await owned(app)).toEqual(before);
	}
	await app.openArticle(shortArticle.title);
	await expect(app.word(shortArticle.word).first()).toHaveAttribute("data-status", "learning");
});

/** What is fetched ahead is there: nothing more comes. */
async function partsFetched(page: Page): Promise<void> {
	let before = -1;
	const isStill = async () => {
		const count = await page.evaluate(() => performance.getEntriesByType("resource").length);
		const still = count === before;
		before = count;
		return still;
	};
	await expect.poll(isStill, { intervals: [700] }).toBe(true);
}

test("with its server gone the app reads, saves and reviews on, and says what it cannot do", async ({ page }) => {
	const server = await startServer();
	const app = appOn(page, "en");
	await app.open(server.address);
	await app.skipTour();
	for (const screen of ["vocabulary", "review", "settings", "library"] as const) await app.goTo(screen);
	await app.read(shortArticle);
	await partsFetched(page);
	await server.end();

	await app.tap(shortArticle.word);
	await app.save();
	await app.goTo("library");
	await app.chooseFiles(scrapedPage.path);
	await app.keep();
	await app.goTo("vocabulary");
	await expect(app.button(shortArticle.word)).toBeVisible();
	await app.goTo("review");
	await expect(page.getByRole("region", { name: english.review.front.label })).toContainText(shortArticle.word);
	await app.goTo("settings");
	await expect(page.getByText(errors.host.unavailable)).toBeVisible();
});

test("with its server gone a screen that was not shown before is there all the same", async ({ page }) => {
	const server = await startServer();
	const app = appOn(page, "en");
	await app.open(server.address);
	await app.skipTour();
	await page.waitForLoadState("networkidle");
	await server.end();
	for (const screen of ["vocabulary", "review", "settings"] as const) await app.goTo(screen);
	await expect(page.getByText(errors.host.unavailable)).toBeVisible();
});

test("a file that is dropped while reading is brought in, and does not carry the window away", async ({ app }) => {
	await app.read(shortArticle);
	const kept = await app.page.getByRole("main").evaluate((main) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File(["Chợ nổi."], "chợ.txt", { type: "text/plain" }));
		return !main.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
	});
	expect(kept).toBe(true);
	await app.drop(marketArticle);
	await app.keep();
	await expect(app.article.getByRole("heading", { level: 1 })).toContainText("chợ nổi");
});
