// @vitest-environment jsdom

import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { failure, success } from "../../../../renderer/engine/text/result.ts";
import { ImportScreen } from "../../../../renderer/features/library/import/ImportScreen.tsx";
import { addPending, pendingImports } from "../../../../renderer/features/library/import/pendingImport.ts";
import { LibraryScreen } from "../../../../renderer/features/library/LibraryScreen.tsx";
import { valueIn } from "../../../storage/support.ts";
import { documentOf, endlessCall, fakeLanguage, fakeServices } from "../../fakes.ts";
import { expectAccessible, renderScreen } from "../../render.tsx";
import { cat, file, forgetImports } from "./support.tsx";

forgetImports();

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

	test("that lie in an archive take its place, and what cannot be read in it says why", async () => {
		const inside = ["Mèo ngủ.", "Trời mưa."].map((text, at) => ({
			name: `${at}.txt`,
			mediaType: "",
			bytes: new TextEncoder().encode(text),
		}));
		const language = fakeLanguage();
		const readSource = vi.fn(language.readSource).mockImplementationOnce(async () =>
			success({
				kind: "several",
				sources: inside,
				unread: [{ name: "cu.doc", error: { kind: "unsupported", name: "cu.doc", extension: ".doc" } }],
			}),
		);
		addPending([file("tin.zip", "PK")]);
		renderScreen(await fakeServices({ language: { ...language, readSource } }), <ImportScreen />);
		expect(await screen.findByText("2 of 3 texts added")).toBeTruthy();
		expect(pendingImports().map(({ source }) => source.name)).toEqual(["0.txt", "1.txt", "cu.doc"]);
		expect(screen.getByText(/Hai Dòng cannot read \.doc files/)).toBeTruthy();
	});

	test("that are cancelled keep what is stored, and nothing half", async () => {
		const { call, begun } = endlessCall();
		const language = fakeLanguage();
		const readSource = vi.fn(language.readSource).mockImplementationOnce(language.readSource).mockImplementation(call);
		const services = await fakeServices({ language: { ...language, readSource } });
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
		const readSource: typeof language.readSource = async (request, options) => {
			await held;
			return language.readSource(request, options);
		};
		addPending([cat]);
		renderScreen(await fakeServices({ language: { ...language, readSource } }), <ImportScreen />);
		await screen.findByRole("progressbar");
		act(() => addPending([file("troi.txt", "Trời sáng.")]));
		release();
		expect(await screen.findByText("2 of 2 texts added")).toBeTruthy();
	});

	test("go on when the screen is left, and the library leads back to them", async () => {
		const { call } = endlessCall();
		const services = await fakeServices({ language: fakeLanguage({ readSource: call }) });
		addPending(several);
		const { unmount } = renderScreen(services, <ImportScreen />);
		await screen.findByRole("progressbar");
		unmount();
		const document = documentOf("Trời sáng.");
		const texts = { document, original: "", translation: [], words: 2, fingerprint: [] };
		await services.library.articles.add({ fallbackTitle: "Trời", ...texts, sample: null, tags: [] }, 1);
		renderScreen(services, <LibraryScreen />);
		expect(await screen.findByText("4 texts are being imported.")).toBeTruthy();
		expect(screen.getByRole("link", { name: "Show" }).getAttribute("href")).toBe("#/import");
	});

	test("are shown by what became of them, in portions", async () => {
		const many = Array.from({ length: 70 }, (_, index) => file(`${index}.txt`, `Mèo ngủ ${index} lần.`));
		addPending([...many, file("rong.txt", "")]);
		renderScreen(await fakeServices(), <ImportScreen />);
		expect(await screen.findByText("70 of 71 texts added", {}, { timeout: 60_000 })).toBeTruthy();
		const rows = () => within(screen.getByRole("list", { name: "What became of each text" })).getAllByRole("listitem");
		expect(rows()).toHaveLength(60);
		await userEvent.click(screen.getByRole("button", { name: "Show 11 more texts" }));
		expect(rows()).toHaveLength(71);
		await userEvent.click(screen.getByRole("button", { name: "Failed 1" }));
		expect(rows().map(({ textContent }) => textContent)).toEqual(["rong.txt“rong.txt” is empty."]);
		await expectAccessible();
	}, 90_000);

	test("that failed for a reason that has passed are tried again", async () => {
		const services = await fakeServices();
		const add = vi.spyOn(services.library.articles, "add");
		add.mockResolvedValueOnce(failure({ kind: "full" })).mockResolvedValueOnce(failure({ kind: "full" }));
		addPending([cat, file("troi.txt", "Trời sáng."), file("mua.txt", "Trời mưa. Mèo ngủ.")]);
		renderScreen(services, <ImportScreen />);
		expect(await screen.findByText("1 of 3 texts added")).toBeTruthy();
		expect(screen.getAllByText(/is full/)).toHaveLength(2);
		await userEvent.click(screen.getByRole("button", { name: "Try 2 texts again" }));
		expect(await screen.findByText("3 of 3 texts added")).toBeTruthy();
		expect(valueIn(await services.library.articles.list())).toHaveLength(3);
	});
});
