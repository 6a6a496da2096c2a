// ZIP archives: bundles of sources, limits against bombs, names that are only labels, damage.

import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { entryLimit, openZip, unpackedByteLimit } from "../../renderer/formats/zip.ts";
import { archive, article, contents, fixture, prose, refusal, several } from "./support.ts";

const named = { name: "tin.zip" };

describe("a bundle of texts", () => {
	test("gives each as a source of its own; hidden files and what lies beside texts are left out", async () => {
		const bytes = archive({
			"bài/một.txt": "Một.",
			"bài/hai.html": "<p>Hai.</p>",
			"bài/": "",
			"__MACOSX/bài/._một.txt": "x",
			".git/config": "x",
			"bài/.ẩn.txt": "x",
			"bài/anh.jpg": "x",
			"bài/style.css": "p {}",
		});
		const { sources, unread } = await several(bytes, named);
		expect(sources.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)])).toEqual([
			["một.txt", "Một."],
			["hai.html", "<p>Hai.</p>"],
		]);
		expect(unread).toEqual([]);
	});

	test("has books and documents in it, which are read in their turn; an archive in the archive is not opened", async () => {
		const bytes = archive({
			"sach.epub": fixture("pandoc-epub3.epub"),
			"thu.docx": fixture("pandoc.docx"),
			"cu.doc": fixture("libreoffice.doc"),
			"trong.zip": archive({ "a.txt": "Một." }),
			"trống.txt": "",
		});
		const { sources, unread } = await several(bytes, named);
		expect(sources.map(({ name }) => name)).toEqual(["sach.epub", "thu.docx"]);
		expect((await article(sources[0]?.bytes ?? "")).document.title).toBe("Mùa nước ở cồn Lau");
		expect(unread).toEqual([
			{ name: "cu.doc", error: { kind: "unsupported", name: "cu.doc", extension: ".doc" } },
			{ name: "trong.zip", error: { kind: "unsupported", name: "trong.zip", extension: ".zip" } },
			{ name: "trống.txt", error: { kind: "empty", name: "trống.txt" } },
		]);
	});

	test("of nothing but pictures, or of nothing, has nothing inside; one file that cannot be read says why", async () => {
		expect(await refusal(archive({ "a.png": "x" }), named)).toEqual({ kind: "nothingInside", ...named });
		expect(await refusal(zipSync({}), named)).toEqual({ kind: "nothingInside", ...named });
		const old = archive({ "cu.doc": fixture("libreoffice.doc") });
		expect(await refusal(old, named)).toEqual({ kind: "unsupported", name: "cu.doc", extension: ".doc" });
	});

	test("the bytes of a source are its own: none keeps the archive alive, stored or packed", async () => {
		const { sources } = await several(zipSync({ "a.txt": strToU8("Một."), "b.txt": [strToU8("Hai."), { level: 0 }] }));
		expect(sources.map(({ bytes }) => bytes.buffer.byteLength)).toEqual(
			[5, 4].map((_, at) => sources[at]?.bytes.length),
		);
	});
});

describe("names inside an archive", () => {
	test.each([
		["../../../etc/passwd.txt", "passwd.txt"],
		["/etc/bài.txt", "bài.txt"],
		["C:\\Windows\\bài.txt", "bài.txt"],
		["a/b\u0000.txt\u202egnp.txt", "b.txtgnp.txt"],
		["bài\n\u001b[31m.txt", "bài[31m.txt"],
		["..", "?"],
		[`${"dài ".repeat(200)}.txt`, "dài ".repeat(50).trim()],
	])("%j is only a label", async (path, label) => {
		const { sources } = await several(archive({ [path]: "Một." }));
		expect(sources.map(({ name }) => name)).toEqual([label]);
	});

	test("in NFD, or in the code page of an old Windows, are read", async () => {
		const { sources } = await several(archive({ ["tiếng Việt.txt".normalize("NFD")]: "Một." }));
		expect(sources[0]?.name).toBe("tiếng Việt.txt");
		const bytes = archive({ "qu?n.txt": "Một." });
		for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0x3f && bytes[at - 1] === 0x75) bytes[at] = 0xea;
		expect((await several(bytes)).sources[0]?.name).toBe("quên.txt");
	});
});

/** Rewrites fields of all central entries: flags, sizes, places. */
function forged(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
	const copy = bytes.slice();
	const view = new DataView(copy.buffer);
	for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) change(view, at);
	return copy;
}

describe("a bomb", () => {
	test("of one file stops at the limit, whatever size it declares", async () => {
		const bomb = archive({ "a.txt": new Uint8Array(120_000_000) });
		expect(bomb.length).toBeLessThan(200_000);
		const modest = forged(bomb, (view, at) => view.setUint32(at + 24, 100, true));
		for (const bytes of [bomb, modest]) {
			expect((await refusal(bytes, named)).kind).toBe("archiveTooLarge");
		}
	});

	test("of many files stops when all that was unpacked passes the limit", () => {
		// Noise that packs badly enough to pass as text.
		const piece = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 2_654_435_761) >>> 27);
		const noise = new Uint8Array(45_000_000);
		for (let at = 0; at < noise.length; at += piece.length) noise.set(piece, at);
		const opened = openZip(zipSync({ "a.txt": noise }, { level: 1 }), { name: "x", format: "zip" });
		if (!opened.ok) throw new Error(opened.error.kind);
		const [entry] = opened.value.entries;
		if (entry === undefined) throw new Error("no entry");
		const kinds = Array.from({ length: 10 }, () => {
			const content = opened.value.read(entry, { name: "x", format: "zip" });
			return content.ok ? content.value.length : content.error;
		});
		const refused = { kind: "archiveTooLarge", name: "x", limitBytes: unpackedByteLimit };
		expect(kinds).toEqual([...Array(8).fill(45_000_000), refused, refused]);
	});

	test("whose entries share their bytes is damaged", async () => {
		const bytes = archive({ "a.txt": "Một.", "b.txt": "Hai." });
		expect(
			(
				await refusal(
					forged(bytes, (view, at) => view.setUint32(at + 42, 0, true)),
					named,
				)
			).kind,
		).toBe("damaged");
	});

	test("of too many files is refused unopened", async () => {
		const names = Array.from({ length: entryLimit + 1 }, (_, at) => [`${at}.txt`, ""] as const);
		expect(await refusal(archive(Object.fromEntries(names)), named)).toEqual({
			kind: "tooManyFiles",
			...named,
			limit: entryLimit,
		});
	});
});

describe("damage", () => {
	const whole = archive({ "a.txt": prose.repeat(20), "b.txt": "Hai." });

	test("an archive cut off anywhere is damaged", async () => {
		for (let end = 4; end < whole.length; end += 1) {
			const error = await refusal(whole.subarray(0, end), named);
			expect(error).toEqual({ kind: "damaged", ...named, format: "zip" });
		}
	});

	test("a cut book or document is named for what it was", async () => {
		expect(await refusal(fixture("pandoc-epub2.epub").slice(0, 3000))).toMatchObject({
			kind: "damaged",
			format: "epub",
		});
		expect(await refusal(fixture("pandoc.docx").slice(0, 3000))).toMatchObject({ kind: "damaged", format: "docx" });
	});

	test("a file whose bytes were changed is not read, the others are", async () => {
		const bytes = whole.slice();
		bytes[60] = (bytes[60] ?? 0) ^ 0xff;
		const { sources, unread } = await several(bytes);
		expect(sources.map(({ name }) => name)).toEqual(["b.txt"]);
		expect(unread).toEqual([{ name: "a.txt", error: { kind: "damaged", name: "a.txt", format: "zip" } }]);
	});

	test("encrypted files are locked: alone the file, all of them the archive", async () => {
		let entries = 0;
		const first = forged(whole, (view, at) => {
			entries += 1;
			if (entries === 1) view.setUint16(at + 8, 1, true);
		});
		expect((await several(first)).unread[0]?.error).toEqual({ kind: "locked", name: "a.txt", format: "zip" });
		const all = forged(whole, (view, at) => view.setUint16(at + 8, 1, true));
		expect(await refusal(all, named)).toEqual({ kind: "locked", ...named, format: "zip" });
	});

	test("a method that is not known is damage of that file", async () => {
		const { unread } = await (async () => {
			let entries = 0;
			return several(
				forged(whole, (view, at) => {
					entries += 1;
					if (entries === 1) view.setUint16(at + 10, 14, true);
				}),
			);
		})();
		expect(unread[0]?.error.kind).toBe("damaged");
	});
});

test("an archive with something behind it, and one of ZIP64, are read", async () => {
	const bytes = archive({ "a.txt": prose });
	const behind = new Uint8Array(bytes.length + 500);
	behind.set(bytes);
	expect((await several(behind)).sources).toHaveLength(1);
	const found = await contents(wideArchive(strToU8(prose)));
	expect(found.kind === "several" && new TextDecoder().decode(found.sources[0]?.bytes)).toBe(prose);
});

/** One stored file `a.txt`, its sizes, its place and the directory's in fields of ZIP64. */
function wideArchive(content: Uint8Array): Uint8Array {
	const plain = zipSync({ "a.txt": [content, { level: 0 }] });
	const local = plain.slice(0, 30 + 5 + content.length);
	const crc = new DataView(plain.buffer).getUint32(14, true);
	const entry = new DataView(new ArrayBuffer(46 + 5 + 28));
	entry.setUint32(0, 0x02014b50, true);
	entry.setUint32(16, crc, true);
	entry.setUint32(20, 0xffffffff, true);
	entry.setUint32(24, 0xffffffff, true);
	entry.setUint16(28, 5, true);
	entry.setUint16(30, 28, true);
	entry.setUint32(42, 0xffffffff, true);
	new Uint8Array(entry.buffer).set(strToU8("a.txt"), 46);
	entry.setUint16(51, 1, true);
	entry.setUint16(53, 24, true);
	entry.setBigUint64(55, BigInt(content.length), true);
	entry.setBigUint64(63, BigInt(content.length), true);
	const end = new DataView(new ArrayBuffer(56 + 20 + 22));
	end.setUint32(0, 0x06064b50, true);
	end.setBigUint64(32, 1n, true);
	end.setBigUint64(48, BigInt(local.length), true);
	end.setUint32(56, 0x07064b50, true);
	end.setBigUint64(64, BigInt(local.length + entry.byteLength), true);
	end.setUint32(76, 0x06054b50, true);
	end.setUint16(86, 0xffff, true);
	end.setUint32(92, 0xffffffff, true);
	return Uint8Array.from([...local, ...new Uint8Array(entry.buffer), ...new Uint8Array(end.buffer)]);
}
