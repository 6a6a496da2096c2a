// @vitest-environment jsdom
// Bookmarks in the reader: set and taken away by key, seen at the margin, listed with a note beside the text.

import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { valueIn } from "../../storage/support.ts";
import { expectAccessible } from "../render.tsx";
import { layOut, openReader } from "./screen.tsx";

beforeEach(layOut);
afterEach(() => {
	vi.restoreAllMocks();
});

const text = "Mèo ngủ.\n\nTrời mưa. Mèo ngủ.";
const marked = () => document.querySelectorAll("[data-bookmarked]").length;

test("M marks the sentence in hand and takes the mark away again, with a way back each time", async () => {
	const { services, record, user } = await openReader(text);
	const stored = async () =>
		valueIn(await services.library.bookmarks.of(record.id)).map(({ at, words }) => [at, words]);
	// Nothing to show yet: no chapters, no bookmarks.
	await user.keyboard("o");
	expect(screen.queryByText("Bookmarks")).toBeNull();
	await user.keyboard("m");
	await waitFor(() => expect(marked()).toBe(1));
	expect(await stored()).toEqual([[0, "Mèo ngủ."]]);
	await user.keyboard("m");
	await waitFor(() => expect(marked()).toBe(0));
	expect(await stored()).toEqual([]);
	await user.click(await screen.findByRole("button", { name: "Undo" }));
	await waitFor(() => expect(marked()).toBe(1));
	expect(await stored()).toEqual([[0, "Mèo ngủ."]]);
});

test("the list leads to the place, keeps a note by Enter and not by Escape, and lets a bookmark go", async () => {
	const { services, record, user } = await openReader(text);
	const { bookmarks } = services.library;
	for (const [at, words] of [
		[20, "Mèo ngủ."],
		[10, "Trời mưa."],
	] as const)
		valueIn(await bookmarks.add({ articleId: record.id, at, words }, 1));
	await waitFor(() => expect(marked()).toBe(1));
	await user.keyboard("o");
	const list = within(await screen.findByRole("list"));
	expect(list.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["Trời mưa.", "Mèo ngủ."]);
	await expectAccessible();

	const pencil = list.getByRole("button", { name: "Note on “Trời mưa.”" });
	await user.click(pencil);
	await user.type(screen.getByRole("textbox", { name: "Note" }), "  đọc lại {Enter}");
	expect(await list.findByText("đọc lại")).not.toBeNull();
	expect(document.activeElement).toBe(pencil);
	await user.click(pencil);
	await user.type(screen.getByRole("textbox", { name: "Note" }), " không{Escape}");
	expect(screen.queryByRole("textbox", { name: "Note" })).toBeNull();
	expect(valueIn(await bookmarks.of(record.id)).map(({ note }) => note)).toEqual(["đọc lại", ""]);

	await user.click(list.getByRole("button", { name: "Take the bookmark at “Mèo ngủ.” away" }));
	await waitFor(() => expect(list.getAllByRole("listitem")).toHaveLength(1));
	expect(valueIn(await bookmarks.of(record.id))).toMatchObject([{ at: 10, note: "đọc lại" }]);
});
