// @vitest-environment jsdom
// Taking a text away on the screen of the reader, with the real makers behind a fake worker: choosing, seeing the first lines,
// saving, printing, stopping.

import { screen, waitFor, within } from "@testing-library/react";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeAway } from "../../../../renderer/engine/interlinear/takeAway.ts";
import { headwordKey, phraseKey } from "../../../../renderer/engine/text/headwordKey.ts";
import { span } from "../../../../renderer/engine/text/span.ts";
import type { LanguageClient } from "../../../../renderer/worker/client.ts";
import { valueIn } from "../../../storage/support.ts";
import { documentOf, endlessCall, fakeLanguage } from "../../fakes.ts";
import { expectAccessible, speak } from "../../render.tsx";
import { layOut, leave, openReader, type ReaderOptions } from "../screen.tsx";

const text = "Mèo và tôi\n\nMèo ngủ. Trời mưa.\n\nTrời sáng.";

/** The worker's call over the fake engine. */
function realTakeAway(): LanguageClient["takeAway"] {
	const document = documentOf(text);
	const language = fakeLanguage();
	return async ({ sentences, bounds, wanted }, options) => {
		await language.open({ documentId: "a", document });
		const rows = await language.read({
			documentId: "a",
			sentences,
			bounds,
			rows: Array.from({ length: bounds.length / 2 }, (_, row) => row),
		});
		const read = (asked: readonly number[]) => asked.flatMap((row) => rows.filter((one) => one.row === row));
		const steps = takeAway({ document, sentences, bounds, read }, wanted);
		let step = steps.next();
		while (!step.done) {
			options?.onProgress?.(step.value);
			step = steps.next();
		}
		return step.value;
	};
}

interface Saved {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly type: string;
}

const saved: Saved[] = [];
const blobs: Blob[] = [];

beforeEach(() => {
	layOut();
	saved.length = 0;
	blobs.length = 0;
	vi.stubGlobal(
		"Blob",
		class extends Blob {
			constructor(parts: BlobPart[], options?: BlobPropertyBag) {
				super(parts, options);
				saved.push({
					name: "",
					bytes: new Uint8Array(parts.flatMap((part) => [...(part as Uint8Array)])),
					type: options?.type ?? "",
				});
			}
		},
	);
	URL.createObjectURL = () => "blob:file";
	URL.revokeObjectURL = () => undefined;
	vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
		const last = saved.at(-1);
		if (last !== undefined) saved[saved.length - 1] = { ...last, name: this.download };
	});
});
afterEach(async () => {
	await leave();
	vi.unstubAllGlobals();
	for (const frame of document.querySelectorAll("iframe")) frame.remove();
});

function open(options: ReaderOptions = {}) {
	return openReader(text, { ...options, language: { takeAway: realTakeAway(), ...options.language } });
}

const dialog = () => within(screen.getByRole("dialog"));
const written = () => new TextDecoder().decode(saved.at(-1)?.bytes);

test("Ctrl+S offers what there is, and saves a page under the title's name", async () => {
	const { user } = await open();
	await user.keyboard("{Control>}s{/Control}");
	await screen.findByRole("dialog", { name: "Take away" });
	expect(dialog().getByRole("radio", { name: "Web page" })).toHaveProperty("checked", true);
	expect(dialog().queryByRole("checkbox")).toBeNull();
	await user.click(dialog().getByRole("button", { name: "Save" }));
	await waitFor(() => expect(saved).toHaveLength(1));
	expect(saved[0]).toMatchObject({ name: "Mèo và tôi.html", type: "text/html" });
	expect(written()).toContain('<ruby><span>ngủ.</span><rp> (</rp><rt lang="en">to sleep</rt><rp>)</rp></ruby>');
	expect(written()).toContain("Made with Hai Dòng. The glosses were chosen by a program");
	await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
	expect(screen.getByText("The file is ready: Mèo và tôi.html")).toBeDefined();
});

test("the first lines are shown as they would be", async () => {
	const { user } = await open();
	await user.keyboard("{Control>}s{/Control}");
	const frame = (await screen.findByTitle("The first lines")) as HTMLIFrameElement;
	await waitFor(() => expect(frame.contentDocument?.querySelector("h1")?.textContent).toContain("Mèo"));
	expect(frame.getAttribute("sandbox")).not.toContain("allow-scripts");
	await user.click(dialog().getByRole("radio", { name: "Plain text" }));
	await waitFor(() => expect(document.querySelector("pre")?.textContent).toMatch(/Mèo {2}ngủ.*\ncat {2}to sleep/));
	await user.selectOptions(dialog().getByRole("combobox", { name: "Glosses stand" }), "In brackets");
	await waitFor(() => expect(document.querySelector("pre")?.textContent).toContain("Mèo (cat) ngủ (to sleep)."));
	await user.selectOptions(dialog().getByRole("combobox", { name: "Glosses" }), "None");
	await waitFor(() => expect(document.querySelector("pre")?.textContent).toContain("Mèo ngủ. Trời mưa.\n"));
	expect(dialog().queryByRole("combobox", { name: "Glosses stand" })).toBeNull();
});

test("words that are known go without a gloss where only unknown ones are wanted", async () => {
	const { user, services } = await open();
	const key = headwordKey("word", "mèo");
	await user.keyboard("{ArrowRight}k");
	await waitFor(() => expect(services.library.states.get(key)).toBe("known"));
	await user.keyboard("{Control>}s{/Control}");
	await user.click(await screen.findByRole("radio", { name: "Plain text" }));
	await user.selectOptions(dialog().getByRole("combobox", { name: "Glosses" }), "Unknown words only");
	await user.selectOptions(dialog().getByRole("combobox", { name: "Glosses stand" }), "In brackets");
	await user.click(dialog().getByRole("button", { name: "Save" }));
	await waitFor(() => expect(saved).toHaveLength(1));
	expect(written()).toContain("Mèo ngủ (to sleep).");
	expect(written()).not.toContain("(cat)");
});

test("a phrase of one's own stands over its gloss while it is not known", async () => {
	const { user, services } = await open();
	const key = phraseKey(["mèo ngủ"]);
	const phrase = { key, headword: "mèo ngủ", gloss: "cat nap", sense: null, context: null };
	const save = async () => {
		await user.keyboard("{Control>}s{/Control}");
		await user.click(await screen.findByRole("radio", { name: "Plain text" }));
		await user.selectOptions(dialog().getByRole("combobox", { name: "Glosses" }), "Unknown words only");
		await user.selectOptions(dialog().getByRole("combobox", { name: "Glosses stand" }), "In brackets");
		const before = saved.length;
		await user.click(dialog().getByRole("button", { name: "Save" }));
		await waitFor(() => expect(saved).toHaveLength(before + 1));
		await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
	};
	valueIn(await services.library.vocabulary.setStatus(phrase, "learning", 1));
	await save();
	expect(written()).toContain("Mèo ngủ (cat nap).");
	valueIn(await services.library.vocabulary.setStatus(phrase, "known", 2));
	await save();
	expect(written()).toContain("Mèo ngủ. Trời");
});

test("English comes with it where it is wanted; what was chosen stays chosen", async () => {
	const translation = [{ span: span(12, 20), english: "The cat sleeps." }];
	const { user, services } = await open({ translation });
	await user.keyboard("{Control>}s{/Control}");
	await user.click(await screen.findByRole("radio", { name: "E-book" }));
	await user.click(dialog().getByRole("checkbox", { name: "With the translation" }));
	await user.click(dialog().getByRole("button", { name: "Save" }));
	await waitFor(() => expect(saved).toHaveLength(1));
	expect(saved[0]?.name).toBe("Mèo và tôi.epub");
	const files = unzipSync(saved[0]?.bytes ?? new Uint8Array());
	const chapter = new TextDecoder().decode(files["OEBPS/text-0001.xhtml"]);
	expect(chapter).toContain('<p class="english" lang="en">The cat sleeps.</p>');
	await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
	await user.keyboard("{Control>}s{/Control}");
	expect(await screen.findByRole("radio", { name: "E-book" })).toHaveProperty("checked", true);
	// Another day too: it is a setting.
	expect(services.library.settings.get().takeAway).toMatchObject({ kind: "epub", translated: true });
});

/** The pages that were printed; jsdom keeps of a page what was written last, its body. */
function printer() {
	const pages: string[] = [];
	const watched = new MutationObserver((changes) => {
		for (const { addedNodes } of changes)
			for (const node of addedNodes)
				if (node instanceof HTMLIFrameElement && node.contentWindow !== null)
					node.contentWindow.print = () => {
						pages.push(node.contentDocument?.documentElement.outerHTML ?? "");
						node.contentWindow?.dispatchEvent(new Event("afterprint"));
					};
	});
	watched.observe(document.body, { childList: true });
	return pages;
}

test("Ctrl+P prints the whole text, not the rows on the screen, and leaves nothing behind", async () => {
	const pages = printer();
	const { user } = await open();
	await user.keyboard("{Control>}p{/Control}");
	await waitFor(() => expect(pages).toHaveLength(1));
	expect(pages[0]).toMatch(/<p><ruby>Trời\n<rt lang="en">sky<\/rt><\/ruby> <ruby>sáng\.\n/);
	await waitFor(() => expect(document.querySelector("iframe")).toBeNull());
	expect(screen.queryByRole("dialog")).toBeNull();
});

test("after printing the focus is where it was; Ctrl+P in the dialog prints what is chosen there", async () => {
	const pages = printer();
	const { user } = await open();
	await user.keyboard("{ArrowRight}");
	const word = document.activeElement;
	expect(word?.localName).toBe("ruby");
	await user.keyboard("{Control>}p{/Control}");
	await waitFor(() => expect(pages).toHaveLength(1));
	await waitFor(() => expect(document.querySelector("iframe")).toBeNull());
	expect(document.activeElement).toBe(word);

	await user.keyboard("{Control>}s{/Control}");
	await screen.findByRole("dialog");
	await user.selectOptions(dialog().getByRole("combobox", { name: "Glosses" }), "None");
	await user.keyboard("{Control>}p{/Control}");
	await waitFor(() => expect(pages).toHaveLength(2));
	expect(pages[1]).not.toContain("<rt");
	await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("what takes long says so, and can be stopped: nothing is saved, the choice stands as it was", async () => {
	const { call, begun } = endlessCall();
	const short = realTakeAway();
	const takeAway: LanguageClient["takeAway"] = (request, options) =>
		request.wanted.rows === null ? call(request, options) : short(request, options);
	const { user } = await open({ language: { takeAway } });
	await user.keyboard("{Control>}s{/Control}");
	await user.click(await screen.findByRole("button", { name: "Save" }));
	await waitFor(() => expect(begun()).toBe(true));
	expect(dialog().getByRole("progressbar", { name: "Making the file…" }).getAttribute("value")).toBe("50");
	expect(dialog().getByRole("radio", { name: "Web page" }).matches(":disabled")).toBe(true);
	await user.click(dialog().getByRole("button", { name: "Cancel" }));
	expect(await dialog().findByRole("button", { name: "Save" })).toBeDefined();
	expect(saved).toEqual([]);
});

test.each(["en", "vi"] as const)("the dialog is named and reachable in %s", async (language) => {
	const { user } = await open({ translation: [{ span: span(12, 20), english: "The cat sleeps." }] });
	await speak(language);
	await user.keyboard("{Control>}s{/Control}");
	await screen.findByRole("dialog");
	// Of the pages in frames axe needs a real browser.
	await user.click(dialog().getAllByRole("radio")[2] as HTMLElement);
	await waitFor(() => expect(document.querySelector("pre")).not.toBeNull());
	await expectAccessible();
});
