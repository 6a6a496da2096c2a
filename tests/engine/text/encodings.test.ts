// Legacy encodings of Vietnamese: every letter of each, real files' bytes, and how surely each is recognised.

import { describe, expect, test } from "vitest";
import { decodeText } from "../../../renderer/engine/document/decode.ts";
import { ownEncoding, ownEncodings } from "../../../renderer/engine/text/encodings/names.ts";
import { readBytes, reread } from "../../../renderer/engine/text/encodings/read.ts";
import { fc } from "../../property.ts";
import {
	alphabet,
	misread,
	toTcvn1,
	toTcvn2,
	toTcvn3,
	toUtf8,
	toViqr,
	toViscii,
	toVni,
	toVps,
	toWindows1258,
} from "./encoders.ts";
import { type EncodingCase, encodingCases } from "./encodingsCases.ts";
import { plainSigns, textOf } from "./encodingsTexts.ts";

function decoded(bytes: Uint8Array, encoding?: string, mediaType = "text/plain") {
	const result = decodeText({ name: "", mediaType, bytes }, encoding);
	if (!result.ok) throw new Error(result.error.kind);
	return result.value;
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const spaced = [...alphabet].join(" ");

describe("every letter, small and capital", () => {
	test.each([
		["windows-1258", toWindows1258],
		["tcvn1", toTcvn1],
		["tcvn2", toTcvn2],
		["vni", toVni],
		["viscii", toViscii],
		["vps", toVps],
	] as const)("in %s", (encoding, write) => {
		expect(readBytes(write(spaced), encoding)).toBe(spaced);
	});

	test("in tcvn3, where a tone makes a letter small", () => {
		expect(readBytes(toTcvn3(spaced), "tcvn3").toLowerCase()).toBe(spaced.toLowerCase());
		expect(readBytes(toTcvn3("ĂÂĐÊÔƠƯ ăâđêôơư"), "tcvn3")).toBe("ĂÂĐÊÔƠƯ ăâđêôơư");
	});

	test("in viqr, also with the tone typed first, with * for the horn, and beside ASCII", () => {
		const listed = [...alphabet].join(", ");
		expect(reread(toViqr(listed), "viqr")).toBe(listed);
		expect(reread("Vie.^t nu*o*'c", "viqr")).toBe("Việt nước");
		expect(reread("ddi\\? a\\^2 d\\d C:\\dir", "viqr")).toBe("đi? a^2 dd C:dir");
		expect(reread("thu+ gu+?i to+'i abc.de@vidu.vn", "viqr")).toBe("thư gửi tới abc.de@vidu.vn");
	});

	test("windows-1258 as the platform has it", () => {
		const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
		expect(readBytes(all, "windows-1258")).toBe(new TextDecoder("windows-1258").decode(all).normalize("NFC"));
	});

	test.each(["utf-8-as-windows-1252", "utf-8-as-windows-1252-twice"] as const)("in %s", (encoding) => {
		const once = misread(toUtf8(spaced));
		expect(reread(encoding.endsWith("twice") ? misread(toUtf8(once)) : once, encoding)).toBe(spaced);
	});
});

describe("bytes made by other programs", () => {
	const sentence = "Quyền được đọc sách: những kỹ sư trẻ ở Huế vẫn thẳng thắn hỏi, Ông Đặng Ẩn nghĩ mãi mới trả lời.";
	test.each([
		[
			"iconv",
			"windows-1258",
			"517579eacc6e20f0fdf5f26320f06ff2632073e163683a206e68fdde6e67206b79de2073fd20747265d220f5d2204875eaec2076e2de6e20746" +
				"8e3d26e67207468e3ec6e20686fd2692c20d46e6720d0e3f26e6720c2d26e206e676869de206d61de69206df5ec6920747261d2206cf5cc692e",
		],
		[
			"iconv",
			"tcvn1",
			"517579d26e20aeadee6320aee4632073b863683a206e68f76e67206bfc2073ad207472ce20eb204875d52076c96e207468bc6e67207468be6e2" +
				"068e1692c20a46e6720a7c66e6720c26e206e6768dc206db769206ded69207472b6206cea692e",
		],
		[
			"iconv",
			"viscii",
			"517579ab6e20f0dffe6320f0f7632073e163683a206e68e66e67206bdb2073df207472eb20b7204875aa2076e76e207468c66e67207468a16e2" +
				"068f6692c20d46e6720d0a36e6720866e206e6768ee206de369206dbe69207472e4206cb6692e",
		],
		[
			"recode",
			"vps",
			"5175798a6e20c7dcae6320c786632073e163683a206e68bb6e67206bcf2073dc207472c820aa204875892076c56e207468a36e67207468a16e2" +
				"068d5692c20d46e6720f1a56e6720856e206e6768ef206de369206da769207472e4206ca9692e",
		],
		[
			"recode",
			"vni",
			"51757965e06e20f1f6f4ef6320f16fef63207361f963683a206e68f6f56e67206b79f52073f620747265fb20f4fb20487565e1207661e36e20" +
				"746861fa6e6720746861e96e20686ffb692c204fc26e6720d161eb6e672041c56e206e6768f3206d61f569206df4f96920747261fb206cf4f8692e",
		],
		[
			"recode",
			"viqr",
			"517579655e606e206464752b6f2b2e632064646f2e632073612763683a206e68752b7e6e67206b797e2073752b207472653f206f2b3f204875" +
				"655e272076615e7e6e20746861283f6e672074686128276e20686f3f692c204f5e6e6720444461282e6e6720415e3f6e206e6768697e206d617e" +
				"69206d6f2b2769207472613f206c6f2b60692e",
		],
	])("%s: %s, recognised and read", (_program, encoding, hex) => {
		const { text, doubtful } = decoded(bytesOf(hex));
		expect(text).toBe(sentence);
		expect(doubtful).toBe(false);
		expect(decoded(bytesOf(hex), encoding).text).toBe(sentence);
	});
});

describe("names", () => {
	test("every name of ours is taken as it is, and common other labels for it", () => {
		expect(ownEncodings.map(ownEncoding)).toEqual(ownEncodings);
		expect(["TCVN5712-1", "x-viet-vps", "csVISCII", "VNI-Windows", "cp1258"].map(ownEncoding)).toEqual([
			"tcvn1",
			"vps",
			"viscii",
			"vni",
			"windows-1258",
		]);
		expect(["utf-8", "toString", ""].map(ownEncoding)).toEqual([null, null, null]);
	});
});

describe("the capitals of the ABC fonts", () => {
	test.each([
		["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
		["QUYẾT ĐỊNH về việc thu phí ở xã", "QUYẾT ĐỊNH về việc thu phí ở xã"],
		["Ở Hà Nội, UBND xã họp.", "ở Hà Nội, UBND xã họp."],
		["ĐIỀU 1. Ủy ban họp\nNGHỊ ĐỊNH SỐ Ỷ", "ĐIỀU 1. ủy ban họp\nNGHỊ ĐỊNH SỐ Ỷ"],
	])("%s", (text, expected) => {
		expect(readBytes(toTcvn3(text), "tcvn3")).toBe(expected);
	});
});

/** Whether the text comes out right, and under a right name. */
function isRight({ write, expected, names, ignoreCase }: EncodingCase, text: string): boolean {
	const { text: read, encoding } = decoded(write(text));
	const fold = (value: string) => (ignoreCase === true ? value.normalize("NFC").toLowerCase() : value.normalize("NFC"));
	return names.includes(encoding) && fold(read) === fold(expected?.(text) ?? text);
}

describe("recognition", () => {
	/** Syllables, and how many texts of them: what is hard about long ones shows in few. */
	const lengths = [
		[20, 12],
		[30, 12],
		[50, 12],
		[100, 12],
		[300, 12],
		[2_000, 3],
	] as const;

	test("at least 99 % of the test set is right, and 95 % of each encoding", () => {
		const rightOf = encodingCases.map((encodingCase) => {
			let right = 0;
			for (const [length, texts] of lengths) {
				for (let index = 0; index < texts; index += 1) {
					if (isRight(encodingCase, textOf(length, 90_000 + length * 100 + index))) right += 1;
				}
			}
			return { name: encodingCase.name, right };
		});
		const each = lengths.reduce((sum, [, texts]) => sum + texts, 0);
		expect(rightOf.filter(({ right }) => right < each * 0.95)).toEqual([]);
		expect(rightOf.reduce((sum, { right }) => sum + right, 0) / (each * encodingCases.length)).toBeGreaterThanOrEqual(
			0.99,
		);
	}, 120_000);

	test("titles of two to five syllables in bytes are right, or said to be doubtful", () => {
		const cases = encodingCases.filter(
			({ name }) => /^(?:windows|tcvn|vni|viscii|vps)[^ ]*$/.test(name) && !/-as-/.test(name),
		);
		let silentlyWrong = 0;
		let wrong = 0;
		let all = 0;
		for (const encodingCase of cases) {
			for (const length of [2, 3, 4, 5]) {
				for (let index = 0; index < 25; index += 1) {
					const text = textOf(length, 70_000 + length * 100 + index);
					all += 1;
					if (isRight(encodingCase, text)) continue;
					const { text: read, doubtful } = decoded(encodingCase.write(text));
					const wanted = (encodingCase.expected?.(text) ?? text).toLowerCase();
					if (read.toLowerCase() === wanted) continue;
					wrong += 1;
					if (!doubtful) silentlyWrong += 1;
				}
			}
		}
		expect(wrong / all).toBeLessThan(0.15);
		expect(silentlyWrong / all).toBeLessThan(0.01);
	});

	test.each(encodingCases.filter(({ name }) => !/utf-16|viqr/.test(name)))(
		"$name: broken bytes, line ends of Windows and a cut end change nothing else",
		({ write, expected, ignoreCase }) => {
			const text = `${textOf(200, 5)}\n${textOf(150, 6)}`.replaceAll("\n", "\r\n");
			const bytes = write(text);
			const at = Math.floor(bytes.length * 0.3);
			const broken = Uint8Array.from([...bytes.subarray(0, at), 0xff, 0x81, ...bytes.subarray(at, -1)]);
			const fold = (value: string) => (ignoreCase === true ? value.toLowerCase() : value).normalize("NFC");
			const read = fold(decoded(broken).text);
			const wanted = fold(expected?.(text) ?? text);
			expect(read.slice(0, 100)).toBe(wanted.slice(0, 100));
			expect(read.includes(wanted.slice(700, -10))).toBe(true);
		},
	);

	test("a long page whose beginning is ASCII is judged by what comes later", () => {
		const markup = `<html><body>${'<div class="menu"><img src="/x"></div>\n'.repeat(8_000)}`;
		const text = `${markup}<p>${textOf(300, 8)}</p>${markup}`;
		expect(decoded(toVni(text)).encoding).toBe("vni");
		expect(decoded(toTcvn3(text)).encoding).toBe("tcvn3");
		expect(decoded(toUtf8(misread(toUtf8(text)))).text).toBe(text);
	});

	test("a second byte of à that became a plain space is mended", () => {
		const text = "Cà phê và trà là những món được nhiều người gọi nhất, rồi đến kem.";
		const damaged = misread(toUtf8(text)).replaceAll("\u00a0", " ");
		expect(decoded(toUtf8(damaged))).toMatchObject({ text, encoding: "utf-8-as-windows-1252" });
	});
});

describe("what a page declares of itself", () => {
	const page = (meta: string, body: string) => `<!DOCTYPE html><html><head>${meta}</head><body>${body}</body></html>`;
	const french = Uint8Array.from([...page('<meta charset="iso-8859-1">', "<p>Le café est fermé.</p>")], (c) =>
		c.charCodeAt(0),
	);

	test("takes away the doubt where the bytes agree", () => {
		expect(decoded(french, undefined, "text/html")).toMatchObject({ encoding: "windows-1252", doubtful: false });
	});

	test("is believed of encodings that are not Vietnamese", () => {
		const meta = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">';
		const ascii = [...page(meta, "<p>!</p>")].map((c) => c.charCodeAt(0));
		const at = ascii.indexOf("!".charCodeAt(0), 20 + meta.length);
		// "Привет, мир"
		const russian = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0];
		const { text, encoding, doubtful } = decoded(Uint8Array.from(ascii.toSpliced(at, 1, ...russian)));
		expect({ encoding, doubtful }).toEqual({ encoding: "windows-1251", doubtful: false });
		expect(text).toContain("<p>Привет, мир</p>");
	});

	test.each(['<meta charset="windows-1252">', '<meta charset="x-user-defined">', '<meta charset="utf-8">'])(
		"is not believed over bytes that read as Vietnamese: %s",
		(meta) => {
			const text = page(meta, `<p>${textOf(60, 9)}</p>`);
			expect(decoded(toVni(text)).text).toBe(text);
		},
	);

	test("is never believed over valid UTF-8", () => {
		const text = page('<meta charset="windows-1258">', `<p>${textOf(60, 10)}</p>`);
		expect(decoded(toUtf8(text))).toMatchObject({ text, encoding: "utf-8", doubtful: false });
		const declared = `<?xml version="1.0" encoding="x-viet-vps"?><a>Một hai</a>`;
		expect(decoded(toUtf8(declared))).toMatchObject({ text: declared, encoding: "utf-8", doubtful: false });
	});

	test("decides between encodings that read alike", () => {
		const text = "Con ngõ";
		const body = (charset: string) => page(`<meta charset="${charset}">`, text);
		expect(decoded(toViscii(body("viscii")))).toMatchObject({
			text: body("viscii"),
			encoding: "viscii",
			doubtful: false,
		});
		expect(decoded(toVps(body("x-viet-vps")))).toMatchObject({ text: body("x-viet-vps"), encoding: "vps" });
	});
});

describe("any bytes at all", () => {
	const never = (bytes: Uint8Array) => {
		const result = decodeText({ name: "", mediaType: "text/html", bytes });
		if (!result.ok) return;
		expect(result.value.candidates.length > 0).toBe(result.value.doubtful);
		for (const { encoding, preview, share } of result.value.candidates) {
			expect(preview.length).toBeLessThanOrEqual(160);
			expect(share >= 0 && share <= 1).toBe(true);
			expect(decodeText({ name: "", mediaType: "", bytes }, encoding)).not.toMatchObject({
				error: { kind: "unknownEncoding" },
			});
		}
	};

	test("random bytes never throw", () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), never), { numRuns: 1_500 });
		fc.assert(fc.property(fc.uint8Array({ min: 1, maxLength: 400 }), never), { numRuns: 500 });
	});

	test("mutated texts of every encoding never throw, however they are read", () => {
		const mutation = fc.record({
			at: fc.nat(),
			bytes: fc.uint8Array({ maxLength: 6 }),
			cut: fc.integer({ min: 0, max: 6 }),
		});
		fc.assert(
			fc.property(
				fc.constantFrom(...encodingCases),
				fc.integer({ min: 1, max: 60 }),
				fc.nat(5_000),
				fc.array(mutation, { minLength: 1, maxLength: 5 }),
				fc.option(fc.constantFrom(...ownEncodings)),
				({ write }, length, seed, mutations, forced) => {
					let bytes: readonly number[] = [...write(plainSigns(textOf(length, seed)))];
					for (const { at, bytes: added, cut } of mutations)
						bytes = bytes.toSpliced(at % (bytes.length + 1), cut, ...added);
					never(Uint8Array.from(bytes));
					if (forced !== null) decodeText({ name: "", mediaType: "", bytes: Uint8Array.from(bytes) }, forced);
				},
			),
			{ numRuns: 1_500 },
		);
	}, 60_000);
});
