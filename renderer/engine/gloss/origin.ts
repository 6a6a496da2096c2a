// Countries and continents as attributes: `nhà văn Na Uy` is a Norwegian writer, `ở Na Uy` in Norway. Behind the noun that it
// tells more of, such a name is the word for its people; behind everything else it is the place.

import { belongsTo, type TaggedWord } from "./context.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.split(", "));

/** Words before the name that make it one of a people, whatever their class. */
const announcing = list("người, gốc, dân, quốc tịch, kiểu, giọng, kiều bào, chính phủ, quốc hội, quân đội");
/** Nouns that stand before a place, or before a clause that begins with it (`việc Anh rời EU`). */
const plain = list(
	"nước, đất nước, thủ đô, biên giới, phía, bên, miền, vùng, khu vực, quanh, khắp, toàn, việc, chuyện, điều, tin, bối cảnh, " +
		"trường hợp, khả năng, nguy cơ, lý do, lúc, khi, hồi, thời, dịp, trước, sau, trong, ngoài, trên, giữa, phần, nơi, bản đồ, trận, " +
		"vòng, đường, chuyến, ngày, hôm, hôm nay, hôm qua, năm, tháng, tuần, đội, tuyển, tổng số, quan hệ, vai trò, vị trí, vị thế, " +
		"phát triển, theo, như, nếu, để, ngoại, gần, xa, số, nhóm, hay, một, lần, lý, đợt, con",
);
/** Where the place itself stands as an attribute in English: `US`, `UK`. */
const short = /^\p{Lu}{2,}$/u;

/** What makes the name at `index` one of a people, as the card tells it; `null` for all other words. */
export function originCue(sentence: readonly TaggedWord[], index: number): string | null {
	if (sentence[index]?.token.kind !== "name") return null;
	// `chính phủ Anh và Pháp`: joined to one that is an attribute.
	if (sentence[index - 1]?.folded === "và" && isNation(sentence[index])) {
		const before = originCue(sentence, index - 2);
		if (before !== null) return before;
	}
	const [head, word, next] = [sentence[index - 1], sentence[index], sentence[index + 1]];
	if (!isNation(word) || head === undefined || head.token.kind === "gap") return null;
	const cue = `after ${head.folded}`;
	if (announcing.has(head.folded)) return cue;
	if (plain.has(head.folded) || short.test(word?.entry?.senses[0].glosses[0] ?? "")) return null;
	// `Hội Phụ nữ Việt Nam` is a name, `Nhà văn Na Uy` may begin a sentence.
	if (head.capital && sentence.slice(0, index - 1).some(({ token }) => token.kind !== "gap")) return null;
	// Names are no nouns here: `Bộ Ngoại giao Thái Lan`.
	if (!belongsTo(head, "<n>") || belongsTo(head, "<time>") || belongsTo(head, "<place>")) return null;
	// `trận Anh - Đức`: what stands before a dash is one of two places.
	const linked = next?.token.kind === "gap" && /^[-–/]/.test(next.surface);
	return linked ? null : cue;
}

/** A name that is a place first, and its people too. */
function isNation(word: TaggedWord | undefined): boolean {
	const senses = word?.token.kind === "name" ? word.entry?.senses : undefined;
	return senses?.[0].pos === "place" && senses.some(({ pos }) => pos === "people");
}
