// Whatever the files inside of a whole archive hold, reading ends: a hundred and fifty inputs a file beside the
// thousand of properties.test.ts, and such as are made to hurt.

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readSource } from "../../renderer/formats/readSource.ts";
import { fc } from "../property.ts";
import { expectSound, mutated, mutation, patience } from "./mutations.ts";
import { fixture } from "./support.ts";

describe("an archive that is whole, with changed files inside, is read or refused", () => {
	test.each(["pandoc-epub2.epub", "pandoc-epub3.epub", "libreoffice.epub", "libreoffice.docx", "pandoc.odt"])(
		"%s",
		async (name) => {
			const files = unzipSync(fixture(name));
			const paths = Object.keys(files).filter((path) => /\.(?:xml|rels|opf|ncx|xhtml)$/.test(path));
			const changes = fc.array(
				fc.tuple(fc.constantFrom(...paths), fc.array(mutation, { minLength: 1, maxLength: 4 })),
				{
					minLength: 1,
					maxLength: 3,
				},
			);
			const property = fc.asyncProperty(changes, async (given) => {
				const changed: Record<string, Uint8Array> = { ...files };
				for (const [path, mutations] of given) changed[path] = mutated(changed[path] ?? new Uint8Array(), mutations);
				await expectSound(zipSync(changed, { level: 0 }), name);
			});
			await fc.assert(property, { numRuns: 150 });
		},
	);
});

test("a book of documents that hurt is read in time", async () => {
	const files = unzipSync(fixture("pandoc-epub2.epub"));
	const path = Object.keys(files).find((file) => file.endsWith("ch001.xhtml")) ?? "";
	const chapter = strFromU8(files[path] ?? new Uint8Array());
	for (const piece of [
		"<title>",
		"<!DOCTYPE ",
		"<![CDATA[",
		"<!--",
		"<script/",
		"<tr><td>a",
		"&amp",
		"<a href='#1'>1",
		"<h1>a<br/>",
	]) {
		const hurt = chapter.replace("<body>", () => `<body>${piece.repeat(200_000 / piece.length)}`);
		const started = performance.now();
		await readSource({ name: "", mediaType: "", bytes: zipSync({ ...files, [path]: strToU8(hurt) }) });
		expect([piece, performance.now() - started < patience]).toEqual([piece, true]);
	}
});
