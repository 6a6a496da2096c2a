import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../renderer/storage/settings.ts";
import {
	counter,
	databaseNamed,
	errorIn,
	failNextCreation,
	openTestLibrary,
	quotaError,
	rawPut,
	valueIn,
} from "./support.ts";

describe("settings", () => {
	test("are the defaults until something is set", async () => {
		const { library } = await openTestLibrary();
		expect(library.settings.get()).toEqual(defaultSettings);
		expect(valueIn(await library.settings.ready)).toBeNull();
		expect(library.settings.get()).toEqual(defaultSettings);
	});

	test("keep what was set over a restart, and tell listeners once", async () => {
		const { library, prefix } = await openTestLibrary();
		await library.settings.ready;
		const listened = counter();
		library.settings.subscribe(listened.listener);
		valueIn(await library.settings.change({ theme: "sepia", textSize: 26 }));
		expect(listened.calls()).toBe(1);
		expect(library.settings.get()).toEqual({ ...defaultSettings, theme: "sepia", textSize: 26 });
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		await next.settings.ready;
		expect(next.settings.get()).toEqual({ ...defaultSettings, theme: "sepia", textSize: 26 });
	});

	test("keep how a text was taken away as a whole, or not at all where a part of it is damaged", async () => {
		const { library, prefix } = await openTestLibrary();
		const takeAway = {
			kind: "epub",
			glosses: "unknown",
			translated: true,
			lines: "one",
			paper: "a5",
			points: 14,
		} as const;
		valueIn(await library.settings.change({ takeAway, recordingPositions: { a: 12.5 } }));
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		await next.settings.ready;
		expect(next.settings.get()).toMatchObject({ takeAway, recordingPositions: { a: 12.5 } });
		next.close();
		await rawPut(`${prefix}library`, {
			settings: [
				{ name: "takeAway", value: { ...takeAway, points: 400 } },
				{ name: "recordingPositions", value: { a: -1 } },
			],
		});
		const { library: last } = await openTestLibrary(prefix);
		await last.settings.ready;
		expect(last.settings.get()).toEqual(defaultSettings);
	});

	test("are the same object until they change: a screen is not drawn for nothing", async () => {
		const { library } = await openTestLibrary();
		await library.settings.ready;
		expect(library.settings.get()).toBe(library.settings.get());
	});

	test("set before they were read are not undone by the reading", async () => {
		const { library, prefix } = await openTestLibrary();
		valueIn(await library.settings.change({ theme: "dark", font: "sans" }));
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		await Promise.all([next.settings.change({ theme: "light" }), next.settings.ready]);
		expect(next.settings.get()).toMatchObject({ theme: "light", font: "sans" });
	});

	test("fall back one by one where a stored value is damaged", async () => {
		const { library, prefix } = await openTestLibrary();
		valueIn(await library.settings.change({ theme: "dark", textSize: 30 }));
		library.close();
		await rawPut(`${prefix}library`, {
			settings: [{ name: "textSize", value: "huge" }, { name: "font" }, { name: "fromLater", value: [1] }],
		});
		const { library: next } = await openTestLibrary(prefix);
		expect(valueIn(await next.settings.ready)).toBeNull();
		expect(next.settings.get()).toEqual({ ...defaultSettings, theme: "dark" });
	});

	test("stay as they were where the disk is full", async () => {
		const { library, prefix } = await openTestLibrary();
		await library.settings.ready;
		failNextCreation(databaseNamed(`${prefix}library`), "settings", quotaError);
		expect(errorIn(await library.settings.change({ theme: "dark" }))).toEqual({ kind: "full" });
		expect(library.settings.get()).toEqual(defaultSettings);
	});
});
