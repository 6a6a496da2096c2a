import { expect, test, vi } from "vitest";
import type { LanguageClient } from "../../renderer/worker/client.ts";
import { lateLanguageClient } from "../../renderer/worker/lateClient.ts";

function setUp() {
	const asked: string[] = [];
	const note = (name: string) => async () => {
		asked.push(name);
		return null;
	};
	const inner = { open: note("open"), analyse: note("analyse"), lookup: note("lookup"), end: vi.fn() };
	const loading: { resolve: (value: null) => void; reject: (reason: Error) => void } = { resolve() {}, reject() {} };
	const loaded = new Promise<null>((resolve, reject) => Object.assign(loading, { resolve, reject }));
	const open = vi.fn(() => ({ client: inner as unknown as LanguageClient, loaded }));
	return { asked, inner, loading, open, client: lateLanguageClient(open) };
}

const lookup = { key: "word:mèo" as never };

test("nothing is started until something is asked, and then once", async () => {
	const { client, open, asked, loading } = setUp();
	expect(open).not.toHaveBeenCalled();
	loading.resolve(null);
	await Promise.all([client.lookup(lookup), client.lookup(lookup)]);
	client.start();
	expect(open).toHaveBeenCalledTimes(1);
	expect(asked).toEqual(["lookup", "lookup"]);
});

test("calls wait for what is loaded, in their order", async () => {
	const { client, asked, loading } = setUp();
	const calls = [client.open({ documentId: "a" } as never), client.analyse({ documentId: "a" }), client.lookup(lookup)];
	await Promise.resolve();
	expect(asked).toEqual([]);
	loading.resolve(null);
	await Promise.all(calls);
	expect(asked).toEqual(["open", "analyse", "lookup"]);
});

test("a call that is cancelled while it waits is never made", async () => {
	const { client, asked, loading } = setUp();
	const stop = new AbortController();
	const call = client.lookup(lookup, { signal: stop.signal });
	stop.abort(new DOMException("enough", "AbortError"));
	loading.resolve(null);
	await expect(call).rejects.toThrow("enough");
	expect(asked).toEqual([]);
});

test("where the files of the engine cannot be had every call fails with the reason", async () => {
	const { client, loading } = setUp();
	loading.reject(new Error("vi-en.lex answers 404"));
	await expect(client.lookup(lookup)).rejects.toThrow("404");
	await expect(client.lookup(lookup)).rejects.toThrow("404");
});

test("what was never started need not be ended", () => {
	const { client, inner } = setUp();
	client.end();
	client.start();
	client.end();
	expect(inner.end).toHaveBeenCalledTimes(1);
});
