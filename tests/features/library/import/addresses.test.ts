import { describe, expect, test } from "vitest";
import { addressIn, siteOf, wholeAddress } from "../../../../renderer/features/library/import/addresses.ts";

test.each([
	["gets https where no scheme is written", "vnexpress.net/bai-viet.html", "https://vnexpress.net/bai-viet.html"],
	["keeps the scheme that is written", "http://tuoitre.vn/tin", "http://tuoitre.vn/tin"],
	["keeps a scheme that cannot be fetched, for the host to refuse", "ftp://tuoitre.vn/tin", "ftp://tuoitre.vn/tin"],
	["takes a port for what it is", "tuoitre.vn:8080/tin", "https://tuoitre.vn:8080/tin"],
	["loses the white space around it", "  nhandan.vn \n", "https://nhandan.vn"],
	["stays empty", "  ", ""],
])("an address that is written %s", (_rule, written, address) => expect(wholeAddress(written)).toBe(address));

describe("a text is an address", () => {
	test.each([
		["https://nhandan.vn/bai-viet-post1.html", "https://nhandan.vn/bai-viet-post1.html"],
		["\n www.nhandan.vn/đường-dẫn?x=1#y \n", "https://www.nhandan.vn/đường-dẫn?x=1#y"],
	])("%j", (text, address) => expect(addressIn(text)).toBe(address));

	test.each([
		"Xem https://nhandan.vn/bai nhé",
		"https://nhandan.vn/a\nhttps://nhandan.vn/b",
		"nhandan.vn",
		"https://",
		"www.không",
		"",
		`https://nhandan.vn/${"a".repeat(3000)}`,
	])("but not %j", (text) => expect(addressIn(text)).toBeNull());
});

test("the site of an address is named without www", () => {
	expect(siteOf("https://www.tuoitre.vn/tin?a=1")).toBe("tuoitre.vn");
	expect(siteOf("http://tuoitre.vn:8080/")).toBe("tuoitre.vn:8080");
	expect(siteOf("không phải")).toBe("không phải");
});
