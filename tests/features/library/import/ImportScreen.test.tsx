// @vitest-environment jsdom

import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { failure, success } from "../../../../renderer/engine/text/result.ts";
import { span } from "../../../../renderer/engine/text/span.ts";
import { DropAnywhere } from "../../../../renderer/features/library/import/DropAnywhere.tsx";
import { ImportScreen } from "../../../../renderer/features/library/import/ImportScreen.tsx";
import { importLaunchFiles } from "../../../../renderer/features/library/import/launchFiles.ts";
import {
	addPending,
	clearPending,
	type ImportSource,
	pendingImports,
} from "../../../../renderer/features/library/import/pendingImport.ts";
import { cancelImport } from "../../../../renderer/features/library/import/runImport.ts";
import { LibraryScreen } from "../../../../renderer/features/library/LibraryScreen.tsx";
import { WorkerFailure } from "../../../../renderer/worker/client.ts";
import { valueIn } from "../../../storage/support.ts";
import { documentOf, endlessCall, fakeHost, fakeLanguage, fakeServices } from "../../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../../render.tsx";

afterEach(() => {
	cancelImport();
	clearPending();
});

function file(name: string, text: string): ImportSource {
	const bytes = new TextEncoder().encode(text);
	return { name, title: null, file: { ok: true, value: { name, mediaType: "text/plain", bytes } } };
}

const cat = file("con-meo.txt", "Con mèo\n\nMèo ngủ. Trời mưa.");

describe("a text that comes alone", () => {
	test("is shown as it will be kept, with its counts, and not stored yet", async () => {
		const services = await fakeServices();
		addPending([cat]);
		renderScreen(services, <ImportScreen />);
		expect(await screen.findByRole("heading", { level: 1, name: "Con mèo" })).toBeTruthy();
		expect(screen.getByText("Mèo ngủ. Trời mưa.")).toBeTruthy();
		expect(screen.getByText("3 sentences, 6 words, 5 different words new to you")).toBeTruthy();
		expect(screen.getByText("Nothing was set aside")).toBeTruthy();
		expect(valueIn(await services.library.articles.list())).toEqual([]);
		await expectAccessible();
	});

	test("is kept with its original text and its analysis, and opened", async () => {
		const services = await fakeServices();
		addPending([cat]);
		renderScreen(services, <ImportScreen />);
		await userEvent.click(await screen.findByRole("button", { name: "Keep and read" }));
		await waitFor(() => expect(window.location.hash).toMatch(/^#\/read\//));
		const [record] = valueIn(await services.library.articles.list());
		if (record === undefined) throw new Error("nothing was stored");
		expect(record).toMatchObject({ title: "Con mèo", words: 6, sample: null, translated: false });
		expect(valueIn(await services.library.articles.text(record.id)).original).toBe("Con mèo\n\nMèo ngủ. Trời mưa.");
		const analysis = valueIn(await services.library.analyses.get(record.id, `1:abc:${record.contentHash}`));
		expect(analysis?.words).toBe(6);
		expect(pendingImports()).toEqual([]);
	});

	test("is forgotten when it is discarded", async () => {
		const services = await fakeServices();
		addPending([cat]);
		renderScreen(services, <ImportScreen />);
		await userEvent.click(await screen.findByRole("button", { name: "Discard" }));
		expect(window.location.hash).toBe("#/library");
		expect(pendingImports()).toEqual([]);
		expect(valueIn(await services.library.articles.list())).toEqual([]);
	});

	test("tells what was set aside by reason, and shows where it stood", async () => {
		const document = documentOf("Con mèo\n\nMèo ngủ.\n\nTrời mưa.", {
			byline: "Thu Hà",
			date: "14/3/2026",
			removed: [
				{ reason: "relatedHeadline", text: "Chợ hoa đêm", afterBlock: 1 },
				{ reason: "relatedHeadline", text: "Giá cà phê tăng", afterBlock: 1 },
				{ reason: "footer", text: "Liên hệ", afterBlock: 2 },
			],
			repairs: [{ before: "Mèongủ", after: "Mèo ngủ", span: span(9, 16) }],
		});
		const language = { ...fakeLanguage(), clean: async () => success({ document, warnings: [] }) };
		addPending([cat]);
		renderScreen(await fakeServices({ language }), <ImportScreen />);
		expect(await screen.findByText("Set aside: 3 lines in 2 groups")).toBeTruthy();
		expect(screen.getByText("Thu Hà, 14/3/2026")).toBeTruthy();
		expect(screen.getByTitle("Was: Mèongủ").textContent).toBe("Mèo ngủ");
		expect(screen.getByText("Mended: 1 place")).toBeTruthy();
		const cut = screen.getByText("Related headlines, 2 lines").closest("p");
		expect(cut?.previousElementSibling?.textContent).toBe("Mèo ngủ.");
		expect(cut?.getAttribute("aria-current")).toBeNull();
		await userEvent.click(screen.getByRole("button", { name: "Related headlines, 2" }));
		expect(cut?.getAttribute("aria-current")).toBe("true");
		expect(screen.getByText("Giá cà phê tăng").tagName).toBe("LI");
		await expectAccessible();
	});

	test("warns of what is not Vietnamese, and of a doubtful encoding, which the original text keeps", async () => {
		const warnings = [
			{ kind: "notVietnamese", share: 0.1 },
			{ kind: "doubtfulEncoding", encoding: "windows-1258" },
		] as const;
		const document = documentOf("Bài viết");
		const services = await fakeServices({
			language: fakeLanguage({ clean: async () => success({ document, warnings }) }),
		});
		// D with a bar, as code page 1258 has it.
		const bytes = Uint8Array.of(0xd0, 0x69);
		addPending([{ name: "cu.txt", title: null, file: { ok: true, value: { name: "cu.txt", mediaType: "", bytes } } }]);
		renderScreen(services, <ImportScreen />);
		const notes = await screen.findAllByRole("note");
		expect(notes.map((note) => note.textContent)).toEqual([
			"This text does not look Vietnamese. Few words will be found.",
			"The encoding of this text is doubtful; it was read as windows-1258.",
		]);
		await userEvent.click(screen.getByRole("button", { name: "Keep and read" }));
		await waitFor(() => expect(window.location.hash).toMatch(/^#\/read\//));
		const [record] = valueIn(await services.library.articles.list());
		if (record === undefined) throw new Error("nothing was stored");
		expect(record.title).toBe("cu");
		expect(valueIn(await services.library.articles.text(record.id)).original).toBe("Đi");
	});

	test("that is in the library already offers the one that is there, or both", async () => {
		const services = await fakeServices();
		addPending([cat]);
		const { unmount } = renderScreen(services, <ImportScreen />);
		await userEvent.click(await screen.findByRole("button", { name: "Keep and read" }));
		await waitFor(() => expect(window.location.hash).toMatch(/^#\/read\//));
		const there = window.location.hash;
		unmount();
		addPending([file("lai.txt", "Con mèo\n\nMèo ngủ. Trời mưa.")]);
		renderScreen(services, <ImportScreen />);
		const note = await screen.findByRole("note");
		expect(note.textContent).toContain("as “Con mèo”");
		expect(within(note).getByRole("link").getAttribute("href")).toBe(there);
		await userEvent.click(screen.getByRole("button", { name: "Keep both and read" }));
		await waitFor(() => expect(window.location.hash).not.toBe(there));
		expect(valueIn(await services.library.articles.list())).toHaveLength(2);
	});

	test("that the disk has no room for stays to be kept later", async () => {
		const services = await fakeServices();
		vi.spyOn(services.library.articles, "add").mockResolvedValueOnce(failure({ kind: "full" }));
		addPending([cat]);
		renderScreen(services, <ImportScreen />);
		await userEvent.click(await screen.findByRole("button", { name: "Keep and read" }));
		expect((await screen.findByRole("alert")).textContent).toContain("is full");
		await userEvent.click(screen.getByRole("button", { name: "Keep and read" }));
		await waitFor(() => expect(window.location.hash).toMatch(/^#\/read\//));
	});

	test.each<[string, ImportSource, string]>([
		["is empty", file("trong.txt", " \n"), "“trong.txt” is empty."],
		[
			"is gone",
			{ name: "mat.txt", title: null, file: { ok: false, error: { kind: "vanished", name: "/tmp/mat.txt" } } },
			"“mat.txt” is no longer there.",
		],
		[
			"is too large",
			{
				name: "to.txt",
				title: null,
				file: { ok: false, error: { kind: "tooLarge", name: "to.txt", limitBytes: 52_428_800 } },
			},
			"“to.txt” is larger than 50 MB.",
		],
	])("that %s says so", async (_case, source, message) => {
		addPending([source]);
		renderScreen(await fakeServices(), <ImportScreen />);
		expect((await screen.findByRole("alert")).textContent).toBe(message);
		expect(screen.getByRole("button", { name: "Choose a file" })).toBeTruthy();
		await expectAccessible();
	});

	test("that breaks the language engine says so, in the language of the interface", async () => {
		const seen = vi.spyOn(console, "error").mockImplementation(() => undefined);
		await speak("vi");
		const language = fakeLanguage({ analyse: () => Promise.reject(new WorkerFailure("hỏng")) });
		addPending([cat]);
		renderScreen(await fakeServices({ language }), <ImportScreen />);
		expect((await screen.findByRole("alert")).textContent).toBe("Không xử lý được “con-meo.txt”: hỏng");
		expect(seen).toHaveBeenCalled();
		seen.mockRestore();
	});

	test("shows how far it has come, and can be cancelled", async () => {
		const { call, begun } = endlessCall();
		const services = await fakeServices({ language: fakeLanguage({ clean: call }) });
		addPending([cat]);
		renderScreen(services, <ImportScreen />);
		await waitFor(() => expect(begun()).toBe(true));
		const progress = await screen.findByRole<HTMLProgressElement>("progressbar");
		expect(progress.value).toBe(25);
		await expectAccessible();
		await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
		expect(window.location.hash).toBe("#/library");
		expect(pendingImports()).toEqual([]);
		addPending([file("khac.txt", "Trời sáng.")]);
		await waitFor(() => expect(pendingImports()[0]?.state.kind).toBe("working"));
	});
});

describe("several texts", () => {
	const several = [
		cat,
		file("trong.txt", ""),
		file("troi.txt", "Trời sáng."),
		file("lai.txt", "Con mèo\n\nMèo ngủ. Trời mưa."),
	];

	test("are each stored or refused by themselves", async () => {
		const services = await fakeServices();
		addPending(several);
		renderScreen(services, <ImportScreen />);
		expect(await screen.findByText("2 of 4 texts added")).toBeTruthy();
		const rows = screen.getAllByRole("listitem").map((row) => row.textContent);
		expect(rows).toEqual([
			"con-meo.txtAdded: Con mèo",
			"trong.txt“trong.txt” is empty.",
			"troi.txtAdded: troi",
			"lai.txtIn the library already: Con mèo",
		]);
		expect(valueIn(await services.library.articles.list())).toHaveLength(2);
		await expectAccessible();
		await userEvent.click(screen.getByRole("button", { name: "To the library" }));
		expect(window.location.hash).toBe("#/library");
		expect(pendingImports()).toEqual([]);
	});

	test("that are cancelled keep what is stored, and nothing half", async () => {
		const { call, begun } = endlessCall();
		const language = fakeLanguage();
		const clean = vi.fn(language.clean).mockImplementationOnce(language.clean).mockImplementation(call);
		const services = await fakeServices({ language: { ...language, clean } });
		addPending(several);
		renderScreen(services, <ImportScreen />);
		await waitFor(() => expect(begun()).toBe(true));
		await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
		expect(await screen.findByText("1 of 4 texts added")).toBeTruthy();
		expect(screen.getAllByText("Cancelled")).toHaveLength(3);
		expect(valueIn(await services.library.articles.list()).map(({ title }) => title)).toEqual(["Con mèo"]);
	});

	test("that come while one is at work join it", async () => {
		const language = fakeLanguage();
		let release = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		const clean: typeof language.clean = async (request, options) => {
			await held;
			return language.clean(request, options);
		};
		addPending([cat]);
		renderScreen(await fakeServices({ language: { ...language, clean } }), <ImportScreen />);
		await screen.findByRole("progressbar");
		act(() => addPending([file("troi.txt", "Trời sáng.")]));
		release();
		expect(await screen.findByText("2 of 2 texts added")).toBeTruthy();
	});

	test("go on when the screen is left, and the library leads back to them", async () => {
		const { call } = endlessCall();
		const services = await fakeServices({ language: fakeLanguage({ clean: call }) });
		addPending(several);
		const { unmount } = renderScreen(services, <ImportScreen />);
		await screen.findByRole("progressbar");
		unmount();
		const document = documentOf("Trời sáng.");
		await services.library.articles.add(
			{ fallbackTitle: "Trời", document, original: "", translation: [], words: 2, sample: null, tags: [] },
			1,
		);
		renderScreen(services, <LibraryScreen />);
		expect(await screen.findByText("4 texts are being imported.")).toBeTruthy();
		expect(screen.getByRole("link", { name: "Show" }).getAttribute("href")).toBe("#/import");
	});
});

describe("texts come", () => {
	test("from the file dialog", async () => {
		const host = fakeHost({
			pickArticles: async () => success([cat.file, { ok: false, error: { kind: "unreadable", name: "khoa.txt" } }]),
		});
		renderScreen(
			await fakeServices({ host }),
			<>
				<DropAnywhere />
				<ImportScreen />
			</>,
		);
		await userEvent.click(await screen.findByRole("button", { name: "Choose a file" }));
		expect(await screen.findByText("“khoa.txt” cannot be read.")).toBeTruthy();
		expect(await screen.findByRole("link", { name: "Con mèo" })).toBeTruthy();
	});

	test("from no dialog that was closed, and a host that does not answer says so", async () => {
		const pickArticles = vi
			.fn()
			.mockResolvedValueOnce({ ok: false, error: { kind: "cancelled" } })
			.mockResolvedValueOnce({ ok: false, error: { kind: "unavailable" } });
		renderScreen(
			await fakeServices({ host: fakeHost({ pickArticles }) }),
			<>
				<DropAnywhere />
				<ImportScreen />
			</>,
		);
		const button = await screen.findByRole("button", { name: "Choose a file" });
		await userEvent.click(button);
		expect(screen.getByRole("status").textContent).toBe("");
		await userEvent.click(button);
		await waitFor(() => expect(screen.getByRole("status").textContent).toContain("does not answer"));
		expect(pendingImports()).toEqual([]);
	});

	test("from outside, through the host", async () => {
		await importLaunchFiles(fakeHost());
		expect(window.location.hash).toBe("");
		await importLaunchFiles(fakeHost({ takeLaunchFiles: async () => success([cat.file]) }));
		expect(window.location.hash).toBe("#/import");
		renderScreen(
			await fakeServices(),
			<>
				<DropAnywhere />
				<ImportScreen />
			</>,
		);
		expect(await screen.findByRole("heading", { level: 1, name: "Con mèo" })).toBeTruthy();
	});

	test("from the paste dialog, with a title of their own", async () => {
		renderScreen(
			await fakeServices(),
			<>
				<DropAnywhere />
				<ImportScreen />
			</>,
		);
		await userEvent.click(await screen.findByRole("button", { name: "Paste text" }));
		const read = await screen.findByRole<HTMLButtonElement>("button", { name: "Read it" });
		expect(read.disabled).toBe(true);
		await userEvent.type(screen.getByRole("textbox", { name: "Text" }), "Mèo ngủ.");
		await userEvent.type(screen.getByRole("textbox", { name: /^Title/ }), "Buổi trưa");
		await expectAccessible();
		await userEvent.click(read);
		expect(await screen.findByRole("heading", { level: 1, name: "Buổi trưa" })).toBeTruthy();
		expect(screen.getByText("Mèo ngủ.")).toBeTruthy();
	});

	test("from the clipboard of a web page with its markup, as long as nobody edits them", async () => {
		const pasteInto = async () => {
			await userEvent.click(await screen.findByRole("button", { name: "Paste text" }));
			const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Text" });
			fireEvent.paste(field, {
				clipboardData: {
					getData: (type: string) => (type === "text/html" ? "<p>Mèo <b>ngủ</b>.</p>" : "Mèo ngủ.\r\n"),
				},
			});
			fireEvent.change(field, { target: { value: "Mèo ngủ.\n" } });
			return field;
		};
		const mediaTypes = () =>
			pendingImports().map(({ source }) => (source.file.ok ? source.file.value.mediaType : null));
		const { call } = endlessCall();
		renderScreen(
			await fakeServices({ language: fakeLanguage({ clean: call }) }),
			<>
				<DropAnywhere />
				<LibraryScreen />
			</>,
		);
		await pasteInto();
		await userEvent.click(screen.getByRole("button", { name: "Read it" }));
		expect(mediaTypes()).toEqual(["text/html"]);
		clearPending();
		const field = await pasteInto();
		fireEvent.change(field, { target: { value: "Mèo ngủ. Trời mưa." } });
		await userEvent.click(screen.getByRole("button", { name: "Read it" }));
		expect(mediaTypes()).toEqual(["text/plain"]);
	});

	test("dropped anywhere on the window: files", async () => {
		renderScreen(
			await fakeServices(),
			<>
				<DropAnywhere />
				<ImportScreen />
			</>,
		);
		await screen.findByRole("button", { name: "Choose a file" });
		const dataTransfer = transfer({
			files: [new File(["Con mèo\n\nMèo ngủ."], "con-meo.txt", { type: "text/plain" })],
		});
		fireEvent.dragEnter(document.body, { dataTransfer });
		expect(screen.getByText("Let go to read it")).toBeTruthy();
		expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(false);
		expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
		expect(screen.queryByText("Let go to read it")).toBeNull();
		expect(await screen.findByRole("heading", { level: 1, name: "Con mèo" })).toBeTruthy();
	});

	test("dropped anywhere on the window: text, but not that of this page", async () => {
		renderScreen(
			await fakeServices(),
			<>
				<DropAnywhere />
				<ImportScreen />
			</>,
		);
		await screen.findByRole("button", { name: "Choose a file" });
		const dataTransfer = transfer({ text: "Mèo ngủ. Trời mưa." });
		fireEvent.dragStart(document.body);
		expect(fireEvent.drop(document.body, { dataTransfer })).toBe(true);
		fireEvent.dragEnd(document.body);
		expect(pendingImports()).toEqual([]);
		fireEvent.drop(document.body, { dataTransfer });
		expect(await screen.findByRole("heading", { level: 1, name: "Mèo ngủ. Trời mưa." })).toBeTruthy();
	});

	test("pasted anywhere but into a field", async () => {
		renderScreen(
			await fakeServices(),
			<>
				<DropAnywhere />
				<LibraryScreen />
			</>,
		);
		await userEvent.click(await screen.findByRole("button", { name: "Paste text" }));
		const clipboardData = transfer({ text: "Mèo ngủ." });
		fireEvent.paste(await screen.findByRole("textbox", { name: "Text" }), { clipboardData });
		expect(pendingImports()).toEqual([]);
		fireEvent.paste(document.body, { clipboardData });
		await waitFor(() => expect(pendingImports()).toHaveLength(1));
		expect(window.location.hash).toBe("#/import");
	});
});

interface Transferred {
	readonly files?: readonly File[];
	readonly text?: string;
}

/** jsdom has no `DataTransfer`. */
function transfer({ files = [], text }: Transferred) {
	return {
		files,
		types: [...(files.length > 0 ? ["Files"] : []), ...(text === undefined ? [] : ["text/plain"])],
		getData: (type: string) => (type === "text/plain" ? (text ?? "") : ""),
		dropEffect: "none",
	};
}

test("without anything to import the screen offers the ways to bring a text", async () => {
	renderScreen(await fakeServices(), <ImportScreen />);
	expect(await screen.findByRole("heading", { level: 1, name: "Add a text" })).toBeTruthy();
	await expectAccessible();
});
