import { expect, test } from "vitest";
import { natural } from "../../../renderer/features/vocabulary/sorting.ts";
import { columnsOf, tableLayoutOf } from "../../../renderer/features/vocabulary/tableLayout.ts";
import { queryOf, sameView } from "../../../renderer/features/vocabulary/views.ts";
import { draftOf, editOf } from "../../../renderer/features/vocabulary/wordDraft.ts";
import type { ListId } from "../../../renderer/storage/records/ids.ts";
import type { VocabularyRecord } from "../../../renderer/storage/records/words.ts";
import { anyWord } from "../../../renderer/storage/smartRule.ts";
import { key } from "../../storage/support.ts";

const morning = new Date(2026, 2, 10, 7, 30).getTime();
const press = "list-1" as ListId;

test("all words are asked for without a rule, a list by its name", () => {
	const sort = natural("added");
	expect(queryOf({ kind: "all" }, anyWord, "  thuyền ", sort, morning)).toEqual({
		list: null,
		rule: null,
		search: "thuyền",
		sort: { by: "added", descending: true },
		at: morning,
	});
	expect(queryOf({ kind: "list", list: press }, anyWord, "", sort, morning)).toMatchObject({ list: press, rule: null });
});

test("due today, added this week, hard to keep and suspended are rules", () => {
	const rule = (kind: "due" | "added" | "leeches" | "suspended") =>
		queryOf({ kind }, anyWord, "", natural("added"), morning).rule;
	expect(rule("due")).toEqual({ ...anyWord, dueWithinDays: 1 });
	expect(rule("added")).toEqual({ ...anyWord, addedWithinDays: 7 });
	expect(rule("leeches")).toEqual({ ...anyWord, leech: true });
	expect(rule("suspended")).toEqual({ ...anyWord, suspended: true });
});

test("a filter narrows a view", () => {
	const filter = { ...anyWord, statuses: ["learning"] as const, dueWithinDays: 30 };
	expect(queryOf({ kind: "due" }, filter, "", natural("due"), morning).rule).toEqual({
		...anyWord,
		statuses: ["learning"],
		dueWithinDays: 1,
	});
});

test("two lists are two views", () => {
	expect(sameView({ kind: "list", list: press }, { kind: "list", list: "list-2" as ListId })).toBe(false);
	expect(sameView({ kind: "list", list: press }, { kind: "list", list: press })).toBe(true);
	expect(sameView({ kind: "all" }, { kind: "due" })).toBe(false);
});

test.each([
	[288, "rows"],
	[640, "rows"],
	[896, "table"],
	[1280, "table"],
	[1500, "wide"],
])("in %i pixels the table is drawn as %s", (width, layout) => {
	expect(tableLayoutOf(width, 16)).toBe(layout);
});

test("with larger letters the table gives way sooner", () => {
	expect(tableLayoutOf(896, 24)).toBe("rows");
});

test("a table has one column for a fact, a wide one all", () => {
	expect(columnsOf("table", "stability")).toEqual(["headword", "gloss", "status", "metIn", "stability"]);
	expect(columnsOf("wide", "due").slice(4)).toEqual(["lists", "band", "stability", "added", "due"]);
});

const record: VocabularyRecord = {
	key: key("bờ"),
	headword: "bờ",
	plain: "bo",
	status: "learning",
	gloss: "shore",
	sense: 0,
	note: "",
	lists: [press],
	tags: ["biển"],
	contexts: [],
	addedAt: morning,
	changedAt: morning,
	card: null,
	band: null,
	suspended: 0,
	buriedUntil: null,
	leech: 0,
};

test("a form left as it was changes nothing", () => {
	expect(editOf(record, draftOf(record))).toBeNull();
	expect(editOf(record, { ...draftOf(record), gloss: " shore " })).toBeNull();
});

test("only what differs is written", () => {
	expect(editOf(record, { ...draftOf(record), gloss: "bank", lists: [press] })).toEqual({ gloss: "bank" });
	expect(editOf(record, { ...draftOf(record), lists: [], status: "known" })).toEqual({ lists: [], status: "known" });
	expect(editOf(record, { ...draftOf(record), tags: "biển, nước" })).toEqual({ tags: ["biển", "nước"] });
});

test("what is written is composed, as all Vietnamese in the library is", () => {
	expect(editOf(record, { ...draftOf(record), note: "bờ".normalize("NFD") })).toEqual({ note: "bờ" });
});
