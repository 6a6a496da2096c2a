// Rows are packed on a thread of their own: what comes of it is what this thread would have made, no more waits than fits into
// memory, and a thread that breaks ends the copy instead of letting it wait for ever.

import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { createPacker, type OwnPacker, packHere } from "../../renderer/storage/backup/packer.ts";
import {
	type PackingPort,
	type PackingReply,
	type PackingRequest,
	packIn,
} from "../../renderer/storage/backup/packingWorker.ts";
import { bytesOf, done, jobsOf, plant } from "./backupSupport.ts";
import { freshPrefix, noon } from "./support.ts";

/** A worker that packs one request a turn, when the window has gone on. @param breaksAt its request at which it breaks */
function fakeWorker(breaksAt = Number.POSITIVE_INFINITY) {
	const listeners: ((event: MessageEvent<PackingReply>) => void)[] = [];
	const seen = { most: 0, ended: false };
	let waiting = 0;
	let heard = 0;
	let packer: OwnPacker | null = null;
	let work = Promise.resolve();
	const say = (data: PackingReply) => {
		for (const listener of listeners) listener(new MessageEvent("message", { data }));
	};
	const answer = async (request: PackingRequest) => {
		await new Promise((resolve) => setTimeout(resolve, 1));
		heard += 1;
		if (heard >= breaksAt) return say({ kind: "failed", message: "no memory" });
		packer ??= createPacker();
		if (request.kind === "add") {
			await packer.add(request.bytes);
			waiting -= 1;
			return say({ kind: "added" });
		}
		const part = await packer.end();
		packer = null;
		return say({ kind: "ended", part });
	};
	const port = {
		postMessage: (request: PackingRequest) => {
			if (request.kind === "add") waiting += 1;
			seen.most = Math.max(seen.most, waiting);
			work = work.then(() => answer(request));
		},
		addEventListener: (name: string, listener: never) => name === "message" && listeners.push(listener),
		terminate: () => {
			seen.ended = true;
		},
	} as unknown as PackingPort;
	return { port, seen };
}

/** Rows of so many characters, no two alike. */
const rowsOf = (count: number, length: number) =>
	Array.from({ length: count }, (_, index) => ({
		name: `name ${index}`,
		value: `đường ${index} `.repeat(length / 10),
	}));

const wanted = { recordings: true, appVersion: "1.2.3", at: noon };

describe("a copy whose rows are packed beside", () => {
	test("is the same file, byte for byte, with long and short rows", async () => {
		const prefix = freshPrefix();
		await plant(prefix, {
			settings: [...rowsOf(300, 100), ...rowsOf(3, 900_000).map((row) => ({ ...row, name: `long ${row.name}` }))],
		});
		const worker = fakeWorker();
		const beside = done(await jobsOf(prefix, { startPacking: () => packIn(worker.port) }).write(wanted));
		const here = done(await jobsOf(prefix, { startPacking: packHere }).write(wanted));
		expect(await bytesOf(beside.file)).toEqual(await bytesOf(here.file));
		expect(worker.seen.ended).toBe(true);
	});

	test("waits, within its one reading, for a thread that is slower", async () => {
		const prefix = freshPrefix();
		await plant(prefix, { settings: rowsOf(24, 900_000) });
		const worker = fakeWorker();
		const written = done(await jobsOf(prefix, { startPacking: () => packIn(worker.port) }).write(wanted));
		expect(written.manifest.tables.find(({ name }) => name === "settings")?.rows).toBe(24);
		expect(worker.seen.most).toBeLessThan(14);
	});

	test.each([1, 3])("fails where that thread breaks at its request %i", async (breaksAt) => {
		const prefix = freshPrefix();
		await plant(prefix, { settings: rowsOf(6, 900_000) });
		const worker = fakeWorker(breaksAt);
		const writing = jobsOf(prefix, { startPacking: () => packIn(worker.port) }).write(wanted);
		await expect(writing).rejects.toThrow("no memory");
		expect(worker.seen.ended).toBe(true);
	});
});
