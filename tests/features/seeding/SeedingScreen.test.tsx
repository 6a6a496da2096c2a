// @vitest-environment jsdom

import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { failure, success } from "../../../renderer/engine/text/result.ts";
import { most } from "../../../renderer/features/seeding/course.ts";
import { SeedingScreen } from "../../../renderer/features/seeding/SeedingScreen.tsx";
import type { Services } from "../../../renderer/features/services.tsx";
import { WorkerFailure } from "../../../renderer/worker/client.ts";
import type { SeedWord, WordSample } from "../../../renderer/worker/protocol.ts";
import { met, noon, valueIn } from "../../storage/support.ts";
import { fakeLanguage, fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../render.tsx";

const letters = "abcdefghijklmnopqrstuvwxyz";

function word(band: SeedWord["band"], name: string): SeedWord {
	const headword = `${name} ${band}`;
	return { key: headwordKey("word", headword), headword, band, gloss: `${name} in English` };
}

const bands = [1, 2, 3, 4, 5, 6] as const;
const sample: WordSample = {
	sizes: [20, 20, 20, 20, 20, 20],
	words: bands.map((band) => Array.from({ length: most }, (_, index) => word(band, `từ ${letters[index]}`))),
	invented: Array.from({ length: 28 }, (_, index) => `bịa ${letters[index % 26]}${index}`),
};

async function services(change: Parameters<typeof fakeLanguage>[0] = {}): Promise<Services> {
	const language = fakeLanguage({
		sampleWords: async () => sample,
		wordsOfBands: async ({ bands: wanted }) =>
			wanted.flatMap((band) => [
				...(sample.words[band - 1] ?? []),
				...Array.from({ length: 6 }, (_, index) => word(band as 1, `khác ${letters[index]}`)),
			]),
		...change,
	});
	return fakeServices({ language });
}

/** Answers the whole test. */
async function answerAll(says: (shown: string) => boolean): Promise<void> {
	const user = userEvent.setup({ delay: null });
	for (;;) {
		const shown = document.querySelector('[lang="vi"][role="status"]')?.textContent;
		if (shown === null || shown === undefined) return;
		await user.keyboard(says(shown) ? "2" : "1");
	}
}

const knowsFirstTwo = (shown: string) => !shown.startsWith("bịa") && /[12]$/.test(shown);

test("the ways are offered, the test first, a deck only where one can be read", async () => {
	const { unmount } = renderScreen(await services(), <SeedingScreen />);
	expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
		"A quick test",
		"A list or a text",
	]);
	await expectAccessible();
	unmount();
	renderScreen(await services(), <SeedingScreen deck={<p>Decks are read here</p>} />);
	await userEvent.setup().click(screen.getByRole("button", { name: "Open a deck" }));
	expect(screen.getByText("Decks are read here")).toBeTruthy();
});

test("the test estimates, marks the bands that are known, and one undo brings all back", async () => {
	const given = await services();
	const { library } = given;
	const own = sample.words[0]?.[0]?.headword ?? "";
	valueIn(await library.vocabulary.setStatus(met(own, "mine"), "ignored", noon));
	renderScreen(given, <SeedingScreen />);
	const user = userEvent.setup();
	await user.click(screen.getByRole("button", { name: "Start the test" }));
	await screen.findByRole("region", { name: "Do you know what this word means?" });
	await expectAccessible();
	await answerAll(knowsFirstTwo);
	const heading = await screen.findByRole("heading", { name: "You know about 40 words" });
	expect(document.activeElement).toBe(heading);
	expect(screen.getByText(/^You said no to every word that does not exist/)).toBeTruthy();
	const boxes = await screen.findAllByRole<HTMLInputElement>("checkbox");
	expect(boxes.map((box) => box.checked)).toEqual([true, true]);
	// Twenty of each, and one that the person has marked.
	await user.click(screen.getByRole("button", { name: "Mark 39 words as known" }));
	await screen.findByText("39 words are known now.");
	expect(library.states.get(headwordKey("word", "khác a 2"))).toBe("known");
	expect(library.states.get(headwordKey("word", own))).toBe("ignored");
	expect(library.states.get(headwordKey("word", "từ a 3"))).toBe("new");
	await user.click(screen.getByRole("button", { name: "Undo" }));
	await screen.findByText("The words are as they were.");
	expect(library.states.get(headwordKey("word", "khác a 2"))).toBe("new");
	await expectAccessible();
});

test("who knows invented words is told so, and nothing is offered to be marked", async () => {
	renderScreen(await services(), <SeedingScreen />);
	await userEvent.setup().click(screen.getByRole("button", { name: "Start the test" }));
	await screen.findByRole("region");
	await answerAll(() => true);
	await screen.findByRole("heading", { name: "You know about 0 words" });
	expect(screen.getByText(/^That is too many for anything to be sure/)).toBeTruthy();
	expect(screen.queryByRole("checkbox")).toBeNull();
});

test("an answer can be taken back, and leaving the test leads to where it began", async () => {
	renderScreen(await services(), <SeedingScreen />);
	const user = userEvent.setup();
	await user.click(screen.getByRole("button", { name: "Start the test" }));
	await screen.findByRole("region");
	const shown = () => document.querySelector('[lang="vi"][role="status"]')?.textContent;
	const first = shown();
	await user.click(screen.getByRole("button", { name: /^I know it/ }));
	expect(shown()).not.toBe(first);
	await user.keyboard("z");
	expect(shown()).toBe(first);
	await user.click(screen.getByRole("button", { name: "End the test" }));
	expect(document.activeElement).toBe(screen.getByRole("button", { name: "Start the test" }));
});

test("a worker that breaks is told", async () => {
	const broken = await services({
		sampleWords: async () => {
			throw new WorkerFailure("gone");
		},
	});
	renderScreen(broken, <SeedingScreen />);
	await userEvent.setup().click(screen.getByRole("button", { name: "Start the test" }));
	expect((await screen.findByRole("alert")).textContent).toBe("The words could not be read. Try again.");
});

test("a list is read, and its new words are marked", async () => {
	const asked: unknown[] = [];
	const given = await services({
		listedWords: async (request) => {
			asked.push(request);
			return success({ form: "list", words: [word(1, "mèo"), word(2, "rùa")], unknown: ["blimblam"] });
		},
	});
	valueIn(await given.library.vocabulary.setStatus(met("rùa 2", "turtle"), "learning", noon));
	renderScreen(given, <SeedingScreen />);
	const user = userEvent.setup();
	await user.click(screen.getByRole("button", { name: "Paste or choose a file" }));
	await user.type(screen.getByLabelText("Words or a text"), "mèo{Enter}rùa");
	await user.click(screen.getByRole("button", { name: "Find the words" }));
	await screen.findByRole("heading", { name: "Read as a list: 2 words of the dictionary" });
	expect(asked).toEqual([{ from: "mèo\nrùa", form: null }]);
	expect(screen.getByText(/^1 of them is new/)).toBeTruthy();
	expect(screen.getByText("1 line is not in the dictionary and is left out")).toBeTruthy();
	await expectAccessible();
	await user.click(screen.getByRole("button", { name: "Mark 1 word as known" }));
	await screen.findByText("1 word is known now.");
	expect(given.library.states.get(headwordKey("word", "mèo 1"))).toBe("known");
	expect(given.library.states.get(headwordKey("word", "rùa 2"))).toBe("learning");
});

test("a file that is no text is refused with the reason", async () => {
	const given = await services({
		listedWords: async () => failure({ kind: "binary", name: "a.txt" }),
	});
	renderScreen(given, <SeedingScreen />);
	const user = userEvent.setup();
	await user.click(screen.getByRole("button", { name: "Paste or choose a file" }));
	const input = document.querySelector<HTMLInputElement>('input[type="file"]');
	if (input === null) throw new Error("no way to choose a file");
	await user.upload(input, new File([new Uint8Array([0, 1])], "a.txt", { type: "text/plain" }));
	await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("a.txt"));
});

test("in Vietnamese", async () => {
	await speak("vi");
	renderScreen(await services(), <SeedingScreen />);
	await userEvent.setup().click(screen.getByRole("button", { name: "Bắt đầu kiểm tra" }));
	await screen.findByRole("region", { name: "Bạn có biết nghĩa của từ này không?" });
});
