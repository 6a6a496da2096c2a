// Segmented corpus texts: print form, joins, headline and lead, captions, signature, paragraphs.

import { describe, expect, test } from "vitest";
import { leadStart } from "../../../renderer/engine/document/headline.ts";
import { groupSentences } from "../../../renderer/engine/document/paragraphs.ts";
import { printed, tokensOf } from "../../../renderer/engine/document/printForm.ts";
import { isSegmented } from "../../../renderer/engine/document/segmented.ts";
import { blocksOf, documentOf, textsOf } from "./support.ts";

describe("isSegmented", () => {
	test.each([
		["a segmented sentence", "Tôi yêu tiếng_Việt .", true],
		[
			"a segmented text with few joins",
			"Chiều nay ông ra chợ mua hai cân cam và một con cá cho bữa cơm gia_đình .",
			true,
		],
		["plain text", "Tôi yêu tiếng Việt.", false],
		["names of variables", "my_file_name = read_all(input_path)", false],
		[
			"one address among words",
			"Thư gửi về hom_thu_bao@vi.vn trước ngày mười hai tháng này nhé các bạn đọc thân mến của báo.",
			false,
		],
		["lines to write on", "Họ tên: ____________ Lớp: ______", false],
	])("%s: %s", (_what, text, expected) => {
		expect(isSegmented(text)).toBe(expected);
	});
});

describe("printed", () => {
	test.each([
		["punctuation", "Rau , cá ; thịt : tất_cả đều tươi .", "Rau, cá; thịt: tất cả đều tươi."],
		["brackets", "Ông Nam ( trái ) và bà Lan [ phải ]", "Ông Nam (trái) và bà Lan [phải]"],
		["straight quotes, open and closed in turn", 'Ông nói : " tôi về " rồi " đi " .', 'Ông nói: "tôi về" rồi "đi".'],
		["a straight quote that an earlier line opened", 'tôi về mà " .', 'tôi về mà".'],
		["curly quotes", "Ông nói “ tôi về ” .", "Ông nói “tôi về”."],
		["ellipses", "Tôi định ... thôi", "Tôi định... thôi"],
		["per cent", "tăng 5 % và 3,5%", "tăng 5% và 3,5%"],
		["hyphens keep their spaces", "Việt - Trung , 2026 - 2030", "Việt - Trung, 2026 - 2030"],
		["slashes between words", "60 km / h , 500 đồng / lần", "60 km/h, 500 đồng/lần"],
		["slashes between lines of verse keep their spaces", "mênh_mông / Ai về", "mênh mông / Ai về"],
		["times and scores", "lúc 10 : 30 , tỷ_số 3 : 0", "lúc 10:30, tỷ số 3:0"],
		["names of the Central Highlands", "H' Nga và H’_Ngoan", "H'Nga và H’Ngoan"],
		["a `_` that joins nothing", "_ a_ _b __", "_ a_ _b __"],
	])("%s", (_rule, source, text) => {
		expect(printed(tokensOf(source)).text).toBe(text);
	});

	test("tells where each `_` was", () => {
		const { text, joins } = printed(tokensOf("Chiều_nay , ông_bà ra bờ_sông ."));
		expect(text).toBe("Chiều nay, ông bà ra bờ sông.");
		expect(joins.map((join) => text.slice(join - 2, join + 3))).toEqual(["ều na", "ng bà", "bờ sô"]);
	});

	test("leaves out a join between a name and a word in lower case, and says so", () => {
		const { text, joins, repairs } = printed(tokensOf("khi Trần_Văn_Bình_dự hội_nghị"));
		expect(text).toBe("khi Trần Văn Bình dự hội nghị");
		expect(joins).toEqual([8, 12, 24]);
		expect(repairs).toEqual([{ before: "Trần_Văn_Bình_dự", after: "Trần Văn Bình dự", start: 4 }]);
	});

	test.each([["Bộ_trưởng"], ["Công_an"], ["Hà_Nội"], ["hợp_tác_xã"]])("keeps every join of %s", (token) => {
		const { joins, repairs } = printed([token]);
		expect(joins).toHaveLength(token.split("_").length - 1);
		expect(repairs).toEqual([]);
	});
});

describe("leadStart", () => {
	const sentencesOf = (...sentences: readonly string[]) => sentences.map(tokensOf);
	const split = (...sentences: readonly string[]) => {
		const tokens = sentencesOf(...sentences);
		const at = leadStart(tokens);
		return at === null ? null : (tokens[0] ?? []).slice(0, at).join(" ");
	};

	test("parts a headline from a lead that opens like a later sentence", () => {
		const first =
			"Huyện đảo mở_rộng cảng_cá Bãi_Trước Chủ_tịch huyện Đỗ_Văn_Hải đề_nghị nhà_thầu " +
			"xong cảng_cá trước mùa biển động khi thị_sát công_trường .";
		expect(split(first, "Chủ_tịch huyện Đỗ_Văn_Hải nói cảng_cá cũ đã chật .")).toBe(
			"Huyện đảo mở_rộng cảng_cá Bãi_Trước",
		);
	});

	test.each([
		["a day", "Cháy chợ đầu_mối trong đêm Sáng 5/9 , lửa bùng lên ở dãy hàng vải rồi lan sang các sạp bên cạnh ."],
		["a place", "Cháy chợ đầu_mối trong đêm Tại hiện_trường , hàng trăm người đứng nhìn đống tro còn nghi_ngút khói ."],
		["a source", "Cháy chợ đầu_mối trong đêm Theo ban quản_lý chợ , lửa bùng lên từ một sạp vải ở dãy phía sau ."],
		[
			"the sign of a paper",
			"Cháy chợ đầu_mối trong đêm TTX - Lửa bùng lên ở dãy hàng vải rồi lan sang các sạp bên cạnh .",
		],
	])("knows a lead that opens with %s", (_opening, first) => {
		expect(split(first, "Không ai bị_thương .")).toBe("Cháy chợ đầu_mối trong đêm");
	});

	test.each([
		[
			"a plain sentence with names and offices",
			"Phó chủ_tịch huyện Trần_Văn_Bình , trưởng ban chỉ_đạo , hôm_qua tiếp đoàn chuyên_gia Nhật_Bản " +
				"Kazumi_Orihara tại trụ_sở Ủy_ban huyện .",
		],
		[
			"a sentence that opens with its day",
			"Sáng 5/9 tại Hà_Nội Bộ_trưởng Lê_Văn_Hòa đã gặp đoàn chuyên_gia Nhật_Bản do bà Orihara dẫn đầu .",
		],
		[
			"a sentence without capitals",
			"chiều nay mưa lớn làm ngập nhiều tuyến đường trong nội_thành và người đi làm về phải dắt xe .",
		],
		["a short sentence", "Cá voi vào bờ ."],
		["no sentence", ""],
	])("finds no headline in %s", (_what, first) => {
		expect(split(first, "Phó chủ_tịch huyện nói thêm về việc này .")).toBeNull();
	});

	test("never parts a name that stands together elsewhere", () => {
		const first =
			"Đội bóng của thầy giáo làng Nguyễn_Văn_Tám thắng trận đầu_tiên trên sân khách trước hàng nghìn khán_giả .";
		expect(
			split(first, "Theo thầy giáo làng Nguyễn_Văn_Tám , các em đã tập rất chăm .", "Nguyễn_Văn_Tám cười ."),
		).toBeNull();
	});
});

describe("a segmented text on one line", () => {
	const body =
		"Hai bên thỏa_thuận xây một kho lạnh ở cảng . Kho sẽ chứa được ba nghìn tấn cá . Ngư_dân chờ kho này đã năm " +
		"năm nay , theo chủ_tịch xã ." +
		"Trước đây , cá phải chở đi xa hơn một trăm cây_số mới có chỗ giữ_lạnh .";

	test.each([
		[
			"an agency in capitals",
			"Tàu cá về bến . Ảnh : TTXVN Ngư_dân bán cá ngay trên bến .",
			"Tàu cá về bến. Ảnh: TTXVN",
		],
		["a joined name", "Tàu cá về bến . Ảnh : Thu_Hà Ngư_dân bán cá ngay trên bến .", "Tàu cá về bến. Ảnh: Thu Hà"],
		[
			"two agencies",
			"Tàu cá về bến . Ảnh : AFP / TTXVN Ngư_dân bán cá ngay trên bến .",
			"Tàu cá về bến. Ảnh: AFP/TTXVN",
		],
		["brackets", "Tàu cá về bến ( Ảnh : Thu_Hà ) . Ngư_dân bán cá ngay trên bến .", "Tàu cá về bến (Ảnh: Thu Hà)."],
		[
			"a sentence opener after it",
			"Tàu cá về bến . Ảnh : Reuters Theo ngư_dân , cá bán ngay trên bến .",
			"Tàu cá về bến. Ảnh: Reuters",
		],
	])("has its caption cut out by a credit: %s", (_form, middle, caption) => {
		const document = documentOf(`${body} ${middle} ${body}`);
		expect(textsOf(document, "caption")).toEqual([caption]);
		expect(blocksOf(document).filter((block) => /cá (?:ngay|bán ngay) trên bến/.test(block))).toHaveLength(1);
	});

	test.each([
		["a joined name", "Thu_Hà", "Thu Hà", null],
		["a name with a stop", "Thu_Hà .", "Thu Hà", null],
		["open syllables", "Thu Hà", "Thu Hà", null],
		["a name and its source", "Thu_Hà ( theo TTXVN )", "Thu Hà", "TTXVN"],
		["a source alone", "( Theo Reuters )", null, "Reuters"],
	])("has the signature after its last sentence as fields: %s", (_form, signature, byline, source) => {
		const document = documentOf(`${body} ${body} ${signature}`);
		expect([document.byline, document.source]).toEqual([byline, source]);
		expect(document.text.endsWith("giữ lạnh.")).toBe(true);
	});

	test("takes a headline that asks for the title", () => {
		const document = documentOf(`Vì_sao cảng cá vẫn chưa mở cửa ? ${body} ${body}`);
		expect(document.title).toBe("Vì sao cảng cá vẫn chưa mở cửa?");
	});

	test("keeps a text without headline whole", () => {
		const document = documentOf(`${body} ${body}`);
		expect(document.title).toBeNull();
		expect(textsOf(document, "paragraph").join(" ")).toBe(printed(tokensOf(`${body} ${body}`)).text);
	});
});

describe("a segmented text on several lines", () => {
	test("keeps its lines, with date, title and author where they stand", () => {
		const document = documentOf(
			[
				"2024/09/11 05:20:00",
				"Làng_nghề bên sông đón khách",
				"Sáng nay , hàng trăm khách đã đến làng gốm để xem mở lò .",
				"Chị Lan bán được hai mươi bộ ấm_chén .",
				"Đ.TRANG",
			].join("\n"),
		);
		expect([document.date, document.title, document.byline]).toEqual([
			"2024/09/11 05:20:00",
			"Làng nghề bên sông đón khách",
			"Đ.TRANG",
		]);
		expect(textsOf(document, "paragraph")).toEqual([
			"Sáng nay, hàng trăm khách đã đến làng gốm để xem mở lò.",
			"Chị Lan bán được hai mươi bộ ấm chén.",
		]);
	});
});

describe("groupSentences", () => {
	const sentence = (words: number, changes = {}) => ({ words, quoteOpen: false, leans: false, ...changes });

	test("makes paragraphs of sixty to ninety words of sentences of ordinary length", () => {
		const sentences = Array.from({ length: 40 }, (_, index) => sentence(14 + (index % 5) * 5));
		const starts = [...groupSentences(sentences), sentences.length];
		const lengths = starts
			.slice(1)
			.map((end, index) => sentences.slice(starts[index], end).reduce((sum, { words }) => sum + words, 0));
		expect(Math.min(...lengths)).toBeGreaterThanOrEqual(50);
		expect(Math.max(...lengths)).toBeLessThanOrEqual(95);
	});

	test("never ends one inside a quotation", () => {
		const sentences = Array.from({ length: 8 }, (_, index) => sentence(40, { quoteOpen: index < 6 }));
		expect(groupSentences(sentences).filter((start) => start > 0 && start < 7)).toEqual([]);
	});

	test("does not let a quotation that is never closed swallow a whole text", () => {
		const sentences = Array.from({ length: 300 }, () => sentence(20, { quoteOpen: true }));
		expect(groupSentences(sentences).length).toBeGreaterThan(10);
	});

	test("rather breaks before a new subject than before a sentence that leans on the last", () => {
		const sentences = [sentence(40), sentence(35, { leans: true }), sentence(40), sentence(35, { leans: true })];
		expect(groupSentences(sentences)).toEqual([0, 2]);
	});

	test("gives one paragraph for one sentence and none for none", () => {
		expect(groupSentences([sentence(5)])).toEqual([0]);
		expect(groupSentences([])).toEqual([]);
	});
});
