// The automatic copies over a real folder and a real library: when one is made, what is kept before a restore, and how a
// library that was lost is noticed.

import "fake-indexeddb/auto";
import { mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createBackups } from "../../app/host/backups.ts";
import type { Result } from "../../renderer/engine/text/result.ts";
import { copyFailureText, countOf, planOf, sizeText } from "../../renderer/features/backupTexts.ts";
import {
	type CopyFailure,
	type CopyWorld,
	fetchCopy,
	keepBefore,
	keepDaily,
	listCopies,
} from "../../renderer/features/copies.ts";
import { restoreSafely } from "../../renderer/features/restoring.ts";
import { type CopyWindow, keepCopies } from "../../renderer/features/start/keepCopies.ts";
import { findLostLibrary } from "../../renderer/features/start/lostLibrary.ts";
import { contentOf, done, jobsOf } from "../storage/backupSupport.ts";
import { article, day, met, noon, openTestLibrary, valueIn } from "../storage/support.ts";
import { fakeHost } from "./fakes.ts";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "hai-dong-copies-"));
	// A browser without private files.
	vi.stubGlobal("navigator", {});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	rmSync(folder, { recursive: true, force: true });
});

function fine<Value>(result: Result<Value, CopyFailure>): Value {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** A library with two words and an article, whose host keeps copies in `folder`; the clock is set by hand. */
async function world(keeps: string | null = folder, words: readonly string[] = ["chợ", "sông"]) {
	const { library, prefix } = await openTestLibrary();
	if (words.length > 0) valueIn(await library.articles.add(article("Tôi đi chợ."), noon));
	for (const word of words) valueIn(await library.vocabulary.setStatus(met(word, "x"), "known", noon));
	const backups = createBackups(keeps);
	const clock = { now: noon };
	const made: CopyWorld = {
		host: fakeHost({
			listBackups: backups.list,
			writeBackup: backups.write,
			finishBackup: backups.finish,
			readBackup: backups.read,
		}),
		jobs: jobsOf(prefix),
		now: () => clock.now,
	};
	return { library, prefix, clock, world: made };
}

describe("the copy of the day", () => {
	test("is made once a day, and only where something has changed", async () => {
		const { world: here, library, clock } = await world();
		expect(fine(await keepDaily(here))).toBe("kept");
		expect(fine(await keepDaily(here))).toBe("already");
		clock.now += day;
		expect(fine(await keepDaily(here))).toBe("unchanged");
		valueIn(await library.vocabulary.setStatus(met("núi", "mountain"), "known", clock.now));
		expect(fine(await keepDaily(here))).toBe("kept");
		expect(readdirSync(folder).sort()).toEqual([
			"daily-0123abcd-2026-03-10.haidong",
			"daily-0123abcd-2026-03-11.haidong",
		]);
	});

	test("is not made of nothing, and nowhere without a folder", async () => {
		expect(fine(await keepDaily((await world(folder, [])).world))).toBe("empty");
		expect(fine(await keepDaily((await world(null)).world))).toBe("nowhere");
		expect(readdirSync(folder)).toEqual([]);
	});

	test("leaves recordings out, and can be restored", async () => {
		const { world: here, library, prefix } = await world();
		const [only] = valueIn(await library.articles.list());
		if (only === undefined) throw new Error("no article");
		await library.recordings.put(only.id, { name: "a.mp3", mediaType: "", sound: new Blob(["tiếng"]) }, noon);
		fine(await keepDaily(here));
		const { copies } = fine(await listCopies(here));
		expect(copies.map(({ manifest }) => manifest?.leftOut)).toEqual([["recordings"]]);
		const before = await contentOf(prefix);
		valueIn(await library.vocabulary.remove([met("chợ", "x").key]));
		const [copy] = copies;
		if (copy === undefined) throw new Error("no copy");
		const file = fine(await fetchCopy(here, copy));
		done(await here.jobs.restore(file, "replace"));
		expect(await contentOf(prefix)).toEqual(before);
	});

	test("that was damaged on the disk is listed as such, and a new one is made", async () => {
		const { world: here, clock } = await world();
		fine(await keepDaily(here));
		truncateSync(join(folder, "daily-0123abcd-2026-03-10.haidong"), 300);
		expect(fine(await listCopies(here)).copies).toMatchObject([{ manifest: null, size: 300 }]);
		clock.now += day;
		expect(fine(await keepDaily(here))).toBe("kept");
	});

	test("that finds no room says so and leaves the older ones", async () => {
		const { world: here, clock, library } = await world();
		fine(await keepDaily(here));
		clock.now += day;
		valueIn(await library.vocabulary.setStatus(met("núi", "mountain"), "known", clock.now));
		const full = { ...here, host: { ...here.host, writeBackup: async () => diskFull } };
		const failed = await keepDaily(full);
		expect(failed).toEqual({ ok: false, error: { from: "host", error: { kind: "diskFull" } } });
		expect(fine(await listCopies(here)).copies).toHaveLength(1);
	});
});
const diskFull = { ok: false, error: { kind: "diskFull" } } as const;

describe("before a restore", () => {
	test("the library is kept with its recordings, and can be had back", async () => {
		const { world: here, library, prefix } = await world();
		const [only] = valueIn(await library.articles.list());
		if (only === undefined) throw new Error("no article");
		await library.recordings.put(only.id, { name: "a.mp3", mediaType: "", sound: new Blob(["tiếng"]) }, noon);
		const before = await contentOf(prefix);
		const other = await world(null, ["mưa"]);
		const theirs = done(await other.world.jobs.write({ recordings: true, appVersion: "", at: noon }));

		const shares: number[] = [];
		const restored = fine(
			await restoreSafely(here, theirs.file, "replace", { onProgress: (share) => shares.push(share) }),
		);
		expect(restored.before).toEqual({ folder });
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		expect((await contentOf(prefix)).vocabulary).toHaveLength(1);
		const [kept] = fine(await listCopies(here)).copies;
		expect(kept).toMatchObject({ kind: "before", place: "folder" });
		if (kept === undefined) throw new Error("nothing kept");
		done(await here.jobs.restore(fine(await fetchCopy(here, kept)), "replace"));
		expect(await contentOf(prefix)).toEqual(before);
	});

	test("nothing is restored where nothing could be kept", async () => {
		const { world: here, prefix } = await world();
		const theirs = done(await (await world()).world.jobs.write({ recordings: true, appVersion: "", at: noon }));
		const before = await contentOf(prefix);
		for (const host of [
			{ ...here.host, writeBackup: async () => diskFull },
			// Neither a folder nor, in Node, private files of a browser.
			{ ...here.host, listBackups: async () => ({ ok: false, error: { kind: "noBackups" } }) as const },
		]) {
			expect((await restoreSafely({ ...here, host }, theirs.file, "replace")).ok).toBe(false);
			expect(await contentOf(prefix)).toEqual(before);
		}
	});

	test("of an empty library there is nothing to keep, and its name is left open", async () => {
		const { world: here } = await world(folder, []);
		expect(fine(await keepBefore(here))).toBeNull();
		expect(done(await here.jobs.identify(false)).id).toBeNull();
		expect(readdirSync(folder)).toEqual([]);
	});

	test("a fetched copy can be given up half-way", async () => {
		const { world: here } = await world();
		fine(await keepDaily(here));
		const [copy] = fine(await listCopies(here)).copies;
		if (copy === undefined) throw new Error("no copy");
		expect(await fetchCopy(here, copy, { signal: AbortSignal.abort() })).toEqual({
			ok: false,
			error: { from: "backup", error: { kind: "cancelled" } },
		});
	});
});

describe("a library that was lost", () => {
	test("is noticed where it is new and empty and a copy is kept: the newest that can be read", async () => {
		const { world: here, clock, library } = await world();
		fine(await keepDaily(here));
		clock.now += day;
		valueIn(await library.vocabulary.setStatus(met("núi", "mountain"), "known", clock.now));
		fine(await keepDaily(here));
		const after = await world(folder, []);
		expect(await findLostLibrary(after.world)).toMatchObject({ name: "daily-0123abcd-2026-03-11.haidong" });
		truncateSync(join(folder, "daily-0123abcd-2026-03-11.haidong"), 99);
		expect(await findLostLibrary(after.world)).toMatchObject({ name: "daily-0123abcd-2026-03-10.haidong" });
	});

	test("is none where there is no copy, or something is in it, or it has been in use", async () => {
		expect(await findLostLibrary((await world(folder, [])).world)).toBeNull();
		fine(await keepDaily((await world()).world));
		expect(await findLostLibrary((await world()).world)).toBeNull();
		const emptied = await world(folder, []);
		done(await emptied.world.jobs.identify(true));
		expect(await findLostLibrary(emptied.world)).toBeNull();
		expect(await findLostLibrary((await world(null, [])).world)).toBeNull();
	});
});

describe("while the app is open", () => {
	function page() {
		const listeners = new Map<string, EventListener>();
		const persist = vi.fn(async () => true);
		const request = vi.fn(async (_name: string, _options: LockOptions, work: (lock: object | null) => unknown) =>
			work({}),
		);
		const shown: { state: DocumentVisibilityState } = { state: "visible" };
		const fake = {
			addEventListener: (name: string, listener: EventListener) => void listeners.set(name, listener),
			removeEventListener: (name: string) => void listeners.delete(name),
			setTimeout: (work: () => void, ms: number) => setTimeout(work, ms) as unknown as number,
			clearTimeout: (timer: number) => clearTimeout(timer),
			document: {
				get visibilityState() {
					return shown.state;
				},
			},
			navigator: { locks: { request }, storage: { persist, persisted: async () => false } },
		} as unknown as CopyWindow;
		return { fake, listeners, persist, request, shown };
	}

	/** Copies made are counted; the clock runs with the timers. */
	async function running() {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: noon });
		const window = page();
		const list = vi.fn(async () => ({ ok: false, error: { kind: "noBackups" } }) as const);
		const host = fakeHost({ listBackups: list });
		const stop = keepCopies({ host, jobs: jobsOf("nowhere-"), now: () => Date.now() }, window.fake);
		return { ...window, list, stop };
	}

	test("a copy is looked after when nobody has touched anything for a while, not before", async () => {
		const { list, listeners, stop, persist } = await running();
		for (let second = 0; second < 60; second += 10) {
			listeners.get("keydown")?.(new Event("keydown"));
			await vi.advanceTimersByTimeAsync(10_000);
		}
		expect(list).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(30_000);
		expect(list).toHaveBeenCalledOnce();
		expect(persist).toHaveBeenCalledOnce();
		await vi.advanceTimersByTimeAsync(11 * 60_000);
		expect(list).toHaveBeenCalledTimes(2);
		stop();
		expect(listeners.size).toBe(0);
		await vi.advanceTimersByTimeAsync(60 * 60_000);
		expect(list).toHaveBeenCalledTimes(2);
	});

	test("at once when the window is out of sight", async () => {
		const { list, listeners, shown, stop } = await running();
		await vi.advanceTimersByTimeAsync(14_000);
		listeners.get("pointerdown")?.(new Event("pointerdown"));
		shown.state = "hidden";
		await vi.advanceTimersByTimeAsync(2000);
		expect(list).toHaveBeenCalledOnce();
		stop();
	});

	test("not where another window does it", async () => {
		const { list, request, stop } = await running();
		request.mockImplementation(async (_name, _options, work) => work(null));
		await vi.advanceTimersByTimeAsync(60_000);
		expect(request).toHaveBeenCalled();
		expect(list).not.toHaveBeenCalled();
		stop();
	});
});

describe("what is said", () => {
	const t = ((key: string, values?: object) =>
		values === undefined ? key : `${key} ${JSON.stringify(values)}`) as never;

	test("every failure has its sentence, and what was ended on purpose none", () => {
		expect(copyFailureText({ from: "backup", error: { kind: "cancelled" } }, t)).toBe("");
		expect(copyFailureText({ from: "backup", error: { kind: "newerBackup", appVersion: "9" } }, t)).toBe(
			'backup.newer {"version":"9"}',
		);
		expect(copyFailureText({ from: "backup", error: { kind: "full" } }, t)).toBe("storage.full");
		expect(copyFailureText({ from: "host", error: { kind: "diskFull" } }, t)).toBe("host.diskFull");
	});

	test("counts are sums over what belongs together", async () => {
		const { world: here, library } = await world();
		valueIn(await library.ownGlosses.setWord(met("chợ", "x").key, "fair", noon));
		const { file, manifest } = done(await here.jobs.write({ recordings: true, appVersion: "", at: noon }));
		expect([countOf(manifest, "words"), countOf(manifest, "articles"), countOf(manifest, "corrections")]).toEqual([
			2, 1, 1,
		]);
		const plan = done(await here.jobs.examine(file));
		expect(planOf(plan, "words", "merge")).toEqual({ inFile: 2, added: 0, changed: 0, same: 2, kept: 0, removed: 0 });
	});

	test.each([
		[300, "en", "1 kB"],
		[4200, "en", "4 kB"],
		[1_250_000, "en", "1.3 MB"],
		[34_800_000, "vi", "35 MB"],
		[2_500_000_000, "en", "2.5 GB"],
	])("%i bytes are, in %s, %s", (bytes, language, text) => expect(sizeText(bytes, language)).toBe(text));
});
