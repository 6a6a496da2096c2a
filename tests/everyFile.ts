// Runs before every file of tests: none leaves anything of its own to the next, which may run in the same process.

import { afterAll, afterEach, vi } from "vitest";
import { endTest } from "./endOfTest.ts";

afterEach(endTest);
afterAll(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.unstubAllEnvs();
});
