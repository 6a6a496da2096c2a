// @vitest-environment jsdom

import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { ReaderScreen } from "../../../renderer/features/reader/ReaderScreen.tsx";
import type { ArticleId } from "../../../renderer/storage/records/ids.ts";
import { ErrorBoundary } from "../../../renderer/ui/ErrorBoundary.tsx";
import { WorkerFailure } from "../../../renderer/worker/client.ts";
import { noon, valueIn } from "../../storage/support.ts";
import { endlessCall, fakeLanguage, fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../render.tsx";
import { card, draw, layOut, leave, openReader, word, words } from "./screen.tsx";

const text = "Mèo và tôi\n\nMèo ngủ. “Trời mưa”, tôi nói.\n\nTrời sáng, mèo dậy.";
const key = (written: string) => headwordKey("word", written);

beforeEach(layOut);
afterEach(leave);

test("shows the title as the heading, and words with their glosses and states", async () => {
	const { services } = await openReader(text);
	const met = { key: key("ngủ"), headword: "ngủ", gloss: "to sleep", sense: 0, context: null };
	await act(async () => {
		await services.library.vocabulary.setStatus(met, "known", noon);
	});
	expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Mèocat");
	expect(words()[0]?.outerHTML).toContain('<span>Mèo</span><rt lang="en">cat</rt>');
	expect(word("Mèo").dataset.status).toBe("new");
	expect(word("ngủ").dataset.status).toBe("known");
	expect(word("Trời").textContent).toBe("“Trờisky");
	expect(word("mưa").textContent).toBe("mưa”,rain");
	expect(screen.getByRole("article").lang).toBe("vi");
	await expectAccessible();
});

test("exactly one word is reached by Tab, and Enter opens its card at once", async () => {
	const { user } = await openReader(text);
	expect(words().filter((ruby) => ruby.tabIndex === 0)).toEqual([word("Mèo")]);
	await user.keyboard("{ArrowRight}{ArrowRight}");
	await waitFor(() => expect(document.activeElement).toBe(word("và")));
	expect(words().filter((ruby) => ruby.tabIndex === 0)).toEqual([word("và")]);
	await user.keyboard("{ArrowLeft}");
	await waitFor(() => expect(document.activeElement).toBe(word("Mèo")));
	await user.keyboard("{Enter}");
	expect(card()).not.toBeNull();
	await waitFor(() => expect(card()?.contains(document.activeElement)).toBe(true));
	await user.keyboard("{Escape}");
	expect(card()).toBeNull();
	await waitFor(() => expect(document.activeElement).toBe(word("Mèo")));
});

test("a click opens the card with the gloss before anything has been looked up", async () => {
	const { call } = endlessCall();
	const { user } = await openReader(text, { language: { describe: call } });
	await user.click(word("ngủ"));
	const dialog = screen.getByRole("dialog", { name: "ngủ" });
	expect(within(dialog).getByText("to sleep")).toBeTruthy();
	expect(within(dialog).getByRole("button", { name: "New", pressed: true })).toBeTruthy();
	expect(dialog.getAttribute("aria-modal")).toBeNull();
});

test("another word exchanges what is on the card, a click beside the words closes it", async () => {
	const { user } = await openReader(text);
	await user.click(word("ngủ"));
	const dialog = card();
	await user.click(word("mưa"));
	expect(card()).toBe(dialog);
	expect(screen.getByRole("dialog", { name: "mưa" })).toBeTruthy();
	expect(word("mưa").dataset.selected).toBe("");
	expect(word("ngủ").dataset.selected).toBeUndefined();
	await user.click(screen.getByRole("article"));
	expect(card()).toBeNull();
});

test("a state chosen on the card shows at every place of the word", async () => {
	const { user, services } = await openReader(text);
	await user.click(word("Mèo"));
	await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Learning" }));
	const all = () => words().filter((ruby) => ruby.querySelector("span")?.textContent?.toLowerCase() === "mèo");
	await waitFor(() => expect(all().map((ruby) => ruby.dataset.status)).toEqual(["learning", "learning", "learning"]));
	expect(services.library.states.get(key("mèo"))).toBe("learning");
});

test("saving keeps the word with its sentence, where it stands and its English", async () => {
	const start = text.indexOf("Mèo ngủ");
	const { user, services, record } = await openReader(text, {
		translation: [{ span: span(start, start + 8), english: "The cat sleeps." }],
	});
	await user.click(word("ngủ"));
	await user.type(screen.getByRole("textbox", { name: "Note" }), "like a log");
	await user.click(screen.getByRole("button", { name: /^Save/ }));
	await screen.findByRole("button", { name: "Saved" });
	const saved = valueIn(await services.library.vocabulary.get(key("ngủ")));
	expect(saved).toMatchObject({ status: "learning", gloss: "to sleep", note: "like a log", headword: "ngủ" });
	expect(saved?.contexts).toEqual([
		{
			articleId: record.id,
			articleTitle: "Mèo và tôi",
			span: span(start + 4, start + 7),
			quote: "ngủ",
			sentence: "Mèo ngủ.",
			offset: 4,
			english: "The cat sleeps.",
		},
	]);
});

test("a note that was typed is not lost when the card is left by Escape", async () => {
	const { user, services } = await openReader(text);
	await user.click(word("ngủ"));
	await user.type(screen.getByRole("textbox", { name: "Note" }), "like a log{Escape}");
	expect(card()).toBeNull();
	await waitFor(async () =>
		expect(valueIn(await services.library.vocabulary.get(key("ngủ")))?.note).toBe("like a log"),
	);
});

test("keys mark the word in hand, and the notice takes it back", async () => {
	const { user, services } = await openReader(text);
	await user.keyboard("{ArrowRight}");
	await waitFor(() => expect(document.activeElement).toBe(word("Mèo")));
	await user.keyboard("k");
	await waitFor(() => expect(word("Mèo").dataset.status).toBe("known"));
	await user.keyboard("x");
	await waitFor(() => expect(word("Mèo").dataset.status).toBe("ignored"));
	await user.click(await screen.findByRole("button", { name: "Undo" }));
	await waitFor(() => expect(word("Mèo").dataset.status).toBe("known"));
	await user.keyboard("0");
	await waitFor(() => expect(services.library.states.get(key("mèo"))).toBe("new"));
	expect(screen.getByText("“mèo” is new again.")).toBeTruthy();
	await user.keyboard("s");
	await waitFor(async () =>
		expect(valueIn(await services.library.vocabulary.get(key("mèo")))?.contexts[0]?.quote).toBe("Mèo"),
	);
});

test("keys pressed at once build on each other, and each takes back only its own step", async () => {
	const { user, services } = await openReader(text);
	await user.keyboard("{ArrowRight}");
	await waitFor(() => expect(document.activeElement).toBe(word("Mèo")));
	await user.keyboard("kx");
	await waitFor(() => expect(word("Mèo").dataset.status).toBe("ignored"));
	await user.click(await screen.findByRole("button", { name: "Undo" }));
	await waitFor(() => expect(services.library.states.get(key("mèo"))).toBe("known"));
});

test("arrows go by line, brackets by sentence, N to the next word that is not known", async () => {
	const { user, services } = await openReader(text);
	for (const written of ["mèo", "và", "tôi"]) {
		const met = { key: key(written), headword: written, gloss: "", sense: null, context: null };
		await services.library.vocabulary.setStatus(met, "known", noon);
	}
	await user.keyboard("{ArrowRight}");
	await waitFor(() => expect(document.activeElement).toBe(word("Mèo")));
	await user.keyboard("n");
	await waitFor(() => expect(document.activeElement).toBe(word("ngủ")));
	await user.keyboard("]");
	await waitFor(() => expect(document.activeElement).toBe(word("Trời")));
	await user.keyboard("[[");
	await waitFor(() => expect(document.activeElement?.textContent).toContain("Mèo"));
	await user.keyboard("{ArrowDown}");
	await waitFor(() =>
		expect(Number((document.activeElement as HTMLElement | null)?.dataset.at)).toBeGreaterThanOrEqual(40),
	);
	await user.keyboard("{ArrowUp}");
	await waitFor(() => expect(Number((document.activeElement as HTMLElement | null)?.dataset.at)).toBeLessThan(40));
});

test("Shift and an arrow make the word longer and shorter; text and card follow", async () => {
	const { user } = await openReader(text);
	await user.click(word("Trời"));
	await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
	await screen.findByRole("dialog", { name: "trời mưa" });
	expect(word("Trời mưa").dataset.selected).toBe("");
	await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
	expect(card()?.textContent).toContain("trời mưa");
	await user.keyboard("{Shift>}{ArrowLeft}{/Shift}");
	await screen.findByRole("dialog", { name: "trời" });
	expect(word("mưa")).toBeTruthy();
	await user.click(within(screen.getByRole("group", { name: "Read as" })).getByRole("button", { name: "Trời mưa" }));
	await screen.findByRole("dialog", { name: "trời mưa" });
});

test("G goes through the glosses, T shows the English in both views", async () => {
	const start = text.indexOf("Mèo ngủ");
	const { user } = await openReader(text, {
		translation: [{ span: span(start, start + 8), english: "The cat sleeps." }],
	});
	const glosses = () => words().filter((ruby) => ruby.querySelector("rt") !== null).length;
	const all = glosses();
	expect(all).toBeGreaterThan(0);
	await user.keyboard("gg");
	// Of the words that have a gloss, mèo and ngủ are among the two thousand most common.
	await waitFor(() => expect(words().some((ruby) => ruby.querySelector("rt")?.textContent === "cat")).toBe(false));
	expect(word("mưa").querySelector("rt")?.textContent).toBe("rain");
	await user.keyboard("g");
	await waitFor(() => expect(glosses()).toBe(0));
	await user.keyboard("g");
	await waitFor(() => expect(glosses()).toBe(all));
	expect(screen.queryByText("The cat sleeps.")).toBeNull();
	await user.keyboard("t");
	expect((await screen.findByText("The cat sleeps.")).lang).toBe("en");
	await user.click(screen.getByRole("button", { name: "Sentences" }));
	await waitFor(() => expect(screen.getByRole("button", { name: "Sentences", pressed: true })).toBeTruthy());
	expect(screen.getAllByText("The cat sleeps.")).toHaveLength(1);
	await expectAccessible();
});

test("without English T says so", async () => {
	const { user } = await openReader(text);
	await user.keyboard("t");
	expect(await screen.findByText("This article has no English text.")).toBeTruthy();
	expect(screen.queryByRole("button", { name: /Translation/ })).toBeNull();
});

test("a word is put into a list, a new list, and out again", async () => {
	const { user, services } = await openReader(text);
	await user.click(word("ngủ"));
	await user.click(screen.getByRole("button", { name: "Add" }));
	await user.type(await screen.findByRole("textbox", { name: "Name of the list" }), "Báo chí{Enter}");
	await waitFor(async () => expect(valueIn(await services.library.vocabulary.get(key("ngủ")))?.lists).toHaveLength(1));
	expect(await within(screen.getByRole("dialog")).findByText("Báo chí")).toBeTruthy();
	await user.click(screen.getByRole("button", { name: "Change" }));
	await user.click(await screen.findByRole("checkbox", { name: "Báo chí" }));
	await waitFor(async () => expect(valueIn(await services.library.vocabulary.get(key("ngủ")))?.lists).toEqual([]));
});

test("a new list of a name that there is already is that list", async () => {
	const { user, services } = await openReader(text);
	await services.library.lists.add("Báo chí", noon);
	await user.click(word("ngủ"));
	await user.click(screen.getByRole("button", { name: "Add" }));
	await user.type(await screen.findByRole("textbox", { name: "Name of the list" }), "báo chí{Enter}");
	await waitFor(async () => expect(valueIn(await services.library.vocabulary.get(key("ngủ")))?.lists).toHaveLength(1));
	expect(valueIn(await services.library.lists.all())).toHaveLength(1);
});

test("the keys are shown by a question mark, and what was set aside in the menu", async () => {
	const { user } = await openReader(text, {
		document: {
			removed: [{ reason: "shareLine", text: "Chia sẻ bài này", afterBlock: 0 }],
			repairs: [{ before: "Bidenđã", after: "Biden đã", span: span(0, 3) }],
		},
	});
	await user.keyboard("?");
	const keys = await screen.findByRole("dialog", { name: "Keys" });
	expect(within(keys).getByText("Next unknown word")).toBeTruthy();
	await user.keyboard("{Escape}");
	await waitFor(() => expect(screen.queryByRole("dialog", { name: "Keys" })).toBeNull());
	await user.click(screen.getByRole("button", { name: "More" }));
	await user.click(await screen.findByRole("menuitem", { name: "Set aside (2)" }));
	expect(await screen.findByText("Chia sẻ bài này")).toBeTruthy();
	expect(screen.getByText("Bidenđã")).toBeTruthy();
});

test("the foot tells the sentence, the minutes, the share of known words and how many are new", async () => {
	const { services } = await openReader(text);
	expect(screen.getByText("Sentence 1 of 3")).toBeTruthy();
	expect(screen.getByText("1 minute left")).toBeTruthy();
	expect(screen.getByText("9 new")).toBeTruthy();
	const met = { key: key("mèo"), headword: "mèo", gloss: "cat", sense: 0, context: null };
	await act(async () => {
		await services.library.vocabulary.setStatus(met, "known", noon);
	});
	expect(await screen.findByText("8 new")).toBeTruthy();
	expect(screen.getByText("23% of the words known")).toBeTruthy();
});

test("an address with a place opens there with the word in hand, and the wish leaves the address", async () => {
	const start = text.indexOf("sáng");
	const { services } = await openReader(text, { at: span(start, start + 4) });
	await screen.findByRole("dialog", { name: "sáng" });
	expect(word("sáng").dataset.selected).toBe("");
	await waitFor(() => expect(window.location.hash).toMatch(/^#\/read\/[^?]+$/));
	expect(services.library.settings.get().view).toBe("paragraphs");
});

test("the place is kept when the screen is left", async () => {
	const { services, record, unmount } = await openReader(text);
	// What is seen is told with the next frame.
	await act(() => new Promise((drawn) => requestAnimationFrame(drawn)));
	unmount();
	await waitFor(async () => {
		expect(valueIn(await services.library.articles.get(record.id)).progress).toMatchObject({
			sentence: 0,
			sentences: 4,
		});
	});
	expect(valueIn(await services.library.articles.get(record.id)).openedAt).toBe(noon);
});

test("a text without a title has the name it is kept under as its heading", async () => {
	await openReader("Mèo ngủ.\n\nTrời mưa.");
	expect(screen.getByRole("heading", { level: 1, name: "Without a title" })).toBeTruthy();
});

test("an article that is not there is said to be missing, with the way back", async () => {
	const services = await fakeServices();
	draw(services, { id: "nothing" as ArticleId }, null);
	expect(await screen.findByText("It is no longer in the library.")).toBeTruthy();
	expect(screen.getByRole("link", { name: "Back to the library" }).getAttribute("href")).toBe("#/library");
	await expectAccessible();
});

test("long work is shown while a text is prepared, and ends when the screen is left", async () => {
	const { services, record, unmount } = await openReader(text);
	unmount();
	const endless = endlessCall();
	const signals: (AbortSignal | undefined)[] = [];
	const language = fakeLanguage({
		analyse: (request, options) => {
			signals.push(options?.signal);
			return endless.call(request, options);
		},
	});
	const slow = { ...services, language, dictionary: { ...services.dictionary, hash: "newer" } };
	const { unmount: leaveEarly } = draw(slow, record, null);
	expect(await screen.findByRole("progressbar", { name: "Preparing the text…" })).toBeTruthy();
	expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
	leaveEarly();
	expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
});

test("a worker that breaks is a matter for the error boundary, never a blank screen", async () => {
	vi.spyOn(console, "error").mockImplementation(() => undefined);
	const { services, record, unmount } = await openReader(text);
	unmount();
	const language = fakeLanguage({ read: () => Promise.reject(new WorkerFailure("the worker broke")) });
	const texts = { title: "Failed", explanation: "", retry: "Retry", copy: "Copy", copied: "Copied" };
	renderScreen(
		{ ...services, language },
		<ErrorBoundary texts={texts}>
			<ReaderScreen articleId={record.id} at={null} />
		</ErrorBoundary>,
	);
	expect(await screen.findByText(/the worker broke/)).toBeTruthy();
});

test("speaks Vietnamese", async () => {
	await openReader(text);
	await act(() => speak("vi"));
	expect(screen.getByText("Câu 1 / 3")).toBeTruthy();
	expect(screen.getByRole("button", { name: "Từng câu" })).toBeTruthy();
	await expectAccessible();
});
