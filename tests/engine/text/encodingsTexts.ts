// Texts to encode, for tests: our own sentences in random order by a seeded generator, with headlines, names, numbers and
// English words among them.

import { readdirSync, readFileSync } from "node:fs";
import { parseSample } from "../../../renderer/engine/document/sampleText.ts";

const folder = new URL("../../../renderer/samples/", import.meta.url);

function sampleSentences(): readonly string[] {
	return readdirSync(folder)
		.filter((name) => /^\d.*\.txt$/.test(name))
		.flatMap((name) => {
			const parsed = parseSample(readFileSync(new URL(name, folder), "utf8"));
			if (!parsed.ok) throw new Error(`${name} is not well formed`);
			const { document, translation } = parsed.value;
			return translation.map(({ span }) => document.text.slice(span.start, span.end));
		});
}

const ownSentences = [
	"Quốc hội họp phiên toàn thể tại hội trường, thảo luận về dự án Luật Đất đai (sửa đổi).",
	"Theo Bộ Kế hoạch và Đầu tư, vốn FDI trong quý I đạt 5,4 tỷ USD, tăng 38,6% so với cùng kỳ.",
	"Facebook và Google đã ký thỏa thuận với hơn 20 tòa soạn báo tại Đông Nam Á.",
	"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
	"Độc lập - Tự do - Hạnh phúc",
	"Ông Nguyễn Văn Thưởng, bà Trần Thị Mỹ Lệ và anh Lê Hữu Đạt cùng dự lễ khai mạc.",
	"GIÁ VÀNG TRONG NƯỚC GIẢM MẠNH",
	"Đội tuyển U23 thắng Thái Lan 2-1 nhờ bàn thắng ở phút 89 của tiền đạo Phạm Tuấn Hải.",
	"Trăm năm trong cõi người ta, chữ tài chữ mệnh khéo là ghét nhau.",
	"Bạn có thể gửi e-mail tới toasoan@vidu.vn hoặc gọi số 024-3934-1562 trong giờ hành chính.",
	"Ở Huế, mưa kéo dài suốt bốn ngày khiến nhiều tuyến phố ngập sâu nửa mét.",
	"Ảnh: TTXVN",
	"Smartphone này chạy Android, pin 5.000 mAh, giá khoảng 7 triệu đồng.",
	"Sẽ thế nào nếu mỹ thuật không còn chỗ đứng trong trường học?",
	"Ủy ban nhân dân tỉnh Quảng Ngãi yêu cầu các xã khẩn trương rà soát những hộ nghèo.",
	"Ếch nhái kêu râm ran ngoài ruộng; trăng lưỡi liềm treo lơ lửng trên rặng tre.",
	"Nhà thơ đọc lại bản thảo cũ, gạch bỏ vài chữ rồi lặng lẽ thở dài.",
	"Kỹ sư Ngô Quỳnh Như viết phần mềm quản lý kho cho một công ty ở Bình Dương.",
];

const sentences = [...sampleSentences(), ...ownSentences];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** A text of exactly `syllables` words parted by white space, in lines of one to four sentences; NFC. */
export function textOf(syllables: number, seed: number): string {
	const random = seeded(seed);
	const lines: string[] = [];
	let left = syllables;
	while (left > 0) {
		const line: string[] = [];
		for (let count = 1 + Math.floor(random() * 4); count > 0 && left > 0; count -= 1) {
			const sentence = sentences[Math.floor(random() * sentences.length)] ?? "";
			const words = sentence.split(/\s+/).slice(0, left);
			left -= words.length;
			line.push(words.join(" "));
		}
		lines.push(line.join(" "));
	}
	return lines.join("\n").normalize("NFC");
}

/** The same with quotation marks, dashes and dots of ASCII, for encodings that have no others. */
export function plainSigns(text: string): string {
	return text
		.replace(/[“”„]/g, '"')
		.replace(/[‘’]/g, "'")
		.replace(/[–—]/g, "-")
		.replaceAll("…", "...")
		.replace(/[^\p{L}\p{M}\p{ASCII}]/gu, " ");
}
