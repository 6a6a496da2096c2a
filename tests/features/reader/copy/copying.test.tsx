// @vitest-environment jsdom
// Selecting and copying on the screen of the reader.

import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { phraseKey } from "../../../../renderer/engine/text/headwordKey.ts";
import { valueIn } from "../../../storage/support.ts";
import { layOut, leave, openReader, word } from "../screen.tsx";

const text = "Mèo và tôi\n\nMèo ngủ. “Trời mưa”, tôi nói.\n\nTrời sáng, mèo dậy.";

/** What a copy puts on the clipboard; `null` where it is left to the browser. */
function copied(target: Element = document.body): Readonly<Record<string, string>> | null {
	const carried: Record<string, string> = {};
	const event = new Event("copy", { bubbles: true, cancelable: true });
	const clipboardData = { setData: (type: string, written: string) => Object.assign(carried, { [type]: written }) };
	Object.assign(event, { clipboardData });
	return target.dispatchEvent(event) ? null : carried;
}

function letters(written: string): Text {
	const node = word(written).querySelector("span")?.firstChild;
	if (!(node instanceof Text)) throw new Error(`no letters of ${written}`);
	return node;
}

/** What was written by the clipboard's own interface. */
function clipboard() {
	const written: Readonly<Record<string, Promise<Blob>>>[] = [];
	class Item {
		constructor(readonly parts: Readonly<Record<string, Promise<Blob>>>) {}
	}
	vi.stubGlobal("ClipboardItem", Item);
	const write = vi.fn(async ([item]: readonly Item[]) => {
		if (item === undefined) return;
		await Promise.all(Object.values(item.parts));
		written.push(item.parts);
	});
	Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write } });
	const newest = async (type: string) => new TextDecoder().decode(await bytesOf(await written.at(-1)?.[type]));
	return { write, newest };
}

function bytesOf(blob: Blob | undefined): Promise<ArrayBuffer> {
	if (blob === undefined) throw new Error("nothing was written");
	return new Promise((resolve) => {
		const reader = new FileReader();
		reader.onload = () => resolve(reader.result as ArrayBuffer);
		reader.readAsArrayBuffer(blob);
	});
}

beforeEach(layOut);
afterEach(async () => {
	window.getSelection()?.removeAllRanges();
	await leave();
	vi.unstubAllGlobals();
});

test("Ctrl+A selects the whole text, copying takes all of it, Escape lets it go", async () => {
	const { user } = await openReader(text);
	await user.keyboard("{Control>}a{/Control}");
	await screen.findByText("The whole text is selected.");
	expect(copied()).toEqual({
		"text/plain": text,
		"text/html": expect.stringContaining('<h1 lang="vi">Mèo và tôi</h1>\n<p lang="vi">Mèo ngủ.'),
	});
	await screen.findByText("The whole text is copied.");
	await user.keyboard("{Escape}");
	expect(window.getSelection()?.isCollapsed).toBe(true);
	expect(copied()).toBeNull();
});

test("what is selected is copied as it is written, with its marks and without glosses", async () => {
	await openReader(text);
	window.getSelection()?.setBaseAndExtent(letters("ngủ"), 1, letters("nói"), 2);
	expect(copied()?.["text/plain"]).toBe("gủ. “Trời mưa”, tôi nó");
	window.getSelection()?.setBaseAndExtent(letters("sáng"), 4, letters("mưa"), 0);
	expect(copied()?.["text/plain"]).toBe("mưa”, tôi nói.\n\nTrời sáng");
});

test("a field keeps its own copy", async () => {
	const { user } = await openReader(text);
	await user.click(word("ngủ"));
	await user.keyboard("{Control>}a{/Control}");
	expect(copied(screen.getByLabelText("Note"))).toBeNull();
});

test("C copies the sentence in two lines, Ctrl+Shift+C all of the text", async () => {
	const { user } = await openReader(text);
	const { newest } = clipboard();
	await user.click(word("mưa"));
	await user.keyboard("c");
	await screen.findByText("The sentence is copied with its glosses.");
	expect(await newest("text/plain")).toBe("“Trời mưa”, tôi nói.\n sky  rain  I");
	expect(await newest("text/html")).toContain('mưa<rt lang="en">rain</rt>');
	await user.keyboard("{Escape}{Control>}{Shift>}c{/Shift}{/Control}");
	await screen.findByText("The whole text is copied with its glosses.");
	const whole = await newest("text/plain");
	expect(whole.split("\n\n")).toHaveLength(3);
	expect(whole.startsWith("Mèo và tôi\ncat    I\n\nMèo  ngủ.\n")).toBe(true);
});

test("a phrase of one's own is copied over its own gloss", async () => {
	const { user, services } = await openReader(text);
	const { newest } = clipboard();
	const phrase = { key: phraseKey(["tôi nói"]), headword: "tôi nói", gloss: "say I", sense: null, context: null };
	valueIn(await services.library.vocabulary.setStatus(phrase, "learning", 1));
	await waitFor(() => expect(document.querySelector("article ruby[data-phrase] rt")?.textContent).toBe("say I"));
	await user.keyboard("{Control>}{Shift>}c{/Shift}{/Control}");
	await screen.findByText("The whole text is copied with its glosses.");
	expect(await newest("text/plain")).toContain("“Trời mưa”, tôi nói.\n sky  rain  say I");
	expect(await newest("text/html")).toContain('tôi nói<rt lang="en">say I</rt>');
});

test("a clipboard that refuses is told of", async () => {
	const { user } = await openReader(text);
	const { write } = clipboard();
	write.mockRejectedValue(new DOMException("no", "NotAllowedError"));
	await user.keyboard("{ArrowRight}c");
	await waitFor(() =>
		expect(screen.getByText("Nothing was copied: the clipboard could not be written to.")).toBeTruthy(),
	);
});
