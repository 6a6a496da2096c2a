// Organisations over several tokens: a listed one with its place, or a head noun and the capitals after it. Pure.
// A gloss is put together only where each part has its entry and the order is certain; else the bounds alone are given.

import type { Lexicon } from "../lexicon/lookup.ts";
import { foldWord, headwordKey } from "../text/headwordKey.ts";
import { attributeOf, type NameWord, placeOf, senseOf, titleCase, withoutMarks } from "./nameWords.ts";
import type { Unit } from "./types.ts";

export interface OrganizationRead {
	/** Index after its last word. */
	readonly end: number;
	readonly gloss: string | null;
	readonly read: Unit["read"];
}

const table = (text: string): ReadonlyMap<string, string> =>
	new Map(
		text.split(", ").map((line) => {
			const [form = "", english = ""] = line.split(": ");
			return [foldWord(form), english] as const;
		}),
	);

/** Heads with a field after them: `Sở Du lịch` is the Department of Tourism; of the others only the bounds are certain. */
const offices = table(
	"bộ: Ministry, sở: Department, cục: Department, tổng cục: General Department, vụ: , phòng: , ban: , viện: , trung tâm: , " +
		"ủy ban: , hội: , hiệp hội: , liên đoàn: , chi cục: , ngân hàng: ",
);
/** Heads with a name after them: `Đại học Cần Thơ` is Can Tho University. */
const named = table(
	"đại học: University, trường đại học: University, bệnh viện: Hospital, tập đoàn: Group, " +
		"công ty: Company, công ty cổ phần: Joint Stock Company, công ty tnhh: Co. Ltd., học viện: Academy, " +
		"trường thpt: High School, trường tiểu học: Primary School, trường thcs: Middle School, thpt: High School, " +
		"trường trung học phổ thông: High School, câu lạc bộ: Club, clb: Club, hãng thông tấn: News Agency, " +
		"hãng tin: News Agency, nhà xuất bản: Publishing House, đại học quốc gia: National University, hãng hàng không: Airlines, " +
		"trường: School",
);
/** Organisations of a whole country: a place after them is theirs. */
const national =
	/^(?:bộ|quốc hội|chính phủ|thượng viện|hạ viện|hải quân|không quân|quân đội|đảng|nội các|cơ quan tình báo|ngân hàng trung ương)(?: |$)/;
/** Organisations that many places have; of others (`Reuters`) a place after them is no part. */
const local =
	/^(?:sở|ubnd|ủy ban|hđnd|hội đồng|tòa án|tand|viện kiểm sát|vksnd|vks|cục|chi cục|tỉnh ủy|thành ủy|mặt trận|hội|liên đoàn|đoàn|trung tâm)(?: |$)/;
const localities = table(
	"tỉnh: Province, thành phố: City, tp: City, tp.: City, huyện: District, quận: District, thị xã: Town, xã: Commune, phường: Ward",
);
/** Words that are an organisation only with its place: `Công an Hà Nội`. */
const placed = table(
	"công an: police, chính phủ: Government, quốc hội: National Assembly, đại sứ quán: Embassy, cảnh sát: police",
);

/** The organisation that begins at a word and has at least one more; `null` where there is none. */
export function readOrganization(words: readonly NameWord[], at: number, lexicon: Lexicon): OrganizationRead | null {
	const word = words[at];
	if (word === undefined || word.token.kind === "gap" || word.token.kind === "number") return null;
	const core = listedCore(word, at) ?? fieldCore(words, at, lexicon) ?? namedCore(words, at, lexicon);
	if (core === null) return null;
	const whole = withPlace(words, core, word, lexicon);
	return whole.end > at + 1 ? whole : null;
}

function listedCore({ token, entry, folded, capital }: NameWord, at: number): OrganizationRead | null {
	if (token.kind === "name" && token.subkind === "organization" && entry !== null)
		return { end: at + 1, gloss: senseOf(entry, "org"), read: "dictionary" };
	const english = capital ? placed.get(folded) : undefined;
	return english === undefined ? null : { end: at + 1, gloss: english, read: "dictionary" };
}

/** `Sở Du lịch`, `Sở Giáo dục và Đào tạo`: head and fields with capitals. */
function fieldCore(words: readonly NameWord[], at: number, lexicon: Lexicon): OrganizationRead | null {
	const head = words[at];
	const english = head?.capital ? offices.get(head.folded) : undefined;
	if (english === undefined) return null;
	const end = endOfCapitals(words, at + 1, lexicon);
	// `Cục Cảnh sát hình sự`: nobody knows where a name in small letters ends.
	if (end === at + 1 || goesOn(words[end]) || words[at + 1]?.token.subkind === "person") return null;
	const shape = { end, gloss: null, read: "shape" } as const;
	if (english === "") return shape;
	const parts = words.slice(at + 1, end);
	const named = parts.map(({ folded, token }) => (token.kind === "gap" ? "và" : folded));
	const ministry = lexicon.findKind("name", `bộ ${named.join(" ")}`);
	const likeMinistry = ministry?.senses[0].glosses.find((gloss) => gloss.startsWith("Ministry of "));
	if (likeMinistry !== undefined) return { end, gloss: likeMinistry.replace("Ministry", english), read: "parts" };
	const printed = parts.map((word, index) => (index % 2 === 0 ? fieldOf(word) : named[index] === "và" ? "and" : null));
	if (printed.includes(null)) return shape;
	return { end, gloss: `${english} of ${titleCase(printed.join(" "))}`, read: "parts" };
}

function goesOn(word: NameWord | undefined): boolean {
	if (word?.token.kind !== "word" || localities.has(word.folded)) return false;
	const pos = word.entry?.senses[0].pos;
	return pos === "a" || pos === "n" || trades.has(word.folded);
}

/** Verbs that stand in the names of firms and offices: `Công ty Đầu tư phát triển nhà`. */
const trades: ReadonlySet<string> = new Set(
	(
		"phát triển,xây dựng,đầu tư,sản xuất,kinh doanh,quản lý,khai thác,xuất nhập khẩu,tư vấn,vận tải,chế biến,thiết kế,nghiên cứu," +
		"bảo vệ,đào tạo,kiểm tra,phòng chống,xuất khẩu,cung cấp,sửa chữa"
	).split(","),
);

/** A field that an office has, where the dictionary's word for it is what English calls such an office. */
function fieldOf({ token, entry }: NameWord): string | null {
	const field = token.kind === "word" ? senseOf(entry, "n") : null;
	return field !== null && fields.has(field) ? field : null;
}

const fields: ReadonlySet<string> = new Set(
	(
		"agriculture,aviation,commerce,communications,construction,culture,customs,economy,education,energy,environment,finance," +
		"forestry,health,industry,information,investment,justice,labor,planning,science,sport,sports,statistics,technology,tourism," +
		"trade,training,transport"
	).split(","),
);

/** `Bệnh viện Bạch Mai`, `Công ty TNHH Hoàng Long`: the name first, as English has it. */
function namedCore(words: readonly NameWord[], at: number, lexicon: Lexicon): OrganizationRead | null {
	const head = words[at];
	const two = `${head?.folded} ${words[at + 1]?.folded}`;
	const isTwo = named.has(two);
	const english = head === undefined ? undefined : (named.get(isTwo ? two : head.folded) ?? undefined);
	if (head === undefined || english === undefined) return null;
	const first = isTwo ? at + 2 : at + 1;
	const name = words[first];
	if (name === undefined || !name.capital || name.token.kind === "gap" || offices.has(name.folded)) return null;
	if (named.has(name.folded)) return null;
	// A head without a capital needs a name: `trường Nguyễn Du`, but not `trường Hà Nội học`.
	if (!head.capital && name.token.kind !== "name") return null;
	const end = endOfCapitals(words, first, lexicon);
	const isName = name.token.kind === "name" || name.token.subkind === "abbreviation";
	const text = !isName || end > first + 1 || isOwner(name, english) ? null : nameOf(name, lexicon);
	if (text !== null) return { end, gloss: `${text} ${english}`, read: "parts" };
	return goesOn(words[end]) ? null : { end, gloss: null, read: "shape" };
}

/** Heads that are called after their town: `Đại học Cần Thơ`; a place after the others says whose they are. */
const ofTowns: ReadonlySet<string> = new Set(
	"University,Hospital,High School,Primary School,Middle School,School".split(","),
);

/** `trường Pháp`, `hãng hàng không Thổ Nhĩ Kỳ`: a country is no name of it. */
function isOwner({ entry }: NameWord, english: string): boolean {
	if (entry === null || senseOf(entry, "place") === null || senseOf(entry, "org") !== null) return false;
	return senseOf(entry, "people") !== null || !ofTowns.has(english);
}

/** A listed name as the dictionary has it, an unlisted Vietnamese or Latin one letter by letter; never a phrase. */
function nameOf({ entry, gloss, surface, token }: NameWord, lexicon: Lexicon): string | null {
	if (entry !== null) return senseOf(entry, "org") ?? senseOf(entry, "place") ?? gloss ?? entry.senses[0].glosses[0];
	if (token.subkind === "abbreviation") return surface;
	if (token.kind !== "name" || lexicon.has(headwordKey("word", surface))) return null;
	const syllables = surface.split(/\s+/);
	if (syllables.length > 4 || !syllables.every((syllable) => /^\p{Lu}/u.test(syllable))) return null;
	for (let cut = 1; cut < syllables.length; cut++) {
		// `Sữa Việt Nam`, `Brazil Palmeiras`: a place and something else are a phrase.
		const [head, tail] = [syllables.slice(0, cut), syllables.slice(cut)].map((part) => foldWord(part.join(" ")));
		if (isPlace(tail ?? "", lexicon) || isPlace(head ?? "", lexicon)) return null;
	}
	return withoutMarks(surface);
}

/** Another organisation begins: `Công ty Tân Phú và Hiệp hội …`, `Vụ Pháp chế Bộ Y tế`. */
function isHead(word: NameWord | undefined): boolean {
	if (word === undefined) return false;
	return word.token.subkind === "organization" || offices.has(word.folded) || named.has(word.folded);
}

function isPlace(folded: string, lexicon: Lexicon): boolean {
	const place = senseOf(lexicon.findKind("name", folded), "place");
	return place !== null && (folded.includes(" ") || /^\p{ASCII}+$/u.test(folded));
}

/** End of the words with capitals, and of `và` or a hyphen between two of them; a locality ends it. */
function endOfCapitals(words: readonly NameWord[], from: number, lexicon: Lexicon): number {
	let end = from;
	for (let at = from; at < words.length; at++) {
		const word = words[at];
		if (word === undefined) break;
		const joins = at > from && /^(?:và|&|-|–)$/.test(word.folded) && words[at + 1]?.token.kind !== "number";
		if (joins && words[at + 1]?.capital && !isHead(words[at + 1])) continue;
		if (at > from && isHead(word)) break;
		const stops = !word.capital || word.token.kind === "gap" || (at > from && word.token.subkind === "person");
		if (stops || (at > from && placeOf(word, lexicon) !== null)) break;
		if (localities.has(word.folded)) break;
		end = at + 1;
	}
	return end;
}

/** Adds a place after the core: `Bộ Ngoại giao Hàn Quốc`, `UBND tỉnh Nghệ An`, `UBND quận 1`. */
function withPlace(
	words: readonly NameWord[],
	core: OrganizationRead,
	head: NameWord,
	lexicon: Lexicon,
): OrganizationRead {
	const next = words[core.end];
	const locality = next === undefined ? undefined : localities.get(next.folded);
	if (next !== undefined && locality !== undefined) {
		const name = words[core.end + 1];
		const place = placeOf(name, lexicon) ?? romanizedPlace(name);
		if (place !== null) return joined(core, localPlace(place, locality), core.end + 2);
		const isNumbered = /^\d{1,2}$/.test(name?.surface ?? "");
		return isNumbered ? joined(core, `${locality} ${name?.surface}`, core.end + 2) : core;
	}
	const place = placeOf(next, lexicon);
	if (next === undefined || place === null) return core;
	const isNational = national.test(head.folded) || placed.has(head.folded);
	if (!isNational && !local.test(head.folded)) return core;
	const people = next.entry !== null && senseOf(next.entry, "people") !== null;
	const attribute =
		next.entry !== null && (isNational || people) && head.folded !== "công an" ? attributeOf(next.entry) : null;
	return joined(core, attribute ?? place, core.end + 1);
}

/** `Hải Phòng City`, but `Ho Chi Minh City` once. */
function localPlace(place: string, locality: string): string {
	return place.endsWith(locality) || place === "Hanoi" ? place : `${place} ${locality}`;
}

/** A small place that no dictionary lists, after `xã` or `huyện`. */
function romanizedPlace(word: NameWord | undefined): string | null {
	return word?.token.kind === "name" && word.entry === null && word.capital ? withoutMarks(word.surface) : null;
}

function joined({ gloss, read }: OrganizationRead, place: string, end: number): OrganizationRead {
	return gloss === null ? { end, gloss, read } : { end, gloss: `${place} ${gloss}`, read: "parts" };
}
