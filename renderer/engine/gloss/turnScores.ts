// Who is who in what one voice says: for each word of kinship in it how much speaks for the speaker, how much for the
// hearer. Pure; `voices.ts` adds what the other voices tell.

import type { VoiceWord } from "./voiceText.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words of kinship that stand for persons who speak and are spoken to. */
export const terms = list("anh ba bà bác bố cậu cha cháu chị chú con cô cụ dì dượng em má mẹ mợ ông thầy thím tía");
export const juniors = list("em con cháu");
/** Words that make a word of kinship a relative, a kind of person or a part of a longer word (`con trai`, `ông chủ`). */
const followers = list(
	"trai gái cả ruột rể họ út dâu nội ngoại nuôi ấy ta kia chồng vợ bé lão cụ chủ giáo cái cháu người mẹ bố cha má con em chị nó hắn tôi tao tui tớ",
);
/** Words before which the same holds: `hai con`, `người em`, `bố mẹ`. */
const leaders = list(
	"người đứa thằng các những mấy hai ba bốn nhiều mọi mỗi một vài tụi bọn chúng bà ông anh chị cô bố cha mẹ má vợ chồng trẻ làm số",
);
const selves = list("tôi tao tớ tui");
/** Particles that turn to the hearer. */
const turning = list("ạ à nhé nha nhá nhỉ hả nghe nghen hen nè hở");
/** What a sentence may end with before it names its hearer: `khổ quá em`. */
const beforeLast = list(
	"rồi thôi lắm quá đi đấy đâu nữa mà vào không chưa vậy thế nhé nha à ạ hả này nào nghen đó cơ chứ luôn chục trăm nghìn ngàn",
);
/** Words that a word of kinship completes, and so is no call: `cho em nhé`. */
const governing = list(
	"của cho với là giúp để nhớ yêu thương theo về như đưa gửi tặng gặp hỏi bảo đợi chờ mời biếu hộ giùm từ ở tới",
);
const greetings = list("thưa chào mời bẩm chúc gửi kính");
/** How a letter begins: `Mẹ kính yêu`. */
const dear: ReadonlySet<string> = new Set([
	"kính yêu",
	"yêu quý",
	"yêu dấu",
	"thân mến",
	"thương yêu",
	"yêu thương",
	"thân yêu",
	"kính mến",
	"kính thương",
	"thương nhớ",
]);
const bids = list("hãy đừng chớ");
const ofSpeaker = list("xin hứa nghĩ kính chào thưa đây");
const dealings = list(
	"yêu nhớ thương mời chờ đợi hỏi nhờ giúp tặng ôm hôn dặn gọi hiểu tin biếu nghe chúc chào thăm thấy bảo đưa dẫn cho kể gặp đón",
);
const favors = list("hỏi xin mượn gặp nhờ thử xem biết");
const declaring = list("sẽ muốn vừa mới cũng rất chỉ thấy đang đã không chưa vẫn có là được phải định thích lo sợ");
const ends = list(". ! ? … ;");
const humble = list("dạ ạ thưa vâng");
/** What may stand before the first word of a clause: `Thế bà làm gì?` */
const openers = list("thế vậy sao còn thì mà ủa ơ nhưng và nếu bây nay giờ rồi thôi nên vì hay");
/** Particles that only speech has at its ends. */
const spokenEnds = list("nhé nha nhá ạ nhỉ nghen hen hả");

/** A place at which a term stands by itself. */
interface Place {
	readonly term: string;
	readonly at: number;
}

/** For each term above 0 for the speaker, below for the hearer. */
export type TurnScores = Map<string, number>;

export interface Turn {
	readonly scores: TurnScores;
	/** How often somebody is called or greeted, which nobody does who only tells. */
	readonly calls: number;
}

/** The places of words of kinship that stand for a person by themselves. */
export function freePlaces(words: readonly VoiceWord[]): readonly Place[] {
	return words.flatMap(({ text: term, mark }, at) => {
		if (mark || !terms.has(term)) return [];
		const [before, after] = [words[at - 1], words[at + 1]];
		if (after !== undefined && !after.mark && (after.capital || followers.has(after.text))) {
			// `anh chị em`, but `Mẹ con đi nhé.` stays open.
			return [];
		}
		if (before !== undefined && !before.mark && leaders.has(before.text)) return [];
		// More often three than a father: `ba ngày`.
		if (
			term === "ba" &&
			after?.mark === false &&
			!turning.has(after.text) &&
			!declaring.has(after.text) &&
			!/^(?:ơi|rồi|thì|nè|về|thương|biết)$/.test(after.text)
		)
			return [];
		return [{ term, at }];
	});
}

/** Whether a word is one that tells of nobody but `tôi` and its like. */
export function hasPlainSelf(words: readonly VoiceWord[]): boolean {
	return words.some(({ text, mark }) => !mark && selves.has(text));
}

/** Looks at one voice's words. */
export function scoreTurn(words: readonly VoiceWord[]): Turn {
	let calls = words.filter(
		({ text, mark }, at) => !mark && spokenEnds.has(text) && words[at + 1]?.mark !== false,
	).length;
	// `Các em thân mến,`
	const head = words.findIndex(({ mark }) => mark);
	if (head > 2 && head < 6 && dear.has(`${words[head - 2]?.text} ${words[head - 1]?.text}`)) calls += 1;
	const scores: TurnScores = new Map();
	const places = freePlaces(words);
	const isHumble = words.some(({ text }) => humble.has(text));
	const plain = hasPlainSelf(words);
	const text = (at: number) => words[at]?.text ?? "";
	const isBreak = (at: number) => words[at] === undefined || words[at]?.mark === true;
	const add = (term: string, value: number) => scores.set(term, (scores.get(term) ?? 0) + value);
	const call = (term: string, value: number) => {
		calls += 1;
		add(term, value);
	};
	for (const { term } of places) add(term, 0);
	for (const term of scores.keys()) {
		if (plain) add(term, -2);
		if (isHumble) add(term, juniors.has(term) ? 1.5 : -1);
	}
	for (const { term, at } of places) {
		const [before, after] = [text(at - 1), text(at + 1)];
		const opens = opensClause(words, at);
		const end = sentenceEnd(words, at);
		const asks = text(end) === "?";
		const isDear =
			opens && dear.has(`${after} ${text(at + 2)}`) && (isBreak(at + 3) || /^(?:của|nhất|ơi)$/.test(text(at + 3)));
		if (after === "ơi") call(term, -4);
		else if (isDear) call(term, -4);
		else if (turning.has(after) && isBreak(at + 2) && !governing.has(before)) call(term, -3);
		else if (isBreak(at + 1) && (beforeLast.has(before) || (isBreak(at - 1) && at > 0 && !humble.has(text(at - 2)))))
			add(term, -2);
		if (greetings.has(before)) call(term, -3);
		if (/^(?:ơn|lỗi)$/.test(before) && /^(?:cảm|cám|xin)$/.test(text(at - 2))) add(term, -3);
		if (/^(?:cảm|cám)$/.test(after) || (after === "xin" && text(at + 2) === "lỗi")) add(term, 3);
		if (bids.has(after)) call(term, -2);
		if (after === "nhớ" && !terms.has(text(at + 2))) add(term, -0.5);
		if (ofSpeaker.has(after) && !isDear && before !== "của") add(term, 2);
		if (/^(?:dạ|vâng)$/.test(before) || (text(at - 1) === "," && /^(?:dạ|vâng)$/.test(text(at - 2)))) add(term, 3);
		if (before === "để" && opensClause(words, at - 1)) add(term, 2);
		if (before === "cho" && favors.has(after)) call(term, 2);
		if (before === "cho" && /^(?:với|nhé|ạ)$/.test(after)) add(term, 1.5);
		const urges = text(end - 1) === "đi" || /^(?:nhé|nha|với|giúp|giùm)$/.test(text(end - 1));
		if (opens && asks) add(term, -1.5);
		else if (opens && urges && text(end - 1) === "đi" && end - at > 2) add(term, -1.5);
		else if (opens && !urges && declaring.has(after)) add(term, 0.75);
		const help = [2, 3].find((step) => /^(?:giúp|giùm|hộ|dùm)$/.test(text(at + step)));
		const asked = help === undefined ? "" : text(at + help + 1);
		if (opens && asked !== term && scores.has(asked)) {
			add(term, -1.5);
			add(asked, 1.5);
		}
		const other = text(at + 2);
		if (dealings.has(after) && terms.has(other) && other !== term && scores.has(other) && opens) {
			const sign = asks || urges ? -1.5 : 1.5;
			add(term, sign);
			add(other, -sign);
		}
	}
	// `Nhớ về sớm, đừng la cà.`: whoever leaves the hearer out speaks to somebody younger, if no elder is called.
	const isBidding = words.some(({ text }, at) => bids.has(text) && words[at - 1]?.mark !== false);
	const called = [...scores].some(([term, value]) => !juniors.has(term) && value <= -2);
	if (isBidding && !isHumble && !called) for (const term of scores.keys()) if (juniors.has(term)) add(term, -1.5);
	return { scores, calls };
}

function sentenceEnd(words: readonly VoiceWord[], at: number): number {
	const end = words.findIndex(({ mark, text }, index) => index > at && mark && ends.has(text));
	return end < 0 ? words.length : end;
}

/** Whether a clause begins at `at`, or before a word that opens clauses. */
function opensClause(words: readonly VoiceWord[], at: number): boolean {
	const before = words[at - 1];
	if (before === undefined || before.mark) return true;
	return openers.has(before.text) && words[at - 2]?.mark !== false;
}
