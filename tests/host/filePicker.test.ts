// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { createFilePicker } from "../../renderer/host/filePicker.ts";

const inputs = () => [...document.querySelectorAll<HTMLInputElement>("input")];
const onlyInput = () => {
	const [input, ...others] = inputs();
	if (input === undefined || others.length > 0) throw new Error(`${inputs().length} inputs`);
	return input;
};

test("opens the browser's dialog for several article files, through an input that nobody sees", async () => {
	const click = vi.spyOn(HTMLInputElement.prototype, "click");
	const picking = createFilePicker(document)();
	const input = onlyInput();
	expect(click).toHaveBeenCalledTimes(1);
	expect([input.type, input.multiple, input.hidden, input.accept]).toEqual([
		"file",
		true,
		true,
		".txt,.md,.markdown,.html,.htm,.epub,.docx,.pdf,.srt,.vtt,.tsv,.csv,.jsonl,.ndjson,.zip",
	]);
	const files = [new File(["a"], "a.txt"), new File(["b"], "b.md")];
	Object.defineProperty(input, "files", { value: files });
	input.dispatchEvent(new Event("change"));
	expect(await picking).toEqual(files);
	expect(inputs()).toEqual([]);
});

test("gives no files where the dialog is closed without a choice", async () => {
	const picking = createFilePicker(document)();
	onlyInput().dispatchEvent(new Event("cancel"));
	expect(await picking).toEqual([]);
	expect(inputs()).toEqual([]);
});

test("a second dialog ends a first that the browser never answered", async () => {
	const pick = createFilePicker(document);
	const first = pick();
	const second = pick();
	expect(await first).toEqual([]);
	onlyInput().dispatchEvent(new Event("cancel"));
	expect(await second).toEqual([]);
});
