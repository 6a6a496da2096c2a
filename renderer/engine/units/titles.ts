// Names with their titles: `Thủ tướng Phạm Minh Chính`, `Tổng thống Mỹ Donald Trump`, `ông Nguyễn Văn A`. Pure.

import { unnamed } from "../gloss/persons.ts";
import type { Lexicon } from "../lexicon/lookup.ts";
import { foldWord } from "../text/headwordKey.ts";
import { isSyllable } from "../text/syllable.ts";
import { attributeOf, type NameWord, placeOf, senseOf, titleCase, withoutMarks } from "./nameWords.ts";
import { readOrganization } from "./organizations.ts";
import type { Unit } from "./types.ts";

export interface TitleRead {
	/** Index after its last word. */
	readonly end: number;
	readonly gloss: string | null;
	readonly read: Unit["read"];
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(",").map(foldWord));

const courtesies = list("ông,bà,anh,chị,cô,cậu,chú,bác,dì,thầy,cụ,ngài");
const offices = list(
	"thủ tướng,phó thủ tướng,tổng thống,phó tổng thống,chủ tịch,phó chủ tịch,bộ trưởng,thứ trưởng,ngoại trưởng,tổng bí thư,bí thư," +
		"phó bí thư,đại sứ,tổng thư ký,quốc vương,nữ hoàng,vua,thái tử,hoàng tử,công chúa,thủ hiến,thống đốc,giáo hoàng,giám mục," +
		"đại tướng,thượng tướng,trung tướng,thiếu tướng,tướng,đại tá,thượng tá,trung tá,thiếu tá,đại úy,thượng úy,trung úy,thiếu úy," +
		"giáo sư,phó giáo sư,tiến sĩ,thượng nghị sĩ,nghị sĩ,thị trưởng,hoàng đế,đô đốc,thủ lĩnh,hoàng thân",
);
const callings = list(
	"bác sĩ,luật sư,ca sĩ,diễn viên,nghệ sĩ,nhạc sĩ,họa sĩ,nhà văn,nhà thơ,nhà báo,kỹ sư,kiến trúc sư,huấn luyện viên,hlv,thủ môn," +
		"tiền đạo,hậu vệ,tiền vệ,cầu thủ,giám đốc,phó giám đốc,tổng giám đốc,người phát ngôn,phát ngôn viên,trưởng phòng,hiệu trưởng," +
		"tỷ phú,hoa hậu,đạo diễn,người mẫu,vận động viên,nhà sử học,chuyên gia,trợ lý,cố vấn,lãnh đạo,nhà nghiên cứu,viện trưởng,cục trưởng," +
		"vụ trưởng,thiền sư,hòa thượng,thượng tọa,đại đức,liệt sĩ,anh hùng",
);
/** Heads of cities and states: the name after them may be that of the place. */
const heads = list("thị trưởng,thống đốc,thủ hiến");
/** Leaders of firms: a foreign word after them may be the firm. */
const leaders = list("giám đốc,tổng giám đốc,phó giám đốc,chủ tịch,phó chủ tịch,lãnh đạo");
const doctors = list("bác sĩ,tiến sĩ");
/** Titles that print shortens, and the English short form; `""` adds none. */
const degrees: ReadonlyMap<string, string> = new Map([
	["gs", "Prof."],
	["pgs", "Assoc. Prof."],
	["ts", "Dr."],
	["bs", "Dr."],
	["ths", ""],
	["tskh", "Dr."],
	["ths.bs", "Dr."],
]);

/** What stands between the title and the name. */
interface Office {
	readonly end: number;
	/** Title before the name, as `British Prime Minister`; `null` where it cannot be composed. */
	readonly before: string | null;
	/** Or what follows the name: `director of the Hanoi Department of Health`. */
	readonly after: string | null;
}

/** The title with a name that begins at a word; `null` where there is none. */
export function readTitle(words: readonly NameWord[], at: number, lexicon: Lexicon): TitleRead | null {
	const word = words[at];
	if (word === undefined || word.token.kind === "gap") return null;
	const office = readDegrees(words, at) ?? readCourtesy(words, at) ?? readOffice(words, at, lexicon);
	if (office === null) return null;
	const person = words[office.end];
	if (person === undefined || person.token.kind !== "name") return null;
	const split = splitPlace(person, lexicon);
	const isCourtesy = courtesies.has(word.folded);
	const found = split?.name ?? personName(person, isCourtesy, words);
	if (found === undefined) return null;
	const isUnknown = person.entry === null && split === null && office.end === at + 1;
	const isNoPerson = heads.has(word.folded) || (leaders.has(word.folded) && isOneForeignWord(person.folded));
	const name = isUnknown && isNoPerson ? null : found;
	const country = split === null ? "" : `${split.attribute} `;
	const isState = country !== "" || (words[at + 1]?.token.subkind === "place" && office.end > at + 1);
	const president = word.folded === "chủ tịch" && (isState || isPresident(person));
	const gloss = composed(president ? ofState(office) : office, name, country);
	return { end: office.end + 1, gloss, read: gloss === null ? "shape" : "parts" };
}

/** `Saigontourist`: one word, and no Vietnamese syllable. */
function isOneForeignWord(folded: string): boolean {
	return !folded.includes(" ") && !isSyllable(folded);
}

/** A `chủ tịch` of a country is its president. */
function ofState(office: Office): Office {
	return { ...office, before: office.before?.replace("Chairman", "President") ?? null };
}

function isPresident({ entry }: NameWord): boolean {
	return /^(?:(?:former|first) )?president\b/i.test(entry?.senses[0].definition ?? "");
}

function composed({ before, after }: Office, name: string | null, country: string): string | null {
	if (name === null) return null;
	if (before !== null) return `${country}${before} ${name}`.trim();
	return after === null || country !== "" ? null : `${name}, ${after}`;
}

/** `GS.TS.`, `PGS. TS`. */
function readDegrees(words: readonly NameWord[], at: number): Office | null {
	const shown: string[] = [];
	let end = at;
	for (let word = words[end]; word !== undefined; word = words[end]) {
		const parts = word.folded.split(".").filter((part) => part !== "");
		if (parts.length === 0 || word.token.kind === "gap" || !parts.every((part) => degrees.has(part))) break;
		shown.push(...parts.map((part) => degrees.get(part) ?? ""));
		end += 1;
	}
	if (end === at) return null;
	const best = shown.find((degree) => degree.endsWith("Prof.")) ?? shown.find((degree) => degree !== "") ?? "";
	return { end, before: best, after: null };
}

/** `ông`, `bà`: the sense that the dictionary has for titles. */
function readCourtesy(words: readonly NameWord[], at: number): Office | null {
	const word = words[at];
	if (word === undefined || !courtesies.has(word.folded) || word.token.kind !== "word") return null;
	const sense = word.entry?.senses.find(({ cues }) =>
		cues.some((clause) =>
			clause.some(({ place, terms, denied }) => place === "as" && !denied && terms.includes("title")),
		),
	);
	return { end: at + 1, before: sense?.glosses[0] ?? null, after: null };
}

function readOffice(words: readonly NameWord[], at: number, lexicon: Lexicon): Office | null {
	const word = words[at];
	if (word === undefined || word.token.kind !== "word") return null;
	const isOffice = offices.has(word.folded);
	if (!isOffice && !callings.has(word.folded)) return null;
	const next = words[at + 1];
	const title = titleOf(word, next?.folded === "nước", isOffice, lexicon);
	const end = next?.folded === "nước" && /chủ tịch$/.test(word.folded) ? at + 2 : at + 1;
	const minister = readMinister(words, at, lexicon);
	if (minister !== null) return minister;
	const organization = readOrganization(words, end, lexicon) ?? oneOrganization(words, end);
	const ofGovernment = /thủ tướng$/.test(word.folded) && words[end]?.folded === "chính phủ";
	if (ofGovernment) return { end: end + 1, before: title, after: null };
	if (organization !== null) {
		const plain = titleOf(word, false, false, lexicon);
		const after =
			plain === null || organization.gloss === null
				? null
				: `${plain.replace(/^department /, "")} of ${definite(organization.gloss)}`;
		return { end: organization.end, before: null, after };
	}
	return withCountry(words, end, title, lexicon);
}

/** English of the title alone. */
function titleOf({ folded, entry }: NameWord, ofState: boolean, isOffice: boolean, lexicon: Lexicon): string | null {
	if (ofState && folded === "chủ tịch") return "President";
	if (ofState && folded === "phó chủ tịch") return "Vice President";
	if (doctors.has(folded)) return "Dr.";
	const english = senseOf(folded === "hlv" ? lexicon.findKind("word", "huấn luyện viên") : entry, "n");
	if (english === null) return null;
	return isOffice ? titleCase(english) : english;
}

/** `Thủ tướng Anh`, `Đại sứ Trung Quốc tại Việt Nam`. */
function withCountry(words: readonly NameWord[], at: number, title: string | null, lexicon: Lexicon): Office {
	const place = words[at];
	const after = words[at + 1];
	const isPlace = place?.entry !== null && placeOf(place, lexicon) !== null && after !== undefined;
	if (!isPlace || place?.entry === undefined) return { end: at, before: title, after: null };
	const attribute = attributeOf(place.entry);
	const before = title === null || attribute === null ? null : `${attribute} ${title}`;
	const host = after.folded === "tại" ? placeOf(words[at + 2], lexicon) : null;
	if (host !== null) return { end: at + 3, before: before === null ? null : `${before} to ${host}`, after: null };
	return after.token.kind === "name" ? { end: at + 1, before, after: null } : { end: at, before: title, after: null };
}

/** `Bộ trưởng Quốc phòng [Nga]`, `Bộ trưởng Bộ Công an`: the minister of a listed ministry. */
function readMinister(words: readonly NameWord[], at: number, lexicon: Lexicon): Office | null {
	const deputy = words[at]?.folded === "thứ trưởng";
	const next = words[at + 1];
	if ((words[at]?.folded !== "bộ trưởng" && !deputy) || next === undefined) return null;
	const field = next.folded.startsWith("bộ ") ? next.folded : `bộ ${next.folded}`;
	const ministry = senseOf(lexicon.findKind("name", field), "org");
	if (ministry === null) return null;
	const title = ministry.startsWith("Ministry")
		? ministry.replace("Ministry", `${deputy ? "Deputy " : ""}Minister`)
		: `${deputy ? "Deputy " : ""}${ministry.replace(/(?:Ministry|Department)$/, "Minister")}`;
	return withCountry(words, at + 2, title, lexicon);
}

function oneOrganization(words: readonly NameWord[], at: number): TitleRead | null {
	const word = words[at];
	if (word?.token.kind !== "name" || word.token.subkind !== "organization" || word.entry === null) return null;
	return { end: at + 1, gloss: senseOf(word.entry, "org"), read: "dictionary" };
}

const withArticle =
	/\b(?:Department|Committee|Ministry|Council|Assembly|Court|Party|Agency|Office|Government|Commission|Board|Division|Institute|Center|Association|Federation|Union|Senate|House|Parliament|UN|EU|Army|Navy|Command|Inspectorate)\b/;

/** `the Ministry of Health`, but `China's Foreign Ministry`, `FPT`. */
function definite(organization: string): string {
	const isOwned = /^\p{Lu}[\p{L} ]*['’]s? /u.test(
		organization.replace(/(?:People|Women|Farmers|Veterans|Writers)['’]s?/u, ""),
	);
	return withArticle.test(organization) && !isOwned ? `the ${organization}` : organization;
}

/**
 * English of a person's name: as shown, as listed, else the letters without their marks. `null` where the reading of a
 * Vietnamese spelling is not certain; `undefined` where the word is no person.
 */
function personName(
	{ token, entry, gloss, surface }: NameWord,
	afterCourtesy: boolean,
	sentence: readonly NameWord[],
): string | null | undefined {
	if (token.kind !== "name") return undefined;
	const person = senseOf(entry, "person");
	// `lãnh đạo Mỹ` is no leader called My.
	const isPerson = token.subkind === "person" || gloss === person || afterCourtesy;
	if (person !== null && isPerson) return entry?.senses[0].pos === "person" ? (gloss ?? person) : person;
	if (entry !== null) return afterCourtesy && token.subkind !== "organization" ? withoutMarks(surface) : undefined;
	if (gloss !== null && gloss !== unnamed) return gloss;
	const syllables = foldWord(surface).split(" ");
	const spelled = syllables.filter(isSyllable).length;
	// `Liên Hợp Quốc António Guterres`: a name and something before it.
	if (spelled < syllables.length)
		return spelled > 0 && hasMarks(syllables.filter(isSyllable).join(" ")) ? null : surface;
	const first = syllables[0] ?? "";
	const isForeign =
		chineseOnly.has(first) || (chineseToo.has(first) && sentence.some(({ folded }) => china.has(folded)));
	return isForeign && syllables.length > 1 ? null : withoutMarks(surface);
}

/** Family names that only Chinese people have: without an entry nobody knows their letters. */
const chineseOnly = list("tập,uông,mao,đới,tần,tiêu,bành,tiết,thẩm,ngụy,diệp,tưởng,quách,hàn");
/** Family names of both peoples, and words that speak of China or Korea. */
const chineseToo = list(
	"vương,lưu,trương,lý,triệu,chu,tôn,mã,tống,lâm,hà,la,từ,giang,đổng,thái,tô,mạnh,dương,hứa,phùng,lương,tạ",
);
const china = list("trung quốc,đài loan,hồng kông,hong kong,bắc kinh,thượng hải,hàn quốc,triều tiên,ma cao,đài bắc");

function hasMarks(text: string): boolean {
	return withoutMarks(text) !== text;
}

/** `Mỹ Donald Trump` in one token: a listed country, and the rest of the name after it. */
function splitPlace(
	{ entry, surface, token }: NameWord,
	lexicon: Lexicon,
): { readonly attribute: string; readonly name: string } | null {
	if (entry !== null || token.kind !== "name") return null;
	const syllables = surface.split(/\s+/);
	for (let end = Math.min(3, syllables.length - 1); end > 0; end--) {
		const place = lexicon.findKind("name", foldWord(syllables.slice(0, end).join(" ")));
		const rest = syllables.slice(end);
		const attribute = place === null ? null : attributeOf(place);
		if (attribute === null) continue;
		const isForeign = rest.every((part) => /^\p{Lu}/u.test(part)) && !rest.every((part) => isSyllable(foldWord(part)));
		const name = foldWord(rest.join(" "));
		if (isForeign) return { attribute, name: senseOf(lexicon.findKind("name", name), "person") ?? rest.join(" ") };
	}
	return null;
}
