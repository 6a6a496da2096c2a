// @vitest-environment jsdom

import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { success } from "../../../../renderer/engine/text/result.ts";
import { span } from "../../../../renderer/engine/text/span.ts";
import { ImportScreen } from "../../../../renderer/features/library/import/ImportScreen.tsx";
import { addPending } from "../../../../renderer/features/library/import/pendingImport.ts";
import type { Services } from "../../../../renderer/features/services.tsx";
import { valueIn } from "../../../storage/support.ts";
import { documentOf, fakeLanguage, fakeServices, readArticle } from "../../fakes.ts";
import { expectAccessible, renderScreen } from "../../render.tsx";
import { cat, forgetImports } from "./support.tsx";

forgetImports();

const page = documentOf("Con mèo\n\nMèo ngủ.\n\nTrời mưa.", {
	byline: "Thu Hà",
	removed: [
		{ reason: "relatedHeadline", text: "Chợ hoa đêm", afterBlock: 1 },
		{ reason: "relatedHeadline", text: "Giá cà phê tăng", afterBlock: 1 },
		{ reason: "footer", text: "Liên hệ", afterBlock: 2 },
	],
	repairs: [{ before: "Mèongủ", after: "Mèo ngủ", span: span(9, 16) }],
});

async function show(document = page): Promise<Services> {
	const language = fakeLanguage({ readSource: async () => success(readArticle(document)) });
	const services = await fakeServices({ language });
	addPending([cat]);
	renderScreen(services, <ImportScreen />);
	await screen.findByRole("article");
	return services;
}

/** The paragraphs on the screen, with the labels of what was set aside between them. */
function shown(): readonly string[] {
	return [...screen.getByRole("article").querySelectorAll("h1, h2, p, [aria-expanded]")].map(
		({ textContent }) => textContent ?? "",
	);
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function kept(services: Services) {
	await userEvent.click(button("Keep and read"));
	await waitFor(() => expect(window.location.hash).toMatch(/^#\/read\//));
	const [record] = valueIn(await services.library.articles.list());
	if (record === undefined) throw new Error("nothing was stored");
	return { record, document: valueIn(await services.library.articles.text(record.id)).document };
}

describe("a line that was set aside", () => {
	test("is put back where it stood; counts and what is stored follow", async () => {
		const services = await show();
		expect(screen.getByText(/^3 sentences, 6 words/)).toBeTruthy();
		await userEvent.click(button("Related headlines, 2 lines"));
		await userEvent.click(button("Put back “Giá cà phê tăng”"));
		expect(shown()).toEqual([
			"Con mèo",
			"Thu Hà",
			"Mèo ngủ.",
			"Related headlines, 1 line",
			"Giá cà phê tăng",
			"Trời mưa.",
			"Footer, 1 line",
		]);
		expect(screen.getByText("Set aside: 2 lines in 2 groups")).toBeTruthy();
		expect(await screen.findByText(/^4 sentences, 10 words/)).toBeTruthy();
		await expectAccessible();
		const { document, record } = await kept(services);
		expect(document.text).toBe("Con mèo\n\nMèo ngủ.\n\nGiá cà phê tăng\n\nTrời mưa.");
		expect(document.removed.map(({ text, afterBlock }) => [text, afterBlock])).toEqual([
			["Chợ hoa đêm", 1],
			["Liên hệ", 3],
		]);
		expect(record.words).toBe(10);
	});

	test("is put back from the margin, too, with its whole group, and the notice takes it back", async () => {
		await show();
		await userEvent.click(button("Put back Related headlines, 2"));
		expect(shown()).toContain("Chợ hoa đêm");
		expect(shown()).toContain("Giá cà phê tăng");
		await userEvent.click(button("Undo"));
		expect(shown()).not.toContain("Chợ hoa đêm");
		expect(screen.getByText("Set aside: 3 lines in 2 groups")).toBeTruthy();
	});

	test("leaves the focus beside what was next to it", async () => {
		await show();
		await userEvent.click(button("Related headlines, 2"));
		const line = screen.getByRole("button", { name: "Put back “Chợ hoa đêm”" });
		line.focus();
		await userEvent.keyboard("{Enter}");
		expect(document.activeElement).toBe(screen.getByRole("button", { name: "Put back “Giá cà phê tăng”" }));
	});

	test("goes into the text that is stored even when it is kept at once", async () => {
		const services = await show();
		await userEvent.click(button("Put back Footer, 1"));
		const { document, record } = await kept(services);
		expect(document.text.endsWith("\n\nLiên hệ")).toBe(true);
		expect(record.words).toBe(8);
		const analysis = valueIn(await services.library.analyses.get(record.id, `1:abc:${record.contentHash}`));
		expect(analysis?.words).toBe(8);
	});
});

describe("a paragraph that is kept", () => {
	test("is set aside by the reader, and comes back by Ctrl+Z", async () => {
		await show();
		await userEvent.click(button("Set aside: Trời mưa."));
		expect(shown()).not.toContain("Trời mưa.");
		expect(button("Set aside by you, 1 line")).toBeTruthy();
		expect(await screen.findByText(/^2 sentences, 4 words/)).toBeTruthy();
		await userEvent.keyboard("{Control>}z{/Control}");
		expect(shown()).toContain("Trời mưa.");
		expect(await screen.findByText(/^3 sentences, 6 words/)).toBeTruthy();
	});

	test("is reached by the Tab key once, and from it the others by the arrows", async () => {
		await show();
		const first = button("Set aside: Mèo ngủ.");
		const second = button("Set aside: Trời mưa.");
		expect([first.tabIndex, second.tabIndex]).toEqual([0, -1]);
		first.focus();
		await userEvent.keyboard("{ArrowDown}");
		expect(document.activeElement).toBe(second);
		expect([first.tabIndex, second.tabIndex]).toEqual([-1, 0]);
	});

	test("stays where it is all that there is", async () => {
		await show(documentOf("Mèo ngủ."));
		await userEvent.click(button("Set aside: Mèo ngủ."));
		expect(screen.getByText("This is all the text there is: it cannot be set aside.")).toBeTruthy();
		expect(shown()).toContain("Mèo ngủ.");
	});
});

test("a mended place reads again as it stood", async () => {
	const services = await show();
	await userEvent.click(button("Undo this repair: “Mèongủ” again"));
	expect(shown()).toContain("Mèongủ.");
	expect(screen.queryByText(/^Mended/)).toBeNull();
	const { document } = await kept(services);
	expect(document.repairs).toEqual([]);
	expect(document.text).toContain("Mèongủ.");
});

describe("title, author, date and source", () => {
	test("are changed in place", async () => {
		const services = await show();
		await userEvent.click(button("Edit the title"));
		const title = screen.getByRole("textbox", { name: "Title" });
		await userEvent.clear(title);
		await userEvent.type(title, "Mèo nhà tôi{Enter}");
		expect(await screen.findByRole("heading", { level: 1, name: "Mèo nhà tôi" })).toBeTruthy();
		await userEvent.click(button("Edit author, date and source"));
		await userEvent.clear(screen.getByRole("textbox", { name: "Author" }));
		await userEvent.type(screen.getByRole("textbox", { name: "Date" }), "14/3/2026");
		await expectAccessible();
		await userEvent.click(button("Save"));
		expect(shown().slice(0, 2)).toEqual(["Mèo nhà tôi", "14/3/2026"]);
		const { record, document } = await kept(services);
		expect(record).toMatchObject({ title: "Mèo nhà tôi", byline: null, date: "14/3/2026" });
		expect(document.title).toBe("Mèo nhà tôi");
		expect(document.removed.map(({ afterBlock }) => afterBlock)).toEqual([1, 1, 2]);
	});

	test("stay when the change is given up", async () => {
		await show();
		await userEvent.click(button("Edit the title"));
		await userEvent.type(screen.getByRole("textbox", { name: "Title" }), " gì đó{Escape}");
		expect(screen.getByRole("heading", { level: 1, name: "Con mèo" })).toBeTruthy();
	});
});

test("many changes in a row are analysed once", async () => {
	const language = fakeLanguage({ readSource: async () => success(readArticle(page)) });
	const analyse = vi.fn(language.analyse);
	const services = await fakeServices({ language: { ...language, analyse } });
	addPending([cat]);
	renderScreen(services, <ImportScreen />);
	await screen.findByRole("article");
	expect(analyse).toHaveBeenCalledTimes(1);
	// In one go: no machine is so slow that the pause after a change is over before the next.
	for (const name of ["Put back Footer, 1", "Put back Related headlines, 2", "Set aside: Trời mưa."])
		fireEvent.click(button(name));
	await screen.findByText(/^5 sentences/);
	expect(analyse).toHaveBeenCalledTimes(2);
});

test("a book shows its chapters, and leads to each", async () => {
	const chapters = Array.from({ length: 100 }, (_, index) => `Chương ${index + 1}.\n\nMèo ngủ lần thứ ${index + 1}.`);
	const book = documentOf(chapters.join("\n\n"));
	const parts = book.blocks.flatMap((_, block) =>
		block % 2 === 0 ? [{ title: `Chương ${block / 2 + 1}`, level: 1, block }] : [],
	);
	await show({ ...book, parts });
	const contents = screen.getByRole("region", { name: "Contents: 100 parts" });
	expect(within(contents).getAllByRole("listitem")).toHaveLength(12);
	await userEvent.click(within(contents).getByRole("button", { name: "Show 88 more" }));
	await userEvent.click(within(contents).getByRole("button", { name: "Chương 90" }));
	expect(shown()).toContain("Mèo ngủ lần thứ 90.");
	expect(shown()).not.toContain("Mèo ngủ lần thứ 1.");
	await userEvent.click(button("Show 178 paragraphs before"));
	expect(shown()).toContain("Mèo ngủ lần thứ 1.");
	await expectAccessible();
});
