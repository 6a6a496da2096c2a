// @vitest-environment jsdom

import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aheadOf, openAhead, openLikely, takeAhead } from "../../../renderer/features/reader/openAhead.ts";
import type { Services } from "../../../renderer/features/services.tsx";
import type { ArticleRecord } from "../../../renderer/storage/records/articles.ts";
import type { ArticleId } from "../../../renderer/storage/records/ids.ts";
import { valueIn } from "../../storage/support.ts";
import { documentOf, fakeServices } from "../fakes.ts";
import { draw, layOut, leave, openReader, word, words } from "./screen.tsx";
import { fakeDescribe, storeText } from "./support.ts";

beforeEach(layOut);
afterEach(leave);

async function readAhead(text = "Mèo ngủ."): Promise<{ readonly services: Services; readonly record: ArticleRecord }> {
	const services = await fakeServices();
	const record = await storeText(services, text);
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
	const record = await storeText(services, "Mèo ngủ.");
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

test("it is held for its place alone, beside another one", async () => {
	const { services, record } = await readAhead();
	expect(aheadOf(services, record.id, { start: 0, end: 3 } as never)).toBeNull();
	const other = await storeText(services, "Chó chạy.");
	openAhead(services, record.id, null);
	await waitFor(() => expect(aheadOf(services, record.id, null)).not.toBeNull());
	openAhead(services, other.id, null);
	const taken = takeAhead(services, other.id, null);
	expect(valueIn((await taken?.found) ?? { ok: false, error: { kind: "missing" } }).text.record.id).toBe(other.id);
	expect(aheadOf(services, other.id, null)).toBeNull();
	expect(aheadOf(services, record.id, null)?.text.record.id).toBe(record.id);
});

test("the likeliest are read one after the other; who means another article drops what is under way", async () => {
	const services = await fakeServices();
	const texts = ["Mèo ngủ.", "Chó chạy.", "Mèo chạy.", "Chó ngủ.", "Tôi nói.", "Tôi ngủ."];
	const ids: ArticleId[] = [];
	for (const text of texts) ids.push((await storeText(services, text)).id);
	const [first, second] = ids as [ArticleId, ArticleId];
	const isHeld = (id: ArticleId) => aheadOf(services, id, null) !== null;
	await openLikely(services, [...ids.slice(0, 4), "nothing" as ArticleId], new AbortController().signal);
	expect(ids.map(isHeld)).toEqual([true, true, true, true, false, false]);
	for (const meant of ids.slice(4)) {
		openAhead(services, meant, null);
		await waitFor(() => expect(isHeld(meant)).toBe(true));
	}
	expect(ids.map(isHeld)).toEqual([true, true, false, false, true, true]);

	valueIn(await services.library.articles.rename(first, "Tên khác"));
	expect(ids.some(isHeld)).toBe(false);
	const likely = openLikely(services, [first], new AbortController().signal);
	openAhead(services, second, null);
	await likely;
	await waitFor(() => expect(isHeld(second)).toBe(true));
	expect(isHeld(first)).toBe(false);
});

test("an article that cannot be read is read again when it is opened, and fails there", async () => {
	const services = await fakeServices();
	const nothing = "nothing" as ArticleId;
	openAhead(services, nothing, null);
	await waitFor(() => expect(takeAhead(services, nothing, null)).toBeNull());
	draw(services, { id: nothing }, null);
	expect(await screen.findByRole("heading", { name: "This article cannot be opened" })).toBeTruthy();
});

test("the words on the screen are described while it rests: a card has its senses at once", async () => {
	const text = "Mèo ngủ.";
	const describe = vi.fn(fakeDescribe(() => documentOf(text)));
	const { user } = await openReader(text, { language: { describe } });
	await waitFor(() => expect(describe.mock.calls.map(([{ span }]) => span.start)).toEqual([0, 4]));
	await describe.mock.results.at(-1)?.value;
	await user.click(word("ngủ"));
	expect(screen.getByRole("list", { name: "Senses" }).textContent).toContain("sleep");
	expect(describe).toHaveBeenCalledTimes(2);
});
