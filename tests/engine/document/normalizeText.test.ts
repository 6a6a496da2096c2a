// One form for every text: what changes, what stays.

import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../renderer/engine/document/normalizeText.ts";
import { fc } from "../../property.ts";

describe("normalizeText", () => {
	test.each([
		["composes letters and tones", "tie\u0302\u0301ng Vie\u0323\u0302t", "tiếng Việt"],
		["composes a tone that was typed before the circumflex", "tie\u0301\u0302ng", "tiếng"],
		["makes one line end of all kinds", "a\r\nb\rc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf"],
		["takes out what cannot be seen", "\ufeffxin\u200b ch\u00adào\u200e\u2060\u0007", "xin chào"],
		["makes a plain space of all kinds", "a\u00a0b\u202fc\u3000d\te", "a b c d e"],
		["makes one space of several", "a   b \u00a0 c", "a b c"],
		["takes spaces off the ends of lines", "a  \nb \n", "a\nb\n"],
		["leaves one space where a line was indented", "\t\tĐoạn\n    hai", " Đoạn\n hai"],
		["keeps blank lines", "a\n\n\nb", "a\n\n\nb"],
		["keeps an emoji of several characters whole", "👨\u200d👩\u200d👧 nhà", "👨\u200d👩\u200d👧 nhà"],
		["gives nothing for nothing", "", ""],
	])("%s", (_rule, before, after) => {
		expect(normalizeText(before)).toBe(after);
	});

	test("changes nothing the second time, and loses nothing that can be seen", () => {
		const seen = (text: string) => text.normalize("NFC").replace(/[\s\p{Cc}\p{Cf}]/gu, "");
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				const once = normalizeText(text);
				expect(normalizeText(once)).toBe(once);
				expect(seen(once)).toBe(seen(text));
			}),
		);
	});
});
