// Runs before every file of tests in jsdom: the texts are there, in English, and what a test drew or kept is gone after it.

import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { changeLanguage, loadScreenTexts, startTranslations } from "../renderer/i18n/setup.ts";

// What is waited for comes in milliseconds; on a busy machine it may take longer, and that is no defect.
configure({ asyncUtilTimeout: 8000 });

beforeAll(async () => {
	await startTranslations("en");
	await loadScreenTexts();
});
beforeEach(async () => {
	window.location.hash = "";
	window.localStorage.clear();
	await changeLanguage("en");
});
afterEach(() => {
	cleanup();
	document.body.replaceChildren();
});
afterAll(() => void vi.restoreAllMocks());
