// @vitest-environment jsdom

import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { headwordKey } from "../../../../renderer/engine/text/headwordKey.ts";
import { span } from "../../../../renderer/engine/text/span.ts";
import { valueIn } from "../../../storage/support.ts";
import { expectAccessible, speak } from "../../render.tsx";
import { layOut, leave, type OpenedReader, openReader, word, words } from "../screen.tsx";

const text = "Buổi sáng\n\nMèo ngủ trên ghế.\n\nTrời mưa. Tôi đọc sách.";
const removed = [
	{ reason: "menu", text: "Trang chủ", afterBlock: 0 },
	{ reason: "menu", text: "Thể thao", afterBlock: 0 },
	{ reason: "shareLine", text: "Chia sẻ bài này", afterBlock: 1 },
] as const;

beforeEach(layOut);
afterEach(leave);

const key = (written: string) => headwordKey("word", written);
const lines = () => [...document.querySelectorAll("article [data-index]")].map((row) => row.textContent ?? "");
const stored = async ({ services, record }: OpenedReader) =>
	valueIn(await services.library.articles.text(record.id)).document;
const field = (name: RegExp) => screen.findByRole<HTMLTextAreaElement>("textbox", { name });

async function openMenu(opened: OpenedReader, name: RegExp) {
	await opened.user.click(screen.getByRole("button", { name: "More" }));
	await opened.user.click(await screen.findByRole("menuitem", { name }));
}

test("a removed line is put back by one press, is stored, and goes again by undo", async () => {
	const opened = await openReader(text, { document: { removed } });
	await openMenu(opened, /^Set aside/);
	await opened.user.click(await screen.findByRole("button", { name: "Put back: Chia sẻ bài này" }));
	await waitFor(() => expect(words().some((one) => one.textContent?.includes("Chia"))).toBe(true));
	expect((await stored(opened)).text).toContain("Chia sẻ bài này");
	// The panel stays, and the focus goes to what stands there now.
	expect(await screen.findByRole("button", { name: "Put back: Trang chủ" })).toBeTruthy();
	expect(screen.queryByRole("button", { name: "Put back: Chia sẻ bài này" })).toBeNull();
	await waitFor(() => expect(document.activeElement?.getAttribute("data-place")).toBe("line 1"));
	await opened.user.click(screen.getByRole("button", { name: "Undo" }));
	await waitFor(async () => expect((await stored(opened)).text).toBe(text));
	await waitFor(() => expect(words().some((one) => one.textContent?.includes("Chia"))).toBe(false));
});

test("lines of one reason come back together", async () => {
	const opened = await openReader(text, { document: { removed } });
	await openMenu(opened, /^Set aside/);
	await opened.user.click(await screen.findByRole("button", { name: "Put all of these back: Menu" }));
	expect(await screen.findByText("2 lines are back in the text.")).toBeTruthy();
	expect((await stored(opened)).removed).toHaveLength(1);
	await expectAccessible();
});

test("a repair is taken back", async () => {
	const start = text.indexOf("Trời mưa");
	const repairs = [{ before: "Trờimưa", after: "Trời mưa", span: span(start, start + 8) }];
	const opened = await openReader(text, { document: { repairs } });
	await openMenu(opened, /^Set aside/);
	await opened.user.click(await screen.findByRole("button", { name: "Undo this repair: “Trờimưa” again" }));
	await waitFor(async () => expect((await stored(opened)).text).toContain("Trờimưa."));
	expect((await stored(opened)).repairs).toEqual([]);
});

test("the paragraph of an open card is set aside; what was saved in it goes with it and comes back", async () => {
	const opened = await openReader(text);
	await opened.user.click(word("ngủ"));
	await opened.user.click(await screen.findByRole("button", { name: "Save S" }));
	await waitFor(async () =>
		expect(valueIn(await opened.services.library.vocabulary.get(key("ngủ")))?.contexts).toHaveLength(1),
	);
	await opened.user.click(screen.getByRole("button", { name: "Listen, edit" }));
	await opened.user.click(await screen.findByRole("menuitem", { name: "Set this paragraph aside" }));
	expect(await screen.findByText("The paragraph is set aside, and 1 saved place with it.")).toBeTruthy();
	await waitFor(() => expect(lines().join(" ")).not.toContain("ngủ"));
	await opened.user.click(screen.getByRole("button", { name: "Undo" }));
	await waitFor(() => expect(word("ngủ")).toBeTruthy());
	const saved = valueIn(await opened.services.library.vocabulary.get(key("ngủ")));
	expect(saved?.contexts[0]?.span).toEqual(span(text.indexOf("ngủ"), text.indexOf("ngủ") + 3));
});

test("E edits the paragraph in hand; saving shows the new text and says what followed", async () => {
	const opened = await openReader(text);
	await opened.user.click(word("mưa"));
	await opened.user.click(await screen.findByRole("button", { name: "Save S" }));
	await waitFor(async () =>
		expect(valueIn(await opened.services.library.vocabulary.get(key("mưa")))?.contexts).toHaveLength(1),
	);
	await opened.user.keyboard("e");
	const paragraph = await field(/^Paragraph, block 3 of 3/);
	await waitFor(() => expect(document.activeElement).toBe(paragraph));
	await expectAccessible();
	await opened.user.clear(paragraph);
	await opened.user.type(paragraph, "Hôm nay trời mưa. Tôi đọc sách.");
	await opened.user.click(screen.getByRole("button", { name: "Save" }));
	expect(await screen.findByText("Saved. 1 saved place moved along.")).toBeTruthy();
	await waitFor(() => expect(word("Hôm")).toBeTruthy());
	const saved = valueIn(await opened.services.library.vocabulary.get(key("mưa")));
	const now = await stored(opened);
	expect(now.text).toContain("Hôm nay trời mưa.");
	expect(saved?.contexts[0]?.span.start).toBe(now.text.indexOf("mưa"));
});

test("Enter parts a paragraph, Backspace joins it again, and nothing is stored that was not saved", async () => {
	const opened = await openReader(text);
	await openMenu(opened, /^Edit the text/);
	const paragraph = await field(/^Paragraph, block 3 of 3/);
	await opened.user.click(paragraph);
	paragraph.setSelectionRange("Trời mưa. ".length, "Trời mưa. ".length);
	await opened.user.keyboard("{Enter}");
	const rest = await field(/^Paragraph, block 4 of 4/);
	expect(rest.value).toBe("Tôi đọc sách.");
	await waitFor(() => expect(document.activeElement).toBe(rest));
	await opened.user.keyboard("{Backspace}");
	expect((await field(/^Paragraph, block 3 of 3/)).value).toBe("Trời mưa. Tôi đọc sách.");
	expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
	await opened.user.keyboard("{Escape}");
	await waitFor(() => expect(word("Mèo")).toBeTruthy());
	expect((await stored(opened)).text).toBe(text);
});

test("kind, author and lines that were set aside are changed there too", async () => {
	const opened = await openReader(text, { document: { removed } });
	await openMenu(opened, /^Edit the text/);
	const paragraph = await field(/^Paragraph, block 2 of 3/);
	await opened.user.click(paragraph);
	await opened.user.selectOptions(screen.getByRole("combobox", { name: "Kind of block" }), "Subheading");
	expect(await field(/^Subheading, block 2 of 3/)).toBeTruthy();
	await opened.user.type(await field(/^Author/), "Khánh Vy");
	await opened.user.click(screen.getByRole("button", { name: "Put back: Chia sẻ bài này" }));
	expect((await field(/^Paragraph, block 3 of 4/)).value).toBe("Chia sẻ bài này");
	await opened.user.keyboard("{Control>}s{/Control}");
	await waitFor(() => expect(word("Mèo")).toBeTruthy());
	const now = await stored(opened);
	expect(now.byline).toBe("Khánh Vy");
	expect(now.blocks.map(({ kind }) => kind)).toEqual(["title", "subheading", "paragraph", "paragraph"]);
	expect(valueIn(await opened.services.library.articles.get(opened.record.id)).byline).toBe("Khánh Vy");
});

test("unsaved edits are asked about before the text is left, and survive", async () => {
	const opened = await openReader(text);
	window.location.hash = `#/read/${opened.record.id}`;
	await openMenu(opened, /^Edit the text/);
	await opened.user.type(await field(/^Paragraph, block 2 of 3/), " Chó sủa.");
	window.location.hash = "#/library";
	const question = await screen.findByRole("dialog", { name: "Save what you edited?" });
	expect(window.location.hash).toBe(`#/read/${opened.record.id}`);
	await opened.user.click(within(question).getByRole("button", { name: "Go on editing" }));
	expect((await field(/^Paragraph, block 2 of 3/)).value).toBe("Mèo ngủ trên ghế. Chó sủa.");
	window.location.hash = "#/library";
	await opened.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Discard them" }));
	await waitFor(() => expect(window.location.hash).toBe("#/library"));
	expect((await stored(opened)).text).toBe(text);
});

test("the window is not closed over unsaved edits", async () => {
	const opened = await openReader(text);
	await openMenu(opened, /^Edit the text/);
	const leaving = () => {
		const event = new Event("beforeunload", { cancelable: true });
		window.dispatchEvent(event);
		return !event.defaultPrevented;
	};
	expect(leaving()).toBe(true);
	await opened.user.type(await field(/^Paragraph, block 2 of 3/), "!");
	expect(leaving()).toBe(false);
	// Electron closes without a question of its own: the app asks.
	expect(await screen.findByRole("dialog", { name: "Save what you edited?" })).toBeTruthy();
	await expectAccessible();
});

test("an edit in another window is followed", async () => {
	const opened = await openReader(text);
	const { articles } = opened.services.library;
	const before = valueIn(await articles.text(opened.record.id));
	const changed = before.document.text.replace("Mèo", "Chó");
	await articles.changeText(opened.record.id, {
		document: { ...before.document, text: changed },
		translation: null,
		words: 9,
		fingerprint: [],
		sentences: { before: [0], after: [0] },
	});
	await waitFor(() => expect(word("Chó")).toBeTruthy());
});

test("speaks Vietnamese", async () => {
	const opened = await openReader(text, { document: { removed } });
	await speak("vi");
	await opened.user.keyboard("e");
	expect(await screen.findByRole("heading", { name: "Sửa bài" })).toBeTruthy();
	expect(await screen.findByRole("textbox", { name: "Tác giả" })).toBeTruthy();
	await expectAccessible();
});
