// @vitest-environment jsdom

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { KeySettings } from "../../../renderer/features/reader/keys/KeySettings.tsx";
import { fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen } from "../render.tsx";

async function keySettings() {
	const services = await fakeServices();
	renderScreen(services, <KeySettings />);
	const settings = services.library.settings;
	const rowOf = (command: string) => {
		const row = screen.getByText(command, { exact: true }).closest("li");
		if (row === null) throw new Error(`no row of ${command}`);
		return within(row);
	};
	const ask = (command: string) =>
		userEvent.click(screen.getByRole("button", { name: `Change the key of “${command}”` }));
	return { settings, rowOf, ask };
}

test("a command takes the key that is pressed, says so, and can have its usual one back", async () => {
	const { settings, rowOf, ask } = await keySettings();
	await expectAccessible();
	await ask("Known");
	await userEvent.keyboard("i");
	expect(await screen.findByText("“Known” now has the key I.")).toBeTruthy();
	await waitFor(() => expect(settings.get().readerKeys).toEqual({ known: "i" }));
	expect(rowOf("Known").getByText("I")).toBeTruthy();
	await userEvent.click(screen.getByRole("button", { name: "Give “Known” its usual key again" }));
	await waitFor(() => expect(settings.get().readerKeys).toEqual({}));
	expect(rowOf("Known").getByText("K")).toBeTruthy();
});

test("a key that is taken is exchanged only when the person says so", async () => {
	const { settings, rowOf, ask } = await keySettings();
	await ask("Known");
	await userEvent.keyboard("s");
	expect(await screen.findByText("S is the key of “Save with this sentence”.")).toBeTruthy();
	expect(settings.get().readerKeys).toEqual({});
	await expectAccessible();
	await userEvent.click(screen.getByRole("button", { name: "Exchange the two" }));
	await waitFor(() => expect(settings.get().readerKeys).toEqual({ known: "s", save: "k" }));
	expect(rowOf("Save with this sentence").getByText("K")).toBeTruthy();
	await userEvent.click(screen.getByRole("button", { name: "Reset all keys" }));
	await waitFor(() => expect(settings.get().readerKeys).toEqual({}));
});

test("what always does the same is refused, and Escape leaves the key as it is", async () => {
	const { settings, rowOf, ask } = await keySettings();
	await ask("Known");
	await userEvent.keyboard("{ArrowDown}");
	expect(await screen.findByText(/↓ always does the same/)).toBeTruthy();
	await userEvent.keyboard("{Control>}m{/Control}");
	expect(await screen.findByText(/belongs to the browser/)).toBeTruthy();
	await userEvent.keyboard("{Escape}");
	expect(rowOf("Known").getByText("K")).toBeTruthy();
	expect(settings.get().readerKeys).toEqual({});
	expect(screen.queryByRole("button", { name: "Change the key of “Close”" })).toBeNull();
	expect(screen.queryByRole("button", { name: "Change the key of “Next word”" })).toBeNull();
});

test("letter keys can be turned off altogether", async () => {
	const { settings, rowOf } = await keySettings();
	await userEvent.click(screen.getByRole("checkbox", { name: /A letter or sign by itself/ }));
	await waitFor(() => expect(settings.get().letterKeys).toBe(false));
	expect(await rowOf("Known").findByText("no key")).toBeTruthy();
	expect(rowOf("Next word").getByText("→")).toBeTruthy();
});
