import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { ownEncodings } from "../../../../renderer/engine/text/encodings/names.ts";
import { encodingName } from "../../../../renderer/features/encodingNames.ts";
import { english } from "../../../../renderer/i18n/english.ts";
import { vietnamese } from "../../../../renderer/i18n/vietnamese.ts";

beforeAll(() =>
	i18next.init({ lng: "en", resources: { en: english, vi: vietnamese }, ns: ["import"], defaultNS: "import" }),
);

test.each(["en", "vi"] as const)("every encoding that is guessed has a name in words (%s)", (language) => {
	const t = i18next.getFixedT(language, "import");
	const labels = [...ownEncodings, "utf-8", "utf-16le", "utf-16be", "windows-1252"];
	expect(labels.filter((label) => encodingName(label, t) === label)).toEqual([]);
	expect(encodingName("koi8-r", t)).toBe("koi8-r");
});

test("the old font encoding is named as people know it", () => {
	expect(encodingName("tcvn3", i18next.getFixedT("en", "import"))).toBe("Old Vietnamese font encoding (TCVN3, ABC)");
	expect(encodingName("tcvn3", i18next.getFixedT("vi", "import"))).toBe("Bảng mã phông chữ cũ (TCVN3, ABC)");
});
