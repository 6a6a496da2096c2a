// Full stops that end no sentence: abbreviations of Vietnamese print and of the foreign names and titles found in it.
// Pure.

/** What the full stop after a token can mean. */
export type StopMeaning =
	/** An abbreviation that something always follows: `TS.`, `Mr.`, `Q.` */
	| "inside"
	/** An abbreviation that may close a sentence as well: `v.v.`, `Inc.` */
	| "either"
	/** One before a number only: `tr. 15`, `No. 5` */
	| "beforeNumber"
	/** A single letter or letters with stops: an initial, a district, or the `C` of a vitamin. */
	| "initial"
	/** No abbreviation. */
	| "end";

function wordsOf(list: string): ReadonlySet<string> {
	return new Set(list.split(" "));
}

/** Compared as written: `St.` is a saint, `no.` is the word for being full. */
const inside = wordsOf(
	"GS Gs PGS Pgs TS Ts ThS Ths Th.S TSKH BS Bs BSCK DS Ds KS Ks KTS LS Ls CN NCS NGƯT NGND NSND NSƯT TP Tp TX " +
		"Tx TT Tt tp tx HLV CLB NXB Nxb Cty CTY đ/c Đ/c ĐC Mr Mrs Ms Dr Prof St Ste Mt Ft Gen Col Lt Sgt Capt Sen Rep " +
		"PCT PGĐ UV Gov Rev Hon Messrs Mme Mlle Herr vs Vs v VD Vd vd Ng Th Tr Ph Nh",
);
const either = wordsOf(
	"v.v vv v.v… etc Inc Ltd Co Corp Jr Sr JSC LLC Bros TCN SCN CN.TCN sđd Sđd a.m p.m A.M P.M ca Ph.D PhD M.A B.A",
);
const beforeNumber = wordsOf("ĐT Đt tel Tel TEL Fax fax tr Tr pp p No Nos Vol vol Art Fig fig Ch ch Sec x X d D");

/** Reads the token before a full stop; only what follows its last hyphen, slash or bracket counts. */
export function stopAfter(token: string): StopMeaning {
	if (inside.has(token)) return "inside";
	if (either.has(token)) return "either";
	if (/^\p{L}$/u.test(token))
		return /^\p{Lu}$/u.test(token) ? "initial" : beforeNumber.has(token) ? "beforeNumber" : "end";
	if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(token)) return "initial";
	if (beforeNumber.has(token)) return "beforeNumber";
	const last = token.slice(Math.max(token.lastIndexOf("."), token.lastIndexOf("-"), token.lastIndexOf("/")) + 1);
	return inside.has(last) ? "inside" : "end";
}

/** Capitalised words that open a sentence far more often than they stand in a name; they decide after an initial. */
const openers = wordsOf(
	"ông bà anh chị em cô chú bác tôi chúng họ nó hắn người những các mọi mỗi một khi lúc hôm nay sáng chiều tối " +
		"đêm ngày sau trước trong ngoài trên dưới tại theo để do vì bởi nếu tuy mặc dù dẫu nhưng và hoặc rồi thế vậy " +
		"đó đây kia này còn cũng chỉ đã đang sẽ được bị không chưa chẳng đừng hãy có là với từ đến về cho bằng như " +
		"nhờ song việc điều sự cuộc vụ hầu tất cả nhiều ít hiện qua giữa đồng",
);

/** Abbreviations of a town or district, after which a sentence may end (`trên địa bàn TP. Theo …`). */
const places = wordsOf("TP Tp TX Tx TT Tt tp tx");

/** Whether the stop after an abbreviation of a place ends the sentence, given the next word. */
export function closesAfterPlace(token: string, next: string): boolean {
	return places.has(token) && opensSentence(next) && next.toLowerCase() !== "đồng";
}

const districts = wordsOf("Q P H X F Đ K");

/** Whether a single letter stands for a district, ward or street, before a name: `Q. Bình Thạnh`. */
export function isDistrict(letter: string): boolean {
	return districts.has(letter);
}

/** Whether a capitalised word is one that usually opens a sentence: `Ông`, `Theo`, `Sau`. */
export function opensSentence(word: string): boolean {
	return openers.has(word.toLowerCase());
}

const numbered = wordsOf(
	"điều khoản chương mục phần câu hình bảng bước tập quyển bài điểm tiết phụ số kỳ hồi cảnh màn",
);

/** Whether a number after this word and before a full stop is a heading's, as in `Điều 5.` */
export function countsParts(word: string): boolean {
	return numbered.has(word.toLowerCase());
}

const sayings: ReadonlySet<string> = new Set(
	(
		"hỏi / nói / đáp / bảo / kêu / la / hét / thốt / gắt / quát / reo / than / mắng / giục / gọi / kể / thầm / " +
		"lẩm bẩm / thì thầm / thì thào / trả lời / hỏi lại / cho biết / cho hay / cho rằng / khẳng định / nhấn mạnh / " +
		"chia sẻ / nhắc / giải thích / bình luận / ngắt lời / tiếp lời / lên tiếng / đề nghị / khuyên / dặn / năn nỉ " +
		"/ van / thủ thỉ / rủ / đùa / trêu / hô / tâm sự / phàn nàn / tuyên bố / viết / phân trần / phân tích / phản " +
		"bác / lắp bắp / ấp úng / bày tỏ / phát biểu / chào / nhận xét"
	).split(" / "),
);

/**
 * Whether two neighbouring words are or open the narrator's verb of saying after direct speech: `hỏi`, `trả lời`,
 * `thì thầm`.
 */
export function opensSaying(first: string, second: string): boolean {
	return sayings.has(first) || sayings.has(`${first} ${second}`);
}
