// A copy that is cut off, changed, foreign or hostile is refused with the reason, and the library stays as it is.

import "fake-indexeddb/auto";
import { deflateSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { batchHeadBytes, writeBatchHead } from "../../renderer/storage/backup/batches.ts";
import { crc32 } from "../../renderer/storage/backup/crc32.ts";
import { createDigest, plainDigest } from "../../renderer/storage/backup/digest.ts";
import { backupFormat, type Manifest } from "../../renderer/storage/backup/manifest.ts";
import { commentHead, manifestPart, tablePart } from "../../renderer/storage/backup/write.ts";
import { directory, localHeader, type ZipEntry } from "../../renderer/storage/backup/zip.ts";
import { bytesOf, contentOf, copyOf, done, jobsOf, manifestOf, refused, unpacked } from "./backupSupport.ts";
import { article, freshPrefix, met, noon, openTestLibrary, valueIn } from "./support.ts";

let whole: Uint8Array<ArrayBuffer> = new Uint8Array(0);
let manifest: Manifest | null = null;
const damaged = { kind: "damagedBackup" };
const foreign = { kind: "foreignFile" };

beforeAll(async () => {
	const { library, prefix } = await openTestLibrary();
	const { id } = valueIn(await library.articles.add(article("Tôi đi chợ. Trời hôm nay rất đẹp."), noon));
	await library.recordings.put(id, { name: "a.mp3", mediaType: "audio/mpeg", sound: new Blob(["tiếng nói"]) }, noon);
	for (const word of ["chợ", "đi", "tôi", "đẹp"]) {
		valueIn(await library.vocabulary.setStatus(met(word, "x"), "learning", noon));
	}
	const file = await copyOf(prefix);
	whole = await bytesOf(file);
	manifest = await manifestOf(file);
});

/** A library with a word in it, which must be untouched whatever comes. */
async function untouchedBy(...files: readonly Blob[]) {
	const { library, prefix } = await openTestLibrary();
	valueIn(await library.vocabulary.setStatus(met("mưa", "rain"), "known", noon));
	const before = await contentOf(prefix);
	const reasons = [];
	for (const [index, file] of files.entries()) {
		const mode = index % 2 === 0 ? "replace" : "merge";
		reasons.push(refused(await jobsOf(prefix).restore(file, mode)));
	}
	expect(await contentOf(prefix)).toEqual(before);
	return reasons;
}

/** `count` places over all the bytes, the first and the last among them. */
function placesIn(length: number, count: number): readonly number[] {
	return Array.from({ length: count }, (_, index) => Math.floor((index * (length - 1)) / (count - 1)));
}

describe("a copy", () => {
	test("is refused with one bit turned over, at each of 200 places", async () => {
		const flipped = placesIn(whole.length, 200).map((place, index) => {
			const bytes = whole.slice();
			bytes[place] = (bytes[place] ?? 0) ^ (1 << (index % 8));
			return new Blob([bytes]);
		});
		expect(await untouchedBy(...flipped)).toEqual(flipped.map(() => damaged));
	});

	test("is refused with one bit turned over, at every byte of its last 150", async () => {
		const flipped = Array.from({ length: 150 }, (_, index) => {
			const bytes = whole.slice();
			const place = bytes.length - 1 - index;
			bytes[place] = (bytes[place] ?? 0) ^ (1 << (index % 8));
			return new Blob([bytes]);
		});
		expect(await untouchedBy(...flipped)).toEqual(flipped.map(() => damaged));
	});

	test("is refused cut off, at each of 200 places", async () => {
		const cut = placesIn(whole.length - 1, 200).map((length) => new Blob([whole.slice(0, length)]));
		// Of less than this nobody can tell what it was.
		const told = cut.map(({ size }) => (size < 56 ? foreign : damaged));
		expect(await untouchedBy(...cut)).toEqual(told);
	});

	test("is refused with more behind it, before it, or a stretch of it twice", async () => {
		const middle = Math.floor(whole.length / 2);
		const [first, second] = [whole.slice(0, middle), whole.slice(middle)];
		expect(
			await untouchedBy(new Blob([whole, "x"]), new Blob([first, first, second]), new Blob([whole, whole])),
		).toEqual([damaged, damaged, damaged]);
		expect(refused(await jobsOf((await openTestLibrary()).prefix).examine(new Blob(["x", whole])))).toEqual(damaged);
	});
});

describe("a file that is no copy", () => {
	test.each([
		["empty", new Blob([])],
		["a text", new Blob(["Hôm nay trời đẹp."])],
		["another ZIP", new Blob([zipSync({ "word/document.xml": new Uint8Array(90) }).slice()])],
		["long and of one byte", new Blob([new Uint8Array(3_000_000)])],
	])("is refused as such: %s", async (_what, file) => {
		expect(await untouchedBy(file)).toEqual([foreign]);
	});

	test("is refused also where another program has packed a copy again", async () => {
		const parts = Object.fromEntries(await unpacked(new Blob([whole])));
		const again = zipSync(parts, { level: 6 });
		expect(await untouchedBy(new Blob([again.slice()]))).toEqual([foreign]);
	});
});

/** A copy put together by hand, each link of its chain right, whatever it says. */
async function forged(
	change: (manifest: Manifest) => unknown,
	parts: (entries: readonly (readonly [string, Uint8Array])[]) => readonly (readonly [string, Uint8Array])[],
): Promise<Blob> {
	const raw: [string, Uint8Array][] = [];
	const view = new DataView(whole.buffer);
	for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
		const [packed, nameBytes] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true)];
		const name = new TextDecoder().decode(whole.slice(at + 30, at + 30 + nameBytes));
		if (name !== manifestPart) raw.push([name, whole.slice(at + 30 + nameBytes, at + 30 + nameBytes + packed)]);
		at += 30 + nameBytes + packed;
	}
	if (manifest === null) throw new Error("no manifest");
	const text = new TextEncoder().encode(JSON.stringify(change(manifest)));
	const blobs: BlobPart[] = [];
	const entries: ZipEntry[] = [];
	let at = 0;
	const named = manifest.tables;
	for (const [name, bytes] of [...parts(raw), [manifestPart, text] as const]) {
		const table = named.find((one) => partNames(one.name).includes(name));
		const method = name.startsWith("tables/") ? 8 : 0;
		const unpackedBytes = method === 8 ? (table?.bytes ?? 0) : bytes.length;
		const entry: ZipEntry = { name, method, crc: crc32(bytes), packed: bytes.length, unpacked: unpackedBytes, at };
		const header = localHeader(entry);
		at += header.length + bytes.length;
		entries.push(entry);
		blobs.push(header, bytes.slice());
	}
	return new Blob([...blobs, directory(entries, at, `${commentHead}${await plainDigest(text.slice())}`)]);
}
const asIs = <Value>(value: Value) => value;
/** Of a table, in copies of this form and of the older ones. */
const partNames = (table: string): readonly string[] => [tablePart(table), tablePart(table, 1)];

describe("a hostile copy, whose every hash is right,", () => {
	test("is a copy where nothing is changed: the forger can forge", async () => {
		const { prefix } = await openTestLibrary();
		expect(done(await jobsOf(prefix).examine(await forged(asIs, asIs))).manifest).toEqual(manifest);
	});

	test.each<
		[string, (entries: readonly (readonly [string, Uint8Array])[]) => readonly (readonly [string, Uint8Array])[]]
	>([
		["a path out of the folder", (entries) => [...entries, ["../../etc/passwd", new Uint8Array(3)]]],
		["an absolute path", (entries) => [...entries, ["/etc/passwd", new Uint8Array(3)]]],
		["a part twice", (entries) => [...entries, entries[1] as readonly [string, Uint8Array]]],
		["a part too few", (entries) => entries.slice(0, -1)],
		["parts in another order", (entries) => [...entries].reverse()],
		["no part at all", () => []],
		["a name with a null", (entries) => entries.map(([name, bytes]) => [`${name}\0`, bytes])],
	])("is refused for its names: %s", async (_what, parts) => {
		expect(await untouchedBy(await forged(asIs, parts))).toEqual([damaged]);
	});

	test.each<[string, (manifest: Manifest) => unknown]>([
		["a table twice", (said) => ({ ...said, tables: [...said.tables, said.tables[0]] })],
		["a table of another name", (said) => renamed(said, "articles", "passwords")],
		["a table called __proto__", (said) => renamed(said, "articles", "__proto__")],
		["a table with a path in its name", (said) => renamed(said, "articles", "../articles")],
		["a table less", (said) => ({ ...said, tables: said.tables.slice(1) })],
		["negative counts", (said) => ({ ...said, tables: said.tables.map((table) => ({ ...table, rows: -1 })) })],
		["more rows than there are", (said) => ({ ...said, tables: said.tables.map((one) => ({ ...one, rows: 99 })) })],
		["fewer rows than there are", (said) => ({ ...said, tables: said.tables.map((one) => ({ ...one, rows: 0 })) })],
		["no object", () => 7],
		["null", () => null],
		["format 0", (said) => ({ ...said, format: 0 })],
		["schema 0", (said) => ({ ...said, schema: 0 })],
		["an id that is a path", (said) => ({ ...said, libraryId: "../../aa" })],
	])("is refused for what it says of itself: %s", async (_what, change) => {
		expect(await untouchedBy(await forged(change, asIs))).toEqual([damaged]);
	});

	test("of a form to come is refused as newer, whatever else it says", async () => {
		const file = await forged(() => ({ format: backupFormat + 1, appVersion: "3.0.0", other: [] }), asIs);
		expect(await untouchedBy(file)).toEqual([{ kind: "newerBackup", appVersion: "3.0.0" }]);
		const rude = await forged(() => ({ format: backupFormat + 1, appVersion: { html: "<script>" } }), asIs);
		expect(await untouchedBy(rude)).toEqual([{ kind: "newerBackup", appVersion: "?" }]);
	});

	test("that unpacks to far more than it says is refused before it has done so", async () => {
		const bomb = deflateSync(new Uint8Array(200_000_000), { level: 9 });
		expect(bomb.length).toBeLessThan(300_000);
		const digest = createDigest();
		digest.add(bomb);
		const hash = await digest.end();
		const file = await forged(
			(said) => ({ ...said, tables: said.tables.map((one) => (one.name === "events" ? { ...one, hash } : one)) }),
			(entries) => entries.map(([name, bytes]) => [name, name === tablePart("events") ? bomb : bytes]),
		);
		const began = process.memoryUsage().rss;
		expect(await untouchedBy(file)).toEqual([damaged]);
		expect(process.memoryUsage().rss - began).toBeLessThan(150_000_000);
	});

	/** @param content in place of all rows of `events`, which is said to have one; in copies of the older forms no other table has any */
	async function withEvents(content: Uint8Array, format = backupFormat): Promise<Blob> {
		if (manifest === null) throw new Error("no manifest");
		const before = manifest;
		const rowsOf = (name: string) => (name === "events" ? 1 : 0);
		const contents = new Map<string, Uint8Array>();
		const tables = await Promise.all(
			before.tables.map(async (one) => {
				if (one.name !== "events" && format === backupFormat) return one;
				const unpackedBytes = one.name === "events" ? content : new Uint8Array(0);
				const packed = deflateSync(unpackedBytes);
				contents.set(one.name, packed);
				const digest = createDigest();
				digest.add(packed);
				return { name: one.name, rows: rowsOf(one.name), bytes: unpackedBytes.length, hash: await digest.end() };
			}),
		);
		manifest = { ...before, format, tables };
		const file = await forged(asIs, (entries) =>
			entries.map(([name, bytes]) => {
				const table = tables.find((one) => tablePart(one.name) === name)?.name;
				return table === undefined ? [name, bytes] : [tablePart(table, format), contents.get(table) ?? bytes];
			}),
		);
		manifest = before;
		return file;
	}
	const linesOf = (lines: string) => new TextEncoder().encode(`${lines}\n`);
	const batchOf = (column: unknown, numbers: readonly number[] = [], rows = 1) => {
		const text = new TextEncoder().encode(typeof column === "string" ? column : JSON.stringify(column));
		const bytes = new Uint8Array(batchHeadBytes + text.length + numbers.length);
		writeBatchHead(bytes, { rows, textBytes: text.length, numberBytes: numbers.length });
		bytes.set(text, batchHeadBytes);
		bytes.set(numbers, batchHeadBytes + text.length);
		return bytes;
	};

	test.each([
		["no JSON", "{"],
		["a list", "[1]"],
		["a row without a key", '{"name":"x"}'],
		["a key that is none", '{"id":{"a":1}}'],
		["bytes that are none", '{"id":"e","x":{"$":"Uint32Array","base64":"AAA="}}'],
		["a file that is not there", '{"id":"e","x":{"$":"file","number":9,"type":""}}'],
		["a kind that nobody knows", '{"id":"e","x":{"$":"Function","text":"alert(1)"}}'],
		["a shape that is none", "[null,7]\n[0,1]"],
		["a shape of nothing", "[null]\n[0]"],
		["an object of nothing in a shape", '[null,"id",["x"]]\n[0,"e"]'],
		["a shape that is never told", '[0,"e"]'],
		["a shape for a row", '[null,"id"]'],
		["a value too few", '[null,"id","at"]\n[0,"e"]'],
		["a value too many", '[null,"id"]\n[0,"e",1]'],
		["another prototype", '[null,"id",["__proto__","at"]]\n[0,"e",1]'],
		["objects in objects in objects", `[null,"id",${'["x",'.repeat(9000)}"y"${"]".repeat(9000)}]\n[0,"e",1]`],
		["more shapes than are read", `${'[null,"id"]\n'.repeat(300)}[299,"e"]`],
	])("is refused for its rows, of an older form: %s", async (_what, lines) => {
		expect(await untouchedBy(await withEvents(linesOf(lines), 2))).toEqual([damaged]);
	});

	const id = ["id", ["e"]];
	const byte = { bytes: 1, from: 0, per: 1 };
	const deep = `${'{"fields":[["x",'.repeat(9000)}["y"]${"]]}".repeat(9000)}`;
	test.each<[string, Uint8Array]>([
		["no batch", linesOf("[]")],
		["a head and nothing behind it", batchOf([{ id: "e" }]).slice(0, batchHeadBytes)],
		["a batch cut off", batchOf([{ id: "e" }]).slice(0, -1)],
		["more behind a batch", Uint8Array.from([...batchOf([{ id: "e" }]), 0])],
		["a batch of no row", batchOf([], [], 0)],
		["a batch of more rows than the table has", batchOf([{ id: "e" }, { id: "f" }], [], 2)],
		["a text longer than any", Uint8Array.from([1, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0])],
		["no JSON", batchOf("{")],
		["no UTF-8", Uint8Array.from([1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 255])],
		["no column", batchOf(7)],
		["an object that is no column", batchOf({ rows: 1 })],
		["a value too few", batchOf([])],
		["a value too many", batchOf([{ id: "e" }, { id: "f" }])],
		["rows that are none", batchOf(["e"])],
		["rows that are numbers", batchOf(byte, [1])],
		["rows that are lists", batchOf({ sizes: byte, items: ["e"] }, [1])],
		["rows of no names", batchOf({ fields: [] })],
		["names that are none", batchOf({ fields: [id, [7, [1]]] })],
		["another prototype", batchOf({ fields: [id, ["__proto__", [{ at: 1 }]]] })],
		["numbers that are not there", batchOf({ fields: [id, ["at", byte]] })],
		["numbers that nobody asked for", batchOf({ fields: [id] }, [1])],
		["numbers of three bytes", batchOf({ fields: [id, ["at", { ...byte, bytes: 3 }]] }, [1, 2, 3])],
		["numbers from nowhere", batchOf({ fields: [id, ["at", { ...byte, from: "0" }]] }, [1])],
		["numbers of another scale", batchOf({ fields: [id, ["at", { ...byte, per: 0 }]] }, [1])],
		["lists longer than what is in them", batchOf({ fields: [id, ["x", { sizes: byte, items: ["y"] }]] }, [200])],
		["lists of an endless length", batchOf({ fields: [id, ["x", { sizes: [1e300], items: byte }]] }, [1])],
		["lists of half a length", batchOf({ fields: [id, ["x", { sizes: [0.5], items: [] }]] })],
		["kinds that are not told", batchOf({ kinds: [1], of: [{ fields: [id] }] })],
		["kinds of nothing", batchOf({ kinds: byte, of: 7 }, [0])],
		["objects in objects in objects", batchOf(`{"fields":[["id",["e"]],["x",${deep}]]}`)],
		["a row without a key", batchOf([{ name: "x" }])],
		["a key that is none", batchOf([{ id: { a: 1 } }])],
		["bytes that are none", batchOf([{ id: "e", x: { $: "Uint32Array", base64: "AAA=" } }])],
		["a file that is not there", batchOf([{ id: "e", x: { $: "file", number: 9, type: "" } }])],
		["a kind of value that nobody knows", batchOf([{ id: "e", x: { $: "Function", text: "alert(1)" } }])],
	])("is refused for its rows: %s", async (_what, content) => {
		expect(await untouchedBy(await withEvents(content))).toEqual([damaged]);
	});

	test.each<[string, Uint8Array, number]>([
		["of the first form, whose rows are objects", linesOf('{"id":"e","key":"word:chợ","before":{"due":1}}'), 1],
		["of the second, whose rows have a shape", linesOf('[null,"id","key",["before","due"]]\n[0,"e","word:chợ",1]'), 2],
		[
			"of this form, whose rows are columns",
			batchOf({ fields: [id, ["key", ["word:chợ"]], ["before", { fields: [["due", byte]] }]] }, [1]),
			backupFormat,
		],
	])("is a copy, %s", async (_what, content, format) => {
		const { prefix } = await openTestLibrary();
		done(await jobsOf(prefix).restore(await withEvents(content, format), "replace"));
		expect((await contentOf(prefix)).events).toEqual([{ id: "e", key: "word:chợ", before: { due: 1 } }]);
	});
});

function renamed(said: Manifest, from: string, to: string): unknown {
	return { ...said, tables: said.tables.map((table) => (table.name === from ? { ...table, name: to } : table)) };
}

test("a file that is gone from the disk is told as such", async () => {
	const { prefix } = await openTestLibrary(freshPrefix());
	const gone = {
		size: 900,
		slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("", "NotFoundError")) }),
	};
	expect(refused(await jobsOf(prefix).examine(gone as unknown as Blob))).toEqual({ kind: "unreadableFile" });
});
