import { expect, test } from "vitest";
import { tableLayoutOf } from "../../../renderer/features/vocabulary/tableLayout.ts";
import { filterOf, sameView } from "../../../renderer/features/vocabulary/views.ts";
import { draftOf, editOf } from "../../../renderer/features/vocabulary/wordDraft.ts";
import type { ListId, VocabularyRecord } from "../../../renderer/storage/records.ts";
import { key } from "../../storage/support.ts";

const morning = new Date(2026, 2, 10, 7, 30).getTime();
const evening = new Date(2026, 2, 10, 23, 59).getTime();
const press = "list-1" as ListId;

test("due today means before the next midnight, whatever the hour is", () => {
	const midnight = new Date(2026, 2, 11).getTime();
	expect(filterOf({ kind: "due" }, "", morning).dueBefore).toBe(midnight);
	expect(filterOf({ kind: "due" }, "", evening).dueBefore).toBe(midnight);
});

test("added this week means today and the six days before", () => {
	expect(filterOf({ kind: "added" }, "", morning).addedSince).toBe(new Date(2026, 2, 4).getTime());
});

test("a list and a search narrow each other", () => {
	expect(filterOf({ kind: "list", list: press }, "  thuyền ", morning)).toEqual({
		list: press,
		status: null,
		dueBefore: null,
		addedSince: null,
		search: "thuyền",
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
	[1500, "wide"],
])("in %i pixels the table is drawn as %s", (width, layout) => {
	expect(tableLayoutOf(width, 16)).toBe(layout);
});

test("with larger letters the table gives way sooner", () => {
	expect(tableLayoutOf(896, 24)).toBe("rows");
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
	contexts: [],
	addedAt: morning,
	changedAt: morning,
	card: null,
};

test("a form left as it was changes nothing", () => {
	expect(editOf(record, draftOf(record))).toBeNull();
	expect(editOf(record, { ...draftOf(record), gloss: " shore " })).toBeNull();
});

test("only what differs is written", () => {
	expect(editOf(record, { ...draftOf(record), gloss: "bank", lists: [press] })).toEqual({ gloss: "bank" });
	expect(editOf(record, { ...draftOf(record), lists: [], status: "known" })).toEqual({ lists: [], status: "known" });
});

test("what is written is composed, as all Vietnamese in the library is", () => {
	expect(editOf(record, { ...draftOf(record), note: "bờ".normalize("NFD") })).toEqual({ note: "bờ" });
});
