// What the Electron shell does around the page: files from outside, one process, one window, the wall round the page.

import { expect } from "@playwright/test";
import { test } from "./electronTest.ts";
import { article, readerOf } from "./mainJob.ts";

test("a file of the command line is there when the window opens", async ({ shell }) => {
	const file = await shell.write(article.fileName, article.text);
	const { page } = await shell.start([file]);
	await expect(page.getByRole("heading", { name: article.title })).toBeVisible();
});

test("a second start hands its file to the first and ends", async ({ shell }) => {
	const { app, page } = await shell.start();
	await expect(page.getByRole("navigation")).toBeVisible();
	const file = await shell.write(article.fileName, article.text);
	expect(await shell.startAgain([file])).toBe(0);
	await expect(page.getByRole("heading", { name: article.title })).toBeVisible();
	expect(app.windows()).toHaveLength(1);
});

test("a file chosen in the menu is imported", async ({ shell }) => {
	const file = await shell.write(article.fileName, article.text);
	const { app, page } = await shell.start();
	const reader = readerOf(page, "en");
	await reader.begin();
	await app.evaluate(({ dialog, Menu }, path) => {
		dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
		const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
		items.find(({ accelerator }) => accelerator === "CmdOrCtrl+O")?.click();
	}, file);
	await reader.keepArticle();
});

test("the page has the calls of the contract, and nothing of Node or Electron", async ({ shell }) => {
	const { page } = await shell.start();
	const seen = await page.evaluate(async () => ({
		calls: Object.keys(window.haiDong ?? {}).sort(),
		machine: ["require", "process", "module", "Buffer", "electron"].filter((name) => name in window),
		description: await window.haiDong?.describe(),
	}));
	expect(seen.calls).toEqual([
		"describe",
		"onFilesWaiting",
		"openExternal",
		"pickArticles",
		"setLanguage",
		"takeLaunchFiles",
	]);
	expect(seen.machine).toEqual([]);
	expect(seen.description).toMatchObject({ ok: true, value: { shell: "electron", platform: process.platform } });
});

test("the page reads its own files only, and runs no text as a program", async ({ shell }) => {
	const { page } = await shell.start();
	await expect(page.getByRole("navigation")).toBeVisible();
	const answers = await page.evaluate(async () => {
		const statusOf = async (path: string) => (await fetch(path)).status;
		const failed = async (work: () => unknown) => {
			try {
				await work();
				return false;
			} catch {
				return true;
			}
		};
		const runs = (text: string) => {
			const script = document.createElement("script");
			script.textContent = text;
			document.body.append(script);
			return "ran" in window;
		};
		return {
			own: await statusOf("/index.html"),
			outside: await statusOf("/..%2f..%2fpackage.json"),
			web: await failed(() => fetch("https://example.org/")),
			file: await failed(() => fetch("file:///etc/hostname")),
			program: runs("window.ran = true"),
		};
	});
	expect(answers).toEqual({ own: 200, outside: 404, web: true, file: true, program: false });
});

test("a link to the web is opened by the system, and the window stays where it is", async ({ shell }) => {
	const { app, page } = await shell.start();
	await expect(page.getByRole("navigation")).toBeVisible();
	await app.evaluate(({ shell: system }) => {
		const opened: string[] = [];
		Object.assign(globalThis, { opened });
		system.openExternal = async (address) => void opened.push(address);
	});
	const opened = () => app.evaluate(() => [...(Reflect.get(globalThis, "opened") as readonly string[])]);
	await page.evaluate(() => {
		window.open("https://example.org/a");
		window.open("file:///etc/hostname");
		window.location.assign("https://example.org/b");
	});
	await expect.poll(opened).toEqual(["https://example.org/a", "https://example.org/b"]);
	const replies = await page.evaluate(async () => [
		await window.haiDong?.openExternal("mailto:ai@example.org"),
		await window.haiDong?.openExternal("file:///etc/hostname"),
	]);
	expect(replies).toEqual([
		{ ok: true, value: null },
		{ ok: false, error: { kind: "refusedAddress", address: "file:///etc/hostname" } },
	]);
	expect(await opened()).toHaveLength(3);
	expect(page.url()).toMatch(/^app:\/\/hai-dong\//);
	expect(app.windows()).toHaveLength(1);
});

test("the window comes back in the size that it had", async ({ shell }) => {
	const first = await shell.start();
	await expect(first.page.getByRole("navigation")).toBeVisible();
	const sizeOf = ({ app }: typeof first) =>
		app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
	await first.app.evaluate(({ BrowserWindow }) =>
		BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 60, width: 740, height: 620 }),
	);
	await expect.poll(async () => (await sizeOf(first))?.width).toBe(740);
	await first.app.close();
	const second = await shell.start();
	expect(await sizeOf(second)).toMatchObject({ width: 740, height: 620 });
});
