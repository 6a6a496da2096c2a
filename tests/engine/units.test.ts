// Units of numbers: what belongs together in meaning is one span, and its English is what a newspaper prints.

import { beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../renderer/engine/reading/language.ts";
import { AtomBuffer, atomType, scanAtoms } from "../../renderer/engine/segment/scan.ts";
import type { Token } from "../../renderer/engine/segment/types.ts";
import { headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { type Span, span, textOf } from "../../renderer/engine/text/span.ts";
import { decimal, printNumber, readFigure } from "../../renderer/engine/units/decimal.ts";
import type { Unit, UnitKind } from "../../renderer/engine/units/types.ts";
import { unitAround, unitsOf } from "../../renderer/engine/units/units.ts";
import { fc } from "../property.ts";
import { lexiconOf } from "./support/lexicon.ts";
import { shippedLanguage } from "./support/shipped.ts";

let language: Language;
beforeAll(async () => {
	language = await shippedLanguage();
});

const empty = lexiconOf("một\n  num one");

/** Every atom of the scanner a token of its own: the grammar may not lean on joined words. */
function atomTokens(text: string): readonly Token[] {
	const atoms = new AtomBuffer();
	scanAtoms(text, 0, text.length, atoms);
	const tokens: Token[] = [];
	let at = 0;
	for (let index = 0; index < atoms.count; index++) {
		const place = span(atoms.starts[index] ?? 0, atoms.ends[index] ?? 0);
		if (place.start > at) tokens.push({ kind: "gap", span: span(at, place.start), key: null, subkind: null });
		tokens.push(tokenOf(textOf(text, place), place, atoms.types[index]));
		at = place.end;
	}
	return tokens;
}

function tokenOf(surface: string, place: Span, type: number | undefined): Token {
	if (type === atomType.punctuation) return { kind: "gap", span: place, key: null, subkind: null };
	if (type === atomType.number) return { kind: "number", span: place, key: null, subkind: null };
	return { kind: "word", span: place, key: headwordKey("word", surface), subkind: null };
}

function shippedUnits(text: string): readonly Unit[] {
	const tokens = language.glossSentence(text, span(0, text.length), null);
	return unitsOf(text, tokens, language.lexicon);
}

type Case = readonly [sentence: string, unit: string, kind: UnitKind, gloss: string];

const quantities: readonly Case[] = [
	["Doanh thu đạt 1,7 nghìn tỷ đồng.", "1,7 nghìn tỷ đồng", "money", "1.7 trillion dong"],
	["Dự án trị giá 3.200 tỷ đồng.", "3.200 tỷ đồng", "money", "3.2 trillion dong"],
	["Thiệt hại 1.111,515 tỷ đồng.", "1.111,515 tỷ đồng", "money", "1,111.515 billion dong"],
	["Anh vay 500 triệu đồng.", "500 triệu đồng", "money", "500 million dong"],
	["Giá vé 50 nghìn đồng.", "50 nghìn đồng", "money", "50,000 dong"],
	["Giá vé 50 ngàn đồng.", "50 ngàn đồng", "money", "50,000 dong"],
	["Chị trả 1.700.000 đồng.", "1.700.000 đồng", "money", "1.7 million dong"],
	["Chị trả 1.234.567 đồng.", "1.234.567 đồng", "money", "1,234,567 dong"],
	["Mất 1 tỷ 200 triệu đồng.", "1 tỷ 200 triệu đồng", "money", "1.2 billion dong"],
	["Mất một tỷ hai trăm triệu đồng.", "một tỷ hai trăm triệu đồng", "money", "1.2 billion dong"],
	["Lương hai triệu rưỡi đồng.", "hai triệu rưỡi đồng", "money", "2.5 million dong"],
	["Giá hai triệu ba đồng.", "hai triệu ba đồng", "money", "2.3 million dong"],
	["Giá ba trăm linh năm nghìn đồng.", "ba trăm linh năm nghìn đồng", "money", "305,000 dong"],
	["Giá một trăm lẻ năm đồng.", "một trăm lẻ năm đồng", "money", "105 dong"],
	["Giá hai mươi lăm nghìn đồng.", "hai mươi lăm nghìn đồng", "money", "25,000 dong"],
	["Có mười lăm đồng.", "mười lăm đồng", "money", "15 dong"],
	["Có năm đồng.", "năm đồng", "money", "five dong"],
	["Tiêu hết nửa triệu đồng.", "nửa triệu đồng", "money", "half a million dong"],
	["Tốn hàng triệu đồng.", "hàng triệu đồng", "money", "millions of dong"],
	["Tốn hàng chục nghìn tỷ đồng.", "hàng chục nghìn tỷ đồng", "money", "tens of trillions of dong"],
	["Tốn vài chục triệu đồng.", "vài chục triệu đồng", "money", "tens of millions of dong"],
	["Tốn vài triệu đồng.", "vài triệu đồng", "money", "several million dong"],
	["Lương từ 5 đến 7 triệu đồng.", "5 đến 7 triệu đồng", "money", "5 to 7 million dong"],
	["Lương 10 - 15 triệu đồng.", "10 - 15 triệu đồng", "money", "10–15 million dong"],
	["Vốn từ 500 triệu đến 1 tỷ đồng.", "500 triệu đến 1 tỷ đồng", "money", "500 million to 1 billion dong"],
	["Giá xăng 20.000 đồng/lít.", "20.000 đồng/lít", "money", "20,000 dong per liter"],
	["Lương 8 triệu đồng/tháng.", "8 triệu đồng/tháng", "money", "8 million dong a month"],
	["Giá 500.000đ một cái.", "500.000đ", "money", "500,000 dong"],
	["Mua hết 5 USD.", "5 USD", "money", "$5"],
	["Xuất khẩu 10 tỷ USD.", "10 tỷ USD", "money", "$10 billion"],
	["Xuất khẩu 10-12 tỷ USD.", "10-12 tỷ USD", "money", "$10–12 billion"],
	["Mất hàng triệu USD.", "hàng triệu USD", "money", "millions of dollars"],
	["Mua hết hai đô la.", "hai đô la", "money", "$2"],
	["Mua hết 20 đô la Mỹ.", "20 đô la Mỹ", "money", "$20"],
	["Giá 3 triệu đô.", "3 triệu đô", "money", "$3 million"],
	["Giá $30 mỗi cái.", "$30", "money", "$30"],
	["Giá 5 euro.", "5 euro", "money", "5 euros"],
	["Giá 100 nhân dân tệ.", "100 nhân dân tệ", "money", "100 yuan"],
	["Giá 1.000 yên.", "1.000 yên", "money", "1,000 yen"],
	["Giá 27 triệu bảng Anh.", "27 triệu bảng Anh", "money", "27 million pounds"],
	["Giá 5.000 won.", "5.000 won", "money", "5,000 won"],
	["Cách đây 2,5 km.", "2,5 km", "quantity", "2.5 km"],
	["Cách đây 1.700 m.", "1.700 m", "quantity", "1,700 m"],
	["Cách đây 10-15 km.", "10-15 km", "quantity", "10–15 km"],
	["Cách đây 5km.", "5km", "quantity", "5 km"],
	["Cách đây năm cây số.", "năm cây số", "quantity", "5 km"],
	["Vườn rộng 3 ha.", "3 ha", "quantity", "3 hectares"],
	["Vườn rộng 1 ha.", "1 ha", "quantity", "1 hectare"],
	["Nhà rộng 50 mét vuông.", "50 mét vuông", "quantity", "50 m²"],
	["Nhà rộng 100 m2.", "100 m2", "quantity", "100 m²"],
	["Nhà rộng 100m².", "100m²", "quantity", "100 m²"],
	["Bể chứa 300 m3.", "300 m3", "quantity", "300 m³"],
	["Thu được 3 tấn.", "3 tấn", "quantity", "3 tons"],
	["Thu được 2 tấn rưỡi.", "2 tấn rưỡi", "quantity", "2.5 tons"],
	["Thu được nửa tấn.", "nửa tấn", "quantity", "half a ton"],
	["Thu được 2 tạ thóc.", "2 tạ", "quantity", "200 kg"],
	["Mua 3 lạng thịt.", "3 lạng", "quantity", "300 g"],
	["Chứa được 20 lít.", "20 lít", "quantity", "20 liters"],
	["Xe chạy 60 km/h.", "60 km/h", "quantity", "60 km/h"],
	["Xe chạy 60 km/giờ.", "60 km/giờ", "quantity", "60 km/h"],
	["Trời nóng 38 độ C.", "38 độ C", "quantity", "38°C"],
	["Trời nóng 38°C.", "38°C", "quantity", "38°C"],
	["Trời nóng 30oC.", "30oC", "quantity", "30°C"],
	["Sâu 2 mét 5.", "2 mét 5", "quantity", "2.5 m"],
	["Cô cao 1m65.", "1m65", "quantity", "1.65 m"],
	["Cách vài trăm mét.", "vài trăm mét", "quantity", "several hundred meters"],
	["Ông 76 tuổi.", "76 tuổi", "quantity", "76 years old"],
	["Có 116 lượng vàng.", "116 lượng vàng", "quantity", "116 taels of gold"],
	["Trong năm năm, anh học xong.", "năm năm", "duration", "five years"],
	["Chờ 30 phút.", "30 phút", "duration", "30 minutes"],
	["Chờ trong 3 giờ.", "3 giờ", "duration", "3 hours"],
	["Chờ 2 tiếng rưỡi.", "2 tiếng rưỡi", "duration", "2.5 hours"],
	["Ở đó một năm rưỡi.", "một năm rưỡi", "duration", "a year and a half"],
	["Ở đó tháng rưỡi.", "tháng rưỡi", "duration", "a month and a half"],
	["Ở đó hơn năm rưỡi.", "năm rưỡi", "duration", "a year and a half"],
	["Ở đó hai ba năm.", "hai ba năm", "duration", "two or three years"],
	["Ở đó 5-7 ngày.", "5-7 ngày", "duration", "5–7 days"],
	["Ở đó nửa năm.", "nửa năm", "duration", "half a year"],
	["Ở tù 5 năm 3 tháng.", "5 năm 3 tháng", "duration", "5 years 3 months"],
	["Sau hàng nghìn năm.", "hàng nghìn năm", "duration", "thousands of years"],
	["Chờ 15p nhé.", "15p", "duration", "15 minutes"],
	["Giá tăng 30%.", "30%", "percent", "30%"],
	["Giá tăng 1,7%.", "1,7%", "percent", "1.7%"],
	["Giá tăng 1.7%.", "1.7%", "percent", "1.7%"],
	["Giá tăng 10-15%.", "10-15%", "percent", "10–15%"],
	["Giá tăng 5 – 7%.", "5 – 7%", "percent", "5–7%"],
	["Giá tăng ba phần trăm.", "ba phần trăm", "percent", "3%"],
	["Giá tăng 0,5 điểm phần trăm.", "0,5 điểm phần trăm", "percent", "0.5 percentage points"],
];

const numbers: readonly Case[] = [
	["Có hai mươi mốt con gà.", "hai mươi mốt", "number", "21"],
	["Có năm mươi tư con gà.", "năm mươi tư", "number", "54"],
	["Bán được 50 nghìn bản.", "50 nghìn", "number", "50,000"],
	["Có 2 triệu rưỡi người.", "2 triệu rưỡi", "number", "2.5 million"],
	["Năm hai nghìn không trăm hai mươi tư.", "hai nghìn không trăm hai mươi tư", "number", "2,024"],
	["Chừng triệu rưỡi thôi.", "triệu rưỡi", "number", "1.5 million"],
	["Chừng hai nghìn rưởi thôi.", "hai nghìn rưởi", "number", "2,500"],
	["Quân số ba vạn.", "ba vạn", "number", "30,000"],
	["Bán được vài ngàn bản.", "vài ngàn", "number", "several thousand"],
	["Giá 500k thôi.", "500k", "number", "500,000"],
	["Giá 5tr thôi.", "5tr", "number", "5 million"],
	["Giá 5tr5 thôi.", "5tr5", "number", "5.5 million"],
	["Hai phần ba số phiếu.", "Hai phần ba", "number", "two-thirds"],
	["Nó chiếm 2/3 dân số.", "2/3", "number", "two-thirds"],
	["Đây là lần thứ hai anh thắng.", "lần thứ hai", "ordinal", "second time"],
	["Đại hội lần thứ XIII của Đảng.", "lần thứ XIII", "ordinal", "13th"],
	["Người thứ 3 là Nam.", "thứ 3", "ordinal", "third"],
	["Đại biểu Quốc hội khóa XIII.", "khóa XIII", "ordinal", "13th term"],
	["Đứng ở vị trí thứ 37.", "thứ 37", "ordinal", "37th"],
];

const dates: readonly Case[] = [
	["Họ gặp nhau ngày 22 tháng 12 năm 2024.", "ngày 22 tháng 12 năm 2024", "date", "22 December 2024"],
	["Họ gặp nhau ngày 22/12.", "ngày 22/12", "date", "22 December"],
	["Họ gặp nhau sáng 22/12.", "22/12", "date", "22 December"],
	["Họ gặp nhau 22-12-2024.", "22-12-2024", "date", "22 December 2024"],
	["Họ gặp nhau sáng 5-3.", "5-3", "date", "5 March"],
	["Họ gặp nhau ngày 22.12.2024.", "ngày 22.12.2024", "date", "22 December 2024"],
	["Họ gặp nhau ngày 2 tháng Chín.", "ngày 2 tháng Chín", "date", "2 September"],
	["Họ gặp nhau ngày hai mươi tháng năm.", "ngày hai mươi tháng năm", "date", "20 May"],
	["Họ gặp nhau ngày 31 - 12 - 2024.", "ngày 31 - 12 - 2024", "date", "31 December 2024"],
	["Họ gặp nhau thứ Hai ngày 3/2.", "thứ Hai ngày 3/2", "date", "Monday, 3 February"],
	["Họ gặp nhau Chủ nhật, ngày 4 tháng 5.", "Chủ nhật, ngày 4 tháng 5", "date", "Sunday, 4 May"],
	["Họ gặp nhau sáng thứ 3 tuần tới.", "thứ 3", "date", "Tuesday"],
	["Họ gặp nhau tháng 3/2025.", "tháng 3/2025", "date", "March 2025"],
	["Họ gặp nhau tháng 10 năm 2024.", "tháng 10 năm 2024", "date", "October 2024"],
	["Họ gặp nhau tháng 12.", "tháng 12", "date", "December"],
	["Họ gặp nhau tháng Mười Một.", "tháng Mười Một", "date", "November"],
	["Họ gặp nhau tháng Chạp.", "tháng Chạp", "date", "12th lunar month"],
	["Họ gặp nhau tháng Giêng.", "tháng Giêng", "date", "1st lunar month"],
	["Họ gặp nhau tháng Giêng năm 1990.", "tháng Giêng năm 1990", "date", "January 1990"],
	["Họ gặp nhau mùng Hai.", "mùng Hai", "date", "2nd day (lunar month)"],
	["Họ gặp nhau mồng một Tết.", "mồng một Tết", "date", "1st day of Tet"],
	["Họ gặp nhau 30 Tết.", "30 Tết", "date", "Lunar New Year's Eve"],
	["Họ gặp nhau ngày 23 tháng Chạp.", "ngày 23 tháng Chạp", "date", "23rd day of the 12th lunar month"],
	["Họ gặp nhau rằm tháng Bảy.", "rằm tháng Bảy", "date", "15th day of the 7th lunar month"],
	["Họ gặp nhau mùng 10 tháng 3 âm lịch.", "mùng 10 tháng 3 âm lịch", "date", "10th day of the 3rd lunar month"],
	["Họ gặp nhau mùng mười tháng ba.", "mùng mười tháng ba", "date", "10th day of the 3rd month"],
	["Họ gặp nhau mùng 2/9.", "mùng 2/9", "date", "2 September"],
	["Họ gặp nhau từ ngày 5 đến 7/3.", "ngày 5 đến 7/3", "date", "5 to 7 March"],
	["Họ gặp nhau ngày 5 và 6/3.", "ngày 5 và 6/3", "date", "5 and 6 March"],
	["Họ gặp nhau 5-7/3.", "5-7/3", "date", "5–7 March"],
	["Họ gặp nhau ngày 5.", "ngày 5", "date", "the 5th"],
	["Họ gặp nhau năm 2024.", "năm 2024", "date", "2024"],
	["Họ thắng năm 938.", "năm 938", "date", "938"],
	["Họ thua năm 111 TCN.", "năm 111 TCN", "date", "111 BC"],
	["Kế hoạch cho năm 2020-2025.", "năm 2020-2025", "date", "2020–2025"],
	["Ra đời trong thế kỷ 21.", "thế kỷ 21", "date", "21st century"],
	["Ra đời trong thế kỷ XIX.", "thế kỷ XIX", "date", "19th century"],
	["Ra đời trong những năm 1990.", "những năm 1990", "date", "1990s"],
	["Ra đời trong thập niên 90.", "thập niên 90", "date", "90s"],
	["Lãi trong quý I/2024.", "quý I/2024", "date", "first quarter of 2024"],
	["Lãi trong quý 3/2024.", "quý 3/2024", "date", "third quarter of 2024"],
	["Lãi trong quý IV.", "quý IV", "date", "fourth quarter"],
	["Tàu chạy lúc 7h30.", "7h30", "time", "7:30"],
	["Tàu chạy lúc 07:30.", "07:30", "time", "7:30"],
	["Tàu chạy lúc 19g30.", "19g30", "time", "19:30"],
	["Tàu chạy lúc 19g.", "19g", "time", "19:00"],
	["Tàu chạy lúc 8h sáng.", "8h sáng", "time", "8 a.m."],
	["Tàu chạy lúc 7 giờ 30 phút sáng.", "7 giờ 30 phút sáng", "time", "7:30 a.m."],
	["Tàu chạy lúc 7 giờ rưỡi tối.", "7 giờ rưỡi tối", "time", "7:30 p.m."],
	["Tàu chạy lúc 8 giờ kém 15.", "8 giờ kém 15", "time", "7:45"],
	["Tàu chạy lúc năm rưỡi.", "năm rưỡi", "time", "5:30"],
	["Tàu chạy lúc 20 giờ.", "20 giờ", "time", "20:00"],
	["Tàu chạy ba giờ chiều.", "ba giờ chiều", "time", "3 p.m."],
	["Tàu chạy 12 giờ trưa.", "12 giờ trưa", "time", "noon"],
	["Tàu chạy 1 giờ đêm.", "1 giờ đêm", "time", "1 a.m."],
];

const all = [...quantities, ...numbers, ...dates];

describe("in an article, with the shipped dictionary and model", () => {
	test.each(all)("in “%s” %s is %s: %s", (sentence, unit, kind, gloss) => {
		const found = shippedUnits(sentence).map((one) => [textOf(sentence, one.span), one.kind, one.gloss]);
		expect(found).toContainEqual([unit, kind, gloss]);
	});
});

describe("however the tokens are cut", () => {
	test.each(all)("in “%s” %s is %s: %s", (sentence, unit, kind, gloss) => {
		const found = unitsOf(sentence, atomTokens(sentence), empty).map((one) => [
			textOf(sentence, one.span),
			one.kind,
			one.gloss,
		]);
		expect(found).toContainEqual([unit, kind, gloss]);
	});
});

test.each([
	"Có năm người.",
	"Con số 5 rất đẹp.",
	"Gọi số 0912.345.678 nhé.",
	"Đội nhà thắng 2-1.",
	"Tỷ số là 3-2.",
	"Dùng phiên bản 3.0 đi.",
	"Theo điều 5 khoản 2.",
	"Có 5 người.",
	"Ba tôi đi làm.",
	"Xe mới mua.",
	"Nhà ở số 12/5 phố này.",
	"Tháng này mưa nhiều.",
	"Mỗi ngày tôi chạy.",
	"Thứ này rẻ.",
	"Trường tư đắt lắm.",
	"Lúa chín vàng.",
	"Có nhiều tỷ phú.",
	"Mấy triệu vậy?",
	"Anh ấy có hai con.",
	"Địa chỉ IP là 192.168.1.1 đó.",
	"Chị ấy đứng thứ hai.",
	"Một phần do mưa.",
	"Hết 32/13 rồi.",
	"Máy chạy 24/7.",
])("“%s” holds no unit of numbers", (sentence) => {
	const found = shippedUnits(sentence).filter(({ read }) => read === "rule");
	expect(found.map((one) => textOf(sentence, one.span))).toEqual([]);
});

test.each([
	["Ngày 32/13 không có.", "32/13"],
	["Ngày 31/4 không có.", "31/4"],
	["Ngày 30 tháng 2 không có.", "ngày 30 tháng 2"],
	["Tháng 13 không có.", "tháng 13"],
	["Lúc 25h không có.", "25h"],
	["Uống ngày 3 lần.", "ngày 3"],
	["Thuyền ghé mỗi tháng hai chuyến.", "tháng hai"],
	["Nghe hai tiếng nổ.", "hai tiếng"],
])("in “%s” %s is no date and no time", (sentence, never) => {
	const found = shippedUnits(sentence).map((one) => textOf(sentence, one.span).toLowerCase());
	expect(found).not.toContain(never.toLowerCase());
});

describe("under the tokens", () => {
	const shown = (sentence: string) =>
		language
			.glossSentence(sentence, span(0, sentence.length), null)
			.filter(({ token }) => textOf(sentence, token.span).trim() !== "")
			.map(({ token, gloss }) => [textOf(sentence, token.span), gloss?.text ?? null]);

	test.each([
		["lãi 1,7 nghìn tỷ đồng", ["1,7", "1.7"], ["nghìn", null], ["tỷ", "trillion"], ["đồng", "dong"]],
		["lãi 500 triệu đồng", ["500", null], ["triệu", "million"], ["đồng", "dong"]],
		["ngày 22 tháng 12 năm 2024", ["22", null], ["tháng", "[month]"], ["12", "December"], ["2024", null]],
		["người thứ 3", ["thứ", "[ordinal]"], ["3", "third"]],
		["trong thế kỷ XIX", ["XIX", "19th"]],
		["hết năm trăm đồng", ["năm", "five"], ["trăm", "hundred"]],
		["một trăm linh năm", ["linh", "and"], ["năm", "five"]],
		["chờ 36 tháng", ["36", null], ["tháng", "month"]],
		["gặp sáng 5-3", ["5-3", "5 March"]],
		["thắng 2-1", ["2-1", null]],
		["chạy 10-15 km", ["10-15", "10–15"], ["km", "km"]],
		["chạy 10–15 km", ["10–15", "10–15"], ["km", "km"]],
		["có 1.700 người", ["1.700", "1,700"]],
		["bản 3.0", ["3.0", null]],
		["gửi Trường Trung học cơ sở Lê Lợi", ["Trường", "school"], ["Trung học cơ sở", "lower secondary school"]],
	] as const)("“%s” reads on in English", (sentence, ...pairs) => {
		for (const pair of pairs) expect(shown(sentence)).toContainEqual(pair);
	});

	test("a share that is one of the entry's senses keeps it for the card, others are by rule", () => {
		const sentence = "lãi 1,7 nghìn tỷ đồng";
		const glosses = new Map(
			language
				.glossSentence(sentence, span(0, sentence.length), null)
				.map(({ token, gloss }) => [textOf(sentence, token.span), gloss]),
		);
		expect(glosses.get("đồng")?.from).toBe("dictionary");
		expect(glosses.get("đồng")?.sense).not.toBeNull();
		expect(glosses.get("tỷ")).toMatchObject({ from: "rule", sense: null });
	});
});

test.each([
	["1.700", "1,700"],
	["1.700.000", "1.7 million"],
	["1.7", "1.7"],
	["1,7", "1.7"],
	["0.125", "0.125"],
	["0,5", "0.5"],
	["1,234,567", "1,234,567"],
	["1.234,5", "1,234.5"],
	["1,234.5", "1,234.5"],
	["05", "5"],
	["3.0", "3.0"],
])("the figure %s is %s", (figure, english) => {
	const value = readFigure(figure);
	expect(value === null ? null : printNumber(value)).toBe(english);
});

test.each(["0912.345.678", "0912345678", "1.23.456", "12.3456.7", "", "1-2", "9".repeat(40)])(
	"%s is no number",
	(figure) => expect(readFigure(figure)).toBeNull(),
);

test("numbers of any size are exact, and print no more than three decimals at a scale", () => {
	fc.assert(
		fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (value) => {
			const printed = printNumber(decimal(value));
			const [figures = "", scale = ""] = printed.split(" ");
			const power = { "": 0, million: 6, billion: 9, trillion: 12, quadrillion: 15 }[scale] ?? -1;
			const [whole = "", part = ""] = figures.replaceAll(",", "").split(".");
			expect(part.length).toBeLessThanOrEqual(3);
			expect(BigInt(whole + part) * 10n ** BigInt(power - part.length)).toBe(value);
		}),
	);
});

test("units lie on the bounds of tokens, never cross, and are more than a plain word", () => {
	const pieces = (
		"năm ba hai một mười mươi trăm nghìn tỷ triệu rưỡi linh lăm tháng ngày giờ phút kém sáng thứ lần quý thế kỷ mùng Tết rằm đến " +
		"5 22/12 2-1 7h30 1,7 1.700 10-15 500k 2024 30 % $ - / ( , . đồng USD km mét vuông hàng vài nửa phần khóa XIII Sở Y tế Bộ " +
		"Ngoại giao UBND tỉnh Nghệ An Công ty TNHH Hoàng Long Thủ tướng Anh Phạm Minh Chính ông và những \n"
	).split(" ");
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), fc.boolean(), (words, bare) => {
			const text = words.join(" ");
			const place = span(0, text.length);
			const tokens = bare
				? language.segment(text, place, null)
				: language.glossSentence(text, place, null).map(({ token }) => token);
			const units = unitsOf(text, tokens, language.lexicon);
			for (const unit of units) {
				const inside = tokens.filter(({ span: own }) => own.start >= unit.span.start && own.end <= unit.span.end);
				expect(inside.at(0)?.span.start).toBe(unit.span.start);
				expect(inside.at(-1)?.span.end).toBe(unit.span.end);
				const parts = inside.filter(({ span: own }) => textOf(text, own).trim() !== "");
				const [only] = parts;
				const isMore = parts.length > 1 || only?.kind === "number" || textOf(text, unit.span).includes(" ");
				expect(isMore, textOf(text, unit.span)).toBe(true);
				for (const other of units) {
					const apart = other.span.end <= unit.span.start || unit.span.end <= other.span.start;
					const within = other.span.start <= unit.span.start && unit.span.end <= other.span.end;
					const around = unit.span.start <= other.span.start && other.span.end <= unit.span.end;
					expect(apart || within || around).toBe(true);
				}
			}
		}),
		{ numRuns: 400 },
	);
});

test("any text is read without complaint", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
			unitsOf(text, language.segment(text, span(0, text.length), null), language.lexicon);
		}),
		{ numRuns: 300 },
	);
});

test("a row carries its units, and a place knows the smallest one around it", () => {
	const text = "Giám đốc Sở Y tế Hà Nội Trần Văn Nam chi 5 triệu đồng.";
	const units = shippedUnits(text);
	const at = (quote: string) => span(text.indexOf(quote), text.indexOf(quote) + quote.length);
	const quoted = (quote: string) => {
		const unit = unitAround(units, at(quote));
		return unit === null ? null : textOf(text, unit.span);
	};
	expect(quoted("triệu")).toBe("5 triệu đồng");
	expect(quoted("Sở Y tế")).toBe("Sở Y tế Hà Nội");
	expect(quoted("Trần Văn Nam")).toBe("Giám đốc Sở Y tế Hà Nội Trần Văn Nam");
	expect(quoted("chi")).toBeNull();
});
