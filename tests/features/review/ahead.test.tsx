// @vitest-environment jsdom

import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { ReviewScreen } from "../../../renderer/features/review/ReviewScreen.tsx";
import type { Library } from "../../../renderer/storage/contract/library.ts";
import type { VocabularyRecord } from "../../../renderer/storage/records/words.ts";
import { openTestLibrary, valueIn } from "../../storage/support.ts";
import { fakeLanguage, fakeServices } from "../fakes.ts";
import { renderScreen } from "../render.tsx";
import { card, day, minute, noon, word } from "./support.ts";

const clock = { at: noon };
beforeEach(() => {
	clock.at = noon;
	window.localStorage.clear();
});

/** Due after one, three and six days. */
const later = [1, 3, 6].map((days, index) => word(`từ${index + 1}`, { card: card(noon + days * day) }));

async function libraryWith(words: readonly VocabularyRecord[]): Promise<Library> {
	const { library } = await openTestLibrary();
	valueIn(await library.vocabulary.put(words));
	return library;
}

/** A window anew. */
async function open(library: Library) {
	cleanup();
	const language = fakeLanguage({ lookup: async () => null });
	renderScreen(await fakeServices({ library, language, now: () => clock.at }), <ReviewScreen list={null} />);
	return userEvent.setup();
}

const aheadButton = { name: "Review ahead" };
const asks = (headword: string) =>
	waitFor(() => {
		const question = screen.getByRole("region", { name: "Question" });
		expect(within(question).getByText(headword, { selector: "p" })).toBeTruthy();
	});

test("the soonest words are asked first, taken back, and resumed where the window ended, until all are answered", async () => {
	const library = await libraryWith(later);
	const first = await open(library);
	await first.click(await screen.findByRole("button", aheadButton));
	await asks("từ1");
	expect(screen.getByText("Ahead of time")).toBeTruthy();
	await first.keyboard(" 3");
	await asks("từ2");
	await first.keyboard("u");
	await asks("từ1");
	await first.keyboard(" 3");
	await asks("từ2");

	const second = await open(library);
	await asks("từ2");
	expect(screen.getByText("Ahead of time")).toBeTruthy();
	expect(screen.getByText("1 of 2")).toBeTruthy();
	await second.keyboard(" 3");
	await asks("từ3");
	await second.keyboard(" 3");
	expect(await screen.findByRole("heading", { name: "Done for today" })).toBeTruthy();

	await open(library);
	expect(await screen.findByRole("heading", { name: "Nothing to review now" })).toBeTruthy();
	expect(screen.queryByText("Ahead of time")).toBeNull();
});

test("what was forgotten on the way comes back, also in a new window", async () => {
	const library = await libraryWith(later);
	const first = await open(library);
	await first.click(await screen.findByRole("button", aheadButton));
	await asks("từ1");
	await first.keyboard(" 1");
	await asks("từ2");
	clock.at += 11 * minute;
	const second = await open(library);
	await asks("từ2");
	await second.keyboard(" 3");
	await asks("từ1");
});

test("a day later what is due is asked", async () => {
	const library = await libraryWith(later);
	const user = await open(library);
	await user.click(await screen.findByRole("button", aheadButton));
	await asks("từ1");
	clock.at += day;
	await open(library);
	await asks("từ1");
	expect(screen.getByText("1 of 1")).toBeTruthy();
	expect(screen.queryByText("Ahead of time")).toBeNull();
});

test("is offered only where a word comes due within a week", async () => {
	await open(await libraryWith([word("xa", { card: card(noon + 20 * day) })]));
	expect(await screen.findByText(/^The next word is due/)).toBeTruthy();
	expect(screen.queryByRole("button", aheadButton)).toBeNull();
});

test("opening a review reads the queue twice, for the words and for the figures, and once for each list", async () => {
	const library = await libraryWith([word("nay"), ...later]);
	valueIn(await library.lists.add("Báo chí", noon));
	const [today, outlook] = [vi.fn(library.reviews.today), vi.fn(library.reviews.outlook)];
	await open({ ...library, reviews: { ...library.reviews, today, outlook } });
	await asks("nay");
	await screen.findByRole("combobox", { name: "Words to review" });
	await screen.findByRole("region", { name: "Today’s figures" });
	expect(today.mock.calls.map(([list]) => list === null).sort()).toEqual([false, true]);
	expect(outlook).toHaveBeenCalledTimes(1);
});
