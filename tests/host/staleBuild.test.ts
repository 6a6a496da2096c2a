import { readFileSync, renameSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { fingerprintOf, isFresh, products, removeStamp, writeStamp } from "../../app/launch/stale.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

const folder = createTemporaryFolder();
const project = folder.path;

const sources = [
	"app/launch/build.ts",
	"renderer/main.tsx",
	"renderer/samples/truyện.txt",
	"dictionaries/vi-en/words/a.txt",
	"electron.config.ts",
	"package.json",
	"package-lock.json",
];

beforeEach(() => {
	for (const name of ["app", "renderer", "dictionaries", "out"])
		rmSync(join(project, name), { recursive: true, force: true });
	for (const name of [...sources, ...products]) folder.write(name, `of ${name}`);
	writeStamp(project, fingerprintOf(project));
});

function stampOf(): { readonly quick: string } {
	return JSON.parse(readFileSync(join(project, "out/build-stamp.json"), "utf8"));
}

/** As an editor or a checkout would: another time, whatever the clock's grain. */
function touch(name: string): void {
	utimesSync(join(project, name), new Date(), new Date(Date.now() + 60_000));
}

describe("a build", () => {
	test("holds while nothing changes", () => expect(isFresh(project)).toBe(true));

	test.each(sources)("is stale when %s changes", (name) => {
		folder.write(name, `changed: ${name}`);
		expect(isFresh(project)).toBe(false);
	});

	test.each(sources)("is stale when %s changes without changing its length", (name) => {
		folder.write(name, `OF ${name}`);
		touch(name);
		expect(isFresh(project)).toBe(false);
	});

	test("is stale when a file comes, goes or is renamed", () => {
		const added = folder.write("renderer/ui/New.tsx", "");
		expect(isFresh(project)).toBe(false);
		rmSync(added);
		expect(isFresh(project)).toBe(true);
		renameSync(join(project, "renderer/main.tsx"), join(project, "renderer/main2.tsx"));
		expect(isFresh(project)).toBe(false);
		renameSync(join(project, "renderer/main2.tsx"), join(project, "renderer/main.tsx"));
		rmSync(join(project, "electron.config.ts"));
		expect(isFresh(project)).toBe(false);
	});

	test("holds when a checkout gives the same content new times, and notes them for the next look", () => {
		for (const name of sources) touch(name);
		expect(isFresh(project)).toBe(true);
		expect(stampOf().quick).toBe(fingerprintOf(project).quick);
	});

	test("holds when only what it makes itself, documents or hidden files change", () => {
		folder.write("dictionaries/compiled/vi-en.lex", "new");
		folder.write("app/README.md", "new");
		folder.write("renderer/.main.tsx.swp", "new");
		folder.write("tests/host/a.test.ts", "new");
		expect(isFresh(project)).toBe(true);
	});

	test.each(products)("is stale without %s", (name) => {
		rmSync(join(project, name));
		expect(isFresh(project)).toBe(false);
	});

	test("is stale without its stamp, as while another process builds, and with a damaged one", () => {
		removeStamp(project);
		expect(isFresh(project)).toBe(false);
		folder.write("out/build-stamp.json", '{"quick":1');
		expect(isFresh(project)).toBe(false);
	});

	test("is stale when a source changed while it was made", () => {
		const before = fingerprintOf(project);
		const content = before.content();
		folder.write("renderer/main.tsx", "edited meanwhile");
		writeStamp(project, { quick: before.quick, content: () => content });
		expect(isFresh(project)).toBe(false);
	});
});
