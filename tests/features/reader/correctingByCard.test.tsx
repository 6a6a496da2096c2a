// @vitest-environment jsdom

import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { valueIn } from "../../storage/support.ts";
import { expectAccessible, speak } from "../render.tsx";
import { correctingLanguage } from "./correcting.ts";
import { card, draw, layOut, leave, openReader, word, words } from "./screen.tsx";

const text = "Mèo và tôi\n\nMèo ngủ. Trời mưa to, giá là 3 nghìn đồng.\n\nTrời sáng, mèo dậy.";
const units = { "3 nghìn đồng": "3,000 dong" };
const open = () => openReader(text, { language: correctingLanguage(text, units) });

beforeEach(layOut);
afterEach(leave);

const dialog = () => screen.getByRole("dialog");
const button = (name: string | RegExp) => within(dialog()).getByRole("button", { name });

test("another reading is only tried until it is kept, and a kept one is told of with the way back", async () => {
	const { user, services, record, unmount } = await open();
	await user.click(word("Trời"));
	expect(screen.queryByRole("group", { name: "Keep" })).toBeNull();
	await user.click(await within(dialog()).findByRole("button", { name: "Trời mưa" }));
	await screen.findByRole("dialog", { name: "trời mưa" });
	await expectAccessible();
	await user.click(within(screen.getByRole("group", { name: "Keep" })).getByRole("button", { name: /^Here/ }));
	await screen.findByText("Kept here: Trời mưa.");
	await within(dialog()).findByText("kept here");
	expect(screen.queryByRole("group", { name: "Keep" })).toBeNull();
	expect(card()?.contains(document.activeElement)).toBe(true);

	unmount();
	draw(services, record, null);
	await waitFor(() => word("Trời mưa"));
	await user.click(word("Trời mưa"));
	await user.click(await within(dialog()).findByRole("button", { name: "Take back" }));
	await waitFor(async () => expect(valueIn(await services.library.choices.of(record.id))).toEqual([]));
	await screen.findByRole("dialog", { name: "trời" });
	expect(word("mưa")).toBeTruthy();
	await user.click(await screen.findByRole("button", { name: "Undo" }));
	await waitFor(async () => expect(valueIn(await services.library.choices.of(record.id))).toHaveLength(1));
});

test("J keeps what is tried here, Shift+J everywhere; without a trial they do nothing", async () => {
	const { user, services, record } = await open();
	const kept = async () => valueIn(await services.library.choices.of(record.id)).map(({ scope }) => scope);
	await user.click(word("Trời"));
	await user.keyboard("j");
	await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
	await screen.findByRole("dialog", { name: "trời mưa" });
	expect(await kept()).toEqual([]);
	await user.keyboard("{Shift>}J{/Shift}");
	await waitFor(async () => expect(await kept()).toEqual(["everywhere"]));
	await user.keyboard("j");
	await waitFor(async () => expect(await kept()).toContain("here"));
});

test("P parts a word into its syllables, and what it makes is kept as a split", async () => {
	const { user, services, record } = await open();
	await user.click(word("Trời"));
	await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
	await screen.findByRole("dialog", { name: "trời mưa" });
	await user.keyboard("j");
	await within(dialog()).findByText("kept here");
	await user.keyboard("{Escape}");
	await user.click(word("Trời mưa"));
	await user.keyboard("p");
	await screen.findByRole("dialog", { name: "trời" });
	await user.click(button("Still others"));
	expect(button("Split between Trời and mưa").getAttribute("aria-pressed")).toBe("true");
	await user.keyboard("j");
	await screen.findByText("Kept here: Trời | mưa.");
	await waitFor(async () =>
		expect(valueIn(await services.library.choices.of(record.id))).toMatchObject([{ quote: "Trời mưa", cuts: [5] }]),
	);
});

test("an own gloss is given beside the first one, stands under every place of the word, and can be removed", async () => {
	const { user } = await open();
	await user.click(word("Mèo"));
	await user.click(button("Give your own gloss"));
	const field = screen.getByRole("textbox", { name: "Your own gloss" });
	expect(document.activeElement).toBe(field);
	await expectAccessible();
	await user.keyboard("kitty{Enter}");
	await within(dialog()).findByText("Your own gloss for this word");
	const glosses = () =>
		words().flatMap((ruby) => (/^mèo/i.test(ruby.textContent ?? "") ? [ruby.querySelector("rt")?.textContent] : []));
	await waitFor(() => expect(glosses()).toEqual(["kitty", "kitty", "kitty"]));
	expect(within(dialog()).getByText("cat")).toBeTruthy();

	await user.click(button("Give your own gloss"));
	await user.click(button("Only here"));
	await user.clear(screen.getByRole("textbox", { name: "Your own gloss" }));
	await user.type(screen.getByRole("textbox", { name: "Your own gloss" }), "Tom{Enter}");
	await within(dialog()).findByText("Your own gloss, only here");
	await waitFor(() => expect(glosses()).toEqual(["Tom", "kitty", "kitty"]));

	await user.click(button("Give your own gloss"));
	await user.click(button("Remove"));
	await waitFor(() => expect(glosses()).toEqual(["kitty", "kitty", "kitty"]));
	await screen.findByText(/is removed\./);
	await user.click(await screen.findByRole("button", { name: "Undo" }));
	await waitFor(() => expect(glosses()).toEqual(["Tom", "kitty", "kitty"]));
});

test("Escape leaves the field of the own gloss, then the card; nothing is stored", async () => {
	const { user, services, record } = await open();
	await user.click(word("ngủ"));
	await user.click(button("Give your own gloss"));
	await user.keyboard("nap{Escape}");
	expect(card()).not.toBeNull();
	expect(document.activeElement).toBe(button("Give your own gloss"));
	await user.keyboard("{Escape}");
	expect(card()).toBeNull();
	expect(valueIn(await services.library.ownGlosses.of(record.id))).toEqual([]);
});

test("the words of a unit stand over one line of English and keep their states; a tap opens the unit, then the word", async () => {
	const { user, services } = await open();
	const unit = document.querySelector<HTMLElement>("[data-unit]");
	expect(unit?.querySelector("rt")?.textContent).toBe("3,000 dong");
	const inside = [...(unit?.querySelectorAll<HTMLElement>("[data-at]") ?? [])];
	expect(inside.map(({ textContent }) => textContent)).toEqual(["3", "nghìn", "đồng"]);
	const nghìn = inside[1];
	if (nghìn === undefined) return;
	expect(nghìn.dataset.status).toBe("new");

	await user.click(nghìn);
	await screen.findByRole("dialog", { name: "3 nghìn đồng" });
	expect(within(dialog()).getByText("3,000 dong")).toBeTruthy();
	expect(document.querySelector<HTMLElement>("[data-unit]")?.dataset.selected).toBe("");
	await expectAccessible();
	await user.click(within(screen.getByRole("group", { name: "Words" })).getByRole("button", { name: "nghìn" }));
	await screen.findByRole("dialog", { name: "nghìn" });
	await user.click(button("Known"));
	await waitFor(() =>
		expect(
			[...document.querySelectorAll<HTMLElement>("[data-unit] [data-status]")].map((one) => one.dataset.status),
		).toContain("known"),
	);
	expect(services.library.states.get("word:nghìn" as never)).toBe("known");
	await user.click(button("3 nghìn đồng 3,000 dong"));
	await screen.findByRole("dialog", { name: "3 nghìn đồng" });
});

test("arrows go through the words of a unit one by one", async () => {
	const { user } = await open();
	await user.click(word("là"));
	await user.keyboard("{Escape}{ArrowRight}");
	await waitFor(() => expect(document.activeElement?.textContent).toBe("3"));
	await user.keyboard("{ArrowRight}");
	await waitFor(() => expect(document.activeElement?.textContent).toBe("nghìn"));
	await user.keyboard("{Enter}");
	await screen.findByRole("dialog", { name: "nghìn" });
	await user.keyboard("{Escape}");
	await waitFor(() => expect(document.activeElement?.textContent).toBe("nghìn"));
});

test("the card says all this in Vietnamese too", async () => {
	await speak("vi");
	const { user } = await open();
	await user.click(word("Trời"));
	await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
	await screen.findByRole("group", { name: "Giữ" });
	expect(button(/^Ở đây/)).toBeTruthy();
	expect(button(/^Mọi nơi/)).toBeTruthy();
});
