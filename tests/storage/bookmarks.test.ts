// Bookmarks: sentences of an article that are found again, with notes; they go along with the text and with its copies.

import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../renderer/engine/document/fingerprint.ts";
import { firstWords } from "../../renderer/engine/text/firstWords.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import { article, counter, document, errorIn, noon, openTestLibrary, rawPut, valueIn } from "./support.ts";

const text = "Tôi đi chợ sớm. Trời hôm nay rất đẹp. Chúng tôi mua cá.";
const startsOf = (whole: string) => [0, ...[...whole.matchAll(/\. /g)].map(({ index }) => index + 2)];

async function marked() {
	const opened = await openTestLibrary();
	const { library } = opened;
	const { id } = valueIn(await library.articles.add(article(text), noon));
	const add = async (sentence: string) => {
		const at = text.indexOf(sentence);
		return valueIn(await library.bookmarks.add({ articleId: id, at, words: firstWords(text, at) }, noon));
	};
	return { ...opened, id, fish: await add("Chúng"), weather: await add("Trời") };
}

const placesIn = async ({ library, id }: Pick<Awaited<ReturnType<typeof marked>>, "library" | "id">) =>
	valueIn(await library.bookmarks.of(id)).map(({ at, words }) => [at, words]);

describe("bookmarks", () => {
	test("stand in the order of the text, once a place, each with its note; a removal is taken back", async () => {
		const opened = await marked();
		const { library, id, fish, weather } = opened;
		const heard = counter();
		library.bookmarks.subscribe(heard.listener);
		expect(await placesIn(opened)).toEqual([
			[16, "Trời hôm nay rất đẹp. Chúng tôi mua cá."],
			[38, "Chúng tôi mua cá."],
		]);
		valueIn(await library.bookmarks.setNote(fish.id, "ăn gì?"));
		const again = { articleId: id, at: fish.at, words: "khác" };
		expect(valueIn(await library.bookmarks.add(again, noon + 1))).toEqual({ ...fish, note: "ăn gì?" });
		expect(valueIn(await library.bookmarks.remove(weather.id))).toEqual(weather);
		expect(await placesIn(opened)).toHaveLength(1);
		valueIn(await library.bookmarks.put(weather));
		expect(await placesIn(opened)).toHaveLength(2);
		expect(heard.calls()).toBe(4);
		expect(errorIn(await library.bookmarks.remove("none")).kind).toBe("missing");
		expect(valueIn(await library.bookmarks.of("other" as ArticleId))).toEqual([]);
	});

	test("stay at their sentences when the text is edited, by the words that stand there then", async () => {
		const opened = await marked();
		const edited = "Sáng nay tôi đi chợ sớm. Hôm nay trời đẹp. Chúng tôi mua cá tươi.";
		const change = {
			document: document(edited),
			fingerprint: fingerprintOf(document(edited)),
			translation: null,
			words: 14,
			sentences: { before: startsOf(text), after: startsOf(edited) },
		};
		valueIn(await opened.library.articles.changeText(opened.id, change));
		expect(await placesIn(opened)).toEqual([
			[25, "Hôm nay trời đẹp. Chúng tôi mua cá tươi."],
			[43, "Chúng tôi mua cá tươi."],
		]);
	});

	test("go with an article that is deleted for good; a damaged one is left out and left alone", async () => {
		const { library, prefix, damaged, id, fish } = await marked();
		const broken = { ...fish, id: "broken", at: -1 };
		await rawPut(`${prefix}library`, { bookmarks: [broken] });
		expect(valueIn(await library.bookmarks.of(id))).toHaveLength(2);
		expect(damaged).toEqual([{ table: "bookmarks", key: "broken" }]);
		expect(errorIn(await library.bookmarks.setNote("broken", "x")).kind).toBe("corrupt");
		valueIn(await library.articles.remove([id], noon));
		valueIn(await library.articles.purge(noon + 1));
		expect(valueIn(await library.bookmarks.of(id))).toEqual([]);
	});
});

test("first words are of one line, and end at a word", () => {
	expect(firstWords("Một.\nHai  ba.\nBốn.", 4)).toBe("Hai ba.");
	expect(firstWords("Một.", 4)).toBe("");
	const long = firstWords("nước ".repeat(60), 0);
	expect(long).toMatch(/^(?:nước )+nước…$/);
	expect(long.length).toBeLessThanOrEqual(81);
});
