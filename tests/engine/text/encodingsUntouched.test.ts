// Correct Unicode text comes out as it went in, whatever it looks like: no text is read anew on a hunch.

import { describe, expect, test } from "vitest";
import { decodeText } from "../../../renderer/engine/document/decode.ts";
import { fc } from "../../property.ts";
import { misread, toTcvn3, toUtf8, toUtf16, toViqr } from "./encoders.ts";
import { textOf } from "./encodingsTexts.ts";

function decoded(bytes: Uint8Array) {
	const result = decodeText({ name: "", mediaType: "text/plain", bytes });
	if (!result.ok) throw new Error(result.error.kind);
	return result.value;
}

const quotedSentence = "Kính gửi quý khách, đơn hàng của bạn đã được giao.";
const mojibake = misread(toUtf8(quotedSentence));
const abcText = misread(toTcvn3(quotedSentence));

/** Correct texts that no warning belongs to. */
const proven: readonly (readonly [string, string])[] = [
	[
		"French",
		"L’été dernier, à Orléans, nous avons bu du thé et mangé des crêpes près de l’église. Où êtes-vous né ? Là.",
	],
	["a French word", "très"],
	["French in capitals", "ÉCOLE PRIMAIRE, À DROITE DU THÉÂTRE"],
	["Portuguese", "São Paulo não é a capital; o coração da nação bate em Brasília, às três da manhã, com pão e chá."],
	["a Portuguese title", "Não há pão"],
	["Spanish", "¿Dónde está el niño? Mañana comerá piñas, según él. ¡Qué bien, señor Núñez!"],
	["German", "Die Mädchen hören schöne Lieder über Köln; größere Straßen führen zur Brücke für Fußgänger."],
	["Swedish", "På gården står två får så små, och en gås går där så rädd när hon ser räven."],
	["Danish", "På øen så de små får, og når sne lå på åen, gik de på æg."],
	["Finnish", "Hän on jo töissä, yöllä sää on kylmä ja lämmin vene jää järvelle."],
	["Dutch", "Coördinatie en reünie: de Belgiën-route, naïef én geïnspireerd, haï."],
	["Icelandic", "Það er gott að vera hér, ég á bát og þú átt hús við ána."],
	["Italian", "Perché no? Così è la città: già più bella, là dove andò papà."],
	["Catalan", "Què és això? Aquí hi ha un camí, però no sé on és la Mercè."],
	["Czech", "Příliš žluťoučký kůň úpěl ďábelské ódy."],
	["Polish", "Zażółć gęślą jaźń, proszę państwa."],
	["Turkish", "Şoför güzel bir öğle yemeği yedi, çok şükür."],
	["Vietnamese of letters that Latin-1 has too", "Cô bé và bà là hai bà cháu. Bà kê tô, cá kho, rồi gà, có bì."],
	["a Vietnamese title of such letters", "Cá kho tô"],
	["one such word", "và"],
	["Vietnamese", "Chiều nay gió từ sông thổi về, mát rượi cả khu phố nhỏ."],
	["one Vietnamese word", "được"],
	["Vietnamese in capitals", "CÔ BÀ LÀ AI"],
	[
		"Vietnamese without marks",
		"Chieu nay troi mua to nen toi o nha doc sach va uong tra nong. Ban di dau? Toi di cho. Me. Ba? Ma.",
	],
	["a question without marks", "Di dau vay ba? O nha. Ma di."],
	[
		"Vietnamese with a quoted sentence of mojibake",
		`Tôi nhận được một bức thư như sau: “${mojibake}” và không đọc được.`,
	],
	["Vietnamese with a quoted sentence of ABC text", `Bạn tôi gửi cho tôi dòng này: ${abcText} Đọc thế nào đây?`],
	["Vietnamese on VIQR", "Trong VIQR, chữ “Việt” được gõ là Vie^.t, “đường” là ddu+o+`ng."],
	[
		"English",
		"Don't you think so? I'm sure he's right. Is it o'clock? No. Go. Do. Me? You? Oh, no! To be or not to be?",
	],
	[
		"English with foreign names",
		"René and Zoë met Björk, Beyoncé and Mötley Crüe at a café in São Tomé, naïve as ever.",
	],
	[
		"English on mojibake",
		"The sequence â€™ is what an apostrophe looks like, and Ã© is é, when UTF-8 is read as windows-1252.",
	],
	["symbols", "±1.36% ±1.82% ©2024 ®™ 5µm ¼ ½ ¾ §7 ¶ 30°C ¥100 £20 ¿? «a» ¬b ·c"],
	["a formula", "a^2 + b^2 = c^2, a^n + b^n = c^n, e^x, x^i, u+v, o+p, (a+b)(a-b), o(n), u(x), f(a(b)), e^-t"],
	["more of formulas", "o^n+a^n u+ o+ a^m a(n) e^n"],
	["source code", "for (let i = 0; i < a.length; i++) { u+=v; o+= add(a(i), b(i)); if (!a) odd = middle ?? e^1; }"],
	["C code", "int main(void) { unsigned u = a^b; u++; return add(u, o+1); } /* dd if=/dev/da of=/dev/dd */"],
	["LaTeX", "$\\sum_{i=1}^n a_i^2 + \\hat{o}+u^{+}$ and \\'e, \\^o, \\`a"],
	["addresses", "mailto:ba.me@vidu.vn, https://vidu.vn/a.b?o+u+a^.c=1 and http://www.vne.com.vn/di?a=1"],
	["shell", "cd ~/da && dd if=a of=b; echo $((a^b)) | grep -e 'a?' -e u+ -e o* > /tmp/o.txt"],
	["JSON", '{"id": "a^b", "ten": "Ha Noi", "dd": ["mm", "dd", "yyyy"], "odd": 1}'],
	["numbers", "1 2 3 4.5 6,7"],
	["Chinese", "今天天气很好，我们去公园散步。"],
	["Russian", "Сегодня хорошая погода, идём гулять."],
	["Korean and signs", "안녕하세요 — “hello” … • ₫"],
];

describe("correct text is not altered, and nobody is warned", () => {
	test.each(proven)("%s", (_name, text) => {
		expect(decoded(toUtf8(text))).toEqual({ text, encoding: "utf-8", doubtful: false, candidates: [] });
		expect(decoded(toUtf16(text, true, true))).toMatchObject({ text, encoding: "utf-16le", doubtful: false });
	});

	test("neither are decomposed and mixed texts", () => {
		const text = textOf(100, 3);
		const mixed = text
			.split(" ")
			.map((word, index) => word.normalize(index % 2 === 0 ? "NFD" : "NFC"))
			.join(" ");
		expect(decoded(toUtf8(text.normalize("NFD"))).text).toBe(text.normalize("NFD"));
		expect(decoded(toUtf8(mixed)).text).toBe(mixed);
	});

	test("a text with a line of mojibake among plain words stays, and is asked about at most", () => {
		const text = `Ban toi gui cho toi mot buc thu, nhung toi mo ra thi chi thay the nay:\n\n${mojibake}\n\nBan nao biet cach doc thi chi cho toi voi, toi cam on.`;
		expect(decoded(toUtf8(text))).toMatchObject({ text, encoding: "utf-8" });
	});

	test("one short word that could be either stays", () => {
		for (const word of ["Thaï", "haï", "où", "på", "ðông", "Tôn", "né", "Mỹ", "o*'", "O*`"]) {
			expect(decoded(toUtf8(word))).toMatchObject({ text: word, encoding: "utf-8" });
		}
	});
});

describe("what is read anew needs no more than a title", () => {
	test.each([
		["Viá»‡t Nam", "Việt Nam"],
		["ViÖt Nam", "Việt Nam"],
		["Truyeän Kieàu", "Truyện Kiều"],
		["Vie^.t Nam", "Việt Nam"],
		["ddu+o+`ng dda^'t", "đường đất"],
	])("%s", (text, expected) => {
		expect(decoded(toUtf8(text))).toMatchObject({ text: expected, doubtful: false });
	});

	test("less than that is left as it is, and asked about", () => {
		const { text, doubtful, candidates } = decoded(toUtf8("Vieät"));
		expect({ text, doubtful }).toEqual({ text: "Vieät", doubtful: true });
		expect(candidates).toEqual([
			{ encoding: "utf-8", preview: "Vieät", share: 0 },
			{ encoding: "vni-as-windows-1252", preview: "Việt", share: 1 },
		]);
	});
});

describe("properties", () => {
	const gives = (text: string) => {
		if (!/[^\s]/.test(text)) return;
		const { text: read, encoding } = decoded(toUtf8(text));
		expect({ read, encoding }).toEqual({ read: text, encoding: "utf-8" });
	};
	const words = (list: string) => fc.constantFrom(...list.split(" "));
	const textFrom = (list: string) =>
		fc.array(fc.tuple(words(list), fc.constantFrom(" ", " ", " ", ", ", ". ", "\n", "? ", "’", "-")), {
			minLength: 1,
			maxLength: 60,
		});
	const joined = (parts: readonly (readonly [string, string])[]) => parts.flat().join("");

	test("Vietnamese", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 80 }), fc.nat(1_000_000), (length, seed) => gives(textOf(length, seed))),
			{ numRuns: 1_000 },
		);
	});

	test("Vietnamese words whose letters are all in Latin-1", () => {
		const list =
			"cá bà là và có bé cô tô ô é bó kê mê lê thì gì đi tù lý ý quý ná lá má ông tôi hôm nên trên hình tính nó gà trà hãy đã sân cân lên";
		fc.assert(
			fc.property(textFrom(list.replaceAll("đ", "d")), (parts) => gives(joined(parts))),
			{ numRuns: 500 },
		);
	});

	test("French, Portuguese, German and Swedish words", () => {
		const list =
			"à là né thé été où très dès êtes forêt garçon naïf haï maïs ça déjà hôtel sûr dû âge noël voilà " +
			"não é são pão mãe chá há até você três avô avó irmã põe " +
			"für über schön müde öl tür grün bär süß höhe kühn mögen " +
			"på så må nå då gå när är för även två år ö å";
		fc.assert(
			fc.property(textFrom(list), (parts) => gives(joined(parts))),
			{ numRuns: 1_000 },
		);
	});

	test("ASCII", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
				gives,
			),
			{ numRuns: 2_000 },
		);
	});

	test("letters of Latin-1 in any order", () => {
		const unit = fc.oneof(
			fc.integer({ min: 0xc0, max: 0xff }).map((code) => String.fromCharCode(code)),
			fc.constantFrom(..."abcdeghiklmnopqrstuvxy  "),
		);
		// A fixed seed: once in many thousand, letters at random do make words that only the ABC encoding explains.
		fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), gives), { numRuns: 1_000, seed: 5 });
	});

	test("VIQR is the one ASCII that is read anew, from a few words on", () => {
		fc.assert(
			fc.property(fc.integer({ min: 30, max: 60 }), fc.nat(1_000_000), (length, seed) => {
				const words = textOf(length, seed).replace(/[^\p{L}\p{M}\s,]/gu, "");
				// A mark before a line's end could be a full stop or question mark as well.
				const text = `${words.toLowerCase().replaceAll("\n", " xong\n")} xong`;
				expect(decoded(toUtf8(toViqr(text))).text).toBe(text);
			}),
			{ numRuns: 300 },
		);
	});
});
