// What axe finds on the screen as it stands. Every rule is asked once in each language; the rules that a theme can break are
// asked in every theme, in one language, as texts have the same colours in both.

import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { App } from "./app.ts";

const colourRules = ["color-contrast", "link-in-text-block"];

export async function expectNoViolations({ page }: App): Promise<void> {
	const language = await page.evaluate(() => document.documentElement.lang);
	const themes = language === "en" ? (["light", "sepia", "dark"] as const) : (["light"] as const);
	for (const theme of themes) {
		await page.evaluate((chosen) => {
			document.documentElement.dataset.theme = chosen;
		}, theme);
		const axe = new AxeBuilder({ page }).setLegacyMode();
		const { passes, violations } = await (theme === "light" ? axe : axe.withRules(colourRules)).analyze();
		expect(passes.map(({ id }) => id)).toContain("color-contrast");
		const found = violations.map(({ id, help, nodes }) => ({
			id,
			help,
			at: nodes.map(({ html }) => html.slice(0, 160)),
		}));
		expect.soft(found, `on ${page.url()} in ${theme}`).toEqual([]);
	}
}
