// @vitest-environment jsdom

import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { success } from "../../../../renderer/engine/text/result.ts";
import { ImportScreen } from "../../../../renderer/features/library/import/ImportScreen.tsx";
import { addPending } from "../../../../renderer/features/library/import/pendingImport.ts";
import type { FieldChoice } from "../../../../renderer/formats/types.ts";
import type { LanguageClient } from "../../../../renderer/worker/client.ts";
import { valueIn } from "../../../storage/support.ts";
import { documentOf, fakeLanguage, fakeServices, readArticle } from "../../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../../render.tsx";
import { file, forgetImports } from "./support.tsx";

forgetImports();

describe("a text whose encoding is doubtful", () => {
	const readings: Readonly<Record<string, string>> = { tcvn3: "Mòa to", viscii: "Mưa to" };
	const warnings = [
		{
			kind: "doubtfulEncoding",
			encoding: "tcvn3",
			candidates: Object.entries(readings).map(([encoding, preview]) => ({ encoding, preview, share: 1 })),
		},
	] as const;
	/** Takes the bytes over, as the worker does, and reads them as it is told. */
	const readSource: LanguageClient["readSource"] = async ({ source, encoding }) => {
		const read = structuredClone(source.bytes, { transfer: [source.bytes.buffer as ArrayBuffer] });
		if (read.length === 0) return { ok: false, error: { kind: "empty", name: source.name } };
		const text = readings[encoding ?? "tcvn3"] ?? "";
		return success(readArticle(documentOf(text), { original: text, warnings: encoding === null ? warnings : [] }));
	};

	test("shows how it reads in each, and is read again in the one that is chosen", async () => {
		const services = await fakeServices({ language: fakeLanguage({ readSource }) });
		addPending([file("cu.txt", "xyz")]);
		renderScreen(services, <ImportScreen />);
		const choice = await screen.findByRole("group", { name: /Which of these reads well/ });
		const cards = within(choice).getAllByRole<HTMLInputElement>("radio");
		expect(cards.map((card) => card.closest("label")?.textContent)).toEqual([
			"Mòa toOld Vietnamese font encoding (TCVN3, ABC)",
			"Mưa toOld Vietnamese encoding (VISCII)",
		]);
		expect(cards.map(({ checked }) => checked)).toEqual([true, false]);
		expect(screen.getByRole("article").textContent).toContain("Mòa to");
		await expectAccessible();
		await userEvent.click(within(choice).getByRole("radio", { name: /VISCII/ }));
		await waitFor(() => expect(screen.getByRole("article").textContent).toContain("Mưa to"));
		await waitFor(() => expect(choice.getAttribute("aria-busy")).toBe("false"));
		expect(within(choice).getByRole<HTMLInputElement>("radio", { name: /VISCII/ }).checked).toBe(true);

		await userEvent.click(screen.getByRole("button", { name: "Keep and read" }));
		await waitFor(() => expect(window.location.hash).toMatch(/^#\/read\//));
		const [record] = valueIn(await services.library.articles.list());
		if (record === undefined) throw new Error("nothing was stored");
		const { document, original } = valueIn(await services.library.articles.text(record.id));
		expect([document.text, original]).toEqual(["Mưa to", "Mưa to"]);
	});

	test("says the names of encodings in the language of the interface", async () => {
		await speak("vi");
		addPending([file("cu.txt", "xyz")]);
		renderScreen(await fakeServices({ language: fakeLanguage({ readSource }) }), <ImportScreen />);
		expect(await screen.findByRole("radio", { name: /Bảng mã phông chữ cũ \(TCVN3, ABC\)/ })).toBeTruthy();
	});

	test("is taken as it reads best among several, and says so", async () => {
		addPending([file("cu.txt", "xyz"), file("rong.txt", "")]);
		renderScreen(await fakeServices({ language: fakeLanguage({ readSource }) }), <ImportScreen />);
		expect(
			await screen.findByText("Its encoding is doubtful, read as: Old Vietnamese font encoding (TCVN3, ABC)"),
		).toBeTruthy();
	});
});

describe("a table of articles", () => {
	const rows = [
		["1", "Con mèo", "Mèo ngủ."],
		["2", "Trời", "Trời mưa."],
	] as const;
	const outlineWith = (guess: FieldChoice | null) => ({ fields: ["id", "", "noi_dung"], rows, count: 2, guess });
	function tableLanguage(guess: FieldChoice | null) {
		const language = fakeLanguage();
		const readSource = vi.fn<LanguageClient["readSource"]>(async (request, options) => {
			const { source, fields } = request;
			if (!source.name.endsWith(".tsv")) return language.readSource(request, options);
			if (fields === null) return success({ kind: "fields", outline: outlineWith(guess), source });
			const sources = rows.map((row) => ({
				name: fields.title === null ? `#${row[0]}` : (row[fields.title] ?? ""),
				mediaType: "text/plain",
				bytes: new TextEncoder().encode(row[fields.text]),
			}));
			return success({ kind: "several", sources, unread: [] });
		});
		return { ...language, readSource };
	}

	test("is shown with the best guess, and imported as its person says", async () => {
		const language = tableLanguage({ text: 2, title: 1 });
		addPending([file("tin.tsv", "x")]);
		renderScreen(await fakeServices({ language }), <ImportScreen />);
		expect(await screen.findByRole("heading", { level: 1, name: "Which column is the text?" })).toBeTruthy();
		const [text, title] = screen.getAllByRole<HTMLSelectElement>("combobox");
		expect([text?.value, title?.value]).toEqual(["2", "1"]);
		expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
			"id",
			"Column 2Title",
			"noi_dungText",
		]);
		expect(screen.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(rows.flat());
		await expectAccessible();
		await userEvent.selectOptions(screen.getByRole("combobox", { name: "Title" }), "None");
		await userEvent.click(screen.getByRole("button", { name: "Import 2 articles" }));
		expect(await screen.findByText("2 of 2 texts added")).toBeTruthy();
		expect(language.readSource.mock.calls[1]?.[0].fields).toEqual({ text: 2, title: null });
	});

	test("is never its own title, and without a guess begins with the column that has most", async () => {
		const language = tableLanguage(null);
		addPending([file("tin.tsv", "x")]);
		renderScreen(await fakeServices({ language }), <ImportScreen />);
		const text = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Text" });
		expect(text.value).toBe("2");
		await userEvent.selectOptions(screen.getByRole("combobox", { name: "Title" }), "Column 2");
		await userEvent.selectOptions(text, "Column 2");
		await userEvent.click(screen.getByRole("button", { name: "Import 2 articles" }));
		await waitFor(() => expect(language.readSource.mock.calls[1]?.[0].fields).toEqual({ text: 1, title: null }));
	});

	test("among other texts waits for its person, and stops none of the others", async () => {
		const language = tableLanguage({ text: 2, title: 1 });
		addPending([file("tin.tsv", "x"), file("meo.txt", "Mèo ngủ. Trời sáng.")]);
		renderScreen(await fakeServices({ language }), <ImportScreen />);
		expect(await screen.findByText("1 of 2 texts added")).toBeTruthy();
		await userEvent.click(screen.getByRole("button", { name: "Choose" }));
		const dialog = await screen.findByRole("dialog", { name: "Which column is the text?" });
		await expectAccessible();
		await userEvent.click(within(dialog).getByRole("button", { name: "Import 2 articles" }));
		expect(await screen.findByText("3 of 3 texts added")).toBeTruthy();
	});
});
