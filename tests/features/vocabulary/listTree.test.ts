import { describe, expect, test } from "vitest";
import {
	inOrder,
	listTree,
	mergeTargets,
	placeOfDrop,
	stepOf,
} from "../../../renderer/features/vocabulary/listTree.ts";
import type { ListId } from "../../../renderer/storage/records/ids.ts";
import type { ListRecord } from "../../../renderer/storage/records/lists.ts";
import { anyWord } from "../../../renderer/storage/smartRule.ts";

const id = (name: string) => name as ListId;
const list = (name: string, parent: string | null = null, smart = false): ListRecord => ({
	id: id(name),
	name,
	addedAt: 0,
	order: 0,
	parent: parent === null ? null : id(parent),
	colour: null,
	rule: smart ? anyWord : null,
	review: null,
});
/** press; rivers with boats and floods; food; hard, which is smart. */
const lists = [
	list("press"),
	list("rivers"),
	list("boats", "rivers"),
	list("floods", "rivers"),
	list("food"),
	list("hard", null, true),
];
const step = (name: string, kind: "up" | "down" | "into" | "out") => stepOf(lists, id(name), kind);
const place = (parent: string | null, before: string | null) => ({ parent, before });

test("lists stand under their parents, each once", () => {
	expect(listTree(lists).map((branch) => [branch.list.name, branch.children.map(({ name }) => name)])).toEqual([
		["press", []],
		["rivers", ["boats", "floods"]],
		["food", []],
		["hard", []],
	]);
	expect(inOrder(listTree([...lists].reverse()))).toHaveLength(lists.length);
});

test("a list whose parent is gone stands at the top", () => {
	expect(listTree([list("boats", "gone")]).map((branch) => branch.list.name)).toEqual(["boats"]);
});

describe("by keys a list goes", () => {
	test.each([
		["rivers", "up", place(null, "press")],
		["press", "down", place(null, "food")],
		["food", "down", place(null, null)],
		["floods", "up", place("rivers", "boats")],
		["boats", "down", place("rivers", null)],
		["food", "into", place("rivers", null)],
		["boats", "out", place(null, "food")],
	] as const)("%s %s", (name, kind, expected) => {
		expect(step(name, kind)).toEqual(expected);
	});

	test.each([
		["press", "up"],
		["hard", "down"],
		["boats", "up"],
		["press", "out"],
		["press", "into"],
		["boats", "into"],
		["floods", "into"],
		["rivers", "into"],
	] as const)("nowhere: %s %s", (name, kind) => {
		expect(step(name, kind)).toBeNull();
	});

	test("never into a smart list", () => {
		expect(stepOf([list("hard", null, true), list("press")], id("press"), "into")).toBeNull();
	});
});

describe("by dragging a list", () => {
	test.each([
		["food", "press", "before", place(null, "press")],
		["press", "rivers", "after", place(null, "food")],
		["food", "rivers", "into", place("rivers", null)],
		["food", "boats", "after", place("rivers", "floods")],
		["hard", "floods", "after", place("rivers", null)],
		["boats", "food", "after", place(null, "hard")],
		["boats", "press", "into", place("press", null)],
	] as const)("%s comes to stand on %s: %s", (dragged, target, zone, expected) => {
		expect(placeOfDrop(lists, id(dragged), id(target), zone)).toEqual(expected);
	});

	test.each([
		["rivers with its children into another", "rivers", "press", "into"],
		["rivers among its own children", "rivers", "boats", "after"],
		["a list into itself", "press", "press", "into"],
		["a list into a child", "food", "boats", "into"],
		["a list into a smart one", "food", "hard", "into"],
		["a list where it stands", "press", "rivers", "before"],
		["a child where it stands", "floods", "boats", "after"],
		["a child into the parent it has", "boats", "rivers", "into"],
	] as const)("does not take %s", (_what, dragged, target, zone) => {
		expect(placeOfDrop(lists, id(dragged), id(target), zone)).toBeNull();
	});
});

test("a list is merged with lists that hold words, one with children only with those at the top", () => {
	const names = (of: string) =>
		mergeTargets(lists, lists.find(({ name }) => name === of) as ListRecord).map(({ name }) => name);
	expect(names("press")).toEqual(["rivers", "boats", "floods", "food"]);
	expect(names("rivers")).toEqual(["press", "food"]);
	expect(names("hard")).toEqual([]);
});
