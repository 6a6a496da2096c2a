import { expect, test } from "vitest";
import { inTurn } from "../../../renderer/features/reader/inTurn.ts";

test("works run one after another in the order they were given, also after one that failed", async () => {
	const next = inTurn();
	const done: string[] = [];
	const ends: (() => void)[] = [];
	const work = (name: string) => () =>
		new Promise<string>((resolve) => {
			done.push(`${name} begins`);
			ends.push(() => {
				done.push(`${name} ends`);
				resolve(name);
			});
		});
	const first = next(work("first"));
	const failed = next(() => Promise.reject(new Error("no")));
	const last = next(work("last"));
	await Promise.resolve();
	await Promise.resolve();
	expect(done).toEqual(["first begins"]);
	ends[0]?.();
	await expect(first).resolves.toBe("first");
	await expect(failed).rejects.toThrow("no");
	ends[1]?.();
	await expect(last).resolves.toBe("last");
	expect(done).toEqual(["first begins", "first ends", "last begins", "last ends"]);
});
