// @vitest-environment jsdom

import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { failure } from "../../../renderer/engine/text/result.ts";
import { navigate } from "../../../renderer/features/routes.ts";
import { Tour } from "../../../renderer/features/tour/Tour.tsx";
import { valueIn } from "../../storage/support.ts";
import { fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../render.tsx";

const card = () => screen.queryByRole("complementary", { name: "Tour" });

async function step(title: string): Promise<void> {
	expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
}

/** As a link does it; the address tells its listeners later. */
async function goTo(screenName: "library" | "vocabulary" | "review"): Promise<void> {
	act(() => navigate(screenName === "library" ? { screen: "library" } : { screen: screenName, list: null }));
	await waitFor(() => expect(window.location.hash).toBe(`#/${screenName}`));
}

test("opens the easiest sample and leads through words, card, saving and review, once", async () => {
	const services = await fakeServices();
	const { unmount } = renderScreen(services, <Tour />);
	await step("Two lines");
	await expectAccessible();
	await userEvent.click(screen.getByRole("button", { name: "Open the text" }));
	await step("Words and glosses");
	const [record] = valueIn(await services.library.articles.list());
	expect(record).toMatchObject({ title: "Buổi sáng trong ngõ nhỏ", tags: ["everyday life"] });
	expect(window.location.hash).toBe(`#/read/${record?.id}`);
	expect(screen.getByText("1 of 4")).toBeTruthy();
	await userEvent.click(screen.getByRole("button", { name: "Next" }));
	await step("The card");
	await userEvent.click(screen.getByRole("button", { name: "Next" }));
	await step("Saving");
	await userEvent.click(screen.getByRole("button", { name: "Next" }));
	await step("Review");
	expect(screen.getByRole("link", { name: "Open the review" }).getAttribute("href")).toBe("#/review");
	await expectAccessible();
	await userEvent.click(screen.getByRole("button", { name: "Done" }));
	await waitFor(() => expect(card()).toBeNull());
	expect(services.library.settings.get().tourSeen).toBe(true);
	unmount();
	renderScreen(services, <Tour />);
	await act(async () => {
		await services.library.settings.ready;
	});
	expect(card()).toBeNull();
});

test("is skipped by its button, and by Escape from anywhere", async () => {
	const services = await fakeServices();
	renderScreen(services, <Tour />);
	await userEvent.click(await screen.findByRole("button", { name: "Skip the tour" }));
	await waitFor(() => expect(card()).toBeNull());
	await act(async () => {
		await services.library.settings.change({ tourSeen: false });
	});
	await step("Two lines");
	await userEvent.keyboard("{Escape}");
	await waitFor(() => expect(card()).toBeNull());
	expect(services.library.settings.get().tourSeen).toBe(true);
});

test("leaves Escape to a dialog, a field, and whoever has used it", async () => {
	const services = await fakeServices();
	renderScreen(
		services,
		<>
			<input aria-label="Search" />
			<button type="button" onKeyDown={(event) => event.preventDefault()}>
				Own
			</button>
			<div role="dialog" aria-label="Open" hidden />
			<Tour />
		</>,
	);
	await step("Two lines");
	await userEvent.click(document.body);
	await userEvent.keyboard("{Escape}");
	expect(card()).not.toBeNull();
	screen.getByRole("dialog", { hidden: true }).removeAttribute("role");
	await userEvent.click(screen.getByRole("textbox"));
	await userEvent.keyboard("{Escape}");
	expect(card()).not.toBeNull();
	await userEvent.click(screen.getByRole("button", { name: "Own" }));
	await userEvent.keyboard("{Escape}");
	expect(card()).not.toBeNull();
	await userEvent.click(document.body);
	await userEvent.keyboard("{Escape}");
	await waitFor(() => expect(card()).toBeNull());
});

test("follows where the person goes", async () => {
	const services = await fakeServices();
	renderScreen(services, <Tour />);
	await userEvent.click(await screen.findByRole("button", { name: "Open the text" }));
	await step("Words and glosses");
	const text = window.location.hash;
	expect(screen.queryByRole("link")).toBeNull();
	await goTo("vocabulary");
	expect((await screen.findByRole("link", { name: "Back to the text" })).getAttribute("href")).toBe(text);
	await goTo("review");
	await step("Review");
	expect(screen.queryByRole("link")).toBeNull();
});

test("does not take the focus, and speaks the language of the interface", async () => {
	await speak("vi");
	renderScreen(await fakeServices(), <Tour />);
	await step("Hai dòng");
	expect(document.activeElement).toBe(document.body);
	expect(screen.getByRole("button", { name: "Bỏ qua" })).toBeTruthy();
});

test("says where the sample cannot be stored, and stays", async () => {
	const services = await fakeServices();
	vi.spyOn(services.library.articles, "add").mockResolvedValueOnce(failure({ kind: "full" }));
	renderScreen(services, <Tour />);
	await userEvent.click(await screen.findByRole("button", { name: "Open the text" }));
	await waitFor(() => expect(screen.getByRole("status").textContent).toContain("is full"));
	await userEvent.click(screen.getByRole("button", { name: "Open the text" }));
	await step("Words and glosses");
});
