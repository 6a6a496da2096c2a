import { describe, expect, test } from "vitest";
import type { HeadwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { article, counter, eventually, key, met, noon, openTestLibrary, valueIn } from "./support.ts";

async function twoWindows() {
	const { library: here, prefix } = await openTestLibrary();
	const { library: there } = await openTestLibrary(prefix);
	await Promise.all([here.states.ready, there.states.ready, here.settings.ready, there.settings.ready]);
	return { here, there, prefix };
}

describe("two windows at once", () => {
	test("see each other's articles", async () => {
		const { here, there } = await twoWindows();
		const heard = counter();
		there.articles.subscribe(heard.listener);
		const added = valueIn(await here.articles.add(article("Một."), noon));
		await eventually(() => heard.calls() === 1);
		expect(valueIn(await there.articles.list())).toEqual([added]);
	});

	test("show each other's word states, told once", async () => {
		const { here, there } = await twoWindows();
		const heard = counter();
		const keys: (readonly HeadwordKey[] | null)[] = [];
		there.states.subscribe(heard.listener);
		there.vocabulary.subscribe((changed) => keys.push(changed));
		await here.vocabulary.setStatus(met("đẹp", "beautiful"), "learning", noon);
		await eventually(() => there.states.get(key("đẹp")) === "learning");
		expect(heard.calls()).toBe(1);
		expect(keys).toEqual([[key("đẹp")]]);
		await there.vocabulary.remove([key("đẹp")]);
		await eventually(() => here.states.get(key("đẹp")) === "new");
	});

	test("show changes of very many words", async () => {
		const { here, there } = await twoWindows();
		const word = valueIn(await here.vocabulary.setStatus(met("đẹp", "beautiful"), "known", noon));
		await here.vocabulary.put(Array.from({ length: 500 }, (_, index) => ({ ...word, key: key(`từ ${index}`) })));
		await eventually(() => there.states.get(key("từ 499")) === "known");
		await here.vocabulary.remove(Array.from({ length: 500 }, (_, index) => key(`từ ${index}`)));
		await eventually(() => there.states.get(key("từ 499")) === "new");
		expect(there.states.get(key("đẹp"))).toBe("known");
	});

	test("share lists and settings", async () => {
		const { here, there } = await twoWindows();
		const heard = counter();
		there.lists.subscribe(heard.listener);
		await here.lists.add("Chợ", noon);
		await eventually(() => heard.calls() === 1);
		await here.settings.change({ theme: "dark" });
		await eventually(() => there.settings.get().theme === "dark");
	});

	test("lose no word when both save at the same moment", async () => {
		const { here, there } = await twoWindows();
		const words = Array.from({ length: 40 }, (_, index) => met(`từ ${index}`, ""));
		const results = await Promise.all(
			words.map((word, index) => (index % 2 ? here : there).vocabulary.setStatus(word, "known", noon)),
		);
		expect(results.every(({ ok }) => ok)).toBe(true);
		await eventually(() => words.every((word) => here.states.get(word.key) === "known"));
		await eventually(() => words.every((word) => there.states.get(word.key) === "known"));
	});

	test("of different libraries hear nothing of each other", async () => {
		const { library: here } = await openTestLibrary();
		const { here: stranger, there } = await twoWindows();
		const heard = counter();
		here.vocabulary.subscribe(heard.listener);
		await stranger.vocabulary.setStatus(met("đẹp", ""), "known", noon);
		await eventually(() => there.states.get(key("đẹp")) === "known");
		expect(heard.calls()).toBe(0);
		expect(here.states.get(key("đẹp"))).toBe("new");
	});

	test("are not misled by messages that are none", async () => {
		const { here, there, prefix } = await twoWindows();
		const heard = counter();
		for (const subscribe of [here.articles.subscribe, here.lists.subscribe, here.vocabulary.subscribe]) {
			subscribe(heard.listener);
		}
		const stranger = new BroadcastChannel(`${prefix}hai-dong`);
		for (const message of [null, "vocabulary", { table: "others", keys: null }, { table: "lists", keys: [1] }]) {
			stranger.postMessage(message);
		}
		await there.vocabulary.setStatus(met("đẹp", ""), "known", noon);
		await eventually(() => here.states.get(key("đẹp")) === "known");
		expect(heard.calls()).toBe(1);
		stranger.close();
	});
});

test("without BroadcastChannel a window hears itself", async () => {
	const { BroadcastChannel: channel } = globalThis;
	Reflect.deleteProperty(globalThis, "BroadcastChannel");
	try {
		const { library } = await openTestLibrary();
		const heard = counter();
		library.vocabulary.subscribe(heard.listener);
		await library.vocabulary.setStatus(met("đẹp", ""), "known", noon);
		expect(heard.calls()).toBe(1);
		expect(library.states.get(key("đẹp"))).toBe("known");
	} finally {
		globalThis.BroadcastChannel = channel;
	}
});
