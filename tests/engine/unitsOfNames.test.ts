// Organisations and names with titles: one span, and English only where it can be put together rightly.

import { describe, expect, test } from "vitest";
import { createGlosser } from "../../renderer/engine/gloss/glosser.ts";
import { createSegmenter } from "../../renderer/engine/segment/segmenter.ts";
import { span, textOf } from "../../renderer/engine/text/span.ts";
import { titleCase, withoutMarks } from "../../renderer/engine/units/nameWords.ts";
import { unitsOf } from "../../renderer/engine/units/units.ts";
import { lexiconOf, trainedModel } from "./support/lexicon.ts";

const nouns = `thủ tướng: prime minister
phó thủ tướng: deputy prime minister
tổng thống: president
chủ tịch: chairman
bộ trưởng: minister
thứ trưởng: deputy minister
đại sứ: ambassador
tổng bí thư: general secretary
giám đốc: director
người phát ngôn: spokesperson
luật sư: lawyer
ca sĩ: singer
lãnh đạo: leader
vua: king
thị trưởng: mayor
bác sĩ: doctor
nước: country
sở: department
công an: police
bệnh viện: hospital
đại học: university
trường: school
công ty: company
tập đoàn: corporation
tỉnh: province
huyện: district
quận: district
du lịch: tourism
thủy sản: seafood
ngoại giao: diplomacy
quốc phòng: defense
chính phủ: government
vụ: case
cục: bureau
cảnh sát: police
gặp: meet`
	.split("\n")
	.map((line) => `${line.replace(": ", "\n  n ")}\n`)
	.join("");
const lexicon = lexiconOf(
	`${nouns}cho biết
  v say
ông
  pron he
  n Mr. | cue: as title
bà
  pron she
  n Ms. | cue: as title
hình sự
  a criminal
và
  conj and
tại
  prep at
của
  prep of
`,
	`Bộ Ngoại giao
  org Foreign Ministry
Bộ Công an
  org Ministry of Public Security
Bộ Quốc phòng
  org Defense Ministry
Bộ Giáo dục và Đào tạo
  org Ministry of Education and Training
Sở Y tế
  org Department of Health
UBND
  org People's Committee
Quốc hội
  org National Assembly
Reuters
  org Reuters
FPT
  org FPT
Hàn Quốc
  place South Korea
  people South Korean
Mỹ
  place US
  people American
Anh
  place Britain
  people British
Nga
  place Russia
  people Russian
Lào
  place Laos
Trung Quốc
  place China
  people Chinese
Việt Nam
  place Vietnam
  people Vietnamese
Nghệ An
  place Nghe An
Hà Nội
  place Hanoi
Cần Thơ
  place Can Tho
Thành phố Hồ Chí Minh
  place Ho Chi Minh City
Phạm Minh Chính
  person Pham Minh Chinh
Tập Cận Bình
  person Xi Jinping | def: President of China since 2013
Donald Trump
  person Donald Trump
`,
);
const segmenter = createSegmenter(lexicon, trainedModel());
const glosser = createGlosser(lexicon);

function units(text: string): readonly (readonly [string, string, string | null])[] {
	const tokens = glosser.gloss(text, segmenter.segment(text, span(0, text.length), null, true));
	return unitsOf(text, tokens, lexicon).map((unit) => [textOf(text, unit.span), unit.kind, unit.gloss] as const);
}

describe("organisations", () => {
	test.each([
		["Bộ Ngoại giao Hàn Quốc cho biết", "Bộ Ngoại giao Hàn Quốc", "South Korean Foreign Ministry"],
		["Bộ Ngoại giao Mỹ cho biết", "Bộ Ngoại giao Mỹ", "US Foreign Ministry"],
		["Bộ Ngoại giao Lào cho biết", "Bộ Ngoại giao Lào", "Laos' Foreign Ministry"],
		["Sở Y tế TP.HCM cho biết", "Sở Y tế TP.HCM", "Ho Chi Minh City Department of Health"],
		["Sở Y tế Hà Nội cho biết", "Sở Y tế Hà Nội", "Hanoi Department of Health"],
		["Sở Du lịch Hà Nội cho biết", "Sở Du lịch Hà Nội", "Hanoi Department of Tourism"],
		["Sở Giáo dục và Đào tạo cho biết", "Sở Giáo dục và Đào tạo", "Department of Education and Training"],
		["UBND tỉnh Nghệ An cho biết", "UBND tỉnh Nghệ An", "Nghe An Province People's Committee"],
		["UBND huyện Củ Chi cho biết", "UBND huyện Củ Chi", "Cu Chi District People's Committee"],
		["UBND quận 1 cho biết", "UBND quận 1", "District 1 People's Committee"],
		["Công an Hà Nội cho biết", "Công an Hà Nội", "Hanoi police"],
		["Đại học Cần Thơ cho biết", "Đại học Cần Thơ", "Can Tho University"],
		["Bệnh viện Bạch Mai cho biết", "Bệnh viện Bạch Mai", "Bach Mai Hospital"],
		["Tập đoàn FPT cho biết", "Tập đoàn FPT", "FPT Group"],
		["Công ty TNHH Hoàng Long cho biết", "Công ty TNHH Hoàng Long", "Hoang Long Co. Ltd."],
	])("in “%s” %s is %s", (text, quote, gloss) => expect(units(text)).toContainEqual([quote, "organization", gloss]));

	test("where the dictionary's word is not what an office is called there is no gloss", () =>
		expect(units("Sở Thủy sản cho biết")).toEqual([["Sở Thủy sản", "organization", null]]));

	test.each([
		"Reuters Mỹ cho biết",
		"Cục Cảnh sát hình sự cho biết",
		"Quốc hội cho biết",
		"Sở cho biết",
		"bệnh viện cho biết",
	])("“%s” holds none whose bounds are certain", (text) =>
		expect(units(text).filter(([, kind]) => kind === "organization")).toEqual([]),
	);
});

describe("names with titles", () => {
	test.each([
		["gặp Thủ tướng Phạm Minh Chính", "Thủ tướng Phạm Minh Chính", "Prime Minister Pham Minh Chinh"],
		["gặp ông Nguyễn Văn A", "ông Nguyễn Văn A", "Mr. Nguyen Van A"],
		["gặp bà Nguyễn Thị Lan", "bà Nguyễn Thị Lan", "Ms. Nguyen Thi Lan"],
		["gặp bà Mận", "bà Mận", "Ms. Man"],
		["gặp Chủ tịch nước Nguyễn Văn Nam", "Chủ tịch nước Nguyễn Văn Nam", "President Nguyen Van Nam"],
		["gặp Tổng thống Mỹ Donald Trump", "Tổng thống Mỹ Donald Trump", "US President Donald Trump"],
		["gặp Thủ tướng Anh Keir Starmer", "Thủ tướng Anh Keir Starmer", "British Prime Minister Keir Starmer"],
		["gặp Chủ tịch Trung Quốc Tập Cận Bình", "Chủ tịch Trung Quốc Tập Cận Bình", "Chinese President Xi Jinping"],
		["gặp Chủ tịch Tập Cận Bình", "Chủ tịch Tập Cận Bình", "President Xi Jinping"],
		["gặp Chủ tịch Nguyễn Văn Nam", "Chủ tịch Nguyễn Văn Nam", "Chairman Nguyen Van Nam"],
		["gặp Bộ trưởng Ngoại giao Bùi Thanh Sơn", "Bộ trưởng Ngoại giao Bùi Thanh Sơn", "Foreign Minister Bui Thanh Son"],
		[
			"gặp Thứ trưởng Bộ Công an Lương Tam Quang",
			"Thứ trưởng Bộ Công an Lương Tam Quang",
			"Deputy Minister of Public Security Luong Tam Quang",
		],
		["gặp luật sư Nguyễn Thị Hoa", "luật sư Nguyễn Thị Hoa", "lawyer Nguyen Thi Hoa"],
		["gặp bác sĩ Trần Văn Nam", "bác sĩ Trần Văn Nam", "Dr. Tran Van Nam"],
		["gặp GS.TS. Lê Văn Mai", "GS.TS. Lê Văn Mai", "Prof. Le Van Mai"],
		["gặp PGS.TS Nguyễn Văn Hùng", "PGS.TS Nguyễn Văn Hùng", "Assoc. Prof. Nguyen Van Hung"],
		[
			"gặp Giám đốc Sở Y tế Hà Nội Trần Văn Nam",
			"Giám đốc Sở Y tế Hà Nội Trần Văn Nam",
			"Tran Van Nam, director of the Hanoi Department of Health",
		],
		["gặp Giám đốc FPT Trần Văn Nam", "Giám đốc FPT Trần Văn Nam", "Tran Van Nam, director of FPT"],
	])("in “%s” %s is %s", (text, quote, gloss) => expect(units(text)).toContainEqual([quote, "titledName", gloss]));

	test("the organisation inside is a unit of its own", () =>
		expect(units("gặp Giám đốc Sở Y tế Hà Nội Trần Văn Nam").map(([quote]) => quote)).toEqual([
			"Giám đốc Sở Y tế Hà Nội Trần Văn Nam",
			"Sở Y tế Hà Nội",
		]));

	test("who may be Chinese and is not listed gets no English letters", () =>
		expect(units("gặp ca sĩ Trương Học Hữu tại Trung Quốc")).toContainEqual([
			"ca sĩ Trương Học Hữu",
			"titledName",
			null,
		]));

	test("a mayor may stand before the name of the city", () =>
		expect(units("gặp thị trưởng Massachusetts")).toContainEqual(["thị trưởng Massachusetts", "titledName", null]));

	test.each([
		"gặp lãnh đạo Mỹ",
		"gặp Tổng thống Mỹ",
		"gặp Thủ tướng",
		"gặp ông tại Hà Nội",
		"gặp Thủ tướng, Nguyễn Văn A",
	])("“%s” names nobody with a title", (text) =>
		expect(units(text).filter(([, kind]) => kind === "titledName")).toEqual([]),
	);
});

test.each([
	["Nguyễn Đức Ý", "Nguyen Duc Y"],
	["Đỗ Thị Ơn", "Do Thi On"],
])("%s loses its marks only: %s", (name, letters) => expect(withoutMarks(name)).toBe(letters));

test.each([
	["deputy prime minister", "Deputy Prime Minister"],
	["minister of health and sport", "Minister of Health and Sport"],
	["Women's Union", "Women's Union"],
])("%s in title case is %s", (text, title) => expect(titleCase(text)).toBe(title));
