// Chinese names in Sino-Vietnamese reading become pinyin by rule, only where something tells that they are Chinese.

import { beforeAll, describe, expect, test } from "vitest";
import { pinyinOf } from "../../../renderer/engine/gloss/pinyin.ts";
import { givenReadings, surnameReadings } from "../../../renderer/engine/gloss/pinyinReadings.ts";
import type { Language } from "../../../renderer/engine/reading/language.ts";
import { foldSyllable, foldWord } from "../../../renderer/engine/text/headwordKey.ts";
import { span, textOf } from "../../../renderer/engine/text/span.ts";
import { fc } from "../../property.ts";
import { shippedLanguage } from "../support/shipped.ts";

let language: Language;
beforeAll(async () => {
	language = await shippedLanguage();
});

/** The names of a sentence that are read by rule, as `Trương Kiến Vinh = Zhang Jianrong`. */
function readIn(sentence: string): readonly string[] {
	return language
		.glossSentence(sentence, span(0, sentence.length), null)
		.flatMap(({ token, gloss }) =>
			token.kind === "name" && gloss?.from === "rule" ? [`${textOf(sentence, token.span)} = ${gloss.text}`] : [],
		);
}

describe("a name syllable by syllable", () => {
	test.each(
		`Uông Văn Bân Wang Wenbin; Vương Tiểu Hồng Wang Xiaohong; Mao Ninh Mao Ning; Hoa Xuân Oánh Hua Chunying;
		Triệu Lập Kiên Zhao Lijian; Cảnh Sảng Geng Shuang; Lâm Kiếm Lin Jian; Lục Khảng Lu Kang; Tập Cận Bình Xi Jinping;
		Lý Cường Li Qiang; Lý Khắc Cường Li Keqiang; Ôn Gia Bảo Wen Jiabao; Hồ Cẩm Đào Hu Jintao; Giang Trạch Dân Jiang Zemin;
		Đặng Tiểu Bình Deng Xiaoping; Vương Nghị Wang Yi; Tần Cương Qin Gang; Dương Khiết Trì Yang Jiechi;
		Vương Kỳ Sơn Wang Qishan; Lý Thượng Phúc Li Shangfu; Ngụy Phượng Hòa Wei Fenghe; Đổng Quân Dong Jun; Thái Kỳ Cai Qi;
		Đinh Tiết Tường Ding Xuexiang; Lý Hy Li Xi; Vương Hỗ Ninh Wang Huning; Triệu Lạc Tế Zhao Leji; Hà Lập Phong He Lifeng;
		Hàn Chính Han Zheng; Lưu Hạc Liu He; Tôn Xuân Lan Sun Chunlan; Trần Mẫn Nhĩ Chen Min'er; Trần Cát Ninh Chen Jining;
		Lưu Kiến Siêu Liu Jianchao; Hùng Ba Xiong Bo; Hà Vĩ He Wei; Bạc Hy Lai Bo Xilai; Chu Vĩnh Khang Zhou Yongkang;
		Tôn Chính Tài Sun Zhengcai; Quách Bá Hùng Guo Boxiong; Từ Tài Hậu Xu Caihou; Trương Cao Lệ Zhang Gaoli;
		Trương Đức Giang Zhang Dejiang; Giả Khánh Lâm Jia Qinglin; Ngô Bang Quốc Wu Bangguo; Lý Trường Xuân Li Changchun;
		Lật Chiến Thư Li Zhanshu; Mã Vân Ma Yun; Mã Hóa Đằng Ma Huateng; Nhậm Chính Phi Ren Zhengfei; Lôi Quân Lei Jun;
		Lý Ngạn Hoành Li Yanhong; Trương Nhất Minh Zhang Yiming; Vương Kiện Lâm Wang Jianlin; Hứa Gia Ấn Xu Jiayin;
		Dương Huệ Nghiên Yang Huiyan; Trương Nghệ Mưu Zhang Yimou; Trần Khải Ca Chen Kaige; Củng Lợi Gong Li;
		Chương Tử Di Zhang Ziyi; Phạm Băng Băng Fan Bingbing; Triệu Vy Zhao Wei; Lý Băng Băng Li Bingbing;
		Hoàng Hiểu Minh Huang Xiaoming; Lưu Diệc Phi Liu Yifei; Triệu Lệ Dĩnh Zhao Liying; Diêu Minh Yao Ming;
		Lưu Tường Liu Xiang; Lâm Đan Lin Dan; Trần Long Chen Long; Thạch Vũ Kỳ Shi Yuqi; Mã Long Ma Long;
		Phàn Chấn Đông Fan Zhendong; Tôn Dĩnh Sa Sun Yingsha; Vương Sở Khâm Wang Chuqin; Trịnh Khâm Văn Zheng Qinwen;
		Lý Na Li Na; Vũ Lỗi Wu Lei; Lý Thiết Li Tie; Phan Triển Lạc Pan Zhanle; Tôn Dương Sun Yang; Mạc Ngôn Mo Yan;
		Dư Hoa Yu Hua; Lưu Hiểu Ba Liu Xiaobo; Ngải Vị Vị Ai Weiwei; Lưu Từ Hân Liu Cixin; Vương Á Bình Wang Yaping;
		Lưu Dương Liu Yang; Nhiếp Hải Thắng Nie Haisheng; Dương Lợi Vĩ Yang Liwei; Viên Long Bình Yuan Longping;
		Chung Nam Sơn Zhong Nanshan; Thạch Chính Lệ Shi Zhengli; Gia Cát Lượng Zhuge Liang; Tư Mã Ý Sima Yi;
		Quan Vũ Guan Yu; Trương Phi Zhang Fei; Triệu Vân Zhao Yun; Tôn Quyền Sun Quan; Bạch Cư Dị Bai Juyi;
		Âu Dương Tu Ouyang Xiu; Tăng Khánh Hồng Zeng Qinghong; Hạ Bảo Long Xia Baolong; Lã Bất Vi Lü Buwei`
			.split(";")
			.map((pair) => {
				const words = pair.trim().split(/\s+/);
				return [words.slice(0, -2).join(" "), words.slice(-2).join(" ")];
			}),
	)("%s is %s", (name, pinyin) => expect(pinyinOf(foldWord(name).split(" "))).toBe(pinyin));

	test.each([
		["an unknown syllable", "trần xyz"],
		["a word that is no surname", "cái bàn"],
		["Nguyễn, which the Chinese press hardly has", "nguyễn văn bân"],
		["Thị, which only Vietnamese have", "trần thị mai"],
		["four syllables without a double surname", "lâm trịnh nguyệt nga"],
		["five syllables", "âu dương văn bân minh"],
		["a given name alone", "tiểu hồng"],
	])("%s is none", (_rule, name) => expect(pinyinOf(name.split(" "))).toBeNull());

	test("a syllable that begins with a vowel gets an apostrophe inside a given name", () => {
		expect(pinyinOf(["lý", "chí", "an"])).toBe("Li Zhi'an");
		expect(pinyinOf(["trần", "an"])).toBe("Chen An");
	});

	test("whatever the syllables, the reading is none, or a capital and plain letters", () => {
		const syllables = [...surnameReadings.keys(), ...givenReadings.keys(), "thị", "", "x", "🙂", "nguyễn"];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...syllables), { maxLength: 6 }), (name) => {
				expect(pinyinOf(name) ?? "Li").toMatch(/^\p{Lu}[\p{Ll}']*( \p{Lu}[\p{Ll}']*)?$/u);
			}),
		);
	});

	test("the tables are written as names are folded", () => {
		const keys = [...surnameReadings.keys(), ...givenReadings.keys()];
		expect(keys.filter((key) => foldSyllable(key) !== key)).toEqual([]);
		expect(givenReadings.size).toBeGreaterThanOrEqual(400);
	});
});

describe("what tells that a name is Chinese", () => {
	test.each([
		[
			"a country before the name",
			"Diễn viên Trung Quốc Trương Kiến Vinh đến Cannes.",
			"Trương Kiến Vinh = Zhang Jianrong",
		],
		["an office of it", "Thứ trưởng Ngoại giao Trung Quốc Lưu Chí Bân phát biểu.", "Lưu Chí Bân = Liu Zhibin"],
		["Taiwan", "Nhà văn Đài Loan Trần Ngọc Huệ vừa qua đời.", "Trần Ngọc Huệ = Chen Yuhui"],
		["Hong Kong", "Ca sĩ Hồng Kông Lâm Gia Hân đăng ảnh mới.", "Lâm Gia Hân = Lin Jiaxin"],
		["a Chinese city", "Thị trưởng Thượng Hải Cung Chính phát biểu.", "Cung Chính = Gong Zheng"],
		["a Chinese province", "Tỉnh trưởng Quảng Đông Vương Vĩ Trung từ chức.", "Vương Vĩ Trung = Wang Weizhong"],
		[
			"a title after the country",
			"Phía Trung Quốc cử sang, gồm Đại sứ Trung Quốc ông Lý Kiến Quân.",
			"Lý Kiến Quân = Li Jianjun",
		],
		[
			"a comma and a title",
			"Người phát ngôn Bộ Ngoại giao Trung Quốc, bà Lý Ngọc Mai, nói như vậy.",
			"Lý Ngọc Mai = Li Yumei",
		],
		["an ambassador in Vietnam", "Đại sứ Trung Quốc tại Việt Nam Hà Vĩ Dân dự lễ.", "Hà Vĩ Dân = He Weimin"],
		["brackets", "Tiến Minh thua Trần Vĩnh Phong (Trung Quốc) ở vòng hai.", "Trần Vĩnh Phong = Chen Yongfeng"],
		[
			"an office behind it",
			"Ông Trần Vĩnh Phong, Thứ trưởng Công an Trung Quốc, dự họp.",
			"Trần Vĩnh Phong = Chen Yongfeng",
		],
		[
			"several together",
			"Hai tay vợt Trung Quốc Mã Kiến Phi và Lưu Thi Văn vào chung kết.",
			"Mã Kiến Phi = Ma Jianfei, Lưu Thi Văn = Liu Shiwen",
		],
		["a surname that no Vietnamese has", "Ông Nhiếp Vĩnh Bình thắng ván cờ.", "Nhiếp Vĩnh Bình = Nie Yongping"],
		["a surname alone behind an office", "Chủ tịch Hoắc nhấn mạnh điều đó.", "Hoắc = Huo"],
		["a surname alone in a sentence about China", "Ở Trung Quốc, ông Hoắc rất nổi tiếng.", "Hoắc = Huo"],
		["a double surname", "Cô Gia Cát Minh Ngọc đến Huế.", "Gia Cát Minh Ngọc = Zhuge Mingyu"],
		[
			"a name that no Vietnamese has",
			"Bộ trưởng Vương Hiểu Lệ cũng mong muốn hai nước hợp tác.",
			"Vương Hiểu Lệ = Wang Xiaoli",
		],
	])("%s", (_rule, sentence, shown) => expect(readIn(sentence).join(", ")).toBe(shown));

	test("the gloss says that it is read by rule, and by what", () => {
		const text = "Diễn viên Trung Quốc Trương Kiến Vinh đến Cannes.";
		const found = language
			.glossSentence(text, span(0, text.length), null)
			.find(({ token }) => textOf(text, token.span) === "Trương Kiến Vinh");
		expect(found?.gloss).toEqual({ text: "Zhang Jianrong", from: "rule", sense: null, cue: "near Trung Quốc" });
	});

	test("the minister of the sample article is read, the Vietnamese deputy prime minister is not", () => {
		const shown = (text: string) =>
			new Map(
				language
					.glossSentence(text, span(0, text.length), null)
					.map(({ token, gloss }) => [textOf(text, token.span), gloss?.text ?? null]),
			);
		const first = shown(
			"Phó thủ tướng Trần Lưu Quang hội kiến Bộ trưởng Công an Trung Quốc Vương Tiểu Hồng tại Bắc Kinh.",
		);
		expect(first.get("Vương Tiểu Hồng")).toBe("Wang Xiaohong");
		expect(first.get("Trần Lưu Quang")).not.toBe("Chen Liuguang");
		expect(shown("Bộ trưởng Vương Tiểu Hồng cũng mong muốn hai nước hợp tác.").get("Vương Tiểu Hồng")).toBe(
			"Wang Xiaohong",
		);
	});
});

test.each([
	"Tại Trung Quốc, Phó thủ tướng Trần Lưu Quang gặp lãnh đạo nước này.",
	"Đại sứ Việt Nam tại Trung Quốc Phạm Sao Mai trao quà.",
	"Đại sứ Việt Nam tại Trung Quốc Đặng Minh Khôi phát biểu.",
	"Tham tán Thương mại Việt Nam tại Trung Quốc Nông Đức Lai cho biết.",
	"Tổng lãnh sự Việt Nam tại Quảng Châu Nguyễn Việt Dũng dự lễ.",
	"Tổng lãnh sự Việt Nam tại Nam Ninh Đỗ Nam Trung phát biểu.",
	"Phóng viên TTXVN tại Bắc Kinh Trần Quang Minh đưa tin.",
	"Về thị trường Trung Quốc, ông Trần Thanh Hải cho biết xuất khẩu tăng.",
	"Ông Trần Thanh Hải nói về thị trường Trung Quốc.",
	"Ông Uông Chu Lưu phát biểu về quan hệ với Trung Quốc.",
	"Sau trận thua Trung Quốc, huấn luyện viên Mai Đức Chung từ chức.",
	"Trước trận gặp Trung Quốc, Hoàng Đức Thiện bị đau.",
	"Đội tuyển Việt Nam thắng Trung Quốc, Hồ Tấn Bình ghi bàn.",
	"Nhà nghiên cứu Trung Quốc Dương Đình Quang qua đời.",
	"Chủ tịch Hội Hữu nghị Việt Nam - Trung Quốc Đỗ Tiến Sâm phát biểu.",
	"Chủ tịch Trung Quốc Tập Cận Bình và Phó thủ tướng Lê Văn Thành gặp nhau.",
	"Chủ tịch Trung Quốc tiếp Bộ trưởng Phan Văn Hùng.",
	"Thủ tướng Trung Quốc và Bộ trưởng Bùi Thanh Quang ký văn kiện.",
	"Bộ trưởng Đào Ngọc Dung thăm Trung Quốc.",
	"Ông Hoàng Bình Quân sang Trung Quốc dự hội nghị.",
	"Bà Tạ Thu Hương từng học ở Trung Quốc.",
	"Sang Trung Quốc Phan Bội Trung gặp nhiều nhà cách mạng.",
	"Ca sĩ Trịnh Thăng Bình biểu diễn tại Thượng Hải.",
	"Diễn viên Lý Hùng Cường đóng phim ở Hồng Kông.",
	"Giáo viên tiếng Trung Quốc Trần Minh Tâm mở lớp.",
	"Ngoại trưởng Bùi Thanh Phong hội đàm với Ngoại trưởng Trung Quốc.",
	"Thứ trưởng Hoàng Anh Tài họp với phía Trung Quốc.",
	"Trung tướng Trương Thiên Tô dẫn đầu đoàn tới Bắc Kinh.",
	"Hàng Trung Quốc tràn vào, ông Vũ Vinh Phú lo ngại.",
	"Theo ông Lương Hoàng Thái, Trung Quốc là thị trường lớn.",
	"Ông Cao Đức Phát nói Trung Quốc giảm mua.",
	"Chuyên gia Lê Đăng Doanh nhận xét về kinh tế Trung Quốc.",
	"Bác sĩ Trương Hữu Khanh nhắc đến dịch ở Vũ Hán.",
	"Từ Vũ Hán, sinh viên Phạm Văn Minh kể lại.",
	"Nữ sinh Trần Thị Hồng trở về từ Vũ Hán.",
	"Diễn viên Trung Quốc Trần Thị Mai đến Huế.",
	"Diễn viên Trung Quốc Nguyễn Văn Bân đến Huế.",
	"Vua Lý Thường Minh đánh quân Tống trên đất Trung Quốc.",
	"Cầu thủ Việt Nam Hồ Tấn Tài thi đấu với Trung Quốc.",
	"Giữa Trung Quốc và Việt Nam, ông Trần Công Trục nói, có nhiều hiệp định.",
	"Trần Tiểu Vy đăng quang hoa hậu.",
	"Đó là xác của chú Tập với chú Hai.",
	"Ông Tập sửa xe ở đầu làng.",
	"Ông Phùng Quang Thanh hội đàm với Bộ trưởng Quốc phòng Trung Quốc.",
	"Đại tướng Ngô Xuân Lịch tiếp đoàn Trung Quốc.",
	"Ông Tô Huy Rứa và ông Hà Hùng Cường thăm Côn Minh.",
])("no Vietnamese name becomes pinyin: %s", (sentence) => {
	expect(readIn(sentence)).toEqual([]);
});

test.each([
	["Diễn viên Hàn Quốc Kim Tú Hiền đến Hà Nội."],
	["Tổng thống Hàn Quốc Lý Minh Bác phát biểu."],
	["Nhà lãnh đạo Triều Tiên Kim Chính Vân thăm Bắc Kinh."],
	["Thủ tướng Singapore Lý Chí Long thăm Trung Quốc."],
])("people of other countries are not read: %s", ([sentence = ""]) => expect(readIn(sentence)).toEqual([]));
