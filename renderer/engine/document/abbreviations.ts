// Full stops that end no sentence: abbreviations of Vietnamese print and of the foreign names and titles found in it.
// Pure.

import { wordsOf } from "./sentenceScan.ts";

/** What the full stop after a token can mean. */
export type StopMeaning =
	/** An abbreviation that something always follows: `TS.`, `Mr.`, `Q.` */
	| "inside"
	/** An abbreviation that may close a sentence as well: `v.v.`, `Inc.` */
	| "either"
	/** One before a number only: `tr. 15`, `No. 5` */
	| "beforeNumber"
	/** A letter, letters with stops, or the onset of a name (`Ng.`): an initial, a district, the `C` of a vitamin. */
	| "initial"
	/** No abbreviation. */
	| "end";

/** Before the name of a person; compared as written: `St.` is a saint. */
const titles = wordsOf(
	"GS Gs gs VS PGS Pgs pgs TS Ts ts ThS Ths ths TSKH BS Bs bs CKI CKII BSCK BSCKI BSCKII BSNT DS Ds DSCK KS " +
		"Ks ks KTS Kts kts LS Ls CN NCS NGƯT NGND NSND NSƯT TTƯT TTND HLV VĐV PV BTV NV NB NS HS ĐD GĐ PGĐ TGĐ " +
		"PTGĐ PCT UV UVTV ĐBQH Lm LM HT ĐĐ Ô đ/c Đ/c ĐC Đ/C Mr Mrs Ms Dr Prof Gen Col Lt Sgt Capt Sen Rep Gov Rev " +
		"Hon Messrs Mme Mlle Herr",
);
/** Towns and districts, after which a sentence may end: `trên địa bàn TP. Theo …` */
const towns = wordsOf("TP Tp tp TX Tx tx TT Tt tt T.P T.X");
/** Bodies and sites that end a sentence as often. */
const bodies = wordsOf("KCN KCX KĐT BV ĐH CĐ HTX");
/** Before other words; `no.` is the word for being full, no number. */
const others = wordsOf(
	"CLB NXB Nxb nxb Cty CTY cty DNTN vs Vs VD Vd vd v St Ste Mt Ft e.g i.e viz cf Jan Feb Aug Sept Oct Nov " +
		"Dec Univ Dept",
);
const either = wordsOf(
	"v.v vv v.v… etc Inc Ltd Co Corp Jr Sr JSC LLC Bros TCN SCN CN.TCN tr.CN Tr.CN s.CN sđd Sđd a.m p.m A.M " +
		"P.M ca Ph.D PhD M.A B.A M.Sc B.Sc T.Ư TƯ TW",
);
const beforeNumber = wordsOf(
	"ĐT Đt đt DĐ SĐT Sđt sđt STK MST CMND CCCD tel Tel TEL Fax fax tr pp p No Nos Vol vol Art Fig fig ch Sec x d " +
		"QL TL Km KM KP tk TK al",
);
/** How the names of people are cut in print: `Ng. Hữu Phần`, `Lê Thị Th.` */
const onsets = wordsOf("Ng Nh Th Tr Ph Kh Ch Gi Qu Ngh Đg");
/** Letters without a vowel that are no abbreviation of a name or title: units and sounds. */
const vowelless = wordsOf("Kg Cm Mm Ml Mg Mb Gb Kb Tb Hz Hm Hmm Brr Grr Brrr Shh Pst");

/** The last list that has a token decides. */
const listed: ReadonlyMap<string, StopMeaning> = new Map(
	(
		[
			[vowelless, "end"],
			[onsets, "initial"],
			[beforeNumber, "beforeNumber"],
			[either, "either"],
			[others, "inside"],
			[bodies, "inside"],
			[towns, "inside"],
			[titles, "inside"],
		] as const
	).flatMap(([list, meaning]) => [...list].map((token) => [token, meaning] as const)),
);

/** Reads the token before a full stop; of a compound its last part counts, after a stop, hyphen or slash. */
export function stopAfter(token: string): StopMeaning {
	const known = listed.get(token);
	if (known !== undefined) return known;
	if (!/[.\-/@:]/.test(token)) {
		if (token.length === 1) return /\p{Lu}/u.test(token) ? "initial" : "end";
		return token.length <= longestShortened && shortened.test(token) ? "inside" : "end";
	}
	if (/^(?:\p{Lu}\p{Ll}{0,2}\.)*\p{Lu}$/u.test(token))
		return titles.has(token.replaceAll(".", "")) ? "inside" : "initial";
	if (/[@:]|^www\.|\.\p{Ll}{2,}/u.test(token)) return "end";
	const last = token.slice(Math.max(token.lastIndexOf("."), token.lastIndexOf("-"), token.lastIndexOf("/")) + 1);
	return listed.get(last) === "inside" || shortened.test(last) ? "inside" : "end";
}

const longestShortened = 4;
/** A capitalised run of consonants: `Nxb`, `Kts`. */
const shortened = /^[BCDĐGHKLMNPQRSTVX][bcdđghklmnpqrstvx]{1,3}$/;

/** Whether something follows that only ever closes such a run: `Co. Ltd.`, `v.v. etc.` */
export function closesName(word: string): boolean {
	return either.has(word);
}

/** Capitalised words that open a sentence far more often than they stand in a name; they decide after an initial. */
const openers = wordsOf(
	"ông bà anh chị em cô chú bác tôi chúng họ nó hắn người những các mọi mỗi một khi lúc hôm nay sáng chiều tối " +
		"đêm ngày sau trước trong ngoài trên dưới tại theo để do vì bởi nếu tuy mặc dù dẫu nhưng và hoặc rồi thế vậy " +
		"đó đây kia này còn cũng chỉ đã đang sẽ được bị không chưa chẳng đừng hãy có là với từ đến về cho bằng như " +
		"nhờ song việc điều sự cuộc vụ hầu tất cả nhiều ít hiện qua giữa đồng",
);

/** Words that follow a title only in a new sentence (`Thưa GS. Em xin phép`); `Anh` and `Hiện` are names. */
const afterTitles = wordsOf(
	"ông bà em cô chú bác tôi cháu chúng họ nó hắn những các mọi mỗi khi lúc hôm sau trước trong theo nhưng và " +
		"rồi nếu tuy đó đây nay vợ chồng mẹ bố cha má nhà người nhiều tất việc cuộc vụ",
);

/** What a hospital or a university is of, with one capital: `BV. Phụ sản`, `ĐH. Kinh tế`. */
const branches = wordsOf(
	"nhi phụ da đa y răng mắt tai ung lao tâm lão nội bách kinh sư khoa luật nông ngoại bưu giao thương kiến " +
		"mỹ dược công sài hà dân mở",
);

/** The words around an abbreviation and whether the next reads as a name. */
export interface Neighbours {
	readonly previous: string;
	readonly next: string;
	/** The word after the next; `""` where something else follows. */
	readonly after: string;
	readonly named: boolean;
}

/** Whether the stop after an abbreviation that usually stands inside ends the sentence all the same. */
export function closesAfterInside(token: string, { previous, next, after, named }: Neighbours): boolean {
	if (token === "v") return previous === "v.";
	if (token === "CN" && /^(?:trước|sau)$/.test(previous)) return true;
	const last = token.slice(token.lastIndexOf(".") + 1);
	if (towns.has(token) || bodies.has(last)) {
		if (next.toLowerCase() !== "đồng" && opensSentence(next)) return true;
		const branch = bodies.has(last) && branches.has(next.toLowerCase());
		return !named && !branch && /^\p{Ll}/u.test(after);
	}
	if (!titles.has(last) || !/^\p{Ll}/u.test(after)) return false;
	return afterTitles.has(next.toLowerCase()) || (next === "Anh" && /^(?:là|làm|thành|lên)$/.test(previous));
}

/** Whether a capitalised word is one that usually opens a sentence: `Ông`, `Theo`, `Sau`. */
export function opensSentence(word: string): boolean {
	return openers.has(word.toLowerCase());
}
