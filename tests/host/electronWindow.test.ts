// The window stands where it stood, always on a screen, and is shown when there is something to see.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { projectFolder } from "../../app/launch/projectFolder.ts";
import { createMainWindow, rememberAfterMs, showAtLatestMs } from "../../app/main/mainWindow.ts";
import { paper, windowBackground } from "../../app/main/windowBackground.ts";
import { createWindowMemory, type WindowNote } from "../../app/main/windowMemory.ts";
import { canBeReached, leastSize, placeWindow, type Rectangle } from "../../app/main/windowPlace.ts";
import { fc } from "../property.ts";
import { FakeWindow } from "./electronFake.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

const main: Rectangle = { x: 0, y: 25, width: 1920, height: 1015 };
const left: Rectangle = { x: -1280, y: 0, width: 1280, height: 1024 };

function isInside(window: Rectangle, area: Rectangle): boolean {
	return (
		window.x >= area.x &&
		window.y >= area.y &&
		window.x + window.width <= area.x + area.width &&
		window.y + window.height <= area.y + area.height
	);
}

describe("the place of the window", () => {
	test.each<[string, Rectangle | null, Rectangle]>([
		["at the first start is the middle of the main screen", null, { x: 360, y: 123, width: 1200, height: 820 }],
		[
			"is the remembered one where all of it lies on a screen",
			{ x: 100, y: 100, width: 900, height: 700 },
			{ x: 100, y: 100, width: 900, height: 700 },
		],
		[
			"may be on another screen",
			{ x: -1200, y: 50, width: 900, height: 700 },
			{ x: -1200, y: 50, width: 900, height: 700 },
		],
		[
			"is pulled in where it juts out below and to the right",
			{ x: 1500, y: 800, width: 900, height: 700 },
			{ x: 1020, y: 340, width: 900, height: 700 },
		],
		[
			"is pulled in from under the bar at the top",
			{ x: 100, y: 0, width: 900, height: 700 },
			{ x: 100, y: 25, width: 900, height: 700 },
		],
		[
			"is on the screen that shows most of it",
			{ x: -700, y: 50, width: 900, height: 700 },
			{ x: -900, y: 50, width: 900, height: 700 },
		],
		[
			"is the middle of the main screen where its own screen is gone",
			{ x: 4000, y: 100, width: 900, height: 700 },
			{ x: 510, y: 183, width: 900, height: 700 },
		],
		[
			"is made smaller where the screen is smaller",
			{ x: 10, y: 10, width: 3000, height: 2000 },
			{ x: 0, y: 25, width: 1920, height: 1015 },
		],
		["is never smaller than can be used", { x: 50, y: 50, width: 20, height: 10 }, { x: 50, y: 50, ...leastSize }],
	])("%s", (_rule, remembered, place) => expect(placeWindow(remembered, [main, left])).toEqual(place));

	test("lies wholly on one screen, whatever was remembered and whatever screens there are", () => {
		const coordinate = fc.integer({ min: -20_000, max: 20_000 });
		const rectangle = (least: number, most: number) =>
			fc.record({
				x: coordinate,
				y: coordinate,
				width: fc.integer({ min: least, max: most }),
				height: fc.integer({ min: least, max: most }),
			});
		fc.assert(
			fc.property(
				fc.option(rectangle(1, 10_000)),
				rectangle(200, 4000),
				fc.array(rectangle(200, 4000), { maxLength: 3 }),
				(remembered, first, others) => {
					const areas = [first, ...others] as const;
					const place = placeWindow(remembered, areas);
					expect(areas.some((area) => isInside(place, area))).toBe(true);
					expect(placeWindow(place, areas)).toEqual(place);
				},
			),
		);
	});

	test("can be reached while its upper edge shows somewhere", () => {
		expect(canBeReached({ x: 1700, y: 900, width: 900, height: 700 }, [main])).toBe(true);
		expect(canBeReached({ x: 1900, y: 900, width: 900, height: 700 }, [main])).toBe(false);
		expect(canBeReached({ x: 100, y: -600, width: 900, height: 700 }, [main])).toBe(false);
		expect(canBeReached({ x: -900, y: 100, width: 900, height: 700 }, [main])).toBe(false);
		expect(canBeReached({ x: -900, y: 100, width: 900, height: 700 }, [main, left])).toBe(true);
	});
});

describe("the memory of the place", () => {
	const folder = createTemporaryFolder();
	const note: WindowNote = { bounds: { x: -5, y: 6, width: 700, height: 800 }, state: "maximized" };

	test("gives back what was kept", () => {
		const file = join(folder.path, "kept.json");
		createWindowMemory(file, vi.fn()).write(note);
		expect(createWindowMemory(file, vi.fn()).read()).toEqual(note);
	});

	test("holds nothing at the first start, and says nothing of it", () => {
		const report = vi.fn();
		expect(createWindowMemory(join(folder.path, "none.json"), report).read()).toBeNull();
		expect(report).not.toHaveBeenCalled();
	});

	test.each([
		["no JSON", "{"],
		["nothing", ""],
		["no place", "{}"],
		["a place without a number", '{"bounds":{"x":null,"y":0,"width":1,"height":1},"state":"normal"}'],
		["a window without width", '{"bounds":{"x":0,"y":0,"width":0,"height":1},"state":"normal"}'],
		["an unknown state", '{"bounds":{"x":0,"y":0,"width":1,"height":1},"state":"rolled up"}'],
	])("takes a file with %s for none", (_what, text) => {
		const file = folder.write("broken.json", text);
		expect(createWindowMemory(file, vi.fn()).read()).toBeNull();
	});

	test("reports a place that it can't keep, and goes on", () => {
		const report = vi.fn();
		createWindowMemory(join(folder.path, "no-such-folder", "window.json"), report).write(note);
		expect(report).toHaveBeenCalledOnce();
	});

	test("keeps the old place where the new one is not wholly written", () => {
		const file = folder.write("half.json", JSON.stringify(note));
		writeFileSync(`${file}.new`, "{");
		expect(createWindowMemory(file, vi.fn()).read()).toEqual(note);
	});
});

describe("the window", () => {
	const memory = { read: vi.fn<() => WindowNote | null>(() => null), write: vi.fn<(note: WindowNote) => void>() };
	let windows: FakeWindow[] = [];
	let areas: readonly [Rectangle, ...Rectangle[]] = [main];

	function createWindow() {
		return createMainWindow<FakeWindow>({
			create: (options) => {
				const window = new FakeWindow(options);
				windows.push(window);
				return window;
			},
			memory,
			workAreas: () => areas,
			background: () => paper.dark,
			preload: "/built/preload/index.cjs",
			developerTools: false,
			report: vi.fn(),
			onCreated: vi.fn(),
		});
	}

	function opened() {
		const mainWindow = createWindow();
		mainWindow.bringForward();
		const [window] = windows;
		if (window === undefined) throw new Error("no window");
		return { mainWindow, window };
	}

	beforeEach(() => {
		vi.useFakeTimers();
		vi.clearAllMocks();
		windows = [];
		areas = [main];
		memory.read.mockReturnValue(null);
	});
	afterEach(() => void vi.useRealTimers());

	test("is walled off from the machine and shows the app's page", () => {
		const { window } = opened();
		expect(window.options).toMatchObject({ minWidth: 360, minHeight: 480, show: false, backgroundColor: paper.dark });
		expect(window.options.webPreferences).toMatchObject({
			preload: "/built/preload/index.cjs",
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webSecurity: true,
			webviewTag: false,
			spellcheck: false,
			devTools: false,
		});
		expect(window.addresses).toEqual(["app://hai-dong/"]);
	});

	test("is not made before it is asked for, and only once", () => {
		const mainWindow = createWindow();
		expect(mainWindow.current()).toBeNull();
		expect(windows).toEqual([]);
		mainWindow.bringForward();
		mainWindow.bringForward();
		expect(windows).toHaveLength(1);
		expect(mainWindow.current()).toBe(windows[0]);
	});

	test("is shown when it has painted", () => {
		const { window } = opened();
		expect(window.visible).toBe(false);
		window.emit("ready-to-show");
		expect(window.visible).toBe(true);
	});

	test("is shown after a while though nothing is painted", () => {
		const { window } = opened();
		vi.advanceTimersByTime(showAtLatestMs - 1);
		expect(window.visible).toBe(false);
		vi.advanceTimersByTime(1);
		expect(window.visible).toBe(true);
	});

	test("is shown once: what paints later does not bring it back from where the person put it", () => {
		memory.read.mockReturnValue({ bounds: { x: 40, y: 50, width: 700, height: 600 }, state: "maximized" });
		const { mainWindow, window } = opened();
		mainWindow.bringForward();
		expect(window).toMatchObject({ state: "maximized", visible: true });
		Object.assign(window, { state: "normal", visible: false });
		window.emit("ready-to-show");
		vi.advanceTimersByTime(showAtLatestMs);
		expect(window).toMatchObject({ state: "normal", visible: false });
	});

	test("that was closed before it painted is left alone", () => {
		const { window } = opened();
		window.close();
		vi.advanceTimersByTime(showAtLatestMs);
		expect(window.visible).toBe(false);
	});

	test("comes to the front from the task bar", () => {
		const { mainWindow, window } = opened();
		window.minimized = true;
		mainWindow.bringForward();
		expect(window).toMatchObject({ minimized: false, visible: true, focused: true });
	});

	test("that was closed is made anew, at the place that it had", () => {
		const { mainWindow, window } = opened();
		window.bounds = { x: 40, y: 50, width: 700, height: 600 };
		window.close();
		expect(mainWindow.current()).toBeNull();
		const note = memory.write.mock.lastCall?.[0] ?? null;
		expect(note).toEqual({ bounds: { x: 40, y: 50, width: 700, height: 600 }, state: "normal" });
		memory.read.mockReturnValue(note);
		mainWindow.bringForward();
		expect(windows[1]?.bounds).toEqual({ x: 40, y: 50, width: 700, height: 600 });
	});

	test("remembers its place a moment after it was moved, once for many moves", () => {
		const { window } = opened();
		for (let x = 1; x <= 20; x += 1) {
			window.bounds = { x, y: 30, width: 700, height: 600 };
			window.emit(x % 2 === 0 ? "move" : "resize");
			vi.advanceTimersByTime(rememberAfterMs - 1);
		}
		expect(memory.write).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1);
		expect(memory.write.mock.calls).toEqual([[{ bounds: { x: 20, y: 30, width: 700, height: 600 }, state: "normal" }]]);
	});

	test.each(["maximized", "fullScreen"] as const)("comes back %s, with the place that it had before", (state) => {
		memory.read.mockReturnValue({ bounds: { x: 40, y: 50, width: 700, height: 600 }, state });
		const { window } = opened();
		expect(window).toMatchObject({ state: "normal", visible: false });
		window.emit("ready-to-show");
		expect(window).toMatchObject({ state, visible: true });
		window.close();
		expect(memory.write).toHaveBeenLastCalledWith({ bounds: { x: 40, y: 50, width: 700, height: 600 }, state });
	});

	test("is pulled back when its screen goes away, and stays where it can be reached", () => {
		areas = [main, left];
		const { mainWindow, window } = opened();
		window.bounds = { x: -1000, y: 50, width: 700, height: 600 };
		mainWindow.screensChanged();
		expect(window.bounds.x).toBe(-1000);
		areas = [main];
		mainWindow.screensChanged();
		expect(isInside(window.bounds, main)).toBe(true);
	});

	test("takes the colour of the theme", () => {
		const { mainWindow, window } = opened();
		window.background = undefined;
		mainWindow.themeChanged();
		expect(window.background).toBe(paper.dark);
	});

	test("is told of events only while it is there", () => {
		const { mainWindow, window } = opened();
		mainWindow.send("onFilesWaiting");
		expect(window.webContents.send.mock.calls).toEqual([["onFilesWaiting"]]);
		window.close();
		mainWindow.send("onFilesWaiting");
		expect(window.webContents.send).toHaveBeenCalledOnce();
	});
});

test("the colour before the first paint is the paper of the theme", () => {
	const tokens = readFileSync(join(projectFolder, "renderer/ui/tokens.css"), "utf8");
	const papers = [...tokens.matchAll(/--paper:\s*(#[0-9a-f]{6})/g)].map(([, colour]) => colour);
	const dark = /\[data-theme="dark"\]\s*\{[^}]*--paper:\s*(#[0-9a-f]{6})/.exec(tokens)?.[1];
	expect(windowBackground({ shouldUseDarkColors: false })).toBe(papers[0]);
	expect(windowBackground({ shouldUseDarkColors: true })).toBe(dark);
});
