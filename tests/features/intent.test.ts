// @vitest-environment jsdom

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followInput } from "../../renderer/afterStart.ts";
import { followIntent } from "../../renderer/intent.ts";

let end: () => void = () => undefined;
const meant = vi.fn();

beforeEach(() => {
	vi.useFakeTimers();
	meant.mockReset();
	document.body.innerHTML =
		'<a href="#/read/a"><b>A</b></a><a href="#/read/b">B</a><a href="https://x.vn">X</a><p>P</p>';
	end = followIntent(meant);
});
afterEach(() => {
	end();
	vi.useRealTimers();
});

const point = (selector: string, type = "pointerover") =>
	document.querySelector(selector)?.dispatchEvent(new Event(type, { bubbles: true }));

test("a link is meant once the pointer has rested on it, not when it only passes", () => {
	point("b");
	vi.advanceTimersByTime(30);
	point("p");
	vi.advanceTimersByTime(1000);
	expect(meant).not.toHaveBeenCalled();
	point("b");
	vi.advanceTimersByTime(100);
	expect(meant).toHaveBeenCalledExactlyOnceWith("#/read/a");
});

test("a link that is pressed is meant at once, one that has the focus a moment later", () => {
	point('[href="#/read/b"]', "pointerdown");
	expect(meant).toHaveBeenCalledExactlyOnceWith("#/read/b");
	document.querySelector("a")?.focus();
	vi.advanceTimersByTime(100);
	expect(meant).toHaveBeenLastCalledWith("#/read/a");
});

test("links that lead out of the app are nobody's business, and none is after the end", () => {
	point('[href="https://x.vn"]', "pointerdown");
	end();
	point("b", "pointerdown");
	vi.advanceTimersByTime(100);
	expect(meant).not.toHaveBeenCalled();
});

test("what is fetched ahead waits until nothing was pressed or typed for a moment", async () => {
	const quiet = followInput(() => Date.now());
	await quiet();
	point("p", "pointerdown");
	const waited = vi.fn();
	void quiet().then(waited);
	await vi.advanceTimersByTimeAsync(300);
	point("p", "keydown");
	await vi.advanceTimersByTimeAsync(300);
	expect(waited).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(200);
	expect(waited).toHaveBeenCalledTimes(1);
});

test("who never rests is waited for a second in all", async () => {
	const quiet = followInput(() => Date.now());
	const waited = vi.fn();
	point("p", "keydown");
	void quiet().then(waited);
	for (let step = 0; step < 9; step += 1) {
		expect(waited).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(100);
		point("p", "keydown");
	}
	await vi.advanceTimersByTimeAsync(100);
	expect(waited).toHaveBeenCalledTimes(1);
});
