import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchWindow } from "../../app/launch/windowWatch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(platform: NodeJS.Platform) {
	let count = 0;
	const onClosed = vi.fn();
	const onNeverShown = vi.fn();
	const watch = watchWindow({
		platform,
		graceMs: 4000,
		arrivalMs: 20_000,
		pages: () => count,
		onClosed,
		onNeverShown,
	});
	const pages = (now: number) => {
		count = now;
		watch.pagesChanged();
	};
	return { watch, pages, onClosed, onNeverShown };
}

test("closing the window ends the browser and then, after a moment, the server", () => {
	const { watch, pages, onClosed } = watched("linux");
	pages(1);
	pages(0);
	watch.browserEnded(0);
	vi.advanceTimersByTime(3999);
	expect(onClosed).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(onClosed).toHaveBeenCalledTimes(1);
});

test("a page that is away while its browser runs has not been closed", () => {
	const { pages, onClosed } = watched("linux");
	pages(1);
	pages(0);
	vi.advanceTimersByTime(600_000);
	expect(onClosed).not.toHaveBeenCalled();
});

test("on macOS, where the browser stays, the last page decides, and a reload is not the end", () => {
	const { pages, onClosed } = watched("darwin");
	pages(1);
	pages(0);
	vi.advanceTimersByTime(3000);
	pages(1);
	vi.advanceTimersByTime(60_000);
	expect(onClosed).not.toHaveBeenCalled();
	pages(0);
	vi.advanceTimersByTime(4000);
	expect(onClosed).toHaveBeenCalledTimes(1);
});

test("a browser that hands over to a running one ends at once; the page that comes keeps the server", () => {
	const { watch, pages, onClosed } = watched("linux");
	watch.browserEnded(0);
	vi.advanceTimersByTime(10_000);
	pages(1);
	vi.advanceTimersByTime(600_000);
	expect(onClosed).not.toHaveBeenCalled();
	pages(0);
	vi.advanceTimersByTime(4000);
	expect(onClosed).toHaveBeenCalledTimes(1);
});

test("a page in another browser keeps the server when the window is closed", () => {
	const { watch, pages, onClosed } = watched("linux");
	pages(2);
	pages(1);
	watch.browserEnded(0);
	vi.advanceTimersByTime(600_000);
	expect(onClosed).not.toHaveBeenCalled();
});

test("a window that was closed before it showed the app ends the server too, with more patience", () => {
	const { watch, onClosed } = watched("linux");
	watch.browserEnded(0);
	vi.advanceTimersByTime(19_999);
	expect(onClosed).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(onClosed).toHaveBeenCalledTimes(1);
});

test.each([21, null])(
	"a browser that fails to start (%s) does not end the server: the address can still be used",
	(status) => {
		const { watch, onClosed, onNeverShown } = watched("linux");
		watch.browserEnded(status);
		vi.advanceTimersByTime(600_000);
		expect(onNeverShown).toHaveBeenCalledExactlyOnceWith(status);
		expect(onClosed).not.toHaveBeenCalled();
	},
);

test("nothing is called after the end", () => {
	const { watch, pages, onClosed } = watched("linux");
	pages(1);
	pages(0);
	watch.browserEnded(0);
	watch.end();
	vi.advanceTimersByTime(60_000);
	expect(onClosed).not.toHaveBeenCalled();
});
