import { describe, expect, test } from "vitest";
import { compareAnswer } from "../../../renderer/engine/typing/answer.ts";

describe("right, however it is written", () => {
	test.each([
		["as it stands", "hòa bình", "hòa bình"],
		["the other school of spelling", "hoà bình", "hòa bình"],
		["capitals", "HÒA Bình", "hòa bình"],
		["decomposed letters", "hòa bình".normalize("NFD"), "hòa bình"],
		["i for y where that is one rime", "kĩ sư", "kỹ sư"],
		["white space and punctuation", "  hòa   bình. ", "hòa bình"],
		["joined by underscores", "hòa_bình", "hòa bình"],
		["a name with a hyphen", "Ê-đê", "Ê đê"],
	])("%s", (_rule, typed, headword) => {
		expect(compareAnswer(typed, headword)).toMatchObject({ verdict: "right", grade: 3 });
	});
});

describe("what is wrong is named, syllable by syllable", () => {
	test("a wrong tone as a wrong tone", () => {
		const { verdict, grade, syllables } = compareAnswer("hòa bính", "hòa bình");
		expect([verdict, grade]).toEqual(["nearly", 2]);
		expect(syllables).toMatchObject([
			{ kind: "same", expected: "hòa" },
			{ kind: "differs", expected: "bình", faults: [{ kind: "tone", expected: "falling", typed: "rising" }] },
		]);
	});

	test.each([
		["ư and u", "nuớc", "nước", [{ kind: "mark", expected: "ư", typed: "u" }]],
		["ă and â", "tấm", "tắm", [{ kind: "mark", expected: "ă", typed: "â" }]],
		["đ and d", "dêm", "đêm", [{ kind: "mark", expected: "đ", typed: "d" }]],
		[
			"mark and tone",
			"dương",
			"đường",
			[
				{ kind: "mark", expected: "đ", typed: "d" },
				{ kind: "tone", expected: "falling", typed: "level" },
			],
		],
		["another letter", "nghiêm", "nghiên", [{ kind: "letters" }]],
		[
			"a letter and the tone",
			"bàng",
			"bán",
			[{ kind: "letters" }, { kind: "tone", expected: "rising", typed: "falling" }],
		],
	])("%s", (_rule, typed, expected, faults) => {
		expect(compareAnswer(typed, expected).syllables).toMatchObject([{ kind: "differs", faults }]);
	});

	test("a missing syllable, at its place", () => {
		expect(compareAnswer("đăng", "đăng ký").syllables).toEqual([
			{ kind: "same", expected: "đăng" },
			{ kind: "missing", expected: "ký" },
		]);
		expect(compareAnswer("phòng cháy", "phòng cháy chữa cháy").syllables.map(({ kind }) => kind)).toEqual([
			"same",
			"same",
			"missing",
			"missing",
		]);
	});

	test("a syllable too many", () => {
		expect(compareAnswer("đăng ký lại", "đăng ký").syllables.at(-1)).toEqual({ kind: "added", typed: "lại" });
	});

	test("a syllable with a wrong tone is beside its own even where another is missing", () => {
		expect(compareAnswer("nhiệm", "trách nhiêm").syllables).toMatchObject([
			{ kind: "missing", expected: "trách" },
			{ kind: "differs", expected: "nhiêm", typed: "nhiệm" },
		]);
	});

	test("letter by letter", () => {
		const [syllable] = compareAnswer("nghiên", "nghênh").syllables;
		expect(syllable?.kind === "differs" && syllable.letters).toEqual([
			{ kind: "same", expected: "n" },
			{ kind: "same", expected: "g" },
			{ kind: "same", expected: "h" },
			{ kind: "added", typed: "i" },
			{ kind: "same", expected: "ê" },
			{ kind: "same", expected: "n" },
			{ kind: "missing", expected: "h" },
		]);
	});
});

describe("how far off", () => {
	test.each([
		["one wrong tone", "nươc", "nước", "nearly"],
		["one wrong mark", "bắc", "bác", "nearly"],
		["half of the syllables without marks", "dang ký", "đăng ký", "nearly"],
		["no marks at all in two syllables", "dang ky", "đăng ký", "wrong"],
		["one letter in a long word", "nghiên cứ", "nghiên cứu", "nearly"],
		["one letter in a short word", "ca", "cá", "nearly"],
		["another word", "sông", "nước", "wrong"],
		["a syllable missing", "đăng", "đăng ký", "wrong"],
		["nothing", "", "nước", "wrong"],
		["signs only", "?!", "nước", "wrong"],
	])("%s", (_rule, typed, headword, verdict) => {
		const compared = compareAnswer(typed, headword);
		expect(compared.verdict).toBe(verdict);
		expect(compared.grade).toBe({ right: 3, synonym: 3, nearly: 2, wrong: 1 }[compared.verdict]);
	});
});

test("another word that the question allows is right too, and still compared", () => {
	const compared = compareAnswer("Tàu hoả", "xe lửa", ["tàu hỏa"]);
	expect(compared.verdict).toBe("synonym");
	expect(compared.syllables.every(({ kind }) => kind === "differs")).toBe(true);
	expect(compareAnswer("", "xe lửa", [""]).verdict).toBe("wrong");
	expect(compareAnswer("xe lửa", "xe lửa", ["tàu hỏa"]).verdict).toBe("right");
});

test("every syllable of question and answer is in exactly one place", () => {
	const typed = "một hai ba bốn";
	const expected = "hai ba tư năm sáu";
	const { syllables } = compareAnswer(typed, expected);
	expect(syllables.flatMap((found) => ("expected" in found ? [found.expected] : [])).join(" ")).toBe(expected);
	const given = syllables.flatMap((found) =>
		found.kind === "same" ? [found.expected] : "typed" in found ? [found.typed] : [],
	);
	expect(given.join(" ")).toBe(typed);
});
