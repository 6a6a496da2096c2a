// The built command line, run as a script would run it: exactly what CONTRACTS promises on standard output.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hai-dong-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(words: readonly string[], input?: string) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "out/main/hai-dong.js"), ...words], {
		encoding: "utf8",
		input: input ?? "",
		env: { ...process.env, INIT_CWD: folder },
	});
	return { status, stdout, stderr };
}

function file(name: string, content: string): string {
	writeFileSync(join(folder, name), content);
	return name;
}

const fixture = (name: string) => join(root, "tests/fixtures/articles", name);
const flat = (text: string) => text.normalize("NFC").replace(/[\s_]/g, "");

interface Printed {
	readonly text: string;
	readonly kind: string;
	readonly gloss: string | null;
	readonly from: string | null;
	readonly headword: string | null;
}

describe("segment", () => {
	test("prints a line for each line, words parted by spaces, syllables joined by _", () => {
		expect(run(["segment", "-"], "Hà Nội là thủ đô.\n\nGiá 1.700 đồng/kg ngày 22/12, chào TP.HCM!\n")).toMatchObject({
			status: 0,
			stdout: "Hà_Nội là thủ_đô .\n\nGiá 1.700 đồng / kg ngày 22/12 , chào TP.HCM !\n",
		});
	});
	test("changes nothing but NFC and white space", () => {
		const lines = ["Tiếng Việt".normalize("NFD"), "  hai   dòng ", "😀 “…” — a@b.vn\u00a0x", "ma_túy , H’ Nga"];
		const printed = run(["segment", "-"], `${lines.join("\n")}\n`)
			.stdout.trimEnd()
			.split("\n");
		expect(printed.map(flat)).toEqual(lines.map(flat));
	});
	test("takes files from where it was called", () => {
		expect(run(["segment", file("a.txt", "hợp tác")]).stdout).toBe("hợp_tác\n");
	});
});

describe("gloss --lines", () => {
	test("prints one object a line whose tokens cover it", () => {
		const lines = ["Ông Tập Cận Bình nói: “1.700 người”.", "", "ma_túy và brexpiprazol"];
		const printed = run(["gloss", "-", "--lines"], `${lines.join("\n")}\n`)
			.stdout.trimEnd()
			.split("\n");
		const tokens = printed.map((line) => (JSON.parse(line) as { tokens: readonly Printed[] }).tokens);
		expect(tokens.map((line) => flat(line.map(({ text }) => text).join("")))).toEqual(lines.map(flat));
		expect(tokens[1]).toEqual([]);
		expect(tokens[0]?.find(({ text }) => text === "Tập Cận Bình")).toMatchObject({
			kind: "name",
			gloss: "Xi Jinping",
			from: "name",
		});
		expect(tokens[0]?.find(({ text }) => text === "1.700")).toMatchObject({
			kind: "number",
			gloss: "1,700",
			from: "rule",
		});
		expect(tokens[2]?.find(({ text }) => text === "brexpiprazol")).toMatchObject({
			kind: "word",
			subkind: "foreign",
			gloss: null,
			from: null,
		});
	});
});

describe("gloss and clean", () => {
	test("the scraped page comes out as an editor would leave it", () => {
		const { status, stdout } = run(["gloss", fixture("scraped-page.txt")]);
		const article = JSON.parse(stdout);
		expect(status).toBe(0);
		expect(Object.keys(article)).toEqual([
			"title",
			"titleTokens",
			"byline",
			"date",
			"source",
			"blocks",
			"removed",
			"repairs",
		]);
		expect(article.blocks[0]).toMatchObject({ kind: "lead" });
		expect(article.blocks[0].sentences[0].tokens.length).toBeGreaterThan(5);
		expect(
			article.titleTokens
				.map(({ text }: Printed) => text)
				.join("")
				.replace(/\s/g, ""),
		).toBe(flat(article.title));
		expect(article.removed.every(({ reason, text }: Record<string, string>) => reason !== "" && text !== "")).toBe(
			true,
		);
	});
	test("clean has the same frame, and text in place of sentences", () => {
		const cleaned = JSON.parse(run(["clean", fixture("segmented-article.txt")]).stdout);
		const glossed = JSON.parse(run(["gloss", fixture("segmented-article.txt")]).stdout);
		expect(cleaned.title).toBe(glossed.title);
		expect(cleaned.removed).toEqual(glossed.removed);
		expect(cleaned.blocks.map(({ kind }: Record<string, string>) => kind)).toEqual(
			glossed.blocks.map(({ kind }: Record<string, string>) => kind),
		);
		expect(JSON.stringify(cleaned.blocks)).not.toContain("_");
	});
	test("--text is for a terminal: a word and its gloss begin at the same column", () => {
		const [above = "", below = ""] = run(["gloss", file("b.txt", "Hà Nội là thủ đô."), "--text"]).stdout.split("\n");
		expect(below.indexOf("capital")).toBe(above.indexOf("thủ đô"));
	});
	test("a forced encoding is used", () => {
		writeFileSync(join(folder, "utf16.txt"), Buffer.from("Hà Nội là thủ đô của Việt Nam.", "utf16le"));
		expect(run(["clean", "utf16.txt", "--encoding", "utf-16le"]).stdout).toContain("Hà Nội là thủ đô của Việt Nam.");
	});
});

describe("lookup and export", () => {
	test("gives the entry as JSON, null where there is none", () => {
		expect(JSON.parse(run(["lookup", "hoà", "bình"]).stdout)).toMatchObject({ kind: "word", headword: "hòa bình" });
		expect(JSON.parse(run(["lookup", "Hà Nội"]).stdout)).toMatchObject({ kind: "name" });
		expect(run(["lookup", "qwxz"])).toMatchObject({ status: 0, stdout: "null\n" });
	});
	test("export has every headword once, with its senses in order", () => {
		const lines = run(["dictionary", "export"]).stdout.trimEnd().split("\n");
		const headwords = lines.map((line) => line.split("\t")[0]);
		expect(new Set(headwords).size).toBe(headwords.length);
		expect(lines.length).toBeGreaterThan(3000);
		expect(lines.every((line) => /^[^\t]+\t[^\t]+$/.test(line))).toBe(true);
		expect(lines.find((line) => line.startsWith("đường\t"))).toMatch(/^đường\t.*road.* \| .*sugar/);
		expect(run(["dictionary", "export", "--kind", "name"]).stdout).toContain("Tập Cận Bình\tXi Jinping");
	});
});

test.each([
	[["segment", "missing.txt"], "does not exist"],
	[["segment"], "which file"],
	[["sgment", "x"], "unknown command"],
	[["segment", "a", "b"], "one file at a time"],
	[["gloss", "a", "--line"], "unknown option"],
	[["clean", "a", "--encoding"], "needs a name"],
	[["dictionary", "export", "--kind", "verb"], "one of word, name, syllable, pattern"],
	[[], "no command"],
])("%j fails with status 2 and one clear line", (words, message) => {
	const { status, stdout, stderr } = run(words);
	expect(status).toBe(2);
	expect(stdout).toBe("");
	expect(stderr.trimEnd().split("\n")).toHaveLength(1);
	expect(stderr).toContain(message);
});

test("an empty file, a binary one and one that is not UTF-8 are refused", () => {
	file("empty.txt", "");
	writeFileSync(join(folder, "binary.txt"), Buffer.from([0, 1, 2, 3, 255, 0, 0, 7]));
	writeFileSync(join(folder, "latin.txt"), Buffer.from([0xe9, 0xe8, 0x20, 0xff]));
	for (const [command, name] of [
		["segment", "empty.txt"],
		["clean", "empty.txt"],
		["clean", "binary.txt"],
		["segment", "latin.txt"],
	] as const) {
		expect(run([command, name])).toMatchObject({ status: 2, stdout: "" });
	}
});

test("the fixture that it was made for is there", () =>
	expect(readFileSync(fixture("segmented-article.txt"), "utf8")).toContain("_"));
