// What is asked of the worker for a choice, which words go without a gloss, and names that every system takes for a file.

import { describe, expect, test, vi } from "vitest";
import { noCorrections } from "../../../../renderer/engine/reading/corrections.ts";
import { type HeadwordKey, headwordKey } from "../../../../renderer/engine/text/headwordKey.ts";
import { rowPlan } from "../../../../renderer/features/reader/rows.ts";
import { sentencesOf } from "../../../../renderer/features/reader/sentences.ts";
import {
	type Choice,
	formOf,
	glossPlan,
	goesWithout,
	usualChoice,
	type WhichGlosses,
} from "../../../../renderer/features/reader/takeAway/choice.ts";
import { fileNameOf } from "../../../../renderer/features/reader/takeAway/fileName.ts";
import { makeFile } from "../../../../renderer/features/reader/takeAway/makeFile.ts";
import type { ArticleRecord } from "../../../../renderer/storage/records/articles.ts";
import { defaultSettings, type Settings } from "../../../../renderer/storage/settings.ts";
import { WorkerFailure } from "../../../../renderer/worker/client.ts";
import type { GlossPlan, LanguageCalls, TakeAway, TakenFile } from "../../../../renderer/worker/protocol.ts";
import { fc } from "../../../property.ts";
import { analysisOf, documentOf } from "../../fakes.ts";

describe("names of files", () => {
	test.each([
		["Hà Nội mùa thu", "Hà Nội mùa thu.html"],
		["Giá 5/10: “tăng” hay giảm?", "Giá 5 10 “tăng” hay giảm.html"],
		["../../etc/passwd", "etc passwd.html"],
		["C:\\Windows\\con", "C Windows con.html"],
		["con", "Hai Dòng con.html"],
		["LPT1.txt", "Hai Dòng LPT1.txt.html"],
		["  .ẩn...  ", "ẩn.html"],
		["một\n\thai\u0000ba\u202Egnp.exe", "một haibagnp.exe.html"],
		["???", "Hai Dòng.html"],
		["", "Hai Dòng.html"],
		["Tiếng".normalize("NFD"), "Tiếng.html"],
	])("%j gives %j", (title, name) => expect(fileNameOf(title, "html")).toBe(name));

	test("a long title ends at a word, and fits whatever is written in it", () => {
		const name = fileNameOf("Thông báo tạm ngừng cấp nước ".repeat(20), "epub");
		expect(name).toMatch(/(?:Thông|báo|tạm|ngừng|cấp|nước)\.epub$/);
		expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(170);
		expect(fileNameOf("長".repeat(300), "txt")).toBe(`${"長".repeat(53)}.txt`);
		expect(fileNameOf("👩‍👩‍👧‍👦".repeat(40), "txt")).not.toMatch(/\u{200D}\.txt$/u);
	});

	test("no title makes a path, an empty name or one that is too long", () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (title) => {
				const name = fileNameOf(title, "epub");
				expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.epub$/u);
				expect(name).not.toMatch(/^[\s.]|[\s.]\.epub$/);
				expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
			}),
		);
	});
});

const mèo = headwordKey("word", "mèo");
const settings = (change: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...change });

test.each<[WhichGlosses, Partial<Settings>, GlossPlan]>([
	["all", { glossMode: "hidden" }, { kind: "all", without: [] }],
	["none", {}, { kind: "none" }],
	["unknown", { glossMode: "rare" }, { kind: "unknown", without: [mèo], band: null }],
	["shown", { glossMode: "all" }, { kind: "all", without: [mèo] }],
	["shown", { glossMode: "unknown" }, { kind: "unknown", without: [mèo], band: null }],
	["shown", { glossMode: "rare", glossBand: 3 }, { kind: "unknown", without: [mèo], band: 3 }],
	["shown", { glossMode: "hidden" }, { kind: "none" }],
])("glosses “%s” under %j", (glosses, change, plan) => {
	expect(glossPlan(glosses, settings(change), [mèo])).toEqual(plan);
});

test("glosses of ignored words stay away from the screen, those of known words where only unknown ones are glossed", () => {
	const without = (glosses: WhichGlosses, glossMode: Settings["glossMode"]) => {
		const rule = goesWithout(glosses, { glossMode });
		return rule === null ? null : (["new", "learning", "known", "ignored"] as const).filter(rule);
	};
	expect(without("shown", "all")).toEqual(["ignored"]);
	expect(without("shown", "rare")).toEqual(["known", "ignored"]);
	expect(without("unknown", "all")).toEqual(["known", "ignored"]);
	expect(without("all", "unknown")).toBeNull();
	expect(without("none", "unknown")).toBeNull();
	expect(without("shown", "hidden")).toBeNull();
});

test("paper is that of the country, the translation is wanted where the reader shows it", () => {
	expect(usualChoice("vi-VN", settings())).toMatchObject({ paper: "a4", translated: false });
	expect(usualChoice("en-US", settings({ translations: true }))).toMatchObject({ paper: "letter", translated: true });
});

test("a book has a name of its own and the time it was made", () => {
	const choice: Choice = { ...usualChoice("vi", settings()), kind: "epub" };
	expect(formOf(choice, "1f", 5)).toEqual({ kind: "epub", id: "urn:uuid:1f", modified: 5 });
});

describe("making a file", () => {
	const document = documentOf("Trời mưa\n\nMèo ngủ. Mưa.");
	const analysis = analysisOf(document);
	const sentences = sentencesOf(document, analysis.sentences);
	const plan = rowPlan(document, sentences, analysis.rows, "paragraphs");
	const text = {
		record: { id: "a" } as ArticleRecord,
		document,
		corrections: noCorrections,
		sentences,
		plans: { paragraphs: plan, sentences: rowPlan(document, sentences, analysis.rows, "sentences") },
	};
	const wants = (without: readonly HeadwordKey[]) => ({ glosses: { kind: "all", without } }) as TakeAway;
	const file = (glossed: readonly HeadwordKey[]): TakenFile => ({ parts: [], mediaType: "", extension: "", glossed });
	const open = vi.fn(async () => null);

	test("asks for the whole text as its analysis has it", async () => {
		const takeAway = vi.fn(async (_request: LanguageCalls["takeAway"]["request"]) => file([mèo]));
		await makeFile({ open, takeAway }, text, wants, [mèo], null, {});
		expect(takeAway).toHaveBeenCalledOnce();
		expect(takeAway.mock.calls[0]?.[0]).toEqual({
			documentId: "a",
			sentences: analysis.sentences,
			bounds: analysis.rows,
			wanted: wants([]),
		});
	});

	test("words that go without are named; a name that nobody has counted is found in the file, which is made again", async () => {
		const nga = headwordKey("name", "Nga");
		const told: (readonly HeadwordKey[])[] = [];
		const takeAway = async ({ wanted }: LanguageCalls["takeAway"]["request"]) => {
			const { glosses } = wanted;
			if (glosses.kind === "none") throw new Error("glosses are wanted");
			told.push([...glosses.without]);
			return file([nga].filter((key) => !glosses.without.includes(key)));
		};
		const made = await makeFile({ open, takeAway }, text, wants, [mèo], (key) => key === nga || key === mèo, {});
		expect(told).toEqual([[mèo], [mèo, nga]]);
		expect(made.glossed).toEqual([]);
	});

	test("a document that the worker let go is opened again with its corrections, other failures are passed on", async () => {
		let calls = 0;
		const takeAway = async () => {
			calls += 1;
			if (calls === 1) throw new WorkerFailure("document a is not open");
			return file([]);
		};
		await makeFile({ open, takeAway }, text, wants, [], null, {});
		expect(open).toHaveBeenCalledWith({ documentId: "a", document, corrections: noCorrections });
		const aborted = new DOMException("stop", "AbortError");
		const stopped = makeFile({ open, takeAway: () => Promise.reject(aborted) }, text, wants, [], null, {});
		await expect(stopped).rejects.toBe(aborted);
	});
});
