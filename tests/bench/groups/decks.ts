// decks: words out and in, 100,000 of them with 200,000 reviews. out: from the click to the file handed to the browser. in: a table of
// 100,000 words that are not there yet, from the file handed over to its columns, from the click to what would change, and from
// the click to all words written; the time in which a person looks at it is left out.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import common from "../../../renderer/i18n/locales/en/common.json" with { type: "json" };
import exchange from "../../../renderer/i18n/locales/en/exchange.json" with { type: "json" };
import { type Bench, textFile } from "../bench.ts";
import { clock } from "../clock.ts";
import { fillLibrary } from "../libraryFill.ts";
import { figure } from "../measure.ts";
import { openApp } from "../page.ts";

const words = 100_000;
const longestMs = 150_000;
const forms = [
	["csv", "decks.out_csv_ms", 3],
	["json", "decks.out_json_ms", 3],
	["anki", "decks.out_anki_ms", 2],
] as const;
const { takeOut, bringIn } = exchange;

export async function decks(bench: Bench): Promise<void> {
	const app = await openApp(bench);
	const { page } = app;
	page.setDefaultTimeout(longestMs);
	const { sentences } = await textFile(bench, 10_000, 1);
	const size = { words, events: 2 * words, articles: 100 };
	await page.evaluate(fillLibrary, { size, material: { sentences, now: Date.now() } });
	for (const [form, name, runs] of forms) {
		const taken: number[] = [];
		for (let run = 0; run < runs; run += 1) {
			await openVocabulary(page, app.reload, takeOut.open);
			await page.getByRole("button", { name: takeOut.open, exact: true }).click();
			await page.getByRole("radio", { name: takeOut.form[form] }).check();
			const save = page.getByRole("button", { name: takeOut.save, exact: true });
			const took = await clock(page, "click", "body", takeOut.done_other.replace("{{count, number}}", "100,000"));
			const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
			taken.push(await took());
			await download.delete();
		}
		bench.report(figure(name, "ms", taken));
	}

	const path = join(bench.folder, "words.csv");
	await writeFile(path, tableOf(words));
	await openVocabulary(page, app.reload, bringIn.open);
	await page.getByRole("button", { name: bringIn.open, exact: true }).click();
	const looked = await clock(page, "change", "[role=dialog]", bringIn.compare);
	const [chooser] = await Promise.all([
		page.waitForEvent("filechooser"),
		page.getByRole("button", { name: bringIn.choose, exact: true }).click(),
	]);
	await chooser.setFiles(path);
	const looking = await looked();
	const compared = await clock(page, "click", "[role=dialog]", bringIn.counts.new);
	await page.getByRole("button", { name: bringIn.compare, exact: true }).click();
	const comparing = await compared();
	const written = await clock(page, "click", "[role=dialog] [role=status]", "100,000");
	await page.getByRole("button", { name: bringIn.go_other.replace("{{count, number}}", "100,000") }).click();
	const writing = await written();
	bench.report(figure("decks.in_csv_ms", "ms", [looking + comparing + writing]));
	bench.note(
		`looked into in ${Math.round(looking)} ms, compared in ${Math.round(comparing)} ms, written in ${Math.round(writing)} ms`,
	);
	await page.getByRole("dialog").getByRole("button", { name: common.action.close }).last().click();
	await app.close();
}

async function openVocabulary(page: Page, reload: () => Promise<void>, button: string): Promise<void> {
	await reload();
	await page.evaluate(() => {
		window.location.hash = "#/vocabulary";
	});
	await page.getByRole("button", { name: button, exact: true }).waitFor();
}

/** As a spreadsheet writes it; no word comes twice. */
function tableOf(count: number): string {
	const rows = Array.from(
		{ length: count },
		(_, index) => `từ mới số ${index},new word ${index},"Đây là từ mới số ${index}, trong một câu.",nhãn ${index % 7}`,
	);
	return ["Vietnamese,English,Sentence,Tags", ...rows].join("\r\n");
}
