// Direct speech: whether the words after a speech are its narrator's (`“Ai đó?” Bà cụ hỏi.`) and so belong to the same
// sentence. Judged by the speaker and a verb of saying; after a dash also by manner and gesture. Pure.

import { parseSyllable } from "../text/syllable.ts";
import { wordsOf } from "./sentenceScan.ts";

function phrasesOf(list: string): ReadonlySet<string> {
	return new Set(list.split(" / "));
}

/** Verbs of saying, and ways of saying that stand for one (`ngập ngừng`, `lí nhí`). */
const sayings = phrasesOf(
	"hỏi / nói / đáp / bảo / kêu / la / hét / thét / thốt / gắt / quát / reo / than / mắng / giục / gọi / kể / " +
		"thầm / rít / gầm / gào / rên / rống / hô / hò / thưa / dạ / nhủ / khuyên / dặn / van / nài / rủ / đùa / " +
		"trêu / nhắc / chào / viết / nhắn / rủa / chửi / khen / dỗ / dọa / doạ / cãi / gặng / gằn / oán trách / " +
		"trách móc / trách mắng / lẩm bẩm / lầm bầm / làu bàu / càu nhàu / cằn nhằn / thì thầm / thì thào / " +
		"thầm thì / thủ thỉ / thỏ thẻ / rủ rỉ / lắp bắp / ấp úng / ngập ngừng / lí nhí / thều thào / hổn hển / " +
		"mếu máo / nức nở / rên rỉ / gầm gừ / sụt sùi / trả lời / hỏi lại / hỏi han / hỏi thăm / cho biết / " +
		"cho hay / cho rằng / khẳng định / nhấn mạnh / chia sẻ / giải thích / bình luận / ngắt lời / cắt lời / " +
		"tiếp lời / đỡ lời / chen lời / xen vào / nói chen / lên tiếng / cất tiếng / cất lời / mở lời / buột miệng / " +
		"đề nghị / yêu cầu / ra lệnh / hạ lệnh / năn nỉ / nài nỉ / van nài / van xin / van lơn / khẩn khoản / " +
		"cầu xin / tâm sự / phàn nàn / than thở / than vãn / tuyên bố / thông báo / cảnh báo / phân trần / " +
		"phân bua / thanh minh / biện minh / phân tích / phản bác / phản đối / bày tỏ / phát biểu / nhận xét / " +
		"nhận định / kết luận / thừa nhận / thú nhận / thú thật / quả quyết / cam đoan / hứa hẹn / đồng thanh / " +
		"nhắn nhủ / căn dặn / dặn dò / động viên / trấn an / an ủi / dỗ dành / khích lệ / trầm trồ / xuýt xoa / " +
		"tấm tắc / đùa cợt / trêu chọc / chế giễu / mỉa mai / mắng mỏ / quát tháo / la mắng / gặng hỏi / tra hỏi / " +
		"truy hỏi / gắt gỏng / cáu kỉnh / kể lể / kể lại / tặc lưỡi / chép miệng / thở dài",
);

/** What a narrator tells of the speaker besides: manner, look, gesture. They count after a dash only. */
const manners = phrasesOf(
	"nhìn / ngước / liếc / ngó / chợt / bỗng / khẽ / vội / cười / khóc / suỵt / níu / xua / cau / nhíu / nhăn / " +
		"ngạc nhiên / sửng sốt / sững sờ / hốt hoảng / hoảng hốt / giật mình / bối rối / lúng túng / ngơ ngác / " +
		"run run / run rẩy / lễ phép / hồ hởi / hớn hở / hí hửng / vui vẻ / vui mừng / mừng rỡ / buồn bã / " +
		"buồn rầu / rầu rĩ / dịu dàng / nhẹ nhàng / ôn tồn / từ tốn / chậm rãi / điềm tĩnh / bình thản / lạnh lùng / " +
		"thản nhiên / tức giận / giận dữ / nổi giận / nổi nóng / bực bội / bực mình / nghiêm mặt / nghiêm giọng / " +
		"nghiêm nghị / đổi giọng / hạ giọng / lên giọng / cao giọng / gằn giọng / dịu giọng / rụt rè / e dè / " +
		"ngượng ngùng / ngượng nghịu / bẽn lẽn / đỏ mặt / tái mặt / gật đầu / lắc đầu / cúi đầu / ngẩng đầu / " +
		"ngẩng lên / gật gù / gãi đầu / gãi tai / xua tay / phẩy tay / vẫy tay / chỉ tay / giơ tay / khoát tay / " +
		"vỗ vai / vỗ tay / chắp tay / nắm tay / hất hàm / bĩu môi / bặm môi / mím môi / cắn môi / trợn mắt / " +
		"tròn mắt / trừng mắt / nháy mắt / chớp mắt / nheo mắt / liếc mắt / lườm / nguýt / chau mày / nhún vai / " +
		"quay lại / quay sang / quay ra / quay đi / ngoảnh lại / bước tới / chạy tới / mỉm cười / bật cười / " +
		"cả cười / bật khóc / òa khóc / oà khóc / rơm rớm / sốt ruột / sốt sắng / nhanh nhảu / láu táu / hớt hải / " +
		"tò mò / ngờ vực / nghi ngờ / thất vọng / thắc mắc / tủi thân",
);
/** Deeds and moves of a speaker; an answer names them as well, so that they tell nothing after a question. */
const deeds = phrasesOf(
	"đứng / ngồi / bước / chạy / đi / kéo / đẩy / ôm / cầm / nắm / giật / đập / đặt / đưa / chìa / ném / vuốt / " +
		"xoa / giơ / vẫy / ngoái / nghiêng / rướn / nhổm / tiến / lùi / dừng / ngừng / im / mở / đóng / rút / bế / " +
		"dắt / lau / buông",
);

const negations = wordsOf("không chẳng chưa chả đừng định muốn nghe để khỏi sẽ");
/** `Tiếng gọi`, `Lời nói`: nouns, no saying. */
const makesNoun = wordsOf("tiếng lời câu giọng cuộc việc sự cách bài điều tên");
/** Words that only begin like a verb of saying. */
const otherWords = phrasesOf(
	"bảo vệ / bảo hiểm / bảo mẫu / bảo tàng / bảo an / bảo quản / bảo dưỡng / kể cả / kể từ / la liệt / la cà / " +
		"đáp án / đáp ứng / chào đời / chào mào / nói chung / nói riêng / than củi / thầm lặng / đùa nghịch / " +
		"van xe / gọi là",
);
/** What opens a clause that has no speaker, or a sentence of its own. */
const noSpeaker = wordsOf(
	"không chẳng chưa rồi nhưng và còn khi lúc sau trước nếu vì do bởi tuy dù mặc thế vậy nghe thấy hôm trong " +
		"ngoài trên dưới từ theo tại ở để hãy đừng xin có đã đang sẽ bỗng chợt ai sao gì đâu bao dạ vâng ừ thôi " +
		"nào câu lời",
);
/** Particles that close what is said, not what is told. */
const spokenEnds = wordsOf(
	"ạ nhé nha nhá nghe nhỉ đấy đó đây mà đâu chứ à ư hả hử hở chăng chưa không gì sao thôi đi với cơ kia này " +
		"luôn rồi đã",
);
/** Those of them that follow a verb of saying too: `bà gọi với`, `Lan nói luôn`. */
const toldEnds = wordsOf("với luôn");
const adverbs = wordsOf(
	"khẽ nhỏ to lớn thầm vội lại lên ra vào thêm theo với gọn nhẹ chậm nhanh ngay luôn tiếp rằng như giọng " +
		"thật rất rãi nhàng",
);
const firstPersons = wordsOf("em con cháu tớ mình tao mày ta bọn chúng");

/** Third persons that tales are told of. */
const speakers = wordsOf(
	"thằng gã hắn lão mụ nó nàng chàng người đứa cô chú bà ông anh chị cậu mẹ bố cha má thầy bác cụ",
);

const longestClause = 90;
const longestSpeech = 400;

interface Clause {
	readonly words: readonly string[];
	/** The character after the clause; `""` at the end of the text. */
	readonly mark: string;
}

function clauseAt(text: string, offset: number): Clause {
	const clause = /^[\p{L}\p{M} ]+/u.exec(text.slice(offset, offset + longestClause))?.[0] ?? "";
	return { words: clause.trim().split(" "), mark: text[offset + clause.length] ?? "" };
}

/** Where a phrase of `list` ends after a speaker: index of its last word, -1 for nowhere. Names count for nothing. */
function predicateEnd(words: readonly string[], list: ReadonlySet<string>): number {
	if (noSpeaker.has((words[0] ?? "").toLowerCase())) return -1;
	let place = 0;
	for (let index = 1; index < words.length; index += 1) {
		const word = words[index] ?? "";
		if (/^\p{Lu}/u.test(word)) continue;
		place += 1;
		if (place > 4 || negations.has(word)) return -1;
		const two = `${word} ${words[index + 1] ?? ""}`;
		const pair = list.has(two);
		if (!pair && (!list.has(word) || otherWords.has(two))) continue;
		if (!makesNoun.has((words[index - 1] ?? "").toLowerCase())) return pair ? index + 1 : index;
	}
	return -1;
}

/**
 * Whether the words at `offset`, after the closing quotation mark of a speech, name its speaker and the saying: `Lan
 * hỏi`, `Bà cụ trả lời`. After a full stop they must be `alone`: `“…” Ông nói thêm rằng …` is a sentence of its own.
 * `stop` is the offset of the mark inside the quotes.
 */
export function tagsSpeech(text: string, offset: number, stop: number, alone: boolean): boolean {
	const { words, mark } = clauseAt(text, offset);
	const verb = predicateEnd(words, sayings);
	if (verb < 0 || mark === ":" || mark === "?" || isIntroduced(text, stop)) return false;
	if (!alone) return true;
	const rest = words.slice(verb + 1);
	return /^(?:[.!…]|)$/.test(mark) && rest.length <= 3 && rest.every((word) => adverbs.has(word));
}

/** Whether a colon before the speech that holds `stop` has named its speaker already. */
function isIntroduced(text: string, stop: number): boolean {
	const before = text.slice(Math.max(0, stop - longestSpeech), stop);
	const close = /["'”’»]/.exec(text.slice(stop, stop + 8))?.[0] ?? "";
	const open = { "”": "“", "’": "‘", "»": "«" }[close] ?? close;
	const at = before.lastIndexOf(open);
	return at > 0 && before.slice(0, at).trimEnd().endsWith(":");
}

/**
 * Whether the words at `offset`, after a dash, are the narrator's and close the speech from `start` to `stop`: `Lan
 * hỏi`, `Thằng bé lễ phép`. Where the narrator spoke from the start, the dashes part the items of a list.
 */
export function isNarrated(text: string, start: number, stop: number, offset: number): boolean {
	const clause = clauseAt(text, offset);
	const question = text[stop] === "?";
	if (!narrates(clause, !question)) return false;
	const said = text.slice(Math.max(start, stop - longestSpeech), stop);
	const verb = clause.words[predicateEnd(clause.words, sayings)] ?? "";
	if (question && verb !== "" && said.split(" ").includes(verb)) return false;
	const dash = /^[-–—]\s*/.exec(text.slice(start, start + 8))?.[0] ?? "";
	return dash === "" || !narrates(clauseAt(text, start + dash.length), true);
}

function narrates({ words, mark }: Clause, byDeed: boolean): boolean {
	const last = words.at(-1) ?? "";
	if (mark === "?" || mark === "!" || (spokenEnds.has(last) && !toldEnds.has(last))) return false;
	if (predicateEnd(words, sayings) >= 0) return true;
	const speaker = (words[0] ?? "").toLowerCase();
	const manner = predicateEnd(words, manners);
	if (manner >= 0) return !firstPersons.has(speaker) || !manners.has(words.slice(1, manner + 1).join(" "));
	if (byDeed && !firstPersons.has(speaker) && predicateEnd(words, deeds) >= 0) return true;
	const told = words.length > 2 && words.length <= 6 && (speakers.has(speaker) || /^\p{Lu}/u.test(words[1] ?? ""));
	return told && rhymes(words.at(-2) ?? "", last);
}

/** Whether two syllables are one playing word such as `đon đả`, `lúng túng`: manner, more often than not. */
function rhymes(first: string, second: string): boolean {
	const [one, two] = [parseSyllable(first), parseSyllable(second)];
	if (one === null || two === null || first === second || /^\p{Lu}/u.test(first)) return false;
	return (one.onset === two.onset && one.onset !== "") !== (one.rime === two.rime);
}
