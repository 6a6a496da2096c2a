import { describe, expect, test } from "vitest";
import type { HeadwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { span } from "../../renderer/engine/text/span.ts";
import { lineWords } from "../../renderer/features/lineWords.ts";
import { tokensOf } from "./fakes.ts";

const allNew = () => "new" as const;

function written(text: string, longest?: number): readonly string[] {
	return lineWords(text, tokensOf(text), allNew, longest).map(
		({ before, text, after }) => `${before}[${text}]${after}`,
	);
}

describe("a line of words", () => {
	test.each([
		["closing punctuation clings to the word before", "Mèo ngủ, trời mưa.", ["[Mèo]", "[ngủ],", "[trời]", "[mưa]."]],
		["opening punctuation clings to the word after", "“Mèo” (ngủ)", ["“[Mèo]”", "([ngủ])"]],
		["a dash keeps its space", "– Mèo ngủ", ["– [Mèo]", "[ngủ]"]],
		["what is left at the end goes with the last word", "Mèo ngủ …", ["[Mèo]", "[ngủ] …"]],
		["without words there is nothing", " … ", []],
	])("%s", (_rule, text, words) => expect(written(text)).toEqual(words));

	test("ends in an ellipsis where it is cut", () => {
		expect(written("Mèo ngủ, trời mưa.", 2)).toEqual(["[Mèo]", "[ngủ],…"]);
		expect(written("Mèo ngủ.", 2)).toEqual(["[Mèo]", "[ngủ]."]);
	});

	test("has glosses, states and places of its words", () => {
		const text = "Mèo ngủ";
		const words = lineWords(text, tokensOf(text), (key) => (key === "word:ngủ" ? "learning" : "new"));
		expect(words).toMatchObject([
			{ gloss: "cat", status: "new", start: 0 },
			{ gloss: "to sleep", status: "learning", start: 4 },
		]);
	});

	test("numbers have no state, and names only one that they were given", () => {
		const tokens = [
			{ token: { kind: "name", span: span(0, 3), key: "name:nga" as HeadwordKey, subkind: null }, gloss: null },
			{ token: { kind: "gap", span: span(3, 4), key: null, subkind: null }, gloss: null },
			{ token: { kind: "number", span: span(4, 6), key: null, subkind: null }, gloss: null },
		] as const;
		const statuses = (status: "new" | "known") => lineWords("Nga 12", tokens, () => status).map((word) => word.status);
		expect(statuses("new")).toEqual([null, null]);
		expect(statuses("known")).toEqual(["known", null]);
	});
});
