import { describe, expect, test } from "vitest";
import { column, line, readPaper } from "./pdfPaper.ts";

// Lines of 40 letters are full in a column that is 200 points wide.
const prose = [
	" Con đò nhỏ chở khách qua sông từ lúc còn",
	"sương, người lái đò năm nay đã ngoài bảy",
	"mươi tuổi mà tay chèo vẫn khỏe như hồi",
	"trẻ.",
	" Khách quen gọi ông là ông Bảy, khách lạ",
	"thì gọi bác, ai gọi sao ông cũng cười và",
	"đáp lời.",
];
const first =
	"Con đò nhỏ chở khách qua sông từ lúc còn sương, người lái đò năm nay đã ngoài bảy mươi tuổi mà tay chèo vẫn khỏe như hồi trẻ.";
const second = "Khách quen gọi ông là ông Bảy, khách lạ thì gọi bác, ai gọi sao ông cũng cười và đáp lời.";

describe("signs to words", () => {
	test.each([
		["parts words by spaces", line("Làng tôi ở ven sông.", { y: 100 }), "Làng tôi ở ven sông."],
		["parts words by gaps", line("Làng tôi ở ven sông.", { y: 100, withoutSpaces: true }), "Làng tôi ở ven sông."],
		["puts marks on letters", line("Làng tôi ở ven sông.".normalize("NFD"), { y: 100 }), "Làng tôi ở ven sông."],
		["closes spaced-out words", line("THÔNG BÁO CHUNG", { y: 100, spacing: 4 }), "THÔNG BÁO CHUNG"],
		["takes ligatures apart", line("văn phòng oﬃce ở phố", { y: 100 }), "văn phòng office ở phố"],
		["drops soft hyphens", line("bưu\u00ad điện", { y: 100 }), "bưu điện"],
		["reads bullets of symbol fonts", line("\uf0b7 gạo nếp", { y: 100, font: "Symbol" }), "list: • gạo nếp"],
		[
			"takes letters drawn twice once",
			[...line("Lê Văn Ba", { y: 100 }), ...line("Lê Văn Ba", { x: 50.3, y: 100 })],
			"Lê Văn Ba",
		],
		[
			"sets letters of a second font into their gaps",
			[
				...line("B", { x: 50, y: 100 }),
				...line("n đò x", { x: 60, y: 100 }),
				...line("ế", { x: 55, y: 100, font: "Other" }),
				...line("ưa", { x: 90, y: 100, font: "Other" }),
			],
			"Bến đò xưa",
		],
		[
			"marks raised digits",
			[...line("rộng 20 m", { y: 100 }), ...line("2", { x: 95, y: 96, size: 6 }), ...line(" đất", { x: 98, y: 100 })],
			"rộng 20 m² đất",
		],
		[
			"puts accents that are signs of their own over their letters",
			[
				...line("cá", { y: 100 }),
				...line("n", { x: 63, y: 100 }),
				...line("o", { x: 68, y: 100 }),
				...line("´", { x: 68, y: 100 }),
			],
			"cá nó",
		],
	])("%s", (_rule, glyphs, text) => expect(readPaper([[glyphs]])).toEqual([text]));

	test.each([
		[
			"of the ABC fonts",
			".VnTime",
			"ViÖt Nam lµ n­íc n»m ë phÝa ®«ng b¸n ®¶o.",
			"Việt Nam là nước nằm ở phía đông bán đảo.",
		],
		["of the ABC fonts that show capitals", ".VnTimeH", "céng hoµ x· héi", "CỘNG HOÀ XÃ HỘI"],
		["of the VNI fonts", "VNI-Times", "Vieät Nam laø nöôùc naèm ôû phía ñoâng.", "Việt Nam là nước nằm ở phía đông."],
		["of Unicode fonts as they are", "Serif", "Việt Nam là nước nằm ở phía đông.", "Việt Nam là nước nằm ở phía đông."],
		["of other languages as they are", "VNI-Times", "Le café était très fort.", "Le café était très fort."],
	])("reads letters %s", (_which, font, drawn, text) => {
		expect(readPaper([[line(drawn, { y: 100, font })]])).toEqual([text]);
	});

	test("leaves slanted watermarks and text in other directions out", () => {
		const mark = line("BẢN NHÁP", { x: 100, y: 300, size: 40, direction: "other" });
		const side = line("In tại xưởng", { x: 20, y: 300, direction: "up" });
		expect(readPaper([[column(prose, { y: 100 }), mark, side]])).toEqual([first, second]);
	});

	test("reads a page that lies on its side", () => {
		const turned = column(prose, { y: 100 }).map((glyph) => ({
			...glyph,
			x: glyph.y,
			y: 600 - glyph.x,
			direction: "up" as const,
		}));
		expect(readPaper([[turned]])).toEqual([first, second]);
	});
});

describe("lines to paragraphs", () => {
	test("a first line that steps in begins a paragraph", () => {
		expect(readPaper([[column(prose, { y: 100 })]])).toEqual([first, second]);
	});

	test("wider room between lines parts paragraphs", () => {
		const above = column(
			prose.slice(0, 4).map((text) => text.trim()),
			{ y: 100 },
		);
		const below = column(
			prose.slice(4).map((text) => text.trim()),
			{ y: 168 },
		);
		expect(readPaper([[above, below]])).toEqual([first, second]);
	});

	test("a line left although the next word had room ends its paragraph", () => {
		const flat = column(
			prose.map((text) => text.trim()),
			{ y: 100 },
		);
		expect(readPaper([[flat]])).toEqual([first, second]);
	});

	test("speech stays turn by turn", () => {
		const speech = ["– Anh đi đâu đấy?", "– Tôi ra bến.", "– Chờ tôi với!"];
		const glyphs = [...column(prose, { y: 100 }), ...column(speech, { x: 60, y: 198 })];
		expect(readPaper([[glyphs]])).toEqual([first, second, ...speech]);
	});

	test("lines of a hanging list stay with their item", () => {
		const items = column(["• Mang theo nước uống và áo mưa phòng khi", " trời đổ mưa to.", "• Không đi một mình."], {
			y: 240,
		});
		expect(readPaper([[column(prose, { y: 100 }), items]]).slice(2)).toEqual([
			"list: • Mang theo nước uống và áo mưa phòng khi trời đổ mưa to.",
			"list: • Không đi một mình.",
		]);
	});

	test.each([
		["keeps the hyphen of a name", "tàu chạy tuyến dài Sài Gòn ra thủ đô Hà-", "Nội.", "thủ đô Hà-Nội."],
		["keeps the hyphen of an older spelling", "đó là chuyện riêng của các nước, mỗi quốc-", "gia.", "mỗi quốc-gia."],
		["keeps years", "tên tuổi của ông gắn với giai đoạn 1945-", "1975.", "giai đoạn 1945-1975."],
		["mends a broken foreign word", "anh làm thuê cho công ty tên gọi inter-", "national.", "tên gọi international."],
		[
			"joins an address",
			"xem thêm tại trang https://vidu.vn/tin-",
			"moi/bai.html",
			"trang https://vidu.vn/tin-moi/bai.html",
		],
		["leaves a dash alone", "chuyến xe khách từ bến Giáp Bát về quê –", "sáng sớm.", "về quê – sáng sớm."],
	])("%s at the end of a line", (_rule, above, below, end) => {
		const [text] = readPaper([[column([above, below], { y: 100 })]]);
		expect(text?.endsWith(end), text).toBe(true);
	});

	test("verse keeps its lines", () => {
		const stanza = [
			"Sông sâu nước chảy đôi bờ",
			"Con đò cắm lại ngẩn ngơ một mình",
			"Người đi để lại bóng hình",
			"Trong câu hát cũ, trong tình đất quê",
		];
		const read = readPaper([[column(prose, { y: 100 }), column(stanza, { x: 80, y: 230 })]]);
		expect(read.at(-1)).toBe(`verse: ${stanza.join("\n")}`);
	});
});

describe("columns", () => {
	const left = [
		"Cột thứ nhất kể chuyện",
		"làng nghề dệt vải đã có",
		"từ ba trăm năm, qua bao",
		"đời vẫn giữ khung cửi gỗ",
		"và con thoi sừng trâu.",
	];
	const right = [
		"Cột thứ hai kể chuyện",
		"người thợ nhuộm chàm có",
		"đôi tay xanh suốt đời, đi",
		"đâu cũng được người ta",
		"nhận ra ngay lập tức.",
	];
	const third = [
		"Cột thứ ba kể chuyện",
		"phiên chợ vải họp ngày",
		"mồng năm, người bán thì",
		"ít mà người xem thì cả",
		"làng trên xóm dưới.",
	];

	test("are read one after the other, also on common baselines", () => {
		const read = readPaper([[column(left, { x: 40, y: 100 }), column(right, { x: 210, y: 100 })]]);
		expect(read).toEqual([left.join(" "), right.join(" ")]);
	});

	test("are read one after the other where their lines stand at other heights", () => {
		const read = readPaper([[column(left, { x: 40, y: 100 }), column(right, { x: 210, y: 106 })]]);
		expect(read).toEqual([left.join(" "), right.join(" ")]);
	});

	test("are read by threes", () => {
		const size = 8;
		const columns = [left, right, third].map((text, index) => column(text, { x: 30 + index * 115, y: 100, size }, 11));
		expect(readPaper([columns])).toEqual([left.join(" "), right.join(" "), third.join(" ")]);
	});

	test("come after the headline across them", () => {
		const headline = line("Hai nghề một làng", { x: 90, y: 70, size: 20, font: "Serif-Bold" });
		const read = readPaper([[headline, column(left, { x: 40, y: 110 }), column(right, { x: 210, y: 110 })]]);
		expect(read).toEqual(["title: Hai nghề một làng", left.join(" "), right.join(" ")]);
	});

	test("are filled anew under a headline in the middle of the page", () => {
		const headline = line("Người giữ màu chàm", { x: 120, y: 200, size: 14, font: "Serif-Bold" });
		const above = [column(left, { x: 40, y: 100 }), column(third, { x: 210, y: 100 })];
		const below = [
			column(right, { x: 40, y: 230 }),
			column(
				prose.slice(4, 7).map((text) => text.trim().slice(0, 24)),
				{ x: 210, y: 230 },
			),
		];
		const read = readPaper([[...above, headline, ...below]]);
		expect(read.slice(0, 4)).toEqual([
			left.join(" "),
			third.join(" "),
			"subheading: Người giữ màu chàm",
			right.join(" "),
		]);
	});

	test("end over a short headline that has nothing beside it", () => {
		const headline = line("Màu chàm", { x: 40, y: 200, size: 14, font: "Serif-Bold" });
		const above = [column(left, { x: 40, y: 100 }), column(third, { x: 210, y: 100 })];
		const below = [column(right, { x: 40, y: 230 }), column(left, { x: 210, y: 230 })];
		expect(readPaper([[...above, headline, ...below]])).toEqual([
			left.join(" "),
			third.join(" "),
			"subheading: Màu chàm",
			right.join(" "),
			left.join(" "),
		]);
	});

	test("of a letterhead, centred line under line, come block by block", () => {
		const head = [
			line("ỦY BAN NHÂN DÂN", { x: 60, y: 60, font: "Serif-Bold" }),
			line("XÃ TÂN HÒA", { x: 72, y: 76, font: "Serif-Bold" }),
			line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", { x: 220, y: 60, font: "Serif-Bold" }),
			line("Độc lập - Tự do - Hạnh phúc", { x: 215, y: 76, font: "Serif-Bold" }),
			line("Tân Hòa, ngày 12 tháng 9", { x: 222, y: 92, font: "Serif-Italic" }),
		];
		const read = readPaper([[...head, column(prose, { y: 140 })]]);
		expect(read.map((text) => text.replace(/^\w+: /, "")).slice(0, 2)).toEqual([
			"ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
			"CỘNG HÒA XÃ HỘI CHỦ NGHĨA Độc lập - Tự do - Hạnh phúc",
		]);
		expect(read.slice(-2)).toEqual([first, second]);
	});

	test("a paragraph goes on from one column to the next", () => {
		const above = ["Người thợ già nhất làng", "năm nay tám mươi hai mà", "mắt vẫn sáng, ngày nào cụ"];
		const below = ["cũng ngồi vào khung cửi,", "dệt chừng một gang tay,", "rồi mới uống chén trà."];
		const read = readPaper([[column(above, { x: 40, y: 100 }), column(below, { x: 210, y: 100 })]]);
		expect(read).toEqual([[...above, ...below].join(" ")]);
	});

	test("a narrow box beside the text comes after it", () => {
		const box = ["Mẹo nhỏ:", "phơi vải", "trong râm."];
		const read = readPaper([[column(box, { x: 30, y: 120, size: 8 }, 11), column(prose, { x: 120, y: 100 })]]);
		expect(read).toEqual([first, second, "Mẹo nhỏ: phơi vải trong râm."]);
	});
});

describe("what surrounds the text", () => {
	const page = (text: readonly string[], number: number, head: string) => [
		line(head, { x: 120, y: 30, size: 8 }),
		column(text, { y: 80 }),
		line(String(number), { x: 195, y: 580, size: 8 }),
	];

	test("running heads and page numbers are set aside once", () => {
		const pages = [
			page(prose, 7, "Truyện bến sông"),
			page(prose, 8, "Truyện bến sông"),
			page(prose, 9, "Truyện bến sông"),
		];
		expect(readPaper(pages)).toEqual([
			"pageFurniture: Truyện bến sông",
			"pageFurniture: 7",
			...[first, second, first, second, first, second],
		]);
	});

	test("heads that change with the chapter are known by the page's number", () => {
		const heads = ["12 Mùa nước", "Con đò 13", "14 Mùa nước"];
		const pages = heads.map((head) => [line(head, { x: 60, y: 30, size: 8 }), column(prose, { y: 80 })]);
		expect(readPaper(pages).filter((text) => !text.startsWith("pageFurniture"))).toHaveLength(6);
	});

	test("a footer that counts the pages is known on a single one", () => {
		const foot = line("Trang 1/1", { x: 180, y: 585, size: 8 });
		expect(readPaper([[column(prose, { y: 80 }), foot]])).toContain("pageFurniture: Trang 1/1");
	});

	test("chapters that begin alike at the same height are no furniture", () => {
		const pages = ["Chương 1", "Chương 2", "Chương 3"].map((title) => [
			line(title, { x: 150, y: 60, size: 16, font: "Serif-Bold" }),
			column(prose, { y: 120 }),
		]);
		expect(readPaper(pages).filter((text) => text.includes("Chương"))).toEqual([
			"subheading: Chương 1",
			"subheading: Chương 2",
			"subheading: Chương 3",
		]);
	});

	test("pages that begin with the same line of text keep it", () => {
		expect(readPaper([[column(prose, { y: 40 })], [column(prose, { y: 40 })]])).toEqual([first, second, first, second]);
	});

	test("what the file calls an artifact at the edge is set aside, in the middle it stays", () => {
		const head = line("Bản in thử", { x: 50, y: 25, artifact: true });
		const inside = line("Đoạn này vẫn là lời văn của bài, dù ai nói.", { y: 300, artifact: true });
		const read = readPaper([[head, column(prose, { y: 80 }), inside]]);
		expect(read).toContain("pageFurniture: Bản in thử");
		expect(read.at(-1)).toBe("Đoạn này vẫn là lời văn của bài, dù ai nói.");
	});

	test("a paragraph goes on over the page's end, its head and its notes", () => {
		const above = [...prose.slice(0, 2)];
		const below = prose.slice(2).map((text) => (text.startsWith(" ") ? text : text));
		const note = column(["1 Bến này nay đã lấp, chỉ còn cây đa già."], { y: 500, size: 8 });
		const pages = [
			[line("Truyện bến sông", { x: 120, y: 30, size: 8 }), column(above, { y: 440 }), note],
			[line("Truyện bến sông", { x: 120, y: 30, size: 8 }), column(below, { y: 80 })],
		];
		expect(readPaper(pages)).toEqual([
			"pageFurniture: Truyện bến sông",
			first,
			"paragraph: 1 Bến này nay đã lấp, chỉ còn cây đa già.",
			second,
		]);
	});
});

describe("what paragraphs are", () => {
	test("the largest type on the first page is the title, less large type is a subheading", () => {
		const read = readPaper([
			[
				line("Ông lái đò bến Cát", { y: 60, size: 20, font: "Serif-Bold" }),
				column(prose, { y: 100 }),
				line("Những chuyến đêm", { y: 230, size: 13, font: "Serif-Bold" }),
				column(prose, { y: 260 }),
			],
		]);
		expect(read).toEqual(["title: Ông lái đò bến Cát", first, second, "subheading: Những chuyến đêm", first, second]);
	});

	test("a short bold line over text is a subheading", () => {
		const read = readPaper([
			[column(prose, { y: 80 }), line("Bến cũ", { y: 200, font: "Serif-Bold" }), column(prose, { y: 214 })],
		]);
		expect(read[2]).toBe("subheading: Bến cũ");
	});

	test("small italics and lines with the label of a picture are captions", () => {
		const small = line("Ông Bảy bên con đò cũ", { y: 200, size: 8, font: "Serif-Italic" });
		const labelled = line("Hình 2. Bến Cát nhìn từ trên đê", { y: 230 });
		expect(readPaper([[column(prose, { y: 80 }), small, labelled]]).slice(2)).toEqual([
			"caption: Ông Bảy bên con đò cũ",
			"caption: Hình 2. Bến Cát nhìn từ trên đê",
		]);
	});

	test("a table comes row by row, with what goes on in a cell", () => {
		const rows = [
			["Chuyến", "Giờ", "Khách"],
			["Sớm", "4.30", "12"],
			["Trưa", "11.00", "7"],
			["Chiều tối", "17.15", "20"],
		];
		const cells = rows.flatMap((row, at) =>
			row.flatMap((cell, column) => line(cell, { x: 50 + column * 110, y: 220 + at * 18 })),
		);
		const more = line("(mùa nước)", { x: 50, y: 286 });
		expect(readPaper([[column(prose, { y: 80 }), cells, more]]).slice(2)).toEqual([
			"list: Chuyến | Giờ | Khách",
			"list: Sớm | 4.30 | 12",
			"list: Trưa | 11.00 | 7",
			"list: Chiều tối (mùa nước) | 17.15 | 20",
		]);
	});

	test("bullets that stand apart from their items make no table", () => {
		const items = ["gạo nếp", "đèn dầu", "thuốc"].flatMap((text, at) => [
			...line("•", { x: 50, y: 220 + at * 16 }),
			...line(text, { x: 80, y: 220 + at * 16 }),
		]);
		expect(readPaper([[column(prose, { y: 80 }), items]]).slice(2)).toEqual([
			"list: • gạo nếp",
			"list: • đèn dầu",
			"list: • thuốc",
		]);
	});

	test("bookmarks begin parts at their headings", () => {
		const pages = ["Bến cũ", "Bến mới"].map((title) => [
			line(title, { y: 60, size: 16, font: "Serif-Bold" }),
			column(prose, { y: 100 }),
		]);
		const bookmarks = [
			{ title: "Bến cũ", level: 1, page: 0, y: 50 },
			{ title: "Bếnmới", level: 1, page: 1, y: null },
		];
		const read = readPaper(pages, bookmarks);
		expect(read.filter((text) => text.startsWith("§"))).toEqual([
			"§1 Bến cũ · title: Bến cũ",
			"§1 Bến mới · subheading: Bến mới",
		]);
	});

	test("nothing comes of pages without signs", () => {
		expect(readPaper([[], []])).toEqual([]);
	});
});
