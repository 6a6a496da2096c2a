// start: from the navigation to a library that answers a key, with articles in it and nothing in the browser's own caches;
// and the script that is loaded before that, each file packed by gzip as a server would.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Request } from "@playwright/test";
import { projectFolder } from "../../../app/launch/projectFolder.ts";
import library from "../../../renderer/i18n/locales/en/library.json" with { type: "json" };
import { type Bench, textFile } from "../bench.ts";
import { each, figure, repeat } from "../measure.ts";
import { openApp } from "../page.ts";
import { importText, librarySettled } from "../reader.ts";

const articles = 3;

export async function start(bench: Bench): Promise<void> {
	const app = await openApp(bench);
	for (let seed = 1; seed <= articles; seed += 1) {
		await app.reload();
		await importText(app, await textFile(bench, 1000, seed));
	}
	const { page } = app;
	const context = page.context();
	const address = new URL("/#/library", page.url()).href;
	await page.goto("about:blank");
	const starts = await repeat({ warmUps: 2, runs: 15, atLeast: 3, limitMs: bench.sizeLimitMs }, async () => {
		const fresh = await context.newPage();
		await (await context.newCDPSession(fresh)).send("Network.setCacheDisabled", { cacheDisabled: true });
		const asked: Request[] = [];
		const note = (request: Request) => asked.push(request);
		context.on("request", note);
		await fresh.addInitScript(answeredInPage, library.search.label);
		await fresh.goto(address);
		const answered = await fresh.evaluate(() => (window as unknown as Answering).answered);
		context.off("request", note);
		const loaded = await packedSizes(await askedBefore(asked, answered.at));
		await librarySettled(fresh);
		await fresh.close();
		return { ms: answered.ms, loaded };
	});
	await app.close();
	bench.report(figure("start.interactive_ms", "ms", each(starts, "ms")));
	const script = starts.map(({ loaded }) => loaded.get("js") ?? 0);
	bench.report(figure("start.renderer_gzip_kb", "kb", script));
	for (const [kind, size] of starts.at(-1)?.loaded ?? []) bench.note(`${kind}: ${size.toFixed(1)} kB packed`);
}

interface Answering {
	readonly answered: Promise<{
		/** Milliseconds since the navigation began. */
		readonly ms: number;
		/** Milliseconds since 1970. */
		readonly at: number;
	}>;
}

/** Presses the key that leads to the search field as soon as the field has been painted, until the field has the focus. */
function answeredInPage(label: string): void {
	const answered: Answering["answered"] = new Promise((resolve) => {
		const observer = new MutationObserver(async () => {
			const field = document.querySelector(`input[aria-label="${label}"]`);
			if (field === null) return;
			observer.disconnect();
			let now = await window.recorder.painted();
			for (;;) {
				window.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true }));
				if (document.activeElement === field) break;
				now = await window.recorder.painted();
			}
			resolve({ ms: now, at: performance.timeOrigin + now });
		});
		observer.observe(document, { subtree: true, childList: true });
	});
	Object.assign(window, { answered } satisfies Answering);
}

/** Paths of the files of the app that were asked for before that moment. */
async function askedBefore(requests: readonly Request[], at: number): Promise<readonly string[]> {
	const paths: string[] = [];
	for (const request of requests) {
		const response = await request.response();
		const path = new URL(request.url()).pathname;
		if (response === null || request.timing().startTime > at) continue;
		if (path !== "/" && !path.startsWith("/host/")) paths.push(path);
	}
	return [...new Set(paths)];
}

/** Kilobytes by the ending of the files' names; fonts are packed already. */
async function packedSizes(paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
	const sizes = new Map<string, number>();
	for (const path of paths) {
		const bytes = await readFile(join(projectFolder, "out", "renderer", path));
		const kind = path.replace(/^.*\./, "");
		const size = kind === "woff2" ? bytes.length : gzipSync(bytes).length;
		sizes.set(kind, (sizes.get(kind) ?? 0) + size / 1000);
	}
	return sizes;
}
