// @vitest-environment jsdom

import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { FileReply, HostError } from "../../../../app/host/contract.ts";
import { failure, success } from "../../../../renderer/engine/text/result.ts";
import { DropAnywhere } from "../../../../renderer/features/library/import/DropAnywhere.tsx";
import { importLaunchFiles } from "../../../../renderer/features/library/import/launchFiles.ts";
import {
	addPending,
	clearPending,
	pendingImports,
} from "../../../../renderer/features/library/import/pendingImport.ts";
import { sourceOfAddress } from "../../../../renderer/features/library/import/sources.ts";
import { LibraryScreen } from "../../../../renderer/features/library/LibraryScreen.tsx";
import { endlessCall, fakeHost, fakeLanguage, fakeServices } from "../../fakes.ts";
import { expectAccessible, renderScreen } from "../../render.tsx";
import {
	cat,
	fileEntry,
	fileReplyOf,
	folderEntry,
	forgetImports,
	ImportWindow,
	pendingContents,
	transfer,
} from "./support.tsx";

forgetImports();

describe("texts come", () => {
	test("from the file dialog", async () => {
		const host = fakeHost({
			pickArticles: async () =>
				success([fileReplyOf(cat), { ok: false, error: { kind: "unreadable", name: "khoa.txt" } }]),
		});
		renderScreen(await fakeServices({ host }), <ImportWindow />);
		await userEvent.click(await screen.findByRole("button", { name: "Choose a file" }));
		expect(await screen.findByText("“khoa.txt” cannot be read.")).toBeTruthy();
		expect(await screen.findByRole("link", { name: "Con mèo" })).toBeTruthy();
	});

	test("from no dialog that was closed, and a host that does not answer says so", async () => {
		const pickArticles = vi
			.fn()
			.mockResolvedValueOnce({ ok: false, error: { kind: "cancelled" } })
			.mockResolvedValueOnce({ ok: false, error: { kind: "unavailable" } });
		renderScreen(await fakeServices({ host: fakeHost({ pickArticles }) }), <ImportWindow />);
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
		await importLaunchFiles(fakeHost({ takeLaunchFiles: async () => success([fileReplyOf(cat)]) }));
		expect(window.location.hash).toBe("#/import");
		renderScreen(await fakeServices(), <ImportWindow />);
		expect(await screen.findByRole("heading", { level: 1, name: "Con mèo" })).toBeTruthy();
	});

	test("from the paste dialog, with a title of their own", async () => {
		renderScreen(await fakeServices(), <ImportWindow />);
		await userEvent.click(await screen.findByRole("button", { name: "Paste text" }));
		const read = await screen.findByRole<HTMLButtonElement>("button", { name: "Read it" });
		expect(read.disabled).toBe(true);
		await userEvent.type(screen.getByRole("textbox", { name: /^Text/ }), "Mèo ngủ.");
		await userEvent.type(screen.getByRole("textbox", { name: /^Title/ }), "Buổi trưa");
		await expectAccessible();
		await userEvent.click(read);
		expect(await screen.findByRole("heading", { level: 1, name: "Buổi trưa" })).toBeTruthy();
		expect(screen.getByText("Mèo ngủ.")).toBeTruthy();
	});

	test("from the clipboard of a web page with its markup, as long as nobody edits them", async () => {
		const pasteInto = async () => {
			await userEvent.click(await screen.findByRole("button", { name: "Paste text" }));
			const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /^Text/ });
			fireEvent.paste(field, {
				clipboardData: {
					getData: (type: string) => (type === "text/html" ? "<p>Mèo <b>ngủ</b>.</p>" : "Mèo ngủ.\r\n"),
				},
			});
			fireEvent.change(field, { target: { value: "Mèo ngủ.\n" } });
			return field;
		};
		const { call } = endlessCall();
		renderScreen(
			await fakeServices({ language: fakeLanguage({ readSource: call }) }),
			<>
				<DropAnywhere />
				<LibraryScreen />
			</>,
		);
		await pasteInto();
		await userEvent.click(screen.getByRole("button", { name: "Read it" }));
		expect(pendingContents()).toEqual(["text/html"]);
		clearPending();
		const field = await pasteInto();
		fireEvent.change(field, { target: { value: "Mèo ngủ. Trời mưa." } });
		await userEvent.click(screen.getByRole("button", { name: "Read it" }));
		expect(pendingContents()).toEqual(["text/plain"]);
	});

	test("dropped anywhere on the window: files", async () => {
		renderScreen(await fakeServices(), <ImportWindow />);
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
		renderScreen(await fakeServices(), <ImportWindow />);
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
		fireEvent.paste(await screen.findByRole("textbox", { name: /^Text/ }), { clipboardData });
		expect(pendingImports()).toEqual([]);
		fireEvent.paste(document.body, { clipboardData });
		await waitFor(() => expect(pendingImports()).toHaveLength(1));
		expect(window.location.hash).toBe("#/import");
	});

	test("dropped in a folder: its texts, and what is passed over is told", async () => {
		renderScreen(await fakeServices(), <ImportWindow />);
		await screen.findByRole("button", { name: "Choose a file" });
		const folder = folderEntry("truyện", [
			fileEntry("/truyện/một.txt", "Mèo ngủ."),
			fileEntry("/truyện/hai.txt", "Trời mưa."),
			fileEntry("/truyện/ảnh.png"),
		]);
		const dataTransfer = transfer({ files: [new File([], "truyện")], entries: [folder] });
		fireEvent.drop(document.body, { dataTransfer });
		expect(await screen.findByText("2 of 2 texts added")).toBeTruthy();
		expect(pendingImports().map(({ source }) => source.name)).toEqual(["truyện/hai.txt", "truyện/một.txt"]);
		expect(screen.getByRole("link", { name: "một" })).toBeTruthy();
		expect(screen.getByText("1 file that is no text was passed over.")).toBeTruthy();
	});

	test("dropped in a folder without a text: nothing happens, and that is told", async () => {
		renderScreen(await fakeServices(), <ImportWindow />);
		await screen.findByRole("button", { name: "Choose a file" });
		const folder = folderEntry("ảnh", [fileEntry("/ảnh/a.png")]);
		fireEvent.drop(document.body, {
			dataTransfer: transfer({ files: [new File([], "ảnh")], entries: [folder] }),
		});
		expect(await screen.findByText("There is no text in what you dropped.")).toBeTruthy();
		expect(pendingImports()).toEqual([]);
	});
});

describe("a page is fetched", () => {
	const page = {
		name: "bai-viet.html",
		mediaType: "text/plain",
		charset: "windows-1258",
		bytes: new TextEncoder().encode("Con mèo\n\nMèo ngủ."),
	};

	test("from the address in the panel, which gets its scheme, and is read with the encoding that the site names", async () => {
		const fetchArticle = vi.fn(async () => success(page));
		const language = fakeLanguage();
		const readSource = vi.fn(language.readSource);
		const services = await fakeServices({ host: fakeHost({ fetchArticle }), language: { ...language, readSource } });
		renderScreen(services, <ImportWindow />);
		const field = await screen.findByRole("textbox", { name: "Address of a page" });
		expect(screen.getByRole<HTMLButtonElement>("button", { name: "Fetch" }).disabled).toBe(true);
		await userEvent.type(field, "baodao.vn/bai-viet.html");
		await userEvent.click(screen.getByRole("button", { name: "Fetch" }));
		expect(await screen.findByRole("heading", { level: 1, name: "Con mèo" })).toBeTruthy();
		expect(fetchArticle).toHaveBeenCalledWith("https://baodao.vn/bai-viet.html");
		expect(readSource.mock.calls[0]?.[0].source.mediaType).toBe("text/plain; charset=windows-1258");
	});

	test("from an address that is pasted instead of a text", async () => {
		const fetchArticle = vi.fn(async () => success(page));
		renderScreen(await fakeServices({ host: fakeHost({ fetchArticle }) }), <ImportWindow />);
		await userEvent.click(await screen.findByRole("button", { name: "Paste text" }));
		const field = await screen.findByRole("textbox", { name: /^Text/ });
		fireEvent.change(field, { target: { value: " https://baodao.vn/bai-viet.html\n" } });
		expect(screen.getByText(/^This is the address of a page/)).toBeTruthy();
		await userEvent.type(screen.getByRole("textbox", { name: /^Title/ }), "Mèo nhà");
		await userEvent.click(screen.getByRole("button", { name: "Fetch this page" }));
		expect(await screen.findByRole("heading", { level: 1, name: "Mèo nhà" })).toBeTruthy();
		expect(fetchArticle).toHaveBeenCalledWith("https://baodao.vn/bai-viet.html");
	});

	test("from an address that is pasted or dropped on the window", async () => {
		const { call } = endlessCall();
		const fetchArticle = () => call(null);
		renderScreen(await fakeServices({ host: fakeHost({ fetchArticle }) }), <ImportWindow />);
		await screen.findByRole("button", { name: "Choose a file" });
		const dataTransfer = transfer({ text: "https://baodao.vn/a" });
		fireEvent.drop(document.body, { dataTransfer });
		await waitFor(() => expect(pendingContents()).toEqual(["https://baodao.vn/a"]));
		clearPending();
		fireEvent.paste(document.body, { clipboardData: transfer({ text: "www.baodao.vn/b" }) });
		await waitFor(() => expect(pendingContents()).toEqual(["https://www.baodao.vn/b"]));
	});

	test("in a time that nobody knows, and can be cancelled", async () => {
		let answer = (_reply: FileReply) => {};
		const fetchArticle = vi.fn(
			() =>
				new Promise<FileReply>((resolve) => {
					answer = resolve;
				}),
		);
		const cancelFetch = vi.fn(async () => success(null));
		const services = await fakeServices({ host: fakeHost({ fetchArticle, cancelFetch }) });
		addPending([sourceOfAddress("https://baodao.vn/a")]);
		renderScreen(services, <ImportWindow />);
		expect(await screen.findByText("Fetching the page from baodao.vn …")).toBeTruthy();
		expect(screen.getByRole("progressbar").hasAttribute("value")).toBe(false);
		await expectAccessible();
		await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
		expect(cancelFetch).toHaveBeenCalledWith("https://baodao.vn/a");
		answer({ ok: false, error: { kind: "cancelled" } });
		await waitFor(() => expect(pendingImports()).toEqual([]));
		expect(window.location.hash).toBe("#/library");
	});

	test.each<[string, HostError, string]>([
		["there is no network", { kind: "offline" }, "This computer is not connected to the internet."],
		[
			"it is one of this computer",
			{ kind: "unfetchable", address: "https://localhost/a", reason: "private" },
			"https://localhost/a leads to this computer or to its own network. Only public sites are fetched.",
		],
		[
			"the site has no such page",
			{ kind: "badStatus", address: "https://baodao.vn/a", status: 404 },
			"The site did not give this page (answer 404): https://baodao.vn/a",
		],
	])("not where %s; the address is there to be mended", async (_case, error, message) => {
		const fetchArticle = vi.fn(async () => failure(error));
		addPending([sourceOfAddress("https://baodao.vn/a")]);
		renderScreen(await fakeServices({ host: fakeHost({ fetchArticle }) }), <ImportWindow />);
		expect((await screen.findByRole("alert")).textContent).toBe(message);
		const [field] = screen.getAllByRole<HTMLInputElement>("textbox", { name: "Address of a page" });
		expect(field?.value).toBe("https://baodao.vn/a");
		await expectAccessible();
	});
});
