// The settings, one row a name: in memory for the screen, on the disk for tomorrow. A damaged value falls back to its default.

import * as v from "valibot";
import { success } from "../../engine/text/result.ts";
import { isSettingRecord } from "../checks/days.ts";
import type { SettingsStore } from "../contract/library.ts";
import type { Stored } from "../contract/stored.ts";
import type { FirstReading } from "../firstReading.ts";
import { defaultSettings, type Settings, settingsSchema } from "../settings.ts";
import type { Signals } from "../signals.ts";
import type { Store } from "../store.ts";

/** Loads at once; hears of other windows' changes. @param firstRows what is read already, asked for once */
export function createSettingsStore(
	store: Store,
	signals: Signals,
	firstRows: FirstReading["settings"],
): SettingsStore {
	const { tables } = store;
	const listeners = new Set<{ readonly tell: () => void }>();
	const isSound = store.sound("settings", isSettingRecord);
	let settings = defaultSettings;

	const become = (next: Settings) => {
		settings = next;
		for (const { tell } of [...listeners]) tell();
	};

	const load = async (): Stored<null> => {
		const first = await firstRows();
		const rows = first === null ? await store.read(["settings"], () => tables.settings.toArray()) : success(first);
		if (!rows.ok) return rows;
		const stored = Object.fromEntries(rows.value.filter(isSound).map(({ name, value }) => [name, value]));
		become(checked(stored));
		return success(null);
	};

	// A read that fails here leaves the settings as they were until the next change or start.
	signals.subscribe("settings", (_change, from) => {
		if (from === "elsewhere") void load();
	});

	return {
		ready: load(),
		get: () => settings,
		change: async (change) => {
			const safe = checked({ ...settings, ...change });
			const names = Object.keys(change) as (keyof Settings)[];
			const written = await store.write(["settings"], async () => {
				await tables.settings.bulkPut(names.map((name) => ({ name, value: safe[name] })));
				return null;
			});
			if (!written.ok) return written;
			become({ ...settings, ...Object.fromEntries(names.map((name) => [name, safe[name]])) });
			signals.publish({ table: "settings", keys: names });
			return written;
		},
		subscribe: (tell) => {
			const listener = { tell };
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
}

/** Every field has a fallback: nothing that is stored can make this throw. */
function checked(stored: Readonly<Record<string, unknown>>): Settings {
	return v.parse(settingsSchema, { ...defaultSettings, ...stored });
}
