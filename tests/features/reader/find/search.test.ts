// Find over a text: what counts as the same, in which order, and where it stands.

import { describe, expect, test } from "vitest";
import { span, textOf } from "../../../../renderer/engine/text/span.ts";
import { allSteps } from "../../../../renderer/features/reader/find/foldedText.ts";
import { createSearch } from "../../../../renderer/features/reader/find/search.ts";
import { createTextSearch, firstFrom } from "../../../../renderer/features/reader/find/textSearch.ts";
import { fc } from "../../../property.ts";

function found(text: string, query: string) {
	const hits = allSteps(createSearch(text.normalize("NFC")).find(query));
	return {
		matches: hits.matches,
		texts: Array.from({ length: hits.count }, (_, index) => textOf(text.normalize("NFC"), hits.span(index))),
	};
}

test.each([
	["whatever its capitals", "Đường ra chợ. ĐƯỜNG về.", "đường", ["Đường", "ĐƯỜNG"]],
	["with the tone mark in the other place", "Hoà thuận, hòa bình, thuý, thúy, khoẻ", "HOÀ", ["Hoà", "hòa"]],
	["with the tone mark in the other place of uy", "Thuý và thúy", "thúy", ["Thuý", "thúy"]],
	["in letters that are put together otherwise", "Tiếng Việt", "Tiếng".normalize("NFD"), ["Tiếng"]],
	["over the edges of words and sentences", "Trời mưa. Tôi ngủ.", "mưa. tôi", ["mưa. Tôi"]],
	["over line breaks and paragraphs", "Một dòng\nnữa\n\nrồi thôi", "dòng nữa rồi", ["dòng\nnữa\n\nrồi"]],
	["whatever white space was typed", "một hai  ba", "  một   hai ba ", ["một hai  ba"]],
	["with plain quotation marks and hyphens", "“Mưa”, Việt – Trung", '"mưa"', ["“Mưa”"]],
	["through soft hyphens", "khô\u00adng gian", "không", ["khô\u00adng"]],
	["inside words", "nghiêng", "iên", ["iên"]],
	["in the text of an old font's Đ", "Ðà Nẵng", "đà nẵng", ["Ðà Nẵng"]],
])("finds what is spelled so, %s", (_case, text, query, texts) => {
	expect(found(text, query)).toEqual({ matches: "exact", texts });
});

test.each([
	["má mà mạ ma", "mã", "tones", ["má", "mà", "mạ", "ma"]],
	["tiếng tiêng tieng", "tiềng", "tones", ["tiếng", "tiêng"]],
	["Đường sắt", "duong sat", "unaccented", ["Đường sắt"]],
	["Đường sắt", "dường sắt", "unaccented", ["Đường sắt"]],
])("in %j, %j is found by %s", (text, query, matches, texts) => {
	expect(found(text, query)).toEqual({ matches, texts });
});

test("a better spelling keeps the others out", () => {
	expect(found("ma má mạ", "ma").texts).toEqual(["ma"]);
	expect(found("cà phê, ca phê", "cả phê").matches).toBe("tones");
	expect(found("cafe, cà phê", "ca phe").texts).toEqual(["cà phê"]);
});

test("hits do not overlap, and nothing is found for nothing", () => {
	expect(found("ba ba ba ba", "ba ba").texts).toEqual(["ba ba", "ba ba"]);
	expect(found("mèo", " \n ")).toEqual({ matches: null, texts: [] });
	expect(found("", "mèo")).toEqual({ matches: null, texts: [] });
	expect(found("mèo", "chó")).toEqual({ matches: null, texts: [] });
});

test("every stretch of a text is found exactly, where it stands", () => {
	const letters = fc.constantFrom(..."aàáâấđĐêoòuúyơ .\n\u00ad“-".split(""));
	fc.assert(
		fc.property(fc.array(letters, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (parts, from, length) => {
			const text = parts.join("");
			const start = from % text.length;
			const query = text.slice(start, start + 1 + (length % (text.length - start)));
			fc.pre(/[^\s\u00ad]/.test(query));
			// A mark that moves to the next letter belongs to both.
			fc.pre(!/^[aàáeyúỳý]/.test(query) && !/[oòuú]$/.test(query));
			const hits = allSteps(createSearch(text).find(query));
			const spans = Array.from({ length: hits.count }, (_, index) => hits.span(index));
			expect(hits.matches).toBe("exact");
			const first = start + query.length - query.replace(/^[\s\u00ad]+/, "").length;
			const last = start + query.replace(/[\s\u00ad]+$/, "").length;
			// It stands there, or another one that begins before reaches over its beginning.
			expect(spans.some((hit) => hit.start <= first && hit.end > first && hit.end <= last + 1)).toBe(true);
			for (const [index, hit] of spans.entries()) expect(hit.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
		}),
	);
});

test("a query of nothing makes the text ready: the next one takes fewer steps", () => {
	const text = "Mèo ngủ trên mái nhà. ".repeat(20_000);
	const stepsOf = (search: ReturnType<typeof createSearch>, query: string) => {
		const steps = search.find(query);
		let count = 0;
		for (let step = steps.next(); !step.done; step = steps.next()) count += 1;
		return count;
	};
	const ready = createSearch(text);
	expect(stepsOf(ready, " ")).toBeGreaterThan(6);
	expect(stepsOf(ready, "mai nha")).toBeLessThan(3);
	expect(stepsOf(createSearch(text), "mai nha")).toBeGreaterThan(6);
});

test("a long text is folded and searched in steps", () => {
	const text = "Mèo ngủ trên mái nhà. ".repeat(20_000);
	const steps = createSearch(text).find("mai nha");
	let count = 0;
	let step = steps.next();
	for (; !step.done; step = steps.next()) count += 1;
	expect(count).toBeGreaterThan(6);
	expect(step.value.count).toBe(20_000);
});

describe("with English lines", () => {
	const text = "Mèo ngủ. Trời mưa.\n\nTôi ngủ.";
	const translation = [
		{ span: span(0, 8), english: "The cat sleeps." },
		{ span: span(9, 18), english: "It is raining." },
		{ span: span(20, 28), english: "I sleep." },
	];
	const search = createTextSearch(text, translation);
	const all = (query: string, english: boolean) => {
		const hits = allSteps(search.find(query, english, null));
		return Array.from({ length: hits.count }, (_, index) => hits.hit(index));
	};

	test("English is found only where it is on the page, at the place that it translates", () => {
		expect(all("sleep", false)).toEqual([]);
		expect(all("sleep", true)).toEqual([
			{ kind: "english", span: span(0, 8), english: span(8, 13) },
			{ kind: "english", span: span(20, 28), english: span(33, 38) },
		]);
	});

	test("hits of both stand in the order of the page", () => {
		const both = createTextSearch("An ăn. An đi.", [{ span: span(0, 6), english: "An eats an apple." }]);
		const hits = allSteps(both.find("an", true, null));
		const order = Array.from({ length: hits.count }, (_, index) => hits.hit(index));
		expect(order.map((hit) => (hit.kind === "english" ? hit.english : hit.span))).toEqual([
			span(0, 2),
			span(0, 2),
			span(8, 10),
			span(7, 9),
		]);
		expect(firstFrom(hits, 3)).toBe(3);
	});

	test("the better spelling is taken, in whichever text it stands", () => {
		expect(all("ngu", true).every(({ kind }) => kind === "text")).toBe(true);
		expect(all("it", true)).toEqual([{ kind: "english", span: span(9, 18), english: span(16, 18) }]);
	});
});

describe("with glosses", () => {
	const text = "An ngủ. Mèo cũng ngủ, an lành.";
	const glosses = {
		text: "An\nto sleep\ncat\nalso\nto sleep\nsafe and sound",
		places: Int32Array.from([0, 2, 3, 6, 8, 11, 12, 16, 17, 20, 22, 29]),
	};
	const search = createTextSearch(text, [{ span: span(0, 7), english: "An is asleep." }]);
	const all = (query: string, english = false) => {
		const hits = allSteps(search.find(query, english, glosses));
		return Array.from({ length: hits.count }, (_, index) => hits.hit(index)).map(
			({ kind, span: { start, end } }) => `${kind} ${text.slice(start, end)}`,
		);
	};

	test("a hit in a gloss is at the word that it stands under; English and glosses each in their place", () => {
		expect(all("sleep", true)).toEqual(["gloss ngủ", "english An ngủ.", "gloss ngủ"]);
		expect(all("sound")).toEqual(["gloss an lành"]);
	});
	test("a word that has what is looked for comes before its own gloss", () => {
		expect(all("an")).toEqual(["text An", "gloss An", "text an", "gloss an lành"]);
	});
	test("what goes over several glosses is at all their words", () => {
		expect(all("cat also to")).toEqual(["gloss Mèo cũng ngủ"]);
	});
	test("the better spelling is taken; glosses of another text replace these", () => {
		expect(all("ngủ")).toEqual(["text ngủ", "text ngủ"]);
		expect(all("cât")).toEqual(["gloss Mèo"]);
		const others = { text: "sleepy", places: Int32Array.from([3, 6]) };
		expect(allSteps(search.find("sleepy", false, others)).count).toBe(1);
		expect(allSteps(search.find("cat", false, others)).count).toBe(0);
		expect(allSteps(search.find("cat", false, { text: "", places: new Int32Array() })).count).toBe(0);
	});
});
