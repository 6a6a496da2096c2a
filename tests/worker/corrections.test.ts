// The worker itself, behind its own protocol: corrections come with a document, are replaced while it is open, and hold for
// texts outside documents where they hold everywhere. Every message is cloned, as between a window and a worker.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CleanDocument } from "../../renderer/engine/document/types.ts";
import { type Corrections, noCorrections } from "../../renderer/engine/reading/corrections.ts";
import type { HeadwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { span } from "../../renderer/engine/text/span.ts";
import { type LanguageClient, WorkerFailure } from "../../renderer/worker/client.ts";
import { workerHere } from "./workerHere.ts";

const text = "Học sinh tìm đường.";
const document: CleanDocument = {
	title: null,
	byline: null,
	date: null,
	source: null,
	text,
	blocks: [{ kind: "paragraph", span: span(0, text.length) }],
	removed: [],
	repairs: [],
	hints: null,
	parts: [],
	timings: [],
};
const split: Corrections["choices"] = { places: [], everywhere: [{ headword: "học sinh", cuts: [1] }] };
const lane = { key: "word:đường" as HeadwordKey, gloss: "lane" };

let client: LanguageClient;

beforeEach(async () => {
	client = await workerHere(
		"học\n  v learn\nsinh\n  v give birth\nhọc sinh\n  n student\ntìm\n  v seek\nđường\n  n road\n",
	);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

/** `word/gloss` of the opened document. */
async function shown(documentId: string): Promise<readonly string[]> {
	const { sentences, rows: bounds } = await client.analyse({ documentId });
	const rows = await client.read({ documentId, sentences, bounds, rows: [0] });
	return glossed(rows.flatMap((row) => row.sentences.flatMap(({ tokens }) => tokens)));
}

function glossed(tokens: Awaited<ReturnType<LanguageClient["glossText"]>>, whole = text): readonly string[] {
	return tokens
		.filter(({ token }) => token.kind !== "gap")
		.map(({ token, gloss }) => `${whole.slice(token.span.start, token.span.end)}/${gloss?.text ?? ""}`);
}

const plain = ["Học sinh/student", "tìm/seek", "đường/road"];
const corrected = ["Học/learn", "sinh/give birth", "tìm/seek", "đường/lane"];
const both: Corrections = { choices: split, glosses: { words: [lane], places: [] } };

test("a document opened with corrections is read with them, one opened without as if there were none", async () => {
	await client.open({ documentId: "a", document, corrections: both });
	await client.open({ documentId: "b", document });
	expect(await shown("a")).toEqual(corrected);
	expect(await shown("b")).toEqual(plain);
});

test("corrections are replaced while the document stays open: rows, counts and card follow", async () => {
	await client.open({ documentId: "a", document, corrections: noCorrections });
	expect(await shown("a")).toEqual(plain);
	const { profile } = await client.analyse({ documentId: "a" });
	await client.correct({ documentId: "a", corrections: both });
	expect(await shown("a")).toEqual(corrected);
	const counted = await client.analyse({ documentId: "a" });
	expect(counted.profile.words).toBe(profile.words + 1);
	const sentenceSpan = span(0, text.length);
	const card = await client.describe({ documentId: "a", sentence: 0, sentenceSpan, span: span(13, 18) });
	expect(card.gloss).toMatchObject({ text: "lane", from: "user" });
	await client.correct({ documentId: "a", corrections: noCorrections });
	expect(await shown("a")).toEqual(plain);
});

test("other documents keep theirs", async () => {
	await client.open({ documentId: "a", document, corrections: both });
	await client.open({ documentId: "b", document, corrections: noCorrections });
	await client.correct({ documentId: "b", corrections: noCorrections });
	expect(await shown("a")).toEqual(corrected);
});

test("a text outside documents has what holds everywhere, from the last opening or correction, and no places", async () => {
	const place = { span: span(13, 18), key: lane.key, gloss: "sugar", sense: null };
	const placed: Corrections = { choices: split, glosses: { words: [lane], places: [place] } };
	expect(glossed(await client.glossText({ text }))).toEqual(plain);
	await client.open({ documentId: "a", document, corrections: placed });
	expect(glossed(await client.glossText({ text }))).toEqual(corrected);
	expect((await shown("a")).at(-1)).toBe("đường/sugar");
	await client.correct({ documentId: null, corrections: noCorrections });
	expect(glossed(await client.glossText({ text }))).toEqual(plain);
	expect((await shown("a")).at(-1)).toBe("đường/sugar");
});

test("a correction of a document that was let go is passed over; it is opened again with it", async () => {
	for (let index = 0; index < 8; index++) await client.open({ documentId: `${index}`, document });
	await expect(client.correct({ documentId: "0", corrections: both })).resolves.toBeNull();
	await expect(client.analyse({ documentId: "0" })).rejects.toThrow(WorkerFailure);
	await client.open({ documentId: "0", document, corrections: both });
	expect(await shown("0")).toEqual(corrected);
});

test("own glosses come back as entries of the dictionary's text", async () => {
	expect(await client.glossPatch({ glosses: [lane] })).toBe("# words\nđường\n  n lane; road\n");
});
