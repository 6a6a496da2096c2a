// @vitest-environment jsdom
// Words out and in through their dialogs: what is chosen is what is written, nothing is written before it was seen, and all of it can
// be taken back.

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { met, noon, valueIn } from "../../storage/support.ts";
import { expectAccessible, speak } from "../render.tsx";
import { openTools, takenFiles } from "./support.tsx";

afterEach(() => {
	vi.restoreAllMocks();
});

const key = (headword: string) => headwordKey("word", headword);

function file(name: string, content: string): File {
	return new File([content], name);
}

async function choose(user: ReturnType<typeof userEvent.setup>, given: File): Promise<void> {
	await user.click(screen.getByRole("button", { name: "Import words" }));
	await user.upload(screen.getByLabelText("Choose a file", { selector: "input" }), given);
}

const table = "Vietnamese,English\nmèo,kitten\nmưa,rain\nchó,dog\n";

async function withWords() {
	const opened = await openTools();
	const { vocabulary } = opened.library;
	valueIn(await vocabulary.setStatus(met("mèo", "cat", { band: 1 }), "learning", noon));
	valueIn(await vocabulary.setStatus(met("mưa", "rain", { band: 4 }), "known", noon));
	return opened;
}

describe("words in", () => {
	test("are counted and shown before anything is written, then written, and taken back as a whole", async () => {
		const user = userEvent.setup({ applyAccept: false });
		const { library } = await withWords();
		await choose(user, file("words.csv", table));
		expect(await screen.findByRole<HTMLSelectElement>("combobox", { name: "Vietnamese" })).toHaveProperty(
			"value",
			"word",
		);
		await expectAccessible();
		await user.click(screen.getByRole("button", { name: "Compare" }));
		const count = async (name: string) =>
			within((await screen.findByText(name, { selector: "dt" })).parentElement as HTMLElement);
		expect((await count("New")).getByText("1")).toBeTruthy();
		expect((await count("The same as here")).getByText("1")).toBeTruthy();
		expect((await count("Different from here")).getByText("1")).toBeTruthy();
		expect(library.states.get(key("chó"))).toBe("new");
		await user.click(screen.getByRole("button", { name: "Different from here" }));
		expect(screen.getByRole("row", { name: "mèo kitten cat" })).toBeTruthy();
		await expectAccessible();
		await user.click(screen.getByRole("radio", { name: "Keep both" }));
		await user.click(screen.getByRole("button", { name: "Import 2 words" }));
		expect(await screen.findByText("1 new, 1 changed, 1 left as they were.")).toBeTruthy();
		expect(valueIn(await library.vocabulary.get(key("mèo")))).toMatchObject({ gloss: "cat; kitten" });
		expect(valueIn(await library.vocabulary.get(key("chó")))).toMatchObject({ status: "learning", gloss: "dog" });
		await user.click(screen.getByRole("button", { name: "Undo" }));
		expect(await screen.findByText("Undone: 2 words are as they were.")).toBeTruthy();
		expect(valueIn(await library.vocabulary.get(key("mèo")))).toMatchObject({ gloss: "cat" });
		expect(valueIn(await library.vocabulary.get(key("chó")))).toBeNull();
	});

	test("need a column with the word, which can be chosen by hand", async () => {
		const user = userEvent.setup({ applyAccept: false });
		const { library } = await openTools();
		await choose(user, file("words.csv", "a;b\n1;xin chào\n2;tạm biệt\n"));
		await user.selectOptions(await screen.findByRole("combobox", { name: "Column 2" }), "ignore");
		expect(screen.getByText("Say which column holds the Vietnamese word.")).toBeTruthy();
		expect(screen.getByRole("button", { name: "Compare" })).toHaveProperty("disabled", true);
		await user.selectOptions(screen.getByRole("combobox", { name: "Column 2" }), "word");
		await user.click(screen.getByRole("button", { name: "Compare" }));
		await user.click(await screen.findByRole("button", { name: /^Import \d/ }));
		await screen.findByText(/new, 0 changed/);
		expect(valueIn(await library.vocabulary.get(key("xin chào")))).not.toBeNull();
	});

	test("HTML of a file never becomes markup", async () => {
		const user = userEvent.setup({ applyAccept: false });
		await openTools();
		const hostile =
			'Vietnamese\tEnglish\n<b onclick="x()">mèo</b>\t<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>cat\n';
		await choose(user, file("words.txt", hostile));
		await screen.findByRole("combobox", { name: "Vietnamese" });
		expect(document.querySelector("img, script, [onclick]")).toBeNull();
		expect(screen.getByRole("cell", { name: "cat" })).toBeTruthy();
		expect("hacked" in window).toBe(false);
	});

	test.each([
		["empty.csv", "", "The file is empty."],
		["x.json", '[{"a":1}]', "This is neither a table, nor an Anki package, nor a file of words from Hai Dòng."],
		["x.apkg", "PK broken", "The package is damaged and cannot be unpacked. Please export it again."],
		["x.csv", "!!!,\n...,\n", "There is nothing in the file that could be a word."],
	])("a file that cannot be read says so: %s", async (name, content, message) => {
		const user = userEvent.setup({ applyAccept: false });
		await openTools();
		await choose(user, file(name, content));
		const compare = await Promise.race([
			screen.findByRole("alert").then(() => null),
			screen.findByRole("button", { name: "Compare" }),
		]);
		if (compare !== null) {
			await user.selectOptions(screen.getAllByRole("combobox").at(-1) as HTMLElement, "word");
			await user.click(compare);
		}
		expect((await screen.findByRole("alert")).textContent).toContain(message);
	});
});

describe("words out", () => {
	test("as a table with the columns that were chosen, in their order", async () => {
		const user = userEvent.setup();
		const files = takenFiles();
		await withWords();
		await user.click(screen.getByRole("button", { name: "Export words" }));
		expect(await screen.findByRole("cell", { name: "mèo" })).toBeTruthy();
		await expectAccessible();
		for (const name of ["Sentence", "English of the sentence", "Note", "Tags", "Lists"])
			await user.click(screen.getByRole("checkbox", { name }));
		await user.click(screen.getByRole("checkbox", { name: "State" }));
		await user.click(screen.getByRole("button", { name: "Move “State” up" }));
		await user.selectOptions(screen.getByRole("combobox", { name: "Between columns" }), ";");
		await user.click(screen.getByRole("button", { name: "Save file" }));
		await waitFor(() => expect(files.size).toBe(1));
		const [[name, written] = ["", new Blob()]] = files;
		expect(name).toBe("Hai-Dong-2026-03-10.csv");
		expect(await written.text()).toBe("Vietnamese word;State;Gloss\r\nmèo;learning;cat\r\nmưa;known;rain\r\n");
		await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
	});

	test.each([
		["Anki package (.apkg)", "Hai-Dong-2026-03-10.apkg"],
		["Everything (JSON)", "Hai-Dong-2026-03-10.json"],
		["Text for Anki (.txt)", "Hai-Dong-2026-03-10.txt"],
	])("%s: what goes out comes in again as the same", async (form, name) => {
		const user = userEvent.setup({ applyAccept: false });
		const files = takenFiles();
		const { library } = await withWords();
		const list = valueIn(await library.lists.add("Báo chí", noon));
		valueIn(await library.vocabulary.changeList([key("mèo")], list.id, true, noon));
		valueIn(await library.vocabulary.changeTags([key("mèo")], "động vật", true, noon));
		const before = valueIn(await library.vocabulary.getMany([key("mèo"), key("mưa")]));
		await user.click(screen.getByRole("button", { name: "Export words" }));
		await user.click(await screen.findByRole("radio", { name: form }));
		await waitFor(() => expect(screen.getByRole("button", { name: "Save file" })).toHaveProperty("disabled", false));
		await user.click(screen.getByRole("button", { name: "Save file" }));
		await waitFor(() => expect(files.has(name)).toBe(true));
		const written = files.get(name) ?? new Blob();
		await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
		valueIn(await library.vocabulary.remove([key("mèo"), key("mưa")]));
		valueIn(await library.lists.remove(list.id));
		await choose(user, new File([written], name));
		await user.click(await screen.findByRole("button", { name: "Compare" }));
		await user.click(await screen.findByRole("button", { name: "Import 2 words" }));
		await screen.findByText(/^2 new/);
		const after = valueIn(await library.vocabulary.getMany([key("mèo"), key("mưa")]));
		const lists = new Map(valueIn(await library.lists.all()).map(({ id, name: named }) => [id, named]));
		expect(after.map(({ headword, gloss }) => [headword, gloss])).toEqual(
			before.map(({ headword, gloss }) => [headword, gloss]),
		);
		if (name.endsWith(".txt")) return;
		const told = ({ changedAt: _, lists: __, ...word }: (typeof after)[number]) => word;
		expect(after.map(told)).toEqual(before.map(told));
		expect(after[0]?.lists.map((id) => lists.get(id))).toEqual(["Báo chí"]);
		expect(valueIn(await library.reviews.rebuild(null))).toEqual([]);
	});

	test("in Vietnamese all of it speaks Vietnamese", async () => {
		await speak("vi");
		const user = userEvent.setup();
		await withWords();
		await user.click(screen.getByRole("button", { name: "Xuất từ vựng" }));
		expect(await screen.findByRole("dialog", { name: "Xuất từ vựng" })).toBeTruthy();
		expect(screen.getByRole("radio", { name: "Tất cả các từ" })).toHaveProperty("checked", true);
	});
});
