// HTML that is made to grow while it is parsed is read without its markup, in time; no page that people write is.

import { describe, expect, test } from "vitest";
import { parseHtml } from "../../renderer/engine/document/parseHtml.ts";
import { article, prose } from "./support.ts";

const repeated = (make: (at: number) => string, size: number) => {
	const pieces: string[] = [];
	for (let length = 0, at = 0; length < size; at += 1) {
		const piece = make(at);
		pieces.push(piece);
		length += piece.length;
	}
	return pieces.join("");
};

// Without bounds each of them takes minutes: the limit of a test ends it.
describe("markup that hurts", () => {
	test.each([
		["formatting that is opened again in each paragraph", (at: number) => `<p><b a=${at}>x`],
		["formatting without end", (at: number) => `<b a=${at}>`],
		["formatting closed by something else", (at: number) => `<font a=${at}>x</a>`],
		["tables in tables", () => "<table><tr><td>"],
		["elements in elements", () => "<div>"],
		["scripts after the point of giving up", (at: number) => `<div><script>alert(${at})</script>`],
	])("%s", async (_, make) => {
		const html = `<html><body><p>${prose}</p>${repeated(make, 1_000_000)}<p onclick="alert(1)">Đoạn cuối.</p></body></html>`;
		const { document } = await article(html);
		expect(document.text).toContain(prose);
		expect(document.text).not.toMatch(/alert|onclick|<p/);
	});
});

test("an old page that never closes its fonts keeps its markup", () => {
	const page = `<html><body>${repeated((at) => `<p><font size=${at % 5}><b>Dòng ${at}.`, 3000)}</body></html>`;
	const tree = JSON.stringify(parseHtml(page), (key, value) => (key === "parentNode" ? undefined : value));
	expect(tree).toContain('"tagName":"font"');
});

test("a comment or a script that is never closed swallows the rest, as in a browser", async () => {
	const deep = "<div>".repeat(5000);
	const { document } = await article(`<html><body>${deep}<p>Một hai ba.</p><script>alert(1)<p>Bốn.</p>`);
	expect(document.text).toBe("Một hai ba.");
});
