import { describe, expect, test } from "vitest";
import { type LibrarySort, searchArticles, sortArticles } from "../../../renderer/features/library/articleOrder.ts";
import type { ArticleId } from "../../../renderer/storage/records/ids.ts";
import { articleRecord } from "../articles.ts";

const articles = [
	articleRecord("Đường sắt ven biển", { addedAt: 3, openedAt: 9, words: 500, tags: ["Báo chí"] }),
	articleRecord("Dừa Bến Tre", { addedAt: 2, openedAt: null, words: 90, byline: "Thu Hà" }),
	articleRecord("Ăn Tết", { addedAt: 4, openedAt: 8, words: 300, source: "Báo Làng" }),
	articleRecord("Âm nhạc", { addedAt: 1, openedAt: 7, words: 200, tags: ["hòa nhạc"] }),
];
const shares = new Map([
	["Âm nhạc" as ArticleId, { running: 0.4 }],
	["Ăn Tết" as ArticleId, { running: 0.7 }],
]);

test.each<[LibrarySort, readonly string[]]>([
	["added", ["Ăn Tết", "Đường sắt ven biển", "Dừa Bến Tre", "Âm nhạc"]],
	["opened", ["Đường sắt ven biển", "Ăn Tết", "Âm nhạc", "Dừa Bến Tre"]],
	["title", ["Ăn Tết", "Âm nhạc", "Dừa Bến Tre", "Đường sắt ven biển"]],
	["known", ["Ăn Tết", "Âm nhạc", "Đường sắt ven biển", "Dừa Bến Tre"]],
	["length", ["Dừa Bến Tre", "Âm nhạc", "Ăn Tết", "Đường sắt ven biển"]],
])("sorts by %s", (sort, titles) => {
	expect(sortArticles(articles, sort, shares).map(({ title }) => title)).toEqual(titles);
});

describe("search", () => {
	test.each([
		["nothing asked", "", 4],
		["without marks", "duong sat", 1],
		["with marks", "Đường", 1],
		["with other marks", "dưởng", 0],
		["d without its stroke finds both", "du", 2],
		["decomposed", "Đường".normalize("NFD"), 1],
		["a tone on the other vowel", "hoà nhạc", 1],
		["a word that is half typed", "hò", 1],
		["by author", "thu ha", 1],
		["by source", "báo làng", 1],
		["by tag", "bao chi", 1],
		["words in any order", "sắt đường", 1],
		["every word must be there", "đường dừa", 0],
	])("%s", (_rule, query, count) => {
		expect(searchArticles(articles, query)).toHaveLength(count);
	});
});
