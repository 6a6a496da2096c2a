// What is to be done when a test is over, whichever module of the tests asked for it. Files of tests share their modules
// (vitest.config.ts): a hook that a support module sets up for itself would only be of the first file that loads it.

const ends: (() => void)[] = [];

/** Runs `work` when the test that runs now is over; the latest first. */
export function whenTestEnds(work: () => void): void {
	ends.push(work);
}

export function endTest(): void {
	for (let work = ends.pop(); work !== undefined; work = ends.pop()) work();
}
