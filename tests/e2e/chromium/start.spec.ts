// `npm start` where no window can be opened: it prints an address at which the app is, and Ctrl+C ends it.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { expect } from "@playwright/test";
import { projectFolder } from "../../../app/launch/projectFolder.ts";
import { appOn } from "./app.ts";
import { shortArticle } from "./files.ts";
import { test } from "./test.ts";

test("the printed address opens the app, another page gets nothing, and Ctrl+C ends the server", async ({
	page,
	request,
}, testInfo) => {
	const folder = testInfo.outputPath("personal");
	await mkdir(folder, { recursive: true });
	const port = await freePort();
	const started = spawn(process.execPath, ["--import", "tsx", "app/launch/start.ts"], {
		cwd: projectFolder,
		env: {
			...process.env,
			HAI_DONG_SHELL: "browser",
			HAI_DONG_BROWSER: "none",
			HAI_DONG_PORT: String(port),
			HAI_DONG_FOLDER: folder,
		},
		stdio: ["ignore", "pipe", "inherit"],
	});
	try {
		const address = (await firstLine(started)).split(" ").at(-1) ?? "";
		expect(address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/\\?token=.+`));
		const origin = new URL(address).origin;
		expect((await request.get(`${origin}/`)).status()).toBe(403);
		expect((await request.get(address)).status()).toBe(200);

		const app = appOn(page, "en");
		await app.open(address);
		await app.skipTour();
		await app.read(shortArticle);
		await page.reload();
		await expect(app.word(shortArticle.word).first()).toBeVisible();
		started.kill("SIGINT");
		const [status] = await once(started, "exit");
		expect(status).toBe(0);
	} finally {
		started.kill("SIGKILL");
	}
});

async function firstLine({ stdout }: ChildProcess): Promise<string> {
	if (stdout === null) throw new Error("its output goes elsewhere");
	for await (const line of createInterface(stdout)) return line;
	throw new Error("it ended without a word");
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	if (address === null || typeof address === "string") throw new Error("no port");
	return address.port;
}
