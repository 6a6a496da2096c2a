// The menus have what each platform expects, in both languages.

import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, test, vi } from "vitest";
import { type Clicked, contextMenuTemplate } from "../../app/main/contextMenu.ts";
import { menuTemplate } from "../../app/main/menu.ts";
import { menuTexts, systemLanguage } from "../../app/main/menuTexts.ts";

const actions = { openFiles: vi.fn(), showLibraryFolder: vi.fn() };

interface Wanted {
	readonly platform?: NodeJS.Platform;
	readonly language?: "en" | "vi";
	readonly developerTools?: boolean;
}

function menu({ platform = "linux", language = "en", developerTools = false }: Wanted = {}) {
	return menuTemplate({ texts: menuTexts[language], platform, developerTools, actions });
}

function itemsOf(item: MenuItemConstructorOptions | undefined): readonly MenuItemConstructorOptions[] {
	return Array.isArray(item?.submenu) ? item.submenu : [];
}

function allItems(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
	return items.flatMap((item) => [item, ...allItems(itemsOf(item))]);
}

const titles = (items: readonly MenuItemConstructorOptions[]) => items.map(({ label }) => label);
const rolesIn = (items: readonly MenuItemConstructorOptions[]) => allItems(items).flatMap(({ role }) => role ?? []);
const everyMenu = (["darwin", "linux", "win32"] as const).flatMap((platform) =>
	(["en", "vi"] as const).map((language) => [platform, language] as const),
);

describe("the menu bar", () => {
	test.each([
		["linux", "en", ["&File", "&Edit", "&View", "&Window", "&Help"]],
		["win32", "vi", ["&Tệp", "&Sửa", "&Xem", "&Cửa sổ", "Trợ &giúp"]],
		["darwin", "en", ["Hai Dòng", "&File", "&Edit", "&View", "&Window", "&Help"]],
		["darwin", "vi", ["Hai Dòng", "&Tệp", "&Sửa", "&Xem", "&Cửa sổ", "Trợ &giúp"]],
	] as const)("of %s in %s is %j", (platform, language, expected) =>
		expect(titles(menu({ platform, language }))).toEqual(expected),
	);

	test.each(everyMenu)("of %s in %s has a label of its own on every item", (platform, language) => {
		const items = allItems(menu({ platform, language, developerTools: true }));
		const unnamed = items.filter(({ type, label }) => type !== "separator" && !label);
		expect(unnamed).toEqual([]);
	});

	test.each(everyMenu)("of %s in %s has no two letters alike for the keyboard", (platform, language) => {
		const letters = titles(menu({ platform, language })).flatMap((title) => /&(.)/.exec(title ?? "")?.[1] ?? []);
		expect(letters).toHaveLength(5);
		expect(new Set(letters.map((letter) => letter.toLowerCase())).size).toBe(5);
	});

	test.each(everyMenu)("of %s in %s never begins, ends or doubles a line between groups", (platform, language) => {
		for (const title of menu({ platform, language, developerTools: true })) {
			const kinds = itemsOf(title).map(({ type }) => type ?? "item");
			expect(kinds.join()).not.toMatch(/^separator|separator$|separator,separator/);
		}
	});

	test.each(["darwin", "linux", "win32"] as const)(
		"on %s edits, zooms, reloads, fills the screen, ends",
		(platform) => {
			const roles = rolesIn(menu({ platform }));
			for (const role of ["undo", "redo", "cut", "copy", "paste", "delete", "selectAll", "reload"] as const) {
				expect(roles).toContain(role);
			}
			for (const role of [
				"resetZoom",
				"zoomIn",
				"zoomOut",
				"togglefullscreen",
				"minimize",
				"close",
				"about",
				"quit",
			] as const) {
				expect(roles).toContain(role);
			}
		},
	);

	test("has on macOS, and only there, what only macOS knows", () => {
		const onlyMac = ["services", "hide", "hideOthers", "unhide", "front", "zoom", "startSpeaking"] as const;
		for (const role of onlyMac) {
			expect(rolesIn(menu({ platform: "darwin" })), role).toContain(role);
			expect(rolesIn(menu({ platform: "linux" })), role).not.toContain(role);
			expect(rolesIn(menu({ platform: "win32" })), role).not.toContain(role);
		}
		expect(rolesIn(itemsOf(menu({ platform: "darwin" })[0]))).toContain("quit");
		expect(rolesIn(itemsOf(menu({ platform: "linux" })[0]))).toContain("quit");
	});

	test("has developer tools only where they are wanted", () => {
		expect(rolesIn(menu({ developerTools: true }))).toContain("toggleDevTools");
		expect(rolesIn(menu({ developerTools: false }))).not.toContain("toggleDevTools");
	});

	test("zooms in with the plus key, with Shift and without", () => {
		const zoomIn = allItems(menu()).filter(({ role }) => role === "zoomIn");
		expect(zoomIn.map(({ accelerator, visible }) => [accelerator, visible])).toEqual([
			[undefined, undefined],
			["CmdOrCtrl+=", false],
		]);
	});

	test.each(everyMenu)("of %s in %s opens files with Ctrl or Command and O", (platform, language) => {
		actions.openFiles.mockClear();
		const open = allItems(menu({ platform, language })).find(({ accelerator }) => accelerator === "CmdOrCtrl+O");
		expect(open?.label).toBe(language === "vi" ? "Mở…" : "Open…");
		open?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
		expect(actions.openFiles).toHaveBeenCalledExactlyOnceWith();
	});
});

describe("the menu of the other mouse button", () => {
	const nothing: Clicked["editFlags"] = {
		canUndo: false,
		canRedo: false,
		canCut: false,
		canCopy: false,
		canPaste: false,
		canDelete: false,
		canSelectAll: false,
		canEditRichly: false,
	};
	const plain: Clicked = { isEditable: false, selectionText: "", linkURL: "", editFlags: nothing };
	const links = { openLink: vi.fn(), copyLink: vi.fn() };
	const template = (clicked: Partial<Clicked>, language: "en" | "vi" = "en") =>
		contextMenuTemplate({ ...plain, ...clicked }, menuTexts[language], links);

	test("is none where there is nothing to do", () => {
		expect(template({})).toEqual([]);
		expect(template({ selectionText: "  \n" })).toEqual([]);
		expect(template({ linkURL: "app://hai-dong/#/library" })).toEqual([]);
		expect(template({ linkURL: "javascript:alert(1)" })).toEqual([]);
	});

	test("copies what is selected, in the language of the interface", () => {
		expect(template({ selectionText: "tăng cường" }, "vi")).toEqual([{ role: "copy", label: "Sao chép" }]);
	});

	test("edits in a field, with what can be done just now", () => {
		const items = template({ isEditable: true, editFlags: { ...nothing, canPaste: true } });
		expect(items.filter(({ enabled }) => enabled).map(({ role }) => role)).toEqual(["paste"]);
		expect(items.flatMap(({ role }) => role ?? [])).toEqual(["undo", "redo", "cut", "copy", "paste", "selectAll"]);
	});

	test("opens and copies a link to the web", () => {
		const items = template({ linkURL: "https://example.org", selectionText: "here" });
		expect(items.map(({ label }) => label)).toEqual(["Copy", undefined, "Open Link in Browser", "Copy Link"]);
		for (const { click } of items) click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
		expect(links.openLink).toHaveBeenCalledExactlyOnceWith("https://example.org/");
		expect(links.copyLink).toHaveBeenCalledExactlyOnceWith("https://example.org/");
	});
});

test.each([
	[["vi-VN", "en-US"], "vi"],
	[["fr-FR", "vi"], "vi"],
	[["en-GB", "vi-VN"], "en"],
	[["VI"], "vi"],
	[["fr-FR"], "en"],
	[["viv-XX"], "en"],
	[[], "en"],
] as const)("with the system's languages %j the menu begins in %s", (tags, language) =>
	expect(systemLanguage(tags)).toBe(language),
);
