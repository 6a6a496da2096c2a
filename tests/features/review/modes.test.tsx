// @vitest-environment jsdom

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { Entry } from "../../../renderer/engine/lexicon/types.ts";
import type { ReviewMode } from "../../../renderer/engine/review/plan.ts";
import { ReviewScreen } from "../../../renderer/features/review/ReviewScreen.tsx";
import type { Speaking } from "../../../renderer/features/review/useVoice.ts";
import type { VocabularyRecord } from "../../../renderer/storage/records/words.ts";
import { context, openTestLibrary, valueIn } from "../../storage/support.ts";
import { fakeLanguage, fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../render.tsx";
import { card, day, noon, word } from "./support.ts";

const sentence = "Mèo con ngủ say, trời mưa.";
const met = { ...context("bai-1", 30, "ngủ say"), sentence, offset: 8 };
const sleep = word("ngủ say", { gloss: "sleep soundly", contexts: [met], card: card(noon - 3 * day) });

function entry(headword: string, gloss: string): Entry {
	const sense = { pos: "v", definition: null, label: null, example: null, classifier: null, cues: [] } as const;
	return {
		kind: "word",
		headword,
		han: null,
		classifier: null,
		see: null,
		band: null,
		classes: [],
		senses: [{ ...sense, glosses: [gloss] }],
	};
}

async function show(
	modes: readonly ReviewMode[],
	{
		words = [sleep] as readonly VocabularyRecord[],
		speech = null as Speaking | null,
		voiceHelp = undefined as ((onClose: () => void) => React.ReactNode) | undefined,
		plan = {},
	} = {},
) {
	const { library } = await openTestLibrary();
	await Promise.all([library.settings.ready, library.states.ready]);
	const { review } = library.settings.get();
	valueIn(await library.settings.change({ review: { ...review, ...plan, modes } }));
	valueIn(await library.vocabulary.put(words));
	const language = fakeLanguage({
		lookup: async () => entry("ngủ say", "sleep soundly"),
		search: async () => [
			{ entry: entry("ngủ ngon", "to sleep soundly"), glosses: [], match: "exact" as never },
			{ entry: entry("thức", "stay awake"), glosses: [], match: "exact" as never },
		],
	});
	const services = await fakeServices({ library, language });
	const props = { list: null, speech, ...(voiceHelp === undefined ? {} : { voiceHelp }) };
	renderScreen(services, <ReviewScreen {...props} />);
	return { library, user: userEvent.setup() };
}

const question = () => screen.findByRole("region", { name: "Question" });
const answer = () => screen.findByRole("region", { name: "Answer" });
const grades = async () => within(await answer()).getAllByRole("button", { name: /^(Again|Hard|Good|Easy)/ });
const suggested = async () => (await grades()).filter(({ textContent }) => textContent?.includes("(suggested)"));

beforeEach(() => window.localStorage.clear());

test("production asks by the meaning, with the number of syllables; it can be thought", async () => {
	const { user, library } = await show(["production"]);
	const front = await question();
	expect(within(front).getByText("sleep soundly")).toBeTruthy();
	expect(within(front).getByText("2 syllables")).toBeTruthy();
	expect(within(front).queryByText(/ngủ/)).toBeNull();
	await expectAccessible();
	await user.keyboard(" ");
	expect(within(await answer()).getByText("ngủ say", { selector: "p" })).toBeTruthy();
	expect(screen.queryByRole("region", { name: "Your answer" })).toBeNull();
	await user.keyboard("3");
	await screen.findByRole("heading", { name: "Done for today" });
	expect(valueIn(await library.reviews.events(0)).map(({ mode }) => mode)).toEqual(["production"]);
});

test("an answer that is typed is compared; a synonym is right too, and the word asked for is named", async () => {
	const { user } = await show(["production"]);
	await question();
	await user.keyboard("t");
	const field = screen.getByRole("textbox", { name: "Type it, or think of it" });
	expect(document.activeElement).toBe(field);
	await user.type(field, "ngủ ngon{Enter}");
	const compared = within(await answer()).getByRole("region", { name: "Your answer" });
	await waitFor(() => expect(compared.textContent).toContain("Also right, but the word asked for is “ngủ say”."));
	expect((await suggested()).map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Good/)]);
	await expectAccessible();
});

test("typing waits in the field; a wrong tone is named as such and suggests hard", async () => {
	const { user } = await show(["typing"]);
	const field = await screen.findByRole("textbox", { name: "Type the Vietnamese word" });
	await waitFor(() => expect(document.activeElement).toBe(field));
	await user.keyboard("ngu say 3{Enter}");
	const back = await answer();
	expect(document.activeElement).toBe(back);
	const compared = within(back).getByRole("region", { name: "Your answer" });
	expect(compared.textContent).toContain("Not right.");
	expect(compared.textContent).toContain("“ngủ” has the dipping tone (hỏi), not the level tone (ngang).");
	expect(compared.textContent).toContain("“3” is one too many.");
	expect((await suggested())[0]?.textContent).toMatch(/^Again/);
});

test("quite another word is wrong as a whole: no letter of it is named", async () => {
	const { user } = await show(["typing"]);
	await screen.findByRole("textbox");
	await user.keyboard("trời mưa{Enter}");
	const compared = within(await answer()).getByRole("region", { name: "Your answer" });
	expect(compared.textContent).toContain("Not right.");
	expect(compared.textContent).toContain("trời mưa");
	expect(within(compared).queryByRole("list")).toBeNull();
	expect(compared.querySelector("s, b")).toBeNull();
});

test("the key that is named is the one that shows the answer: Enter as soon as something is written", async () => {
	const { user } = await show(["production"]);
	const button = within(await question()).getByRole("button", { name: /^Show the answer/ });
	expect(button.textContent).toBe("Show the answer Space");
	await user.type(screen.getByRole("textbox"), "ngủ");
	expect(button.textContent).toBe("Check Enter");
});

test("what is only written otherwise is right", async () => {
	const { user } = await show(["typing"]);
	await screen.findByRole("textbox");
	await user.keyboard("NGỦ  say{Enter}");
	const compared = within(await answer()).getByRole("region", { name: "Your answer" });
	expect(compared.textContent).toContain("Right.");
	expect((await suggested())[0]?.textContent).toMatch(/^Good/);
	await user.keyboard("u");
});

test("keys in the field are letters; Escape leads out of it", async () => {
	const { user } = await show(["typing"]);
	const field = await screen.findByRole<HTMLInputElement>("textbox");
	await waitFor(() => expect(document.activeElement).toBe(field));
	await user.keyboard("bs 1{Escape}");
	expect(field.value).toBe("bs 1");
	expect(document.activeElement).toBe(await question());
	await user.keyboard(" ");
	await answer();
});

test("cloze blanks the word in its sentence, a gap for each syllable", async () => {
	const { user } = await show(["cloze"]);
	const front = await question();
	expect(front.textContent).toContain("Mèo con (2 syllables are missing), trời mưa.");
	expect(front.textContent).not.toContain("ngủ");
	expect(within(front).getByText("sleep soundly")).toBeTruthy();
	await expectAccessible();
	await user.keyboard(" ");
	await answer();
	expect((await question()).textContent).toContain("Mèo con ngủ say, trời mưa.");
});

function voice() {
	const said = vi.fn();
	const speech: Speaking = {
		voices: (() => {
			const voices = [{ id: "linh" }];
			return () => voices;
		})(),
		subscribe: () => () => undefined,
		say: ({ text }) => {
			said(text);
			return () => undefined;
		},
	};
	return { said, speech };
}

test("listening says the word, and again by R; it is not shown before the answer", async () => {
	const { said, speech } = voice();
	const { user } = await show(["listening"], { speech });
	const front = await question();
	await waitFor(() => expect(said.mock.calls).toEqual([["ngủ say"]]));
	expect(front.textContent).not.toContain("ngủ");
	await user.keyboard("r");
	expect(said.mock.calls.length).toBe(2);
	await expectAccessible();
	await user.keyboard(" ");
	expect((await question()).textContent).toContain("ngủ say");
});

test("R never gives away the word that is asked for", async () => {
	const { said, speech } = voice();
	const { user } = await show(["production"], { speech });
	await question();
	await user.keyboard("r");
	expect(said).not.toHaveBeenCalled();
	await user.keyboard(" ");
	await answer();
	await user.keyboard("r");
	expect(said).toHaveBeenCalledWith("ngủ say");
});

test("without a voice the word is shown, and the way to a voice is offered", async () => {
	const help = vi.fn(() => <p>how to install</p>);
	const { user } = await show(["listening"], { voiceHelp: help });
	const front = await question();
	await within(front).findByText("ngủ say", { selector: "p" }, { timeout: 4000 });
	expect(front.textContent).toContain("This computer has no Vietnamese voice");
	await user.click(within(front).getByRole("button", { name: "How to get a voice" }));
	expect(await screen.findByText("how to install")).toBeTruthy();
});

test("B buries until tomorrow, S suspends, and each is taken back", async () => {
	const words = [sleep, word("mượn", { card: card(noon - 2 * day) }), word("bờ", { card: card(noon - day) })];
	const { user, library } = await show(["recognition"], { words });
	const asks = (headword: string) =>
		waitFor(async () => expect(within(await question()).getByText(headword, { selector: "p" })).toBeTruthy());
	await asks("ngủ say");
	await user.keyboard("b");
	await asks("mượn");
	const buried = valueIn(await library.vocabulary.get(sleep.key));
	expect(buried?.buriedUntil).toBe(new Date(2026, 2, 11, 4).getTime());
	await user.keyboard("s");
	await asks("bờ");
	expect(valueIn(await library.vocabulary.get(words[1]?.key ?? sleep.key))).toMatchObject({ suspended: 1 });
	expect(await screen.findByText(/^“mượn” is suspended/)).toBeTruthy();
	await user.keyboard("u");
	await asks("mượn");
	// Its way back would now take back another step.
	await waitFor(() => expect(screen.queryByText(/^“mượn” is suspended/)).toBeNull());
	await user.keyboard("u");
	await asks("ngủ say");
	const back = valueIn(await library.vocabulary.getMany(words.map(({ key }) => key)));
	expect(back.map(({ suspended, dueAt }) => [suspended, dueAt])).toEqual(words.map(({ dueAt }) => [0, dueAt]));
});

test("a word that was forgotten too often is told, with ways out", async () => {
	const leech = word("bờ", { card: { ...card(noon - day), lapses: 7 } });
	const { user, library } = await show(["recognition"], { words: [leech, sleep] });
	await question();
	await waitFor(async () => expect((await question()).textContent).toMatch(/ngủ say|bờ/));
	// The most overdue word first: the sleeper.
	await user.keyboard(" 3");
	await waitFor(async () => expect(within(await question()).getByText("bờ", { selector: "p" })).toBeTruthy());
	await user.keyboard(" 1");
	const note = await screen.findByRole("region", { name: "A word that is hard to keep" });
	expect(note.textContent).toContain("“bờ” was forgotten 8 times.");
	expect(valueIn(await library.vocabulary.get(leech.key))).toMatchObject({ leech: 1, suspended: 0 });
	await expectAccessible();
	await user.click(within(note).getByRole("button", { name: "Suspend" }));
	await waitFor(async () => expect(valueIn(await library.vocabulary.get(leech.key))).toMatchObject({ suspended: 1 }));
	await waitFor(() => expect(screen.queryByRole("region", { name: "A word that is hard to keep" })).toBeNull());
});

test("words that sit firmly are proposed as known at the end, and it is taken back", async () => {
	const firm = word("bờ", {
		card: { ...card(noon - day), stability: 300, scheduledDays: 300, lastReview: noon - 301 * day },
	});
	const { user, library } = await show(["recognition"], { words: [firm] });
	await question();
	await user.keyboard(" 3");
	await screen.findByText(/^1 word sits so firmly/);
	await user.click(screen.getByRole("button", { name: "Mark as known" }));
	await waitFor(async () => expect(valueIn(await library.vocabulary.get(firm.key))?.status).toBe("known"));
	await user.click(await screen.findByRole("button", { name: "Undo" }));
	await waitFor(async () => expect(valueIn(await library.vocabulary.get(firm.key))?.status).toBe("learning"));
});

test("the day's limit is said, and more can be asked", async () => {
	const words = [1, 2, 3].map((n) => word(`từ${n}`, { card: card(noon - n * day) }));
	const { user } = await show(["recognition"], { words, plan: { reviewsPerDay: 1 } });
	await question();
	expect(screen.getByText("1 of 1")).toBeTruthy();
	await user.keyboard(" 4");
	await screen.findByText("2 more due words wait for another day: today’s limit is reached.");
	expect(screen.queryByText("Everything that was due is reviewed.")).toBeNull();
	await user.click(screen.getByRole("button", { name: "Ask more today" }));
	expect(await screen.findByText("1 of 2")).toBeTruthy();
});

test("speaks Vietnamese in every mode", async () => {
	await speak("vi");
	const { user } = await show(["typing"]);
	await user.type(await screen.findByRole("textbox", { name: "Gõ từ tiếng Việt" }), "ngủ say lắm{Enter}");
	expect((await screen.findByRole("region", { name: "Câu trả lời của bạn" })).textContent).toContain("Thừa “lắm”.");
});
