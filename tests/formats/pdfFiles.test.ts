import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { CleanDocument } from "../../renderer/engine/document/types.ts";
import { textOf } from "../../renderer/engine/text/span.ts";
import { readPdf } from "../../renderer/formats/pdf/readPdf.ts";
import { Turns } from "../../renderer/formats/pdf/turns.ts";

function fixture(name: string): Uint8Array {
	return new Uint8Array(readFileSync(new URL(`../fixtures/formats/pdf-${name}.pdf`, import.meta.url)));
}

function read(bytes: Uint8Array) {
	return readPdf({ name: "x.pdf", mediaType: "application/pdf", bytes });
}

async function articleOf(name: string): Promise<CleanDocument> {
	const result = await read(fixture(name));
	if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`);
	return result.value.cleaned.document;
}

function blocksOf({ text, blocks }: CleanDocument, kind: string): readonly string[] {
	return blocks.filter((block) => block.kind === kind).map(({ span }) => textOf(text, span));
}

/** The text of an article, whatever its blocks are called. */
function paragraphsOf({ text, blocks }: CleanDocument): readonly string[] {
	return blocks.map(({ span }) => textOf(text, span));
}

function removedFrom({ removed }: CleanDocument): readonly string[] {
	return removed.map(({ reason, text }) => `${reason}: ${text}`);
}

describe("files of LibreOffice", () => {
	test("two columns under a headline, with a note, a caption and a running head", async () => {
		const article = await articleOf("libreoffice-two-columns");
		const paragraphs = paragraphsOf(article);
		expect(article.title).toBe("Chợ nổi Vàm Bến thưa ghe nhưng chưa tắt tiếng");
		expect(paragraphs.map((text) => text.split(" ").slice(0, 4).join(" "))).toEqual([
			"Chợ nổi Vàm Bến",
			"Nước ròng sớm, đường",
			"Bốn giờ rưỡi, khi",
			"“Hồi con gái tui",
			"Theo ban quản lý",
			"Ảnh: Ghe bán bún",
			"Dù vậy, không phải",
			"Giữ chợ bằng cách",
			"Huyện đã hai lần",
			"1 Cây sào tre",
			"Từ tháng ba, mỗi",
			"Trưa, mặt sông vắng",
			"Ngày mai, bà nói,",
		]);
		expect(paragraphs[2]).toContain("Người vùng này gọi là cây bẹo¹, hễ thấy treo gì thì ghe bán nấy.");
		expect(blocksOf(article, "subheading")).toEqual(["Giữ chợ bằng cách nào"]);
		expect(blocksOf(article, "caption")).toEqual([
			"Ảnh: Ghe bán bún nước lèo len giữa những ghe trái cây lúc trời vừa sáng. Nguyễn Bình An",
		]);
		expect(removedFrom(article)).toEqual(["pageFurniture: Báo Miền Sông – Số cuối tuần", "pageFurniture: Trang 1"]);
	});

	test("a story whose marked letters come from a second font, drawn after the first", async () => {
		const article = await articleOf("libreoffice-chapters");
		expect(article.title).toBe("Người đưa thư làng Hạ");
		expect(article.parts.map(({ title, level }) => `${level} ${title}`)).toEqual([
			"1 Chương một: Người đưa thư",
			"1 Chương hai: Lá thư",
		]);
		expect(paragraphsOf(article)).toContain("– Hôm nay có thư cho tôi không?");
		expect(paragraphsOf(article)).toContain(
			"Một hôm trời mưa, ông ghé vào nhà cụ Điển xin trú. Cụ rót cho ông bát nước vối nóng rồi hỏi:",
		);
		expect(article.blocks).toHaveLength(16);
		expect(removedFrom(article)).toEqual(["pageFurniture: Truyện ngắn làng Hạ", "pageFurniture: – 1 –"]);
	});

	test("one under a password is told to be locked", async () => {
		expect(await read(fixture("libreoffice-password"))).toEqual({
			ok: false,
			error: { kind: "locked", name: "x.pdf", format: "pdf" },
		});
	});
});

describe("files of Chromium", () => {
	test("a page with head and foot, a table and paragraphs parted by room", async () => {
		const article = await articleOf("chromium-heads");
		expect(article.title).toBe("Thư viện xóm Đình mở cửa bằng chìa khóa của cả làng");
		expect(blocksOf(article, "subheading")).toEqual(["Mượn không cần thẻ", "Chuyện chiếc chìa khóa"]);
		expect(blocksOf(article, "caption")).toEqual(["Ảnh: Các em nhỏ chép tên vào sổ mượn sách. Vũ Hoài Nam"]);
		expect(blocksOf(article, "list")).toEqual([
			"Loại sách | Số cuốn | Lượt mượn",
			"Thiếu nhi | 820 | 1.502",
			"Văn học | 510 | 474",
			"Nghề nông | 240 | 298",
			"Khác | 132 | 44",
		]);
		expect(article.blocks).toHaveLength(19);
		expect(removedFrom(article)).toEqual(["pageFurniture: Bản tin Nông thôn mới · Số 12", "pageFurniture: Trang 1/3"]);
	});

	test("its bookmarks become parts", async () => {
		const { parts, blocks, text } = await articleOf("chromium-outline");
		const found = parts.map(({ title, level, block }) => {
			const span = blocks[block]?.span;
			return [level, title, span !== undefined && textOf(text, span) === title];
		});
		expect(found).toEqual([
			[1, "Thư viện xóm Đình mở cửa bằng chìa khóa của cả làng", true],
			[2, "Mượn không cần thẻ", true],
			[2, "Chuyện chiếc chìa khóa", true],
		]);
	});

	test("three columns in their order, the box beside them last", async () => {
		const paragraphs = paragraphsOf(await articleOf("chromium-three-columns"));
		expect(paragraphs.map((text) => text.split(" ").slice(0, 3).join(" "))).toEqual([
			"Mùa cốm vòng",
			"Cuối thu, khi",
			"Bà Nguyễn Thị",
			"Trước kia cả",
			"Cốm gói hai",
			"Mỗi sáng, chừng",
			"Cách giữ cốm",
			"Cốm tươi ngon",
			"Không rửa cốm",
		]);
		expect(paragraphs[5]?.endsWith("mà việc thì không thể vội được.")).toBe(true);
	});
});

describe("files of ReportLab, fpdf2, Pillow and pypdf", () => {
	test("a book with heads in turn, a watermark, verse and paragraphs over the page's end", async () => {
		const article = await articleOf("reportlab-book");
		expect(article.parts.map(({ title }) => title)).toEqual(["Con nước lên", "Người khách mùa khô"]);
		expect(blocksOf(article, "verse")).toEqual([
			"Nước lớn rồi nước lại ròng\nNgười đi để lại một dòng tên sông\nMai sau dẫu có long đong\nGọi tên một tiếng là lòng về quê",
		]);
		expect(article.blocks).toHaveLength(12);
		expect(article.text).not.toContain("ĐỌC THỬ");
		expect(article.text).not.toMatch(/\b1[123]\b/);
		expect(removedFrom(article).filter((text) => !text.startsWith("pageFurniture"))).toEqual([]);
	});

	test("marks, ligatures and bold letters drawn by themselves, words broken at lines", async () => {
		const article = await articleOf("reportlab-loose-marks");
		expect(article.title).toBe("THÔNG BÁO CỦA TỔ DÂN PHỐ");
		expect(paragraphsOf(article).slice(1)).toEqual([
			"Kính gửi các hộ trong ngõ 12. Từ sáng thứ Bảy, tổ sẽ quét vôi lại đoạn tường dọc lối vào. Đề nghị bà con cất xe, chậu cây và dây phơi trước sáu giờ. Thợ cần chỗ để giàn giáo, vì vậy buổi sáng hôm ấy xe ba gác không vào được.",
			"Ai muốn góp vôi hoặc góp công xin ghi tên tại office của tổ, hoặc xem danh sách ở https://ngo12.example.vn/thong-bao/quet-voi. Bản ghi này thay cho bản của ông Hà-Nội hôm trước; mọi việc nhờ bác tổ trưởng international hóa giùm.",
			"Tổ trưởng: Lê Quang Dũng",
		]);
	});

	test("a file that only forbids printing is read", async () => {
		const [open, restricted] = await Promise.all(["reportlab-loose-marks", "owner-password"].map(articleOf));
		expect(restricted?.text).toBe(open?.text);
	});

	test("bytes that Node read are as good as any, and are left as they were", async () => {
		const bytes = readFileSync(new URL("../fixtures/formats/pdf-fpdf2-list.pdf", import.meta.url));
		const before = Buffer.from(bytes);
		expect((await read(bytes)).ok).toBe(true);
		expect(bytes.equals(before)).toBe(true);
	});

	test("a list with bullets", async () => {
		expect(blocksOf(await articleOf("fpdf2-list"), "list")).toEqual([
			"• Vắc-xin năm trong một: trẻ hai, ba và bốn tháng tuổi.",
			"• Sởi: trẻ chín tháng tuổi.",
			"• Sởi và rubella: trẻ mười tám tháng tuổi.",
		]);
	});

	test("pictures of pages are told to be a scan of so many pages", async () => {
		expect(await read(fixture("pillow-scan"))).toEqual({
			ok: false,
			error: { kind: "scanned", name: "x.pdf", pages: 2 },
		});
	});

	test("pages with nothing but lines have no text", async () => {
		expect(await read(fixture("empty-pages"))).toEqual({ ok: false, error: { kind: "noText", name: "x.pdf" } });
	});
});

describe("broken and oversized files", () => {
	test("of a file cut off in its last page the other pages are given, with a warning", async () => {
		const result = await read(fixture("cut-end"));
		const document = result.ok ? result.value.cleaned.document : null;
		expect(document?.text).toContain("Mười bảy ngày sau, chiếc xuồng quay về.");
		expect(result.ok && result.value.cleaned.warnings).toEqual([{ kind: "partsUnread", unread: 1, all: 3 }]);
	});

	test.each([
		["cut off before its fonts", fixture("cut-middle")],
		["cut off in its first lines", fixture("chromium-heads").slice(0, 700)],
		["with nothing after the header", new TextEncoder().encode("%PDF-1.7\n")],
	])("a file %s is damaged", async (_how, bytes) => {
		expect(await read(bytes)).toEqual({ ok: false, error: { kind: "damaged", name: "x.pdf", format: "pdf" } });
	});

	test("no bytes are told to be empty", async () => {
		expect(await read(new Uint8Array())).toEqual({ ok: false, error: { kind: "empty", name: "x.pdf" } });
	});

	test("more than 3,000 pages are too many, and 3,000 are not", async () => {
		expect(await read(blankPages(3001))).toEqual({
			ok: false,
			error: { kind: "tooManyPages", name: "x.pdf", limit: 3000 },
		});
		expect(await read(blankPages(3000))).toEqual({ ok: false, error: { kind: "noText", name: "x.pdf" } });
	});

	test("a stream that would unpack to more than memory should hold is never unpacked", async () => {
		const bytes = withStream(packedZeros(200 * 1024 * 1024));
		expect(bytes.length).toBeLessThan(300_000);
		expect(await read(bytes)).toMatchObject({ ok: false, error: { kind: "tooLarge" } });
	});

	test("nor is one that was packed twice", async () => {
		const bytes = withStream(new Uint8Array(deflateSync(packedZeros(64 * 1024 * 1024))));
		expect(await read(bytes)).toMatchObject({ ok: false, error: { kind: "tooLarge" } });
	});
});

test("long work gives way to what waits once its slice of time is used up, and not before", async () => {
	let waited = true;
	setTimeout(() => {
		waited = false;
	}, 0);
	const turns = new Turns();
	await turns.pause();
	expect(waited).toBe(true);
	const started = performance.now();
	while (performance.now() - started < 40) Math.sqrt(started);
	await turns.pause();
	expect(waited).toBe(false);
});

/** A file put together from objects, without a table of where they stand: readers search for them. */
function file(objects: readonly (string | Uint8Array)[]): Uint8Array {
	const encoder = new TextEncoder();
	const pieces = [
		"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
		...objects,
		"trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n",
	];
	return new Uint8Array(
		Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? encoder.encode(piece) : piece))),
	);
}

function blankPages(count: number): Uint8Array {
	const numbers = Array.from({ length: count }, (_, index) => index + 3);
	const kids = numbers.map((number) => `${number} 0 R`).join(" ");
	const tree = `2 0 obj\n<< /Type /Pages /Count ${count} /Kids [${kids}] >>\nendobj\n`;
	const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>";
	return file([tree, ...numbers.map((number) => `${number} 0 obj\n${page}\nendobj\n`)]);
}

function withStream(data: Uint8Array): Uint8Array {
	return file([
		"2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n",
		"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>\nendobj\n",
		`4 0 obj\n<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`,
		data,
		"\nendstream\nendobj\n",
	]);
}

function packedZeros(length: number): Uint8Array {
	return new Uint8Array(deflateSync(new Uint8Array(length)));
}
