import { expect, test } from "vitest";
import { headwordKey, phraseKey } from "../../../renderer/engine/text/headwordKey.ts";
import { markSaved } from "../../../renderer/features/markedPhrase.ts";
import { clausesAround, excerptOf, markSentence, stretchesOf } from "../../../renderer/ui/markedSentence.ts";
import { fc } from "../../property.ts";

const sentence = "Trẻ con đứng chật hai bên bờ để chờ tiếng còi quen thuộc.";
const context = { sentence, quote: "bờ", offset: sentence.indexOf("bờ") };

test("a sentence is parted where the word was met", () => {
	expect(markSentence(context)).toEqual({
		before: "Trẻ con đứng chật hai bên ",
		word: "bờ",
		after: " để chờ tiếng còi quen thuộc.",
	});
});

test("a word that does not stand where it should is not sought elsewhere", () => {
	expect(markSentence({ ...context, offset: 0 })).toEqual({ before: sentence, word: "", after: "" });
	expect(markSentence({ ...context, offset: -2 })).toEqual({ before: sentence, word: "", after: "" });
	expect(markSentence({ ...context, offset: 999 })).toEqual({ before: sentence, word: "", after: "" });
});

test("what stands before the word is cut at a space", () => {
	expect(excerptOf(markSentence(context), 12).before).toBe("… hai bên ");
	expect(excerptOf(markSentence(context), 200).before).toBe("Trẻ con đứng chật hai bên ");
});

test("the parts of a marked sentence are the sentence, and an excerpt ends like it", () => {
	fc.assert(
		fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), fc.nat(60), (before, quote, after, room) => {
			const marked = markSentence({ sentence: before + quote + after, quote, offset: before.length });
			expect(marked.before + marked.word + marked.after).toBe(before + quote + after);
			const cut = excerptOf(marked, room);
			expect(cut.word + cut.after).toBe(quote + after);
			const kept = cut.before.replace(/^… /, "");
			expect(before.endsWith(kept)).toBe(true);
			expect(kept.length).toBeLessThanOrEqual(Math.max(room, before.length <= room ? before.length : 0));
		}),
	);
});

test("of a phrase in parts these alone are marked, wherever what stands between them ends", () => {
	const key = phraseKey(["chống", "ma túy"]);
	const saved = { sentence: "Bàn về chống tội phạm, ma tuý.", quote: "chống tội phạm, ma tuý", offset: 7 };
	const marked = markSaved(saved, key);
	const texts = stretchesOf(marked).map(({ text, marked }) => (marked ? `[${text}]` : text));
	expect(texts).toEqual(["Bàn về ", "[chống]", " tội phạm, ", "[ma tuý]", "."]);
	expect(stretchesOf(excerptOf(marked, 3)).map(({ text }) => text)[0]).toBe("… về ");
	expect(markSaved(saved, headwordKey("word", "chống"))).toEqual(markSentence(saved));
	expect(markSaved({ ...saved, quote: "chống tội phạm" }, key).parts).toBeUndefined();
});

test("of a long sentence the clauses around the word are kept, of a short one all", () => {
	const sentence =
		"Hôm qua, Việt Nam ghi nhận sự hỗ trợ, chia sẻ rất nhiều kinh nghiệm quý báu, đóng góp cho phòng, chống.";
	const long = { sentence, quote: "kinh nghiệm", offset: sentence.indexOf("kinh nghiệm") };
	const { before, word, after } = clausesAround(markSentence(long), 60);
	expect(`${before}[${word}]${after}`).toBe("… chia sẻ rất nhiều [kinh nghiệm] quý báu, đóng góp cho phòng …");
	expect(clausesAround(markSentence(long), 100)).toEqual(markSentence(long));
	expect(clausesAround(markSentence({ ...long, offset: 0 }), 40).before).toBe(long.sentence);
});

test("a cut sentence keeps its word and what stands beside it, whatever it is", () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.string({ minLength: 1 }),
			fc.string(),
			fc.integer({ min: 2, max: 60 }),
			(a, quote, b, room) => {
				const cut = clausesAround(markSentence({ sentence: a + quote + b, quote, offset: a.length }), room);
				expect(cut.word).toBe(quote);
				expect(a.endsWith(cut.before.replace(/^… /, ""))).toBe(true);
				expect(b.startsWith(cut.after.replace(/ …$/, ""))).toBe(true);
				expect(cut.before.length + cut.after.length).toBeLessThanOrEqual(1.5 * room + 4);
			},
		),
	);
});
