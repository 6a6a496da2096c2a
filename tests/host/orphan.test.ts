import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onOrphaned } from "../../app/launch/orphan.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const shell = 40;
const runner = 50;

function watched(parents: Map<number, number>) {
	const listener = vi.fn();
	const stop = onOrphaned(listener, { parent: runner, parentOf: (pid) => parents.get(pid) ?? null });
	return { listener, stop };
}

test("nothing is said while the shell that started us runs", () => {
	const { listener } = watched(new Map([[runner, shell]]));
	vi.advanceTimersByTime(60_000);
	expect(listener).not.toHaveBeenCalled();
});

test("when the shell ends and its child goes to another process, it is said once", () => {
	const parents = new Map([[runner, shell]]);
	const { listener } = watched(parents);
	parents.set(runner, 1);
	vi.advanceTimersByTime(60_000);
	expect(listener).toHaveBeenCalledTimes(1);
});

test("when the program that runs us ends, it is said too", () => {
	const parents = new Map([[runner, shell]]);
	const { listener } = watched(parents);
	parents.delete(runner);
	vi.advanceTimersByTime(2000);
	expect(listener).toHaveBeenCalledTimes(1);
});

test.each([
	["the shell is the first process", new Map([[runner, 1]])],
	["the family cannot be known", new Map<number, number>()],
])("nothing is watched where %s", (_why, parents) => {
	const { listener } = watched(parents);
	parents.set(runner, 99);
	vi.advanceTimersByTime(60_000);
	expect(listener).not.toHaveBeenCalled();
});

test("nothing is said after the watch was stopped", () => {
	const parents = new Map([[runner, shell]]);
	const { listener, stop } = watched(parents);
	stop();
	parents.set(runner, 1);
	vi.advanceTimersByTime(60_000);
	expect(listener).not.toHaveBeenCalled();
});
