// @vitest-environment jsdom

import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { ReviewScreen } from "../../../renderer/features/review/ReviewScreen.tsx";
import type { Services } from "../../../renderer/features/services.tsx";
import type { Library } from "../../../renderer/storage/contract/library.ts";
import type { ListId } from "../../../renderer/storage/records/ids.ts";
import type { VocabularyRecord } from "../../../renderer/storage/records/words.ts";
import { WorkerFailure } from "../../../renderer/worker/client.ts";
import { context, key, openTestLibrary, valueIn } from "../../storage/support.ts";
import { fakeLanguage, fakeServices, tokensOf } from "../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../render.tsx";
import { card, day, minute, noon, word } from "./support.ts";

const sentence = "Mèo con ngủ, trời mưa.";

/** Overdue by three, two and one days: asked in this order. The second word has no sentence. */
function words(): readonly VocabularyRecord[] {
	const met = { ...context("bai-1", 30, "ngủ"), sentence, offset: 8, english: "The kitten sleeps, it rains." };
	return [
		word("ngủ", { gloss: "sleep", note: "ngủ ngon: sleep well", card: card(noon - 3 * day), contexts: [met] }),
		word("mượn", { gloss: "borrow", card: card(noon - 2 * day) }),
		word("bờ", { gloss: "shore", card: card(noon - day) }),
	];
}

const clock = { at: noon };
beforeEach(() => {
	clock.at = noon;
	window.localStorage.clear();
});

async function libraryWith(records: readonly VocabularyRecord[]): Promise<Library> {
	const { library } = await openTestLibrary();
	if (records.length > 0) valueIn(await library.vocabulary.put(records));
	return library;
}

async function showReview(library: Library, list: ListId | null = null, change: Partial<Services> = {}) {
	const language = fakeLanguage({
		lookup: async ({ key: asked }) =>
			asked === key("ngủ")
				? {
						kind: "word",
						headword: "ngủ",
						han: null,
						classifier: null,
						see: null,
						band: null,
						classes: [],
						senses: [
							{
								pos: "v",
								glosses: ["sleep"],
								definition: null,
								label: null,
								example: null,
								classifier: null,
								cues: [],
							},
						],
					}
				: null,
	});
	const services = await fakeServices({ library, language, now: () => clock.at, ...change });
	return renderScreen(services, <ReviewScreen list={list} />);
}

const question = () => screen.findByRole("region", { name: "Question" });
const answer = () => screen.findByRole("region", { name: "Answer" });
const asks = async (headword: string) =>
	waitFor(async () => expect(within(await question()).getByText(headword, { selector: "p" })).toBeTruthy());
const said = () => screen.getAllByRole("status").map((region) => region.textContent);

test("asks the word alone and in its sentence, the answer hidden", async () => {
	await showReview(await libraryWith(words()));
	await asks("ngủ");
	const front = await question();
	expect(front.textContent).toContain("Mèo con ngủ, trời mưa.");
	expect(front.textContent).toContain("3 days overdue");
	expect(
		within(front)
			.getAllByText("ngủ")
			.map(({ tagName }) => tagName),
	).toEqual(["P", "B"]);
	expect(screen.queryByRole("region", { name: "Answer" })).toBeNull();
	expect(screen.queryByText("sleep")).toBeNull();
	expect(screen.getByText("1 of 3")).toBeTruthy();
	await expectAccessible();
});

test("Space shows gloss, sentence in two lines, English, note, part of speech and article", async () => {
	await showReview(await libraryWith(words()));
	await asks("ngủ");
	await userEvent.setup().keyboard(" ");
	const back = await answer();
	expect(document.activeElement).toBe(back);
	expect(within(back).getByText("verb")).toBeTruthy();
	expect(within(back).getByText("The kitten sleeps, it rains.")).toBeTruthy();
	expect(within(back).getByText("ngủ ngon: sleep well")).toBeTruthy();
	expect(within(back).getByRole("link", { name: "Một bài" }).getAttribute("href")).toBe("#/read/bai-1?at=30-33");
	const glosses = [...back.querySelectorAll("ruby")].map((ruby) => ruby.textContent);
	expect(glosses).toEqual(["Mèocat", "con", "ngủ,sleep", "trờisky", "mưa.rain"]);
	await expectAccessible();
});

test("the grades say when the word comes back, and do it", async () => {
	const library = await libraryWith(words());
	await showReview(library);
	await asks("ngủ");
	const user = userEvent.setup();
	await user.keyboard("{Enter}");
	const group = within(await answer()).getByRole("group", { name: "How well did you know it?" });
	const buttons = within(group).getAllByRole("button");
	expect(buttons.map((button) => button.querySelector("b")?.textContent)).toEqual(["Again", "Hard", "Good", "Easy"]);
	expect(buttons[0]?.textContent).toBe("Again 10 min 1");
	const promised = buttons[2]?.querySelector("small")?.textContent;
	clock.at += 7000;
	await user.keyboard("3");
	await asks("mượn");
	// Told when it is stored.
	await waitFor(() => expect(said()).toContain(`ngủ comes back in ${promised}.`));
	expect(document.activeElement).toBe(await question());
	const events = valueIn(await library.reviews.events(0));
	expect(events.map(({ grade, took }) => ({ grade, took }))).toEqual([{ grade: 3, took: 7000 }]);
	expect(screen.getByText("2 of 3")).toBeTruthy();
});

test("a word without a sentence is asked bare, and its note and article are left out", async () => {
	await showReview(await libraryWith(words().slice(1, 2)));
	await asks("mượn");
	const user = userEvent.setup();
	await user.click(screen.getByRole("button", { name: /^Show the answer/ }));
	const back = await answer();
	expect(within(back).getByText("borrow")).toBeTruthy();
	expect(within(back).queryByRole("link")).toBeNull();
	expect(within(back).queryByText("Note")).toBeNull();
	await expectAccessible();
});

test("Z takes back several grades, one after the other", async () => {
	const library = await libraryWith(words());
	await showReview(library);
	const user = userEvent.setup();
	await asks("ngủ");
	expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Take the last step back/ }).disabled).toBe(true);
	await user.keyboard(" 3");
	await asks("mượn");
	await user.keyboard(" 1");
	await asks("bờ");
	await user.keyboard("z");
	await asks("mượn");
	await user.click(screen.getByRole("button", { name: /^Take the last step back/ }));
	await asks("ngủ");
	expect(screen.queryByRole("region", { name: "Answer" })).toBeNull();
	expect(said()).toContain("ngủ: taken back.");
	expect(valueIn(await library.reviews.events(0))).toEqual([]);
});

test("E mends gloss and note; the card stays, and undo takes the change back", async () => {
	const library = await libraryWith(words());
	await showReview(library);
	await asks("ngủ");
	const user = userEvent.setup();
	await user.keyboard(" ");
	await answer();
	await user.keyboard("e");
	const dialog = await screen.findByRole("dialog", { name: "Edit the word" });
	const gloss = within(dialog).getByRole("textbox", { name: "Gloss" });
	await user.clear(gloss);
	await user.type(gloss, "be asleep 3{Enter}");
	await waitFor(async () => expect(within(await answer()).getAllByText("be asleep 3").length).toBe(2));
	await asks("ngủ");
	expect(valueIn(await library.reviews.events(0))).toEqual([]);
	await user.click(await screen.findByRole("button", { name: "Undo" }));
	await waitFor(async () => expect(valueIn(await library.vocabulary.get(key("ngủ")))?.gloss).toBe("sleep"));
});

test("the end says what was done and when the next word is due", async () => {
	const library = await libraryWith(words());
	await showReview(library);
	const user = userEvent.setup();
	for (const [headword, grade] of [
		["ngủ", "3"],
		["mượn", "4"],
		["bờ", "3"],
	] as const) {
		await asks(headword);
		clock.at += 30_000;
		await user.keyboard(` ${grade}`);
	}
	const heading = await screen.findByRole("heading", { name: "Done for today" });
	await waitFor(() => expect(document.activeElement).toBe(heading));
	const figures = heading.parentElement?.textContent ?? "";
	expect(figures).toContain("Reviewed3 words");
	expect(figures).toContain("Remembered100%");
	expect(figures).toContain("Time2 minutes");
	await waitFor(() => expect(heading.parentElement?.textContent).toMatch(/Next duein \d+ days/));
	expect(screen.getByRole("link", { name: "Go on reading" }).getAttribute("href")).toBe("#/library");
	await expectAccessible();
	await user.keyboard("z");
	await asks("bờ");
});

test("a forgotten word is waited for, and can be asked at once", async () => {
	await showReview(await libraryWith(words().slice(1, 2)));
	await asks("mượn");
	const user = userEvent.setup();
	await user.keyboard(" 1");
	expect(await screen.findByRole("heading", { name: "Done for now" })).toBeTruthy();
	expect(screen.getByText("1 word comes back in 10 minutes; it appears here by itself.")).toBeTruthy();
	await user.click(screen.getByRole("button", { name: "Go on at once" }));
	await asks("mượn");
	expect(screen.getByText("1 of 1")).toBeTruthy();
});

test("with nothing due it says when the next word is", async () => {
	await showReview(await libraryWith([word("mai", { card: card(noon + 3 * day) })]));
	expect(await screen.findByRole("heading", { name: "Nothing to review now" })).toBeTruthy();
	expect(screen.getByText(/^The next word is due in 3 days \(Friday, March 13\)/)).toBeTruthy();
	await expectAccessible();
});

test("without any word it says how words come here", async () => {
	await showReview(await libraryWith([]));
	expect(await screen.findByText(/Open an article, tap a word and save it/)).toBeTruthy();
	expect(screen.getByRole("link", { name: "Open the library" })).toBeTruthy();
});

test("a list is reviewed by itself; the choice of lists says how many words each has", async () => {
	const library = await libraryWith(words());
	const list = valueIn(await library.lists.add("Sông nước", noon));
	valueIn(await library.lists.add("Báo chí", noon));
	valueIn(await library.vocabulary.changeList([key("bờ")], list.id, true, noon));
	await showReview(library, list.id);
	await asks("bờ");
	expect(screen.getByText("1 of 1")).toBeTruthy();
	const choice = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Words to review" });
	expect([...choice.options].map(({ text }) => text)).toEqual(["All words (3)", "Sông nước (1)", "Báo chí (0)"]);
	expect(choice.selectedOptions[0]?.text).toBe("Sông nước (1)");
	await userEvent.setup().selectOptions(choice, "All words (3)");
	expect(window.location.hash).toBe("#/review");
});

test("an empty list offers all words", async () => {
	const library = await libraryWith(words());
	const list = valueIn(await library.lists.add("Báo chí", noon));
	await showReview(library, list.id);
	expect(await screen.findByText(/No word of this list is being learned/)).toBeTruthy();
	expect(screen.getByRole("link", { name: "Review all words" }).getAttribute("href")).toBe("#/review");
});

test("a write that fails is said, and the card stays answered", async () => {
	const library = await libraryWith(words());
	const record = async () => ({ ok: false, error: { kind: "full" } }) as const;
	await showReview({ ...library, reviews: { ...library.reviews, record } });
	await asks("ngủ");
	await userEvent.setup().keyboard(" 3");
	expect(await screen.findByText(/nothing more can be saved until there is room/)).toBeTruthy();
	expect(within(await answer()).getAllByText("sleep").length).toBe(2);
	expect(screen.getByText("1 of 3")).toBeTruthy();
});

test("a word reviewed in another window drops out, and that is said", async () => {
	const { library, prefix } = await openTestLibrary();
	valueIn(await library.vocabulary.put(words()));
	await showReview(library);
	await asks("ngủ");
	const other = (await openTestLibrary(prefix)).library;
	await act(async () => void valueIn(await other.vocabulary.remove([key("ngủ")])));
	await asks("mượn");
	expect(screen.getByText("“ngủ” was reviewed or changed in another window.")).toBeTruthy();
});

test("without the language worker the sentence stands alone, and that is said", async () => {
	const language = fakeLanguage({
		lookup: async () => null,
		glossText: async () => {
			throw new WorkerFailure("ended");
		},
	});
	await showReview(await libraryWith(words()), null, { language });
	await asks("ngủ");
	await userEvent.setup().keyboard(" ");
	expect(await within(await answer()).findByText("The glosses of this sentence could not be made.")).toBeTruthy();
	expect(within(await answer()).getByText("sleep")).toBeTruthy();
});

test("the sentence is asked of the worker with the question, not with the answer", async () => {
	const asked: string[] = [];
	const language = fakeLanguage({
		lookup: async () => null,
		glossText: async ({ text }) => {
			asked.push(text);
			return tokensOf(text);
		},
	});
	await showReview(await libraryWith(words()), null, { language });
	await asks("ngủ");
	expect(asked).toEqual([sentence]);
});

test("the strip counts today, and the forecast can be read out", async () => {
	await showReview(await libraryWith([...words(), word("mai", { card: card(noon + day) })]));
	await asks("ngủ");
	const strip = await screen.findByRole("region", { name: "Today’s figures" });
	expect(strip.textContent).toContain("Today0 of 3");
	clock.at += 61 * minute;
	await userEvent.setup().keyboard(" 3");
	await waitFor(() => expect(strip.textContent).toContain("Today1 of 3"));
	expect(strip.textContent).toContain("Remembered1 of 1");
	expect(strip.textContent).toContain("Time1 min");
	expect(strip.textContent).toContain("Learning4 words");
	const forecast = within(strip).getByRole("img").getAttribute("aria-label");
	expect(forecast).toMatch(/^2 words left today, Wednesday, March 11: 1 word, /);
});

test("speaks Vietnamese", async () => {
	await speak("vi");
	await showReview(await libraryWith(words()));
	expect(await screen.findByRole("region", { name: "Câu hỏi" })).toBeTruthy();
	await userEvent.setup().keyboard(" ");
	const back = await screen.findByRole("region", { name: "Đáp án" });
	expect(within(back).getByRole("button", { name: /^Quên 10 phút/ })).toBeTruthy();
	expect(within(back).getByText("động từ")).toBeTruthy();
});
