// @vitest-environment jsdom

import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../renderer/engine/lexicon/types.ts";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { useAppearance } from "../../../renderer/features/appearance.ts";
import { joinEverywhere, joinHere, setOwnGloss } from "../../../renderer/features/corrections.ts";
import { Preview } from "../../../renderer/features/reader/appearance/Preview.tsx";
import { KeySettings } from "../../../renderer/features/reader/keys/KeySettings.tsx";
import { countCorrections } from "../../../renderer/features/settings/Corrections.tsx";
import { SettingsScreen } from "../../../renderer/features/settings/SettingsScreen.tsx";
import { defaultSettings } from "../../../renderer/storage/settings.ts";
import { met, noon } from "../../storage/support.ts";
import { place, stored } from "../correctedArticle.ts";
import { fakeHost, fakeLanguage, fakeServices } from "../fakes.ts";
import { expectAccessible, renderScreen } from "../render.tsx";

const sense = {
	pos: "n",
	glosses: ["morning"],
	definition: null,
	label: null,
	example: null,
	classifier: null,
	cues: [],
};
const entry = {
	kind: "word",
	headword: "sáng",
	han: null,
	classifier: null,
	see: null,
	classes: [],
	senses: [sense],
} as unknown as Omit<Entry, "band">;

/** As the app draws it: what is set is carried to the page. */
function Appearing() {
	useAppearance();
	return <Settings />;
}

/** As the app puts it together. */
function Settings() {
	return <SettingsScreen preview={<Preview />} keys={<KeySettings />} />;
}

describe("settings", () => {
	test("have names and can be reached without a mouse", async () => {
		renderScreen(await fakeServices(), <Settings />);
		expect(await screen.findByRole("heading", { level: 1, name: "Settings" })).toBeTruthy();
		expect(screen.getByRole("combobox", { name: "Language" })).toBeTruthy();
		for (const name of ["Theme", "Contrast", "Typeface", "Column width", "Glosses", "View"])
			expect(screen.getByRole("group", { name })).toBeTruthy();
		await expectAccessible();
	});

	test("change the language at once", async () => {
		const { library, ...rest } = await fakeServices();
		renderScreen({ library, ...rest }, <Appearing />);
		await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Language" }), "Tiếng Việt");
		expect(await screen.findByRole("heading", { level: 1, name: "Cài đặt" })).toBeTruthy();
		expect(document.documentElement.lang).toBe("vi");
		expect(library.settings.get().language).toBe("vi");
		await userEvent.selectOptions(screen.getByRole("combobox", { name: "Ngôn ngữ" }), "English");
		expect(await screen.findByRole("heading", { level: 1, name: "Settings" })).toBeTruthy();
	});

	test("change theme, typeface, size and spacing at once", async () => {
		const services = await fakeServices();
		renderScreen(services, <Appearing />);
		await userEvent.click(await screen.findByRole("button", { name: "Sepia" }));
		await userEvent.click(screen.getByRole("button", { name: "Sans serif" }));
		fireEvent.change(screen.getByRole("slider", { name: "Text size" }), { target: { value: "28" } });
		fireEvent.change(screen.getByRole("slider", { name: "Line spacing" }), { target: { value: "1.25" } });
		const root = document.documentElement;
		await waitFor(() => expect(root.style.getPropertyValue("--two-pitch")).toBe("3.25"));
		expect(root.dataset.theme).toBe("sepia");
		expect(root.style.getPropertyValue("--type-read")).toBe("1.75rem");
		expect(root.style.getPropertyValue("--font-reading")).toContain("Be Vietnam Pro");
		expect(screen.getByRole("slider", { name: "Text size" }).getAttribute("aria-valuetext")).toBe("28 px");
		expect(screen.getByText("125%")).toBeTruthy();
		expect(screen.getByRole("button", { name: "Sepia" }).getAttribute("aria-pressed")).toBe("true");
		expect(services.library.settings.get()).toMatchObject({
			theme: "sepia",
			font: "sans",
			textSize: 28,
			lineSpacing: 1.25,
		});
	});

	test("change contrast, column, sizes and spaces at once, and all of them back", async () => {
		const services = await fakeServices();
		const root = document.documentElement;
		const shown = (name: string) => root.style.getPropertyValue(name);
		renderScreen(services, <Appearing />);
		const reset = await screen.findByRole("button", { name: "Back to the usual look" });
		expect(reset).toHaveProperty("disabled", true);
		await userEvent.click(screen.getByRole("button", { name: "High" }));
		await userEvent.click(screen.getByRole("button", { name: "Wide" }));
		for (const [name, value] of [
			["Gloss size", "1.2"],
			["Letter spacing", "0.04"],
			["Word spacing", "0.2"],
		] as const)
			fireEvent.change(screen.getByRole("slider", { name }), { target: { value } });
		await waitFor(() => expect(shown("--two-apart")).toBe("0.33em"));
		expect([shown("--two-scale"), shown("--two-letter")]).toEqual(["1.2", "0.04em"]);
		expect([root.dataset.contrast, root.dataset.column]).toEqual(["more", "wide"]);
		expect(screen.getByRole("slider", { name: "Letter spacing" }).getAttribute("aria-valuetext")).toBe("4%");
		await services.library.settings.change({ glossMode: "unknown" });
		await userEvent.click(reset);
		await waitFor(() => expect(shown("--two-apart")).toBe("0.13em"));
		expect([root.dataset.contrast, root.dataset.column]).toEqual([undefined, undefined]);
		expect(services.library.settings.get()).toEqual({ ...defaultSettings, glossMode: "unknown" });
	});

	test("show in a line what the glosses will be", async () => {
		const lookup = async () => ({ ...entry, band: 1 as const });
		const services = await fakeServices({ language: fakeLanguage({ lookup }) });
		await services.library.vocabulary.setStatus(met("tôi", "I"), "known", noon);
		renderScreen(services, <Settings />);
		const preview = await screen.findByRole("figure", { name: "Preview" });
		await waitFor(() => expect(within(preview).getAllByText("I")).toHaveLength(2));
		expect(within(preview).getAllByText("morning")).toHaveLength(2);
		await userEvent.click(screen.getByRole("button", { name: "Unknown words" }));
		await waitFor(() => expect(within(preview).queryByText("I")).toBeNull());
		expect(within(preview).getAllByText("morning")).toHaveLength(2);
		await userEvent.selectOptions(screen.getByRole("combobox", { name: "Rare words" }), "3");
		await userEvent.click(screen.getByRole("button", { name: "Rare words" }));
		// For the dictionary of this test every word is among the first thousand.
		await waitFor(() => expect(within(preview).queryByText("morning")).toBeNull());
		await userEvent.click(screen.getByRole("button", { name: "Hidden" }));
		await waitFor(() => expect(within(preview).queryByText("morning")).toBeNull());
		expect(within(preview).queryByText(/Every morning/)).toBeNull();
		await userEvent.click(screen.getByRole("checkbox", { name: /The English of a sentence/ }));
		expect(await within(preview).findByText(/Every morning/)).toBeTruthy();
		expect(services.library.settings.get()).toMatchObject({ glossMode: "hidden", translations: true });
	});
});

describe("about the app", () => {
	test("tells version and shell", async () => {
		renderScreen(await fakeServices(), <Settings />);
		const about = await screen.findByRole("region", { name: "About" });
		expect(await within(about).findByText("0.1.0")).toBeTruthy();
		expect(within(about).getByText("its own window")).toBeTruthy();
		expect(within(about).getByText("3,000 entries")).toBeTruthy();
		expect(within(about).queryByText(/belongs to this browser/)).toBeNull();
	});

	test("says in a browser that the library belongs to it", async () => {
		const value = { shell: "browser", version: "0.1.0", platform: "linux" } as const;
		const host = fakeHost({ describe: async () => ({ ok: true, value }) });
		renderScreen(await fakeServices({ host }), <Settings />);
		expect(await screen.findByText(/This library belongs to this browser/)).toBeTruthy();
		await expectAccessible();
	});

	test("says where the host does not answer", async () => {
		const host = fakeHost({ describe: async () => ({ ok: false, error: { kind: "unavailable" } }) });
		renderScreen(await fakeServices({ host }), <Settings />);
		expect(await screen.findByText(/own server does not answer/)).toBeTruthy();
	});

	test("shows the tour again when it is asked to", async () => {
		const services = await fakeServices();
		await services.library.settings.change({ tourSeen: true });
		renderScreen(services, <Settings />);
		await userEvent.click(await screen.findByRole("button", { name: "Show the tour again" }));
		await waitFor(() => expect(services.library.settings.get().tourSeen).toBe(false));
		expect(window.location.hash).toBe("#/library");
	});

	test("tell of corrections only where there are some, counted over all texts", async () => {
		const { services, article } = await stored();
		const { unmount } = renderScreen(services, <Settings />);
		await screen.findByRole("heading", { level: 1, name: "Settings" });
		await waitFor(async () => expect(await countCorrections(services.library)).toMatchObject({ ok: true }));
		expect(screen.queryByText("Your corrections")).toBeNull();
		unmount();
		await joinHere(services, article, place("Trời mưa"));
		await joinEverywhere(services, article, place("mèo con"));
		const target = {
			scope: "place",
			article,
			span: place("ngủ"),
			key: headwordKey("word", "ngủ"),
			sense: null,
		} as const;
		await setOwnGloss(services, target, "nap");
		renderScreen(services, <Settings />);
		expect(await screen.findByText("1 gloss of your own")).toBeTruthy();
		expect(screen.getByText("2 choices of how words are read")).toBeTruthy();
		// Glosses of places are no entries of a dictionary.
		expect(screen.queryByRole("button", { name: "Export as a patch to the dictionary" })).toBeNull();
		await setOwnGloss(services, { scope: "word", key: headwordKey("word", "mèo") }, "kitty");
		expect(await screen.findByRole("button", { name: "Export as a patch to the dictionary" })).toBeTruthy();
		expect(screen.getByText("2 glosses of your own")).toBeTruthy();
		await expectAccessible();
	});
});
