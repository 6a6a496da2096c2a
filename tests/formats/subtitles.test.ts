// Subtitles: cues joined to paragraphs with their times, in the shapes that files have in the wild.

import { describe, expect, test } from "vitest";
import type { CleanDocument } from "../../renderer/engine/document/types.ts";
import { textOf } from "../../renderer/engine/text/span.ts";
import { article, blocksOf, refusal } from "./support.ts";

function clock(milliseconds: number, mark: string): string {
	const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
	const seconds = milliseconds / 1000;
	const rest = String(milliseconds % 1000).padStart(3, "0");
	return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}${mark}${rest}`;
}

type GivenCue = readonly [from: number, to: number, text: string];

function srt(cues: readonly GivenCue[], newline = "\n"): string {
	return cues
		.map(([from, to, text], at) => `${at + 1}\n${clock(from, ",")} --> ${clock(to, ",")}\n${text}\n`)
		.join("\n")
		.replaceAll("\n", newline);
}

function vtt(cues: readonly GivenCue[], head = "WEBVTT"): string {
	return `${head}\n\n${cues.map(([from, to, text]) => `${clock(from, ".")} --> ${clock(to, ".")} align:start\n${text}\n`).join("\n")}`;
}

function timesOf({ timings, text }: CleanDocument): readonly string[] {
	return timings.map(({ startsAt, endsAt, span }) => `${startsAt}-${endsAt} ${textOf(text, span)}`);
}

const talk: readonly GivenCue[] = [
	[1000, 3500, "<i>Chào mừng các bạn</i>\nđến với chương trình"],
	[3600, 6000, "“Góc bếp nhà mình”."],
	[6100, 8000, "Hôm nay ta nấu canh chua."],
];

test("cues become sentences in one paragraph, each with its time", async () => {
	const { document, format, original } = await article(srt(talk));
	expect(format).toBe("subtitles");
	expect(blocksOf(document)).toEqual([
		"paragraph: Chào mừng các bạn đến với chương trình “Góc bếp nhà mình”. Hôm nay ta nấu canh chua.",
	]);
	expect(timesOf(document)).toEqual([
		"1000-3500 Chào mừng các bạn đến với chương trình",
		"3600-6000 “Góc bếp nhà mình”.",
		"6100-8000 Hôm nay ta nấu canh chua.",
	]);
	expect(original).toContain("<i>Chào mừng");
});

test.each([
	["a byte order mark and the line ends of Windows", `\ufeff${srt(talk, "\r\n")}`],
	["the line ends of an old Mac", srt(talk, "\r")],
	["cues in any order", srt([...talk].reverse())],
	["WebVTT", vtt(talk)],
	[
		"a mark, a header's text and blocks of styles and notes",
		vtt(talk, "\ufeffWEBVTT - Bếp\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nkhông hiện\n\nREGION\nid:a"),
	],
	["times without hours", vtt(talk).replaceAll("00:00:", "00:")],
	["spaces at line ends and blank lines inside cues", srt(talk).replaceAll("bạn</i>\n", "bạn</i>  \n\n")],
	[
		"no numbers and no blank lines",
		srt(talk)
			.replace(/^\d+\n/gm, "")
			.replaceAll("\n\n", "\n"),
	],
	[
		"commands in braces, fonts, and times inside",
		srt(
			talk.map(([from, to, text]) => [
				from,
				to,
				`{\\an8}<font color="#fff">${text.replace(" ", " <00:00:02.000><c.x>")}</c></font>`,
			]),
		),
	],
	["a cue that is there twice, and one without text", srt([...talk, talk[0] ?? [0, 1, ""], [9000, 9500, "<i> </i>"]])],
])("%s make no difference", async (_, text) => {
	const expected = timesOf((await article(srt(talk))).document);
	expect(timesOf((await article(text)).document)).toEqual(expected);
});

describe("paragraphs", () => {
	test("a long pause after a sentence begins a new one; a pause inside of a sentence does not", async () => {
		const cues: GivenCue[] = [
			[0, 1000, "Ta rửa cá,"],
			[4500, 5000, "rồi cắt khúc."],
			[8000, 9000, "Sau đó bắc nồi."],
		];
		expect(blocksOf((await article(srt(cues))).document)).toEqual([
			"paragraph: Ta rửa cá, rồi cắt khúc.",
			"paragraph: Sau đó bắc nồi.",
		]);
	});

	test("every speaker begins one: by a dash, a voice, a name in capitals", async () => {
		const cues: GivenCue[] = [
			[0, 1000, "- Cá chín chưa?\n- Chưa đâu."],
			[1100, 2000, "ÔNG TƯ: Chờ chút."],
			[2100, 3000, "Nước còn sôi."],
		];
		expect(blocksOf((await article(srt(cues))).document)).toEqual([
			"paragraph: - Cá chín chưa?",
			"paragraph: - Chưa đâu.",
			"paragraph: ÔNG TƯ: Chờ chút. Nước còn sôi.",
		]);
		const voices = vtt([
			[0, 1000, "<v Lan>Cá chín chưa?"],
			[1100, 2000, "<v Lan>Em đói."],
			[2100, 3000, "<v.loud Minh>Chưa &amp; còn lâu."],
		]);
		expect(blocksOf((await article(voices)).document)).toEqual([
			"paragraph: Cá chín chưa? Em đói.",
			"paragraph: Chưa & còn lâu.",
		]);
	});

	test("without any punctuation, pauses make them, of a readable size", async () => {
		const cues = Array.from(
			{ length: 200 },
			(_, at): GivenCue => [at * 2000, at * 2000 + 1600, `đến chợ số ${at} mua cá`],
		);
		const { document } = await article(srt(cues));
		const sizes = document.blocks.map(({ span }) => textOf(document.text, span).split(" ").length);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(97);
		expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(50);
		expect(document.timings).toHaveLength(200);
	});
});

describe("what is no speech is set aside", () => {
	test.each([
		["[nhạc]"],
		["[Tiếng vỗ tay]"],
		["(tiếng nước chảy)"],
		["(cười lớn)"],
		["Dịch: Nhóm Lá Tre"],
		["Người dịch: Trần Bích Khuê"],
		["Biên dịch và hiệu đính: Nhóm Lá Tre"],
		["Phụ đề tiếng Việt bởi Lá Tre"],
		["Subtitles by Lá Tre"],
		["Xem thêm tại www.la-tre.vn"],
	])("%s", async (line) => {
		const { document } = await article(srt([...talk, [9000, 9900, line]]));
		expect(document.removed).toEqual([{ reason: "soundNote", text: line, afterBlock: 0 }]);
		expect(document.text).not.toContain(line);
	});

	test("also inside of a line, and a sentence around it stays one", async () => {
		const { document } = await article(
			srt([
				[0, 1000, "Ta đổ nước [xèo xèo] vào"],
				[1100, 1500, "[nhạc]"],
				[2000, 3000, "nồi canh."],
			]),
		);
		expect(blocksOf(document)).toEqual(["paragraph: Ta đổ nước vào nồi canh."]);
		expect(document.removed.map(({ text }) => text)).toEqual(["[xèo xèo]", "[nhạc]"]);
	});

	test("what somebody says in brackets, sings, or says of translating, stays", async () => {
		const lines = [
			"(Hà Nội, mùa đông năm 1990)",
			"♪ Em ơi mùa gió ♪",
			"Dịch bệnh đã lùi xa.",
			"Người dịch sách ngồi bên cửa sổ.",
		];
		const { document } = await article(srt(lines.map((line, at) => [at * 9000, at * 9000 + 900, line])));
		expect(document.removed).toEqual([]);
		expect(document.text).toContain("Em ơi mùa gió");
		expect(document.blocks).toHaveLength(4);
	});
});

describe("captions that roll", () => {
	const lines = ["xin chào cả nhà", "hôm nay trời đẹp", "mình đi chợ nhé", "mua cá về nấu canh"];

	test("with the line before over the new one, as YouTube makes them, say each line once", async () => {
		const cues = lines.flatMap((line, at): GivenCue[] => {
			const before = at === 0 ? " " : (lines[at - 1] ?? "");
			const timed = line.replaceAll(" ", "<00:00:00.500><c> ").concat("</c>");
			return [
				[at * 2000, at * 2000 + 1990, `${before}\n${timed}`],
				[at * 2000 + 1990, at * 2000 + 2000, `${line}\n `],
			];
		});
		const { document } = await article(vtt(cues));
		expect(document.text).toBe(lines.join(" "));
		expect(timesOf(document)).toEqual(lines.map((line, at) => `${at * 2000}-${at * 2000 + 1990} ${line}`));
	});

	test("that grow word by word say each line once, from its first word", async () => {
		const cues = lines.flatMap((line, at): GivenCue[] =>
			line
				.split(" ")
				.map((_, word, words) => [
					at * 4000 + word * 500,
					at * 4000 + word * 500 + 500,
					words.slice(0, word + 1).join(" "),
				]),
		);
		const { document } = await article(srt(cues));
		expect(document.text).toBe(lines.join(" "));
		expect(document.timings.map(({ startsAt }) => startsAt)).toEqual([0, 4000, 8000, 12_000]);
	});

	test("are not what somebody says twice", async () => {
		const cues = Array.from(
			{ length: 12 },
			(_, at): GivenCue => [at * 1500, at * 1500 + 1400, at === 5 || at === 6 ? "Không!" : `Câu thứ ${at}.`],
		);
		expect((await article(srt(cues))).document.text).toContain("Không! Không!");
	});
});

test("times of cues that overlap follow each other", async () => {
	const { document } = await article(
		srt([
			[0, 5000, "Một câu dài."],
			[3000, 6000, "Câu sau."],
		]),
	);
	expect(timesOf(document)).toEqual(["0-3000 Một câu dài.", "3000-6000 Câu sau."]);
});

test("spans of times hold after a repair inside of the text", async () => {
	const { document } = await article(
		srt([
			[0, 900, "Ông Bidenđã đến Hà Nội."],
			[1000, 2000, "Dân làng ra đón ông."],
		]),
	);
	expect(timesOf(document)).toEqual(["0-900 Ông Biden đã đến Hà Nội.", "1000-2000 Dân làng ra đón ông."]);
});

test("scripts and styles in cues leave nothing, a file of sounds alone has no text", async () => {
	const cues: GivenCue[] = [[0, 900, "Một<script>alert(1)</script> câu <b onclick='x()'>đậm</b>."]];
	expect((await article(srt(cues))).document.text).toBe("Một câu đậm.");
	expect((await refusal(srt([[0, 900, "<i></i>"]]))).kind).toBe("noText");
	expect((await article(srt([[0, 900, "[nhạc]"]]))).document.text).toBe("[nhạc]");
});
