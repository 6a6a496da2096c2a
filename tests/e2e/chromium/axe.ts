// What axe finds on the screen as it stands. Every rule is asked once in each language; the rules that a theme can break are
// asked in every theme, in one language, as texts have the same colours in both.

import { expect } from "@playwright/test";
import axe from "axe-core";
import type { App } from "./app.ts";

const colourRules = ["color-contrast", "link-in-text-block"];

export async function expectNoViolations({ page }: App): Promise<void> {
	// Once a page: it is half a megabyte.
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
	const language = await page.evaluate(() => document.documentElement.lang);
	const themes = language === "en" ? (["light", "sepia", "dark"] as const) : (["light"] as const);
	for (const theme of themes) {
		const { passed, found } = await page.evaluate(
			async ([chosen, rules]) => {
				document.documentElement.dataset.theme = chosen;
				const { passes, violations } = await window.axe.run(document, {
					// A page in a frame is asked elsewhere: no script runs in it.
					iframes: false,
					resultTypes: ["violations"],
					...(rules === null ? {} : { runOnly: rules }),
				});
				return {
					passed: passes.map(({ id }) => id),
					found: violations.map(({ id, help, nodes }) => ({
						id,
						help,
						at: nodes.map(({ html }) => html.slice(0, 160)),
					})),
				};
			},
			[theme, theme === "light" ? null : colourRules] as const,
		);
		expect(passed).toContain("color-contrast");
		expect.soft(found, `on ${page.url()} in ${theme}`).toEqual([]);
	}
}

declare global {
	interface Window {
		readonly axe: typeof axe;
	}
}
