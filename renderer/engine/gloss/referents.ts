// Whom `nó` stands for: the nearest child, boy, girl or animal before it. Pure.

import type { VoiceParagraph, VoiceWord } from "./voiceText.ts";

export type Referent = "boy" | "girl" | "thing";

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const girls = list("gái nhỏ bé");
const beasts = list(
	"chó mèo gà vịt lợn heo bò trâu ngựa dê cừu chim cá chuột khỉ voi hổ cọp sói cáo thỏ rùa rắn ếch cóc ong bướm kiến dế nhện tôm cua vẹt công quạ sáo sẻ bồ cún mực vàng vện gấu hươu nai sóc nhím cò diều thuyền tàu sâu ốc",
);
const kinOf = list("mẹ má bố ba tía cha vợ chồng bạn chị anh ông bà giáo nhà");
const human = list("nói hỏi bảo khóc cười kể đáp cãi thưa dạ gật nghĩ hứa");
/** Behind these, `nó` may be who the clause before tells of; behind others it is another (`thằng bé nhìn nó`). */
const links = list("khi mà thì là vì nên rằng nhưng và để nếu bỗng lúc của tại hễ cho");

/** What the last words before `at` in `paragraphs` that name somebody or something name. */
export function referentBefore(paragraphs: readonly VoiceParagraph[], at: number): Referent | null {
	const words = paragraphs.flatMap(({ spoken, told }) => [...told, ...spoken]).sort((a, b) => a.start - b.start);
	const last = words.findLastIndex(({ start }) => start < at);
	const before = words[last];
	const clause =
		before === undefined || before.mark || links.has(before.text)
			? -1
			: words.findLastIndex(({ mark, start }) => mark && start < at);
	for (let index = last; index >= 0; index--) {
		const found = clause >= 0 && index > clause ? null : named(words, index);
		if (found !== null) return found;
	}
	const isHuman = words.some(
		({ text }, index) =>
			text === "nó" && (human.has(words[index + 1]?.text ?? "") || kinOf.has(words[index - 1]?.text ?? "")),
	);
	return isHuman ? "boy" : null;
}

function named(words: readonly VoiceWord[], index: number): Referent | null {
	const { text, mark } = words[index] as VoiceWord;
	const after = words[index + 1];
	if (mark || after === undefined || after.mark) return null;
	switch (text) {
		case "thằng":
			return "boy";
		case "cậu":
		case "chú":
			return after.text === "bé" ? "boy" : beasts.has(after.text) ? "thing" : null;
		case "cô":
			return after.text === "bé" || after.text === "gái" ? "girl" : null;
		case "em":
		case "cháu":
		case "bé":
			return after.text === "gái" ? "girl" : after.text === "trai" ? "boy" : null;
		case "cái":
			return after.capital ? "girl" : null;
		case "con":
			if (after.capital) return "girl";
			if (girls.has(after.text)) return "girl";
			if (after.text === "trai") return "boy";
			return beasts.has(after.text) ? "thing" : null;
		default:
			return null;
	}
}
