// @vitest-environment jsdom

import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { headwordKey } from "../../../../renderer/engine/text/headwordKey.ts";
import { noon, valueIn } from "../../../storage/support.ts";
import { expectAccessible } from "../../render.tsx";
import { layOut, leave, type OpenedReader, openReader, word } from "../screen.tsx";

const text = "Mèo và tôi\n\nMèo ngủ. Trời mưa, tôi nói.\n\nTrời sáng, mèo dậy.";
const key = (written: string) => headwordKey("word", written);

beforeEach(layOut);
afterEach(leave);

async function openPanel(): Promise<OpenedReader & { readonly panel: HTMLElement }> {
	const opened = await openReader(text);
	await opened.user.click(word("ngủ"));
	await opened.user.keyboard("{Escape}");
	await waitFor(() => expect(document.activeElement).toBe(word("ngủ")));
	await opened.user.keyboard("w");
	const panel = await screen.findByRole("dialog", { name: "Words of this text" });
	await within(panel).findByRole("grid");
	return { ...opened, panel };
}

const rows = (panel: HTMLElement) => within(panel).getAllByRole("row").slice(1);
const shown = (panel: HTMLElement) => rows(panel).map((row) => within(row).getAllByRole("cell")[1]?.textContent ?? "");
const rowOf = (panel: HTMLElement, written: string) => {
	const row = rows(panel).find((one) => within(one).getAllByRole("cell")[1]?.textContent === written);
	if (row === undefined) throw new Error(`no row of ${written}`);
	return row;
};

test("shows the new words with gloss, frequency and count, most frequent first; Escape gives the focus back", async () => {
	const { user, panel } = await openPanel();
	expect(shown(panel)).toEqual(["mèo", "tôi", "trời", "và", "ngủ", "mưa", "nói", "sáng", "dậy"]);
	const cat = rowOf(panel, "mèo");
	await within(cat).findByText("cat");
	expect(within(cat).getByText("First 1,000")).toBeTruthy();
	expect(within(cat).getByText("3 ×")).toBeTruthy();
	expect(within(panel).getByRole("button", { name: "New (9)", pressed: true })).toBeTruthy();
	await expectAccessible();
	await user.keyboard("{Escape}");
	expect(screen.queryByRole("dialog")).toBeNull();
	expect(document.activeElement).toBe(word("ngủ"));
});

test("keys that mark words in the reader do nothing to the text under the list", async () => {
	const { user, services } = await openPanel();
	await user.keyboard("k");
	expect(services.library.states.get(key("ngủ"))).toBe("new");
});

test("is sorted, narrowed to a band, and searched", async () => {
	const { user, panel } = await openPanel();
	await user.selectOptions(within(panel).getByRole("combobox", { name: "Order" }), "As they appear");
	expect(shown(panel)).toEqual(["mèo", "và", "tôi", "ngủ", "trời", "mưa", "nói", "sáng", "dậy"]);
	await user.selectOptions(within(panel).getByRole("combobox", { name: "Frequency" }), "First 1,000");
	expect(shown(panel)).toEqual(["mèo", "tôi", "sáng"]);
	await user.type(within(panel).getByRole("textbox", { name: "Search words" }), "sang");
	await waitFor(() => expect(shown(panel)).toEqual(["sáng"]));
	await user.keyboard("x");
	await within(panel).findByText("Nothing found.");
	await user.keyboard("{Escape}");
	await waitFor(() => expect(shown(panel)).toEqual(["mèo", "tôi", "sáng"]));
});

test("the first sentence of a word is shown on demand, with the word in it", async () => {
	const { user, panel } = await openPanel();
	await user.click(within(panel).getByRole("button", { name: "Show the sentence of “mưa”" }));
	const row = rowOf(panel, "mưa");
	expect(within(row).getAllByRole("cell").at(-1)?.innerHTML).toBe("Trời <b>mưa</b>, tôi nói.");
	await user.click(within(panel).getByRole("button", { name: "Hide the sentence of “mưa”" }));
	expect(within(rowOf(panel, "mưa")).getAllByRole("cell")).toHaveLength(6);
});

test("a range that is chosen with Shift becomes known at one stroke, and new again by undo", async () => {
	const { user, panel, services } = await openPanel();
	await user.click(rowOf(panel, "tôi"));
	await user.keyboard("{Shift>}");
	await user.click(rowOf(panel, "và"));
	await user.keyboard("{/Shift}");
	const bar = within(panel).getByRole("toolbar");
	expect(within(bar).getByText("3 chosen")).toBeTruthy();
	await user.click(within(bar).getByRole("button", { name: "Known" }));
	await screen.findByText("3 words are now known.");
	await waitFor(() => expect(shown(panel)).toEqual(["mèo", "ngủ", "mưa", "nói", "sáng", "dậy"]));
	expect(within(panel).queryByRole("toolbar")).toBeNull();
	expect(["tôi", "trời", "và", "ngủ"].map((one) => services.library.states.get(key(one)))).toEqual([
		"known",
		"known",
		"known",
		"new",
	]);
	await user.click(screen.getByRole("button", { name: "Undo" }));
	await screen.findByText("Undone.");
	await waitFor(() => expect(shown(panel)).toHaveLength(9));
});

test("words are chosen and marked by keys, and the focus goes on to the next row", async () => {
	const { user, panel, services } = await openPanel();
	act(() => rows(panel)[0]?.focus());
	await user.keyboard("{ArrowDown} {Shift>}{ArrowDown}{/Shift}");
	expect(rows(panel).map((row) => row.getAttribute("aria-selected"))).toEqual([
		"false",
		"true",
		"true",
		...Array.from({ length: 6 }, () => "false"),
	]);
	await user.keyboard("x");
	await screen.findByText("2 words are now ignored.");
	expect(services.library.states.get(key("tôi"))).toBe("ignored");
	await waitFor(() => expect(document.activeElement).toBe(rowOf(panel, "ngủ")));
	await user.keyboard("l");
	await screen.findByText("You are now learning 1 more word.");
	const saved = valueIn(await services.library.vocabulary.get(key("ngủ")));
	expect(saved).toMatchObject({ status: "learning", gloss: "to sleep", sense: 0 });
	expect(saved?.contexts[0]).toMatchObject({ quote: "ngủ", sentence: "Mèo ngủ.", offset: 4 });
	await user.click(within(panel).getByRole("button", { name: "Learning (1)" }));
	expect(shown(panel)).toEqual(["ngủ"]);
	await user.keyboard("{Escape}");
});

test("all words are saved to a new list", async () => {
	const { user, panel, services } = await openPanel();
	await user.click(within(panel).getByRole("checkbox", { name: "Choose all" }));
	await user.click(within(panel).getByRole("button", { name: "Save to a list" }));
	await user.click(await screen.findByRole("menuitem", { name: "New list…" }));
	await user.type(await screen.findByRole("textbox", { name: "Name of the list" }), "Mèo{Enter}");
	await screen.findByText("9 words are saved to “Mèo”.");
	const [list] = valueIn(await services.library.lists.all());
	expect(list?.name).toBe("Mèo");
	expect(valueIn(await services.library.reviews.due(list?.id ?? null, noon, 20))).toHaveLength(9);
	await within(panel).findByText("No new words: you have met all words of this text.");
});

test("an undo leaves a word alone that was marked otherwise meanwhile", async () => {
	const { user, panel, services } = await openPanel();
	await user.click(within(panel).getByRole("checkbox", { name: "Choose all" }));
	await user.click(within(panel).getByRole("button", { name: "Known" }));
	await screen.findByText("9 words are now known.");
	const met = { key: key("mưa"), headword: "mưa", gloss: "rain", sense: 0, context: null };
	await act(async () => void (await services.library.vocabulary.setStatus(met, "learning", noon + 1)));
	await user.click(screen.getByRole("button", { name: "Undo" }));
	await screen.findByText("Undone, except for 1 word that was changed since.");
	expect(services.library.states.get(key("mưa"))).toBe("learning");
	expect(services.library.states.get(key("mèo"))).toBe("new");
});

test("the chosen words are written to a file", async () => {
	const written: Blob[] = [];
	const names: string[] = [];
	URL.createObjectURL = (blob) => {
		written.push(blob as Blob);
		return "blob:words";
	};
	URL.revokeObjectURL = () => undefined;
	vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
		names.push(this.download);
	});
	const { user, panel } = await openPanel();
	await user.click(within(rowOf(panel, "mèo")).getByRole("checkbox"));
	await user.click(within(rowOf(panel, "mưa")).getByRole("checkbox"));
	await user.click(within(panel).getByRole("button", { name: "Export TSV" }));
	await screen.findByText("2 words are written to the file.");
	expect(names).toEqual(["Mèo và tôi.tsv"]);
	expect(await written[0]?.text()).toBe(
		"Word\tGloss\tCount\tSentence\nmèo\tcat\t3\tMèo và tôi\nmưa\train\t1\tTrời mưa, tôi nói.\n",
	);
});
