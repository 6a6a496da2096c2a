import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { articleLimitBytes, type FileReply } from "../../app/host/contract.ts";
import { createLaunchFiles } from "../../app/loopback/launchFiles.ts";

const announce = vi.fn();
const readSmall = async (path: string): Promise<FileReply> => ({
	ok: true,
	value: { name: path, mediaType: "text/plain", bytes: new Uint8Array(1) },
});
const namesOf = (replies: readonly FileReply[]) => replies.map((reply) => (reply.ok ? reply.value.name : "?"));

beforeEach(() => {
	vi.useFakeTimers();
	announce.mockClear();
});
afterEach(() => void vi.useRealTimers());

describe("files of the command line", () => {
	test("are handed over once, in their order", async () => {
		const files = createLaunchFiles(announce, readSmall);
		files.offer(["a", "b"], 1000);
		files.offer(["c"], 1000);
		expect(files.waiting()).toBe(true);
		expect(namesOf(await files.take())).toEqual(["a", "b", "c"]);
		expect(files.waiting()).toBe(false);
		expect(await files.take()).toEqual([]);
	});

	test("are shared out between two pages that ask at the same time: no file twice, none lost", async () => {
		const files = createLaunchFiles(announce, readSmall);
		files.offer(["a", "b", "c", "d"], 1000);
		const [one, other] = await Promise.all([files.take(), files.take()]);
		expect([...namesOf(one), ...namesOf(other)].sort()).toEqual(["a", "b", "c", "d"]);
	});

	test("go together to the call that came first, so that a page that asks twice shows them as one import", async () => {
		const files = createLaunchFiles(announce, readSmall);
		files.offer(["a", "b", "c"], 1000);
		const [first, second] = await Promise.all([files.take(), files.take()]);
		expect(namesOf(first)).toEqual(["a", "b", "c"]);
		expect(second).toEqual([]);
	});

	test("are announced at the end of the patience where nobody took them", () => {
		const files = createLaunchFiles(announce, readSmall);
		files.offer(["a"], 1000);
		vi.advanceTimersByTime(999);
		expect(announce).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1);
		expect(announce).toHaveBeenCalledTimes(1);
	});

	test("are not announced when a page has taken them, nor when there are none, nor after the end", async () => {
		const files = createLaunchFiles(announce, readSmall);
		files.offer([], 0);
		files.offer(["a"], 1000);
		await files.take();
		vi.advanceTimersByTime(2000);
		files.offer(["b"], 1000);
		files.end();
		vi.advanceTimersByTime(2000);
		expect(announce).not.toHaveBeenCalled();
	});

	test("beyond two large books wait for the next call, and are announced for it", async () => {
		const bytes = new Uint8Array(articleLimitBytes);
		const files = createLaunchFiles(announce, async (name) => ({
			ok: true,
			value: { name, mediaType: "text/plain", bytes },
		}));
		files.offer(["a", "b", "c"], 60_000);
		expect(namesOf(await files.take())).toEqual(["a", "b"]);
		vi.advanceTimersByTime(0);
		expect(announce).toHaveBeenCalledTimes(1);
		expect(namesOf(await files.take())).toEqual(["c"]);
	});
});
