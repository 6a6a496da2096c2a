import { expect, test } from "vitest";
import { placesOf } from "../../../renderer/engine/reading/places.ts";
import { type HeadwordKey, headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { span, textOf } from "../../../renderer/engine/text/span.ts";
import { documentOf, tokensOf } from "../../features/fakes.ts";

const text = [
	"Hoà thuận. Gia đình HÒA thuận. Họ hòa mình.",
	"Kĩ sư. Kỹ sư. Bác sỹ. Bác sĩ.",
	"Straße đẹp. STRASSE. İzmir xa. Mèo. Covid-19. Đà Nẵng. Da nang. ỦY ban, uỷ ban, ủy ban.",
].join("\n\n");

/** Sentences segmented, and what was found, as it stands in the text. */
function found(key: HeadwordKey) {
	const document = documentOf(text);
	const asked: string[] = [];
	const steps = placesOf(document, null, key, (whole, place) => {
		asked.push(textOf(whole, place));
		return tokensOf(whole, place.start, place.end).map(({ token }) => token);
	});
	let step = steps.next();
	while (!step.done) step = steps.next();
	const numbers = [...step.value];
	const places = numbers.flatMap((start, index) =>
		index % 4 === 2 ? [textOf(document.text, span(start, numbers[index + 1] ?? start))] : [],
	);
	return { asked, places };
}

test("a word is found at every place that has its key, however it is spelled there", () => {
	const all = tokensOf(text).flatMap(({ token }) => (token.kind === "word" ? [token] : []));
	for (const { key, span: place } of all) {
		const same = all.filter((one) => one.key === key).map((one) => textOf(text, one.span));
		expect({ word: textOf(text, place), places: found(key).places }).toEqual({
			word: textOf(text, place),
			places: same,
		});
	}
	expect(found(headwordKey("word", "hòa")).places).toEqual(["Hoà", "HÒA", "hòa"]);
});

test("only sentences that have its first syllable are segmented", () => {
	expect(found(headwordKey("word", "mèo")).asked).toEqual(["Mèo."]);
	expect(found(headwordKey("word", "sĩ")).asked).toEqual(["Bác sỹ.", "Bác sĩ."]);
	expect(found(headwordKey("word", "vắng mặt")).asked).toEqual([]);
});
