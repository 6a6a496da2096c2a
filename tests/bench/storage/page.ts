// A page that holds nothing but storage, at the address of the app and over its library: what is measured there is storage,
// without screens. Bundled before it runs; runs in the page.

import "./beginReading.ts";
import { newCardState } from "../../../renderer/engine/review/schedule.ts";
import type { Library } from "../../../renderer/storage/contract/library.ts";
import { openLibrary } from "../../../renderer/storage/db.ts";
import { firstReading } from "./beginReading.ts";

declare global {
	interface Window {
		/** Opening begins with the page. */
		readonly storage: Promise<Library>;
	}
}

const storage = openLibrary({
	reading: firstReading,
	now: () => Date.now(),
	newCard: newCardState,
	newId: () => crypto.randomUUID(),
	onClosed: () => {},
	onDamaged: ({ table, key }) => console.error(`damaged: ${table} ${key}`),
}).then((opened) => {
	if (!opened.ok) throw new Error(opened.error.kind);
	return opened.value;
});
Object.assign(window, { storage });
