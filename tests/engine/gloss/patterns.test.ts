// Patterns that are not contiguous: each is found in its own example, and none where its words mean something else.

import { beforeAll, describe, expect, test } from "vitest";
import { parseDictionary } from "../../../dictionaries/build/parse.ts";
import { printEntry } from "../../../dictionaries/build/print.ts";
import { checkEntries } from "../../../dictionaries/build/rules.ts";
import { readSources } from "../../../dictionaries/build/sources.ts";
import { cleanArticle } from "../../../renderer/engine/document/clean.ts";
import { contextOf } from "../../../renderer/engine/gloss/context.ts";
import { createPatternFinder } from "../../../renderer/engine/gloss/patterns.ts";
import { encodeLexicon } from "../../../renderer/engine/lexicon/format.ts";
import { openLexicon } from "../../../renderer/engine/lexicon/lookup.ts";
import { isPatternEntry, type PatternEntry } from "../../../renderer/engine/lexicon/pattern.ts";
import type { Language } from "../../../renderer/engine/reading/language.ts";
import { foldWord } from "../../../renderer/engine/text/headwordKey.ts";
import { span, textOf } from "../../../renderer/engine/text/span.ts";
import { fc } from "../../property.ts";
import { shippedLanguage } from "../support/shipped.ts";

let language: Language;
let patterns: readonly PatternEntry[];

beforeAll(async () => {
	language = await shippedLanguage();
	patterns = (await readSources()).entries.flatMap(({ entry }) => (isPatternEntry(entry) ? [entry] : []));
});

interface ShownPart {
	readonly headword: string;
	readonly word: string;
	readonly gloss: string;
}

/** The words of a sentence that patterns gloss, in order. */
function partsIn(sentence: string): readonly ShownPart[] {
	return language
		.glossSentence(sentence, span(0, sentence.length), null)
		.flatMap(({ token, gloss }) =>
			gloss?.cue?.startsWith("pattern ")
				? [{ headword: gloss.cue.slice("pattern ".length), word: textOf(sentence, token.span), gloss: gloss.text }]
				: [],
		);
}

function glossesIn(sentence: string): string {
	return partsIn(sentence)
		.map(({ word, gloss }) => `${word} ${gloss}`)
		.join(" | ");
}

describe("every pattern of the dictionary", () => {
	test("there are at least a hundred and ten", () => {
		expect(patterns.length).toBeGreaterThanOrEqual(110);
	});

	test("is found in its own example, with its own glosses", () => {
		const missed = patterns.flatMap(({ headword, parts, senses: [{ example }] }) => {
			const found = partsIn(example ?? "").filter((part) => part.headword === headword);
			const shown = found.map(({ gloss }) => gloss).join(" ");
			return shown.startsWith(parts.map(({ glosses }) => glosses.join(" ")).join(" ")) ? [] : [`${headword}: ${shown}`];
		});
		expect(missed).toEqual([]);
	});

	test("comes back from the compiled file as it was written", () => {
		const opened = openLexicon(
			encodeLexicon(
				patterns.map((entry) => ({ folded: foldWord(entry.headword), entry })),
				(text) => new TextEncoder().encode(text),
			),
		);
		if (!opened.ok) throw new Error(opened.error.reason);
		for (const entry of patterns) expect(opened.value.findKind("pattern", foldWord(entry.headword))).toEqual(entry);
	});

	test("is printed as it is read", () => {
		for (const entry of patterns) {
			const { entries, problems } = parseDictionary(printEntry(entry), "patterns.txt", "pattern");
			expect(problems).toEqual([]);
			expect(entries[0]?.entry).toEqual(entry);
		}
	});
});

test.each([
	["both parts get the glosses of the pattern", "Càng học càng thích.", "Càng the more | càng the more"],
	["a part goes on being said", "Món này vừa rẻ vừa ngon vừa lạ.", "vừa both | vừa and | vừa and"],
	[
		"a pair inside another pair",
		"Nếu cửa hàng mở từ sáng đến tối thì tôi sẽ ghé.",
		"Nếu if | từ from | đến to | thì then",
	],
	["two pairs side by side", "Vừa đi vừa hát, càng đi càng vui.", "Vừa both | vừa and | càng the more | càng the more"],
	["the longer of two patterns", "Nó không những học giỏi mà còn hát hay.", "không những not only | mà còn but also"],
	["a comma between the parts", "Nếu trời mưa, thì trận đấu bị hoãn.", "Nếu if | thì then"],
	[
		"words one by one where a part is no headword",
		"Đó không phải nhà tôi mà là trường học.",
		"không phải not | mà but | là is",
	],
	["the same word before both parts", "Nó hỏi đi hỏi lại mãi.", "đi again and | lại again"],
	["the same word on both sides of one part", "Trời nóng ơi là nóng.", "ơi oh | là so"],
	["capitals at the start of the sentence", "Không những đẹp mà còn rẻ.", "Không những not only | mà còn but also"],
	["a question", "Anh có hiểu không?", "có do | không [question]"],
])("finds %s", (_rule, sentence, shown) => expect(glossesIn(sentence)).toBe(shown));

describe("no pattern is found", () => {
	test.each([
		["một từ đến từ tiếng Pháp", "từ … đến"],
		["Những từ này đến nay không ai dùng.", "từ … đến"],
		["Hai từ khó đến mức không ai hiểu.", "từ … đến"],
		["Khách từ Mỹ đã đến hôm qua.", "từ … đến"],
		["Anh ấy từ Huế. Ngày mai anh ấy đến Vinh.", "từ … đến"],
		["Chị vừa từ quê lên, mai mới đến cơ quan.", "từ … đến"],
		["Từ điển này dày đến nghìn trang.", "từ … đến"],
		["Bác sĩ khuyên từ bỏ thuốc lá, đến tháng sau khám lại.", "từ … đến"],
		["Cô ấy từ chối đến dự.", "từ … đến"],
		["Ông có từ thiện tâm, đến đâu cũng giúp người.", "từ … đến"],
		["Mỗi từ có nghĩa riêng, chuyển sang câu sau.", "từ … sang"],
		["Họ vừa mới về.", "vừa … vừa"],
		["Chiếc áo này vừa với em.", "vừa … vừa"],
		["Tôi vừa ăn. Em vừa đến.", "vừa … vừa"],
		["Tuy nhiên, anh ấy nói nhưng không ai nghe.", "tuy … nhưng"],
		["Tôi vì anh. Anh nên nhớ.", "vì … nên"],
		["Vì sức khỏe, anh nên nghỉ.", "vì … nên"],
		["Vì an toàn, người dân không nên ra đường.", "vì … nên"],
		["Vì tương lai, chúng ta cũng nên học.", "vì … nên"],
		["Bài thơ do ông viết nên.", "do … nên"],
		["Tôi cả ngày ở nhà và đọc sách.", "cả … và"],
		["Cả nước và thế giới đón năm mới.", "cả … và"],
		["Họ giúp cả làng, không lẫn nhau.", "cả … lẫn"],
		["Anh ta cứ nói là bận.", "cứ … là"],
		["Nó cứ nghĩ là mình đúng.", "cứ … là"],
		["Chiếc xe mới của tôi đã hỏng.", "mới … đã"],
		["Luật mới đã có hiệu lực.", "mới … đã"],
		["Cây cầu mới vừa xây đã thông xe.", "mới … đã"],
		["Họ có ba ngôi nhà mới.", "có … mới"],
		["Trường có nhiều giáo viên mới.", "có … mới"],
		["Anh phải mua xe mới.", "phải … mới"],
		["Tôi có một câu hỏi, không khó.", "có … không"],
		["Nhà có vườn, không có ao.", "có … không"],
		["Phở không rẻ, không ai mua?", "có … không"],
		["Anh đã đi, em chưa về.", "đã … chưa"],
		["Họ đã ăn cơm, tôi thì chưa.", "đã … chưa"],
		["Bạn là ai?", "ai … cũng"],
		["Ai cũng được à? Nấy là ai?", "ai … nấy"],
		["Ai không đồng ý thì cũng phải nghe.", "ai … cũng"],
		["Anh mua quyển nào, tôi cũng không biết?", "… nào … cũng"],
		["Em muốn ăn gì?", "không … gì"],
		["Không biết anh ấy nói gì.", "không … gì"],
		["Tôi không hiểu cái gì đang xảy ra.", "không … gì"],
		["Anh không ăn gì à?", "không … gì"],
		["Tôi không biết ai đã gọi.", "không … ai"],
		["Không ai biết chuyện đó.", "không … ai"],
		["Không phải ai cũng biết.", "không … ai"],
		["Anh ấy không đi lần nữa.", "không … nữa"],
		["Không biết nữa.", "không … nữa"],
		["Tôi không đến được nhà chị, vì mưa.", "không … được"],
		["Anh không được vào.", "không … được"],
		["Tôi đi chợ rồi lại về nhà.", "… đi … lại"],
		["Nó đi học lại.", "… đi … lại"],
		["Họ đi đường này rồi lại đi đường khác.", "… đi … lại"],
		["Anh nói đi, tôi nghe lại.", "… đi … lại"],
		["Xe ra khỏi cổng rồi vào đường lớn.", "… ra … vào"],
		["Trong khi chờ, thì ra cửa đã khóa.", "khi … khi"],
		["Khi nào anh về?", "khi … thì"],
		["Lúc này tôi bận, lúc khác nhé.", "lúc … lúc"],
		["Ngoài sân trẻ con chạy ra.", "ngoài … ra"],
		["Nó đứng ở ngoài, còn tôi ở trong.", "ngoài … còn"],
		["Giữa tháng, tôi và em về quê.", "giữa … và"],
		["Anh ngồi giữa. Tôi và em ngồi hai bên.", "giữa … và"],
		["Nửa ngày trôi qua, một nửa công việc còn lại.", "nửa … nửa"],
		["Tôi còn tiền thì còn mua.", "còn … thì"],
		["Họ thay nhau chăm mẹ bằng cả tấm lòng.", "cả … lẫn"],
		["Thời tiết thay đổi bằng nhiều cách.", "thay … bằng"],
		["Tôi xem phim, đó là phim hay.", "xem … là"],
		["Anh gọi điện, chắc là có việc.", "gọi … là"],
		["Em bán rau để mua sách cho con.", "bán … cho"],
		["Mẫu máu gửi đi đều cho kết quả tốt.", "gửi … cho"],
		["Ăn cơm hoặc phở, uống trà hoặc cà phê.", "hoặc … hoặc"],
		["Không chỉ đường cho người mà tôi ghét.", "không chỉ … mà"],
		["Đó là người mà tôi yêu chứ không phải bạn.", "không phải … mà là"],
		["Quả này quá chín. Để tôi ăn.", "quá … để"],
		["Có ai ở đâu đó?", "có … đâu"],
		["Như anh nói, tôi đồng ý vậy.", "như … vậy"],
		["Nó chỉ đường. Thôi, đi nào.", "chỉ … thôi"],
		["Thà đi. Còn hơn thua làm gì.", "thà … còn hơn"],
		["Ba người nào mà nấy.", "ai … nấy"],
	])("%s (%s)", (sentence, headword) => {
		expect(patterns.map((entry) => entry.headword)).toContain(headword);
		expect(partsIn(sentence).map((part) => part.headword)).not.toContain(headword);
	});
});

test("the card of a part tells the pattern, and where its parts stand", () => {
	const text = "Quán này vừa rẻ vừa ngon.";
	const cleaned = cleanArticle({ name: "test", mediaType: "text/plain", bytes: new TextEncoder().encode(text) });
	if (!cleaned.ok) throw new Error(cleaned.error.kind);
	const { document } = cleaned.value;
	const start = document.text.indexOf("vừa");
	const sentence = { index: 0, span: span(0, document.text.length) };
	const { pattern, gloss } = language.describe(document, sentence, span(start, start + 3));
	expect(pattern?.headword).toBe("vừa … vừa");
	expect(pattern?.glosses[0]).toBe("both … and");
	expect(pattern?.parts.map((part) => textOf(document.text, part))).toEqual(["vừa", "vừa"]);
	expect(gloss).toMatchObject({ text: "both", from: "dictionary", cue: "pattern vừa … vừa" });
	const word = document.text.indexOf("rẻ");
	expect(language.describe(document, sentence, span(word, word + 2)).pattern).toBeNull();
});

test("whatever the sentence, every pattern has its parts in order, and no word is in two of them", () => {
	const words = patterns.flatMap(({ parts }) => parts.flatMap(({ words: part }) => part.split(" ")));
	const others = ["nhà", "đẹp", "đi", "Hà Nội", "tôi", "5", ",", ".", "?", "không", "có", "“", "xe", "\n", "🙂"];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...words, ...others), { maxLength: 40 }), (chosen) => {
			const text = chosen.join(" ");
			const tokens = language.glossSentence(text, span(0, text.length), null).map(({ token }) => token);
			const sentence = contextOf(text, tokens, language.lexicon);
			const taken = new Set<number>();
			for (const { entry, parts } of createPatternFinder(language.lexicon).find(sentence)) {
				expect(parts.length).toBeGreaterThanOrEqual(entry.parts.length);
				let before = -1;
				parts.forEach(({ first, last, glosses }, index) => {
					expect(first).toBeGreaterThan(before);
					const words = sentence.slice(first, last + 1).map(({ folded }) => folded);
					expect(words.join(" ")).toBe((entry.parts[index] ?? entry.parts.at(-1))?.words);
					expect(glosses).toHaveLength(words.length);
					for (let word = first; word <= last; word++) {
						expect(taken).not.toContain(word);
						taken.add(word);
					}
					before = last;
				});
			}
		}),
		{ numRuns: 300 },
	);
});

describe("the check of the dictionary names", () => {
	const source = (text: string) => {
		const { entries, problems } = parseDictionary(text, "patterns.txt", "pattern");
		return [...problems, ...checkEntries(entries)].map((problem) => problem.text);
	};
	const frame = "  phr a … b | def: d | ex: Nếu mưa thì nghỉ.\n";
	test.each([
		["a missing part", `nếu … thì\n${frame}  1 if\n`, "2 parts in the headword, 1 lines"],
		["parts out of order", `nếu … thì\n${frame}  2 if\n  1 then\n`, "part 2 where part 1 is due"],
		["an unknown field", `nếu … thì\n${frame}  1 if | gep: 3\n  2 then\n`, "“gep: 3” is no field of a part"],
		["a gap that is no number", `nếu … thì\n${frame}  1 if\n  2 then | gap: x\n`, "gap “x” is no number of words"],
		[
			"a gap that ends too early",
			`nếu … thì\n${frame}  1 if\n  2 then | gap: 5-3\n`,
			"gap “5-3” ends before it begins",
		],
		["unknown marks", `nếu … thì\n${frame}  1 if\n  2 then | across: all\n`, "unknown marks “all”"],
		["a wrong cue", `nếu … thì\n${frame}  1 if\n  2 then | cue: beside a\n`, "unknown place “beside” in cue"],
		[
			"an example without the pattern",
			`nếu … nên\n${frame}  1 if\n  2 so\n`,
			"its example does not have “nên” in its place",
		],
		[
			"a missing definition",
			"nếu … thì\n  phr if … then\n  1 if\n  2 then\n",
			"a pattern has a definition and an example",
		],
		["a part without a gloss", `nếu … thì\n${frame}  1 if\n  2 | gap: 3\n`, "no gloss for a word"],
	])("%s", (_fault, text, problem) => expect(source(text).join("\n")).toContain(problem));
});
