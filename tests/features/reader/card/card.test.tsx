// @vitest-environment jsdom

import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Entry } from "../../../../renderer/engine/lexicon/types.ts";
import { type HeadwordKey, headwordKey, partsOfKey } from "../../../../renderer/engine/text/headwordKey.ts";
import type { LanguageClient } from "../../../../renderer/worker/client.ts";
import { noon, valueIn } from "../../../storage/support.ts";
import { documentOf, glosses, tokensOf } from "../../fakes.ts";
import { expectAccessible, speak } from "../../render.tsx";
import { card, layOut, leave, openReader, word, words } from "../screen.tsx";
import { fakeDescribe } from "../support.ts";

const text = "Mèo và tôi\n\nMèo ngủ say. Trời mưa to, mèo vẫn ngủ.\n\nTrời sáng, mèo dậy.";

beforeEach(layOut);
afterEach(leave);

/** An entry for every word that has a gloss; that of `ngủ` has an example and a definition. */
function entryOf(key: HeadwordKey): Entry | null {
	const { kind, word: folded } = partsOfKey(key);
	const gloss = glosses[folded];
	if (kind !== "word" || gloss === undefined) return null;
	return {
		kind: "word",
		headword: folded,
		han: null,
		classifier: null,
		see: null,
		band: null,
		classes: [],
		senses: [
			{
				pos: "n",
				glosses: [gloss],
				definition: folded === "ngủ" ? "what a cat does at night" : null,
				label: null,
				example: folded === "ngủ" ? "Mèo ngủ cả ngày, mưa hay sáng." : null,
				classifier: null,
				cues: [],
			},
		],
	};
}

const describe = fakeDescribe(() => documentOf(text));
const language: Partial<LanguageClient> = {
	describe: async (request) => {
		const described = await describe(request);
		const entry = described.key === null ? null : entryOf(described.key);
		return { ...described, entry };
	},
	lookup: async ({ key }) => entryOf(key),
	glossText: async ({ text: written }) => tokensOf(written),
	search: async ({ query }) => {
		const entry = entryOf(headwordKey("word", query === "cat" ? "mèo" : "mưa"));
		if (entry === null) return [];
		const match = { kind: "english", place: "gloss", extent: "whole", sense: 0, gloss: 0 } as const;
		return [{ entry, glosses: entry.senses[0].glosses, match }];
	},
};
const open = () => openReader(text, { language });
const dialog = () => screen.getByRole("dialog");
const button = (name: string | RegExp) => within(dialog()).findByRole("button", { name });

test("a word of an example opens over the one in hand, and the way back leads to what opened it", async () => {
	const { user, services } = await open();
	await user.click(word("ngủ"));
	const mưa = await button("mưa");
	await user.click(mưa);
	await screen.findByRole("dialog", { name: "mưa" });
	expect(document.activeElement).toBe(dialog());
	await within(dialog()).findByText("rain");
	await expectAccessible();
	// Keys mean what lies on top.
	await user.keyboard("k");
	await waitFor(() => expect(services.library.states.get(headwordKey("word", "mưa"))).toBe("known"));
	expect(services.library.states.get(headwordKey("word", "ngủ"))).toBe("new");
	await user.keyboard("{Backspace}");
	await screen.findByRole("dialog", { name: "ngủ" });
	expect(document.activeElement?.textContent).toBe("mưa");
	await user.keyboard("{Backspace}");
	expect(card()).not.toBeNull();
});

test("pages lie over one another, Alt with the left arrow goes back one by one, Escape closes all", async () => {
	const { user } = await open();
	await user.click(word("ngủ"));
	await user.click(await button("sáng"));
	await screen.findByRole("dialog", { name: "sáng" });
	await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
	await screen.findByRole("dialog", { name: "ngủ" });
	await user.click(await button("cat"));
	await screen.findByRole("dialog", { name: "cat" });
	await user.click(await button(/^mèo/));
	await screen.findByRole("dialog", { name: "mèo" });
	await user.click(await button("Back"));
	await screen.findByRole("dialog", { name: "cat" });
	await user.keyboard("{Escape}");
	expect(card()).toBeNull();
	await waitFor(() => expect(document.activeElement).toBe(word("ngủ")));
});

test("another word in hand ends what lay over the one before", async () => {
	const { user } = await open();
	await user.click(word("ngủ"));
	await user.click(await button("sáng"));
	await screen.findByRole("dialog", { name: "sáng" });
	await user.click(word("Trời"));
	await screen.findByRole("dialog", { name: "trời" });
	expect(within(dialog()).queryByRole("button", { name: "Back" })).toBeNull();
});

test("arrows go from word to word in an example and leave the word in hand where it is", async () => {
	const { user } = await open();
	await user.click(word("ngủ"));
	(await button("Mèo")).focus();
	await user.keyboard("{ArrowRight}");
	expect(document.activeElement?.textContent).toBe("ngủ");
	await user.keyboard("{ArrowLeft}{ArrowLeft}");
	expect(document.activeElement?.textContent).toBe("Mèo");
	expect(dialog().querySelector("h2")?.textContent).toBe("ngủ");
});

test("all places of a word in the text are listed, gone to, and come back from", async () => {
	const { user } = await open();
	await user.click(word("Mèo"));
	const places = await button(/^In this text/);
	expect(places.textContent).toContain("4");
	await user.click(places);
	await within(dialog()).findByText("1 of 4");
	const list = within(dialog()).getByRole("list", { name: "In this text" });
	expect(within(list).getAllByRole("button")).toHaveLength(4);
	await expectAccessible();
	await user.click(await button("Next place"));
	await within(dialog()).findByText("2 of 4");
	await user.click(await button("Previous place"));
	await user.click(await button("Previous place"));
	await within(dialog()).findByText("4 of 4");
	await user.click(await button("Back to where you were"));
	await within(dialog()).findByText("1 of 4");
	await user.click(within(list).getAllByRole("button")[2] as HTMLElement);
	await within(dialog()).findByText("3 of 4");
	await user.keyboard("{Escape}");
	await user.click(await screen.findByRole("button", { name: "Back to where you were" }));
	await waitFor(() => expect(document.activeElement).toBe(words()[0]));
});

test("saved words of the family stand on the card and open in it", async () => {
	const { user, services } = await open();
	const { vocabulary } = services.library;
	const met = { headword: "mèo con", gloss: "kitten", sense: null, context: null };
	valueIn(await vocabulary.setStatus({ ...met, key: headwordKey("word", "mèo con") }, "learning", noon));
	await user.click(word("Mèo"));
	await user.click(await button(/^mèo con kitten/));
	await screen.findByRole("dialog", { name: "mèo con" });
});

test("a word goes into several lists, lists inside lists, and has tags", async () => {
	const { user, services } = await open();
	const { lists, vocabulary } = services.library;
	const báo = valueIn(await lists.add("Báo", noon));
	valueIn(await lists.add("Kinh tế", noon, báo.id));
	const key = headwordKey("word", "ngủ");
	await user.click(word("ngủ"));
	await user.click(await button("Add"));
	await user.click(await within(dialog()).findByRole("checkbox", { name: "Báo" }));
	await user.click(within(dialog()).getByRole("checkbox", { name: "Kinh tế" }));
	await waitFor(async () => expect(valueIn(await vocabulary.get(key))?.lists).toHaveLength(2));
	await within(dialog()).findByText("Báo › Kinh tế");
	await expectAccessible();
	await user.type(within(dialog()).getByRole("textbox", { name: "Name of the list" }), "Thể thao");
	await user.selectOptions(within(dialog()).getByRole("combobox", { name: "Inside" }), "Báo");
	await user.type(within(dialog()).getByRole("textbox", { name: "Name of the list" }), "{Enter}");
	await within(dialog()).findByText("Báo › Thể thao");

	await user.click(await button("New tag"));
	await user.keyboard("khó{Enter}");
	await waitFor(async () => expect(valueIn(await vocabulary.get(key))?.tags).toEqual(["khó"]));
	await user.keyboard("{Escape}");
	await user.click(await button("Take away the tag “khó”"));
	await waitFor(async () => expect(valueIn(await vocabulary.get(key))?.tags).toEqual([]));
});

test("several words are saved as a phrase, marked wherever it stands, and opened as one place", async () => {
	const { user, services } = await open();
	await user.click(word("ngủ"));
	await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
	await screen.findByRole("dialog", { name: "ngủ say" });
	await user.click(await button("As a phrase…"));
	const bar = await screen.findByRole("group", { name: "Phrase in the making" });
	await expectAccessible();
	const field = within(bar).getByRole("textbox", { name: "What it means" });
	await user.clear(field);
	await user.type(field, "sleep tight{Enter}");
	await screen.findByRole("dialog", { name: "ngủ say" });
	const phrase = await waitFor(() => {
		const found = document.querySelector<HTMLElement>("[data-phrase]");
		if (found === null) throw new Error("no phrase is marked");
		return found;
	});
	expect(phrase.querySelector("rt")?.textContent).toBe("sleep tight");
	expect(phrase.dataset.status).toBe("learning");
	expect(phrase.dataset.selected).toBe("");
	const key = "phrase:ngủ say" as HeadwordKey;
	const record = valueIn(await services.library.vocabulary.get(key));
	expect(record).toMatchObject({ headword: "ngủ say", gloss: "sleep tight", status: "learning" });
	expect(record?.contexts[0]).toMatchObject({ quote: "ngủ say", sentence: "Mèo ngủ say." });
	await expectAccessible();

	await user.click(await button(/^ngủ to sleep/));
	await screen.findByRole("dialog", { name: "ngủ" });
	await user.click(await button(/^ngủ say sleep tight/));
	await screen.findByRole("dialog", { name: "ngủ say" });
	await user.click(await button("Change the gloss of the phrase"));
	await user.clear(within(dialog()).getByRole("textbox", { name: "Gloss of the phrase" }));
	await user.keyboard("be fast asleep{Enter}");
	await waitFor(() => expect(document.querySelector("[data-phrase] rt")?.textContent).toBe("be fast asleep"));
});

test("words that stand apart are picked by Ctrl and a click, or by the key, and saved as one term", async () => {
	const { user, services } = await open();
	await user.keyboard("{Control>}");
	await user.click(word("mưa"));
	await user.click(word("vẫn"));
	await user.keyboard("{/Control}");
	const bar = await screen.findByRole("group", { name: "Phrase in the making" });
	expect(bar.textContent).toContain("mưa … vẫn");
	// While words are picked, a tap picks.
	await user.click(word("Trời"));
	await waitFor(() => expect(bar.textContent).toContain("trời mưa … vẫn"));
	await user.click(word("Trời"));
	await waitFor(() => expect(bar.textContent).not.toContain("trời"));
	await user.click(within(bar).getByRole("button", { name: "Save phrase" }));
	await screen.findByText("The phrase “mưa … vẫn” is saved.");
	await waitFor(() => expect(word("vẫn").dataset.status).toBe("learning"));
	expect(services.library.states.get(headwordKey("word", "vẫn"))).toBe("new");

	await user.click(word("vẫn"));
	await user.click(await button(/^mưa … vẫn/));
	await screen.findByRole("dialog", { name: "mưa … vẫn" });
	await expectAccessible();
	await user.click(await button("Known"));
	await waitFor(() => expect(word("vẫn").dataset.status).toBe("known"));
	await user.keyboard("{Escape}");

	await user.keyboard("{Control>}{Enter}{/Control}");
	await screen.findByRole("group", { name: "Phrase in the making" });
	await user.keyboard("{Escape}");
	expect(screen.queryByRole("group", { name: "Phrase in the making" })).toBeNull();
});

test("what was saved as a phrase is taken back by the notice", async () => {
	const { user, services } = await open();
	await user.keyboard("{Control>}");
	await user.click(word("Trời"));
	await user.click(word("mưa"));
	await user.keyboard("{/Control}");
	await user.click(await screen.findByRole("button", { name: "Save phrase" }));
	await waitFor(() => expect(document.querySelector("[data-phrase]")).not.toBeNull());
	await user.click(await screen.findByRole("button", { name: "Undo" }));
	await waitFor(() => expect(document.querySelector("[data-phrase]")).toBeNull());
	expect(valueIn(await services.library.phrases.all())).toEqual([]);
});

test("the parts of the card are named in Vietnamese too", async () => {
	await speak("vi");
	const { user } = await open();
	await user.click(word("Mèo"));
	expect(await button(/^Trong bài này/)).toBeTruthy();
	expect(await button(/^Trong thư viện của bạn/)).toBeTruthy();
	expect(await button("Sao chép câu kèm nghĩa")).toBeTruthy();
});
