// @vitest-environment jsdom

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { headwordKey } from "../../../../renderer/engine/text/headwordKey.ts";
import { span } from "../../../../renderer/engine/text/span.ts";
import { ImportScreen } from "../../../../renderer/features/library/import/ImportScreen.tsx";
import {
	addPending,
	chooseDuplicates,
	clearPending,
} from "../../../../renderer/features/library/import/pendingImport.ts";
import type { Services } from "../../../../renderer/features/services.tsx";
import type { ArticleRecord } from "../../../../renderer/storage/records/articles.ts";
import { valueIn } from "../../../storage/support.ts";
import { fakeServices } from "../../fakes.ts";
import { expectAccessible, renderScreen } from "../../render.tsx";
import { file, forgetImports } from "./support.tsx";

forgetImports();

const words = Array.from({ length: 150 }, (_, index) => `từ${"aăâeêioôơuư"[index % 11]}${index % 37}`);
const story = `Con mèo\n\nMèo ngủ. ${words.join(" ")}. Trời mưa.`;
/** The same with another end. */
const longer = story.replace("Trời mưa.", "Trời sáng.");

async function articles({ library }: Services): Promise<readonly ArticleRecord[]> {
	return valueIn(await library.articles.list());
}

/** A library with the story in it, in which the word `mèo` is saved at its place. */
async function withStory(): Promise<{ readonly services: Services; readonly there: ArticleRecord }> {
	const services = await fakeServices();
	addPending([file("con-meo.txt", story)]);
	const { unmount } = renderScreen(services, <ImportScreen />);
	await userEvent.click(await screen.findByRole("button", { name: "Keep and read" }));
	await waitFor(() => expect(window.location.hash).toMatch(/^#\/read\//));
	unmount();
	const [there] = await articles(services);
	if (there === undefined) throw new Error("nothing was stored");
	const at = story.indexOf("Mèo ngủ");
	const met = {
		key: headwordKey("word", "mèo"),
		headword: "mèo",
		gloss: "cat",
		sense: 0,
		context: {
			articleId: there.id,
			articleTitle: there.title,
			span: span(at, at + 3),
			quote: "Mèo",
			sentence: "Mèo ngủ.",
			offset: 0,
			english: null,
		},
	};
	valueIn(await services.library.vocabulary.setStatus(met, "learning", services.now()));
	window.location.hash = "#/import";
	return { services, there };
}

async function textOf({ library }: Services, { id }: ArticleRecord): Promise<string> {
	return valueIn(await library.articles.text(id)).document.text;
}

describe("a text that the library has", () => {
	test("is said, with the way to the one that is there", async () => {
		const { services, there } = await withStory();
		addPending([file("lai.txt", story)]);
		renderScreen(services, <ImportScreen />);
		const note = await screen.findByRole("note");
		expect(note.textContent).toContain("This text is in your library already, as “Con mèo”.");
		await expectAccessible();
		await userEvent.click(within(note).getByRole("link", { name: "Open the one you have" }));
		expect(window.location.hash).toBe(`#/read/${there.id}`);
		expect(await articles(services)).toHaveLength(1);
	});

	test("nearly is said with the share, and both can be kept", async () => {
		const { services } = await withStory();
		addPending([file("lai.txt", longer)]);
		renderScreen(services, <ImportScreen />);
		expect((await screen.findByRole("note")).textContent).toMatch(/a text that is \d\d% the same: “Con mèo”/);
		await userEvent.click(screen.getByRole("button", { name: "Keep both and read" }));
		await waitFor(async () => expect(await articles(services)).toHaveLength(2));
	});

	test("is replaced: its words move along, and the notice takes all of it back", async () => {
		const { services, there } = await withStory();
		addPending([file("lai.txt", longer)]);
		renderScreen(services, <ImportScreen />);
		await userEvent.click(await screen.findByRole("button", { name: "Replace the one you have" }));
		await waitFor(() => expect(window.location.hash).toBe(`#/read/${there.id}`));
		expect(await textOf(services, there)).toBe(longer);
		expect(valueIn(await services.library.articles.text(there.id)).original).toBe(longer);
		expect(await articles(services)).toHaveLength(1);
		const told = "“Con mèo” has the new text. 1 place of your words and notes moved along.";
		expect(await screen.findByText(told)).toBeTruthy();
		await userEvent.click(screen.getByRole("button", { name: "Undo" }));
		expect(await screen.findByText("“Con mèo” has its old text again.")).toBeTruthy();
		expect(await textOf(services, there)).toBe(story);
	});

	test("is replaced: places whose words are gone are told", async () => {
		const { services } = await withStory();
		addPending([file("lai.txt", story.replace("Mèo ngủ. ", "").replace("Con mèo", "Con chó"))]);
		renderScreen(services, <ImportScreen />);
		await userEvent.click(await screen.findByRole("button", { name: "Replace the one you have" }));
		expect(await screen.findByText(/^“Con chó” has the new text\. 0 of 1 place/)).toBeTruthy();
	});
});

describe("of several texts those that the library has", () => {
	const three = [file("lai.txt", story), file("gan.txt", longer), file("moi.txt", "Trời sáng. Mèo ngủ.")];
	const outcomes = () =>
		within(screen.getByRole("list", { name: "What became of each text" }))
			.getAllByRole("listitem")
			.map(({ textContent }) => textContent);

	test("are skipped where they are the same, and kept where they are nearly the same", async () => {
		const { services } = await withStory();
		addPending(three);
		renderScreen(services, <ImportScreen />);
		expect(await screen.findByText("2 of 3 texts added")).toBeTruthy();
		expect(outcomes()).toEqual([
			"lai.txtIn the library already: Con mèo",
			"gan.txtAdded: Con mèolike Con mèo",
			"moi.txtAdded: moi",
		]);
		expect(await articles(services)).toHaveLength(3);
		await expectAccessible();
	});

	test("are treated as the person says once for all", async () => {
		const { services, there } = await withStory();
		addPending(three);
		chooseDuplicates({ alike: "replace" });
		renderScreen(services, <ImportScreen />);
		expect(await screen.findByText("2 of 3 texts added")).toBeTruthy();
		expect(outcomes()[1]).toBe("gan.txtReplaced: Con mèoUndo");
		expect(await textOf(services, there)).toBe(longer);
		await userEvent.click(screen.getByRole("button", { name: "Undo" }));
		await waitFor(() => expect(outcomes()[1]).toBe("gan.txtNearly the same is in the library: Con mèo"));
		expect(await textOf(services, there)).toBe(story);
	});

	test("that were skipped follow when the person says something else", async () => {
		const { services } = await withStory();
		addPending(three);
		renderScreen(services, <ImportScreen />);
		expect(await screen.findByText("2 of 3 texts added")).toBeTruthy();
		await userEvent.selectOptions(screen.getByRole("combobox", { name: "The same text" }), "both");
		await userEvent.click(screen.getByRole("button", { name: "Apply this to 1 text that was skipped" }));
		expect(await screen.findByText("3 of 3 texts added")).toBeTruthy();
		expect(await articles(services)).toHaveLength(4);
	});
});

test("the same text twice in one import is stored once", async () => {
	const services = await fakeServices();
	addPending([file("a.txt", story), file("b.txt", story)]);
	renderScreen(services, <ImportScreen />);
	expect(await screen.findByText("1 of 2 texts added")).toBeTruthy();
	expect(await articles(services)).toHaveLength(1);
	clearPending();
});
