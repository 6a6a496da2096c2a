// Inflected English words come together, different words stay apart.

import { describe, expect, test } from "vitest";
import { englishStem, englishWords } from "../../../renderer/engine/lexicon/englishStem.ts";

describe("one stem", () => {
	test.each([
		"road roads",
		"increase increases increased increasing",
		"make makes made making",
		"stop stops stopped stopping",
		"hope hopes hoped hoping",
		"study studies studied studying",
		"use uses used using",
		"box boxes",
		"church churches",
		"bus buses",
		"hero heroes",
		"potato potatoes",
		"go goes went gone going",
		"see sees saw seen seeing",
		"agree agreed agreeing",
		"travel traveled travelled traveling travelling",
		"sell sells sold selling",
		"die dies died dying",
		"city cities",
		"house houses",
		"miss misses missed missing",
		"change changes changed changing",
		"write writes wrote written writing",
		"plan plans planned planning",
		"add adds added adding",
		"argue argued arguing",
		"provide provided providing",
		"permit permitted",
		"visit visited visiting",
		"child children",
		"woman women",
		"foot feet",
		"leaf leaves",
		"color colour colours",
		"organize organise organised organizing",
		"center centre centres",
		"theater theatre",
		"meter metre metres",
		"defense defence",
		"analyze analyse analysed",
		"person people",
		"toe toes",
	])("%s", (forms) => expect(new Set(forms.split(" ").map(englishStem)).size).toBe(1));
});

describe("different stems", () => {
	test.each([
		"hop hope",
		"new news",
		"even evening",
		"us use",
		"hour or",
		"red read",
		"see seed",
		"die dye",
		"need knee",
		"thing th",
		"bed be",
		"wine win",
		"bus bu",
		"sing s",
		"caring car",
		"planed plan",
	])("%s", (words) => expect(new Set(words.split(" ").map(englishStem)).size).toBe(2));
});

test.each([
	["The cats' tails", ["the", "cats", "tails"]],
	["China’s Foreign Ministry", ["china", "foreign", "ministry"]],
	["well-known café, São Paulo", ["well", "known", "cafe", "sao", "paulo"]],
	["COVID-19 (2020)", ["covid", "19", "2020"]],
	["don't", ["don"]],
	["Đà Nẵng", ["da", "nang"]],
	["…!", []],
	["", []],
])("the words of %j", (text, words) => expect(englishWords(text)).toEqual(words));
