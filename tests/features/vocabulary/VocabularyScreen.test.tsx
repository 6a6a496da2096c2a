// @vitest-environment jsdom

import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { VocabularyScreen } from "../../../renderer/features/vocabulary/VocabularyScreen.tsx";
import { key, noon, valueIn } from "../../storage/support.ts";
import { fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../render.tsx";
import { expectWords, filledLibrary, giveRoom, saved, shownWords, showVocabulary, statusOf } from "./support.tsx";

beforeEach(giveRoom);
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

const row = (word: string) => {
	const found = within(screen.getByRole("grid")).getByRole("button", { name: word }).closest("tr");
	if (found === null) throw new Error(`${word} stands in no row`);
	return found;
};
const word = (name: string) => within(screen.getByRole("grid")).getByRole("button", { name });
const box = (word: string) => screen.getByRole("checkbox", { name: `Choose ${word}` });
const side = (name: RegExp) =>
	within(screen.getByRole("navigation", { name: "Words and lists" })).getByRole("button", { name });
const focused = () => document.activeElement?.textContent ?? "";

test("shows each word with gloss, state, sentence, article and due day, the newest first", async () => {
	await showVocabulary(await filledLibrary());
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const cells = within(row("bờ"))
		.getAllByRole("cell")
		.map((cell) => cell.textContent);
	expect(cells).toEqual([
		"",
		"bờ",
		"shore",
		"Learning",
		"… đứng chật hai bên bờ để chờ.Con thuyền chở sáchSông nước",
		"Today",
	]);
	expect(within(row("ý tưởng")).getAllByRole("cell").at(-1)?.textContent).toBe("–");
	await expectAccessible();
});

test("the sentence opens the article at its place", async () => {
	await showVocabulary(await filledLibrary());
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const link = within(row("bờ")).getByRole("link");
	expect(link.getAttribute("href")).toBe("#/read/bai-1?at=126-128");
	expect(within(link).getByText("bờ").tagName).toBe("B");
});

test("the side counts and narrows", async () => {
	await showVocabulary(await filledLibrary());
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(side(/^Due today 2$/));
	await expectWords("bờ", "mượn");
	await user.click(side(/^Added this week 2$/));
	await expectWords("bờ", "mượn");
	expect(screen.getByRole("columnheader", { name: "Added" })).toBeTruthy();
	await user.click(side(/^All words 4$/));
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	await user.click(side(/^Sông nước 2$/));
	expect(window.location.hash).toMatch(/^#\/vocabulary\?list=/);
});

test("the choice that a narrow window folds away opens on its button and closes with Escape, elsewhere and by choosing", async () => {
	await showVocabulary(await filledLibrary());
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	const button = screen.getByRole("button", { name: "All words", expanded: false });
	await user.click(button);
	expect(button.getAttribute("aria-expanded")).toBe("true");
	await user.tab();
	await user.keyboard("{Escape}");
	expect(button.getAttribute("aria-expanded")).toBe("false");
	expect(document.activeElement).toBe(button);
	await user.click(button);
	await user.click(screen.getByRole("heading", { name: "Vocabulary" }));
	expect(button.getAttribute("aria-expanded")).toBe("false");
	await user.click(button);
	await user.click(side(/^Due today 2$/));
	expect(screen.getByRole("button", { name: "Due today", expanded: false })).toBe(button);
});

test("a list shows its words, and what can be reviewed of it", async () => {
	const filled = await filledLibrary([saved("khắp", "throughout")]);
	valueIn(await filled.library.vocabulary.changeList([key("khắp")], filled.list, true, noon));
	await showVocabulary(filled, filled.list);
	await expectWords("bờ", "mượn", "khắp");
	const review = await screen.findByRole("link", { name: "Review 2" });
	expect(review.getAttribute("href")).toBe(`#/review?list=${filled.list}`);
});

test.each([
	["muon", "mượn"],
	["mượn", "mượn"],
	["y tuong", "ý tưởng"],
	["borr", "mượn"],
])("searching %s finds %s", async (typed, found) => {
	await showVocabulary(await filledLibrary());
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.keyboard("/");
	await user.keyboard(typed);
	await expectWords(found);
	expect(screen.getByText("1 word found")).toBeTruthy();
});

test("a search without result says so and can be cleared", async () => {
	await showVocabulary(await filledLibrary());
	const user = userEvent.setup();
	await user.type(screen.getByRole("textbox", { name: "Search words" }), "zzz");
	expect(await screen.findByRole("heading", { name: "No word matches “zzz”" })).toBeTruthy();
	await user.click(screen.getAllByRole("button", { name: "Clear the search" })[0] as HTMLElement);
	await expectWords("bờ", "mượn", "ý tưởng", "à");
});

test("words chosen with Shift are marked known together, and undo marks them as they were", async () => {
	const filled = await filledLibrary();
	await showVocabulary(filled);
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(box("bờ"));
	await user.keyboard("{Shift>}");
	await user.click(box("à"));
	await user.keyboard("{/Shift}");
	const bar = screen.getByRole("toolbar", { name: "Actions for the chosen words" });
	expect(within(bar).getByText("4 words chosen")).toBeTruthy();
	await user.click(within(bar).getByRole("button", { name: "Known" }));
	expect(await screen.findByText("4 words marked known")).toBeTruthy();
	expect(await statusOf(filled.library, "à")).toBe("known");
	await user.click(screen.getByRole("button", { name: "Undo" }));
	await waitFor(async () => expect(await statusOf(filled.library, "à")).toBe("ignored"));
	expect(await statusOf(filled.library, "bờ")).toBe("learning");
	expect(await statusOf(filled.library, "ý tưởng")).toBe("known");
});

test("a word that becomes learning gets a card that is due", async () => {
	const filled = await filledLibrary();
	await showVocabulary(filled);
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(box("à"));
	await user.click(screen.getByRole("button", { name: "Learning" }));
	expect(await screen.findByText("1 word marked learning")).toBeTruthy();
	expect(valueIn(await filled.library.vocabulary.get(key("à")))?.dueAt).toBe(noon);
});

test("chosen words go to a list, and out of it again", async () => {
	const filled = await filledLibrary();
	await showVocabulary(filled);
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(box("à"));
	await user.click(screen.getByRole("button", { name: "To a list" }));
	await user.click(await screen.findByRole("menuitemcheckbox", { name: "Sông nước", checked: false }));
	expect(await screen.findByText("1 word added to “Sông nước”")).toBeTruthy();
	expect(valueIn(await filled.library.vocabulary.get(key("à")))?.lists).toEqual([filled.list]);
	await user.click(screen.getByRole("button", { name: "To a list" }));
	await user.click(await screen.findByRole("menuitemcheckbox", { name: "Sông nước", checked: true }));
	await waitFor(async () => expect(valueIn(await filled.library.vocabulary.get(key("à")))?.lists).toEqual([]));
});

test("chosen words go to a list that is made on the way", async () => {
	const { library } = await filledLibrary();
	await showVocabulary({ library });
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(box("à"));
	await user.click(screen.getByRole("button", { name: "To a list" }));
	await user.click(await screen.findByRole("menuitem", { name: "New list…" }));
	const dialog = await screen.findByRole("dialog", { name: "New list" });
	await user.type(within(dialog).getByRole("textbox"), "  Hỏi   đáp {Enter}");
	expect(await screen.findByText("1 word added to “Hỏi đáp”")).toBeTruthy();
	const lists = valueIn(await library.lists.all());
	expect(lists.map(({ name }) => name)).toEqual(["Sông nước", "Hỏi đáp"]);
});

test("the keyboard walks the rows, chooses, opens and comes back", async () => {
	await showVocabulary(await filledLibrary());
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.keyboard("/{ArrowDown}");
	expect(document.activeElement).toBe(row("bờ"));
	await user.keyboard("{ArrowDown} ");
	expect(document.activeElement).toBe(row("mượn"));
	expect(row("mượn").getAttribute("aria-selected")).toBe("true");
	await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
	expect(screen.getByText("2 words chosen")).toBeTruthy();
	await user.keyboard("{Escape}");
	expect(screen.queryByText("2 words chosen")).toBeNull();
	await user.keyboard("{End}{Enter}");
	const dialog = await screen.findByRole("dialog", { name: "Saved word" });
	expect(within(dialog).getByText("à")).toBeTruthy();
	await user.keyboard("{Escape}");
	await waitFor(() => expect(document.activeElement).toBe(row("à")));
});

test("? shows the keys, but not while one writes", async () => {
	await showVocabulary(await filledLibrary());
	const user = userEvent.setup();
	await user.keyboard("/?");
	expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Search words" }).value).toBe("?");
	expect(screen.queryByRole("dialog")).toBeNull();
	await user.click(side(/^All words 4$/));
	await user.keyboard("?");
	expect(await screen.findByRole("dialog", { name: "Keys" })).toBeTruthy();
	await expectAccessible();
});

test("Delete removes the word under the keyboard, which goes on with the next; undo brings it back", async () => {
	const filled = await filledLibrary();
	await showVocabulary(filled);
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const before = valueIn(await filled.library.vocabulary.get(key("mượn")));
	const user = userEvent.setup();
	await user.keyboard("/{ArrowDown}{ArrowDown}{Delete}");
	await expectWords("bờ", "ý tưởng", "à");
	expect(focused()).toContain("ý tưởng");
	await user.click(screen.getByRole("button", { name: "Undo" }));
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	expect(valueIn(await filled.library.vocabulary.get(key("mượn")))).toEqual(before);
});

test("when an action takes its own button away the keyboard goes on in the table", async () => {
	await showVocabulary(await filledLibrary());
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(side(/^Due today 2$/));
	await expectWords("bờ", "mượn");
	await user.click(box("bờ"));
	await user.click(screen.getByRole("button", { name: "Known" }));
	await expectWords("mượn");
	await waitFor(() => expect(document.activeElement).toBe(row("mượn")));
	await user.keyboard("{Enter}");
	const dialog = await screen.findByRole("dialog", { name: "Saved word" });
	await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
	await user.click(side(/^All words 4$/));
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	await user.click(word("ý tưởng"));
	await user.click(await screen.findByRole("button", { name: "Remove from the vocabulary" }));
	await expectWords("bờ", "mượn", "à");
	await waitFor(() => expect(document.activeElement).toBe(row("à")));
});

test("a word is mended in its dialog, which shows every sentence", async () => {
	const filled = await filledLibrary();
	await showVocabulary(filled);
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(word("bờ"));
	const dialog = await screen.findByRole("dialog", { name: "Saved word" });
	expect(dialog.textContent).toContain("Trẻ con đứng chật hai bên bờ để chờ.");
	expect(within(dialog).getByText(/no longer in the library/)).toBeTruthy();
	await expectAccessible();
	const gloss = within(dialog).getByRole("textbox", { name: "Gloss" });
	await user.clear(gloss);
	await user.click(within(dialog).getByRole("button", { name: "Save" }));
	expect(within(dialog).getByText("Write what the word means: reviews ask for it.")).toBeTruthy();
	await user.type(gloss, "river bank");
	await user.type(within(dialog).getByRole("textbox", { name: "Note" }), "bờ sông");
	await user.click(within(dialog).getByRole("radio", { name: "Known" }));
	await user.click(within(dialog).getByRole("checkbox", { name: "Sông nước" }));
	await user.click(within(dialog).getByRole("button", { name: "Save" }));
	expect(await screen.findByText("“bờ” changed")).toBeTruthy();
	const stored = valueIn(await filled.library.vocabulary.get(key("bờ")));
	expect(stored).toMatchObject({ gloss: "river bank", note: "bờ sông", status: "known", lists: [] });
	await user.click(screen.getByRole("button", { name: "Undo" }));
	await waitFor(async () =>
		expect(valueIn(await filled.library.vocabulary.get(key("bờ")))).toMatchObject({
			gloss: "shore",
			lists: [filled.list],
		}),
	);
});

test("lists are made, renamed and deleted, and undo brings a list back with its words", async () => {
	const { library, list } = await filledLibrary();
	await showVocabulary({ library });
	const user = userEvent.setup();
	await user.click(screen.getByRole("button", { name: "New list" }));
	await user.keyboard("sông NƯỚC");
	expect(screen.getByText("There is already a list named “sông NƯỚC”.")).toBeTruthy();
	expect(screen.getByRole<HTMLButtonElement>("button", { name: "Create" }).disabled).toBe(true);
	await user.clear(screen.getByRole("textbox", { name: "Name of the list" }));
	await user.keyboard("Báo chí{Enter}");
	expect(await screen.findByRole("button", { name: "Báo chí 0" })).toBeTruthy();

	await user.click(screen.getByRole("button", { name: "Actions for “Sông nước”" }));
	await user.click(await screen.findByRole("menuitem", { name: "Change…" }));
	const name = await screen.findByRole("textbox", { name: "Name of the list" });
	await user.clear(name);
	await user.type(name, "Miền Tây");
	await user.click(screen.getByRole("radio", { name: "Teal" }));
	await user.click(screen.getByRole("button", { name: "Save" }));
	expect(await screen.findByRole("button", { name: "Miền Tây 2" })).toBeTruthy();
	expect(valueIn(await library.lists.all())[0]).toMatchObject({ name: "Miền Tây", colour: "teal", rule: null });

	await user.click(screen.getByRole("button", { name: "Actions for “Miền Tây”" }));
	await user.click(await screen.findByRole("menuitem", { name: "Delete the list" }));
	expect(await screen.findByText("List “Miền Tây” deleted; its words stay in the vocabulary")).toBeTruthy();
	expect(valueIn(await library.vocabulary.get(key("bờ")))?.lists).toEqual([]);
	await user.click(screen.getByRole("button", { name: "Undo" }));
	expect(await screen.findByRole("button", { name: "Miền Tây 2" })).toBeTruthy();
	expect(valueIn(await library.vocabulary.get(key("bờ")))?.lists).toEqual([list]);
});

test("the heads of the columns sort, say so, and turn the order round", async () => {
	await showVocabulary(await filledLibrary());
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	const head = () => screen.getByRole("columnheader", { name: "Gloss" });
	await user.click(within(head()).getByRole("button"));
	await expectWords("mượn", "ý tưởng", "à", "bờ");
	expect(head().getAttribute("aria-sort")).toBe("ascending");
	await user.click(within(head()).getByRole("button"));
	await expectWords("bờ", "à", "ý tưởng", "mượn");
	expect(head().getAttribute("aria-sort")).toBe("descending");
	await user.selectOptions(screen.getByRole("combobox", { name: "Order" }), "Weakest first");
	expect(await screen.findByRole("columnheader", { name: "Held for" })).toBeTruthy();
});

test("F2 writes gloss, note and tags in the row; Enter keeps, Escape leaves, and undo brings back", async () => {
	const filled = await filledLibrary();
	await showVocabulary(filled);
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.keyboard("/{ArrowDown}{F2}river bank{Tab}Bờ sông{Tab}sông, Nước{Enter}");
	expect(await screen.findByText("“bờ” changed")).toBeTruthy();
	const stored = async () => valueIn(await filled.library.vocabulary.get(key("bờ")));
	expect(await stored()).toMatchObject({ gloss: "river bank", note: "Bờ sông", tags: ["sông", "Nước"] });
	expect(document.activeElement).toBe(row("bờ"));
	await user.keyboard("{F2}nothing{Escape}");
	expect(document.activeElement).toBe(row("bờ"));
	expect((await stored())?.gloss).toBe("river bank");
	await user.click(screen.getByRole("button", { name: "Undo" }));
	await waitFor(async () => expect(await stored()).toMatchObject({ gloss: "shore", note: "", tags: [] }));
});

test("a row cannot lose its gloss", async () => {
	const filled = await filledLibrary();
	await showVocabulary(filled);
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.keyboard("/{ArrowDown}{F2}{Backspace}{Enter}");
	expect(screen.getByRole("textbox", { name: "Gloss" }).getAttribute("aria-invalid")).toBe("true");
	await user.keyboard("{Escape}");
	expect(valueIn(await filled.library.vocabulary.get(key("bờ")))?.gloss).toBe("shore");
});

test("under its sentence a word has its article, lists and tags, whole in the tooltip where the line is too short", async () => {
	const { library } = await filledLibrary();
	const list = valueIn(await library.lists.add("Ẩm thực", noon));
	valueIn(await library.vocabulary.put([saved("biển", "sea", { tags: ["khó", "nước"], lists: [list.id] })]));
	await showVocabulary({ library });
	await expectWords("bờ", "mượn", "biển", "ý tưởng", "à");
	const row = (await screen.findByText("sea")).closest("tr") as HTMLElement;
	expect(within(row).getByText("khó").parentElement?.title).toMatch(/Ẩm thực · khó · nước$/);
});

test("a filter narrows, its conditions are taken out one by one, and it is kept as a smart list with its count", async () => {
	const { library } = await filledLibrary([saved("biển", "sea", { tags: ["nước"], band: 1 })]);
	await showVocabulary({ library });
	const user = userEvent.setup();
	await user.click(await screen.findByRole("button", { name: "Filter" }));
	const filter = await screen.findByRole("dialog", { name: "Filter" });
	await user.click(within(filter).getByRole("checkbox", { name: "Known" }));
	await user.click(await within(filter).findByRole("button", { name: "Show 2 words" }));
	await expectWords("biển", "ý tưởng");
	expect(screen.getByText("2 words found")).toBeTruthy();
	await user.click(screen.getByRole("button", { name: "Filter" }));
	await user.click(await screen.findByRole("checkbox", { name: "First 1,000" }));
	await user.click(await screen.findByRole("button", { name: "Show 1 word" }));
	await expectWords("biển");
	await user.click(screen.getByRole("button", { name: "Take out: Known" }));
	await expectWords("biển");
	await user.click(screen.getByRole("button", { name: "Filter" }));
	await user.click(await screen.findByRole("button", { name: "Keep as a smart list…" }));
	const smart = await screen.findByRole("dialog", { name: "New smart list" });
	expect(await within(smart).findByText("Finds 1 word now")).toBeTruthy();
	await user.click(within(smart).getByRole("checkbox", { name: "First 1,000" }));
	await user.click(within(smart).getByRole("checkbox", { name: "nước" }));
	expect(await within(smart).findByText("Finds 1 word now")).toBeTruthy();
	await expectAccessible();
	await user.click(within(smart).getByRole("button", { name: "Save" }));
	expect(within(smart).getByText("Give the list a name.")).toBeTruthy();
	await user.type(within(smart).getByRole("textbox", { name: "Name of the list" }), "Về nước{Enter}");
	expect(await screen.findByRole("button", { name: "Về nước 1" })).toBeTruthy();
	expect(valueIn(await library.lists.all()).at(-1)).toMatchObject({
		name: "Về nước",
		rule: { tags: ["nước"], bands: [] },
	});
});

test("lists are nested and moved by keys, and merged with a way back", async () => {
	const { library, list } = await filledLibrary();
	await library.lists.add("Báo chí", noon);
	await showVocabulary({ library });
	const user = userEvent.setup();
	const names = async () =>
		valueIn(await library.lists.all()).map(({ name, parent }) => (parent === null ? name : `> ${name}`));
	await screen.findByRole("button", { name: "Báo chí 0" });
	/** Pressed again where the list was drawn anew in between: who is there already goes no further. */
	const move = (arrow: "Right" | "Left" | "Up", wanted: readonly string[]) =>
		waitFor(async () => {
			screen.getByRole("button", { name: "Báo chí 0" }).focus();
			await user.keyboard(`{Alt>}{Arrow${arrow}}{/Alt}`);
			expect(await names()).toEqual(wanted);
		});
	await move("Right", ["Sông nước", "> Báo chí"]);
	await move("Left", ["Sông nước", "Báo chí"]);
	await move("Up", ["Báo chí", "Sông nước"]);

	await user.click(screen.getByRole("button", { name: "Actions for “Sông nước”" }));
	await user.click(await screen.findByRole("menuitem", { name: "Merge with another list…" }));
	await user.click(await screen.findByRole("button", { name: "Merge" }));
	expect(await screen.findByText("“Sông nước” merged into “Báo chí”")).toBeTruthy();
	expect(await screen.findByRole("button", { name: "Báo chí 2" })).toBeTruthy();
	await user.click(screen.getByRole("button", { name: "Undo" }));
	expect(await screen.findByRole("button", { name: "Sông nước 2" })).toBeTruthy();
	expect(valueIn(await library.vocabulary.get(key("bờ")))?.lists).toEqual([list]);
});

test("Tab comes to one choice at the side, arrows go from one to the next, and Tab to what can be done with it", async () => {
	const { library } = await filledLibrary();
	await library.lists.add("Báo chí", noon);
	await showVocabulary({ library });
	const user = userEvent.setup();
	const last = await screen.findByRole("button", { name: "Báo chí 0" });
	const all = screen.getByRole("button", { name: /^All words \d/ });
	expect([all.tabIndex, last.tabIndex]).toEqual([0, -1]);
	all.focus();
	await user.keyboard("{ArrowDown}");
	expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Due today/ }));
	await user.keyboard("{End}");
	expect(document.activeElement).toBe(last);
	expect([all.tabIndex, last.tabIndex]).toEqual([-1, 0]);
	await user.tab();
	expect(document.activeElement).toBe(screen.getByRole("button", { name: "Actions for “Báo chí”" }));
	await user.keyboard("{Enter}{Enter}");
	await user.keyboard("{Escape}");
	expect(document.activeElement).toBe(screen.getByRole("button", { name: "Actions for “Báo chí”" }));
	await user.keyboard("{Enter}{End}{Enter}");
	await waitFor(() => expect(screen.queryByText("Báo chí")).toBeNull());
	await waitFor(() => expect(document.activeElement?.textContent).toContain("Sông nước"));
});

test("where the choice that Tab comes to is removed in another window, Tab comes to the one that is shown", async () => {
	const { library } = await filledLibrary();
	const added = valueIn(await library.lists.add("Báo chí", noon));
	await showVocabulary({ library });
	const last = await screen.findByRole("button", { name: "Báo chí 0" });
	act(() => last.focus());
	expect(last.tabIndex).toBe(0);
	act(() => last.blur());
	await library.lists.remove(added.id);
	await waitFor(() => expect(screen.queryByText("Báo chí")).toBeNull());
	expect(screen.getByRole("button", { name: /^All words \d/ }).tabIndex).toBe(0);
});

test("chosen words are tagged and suspended, the side gathers them, and all of it is taken back", async () => {
	const filled = await filledLibrary();
	await showVocabulary(filled);
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(box("bờ"));
	await user.click(screen.getByRole("button", { name: "Tag" }));
	await user.click(await screen.findByRole("menuitem", { name: "New tag…" }));
	await user.type(await screen.findByRole("textbox", { name: "Name of the tag" }), "sông{Enter}");
	expect(await screen.findByText("1 word tagged “sông”")).toBeTruthy();
	await user.click(screen.getByRole("button", { name: "Tag" }));
	await user.click(await screen.findByRole("menuitemcheckbox", { name: "sông", checked: true }));
	await waitFor(async () => expect(valueIn(await filled.library.vocabulary.get(key("bờ")))?.tags).toEqual([]));
	await user.click(screen.getByRole("button", { name: "More actions" }));
	await user.click(await screen.findByRole("menuitem", { name: "Suspend" }));
	expect(await screen.findByRole("button", { name: "Suspended 1" })).toBeTruthy();
	expect(await screen.findByRole("button", { name: "Due today 1" })).toBeTruthy();
	await user.click(screen.getByRole("button", { name: "Undo" }));
	expect(await screen.findByRole("button", { name: "Due today 2" })).toBeTruthy();
});

test("the panel of a word shows its family, how well it is kept, and its marks with the way out", async () => {
	const filled = await filledLibrary([
		saved("bờ biển", "seashore"),
		saved("khó", "hard", { leech: 1, status: "learning" }),
	]);
	await showVocabulary(filled);
	await expectWords("bờ", "mượn", "bờ biển", "khó", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(word("bờ"));
	const dialog = await screen.findByRole("dialog", { name: "Saved word" });
	const relative = await within(dialog).findByRole("button", { name: "bờ biển seashore" });
	expect(relative.querySelector("b")?.textContent).toBe("bờ");
	await user.type(within(dialog).getByRole("textbox", { name: "Note" }), "bờ sông");
	await user.click(relative);
	expect(await within(dialog).findByRole("button", { name: "bờ shore" })).toBeTruthy();
	expect(valueIn(await filled.library.vocabulary.get(key("bờ")))?.note).toBe("bờ sông");
	await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
	await user.click(word("khó"));
	const other = await screen.findByRole("dialog", { name: "Saved word" });
	expect(await within(other).findByText(/^Hard to keep: it was forgotten/)).toBeTruthy();
	await user.click(within(other).getByRole("button", { name: "Take this mark away" }));
	await waitFor(async () => expect(valueIn(await filled.library.vocabulary.get(key("khó")))?.leech).toBe(0));
	await waitFor(() => expect(within(other).queryByText(/^Hard to keep:/)).toBeNull());
});

test("of ten thousand words only those in sight are drawn, and the last is one key away", async () => {
	const many = Array.from({ length: 10_000 }, (_, index) =>
		saved(`từ ${index}`, "word", { addedAt: noon - 1000 - index }),
	);
	await showVocabulary(await filledLibrary(many));
	await waitFor(() => expect(shownWords().length).toBeGreaterThan(10));
	expect(shownWords().length).toBeLessThan(60);
	expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("10005");
	const user = userEvent.setup();
	await user.keyboard("/{ArrowDown}{End}");
	await waitFor(() => expect(focused()).toContain("à"));
});

test("an empty vocabulary says what to do", async () => {
	const filled = await filledLibrary();
	valueIn(await filled.library.vocabulary.remove(["bờ", "mượn", "ý tưởng", "à"].map(key)));
	await showVocabulary(filled);
	expect(await screen.findByRole("heading", { name: "No words yet" })).toBeTruthy();
	expect(screen.getByRole("link", { name: "Open the library" }).getAttribute("href")).toBe("#/library");
	await expectAccessible();
});

test("an empty list says how words come into it, and leads back to all words", async () => {
	const filled = await filledLibrary();
	valueIn(await filled.library.vocabulary.remove(["bờ", "mượn"].map(key)));
	await showVocabulary(filled, filled.list);
	expect(await screen.findByRole("heading", { name: "This list is empty" })).toBeTruthy();
	await userEvent.setup().click(screen.getByRole("button", { name: "Show all words" }));
	expect(window.location.hash).toBe("#/vocabulary");
});

test("a day without due words says so", async () => {
	const filled = await filledLibrary();
	valueIn(await filled.library.vocabulary.remove(["bờ", "mượn"].map(key)));
	await showVocabulary(filled);
	await expectWords("ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(side(/^Due today 0$/));
	expect(await screen.findByRole("heading", { name: "Nothing is due today" })).toBeTruthy();
	await user.click(screen.getByRole("button", { name: "Show all words" }));
	await expectWords("ý tưởng", "à");
});

test("a word saved in the reader appears at once", async () => {
	const { library } = await filledLibrary();
	await showVocabulary({ library });
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const met = { key: key("còi"), headword: "còi", gloss: "horn", sense: 0, context: null };
	valueIn(await library.vocabulary.setStatus(met, "learning", noon + 1));
	await expectWords("còi", "bờ", "mượn", "ý tưởng", "à");
});

test("a change that fails is said, and nothing is claimed", async () => {
	const { library } = await filledLibrary();
	const full = async () => ({ ok: false, error: { kind: "full" } }) as const;
	await showVocabulary({ library: { ...library, vocabulary: { ...library.vocabulary, change: full } } });
	await expectWords("bờ", "mượn", "ý tưởng", "à");
	const user = userEvent.setup();
	await user.click(box("bờ"));
	await user.click(screen.getByRole("button", { name: "Known" }));
	expect(await screen.findByText(/nothing more can be saved until there is room/)).toBeTruthy();
	expect(screen.queryByText("1 word marked known")).toBeNull();
});

test("a library that cannot be read says why, and can be tried again", async () => {
	const { library } = await filledLibrary();
	let broken = true;
	const words: typeof library.vocabulary.words = async (query) =>
		broken ? { ok: false, error: { kind: "unavailable", message: "gone" } } : library.vocabulary.words(query);
	const services = { library: { ...library, vocabulary: { ...library.vocabulary, words } } };
	renderScreen(await fakeServices(services), <VocabularyScreen list={null} />);
	expect(await screen.findByRole("heading", { name: "The words could not be read" })).toBeTruthy();
	broken = false;
	await userEvent.setup().click(screen.getByRole("button", { name: "Try again" }));
	await expectWords("bờ", "mượn", "ý tưởng", "à");
});

test("speaks Vietnamese", async () => {
	await speak("vi");
	const { library } = await filledLibrary();
	renderScreen(await fakeServices({ library }), <VocabularyScreen list={null} />);
	expect(await screen.findByRole("button", { name: "Đến hạn hôm nay 2" })).toBeTruthy();
	expect(await screen.findByRole("link", { name: "Ôn 2 từ" })).toBeTruthy();
});
