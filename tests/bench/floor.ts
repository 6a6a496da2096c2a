// The floor: what a page costs that does the least. A plain page with a link, behind it the whole text, one span a
// syllable, paragraphs with `content-visibility: auto`, one handler for all taps. Served by the bench itself. Runs in Node.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import type { Bench, TextFile } from "./bench.ts";
import { type Repetition, repeat } from "./measure.ts";
import { timed } from "./page.ts";

/** Sizes and colours of no account; the type is as large as in the app, so that as many lines fit the screen. */
const style = `
	body { margin: 0 auto; max-inline-size: 688px; padding-block-start: 64px; font: 19px/2.6 serif; }
	p { content-visibility: auto; contain-intrinsic-size: auto 250px; margin: 0 0 16px; }
	#box { position: fixed; inset: 0 0 auto auto; inline-size: 200px; block-size: 64px; border: 1px solid; }
`;

/** When the text has been painted, on the clock that both pages share. */
const script = `
	const box = document.getElementById("box");
	document.addEventListener("click", ({ target }) => {
		if (target instanceof HTMLSpanElement) box.textContent = target.textContent;
	});
	window.shown = window.recorder.painted().then((at) => performance.timeOrigin + at - Number(sessionStorage.clickedAt));
`;

const link = `<!doctype html><meta charset="utf-8"><title>floor</title><a href="/text">text</a>
<script>
	document.addEventListener("click", (event) => {
		sessionStorage.clickedAt = performance.timeOrigin + event.timeStamp;
	});
</script>`;

export interface FloorServer {
	/** The page with the link. */
	readonly address: string;
	/** From now on this is the text behind the link. */
	readonly show: (text: TextFile) => void;
}

/** Ends with the group. */
export async function startFloor(bench: Bench): Promise<FloorServer> {
	let textPage = Buffer.from("");
	const server = createServer((request, response) => {
		response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
		response.end(request.url === "/text" ? textPage : link);
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen({ host: "127.0.0.1", port: 0 }, resolve);
	});
	bench.atEnd(async () => {
		server.closeAllConnections();
		server.close();
	});
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		show: (text) => {
			textPage = Buffer.from(htmlOf(text));
		},
	};
}

/** Opens the text by a click on its link; milliseconds from the click's own time stamp until all of it has been painted. */
export async function openFloor(page: Page, { address }: FloorServer): Promise<number> {
	await page.goto(address);
	await page.getByRole("link").click();
	await page.waitForFunction(() => "shown" in window);
	return page.evaluate(() => (window as unknown as { readonly shown: Promise<number> }).shown);
}

/** Taps syllables of the open text, no two alike; milliseconds to the box painted with each. */
export async function tapFloor(page: Page, repetition: Repetition): Promise<readonly number[]> {
	const syllables = await page.evaluate((count) => {
		const seen = new Set<string>();
		const found: { readonly text: string; readonly x: number; readonly y: number }[] = [];
		for (const span of document.querySelectorAll("p > span")) {
			const { x, y, width, height, bottom } = span.getBoundingClientRect();
			if (bottom > window.innerHeight || found.length === count) break;
			if (seen.has(span.textContent)) continue;
			seen.add(span.textContent);
			found.push({ text: span.textContent, x: x + width / 2, y: y + height / 2 });
		}
		return found;
	}, repetition.warmUps + repetition.runs);
	const runs = syllables.length - repetition.warmUps;
	return repeat({ ...repetition, runs }, async (count) => {
		const { text, x, y } = syllables[count] ?? { text: "", x: 0, y: 0 };
		const timing = await timed(
			page,
			() =>
				page.evaluate((wanted) => {
					window.recorder.watch("click", () => document.getElementById("box")?.textContent === wanted);
				}, text),
			() => page.mouse.click(x, y),
		);
		return timing.painted;
	});
}

function htmlOf({ title, paragraphs }: TextFile): string {
	const body = [title, ...paragraphs]
		.map((paragraph) => {
			const spans = paragraph.split(" ").map((syllable) => `<span>${escaped(syllable)}</span>`);
			return `<p>${spans.join(" ")}</p>`;
		})
		.join("\n");
	return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>floor</title><style>${style}</style>
<body><div id="box"></div>
${body}
<script>${script}</script></body></html>`;
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
