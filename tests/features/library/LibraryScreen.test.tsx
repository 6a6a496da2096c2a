// @vitest-environment jsdom

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { failure, success } from "../../../renderer/engine/text/result.ts";
import { LibraryScreen } from "../../../renderer/features/library/LibraryScreen.tsx";
import type { Services } from "../../../renderer/features/services.tsx";
import type { NewArticle } from "../../../renderer/storage/contract/articles.ts";
import type { ArticleId } from "../../../renderer/storage/records/ids.ts";
import { WorkerFailure } from "../../../renderer/worker/client.ts";
import { day, met, noon, valueIn } from "../../storage/support.ts";
import { analysisOf, documentOf, fakeLanguage, fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../render.tsx";

async function add(services: Services, text: string, change: Partial<NewArticle> = {}, at = noon): Promise<ArticleId> {
	const document = change.document ?? documentOf(text);
	const article = {
		fallbackTitle: "Không tên",
		document,
		original: text,
		translation: [],
		words: analysisOf(document).profile.words,
		fingerprint: analysisOf(document).fingerprint,
		sample: null,
		tags: [],
		...change,
	};
	return valueIn(await services.library.articles.add(article, at)).id;
}

async function withTwo(): Promise<Services> {
	const services = await fakeServices();
	await add(services, "Con mèo\n\nMèo ngủ. Trời mưa. Mèo ngủ.", { tags: ["Động vật"] }, noon - day);
	await add(services, "Đường sắt ven biển\n\nTrời sáng.", {
		document: documentOf("Đường sắt ven biển\n\nTrời sáng.", { byline: "Thu Hà" }),
	});
	return services;
}

function titles(): readonly (string | null)[] {
	const list = screen.getByRole("list", { name: "Articles" });
	return within(list)
		.getAllByRole("link")
		.map((link) => link.textContent);
}

async function rowOf(title: string): Promise<HTMLElement> {
	const row = (await screen.findByRole("link", { name: title })).closest("li");
	if (row === null) throw new Error(`${title} stands in no list`);
	return row;
}

async function choose(title: string, action: string): Promise<void> {
	const row = await rowOf(title);
	await userEvent.click(within(row).getByRole("button", { name: `Actions for “${title}”` }));
	await userEvent.click(await screen.findByRole("menuitem", { name: action }));
}

describe("an empty library", () => {
	test("says what to do, in both languages", async () => {
		renderScreen(await fakeServices(), <LibraryScreen />);
		expect(await screen.findByRole("heading", { name: "Your first article" })).toBeTruthy();
		await expectAccessible();
		await speak("vi");
		expect(await screen.findByRole("heading", { name: "Bài đầu tiên của bạn" })).toBeTruthy();
		expect(screen.getByRole("button", { name: "Chọn tệp" })).toBeTruthy();
	});

	test("offers the eight samples, and opens one with its English", async () => {
		const services = await fakeServices();
		renderScreen(services, <LibraryScreen />);
		await userEvent.click(await screen.findByRole("button", { name: "Open a short text we wrote" }));
		const dialog = await screen.findByRole("dialog", { name: "Texts we wrote" });
		await waitFor(() => expect(within(dialog).getAllByRole("listitem")).toHaveLength(8));
		await userEvent.click(within(dialog).getByRole("button", { name: /Cóc kiện Trời.*Level 5 · folk tale/ }));
		await waitFor(() => expect(window.location.hash).toMatch(/^#\/read\//));
		const [record] = valueIn(await services.library.articles.list());
		expect(record).toMatchObject({ title: "Cóc kiện Trời", tags: ["folk tale"], translated: true });
		expect(record?.sample).toBe("05-coc-kien-troi");
		const text = valueIn(await services.library.articles.text(record?.id ?? ("" as ArticleId)));
		expect(text.translation.at(-1)?.english).toBe("whoever strikes him, Heaven will strike back.");
	});
});

describe("the list", () => {
	test("shows title, author, date, time to read, tags, share of known words and progress", async () => {
		const services = await withTwo();
		await services.library.vocabulary.setStatus(met("mèo", "cat"), "known", noon);
		await services.library.vocabulary.setStatus(met("con", "[animal]"), "ignored", noon);
		renderScreen(services, <LibraryScreen />);
		const row = await rowOf("Con mèo");
		// Three of the seven running words that are not ignored.
		await waitFor(() => expect(within(row).getByText("43% of the words known")).toBeTruthy());
		expect(within(row).getByText("March 9, 2026")).toBeTruthy();
		expect(within(row).getByText("1 min")).toBeTruthy();
		expect(within(row).getByRole("button", { name: "Động vật" })).toBeTruthy();
		expect(within(row).getByText("New")).toBeTruthy();
		expect(within(await rowOf("Đường sắt ven biển")).getByText("Thu Hà")).toBeTruthy();
		await expectAccessible();
	});

	test("speaks the language of the interface", async () => {
		await speak("vi");
		renderScreen(await withTwo(), <LibraryScreen />);
		const row = await rowOf("Con mèo");
		expect(within(row).getByText("9 tháng 3, 2026")).toBeTruthy();
		expect(within(row).getByText("1 phút")).toBeTruthy();
		expect(screen.getByText(/^2 bài,/)).toBeTruthy();
	});

	test("keeps the share of known words up to date", async () => {
		const services = await withTwo();
		renderScreen(services, <LibraryScreen />);
		const row = await rowOf("Con mèo");
		await waitFor(() => expect(within(row).getByText("0% of the words known")).toBeTruthy());
		await services.library.vocabulary.setStatus(met("ngủ", "to sleep"), "known", noon);
		await waitFor(() => expect(within(row).getByText("25% of the words known")).toBeTruthy());
	});

	test("analyses in the background what was not analysed yet, and keeps it", async () => {
		const services = await withTwo();
		const analyse = vi.spyOn(services.language, "analyse");
		const { unmount } = renderScreen(services, <LibraryScreen />);
		await waitFor(() => expect(screen.getAllByText(/of the words known/)).toHaveLength(2));
		expect(analyse).toHaveBeenCalledTimes(2);
		unmount();
		renderScreen(services, <LibraryScreen />);
		await waitFor(() => expect(screen.getAllByText(/of the words known/)).toHaveLength(2));
		expect(analyse).toHaveBeenCalledTimes(2);
	});

	test("goes on measuring where one article cannot be analysed", async () => {
		const console = vi.spyOn(globalThis.console, "error").mockImplementation(() => undefined);
		const language = fakeLanguage();
		const services = await fakeServices({
			language: {
				...language,
				open: async (request, options) => {
					if (request.document.title === "Đường sắt ven biển") throw new WorkerFailure("broken");
					return language.open(request, options);
				},
			},
		});
		await add(services, "Đường sắt ven biển\n\nTrời sáng.");
		await add(services, "Con mèo\n\nMèo ngủ.", {}, noon - day);
		renderScreen(services, <LibraryScreen />);
		const row = await rowOf("Con mèo");
		await waitFor(() => expect(within(row).getByText("0% of the words known")).toBeTruthy());
		expect(console).toHaveBeenCalled();
		console.mockRestore();
	});

	test("is sorted as chosen, and the choice is kept", async () => {
		const services = await withTwo();
		renderScreen(services, <LibraryScreen />);
		await rowOf("Con mèo");
		expect(titles()).toEqual(["Đường sắt ven biển", "Con mèo"]);
		await userEvent.selectOptions(screen.getByRole("combobox", { name: "Order" }), "by title");
		expect(titles()).toEqual(["Con mèo", "Đường sắt ven biển"]);
		expect(services.library.settings.get().librarySort).toBe("title");
	});

	test("is searched with and without marks, from the keyboard", async () => {
		renderScreen(await withTwo(), <LibraryScreen />);
		await rowOf("Con mèo");
		await userEvent.keyboard("/duong");
		expect(titles()).toEqual(["Đường sắt ven biển"]);
		await userEvent.keyboard("xyz");
		expect(screen.getByText("Nothing found for “duongxyz”.")).toBeTruthy();
		await userEvent.keyboard("{Escape}");
		expect(titles()).toHaveLength(2);
	});

	test("shows what has a tag when the tag is chosen", async () => {
		renderScreen(await withTwo(), <LibraryScreen />);
		await userEvent.click(within(await rowOf("Con mèo")).getByRole("button", { name: "Động vật" }));
		expect(titles()).toEqual(["Con mèo"]);
	});
});

describe("an article", () => {
	test("is renamed", async () => {
		renderScreen(await withTwo(), <LibraryScreen />);
		await choose("Con mèo", "Rename");
		const field = await screen.findByRole("textbox", { name: "Title" });
		await userEvent.clear(field);
		await userEvent.type(field, "  Mèo  nhà {Enter}");
		expect(await rowOf("Mèo nhà")).toBeTruthy();
		expect(screen.queryByRole("dialog")).toBeNull();
	});

	test("gets tags, each once", async () => {
		const services = await withTwo();
		renderScreen(services, <LibraryScreen />);
		await choose("Đường sắt ven biển", "Tags");
		await userEvent.type(await screen.findByRole("textbox", { name: /^Tags/ }), "Báo chí, biển, báo chí");
		await userEvent.click(screen.getByRole("button", { name: "Động vật" }));
		await userEvent.click(screen.getByRole("button", { name: "Save" }));
		const row = await rowOf("Đường sắt ven biển");
		await waitFor(() =>
			expect(
				within(row)
					.getAllByTitle(/tagged/)
					.map((tag) => tag.textContent),
			).toEqual(["Báo chí", "biển", "Động vật"]),
		);
	});

	test("is deleted, and comes back when that is undone", async () => {
		renderScreen(await withTwo(), <LibraryScreen />);
		await choose("Con mèo", "Delete");
		await waitFor(() => expect(titles()).toEqual(["Đường sắt ven biển"]));
		expect(screen.getByRole("status").textContent).toContain("“Con mèo” was deleted.");
		await userEvent.click(screen.getByRole("button", { name: "Undo" }));
		await waitFor(() => expect(titles()).toHaveLength(2));
	});

	test("is archived, found in the archive, and taken back", async () => {
		renderScreen(await withTwo(), <LibraryScreen />);
		await choose("Con mèo", "Archive");
		await userEvent.click(await screen.findByRole("button", { name: "1 article in the archive" }));
		expect(screen.getByRole("heading", { level: 1, name: "Archive" })).toBeTruthy();
		expect(titles()).toEqual(["Con mèo"]);
		await choose("Con mèo", "Back to the library");
		expect(await screen.findByText("There is nothing here.")).toBeTruthy();
		await userEvent.click(screen.getByRole("button", { name: "Back to the library" }));
		expect(titles()).toHaveLength(2);
	});

	test("that cannot be changed says why", async () => {
		const services = await withTwo();
		vi.spyOn(services.library.articles, "remove").mockResolvedValue(failure({ kind: "full" }));
		renderScreen(services, <LibraryScreen />);
		await choose("Con mèo", "Delete");
		await waitFor(() => expect(screen.getByRole("status").textContent).toContain("is full"));
		expect(titles()).toHaveLength(2);
	});
});

describe("going on reading", () => {
	test("shows the words of the sentence where it was left, glossed, and the way back", async () => {
		const services = await withTwo();
		const articles = valueIn(await services.library.articles.list());
		const { id } = articles.find(({ title }) => title === "Con mèo") ?? { id: "" as ArticleId };
		await services.library.articles.saveProgress(id, { sentence: 2, sentences: 4, share: 0.63, at: noon });
		await services.library.vocabulary.setStatus(met("mưa", "rain"), "learning", noon);
		renderScreen(services, <LibraryScreen />);
		const block = await screen.findByRole("region", { name: "Go on reading" });
		expect(block.textContent).toContain("sentence 3 of 4");
		await waitFor(() => expect(within(block).getByText("rain")).toBeTruthy());
		expect(within(block).getByText("sky")).toBeTruthy();
		expect(within(block).queryByText("cat")).toBeNull();
		expect(within(block).getByText("mưa").closest("ruby")?.dataset.status).toBe("learning");
		expect(within(block).getByRole("link", { name: "Read on" }).getAttribute("href")).toBe(`#/read/${id}`);
		expect(within(await rowOf("Con mèo")).getByText("63% read")).toBeTruthy();
	});

	test("stays a way back where the text cannot be read", async () => {
		const services = await withTwo();
		const [article] = valueIn(await services.library.articles.list());
		if (article === undefined) throw new Error("no article");
		await services.library.articles.saveProgress(article.id, { sentence: 0, sentences: 4, share: 0.1, at: noon });
		vi.spyOn(services.library.articles, "text").mockResolvedValue(failure({ kind: "corrupt", what: "article" }));
		renderScreen(services, <LibraryScreen />);
		const block = await screen.findByRole("region", { name: "Go on reading" });
		expect(within(block).getByRole("link", { name: "Read on" })).toBeTruthy();
	});
});

describe("the margin", () => {
	test("tells what was read and saved since Monday, and the words that wait", async () => {
		const services = await withTwo();
		const read = { articleId: "a1" as ArticleId, milliseconds: 12.5 * 60_000, words: 600 };
		for (const on of ["2026-03-08", "2026-03-09", "2026-03-10"])
			await services.library.reading.add({ ...read, day: on });
		await services.library.vocabulary.setStatus(met("mèo", "cat"), "learning", noon);
		await services.library.vocabulary.setStatus(met("trời", "sky"), "learning", noon - 6 * day);
		await services.library.vocabulary.setStatus(met("mưa", "rain"), "known", noon);
		renderScreen(services, <LibraryScreen />);
		const week = await screen.findByRole("region", { name: "This week" });
		const figures = () =>
			within(week)
				.getAllByRole("definition")
				.map((figure) => figure.textContent);
		expect(figures()).toEqual(["25 min", "1,200", "1", "2"]);
		await services.library.vocabulary.setStatus(met("ngủ", "to sleep"), "learning", noon);
		await services.library.reading.add({ ...read, day: "2026-03-10" });
		await waitFor(() => expect(figures()).toEqual(["38 min", "1,800", "2", "3"]));
	});

	test("leads to the samples; one that is there already is opened, not added again", async () => {
		const services = await fakeServices();
		const id = await add(services, "Buổi sáng\n\nTrời sáng.", { sample: "01-buoi-sang-trong-ngo-nho" });
		renderScreen(services, <LibraryScreen />);
		await userEvent.click(await screen.findByRole("button", { name: "Choose one" }));
		await userEvent.click(await screen.findByRole("button", { name: /Level 1/ }));
		await waitFor(() => expect(window.location.hash).toBe(`#/read/${id}`));
		expect(valueIn(await services.library.articles.list())).toHaveLength(1);
	});
});

test("a library that cannot be read says so, and is tried again", async () => {
	const services = await withTwo();
	const list = vi.spyOn(services.library.articles, "list");
	list.mockResolvedValueOnce(failure({ kind: "blocked" }));
	renderScreen(services, <LibraryScreen />);
	expect((await screen.findByRole("alert")).textContent).toContain("Another window");
	await expectAccessible();
	list.mockResolvedValueOnce(success([]));
	await userEvent.click(screen.getByRole("button", { name: "Try again" }));
	expect(await screen.findByRole("heading", { name: "Your first article" })).toBeTruthy();
});
