// @vitest-environment jsdom

import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { storeArticle } from "../../../renderer/features/articleAnalysis.ts";
import { aheadOf, openAhead, takeAhead } from "../../../renderer/features/reader/openAhead.ts";
import type { Services } from "../../../renderer/features/services.tsx";
import type { ArticleId, ArticleRecord } from "../../../renderer/storage/records.ts";
import { valueIn } from "../../storage/support.ts";
import { analysisOf, documentOf, fakeServices } from "../fakes.ts";
import { draw, layOut, leave, words } from "./screen.tsx";

beforeEach(layOut);
afterEach(leave);

async function stored(services: Services, text: string): Promise<ArticleRecord> {
	const document = documentOf(text);
	const analysis = analysisOf(document);
	const article = { fallbackTitle: "Bài", document, original: text, translation: [], sample: null, tags: [] };
	return valueIn(await storeArticle(services, { ...article, words: analysis.profile.words }, analysis));
}

async function readAhead(text = "Mèo ngủ."): Promise<{ readonly services: Services; readonly record: ArticleRecord }> {
	const services = await fakeServices();
	const record = await stored(services, text);
	openAhead(services, record.id, null);
	await waitFor(() => expect(aheadOf(services, record.id, null)).not.toBeNull());
	return { services, record };
}

test("an article that was read ahead is drawn at once, and read no more", async () => {
	const { services, record } = await readAhead();
	const text = vi.spyOn(services.library.articles, "text");
	draw(services, record, null);
	expect(words().map((word) => word.querySelector("span")?.textContent)).toEqual(["Mèo", "ngủ"]);
	expect(text).not.toHaveBeenCalled();
	// It is taken: the next opening reads what is stored then.
	expect(aheadOf(services, record.id, null)).toBeNull();
	await waitFor(async () => expect(valueIn(await services.library.articles.get(record.id)).openedAt).not.toBeNull());
});

test("an opening that is still under way is waited for, not begun again", async () => {
	const services = await fakeServices();
	const record = await stored(services, "Mèo ngủ.");
	const text = vi.spyOn(services.library.articles, "text");
	openAhead(services, record.id, null);
	openAhead(services, record.id, null);
	draw(services, record, null);
	await waitFor(() => expect(words()).toHaveLength(2));
	expect(text).toHaveBeenCalledTimes(1);
});

test("a change in the library drops what was read", async () => {
	const { services, record } = await readAhead();
	valueIn(await services.library.articles.rename(record.id, "Tên khác"));
	expect(aheadOf(services, record.id, null)).toBeNull();
	draw(services, record, null);
	await waitFor(() => expect(document.title).toContain("Tên khác"));
});

test("one article is held at a time, for one place", async () => {
	const { services, record } = await readAhead();
	expect(aheadOf(services, record.id, { start: 0, end: 3 } as never)).toBeNull();
	const other = await stored(services, "Chó chạy.");
	openAhead(services, other.id, null);
	expect(takeAhead(services, record.id, null)).toBeNull();
	const taken = takeAhead(services, other.id, null);
	expect(valueIn((await taken?.found) ?? { ok: false, error: { kind: "missing" } }).text.record.id).toBe(other.id);
});

test("an article that cannot be read is read again when it is opened, and fails there", async () => {
	const services = await fakeServices();
	const nothing = "nothing" as ArticleId;
	openAhead(services, nothing, null);
	await waitFor(() => expect(takeAhead(services, nothing, null)).toBeNull());
	draw(services, { id: nothing }, null);
	expect(await screen.findByRole("heading", { name: "This article cannot be opened" })).toBeTruthy();
});
