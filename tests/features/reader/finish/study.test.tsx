// @vitest-environment jsdom
// What becomes known at one stroke, and what the foot line, the end of the text and the week tell of it.

import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { headwordKey } from "../../../../renderer/engine/text/headwordKey.ts";
import type { WordStatus } from "../../../../renderer/storage/records/words.ts";
import { noon, valueIn } from "../../../storage/support.ts";
import { layOut, leave, type OpenedReader, openReader, word } from "../screen.tsx";

const text = "Mèo và tôi\n\nMèo ngủ. Trời mưa, tôi nói.\n\nTrời sáng, mèo dậy.";
const key = (written: string) => headwordKey("word", written);

beforeEach(layOut);
afterEach(leave);

async function mark({ services }: OpenedReader, written: string, status: WordStatus): Promise<void> {
	const met = { key: key(written), headword: written, gloss: "", sense: null, context: null };
	await act(async () => void valueIn(await services.library.vocabulary.setStatus(met, status, noon)));
}
const stateOf = ({ services }: OpenedReader, ...written: readonly string[]) =>
	written.map((one) => services.library.states.get(key(one)));

async function takeInHand({ user }: OpenedReader, written: string): Promise<void> {
	await user.click(word(written));
	await user.keyboard("{Escape}");
	await waitFor(() => expect(document.activeElement).toBe(word(written)));
}

test("the foot line follows every change of a word, running words first", async () => {
	const opened = await openReader(text);
	expect(screen.getByText("0% of the words known")).toBeTruthy();
	await mark(opened, "mèo", "known");
	await screen.findByText("23% of the words known");
	await mark(opened, "và", "ignored");
	await screen.findByText("25% of the words known");
	expect(screen.getByText("7 new")).toBeTruthy();
});

test("the figures of the foot line lead to all of them, and to the words", async () => {
	const opened = await openReader(text);
	await mark(opened, "mèo", "known");
	await mark(opened, "mưa", "learning");
	const { services, record, user } = opened;
	const day = { day: "2026-03-10", articleId: record.id };
	await act(async () => void (await services.library.reading.add({ ...day, milliseconds: 150_000, words: 300 })));
	await user.click(screen.getByRole("button", { name: /of the words known/ }));
	const figures = await screen.findByRole("dialog", { name: "Words and reading" });
	await within(figures).findAllByText("3 minutes");
	const text_ = figures.textContent;
	expect(text_).toContain("Of the running words known23%");
	expect(text_).toContain("Of the different words known11%");
	expect(text_).toContain("New words7");
	expect(text_).toContain("Words being learned1");
	expect(text_).toContain("Read today3 minutes300 words");
	await user.click(within(figures).getByRole("button", { name: "Words of this text" }));
	await screen.findByRole("dialog", { name: "Words of this text" });
});

test("all new words before the word in hand become known; learned and ignored ones stay", async () => {
	const opened = await openReader(text);
	await mark(opened, "tôi", "learning");
	await mark(opened, "và", "ignored");
	await takeInHand(opened, "nói");
	const { user, services, record } = opened;
	await user.keyboard("u");
	const dialog = await screen.findByRole("dialog", { name: "Known until here" });
	await within(dialog).findByText("From the beginning to here there are 4 new words.");
	await user.click(within(dialog).getByRole("button", { name: "Mark 4 words as known" }));
	await screen.findByText("4 words are now known.");
	expect(stateOf(opened, "mèo", "ngủ", "trời", "mưa")).toEqual(["known", "known", "known", "known"]);
	expect(stateOf(opened, "tôi", "và", "nói", "sáng")).toEqual(["learning", "ignored", "new", "new"]);
	const place = valueIn(await services.library.reading.knownUntil(record.id));
	expect(place?.at).toBe(text.indexOf("nói"));
	await user.click(screen.getByRole("button", { name: "Undo" }));
	await screen.findByText("Undone.");
	expect(stateOf(opened, "mèo", "ngủ", "trời", "mưa")).toEqual(["new", "new", "new", "new"]);
	await waitFor(async () => expect(valueIn(await services.library.reading.knownUntil(record.id))).toBeNull());
});

test("the next time it goes on from there: a word made new since stays new", async () => {
	const opened = await openReader(text);
	const { user, services } = opened;
	await takeInHand(opened, "nói");
	await user.keyboard("u");
	await user.click(await screen.findByRole("button", { name: "Mark 6 words as known" }));
	await screen.findByText("6 words are now known.");
	await act(async () => void (await services.library.vocabulary.remove([key("ngủ")])));
	await takeInHand(opened, "dậy");
	await user.keyboard("u");
	const dialog = await screen.findByRole("dialog", { name: "Known until here" });
	await within(dialog).findByText("From where you last did this to here there are 2 new words.");
	await user.click(within(dialog).getByRole("button", { name: "Mark 2 words as known" }));
	await screen.findByText("2 words are now known.");
	expect(stateOf(opened, "ngủ", "nói", "sáng", "dậy")).toEqual(["new", "known", "known", "new"]);
});

test("nothing is marked when the question is left", async () => {
	const opened = await openReader(text);
	await takeInHand(opened, "nói");
	await opened.user.keyboard("u");
	const dialog = await screen.findByRole("dialog", { name: "Known until here" });
	await within(dialog).findByText("From the beginning to here there are 6 new words.");
	await opened.user.click(within(dialog).getByRole("button", { name: "Cancel" }));
	await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
	expect(stateOf(opened, "mèo", "ngủ")).toEqual(["new", "new"]);
	await waitFor(() => expect(document.activeElement).toBe(word("nói")));
});

test("at the end of the text the rest becomes known, and can be new again", async () => {
	const opened = await openReader(text);
	await mark(opened, "mưa", "learning");
	await mark(opened, "và", "ignored");
	const end = await screen.findByRole("region", { name: "End of the text" });
	await opened.user.click(within(end).getByRole("button", { name: "Finish: mark the rest as known (7 words)" }));
	await screen.findByText("7 words are now known.");
	expect(stateOf(opened, "mèo", "dậy", "mưa", "và")).toEqual(["known", "known", "learning", "ignored"]);
	await within(end).findByText("This text has no new words left.");
	await opened.user.click(screen.getByRole("button", { name: "Undo" }));
	await within(end).findByRole("button", { name: "Finish: mark the rest as known (7 words)" });
	expect(stateOf(opened, "mèo", "dậy", "mưa", "và")).toEqual(["new", "new", "learning", "ignored"]);
});

test("the end of the text tells what was saved here today and leads to the review", async () => {
	const opened = await openReader(text);
	await opened.user.click(word("ngủ"));
	await opened.user.keyboard("{Escape}s");
	const end = await screen.findByRole("region", { name: "End of the text" });
	await within(end).findByText("1 word of this text saved today");
	const review = within(end).getByRole("link", { name: "Review the words of this text" });
	expect(review.getAttribute("href")).toMatch(/^#\/review\?article=.+/);
});

test("the time of reading is stored by the day, every few seconds and when the screen is left", async () => {
	vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
	try {
		let at = noon;
		const opened = await openReader(text, { now: () => at });
		const { reading } = opened.services.library;
		const read = async () =>
			valueIn(await reading.of(opened.record.id)).map(({ day, milliseconds }) => [day, milliseconds]);
		at += 12_000;
		act(() => void vi.advanceTimersByTime(5000));
		expect(await read()).toEqual([]);
		at += 10_000;
		act(() => void vi.advanceTimersByTime(5000));
		await vi.waitFor(async () => expect(await read()).toEqual([["2026-03-10", 22_000]]));
		fireEvent.keyDown(window, { key: "Shift" });
		at += 5000;
		opened.unmount();
		await vi.waitFor(async () => expect(await read()).toEqual([["2026-03-10", 27_000]]));
	} finally {
		vi.useRealTimers();
	}
});
