// The worker makes a file of a whole opened document: its bytes are handed over, it reports how far it is, it stops when told to,
// and it reads with the corrections of the document.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { HeadwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { type LanguageClient, WorkerFailure } from "../../renderer/worker/client.ts";
import type { TakeAway } from "../../renderer/worker/protocol.ts";
import { documentOf } from "../features/fakes.ts";
import { workerHere } from "./workerHere.ts";

const wanted: TakeAway = {
	form: { kind: "text", lines: "one" },
	glosses: { kind: "all", without: [] },
	phrases: [],
	translation: [],
	font: "serif",
	about: { title: "Đường", byline: null, date: null, source: null },
	texts: { language: "en", contents: "Contents", credit: "Made." },
	rows: null,
};

let client: LanguageClient;
/** Buffers that came with a reply without being copied. */
let handedOver: number;
let stopped: number;

beforeEach(async () => {
	handedOver = 0;
	stopped = 0;
	client = await workerHere("học sinh\n  n student\ntìm\n  v seek\nđường\n  n road\n", (reply, buffers) => {
		handedOver += buffers;
		if (reply.kind === "cancelled") stopped += 1;
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
});

async function opened(text: string, change: Parameters<LanguageClient["open"]>[0]["corrections"] = undefined) {
	const document = documentOf(text);
	await client.open({ documentId: "a", document, ...(change === undefined ? {} : { corrections: change }) });
	const { sentences, rows: bounds } = await client.analyse({ documentId: "a" });
	return { documentId: "a", sentences, bounds, wanted };
}

test("the whole text with its glosses, as bytes that are not copied", async () => {
	const file = await client.takeAway(await opened("Học sinh tìm đường."));
	const text = file.parts.map((part) => new TextDecoder().decode(part)).join("");
	expect(text).toBe("Đường\n\nHọc sinh (student) tìm (seek) đường (road).\n\n---\nMade.\n");
	expect(file).toMatchObject({ mediaType: "text/plain", extension: "txt" });
	expect(file.glossed).toEqual(["word:học sinh", "word:tìm", "word:đường"]);
	expect(handedOver).toBe(file.parts.length);
});

test("the person's own glosses stand in it", async () => {
	const lane = { key: "word:đường" as HeadwordKey, gloss: "lane" };
	const corrections = { choices: { places: [], everywhere: [] }, glosses: { words: [lane], places: [] } };
	const { parts } = await client.takeAway(await opened("Học sinh tìm đường.", corrections));
	expect(new TextDecoder().decode(parts[0])).toContain("đường (lane)");
});

test("a long text reports how far it is, and stops when it is cancelled", async () => {
	const request = await opened(
		Array.from({ length: 3000 }, () => "Học sinh tìm đường. Học sinh tìm đường.").join("\n\n"),
	);
	const stopping = new AbortController();
	const shares: number[] = [];
	const call = client.takeAway(request, {
		signal: stopping.signal,
		onProgress: (share) => {
			shares.push(share);
			stopping.abort(new DOMException("enough", "AbortError"));
		},
	});
	await expect(call).rejects.toMatchObject({ name: "AbortError" });
	await vi.waitFor(() => expect(stopped).toBe(1));
	expect(shares).toHaveLength(1);
	expect(shares[0]).toBeGreaterThan(0);
	expect(shares[0]).toBeLessThan(1);
});

test("a document that is not open is a failure of the worker", async () => {
	const request = await opened("Học sinh tìm đường.");
	await expect(client.takeAway({ ...request, documentId: "b" })).rejects.toThrow(WorkerFailure);
});
