// @vitest-environment jsdom
// Find on the screen of the reader: its keys, what it says, and where it leaves the person.

import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { span } from "../../../../renderer/engine/text/span.ts";
import { expectAccessible, speak } from "../../render.tsx";
import { card, layOut, leave, openReader, word } from "../screen.tsx";

const text = "Mèo và tôi\n\nMèo ngủ. Trời mưa, tôi ngủ.\n\nTrời sáng, mèo dậy.";
const field = () => screen.findByRole<HTMLInputElement>("textbox", { name: "Find in the text" });
/** Testing Library does not know the role of this element. */
const bar = () => document.querySelector("search");
const says = (expected: string) =>
	waitFor(() => expect(bar()?.querySelector("[role='status']")?.textContent).toBe(expected));

beforeEach(() => {
	layOut();
	Range.prototype.getClientRects = () => [new DOMRect(0, 200, 40, 28)] as unknown as DOMRectList;
});
afterEach(leave);

test("Ctrl+F opens it; what is typed is counted and gone to; Enter and Shift+Enter go round", async () => {
	const { user } = await openReader(text);
	await user.keyboard("{Control>}f{/Control}");
	await waitFor(() => expect(document.activeElement).toBe(screen.queryByRole("textbox")));
	await user.keyboard("mèo");
	await says("1 of 3");
	await user.keyboard("{Enter}");
	await says("2 of 3");
	await user.keyboard("{Shift>}{Enter}{Enter}{/Shift}");
	await says("3 of 3");
	await user.keyboard("{Enter}");
	await says("1 of 3");
	await user.keyboard("{F3}");
	await says("2 of 3");
	await user.keyboard("{Shift>}{F3}{/Shift}");
	await says("1 of 3");
	await expectAccessible();
	expect(card()).toBeNull();
});

test("it says when only other marks are found, and when nothing is", async () => {
	const { user } = await openReader(text);
	await user.keyboard("/");
	await user.type(await field(), "troi");
	await says("1 of 2marks ignored");
	await user.clear(await field());
	await user.keyboard("mẹo");
	await says("1 of 3tone marks ignored");
	await user.clear(await field());
	await user.keyboard("chó");
	await says("Not found");
	expect(screen.getByRole<HTMLButtonElement>("button", { name: "Next (Enter)" }).disabled).toBe(true);
	await act(() => speak("vi"));
	await says("Không tìm thấy");
	await user.clear(await screen.findByRole("textbox", { name: "Tìm trong bài" }));
	await user.keyboard("troi");
	await says("1 / 2bỏ qua dấu");
});

test("Escape leaves the word of the hit in hand; without a hit the focus goes back to where it was", async () => {
	const { user } = await openReader(text);
	await user.keyboard("{ArrowRight}{ArrowRight}");
	await waitFor(() => expect(document.activeElement).toBe(word("và")));
	await user.keyboard("{Control>}f{/Control}");
	await user.type(await field(), "mưa");
	await says("1 of 1");
	await user.keyboard("{Escape}");
	expect(bar()).toBeNull();
	await waitFor(() => expect(document.activeElement).toBe(word("mưa")));
	expect(card()).toBeNull();

	await user.keyboard("{Control>}f{/Control}");
	await waitFor(async () => expect((await field()).value).toBe("mưa"));
	await user.clear(await field());
	await user.keyboard("{Escape}");
	await waitFor(() => expect(document.activeElement).toBe(word("mưa")));
});

test("F3 goes on without the field, and Escape in the text closes the bar", async () => {
	const { user } = await openReader(text);
	await user.keyboard("{F3}");
	await user.type(await field(), "ngủ");
	await says("1 of 2");
	await user.keyboard("{Escape}");
	await waitFor(() => expect(document.activeElement).toBe(word("ngủ")));
	await user.keyboard("{F3}");
	await says("1 of 2");
	expect(document.activeElement).toBe(word("ngủ"));
	await user.keyboard("{Escape}");
	await waitFor(() => expect(bar()).toBeNull());
	expect(document.activeElement).toBe(word("ngủ"));
});

test("letters typed into the field are no commands, and the card makes way", async () => {
	const { user, services } = await openReader(text);
	const before = services.library.states.version;
	await user.click(word("ngủ"));
	expect(card()).not.toBeNull();
	await user.keyboard("{Control>}f{/Control}");
	await user.type(await field(), "sk/o");
	expect(card()).toBeNull();
	expect((await field()).value).toBe("sk/o");
	expect(services.library.states.version).toBe(before);
});

test("English is found while it is on the page", async () => {
	const translation = [{ span: span(12, 20), english: "The cat is asleep." }];
	const { user } = await openReader(text, { translation });
	await user.keyboard("{Control>}f{/Control}");
	await user.type(await field(), "asleep");
	await says("Not found");
	await user.click(screen.getByRole("button", { name: /^Translation/ }));
	await says("1 of 1");
});

test("glosses are looked through where that is wanted, now and the next time", async () => {
	const { user, services } = await openReader(text);
	await user.keyboard("{Control>}f{/Control}");
	await user.type(await field(), "sleep");
	await says("Not found");
	const also = screen.getByRole("button", { name: "Look in the glosses too" });
	expect(also.getAttribute("aria-pressed")).toBe("false");
	await user.click(also);
	await says("1 of 2");
	expect(also.getAttribute("aria-pressed")).toBe("true");
	await expectAccessible();
	await user.click(await field());
	await user.keyboard("{Enter}");
	await says("2 of 2");
	await user.keyboard("{Escape}");
	await waitFor(() => expect(document.activeElement?.textContent).toContain("ngủ"));
	expect(services.library.settings.get().findInGlosses).toBe(true);
	await user.keyboard("{Control>}f{/Control}");
	await says("1 of 2");
});
