// @vitest-environment jsdom

import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { HostError } from "../../../../app/host/contract.ts";
import { failure, success } from "../../../../renderer/engine/text/result.ts";
import { span } from "../../../../renderer/engine/text/span.ts";
import { ImportScreen } from "../../../../renderer/features/library/import/ImportScreen.tsx";
import type { ImportSource } from "../../../../renderer/features/library/import/importItem.ts";
import { addPending, pendingImports } from "../../../../renderer/features/library/import/pendingImport.ts";
import { WorkerFailure } from "../../../../renderer/worker/client.ts";
import { valueIn } from "../../../storage/support.ts";
import { documentOf, endlessCall, fakeLanguage, fakeServices, readArticle } from "../../fakes.ts";
import { expectAccessible, renderScreen, speak } from "../../render.tsx";
import { cat, file, forgetImports } from "./support.tsx";

forgetImports();

function refused(name: string, error: HostError): ImportSource {
	return { name, title: null, content: { kind: "file", file: { ok: false, error } } };
}

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
		const language = fakeLanguage({ readSource: async () => success(readArticle(document)) });
		addPending([cat]);
		renderScreen(await fakeServices({ language }), <ImportScreen />);
		expect(await screen.findByText("Set aside: 3 lines in 2 groups")).toBeTruthy();
		expect(screen.getByText("Thu Hà, 14/3/2026")).toBeTruthy();
		expect(screen.getByTitle("Was: Mèongủ").textContent).toBe("Mèo ngủ");
		expect(screen.getByText("Mended: 1 place")).toBeTruthy();
		const cut = screen.getByRole("button", { name: "Related headlines, 2 lines" }).parentElement;
		expect(cut?.previousElementSibling?.textContent).toBe("Mèo ngủ.");
		expect(cut?.getAttribute("aria-current")).toBeNull();
		await userEvent.click(screen.getByRole("button", { name: "Related headlines, 2" }));
		expect(cut?.getAttribute("aria-current")).toBe("true");
		expect(screen.getByText("Giá cà phê tăng").closest("li")).toBeTruthy();
		await expectAccessible();
	});

	test("warns of what is not Vietnamese, and of parts that could not be read", async () => {
		const warnings = [
			{ kind: "notVietnamese", share: 0.1 },
			{ kind: "partsUnread", unread: 1, all: 12 },
		] as const;
		const read = readArticle(documentOf("Bài viết"), { warnings });
		addPending([cat]);
		renderScreen(
			await fakeServices({ language: fakeLanguage({ readSource: async () => success(read) }) }),
			<ImportScreen />,
		);
		expect((await screen.findAllByRole("note")).map((note) => note.textContent)).toEqual([
			"This text does not look Vietnamese. Few words will be found.",
			"1 of 12 parts of this text could not be read; the rest is here.",
		]);
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
		["is gone", refused("mat.txt", { kind: "vanished", name: "/tmp/mat.txt" }), "“mat.txt” is no longer there."],
		[
			"is too large",
			refused("to.txt", { kind: "tooLarge", name: "to.txt", limitBytes: 52_428_800 }),
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
		const services = await fakeServices({ language: fakeLanguage({ readSource: call }) });
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

test("without anything to import the screen offers the ways to bring a text", async () => {
	renderScreen(await fakeServices(), <ImportScreen />);
	expect(await screen.findByRole("heading", { level: 1, name: "Add a text" })).toBeTruthy();
	await expectAccessible();
});
