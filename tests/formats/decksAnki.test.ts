// Packages of Anki both ways: the collection that we write beside the documented one, what comes back, what others write in the
// older and the newer form, and what is broken.

import { zipSync } from "fflate";
import initSqlJs, { type Database } from "sql.js";
import { describe, expect, test } from "vitest";
import { headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { checksumOf, guidOf, sha1 } from "../../renderer/formats/decks/anki/guid.ts";
import type { TemplateKind } from "../../renderer/formats/decks/anki/schema.ts";
import { createWordSession } from "../../renderer/formats/decks/session.ts";
import type { CarriedWord } from "../../renderer/formats/decks/types.ts";
import { documentedSchema, newerSchema } from "./ankiSchema.ts";
import { collectionIn, rawZstd, schemaOf } from "./decksPackages.ts";
import { day, noon, read, refusal, reviewCard, wordOf, written } from "./decksSupport.ts";

const packageForm = (templates: readonly TemplateKind[], scheduling = true) =>
	({ form: "package", package: { templates, scheduling, at: noon, dayStartsAt: 4 } }) as const;

const words: readonly CarriedWord[] = [
	wordOf("hòa bình", {
		gloss: "peace & <b>quiet</b>",
		note: "hai  dòng\nvà nữa",
		han: "和平",
		sense: 1,
		band: 2,
		contexts: [
			{
				sentence: "Ai cũng muốn  hoà bình.",
				quote: "hoà bình",
				offset: 14,
				english: "Everyone wants peace.",
				articleTitle: "Bài <một>",
				place: { articleId: "a1", start: 3, end: 11 },
			},
			{ sentence: "Câu hai.", quote: "", offset: 0, english: null, articleTitle: "", place: null },
		],
		tags: ["động vật", "x"],
		lists: [["Báo", "Số 1"], ["Khác"]],
		card: reviewCard(),
		leech: true,
	}),
	wordOf("mèo", {
		gloss: "cat",
		card: reviewCard({ state: 1, scheduledDays: 0, due: noon + 600_000 + 5, learningSteps: 1 }),
	}),
	wordOf("mưa", {
		gloss: "rain",
		card: reviewCard({ state: 3, scheduledDays: 0, due: noon + 600_123 }),
		suspended: true,
	}),
	wordOf("đi", { gloss: "to go", buriedUntil: noon + day, card: reviewCard({ due: noon - 40 * day, reps: 3 }) }),
	wordOf("biết", { status: "known", gloss: "to know", card: reviewCard() }),
	wordOf("ờ", { status: "ignored", card: null }),
	wordOf("mới", { gloss: "new", card: null }),
	{ ...wordOf("Nga", { gloss: "Russia" }), key: "name:nga" },
	{ ...wordOf("không những … mà còn", { gloss: "not only … but also" }), key: "phrase:không những … mà còn" },
];

interface Model {
	readonly mod: number;
	readonly flds: readonly object[];
	readonly tmpls: readonly object[];
	readonly req: readonly unknown[];
}

const merged = (found: readonly CarriedWord[]) => {
	const session = createWordSession(found);
	const { headwords, kinds } = session.unsettled(0, found.length);
	session.settle(
		0,
		headwords.map((headword, index) => headwordKey(kinds[index] ?? "word", headword)),
		[],
	);
	return session.words(0, session.merged().words).map(({ order: _, eventsFollow: __, ...word }) => word);
};
const byKey = (some: readonly CarriedWord[]) => new Map(some.map((word) => [word.key, word]));

describe("what we write", () => {
	test.each<readonly TemplateKind[]>([
		["recognition"],
		["production"],
		["recognition", "production"],
		["recognition", "cloze"],
		["recognition", "production", "cloze"],
	])("comes back as it was: %s %s %s", async (...templates) => {
		const back = merged((await read(await written(words, packageForm(templates)))).words);
		expect(byKey(back)).toEqual(byKey(words));
	});

	test("keeps the log of answers as Anki keeps it", async () => {
		const first = reviewCard({
			state: 0,
			reps: 0,
			stability: 0,
			difficulty: 0,
			scheduledDays: 0,
			lastReview: null,
			lapses: 0,
		});
		const second = reviewCard({ state: 1, reps: 1, scheduledDays: 0, due: noon + 600_000, lastReview: noon });
		const third = reviewCard({ reps: 2, scheduledDays: 3, lastReview: noon + 700_000 });
		const word = wordOf("mèo", {
			card: third,
			reviews: [
				{ at: noon, grade: 1, took: 4000, before: first, after: second },
				{ at: noon + 700_000, grade: 3, took: 90_000_000, before: second, after: third },
			],
		});
		const file = await written([word], packageForm(["recognition"]));
		const database = await collectionIn(file);
		expect(
			database.exec("select id, ease, ivl, lastIvl, factor, time, type from revlog order by id")[0]?.values,
		).toEqual([
			[noon, 1, -600, 0, 592, 4000, 0],
			[noon + 700_000, 3, 3, -600, 592, day, 0],
		]);
		const back = (await read(file)).words[0];
		expect(back?.reviews.map(({ at, grade }) => [at, grade])).toEqual([
			[noon, 1],
			[noon + 700_000, 3],
		]);
		expect(back?.reviews[1]?.after).toMatchObject({ state: 2, scheduledDays: 3, reps: 2 });
	});

	test("has the tables, columns and indices that Anki documents, and nothing else", async () => {
		const database = await collectionIn(await written(words, packageForm(["recognition", "production", "cloze"])));
		const documented = new (await initSqlJs()).Database();
		documented.run(documentedSchema);
		expect(schemaOf(database)).toEqual(schemaOf(documented));
		expect(database.exec("pragma integrity_check")[0]?.values).toEqual([["ok"]]);
		expect(database.exec("pragma foreign_key_check")).toEqual([]);
	});

	test("has the settings that Anki requires of a collection", async () => {
		const database = await collectionIn(await written(words, packageForm(["recognition", "cloze"])));
		const [row] =
			database.exec("select ver, crt, mod, scm, conf, models, decks, dconf, tags from col")[0]?.values ?? [];
		const [ver, crt, , , conf, models, decks, dconf, tags] = row ?? [];
		expect(ver).toBe(11);
		expect(Number(crt)).toBeLessThan(noon / 1000);
		expect(Object.keys(JSON.parse(String(conf)))).toEqual(
			expect.arrayContaining([
				"activeDecks",
				"curDeck",
				"curModel",
				"nextPos",
				"sortType",
				"sortBackwards",
				"schedVer",
				"creationOffset",
			]),
		);
		for (const [id, model] of Object.entries<Model>(JSON.parse(String(models)))) {
			// What rslib's NotetypeSchema11 and its parts cannot do without.
			expect(model).toMatchObject({
				id: Number(id),
				name: expect.any(String),
				type: expect.any(Number),
				usn: -1,
				sortf: 0,
				css: expect.any(String),
			});
			expect(Number.isInteger(model.mod)).toBe(true);
			for (const [ord, field] of model.flds.entries())
				expect(field).toMatchObject({
					ord,
					name: expect.any(String),
					sticky: false,
					rtl: false,
					font: expect.any(String),
					size: expect.any(Number),
				});
			for (const [ord, template] of model.tmpls.entries())
				expect(template).toMatchObject({
					ord,
					name: expect.any(String),
					qfmt: expect.any(String),
					afmt: expect.any(String),
				});
			expect(model.req).toHaveLength(model.tmpls.length);
		}
		for (const [id, deck] of Object.entries(JSON.parse(String(decks))))
			expect(deck).toMatchObject({
				id: Number(id),
				name: expect.any(String),
				usn: expect.any(Number),
				dyn: 0,
				conf: 1,
				collapsed: false,
				lrnToday: [0, 0],
				revToday: [0, 0],
				newToday: [0, 0],
				timeToday: [0, 0],
				desc: "",
			});
		expect(
			Object.values<{ name: string }>(JSON.parse(String(decks)))
				.map(({ name }) => name)
				.sort(),
		).toEqual(["Default", "Hai Dòng", "Hai Dòng::Báo", "Hai Dòng::Báo::Số 1"]);
		expect(JSON.parse(String(dconf))["1"]).toMatchObject({
			id: 1,
			maxTaken: 60,
			autoplay: true,
			timer: 0,
			new: { delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
			rev: { ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200 },
			lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
		});
		expect(tags).toBe("{}");
	});

	test("every note has its cards, its checksum and a name of its own", async () => {
		const database = await collectionIn(await written(words, packageForm(["recognition", "production", "cloze"])));
		const notes = database.exec("select id, guid, mid, sfld, csum, flds from notes")[0]?.values ?? [];
		expect(new Set(notes.map(([, guid]) => guid)).size).toBe(notes.length);
		for (const [id, , mid, first, csum, fields] of notes) {
			expect(csum).toBe(checksumOf(String(first)));
			expect(String(fields).split("\u001f")).toHaveLength(9);
			const cards = database.exec(`select ord from cards where nid = ${id} order by ord`)[0]?.values;
			expect(cards).toEqual(mid === 1_760_000_000_004 ? [[0]] : [[0], [1]]);
		}
	});

	test("is the same a second time, so that Anki updates what it has", async () => {
		const guids = async () =>
			(await collectionIn(await written(words, packageForm(["recognition", "cloze"])))).exec(
				"select guid from notes order by guid",
			);
		expect(await guids()).toEqual(await guids());
		expect(guidOf("word:mèo")).toBe(guidOf("word:mèo".normalize("NFD")));
		expect(guidOf("word:mèo")).not.toBe(guidOf("name:mèo"));
	});

	test("HTML of a person's own is text in Anki too", async () => {
		const database = await collectionIn(
			await written([wordOf("x", { gloss: '<img src=x onerror="alert(1)">' })], packageForm(["recognition"])),
		);
		const fields = String(database.exec("select flds from notes")[0]?.values[0]?.[0]);
		expect(fields).not.toContain("<img");
		expect(fields).toContain("&lt;img");
	});

	test("without the schedule every card is new", async () => {
		const database = await collectionIn(await written(words, packageForm(["recognition"], false)));
		expect(database.exec("select distinct type, reps from cards")[0]?.values).toEqual([[0, 0]]);
		expect(database.exec("select count(*) from revlog")[0]?.values).toEqual([[0]]);
	});
});

test("what was answered or edited in Anki since wins over what we remember", async () => {
	const file = await written(words.slice(0, 2), packageForm(["recognition"]));
	const database = await collectionIn(file);
	database.run('update cards set ivl = 40, due = due + 30, reps = 8, data = \'{"s":40.5,"d":4.1}\' where type = 2');
	database.run("update notes set flds = replace(flds, 'cat', 'kitten'), tags = ' x zoo ' where sfld = 'mèo'");
	const back = byKey((await read(packed({ "collection.anki2": database.export() }))).words);
	expect(back.get("word:hòa bình")?.card).toMatchObject({
		stability: 40.5,
		difficulty: 4.1,
		scheduledDays: 40,
		reps: 8,
		state: 2,
	});
	expect(back.get("word:mèo")).toMatchObject({ gloss: "kitten", tags: ["x", "zoo"] });
});

describe("what others write", () => {
	test("the older form: decks, tags, gaps, ease and interval, filtered decks, suspended and buried cards", async () => {
		const database = await foreignCollection("older");
		const { words: found, outline, left } = await read(packed({ "collection.anki2": database.export() }));
		expectForeign(found, left);
		expect(outline).toMatchObject({
			form: "anki",
			noteTypes: [
				{ name: "Basic", notes: 6 },
				{ name: "Cloze", notes: 1 },
			],
		});
	});

	test("the newer form: zstd, tables of their own, settings as protocol buffers, and an older collection that only complains", async () => {
		const database = await foreignCollection("newer");
		const complaint = await foreignCollection("older");
		complaint.run("delete from notes");
		const { words: found, left } = await read(
			packed({
				meta: new Uint8Array([0x08, 3]),
				"collection.anki21b": rawZstd(database.export()),
				"collection.anki2": complaint.export(),
				media: rawZstd(new Uint8Array([0x0a, 3, 0x0a, 1, 0x61])),
				"0": rawZstd(new Uint8Array(10)),
			}),
		);
		expectForeign(found, left);
	});

	test("the form between them is preferred to the oldest", async () => {
		const database = await foreignCollection("older");
		const complaint = await foreignCollection("older");
		complaint.run("delete from notes");
		const { words: found } = await read(
			packed({ "collection.anki21": database.export(), "collection.anki2": complaint.export() }),
		);
		expect(found.length).toBeGreaterThan(4);
	});
});

function expectForeign(
	found: readonly CarriedWord[],
	left: { readonly sounds: number; readonly unusable: number },
): void {
	const by = new Map(found.map((word) => [word.headword, word]));
	expect([...by.keys()]).toEqual(["con mèo", "mưa", "học", "bơi", "ăn", "sinh viên"]);
	expect(left).toMatchObject({ sounds: 1, unusable: 1 });
	expect(by.get("con mèo")).toMatchObject({
		key: null,
		gloss: "cat; kitten",
		tags: ["động_vật", "N5"],
		lists: [["Tiếng Việt", "Bài 1 / A"]],
		status: "learning",
		leech: true,
	});
	// SM-2: the stability is the interval; due on day 100 of the collection, which began on 1 January 2026.
	const card = by.get("con mèo")?.card;
	expect(card).toMatchObject({ state: 2, scheduledDays: 30, stability: 30, reps: 9, lapses: 1 });
	expect(new Date(card?.due ?? 0)).toEqual(new Date(2026, 0, 101, 4));
	expect(card?.difficulty).toBeGreaterThan(1);
	expect(card?.difficulty).toBeLessThan(10);
	expect(card?.lastReview).toBe(noon);
	expect(by.get("con mèo")?.reviews.map(({ grade }) => grade)).toEqual([1, 3]);
	expect(by.get("mưa")).toMatchObject({
		card: { stability: 12.5, difficulty: 6.5, scheduledDays: 12, lastReview: 1_700_000_000_000 },
		suspended: true,
	});
	expect(by.get("học")).toMatchObject({ card: null, suspended: false, status: "learning" });
	expect(by.get("học")?.buriedUntil).toBe(new Date(2026, 2, 11, 4).getTime());
	// In a filtered deck: its own deck and its own day count.
	expect(by.get("bơi")).toMatchObject({ lists: [["Tiếng Việt"]] });
	expect(new Date(by.get("bơi")?.card?.due ?? 0)).toEqual(new Date(2026, 0, 51, 4));
	// Forgotten and learned again: due within minutes.
	expect(by.get("ăn")?.card).toMatchObject({ state: 3, due: noon + 600_000 });
	expect(by.get("sinh viên")).toMatchObject({
		gloss: "student",
		contexts: [{ sentence: "Tôi là sinh viên.", quote: "sinh viên", offset: 7 }],
	});
}

async function foreignCollection(form: "older" | "newer"): Promise<Database> {
	const database = new (await initSqlJs()).Database();
	const start = Math.floor(new Date(2026, 0, 1, 4).getTime() / 1000);
	database.run(documentedSchema.replace("insert into col values (1,0,0,0,0,0,0,0,'{}','{}','{}','{}','{}')", ""));
	const decks = { "1": "Default", "10": "Tiếng Việt::Bài 1::A", "11": "Tiếng Việt", "12": "Gom lại" };
	const models = {
		"100": {
			id: 100,
			name: "Basic",
			type: 0,
			flds: [
				{ name: "Front", ord: 0 },
				{ name: "Back", ord: 1 },
			],
		},
		"101": {
			id: "101",
			name: "Cloze",
			type: 1,
			flds: [
				{ name: "Text", ord: 0 },
				{ name: "Back Extra", ord: 1 },
			],
		},
	};
	if (form === "older") {
		const deckJson = Object.fromEntries(
			Object.entries(decks).map(([id, name]) => [id, { id: Number(id), name, dyn: 0 }]),
		);
		database.run("insert into col values (1, ?, 0, 0, 11, 0, 0, 0, '{\"rollover\": 4}', ?, ?, '{}', '{}')", [
			start,
			JSON.stringify(models),
			JSON.stringify(deckJson),
		]);
	} else {
		database.run(newerSchema);
		database.run("insert into col values (1, ?, 0, 0, 18, 0, 0, 0, '', '', '', '', '')", [start]);
		database.run("insert into config values ('rollover', 0, 0, ?), ('x', 0, 0, ?)", [
			new TextEncoder().encode("4"),
			new Uint8Array([1]),
		]);
		for (const [id, name] of Object.entries(decks))
			database.run("insert into decks values (?, ?, 0, 0, ?, ?)", [
				name.replaceAll("::", "\u001f"),
				Number(id),
				new Uint8Array(0),
				new Uint8Array(0),
			]);
		for (const { id, name, type, flds } of Object.values(models)) {
			database.run("insert into notetypes values (?, ?, 0, 0, ?)", [
				Number(id),
				name,
				type === 1 ? new Uint8Array([8, 1]) : new Uint8Array(0),
			]);
			for (const field of flds)
				database.run("insert into fields values (?, ?, ?, ?)", [Number(id), field.ord, field.name, new Uint8Array(0)]);
		}
		// The collation that only Anki has: its indices cannot be used by anybody else.
		database.run("pragma writable_schema = on");
		database.run("update sqlite_schema set sql = replace(sql, 'nocase', 'unicase')");
		database.run("pragma writable_schema = off");
	}
	const note = (id: number, model: number, tags: string, ...fields: string[]) =>
		database.run("insert into notes values (?, ?, ?, 0, -1, ?, ?, ?, 0, 0, '')", [
			id,
			`g${id}`,
			model,
			tags,
			fields.join("\u001f"),
			fields[0] ?? "",
		]);
	const card = (id: number, nid: number, did: number, ord: number, rest: readonly (number | string)[]) =>
		database.run("insert into cards values (?, ?, ?, ?, 0, -1, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0, ?)", [
			id,
			nid,
			did,
			ord,
			...rest,
		]);
	note(1, 100, " động_vật N5 leech ", "<b>con mèo</b>[sound:x.mp3]", "cat<br>kitten");
	note(2, 100, "", "mưa", "rain");
	note(3, 100, "", "học", "to learn");
	note(4, 100, "", "bơi", "to swim");
	note(5, 100, "", "ăn", "to eat");
	note(6, 100, "", "<img src='x.png'>", "only a picture");
	note(7, 101, "", "Tôi là {{c1::sinh viên::student}}.", "");
	//                type queue due ivl factor reps lapses odue odid data
	card(21, 1, 10, 0, [2, 2, 100, 30, 2300, 9, 1, 0, 0, ""]);
	card(22, 1, 10, 1, [0, 0, 5, 0, 0, 0, 0, 0, 0, "{}"]);
	card(23, 2, 1, 0, [2, -1, 80, 12, 2500, 4, 0, 0, 0, '{"s":12.5,"d":6.5,"lrt":1700000000}']);
	card(24, 3, 1, 0, [0, -2, 7, 0, 0, 0, 0, 0, 0, "{broken"]);
	card(25, 4, 12, 0, [2, 2, -100000, 20, 2500, 6, 0, 50, 11, ""]);
	card(26, 5, 1, 0, [3, 1, noon / 1000 + 600, 5, 2100, 12, 3, 0, 0, ""]);
	card(27, 7, 1, 0, [0, 0, 9, 0, 0, 0, 0, 0, 0, ""]);
	database.run(
		`insert into revlog values (${noon - 5000}, 21, -1, 1, -600, 0, 0, 3000, 0), (${noon}, 21, -1, 3, 30, -600, 2300, 5000, 1)`,
	);
	database.run(`insert into revlog values (${noon - 9000}, 21, -1, 0, 30, 0, 0, 0, 4)`);
	return database;
}

function packed(files: Readonly<Record<string, Uint8Array>>): Blob {
	return new Blob([zipSync({ media: new TextEncoder().encode("{}"), ...files }) as Uint8Array<ArrayBuffer>]);
}

describe("broken packages", () => {
	const database = async (change: (database: Database) => void): Promise<Blob> => {
		const made = await foreignCollection("older");
		change(made);
		return packed({ "collection.anki2": made.export() });
	};
	const table = (name: string) => database((made) => made.run(`drop table ${name}`));

	test.each<[string, () => Promise<Blob> | Blob, unknown]>([
		[
			"no archive at all",
			() => new Blob(["PK but nothing else, for a long while"]),
			{ kind: "damaged", what: "archive" },
		],
		["an archive without a collection", () => packed({ "a.txt": new Uint8Array(3) }), { kind: "noCollection" }],
		[
			"a collection that is no database",
			() => packed({ "collection.anki2": new TextEncoder().encode("hello ".repeat(200)) }),
			{ kind: "damaged", what: "database" },
		],
		["no notes", () => table("notes"), { kind: "missingTable", table: "notes" }],
		["no cards", () => table("cards"), { kind: "missingTable", table: "cards" }],
		["no settings", () => table("col"), { kind: "missingTable", table: "col" }],
		[
			"a view in place of a table",
			() =>
				database((made) =>
					made.run("drop table notes; create view notes as select 1 as id, 1 as mid, '' as tags, '' as flds"),
				),
			{ kind: "missingTable", table: "notes" },
		],
		[
			"settings that are no JSON",
			() => database((made) => made.run("update col set models = '{broken'")),
			{ kind: "damaged", what: "database" },
		],
		[
			"a newer form",
			() => packed({ meta: new Uint8Array([0x08, 9]), "collection.anki21b": new Uint8Array(9) }),
			{ kind: "newerVersion", found: 9, known: 3 },
		],
		[
			"zstd that is none",
			() => packed({ meta: new Uint8Array([0x08, 3]), "collection.anki21b": new Uint8Array(99) }),
			{ kind: "damaged", what: "archive" },
		],
		[
			"zstd with a giant window",
			() =>
				packed({
					meta: new Uint8Array([0x08, 3]),
					"collection.anki21b": new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xff, 1, 0, 0]),
				}),
			{ kind: "tooLarge", limitBytes: 400_000_000 },
		],
		[
			"notes without a word",
			() => database((made) => made.run("update notes set flds = '...' || char(31) || '!!!'")),
			{ kind: "noWords" },
		],
	])("%s is answered clearly", async (_what, file, error) => {
		expect(await refusal(await file())).toEqual(error);
	});

	test("a database that breaks in the middle is told, wherever it breaks", async () => {
		const bytes = (await foreignCollection("older")).export();
		for (let at = 100; at < bytes.length; at += 1021) {
			const broken = bytes.slice();
			broken.fill(0xa7, at, at + 700);
			const error = await refusal(packed({ "collection.anki2": broken }));
			if (error !== null) expect(["damaged", "missingTable", "noWords"]).toContain((error as { kind: string }).kind);
		}
	});

	test("a cut archive is told", async () => {
		const whole = await database(() => undefined);
		expect(await refusal(whole.slice(0, whole.size - 40))).toEqual({ kind: "damaged", what: "archive" });
	});

	test("an archive that swells is stopped", async () => {
		const bomb = zipSync({ "collection.anki2": [new Uint8Array(60_000_000), { level: 9 }] });
		expect(await refusal(new Blob([bomb as Uint8Array<ArrayBuffer>]))).toMatchObject({ kind: "tooLarge" });
	});
});

test("SHA-1 is that of FIPS 180-4", () => {
	const hex = (text: string) =>
		sha1(text)
			.map((word) => word.toString(16).padStart(8, "0"))
			.join("");
	expect(hex("abc")).toBe("a9993e364706816aba3e25717850c26c9cd0d89d");
	expect(hex("")).toBe("da39a3ee5e6b4b0d3255bfef95601890afd80709");
	expect(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
		"84983e441c3bd26ebaae4aa1f95129e5e54670f1",
	);
});
