// @vitest-environment jsdom

import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useSyncExternalStore } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { DictionaryScreen } from "../../../renderer/features/dictionary/DictionaryScreen.tsx";
import { routeOf } from "../../../renderer/features/routes.ts";
import type { Services } from "../../../renderer/features/services.tsx";
import { key, noon, valueIn } from "../../storage/support.ts";
import { fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../render.tsx";
import { smallDictionary } from "./support.ts";

const { language } = smallDictionary();
const kept = vi.fn();

/** As App draws it: by the address. */
function Screen() {
	const hash = useSyncExternalStore(
		(listener) => {
			window.addEventListener("hashchange", listener);
			return () => window.removeEventListener("hashchange", listener);
		},
		() => window.location.hash,
	);
	const route = routeOf(hash);
	return route.screen === "dictionary" ? <DictionaryScreen route={route} onKeepText={kept} /> : null;
}

async function show(address = "#/dictionary", change: Partial<Services> = {}): Promise<Services> {
	window.location.hash = address;
	const services = await fakeServices({ language: language(), ...change });
	renderScreen(services, <Screen />);
	await screen.findByRole("heading", { level: 1 });
	return services;
}

const field = () => screen.getByRole("textbox", { name: "Word or text" });
const hits = () => screen.getByRole("list", { name: "Entries found" });
const hit = async (name: RegExp) =>
	within(await screen.findByRole("list", { name: "Entries found" })).findByRole("link", { name });
const entry = (name: string | RegExp) => screen.findByRole("region", { name });

beforeEach(() => {
	HTMLElement.prototype.scrollTo = () => undefined;
	HTMLElement.prototype.scrollIntoView = () => undefined;
	kept.mockClear();
});

test("says what can be typed, and shows it by three examples", async () => {
	await show();
	expect(document.activeElement).toBe(field());
	expect(screen.getByRole("heading", { name: "Look up a word, or read a text" })).toBeTruthy();
	await expectAccessible();
	await userEvent.click(screen.getByRole("button", { name: /^hop tac/ }));
	await hit(/^hợp tác .*cooperate; cooperation/);
	expect(window.location.hash).toBe("#/dictionary?q=hop+tac");
	expect(document.activeElement).toBe(field());
});

test("finds while one types, and keeps what was typed in the address", async () => {
	await show();
	await userEvent.type(field(), "railway");
	await hit(/đường sắt/);
	expect(window.location.hash).toBe("#/dictionary?q=railway");
	expect(screen.getByText("1 entry")).toBeTruthy();
	await expectAccessible();
	await userEvent.keyboard("{Escape}");
	await screen.findByRole("heading", { name: "Look up a word, or read a text" });
	expect(window.location.hash).toBe("#/dictionary");
});

test("arrows lead through the hits and back to the field, Enter opens, Escape closes", async () => {
	await show("#/dictionary?q=hop%20tac");
	await hit(/^hợp tác xã/);
	await userEvent.click(field());
	await userEvent.keyboard("{ArrowDown}{ArrowDown}");
	expect(document.activeElement?.textContent).toMatch(/^hợp tác xã/);
	await userEvent.keyboard("{ArrowUp}{ArrowUp}");
	expect(document.activeElement).toBe(field());
	await userEvent.keyboard("{ArrowDown}{End}");
	expect(document.activeElement?.textContent).toMatch(/^hợp tác xã/);
	// A link is opened by Enter in a browser; jsdom follows only its fragment.
	await userEvent.click(document.activeElement as HTMLElement);
	const opened = await entry(/^hợp tác xã/);
	await waitFor(() => expect(document.activeElement).toBe(within(opened).getByRole("heading", { level: 2 })));
	expect(window.location.hash).toContain("entry=word%3Ah%E1%BB%A3p+t%C3%A1c+x%C3%A3");
	await userEvent.keyboard("{Escape}");
	await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^hợp tác xã/));
	expect(window.location.hash).toBe("#/dictionary?q=hop+tac");
});

test("Enter in the field opens the first hit, also before it is there", async () => {
	await show();
	await userEvent.type(field(), "hợp đồng{Enter}");
	const opened = await entry(/^hợp đồng/);
	expect(within(opened).getByText("contract")).toBeTruthy();
	expect(within(opened).getByText("bản")).toBeTruthy();
	expect(window.location.hash).toContain("entry=");
});

test("an entry shows senses, sounds, parts and words like it, each leading on; back leads back", async () => {
	await show("#/dictionary?q=hop+tac&entry=word:hợp+tác");
	const opened = await entry(/^hợp tác/);
	expect(within(opened).getByRole("list", { name: "Senses" }).textContent).toContain("Hai bên hợp tác từ lâu.");
	expect(within(opened).getByText("North").parentElement?.textContent).toBe("Northhəːp˧˨ taːk˧˥");
	expect(document.activeElement).toBe(field());
	await within(opened).findByRole("link", { name: /^hợp đồng/ });
	const parts = within(opened).getByRole("region", { name: "Its parts" });
	expect(parts.textContent).toBe("合hợpjoin; combine作tácmake; do");
	await expectAccessible();
	await userEvent.click(within(parts).getByRole("link", { name: /tác/ }));
	expect((await entry(/^tác/)).textContent).toContain("word part");
	expect(screen.queryByRole("group", { name: "State" })).toBeNull();
	act(() => window.history.back());
	await entry(/^hợp tác/);
});

test("typing over an opened entry is a new step: back leads to the entry", async () => {
	await show("#/dictionary?q=hop+tac&entry=word:hợp+tác");
	await entry(/^hợp tác/);
	await userEvent.clear(field());
	await userEvent.type(field(), "railway");
	await hit(/đường sắt/);
	await waitFor(() => expect(window.location.hash).toBe("#/dictionary?q=railway"));
	expect(document.activeElement).toBe(field());
	act(() => window.history.back());
	await entry(/^hợp tác/);
});

test("saves a word at once, without a sentence, and gives it a state", async () => {
	const { library } = await show("#/dictionary?q=hợp+tác&entry=word:hợp+tác");
	const opened = await entry(/^hợp tác/);
	await userEvent.click(within(opened).getByRole("button", { name: /^Save/ }));
	await within(opened).findByText("Saved");
	expect(valueIn(await library.vocabulary.get(key("hợp tác")))).toMatchObject({
		status: "learning",
		gloss: "cooperate; cooperation",
		contexts: [],
		addedAt: noon,
	});
	expect((await hit(/^hợp tác .*Learning/)).querySelector("[data-status]")?.getAttribute("data-status")).toBe(
		"learning",
	);
	await userEvent.click(within(opened).getByRole("button", { name: "Known" }));
	await hit(/^hợp tác .*Known/);
	await userEvent.click(within(opened).getByRole("button", { name: "New" }));
	expect(await screen.findByText("“hợp tác” is new again.")).toBeTruthy();
	await userEvent.click(screen.getByRole("button", { name: "Undo" }));
	await hit(/^hợp tác .*Known/);
});

test("keys of the reader work on the shown word, but not while one types", async () => {
	const { library } = await show("#/dictionary?q=đường");
	await hit(/^đường .*road/);
	await userEvent.click(field());
	await userEvent.keyboard("{ArrowDown}k");
	expect(await screen.findByText("You know “đường”.")).toBeTruthy();
	expect(library.states.get(key("đường"))).toBe("known");
	await userEvent.keyboard("/");
	expect(document.activeElement).toBe(field());
	await userEvent.keyboard("{End}x");
	expect(field()).toHaveProperty("value", "đườngx");
	expect(library.states.get(key("đường"))).toBe("known");
});

test("says where nothing is found, and what is nearest", async () => {
	await show("#/dictionary?q=railwayzz");
	expect(await screen.findByText(/No entry for/)).toBeTruthy();
	expect(screen.getByText(/found by/).textContent).toBe("The nearest entries, found by “railway”:");
	expect(within(hits()).getByRole("link", { name: /đường sắt/ })).toBeTruthy();
	await userEvent.clear(field());
	await userEvent.type(field(), "hợp tâc");
	expect(await screen.findByText(/No entry is written/)).toBeTruthy();
	await userEvent.clear(field());
	await userEvent.type(field(), "qqqq");
	expect(await screen.findByText(/Check the spelling/)).toBeTruthy();
	await expectAccessible();
});

test("a pasted text stands in two lines, its words lead to their entries, and nothing of it is stored", async () => {
	const { library } = await show();
	await userEvent.click(field());
	await userEvent.paste("Trời mưa.\nMèo ngủ.");
	const lines = await screen.findByRole("group", { name: "The text in two lines" });
	expect([...lines.querySelectorAll("p")].map((line) => line.textContent?.trim())).toEqual([
		"Trờisky mưa.rain",
		"Mèocat ngủ.to sleep",
	]);
	await expectAccessible();
	within(lines).getByRole("button").focus();
	await userEvent.keyboard("{ArrowRight}{ArrowRight}");
	expect(document.activeElement?.textContent).toBe("Mèocat");
	await userEvent.keyboard("{Enter}");
	const opened = await entry(/^mèo/);
	await waitFor(() => expect(document.activeElement).toBe(within(opened).getByRole("heading", { level: 2 })));
	expect(lines.querySelector("[data-selected] > span")?.textContent).toBe("Mèo");
	await userEvent.keyboard("{Escape}");
	await waitFor(() => expect(document.activeElement?.textContent).toBe("Mèocat"));
	await userEvent.click(within(lines).getByText("Trời"));
	expect((await entry(/^trời/)).textContent).toContain("Not in the dictionary yet.");
	await userEvent.click(screen.getByRole("button", { name: "Keep as an article" }));
	expect(kept).toHaveBeenCalledExactlyOnceWith("Trời mưa.\nMèo ngủ.");
	expect(valueIn(await library.articles.list())).toEqual([]);
	expect(valueIn(await library.vocabulary.counts(noon)).all).toBe(0);
});

test("a long text stays out of the address, and one that is too long is refused", async () => {
	await show();
	await userEvent.click(field());
	await userEvent.paste("Trời mưa. ".repeat(100));
	await screen.findByText("200 words");
	await waitFor(() => expect(window.location.hash).toBe("#/dictionary?text=held"));
	await userEvent.click(screen.getAllByText("mưa")[0] as HTMLElement);
	await entry(/^mưa/);
	expect(field()).toHaveProperty("value", "Trời mưa. ".repeat(100));
	await userEvent.clear(field());
	await userEvent.paste("Trời mưa. ".repeat(2001));
	expect((await screen.findByRole("alert")).textContent).toContain(
		"It has 20,009 characters; up to 20,000 are glossed here.",
	);
});

test("a text without a known word says why", async () => {
	await show("#/dictionary?q=one%0Atwo");
	expect(await screen.findByText(/No Vietnamese word was found/)).toBeTruthy();
});

test("speaks the southern way first where that is chosen, and Vietnamese", async () => {
	const services = await fakeServices({ language: language() });
	await services.library.settings.change({ pronunciation: "south" });
	await speak("vi");
	await show("#/dictionary?q=đường+sắt&entry=word:đường+sắt", { library: services.library });
	const opened = await entry(/^đường sắt/);
	const [first] = within(opened).getAllByRole("term");
	expect(first?.textContent).toBe("Nam");
	const list = screen.getByRole("list", { name: "Các mục từ tìm thấy" });
	expect(within(list).getByRole("link").textContent).toContain("ʂak˧˥");
	expect(within(opened).getByText("danh từ")).toBeTruthy();
	await expectAccessible();
});

test("`?` lists the keys", async () => {
	await show("#/dictionary?q=hợp");
	await hit(/verb suit/);
	(document.activeElement as HTMLElement).blur();
	await userEvent.keyboard("?");
	expect((await screen.findByRole("dialog", { name: "Keys" })).textContent).toContain("To the field");
});
