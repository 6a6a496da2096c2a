// The answer to what was asked: hits, what is nearest, or the text word by word.

import { describe, expect, test } from "vitest";
import { type Answer, type AnswerTools, answerTo } from "../../../renderer/features/dictionary/answer.ts";
import { askedOf } from "../../../renderer/features/dictionary/asked.ts";
import { nearQueries } from "../../../renderer/features/dictionary/nearest.ts";
import { endlessCall } from "../fakes.ts";
import { smallDictionary } from "./support.ts";

const dictionary = smallDictionary();
const never = new AbortController().signal;

function answer(typed: string, tools: AnswerTools = dictionary.language()): Promise<Answer> {
	return answerTo(askedOf(typed), tools, never);
}

const headwords = (found: Answer) =>
	found.kind === "hits"
		? found.hits.map(({ entry }) => entry.headword)
		: found.kind === "none"
			? (found.nearest?.hits.map(({ entry }) => entry.headword) ?? [])
			: [];

describe("a query", () => {
	test.each([
		["without marks", "hop tac", "hợp tác"],
		["with marks", "đường", "đường"],
		["in English", "railway", "đường sắt"],
		["of the parts of a pattern", "cang cang", "càng … càng"],
	])("%s has hits", async (_way, typed, first) => {
		const found = await answer(typed);
		expect(found).toMatchObject({ kind: "hits", otherMarks: false });
		expect(headwords(found)[0]).toBe(first);
	});

	test("with marks that no headword has says that the hits have others", async () => {
		expect(await answer("hợp tâc")).toMatchObject({ kind: "hits", otherMarks: true });
	});

	test("that finds nothing has the entries nearest to it, and says by what they were found", async () => {
		const found = await answer("railwayzz");
		expect(found).toMatchObject({ kind: "none", query: "railwayzz", nearest: { query: "railway" }, glossed: null });
		expect(headwords(found)).toEqual(["đường sắt"]);
	});

	test("of several words is also read word by word, where the dictionary has one of them", async () => {
		const found = await answer("mèo qwrtz");
		expect(found).toMatchObject({ kind: "none", nearest: { query: "mèo" }, glossed: { text: "mèo qwrtz" } });
		expect(await answer("qwrtz zzzz")).toMatchObject({ kind: "none", nearest: null, glossed: null });
	});
});

describe("five words and more", () => {
	test("are a text", async () => {
		const found = await answer("mèo ngủ sáng nay trời mưa");
		expect(found.kind).toBe("text");
		expect(found.kind === "text" && found.glossed.tokens.flatMap(({ gloss }) => gloss?.text ?? [])).toEqual([
			"cat",
			"to sleep",
			"morning",
			"sky",
			"rain",
		]);
	});

	test("are a query where they are English that is found", async () => {
		expect(await answer("a way that is made for")).toMatchObject({ kind: "hits" });
	});
});

test("lines are a text, too long a one is refused, nothing is asked for a blank field", async () => {
	expect(await answer("hợp tác\nhợp đồng")).toMatchObject({ kind: "text", glossed: { text: "hợp tác\nhợp đồng" } });
	expect(await answer("x ".repeat(20_000))).toEqual({ kind: "tooLong", characters: 39_999 });
	expect(await answer("  ")).toEqual({ kind: "nothing" });
});

test("a superseded question is cancelled", async () => {
	const control = new AbortController();
	const waiting = endlessCall();
	const asked = answerTo(askedOf("hợp"), dictionary.language({ search: waiting.call }), control.signal);
	expect(waiting.begun()).toBe(true);
	control.abort();
	await expect(asked).rejects.toBe(control.signal.reason);
});

test.each([
	["punctuation falls away first", "hợp!", ["hợp"]],
	["then letters of the last word", "railwayz", ["railway", "railwa", "railw", "rail"]],
	["three letters stay", "meow", ["meo"]],
	["a word too much, at the end or the beginning", "hợp tác", ["hợp tá", "hợp", "tác"]],
	["without letters there is nothing near", "?!", []],
])("%s", (_rule, query, near) => expect(nearQueries(query).map((one) => one.query)).toEqual(near));
