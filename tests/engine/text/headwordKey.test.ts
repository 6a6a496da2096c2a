// Keys find a word whatever its tone placement, i or y, capitals and normalisation, and never confuse two words.

import { expect, test } from "vitest";
import {
	foldSyllable,
	foldWord,
	headwordKey,
	partsOfKey,
	unaccented,
} from "../../../renderer/engine/text/headwordKey.ts";
import { parseSyllable, placeTone, type Tone } from "../../../renderer/engine/text/syllable.ts";
import { fc } from "../../property.ts";

test.each([
	["hoà", "hòa"],
	["khoẻ", "khỏe"],
	["thuỷ", "thủy"],
	["uỷ", "ủy"],
	["loè", "lòe"],
	["quý", "quý"],
	["quái", "quái"],
	["quạo", "quạo"],
	["quyển", "quyển"],
	["quỳnh", "quỳnh"],
	["quí", "quý"],
	["thuở", "thuở"],
	["toàn", "toàn"],
	["thuyền", "thuyền"],
	["kĩ", "kỹ"],
	["mĩ", "mỹ"],
	["lí", "lý"],
	["hi", "hy"],
	["sĩ", "sỹ"],
	["tỉ", "tỷ"],
	["già", "già"],
	["gìn", "gìn"],
	["giếng", "giếng"],
	["gì", "gì"],
	["nghĩa", "nghĩa"],
	["HOÀ", "hòa"],
	["Đường", "đường"],
	["hòa".normalize("NFD"), "hòa"],
])("%s is found as %s", (written, key) => expect(foldSyllable(written)).toBe(key));

test.each([
	["tai", "tay"],
	["hai", "hay"],
	["lai", "lay"],
	["thúi", "thúy"],
	["chi", "chy"],
	["vi", "vy"],
	["mai", "may"],
])("%s and %s stay two words", (one, other) => expect(foldSyllable(one)).not.toBe(foldSyllable(other)));

test.each([
	["hoà thuận", "hòa thuận"],
	["uỷ nhiệm", "ủy nhiệm"],
	["kĩ thuật", "kỹ thuật"],
	["Hợp_tác", "hợp tác"],
	["hợp\u00a0tác", "hợp tác"],
	["  hợp  tác ", "hợp tác"],
])("folds inside compounds: %s", (written, key) => expect(foldWord(written)).toBe(key));

test("the kind is part of the key, so that the country Nga is not the moon", () => {
	expect(headwordKey("name", "Nga")).not.toBe(headwordKey("word", "nga"));
	expect(partsOfKey(headwordKey("name", "Hà Nội"))).toEqual({ kind: "name", word: "hà nội" });
});

test("marks are left out for search as people type", () => {
	expect(unaccented("Đường sắt")).toBe("duong sat");
	expect(unaccented("Nguyễn Ngọc Ngạn")).toBe("nguyen ngoc ngan");
});

const tones: readonly Tone[] = ["level", "falling", "rising", "dipping", "glottal", "heavy"];
const openRimes = [
	"a",
	"oa",
	"oe",
	"uy",
	"ia",
	"ua",
	"ưa",
	"ai",
	"oi",
	"uôi",
	"ươi",
	"iêu",
	"yêu",
	"oai",
	"uây",
	"uê",
	"uơ",
	"ay",
	"ây",
	"eo",
];
const stoppedRimes = ["ac", "ach", "at", "ap", "oat", "uyêt", "iêc", "ươt", "ôp", "ich", "êch"];

test("every open rime keeps its letters and its tone through folding, in both placements", () => {
	for (const rime of openRimes) {
		for (const tone of tones) {
			const folded = foldSyllable(placeTone("b", rime, tone));
			expect(parseSyllable(folded), `${rime} ${tone}`).toEqual({ onset: "b", rime, tone });
		}
	}
});

test("a stopped rime bears only the rising or the heavy tone", () => {
	for (const rime of stoppedRimes) {
		for (const tone of tones) {
			const valid = tone === "rising" || tone === "heavy";
			expect(parseSyllable(placeTone("t", rime, tone)) !== null, `${rime} ${tone}`).toBe(valid);
		}
	}
});

test("folding twice is folding once, whatever the text", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(foldWord(foldWord(text))).toBe(foldWord(text));
		}),
	);
});
