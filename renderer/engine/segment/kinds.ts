// What a token is once its bounds are found: word, name or number, and which sort of it where that is certain.

import type { Lexicon } from "../lexicon/lookup.ts";
import { foldWord, type HeadwordKey } from "../text/headwordKey.ts";
import { actsAsCountry, type Behind, isCountry } from "./countries.ts";
import {
	afterThings,
	beforeCountries,
	beforeDeeds,
	callings,
	freeBeforeVerbs,
	gestures,
	isEverydayWord,
	isGivenName,
	kinWords,
	livings,
	namesOfThings,
	otherCapitals,
	personsAfter,
	rudeWords,
	sayings,
	seldomNames,
	traits,
} from "./givenNames.ts";
import type { NameEvidence } from "./nameEvidence.ts";
import { isSurname, personTitles } from "./nameShape.ts";
import { announcesRoman, numberSubkind, romanValue } from "./numberKinds.ts";
import type { Run } from "./runs.ts";
import { type AtomBuffer, atomFlag, atomType, isTitle } from "./scan.ts";
import type { SyllableTable } from "./syllableTable.ts";
import type { NameSubkind, NumberSubkind, Token, WordSubkind } from "./types.ts";
import { nodeFlag, noNode, rootNode, type WordTrie } from "./wordTrie.ts";

export type FoundKind =
	| { readonly kind: "word"; readonly subkind: WordSubkind | null }
	| { readonly kind: "name"; readonly subkind: NameSubkind | null }
	| { readonly kind: "number"; readonly subkind: NumberSubkind | null };

/** A stretch of atoms in its run, and what was found before it. */
export interface KindQuestion {
	readonly run: Run;
	readonly atoms: AtomBuffer;
	readonly table: SyllableTable;
	readonly trie: WordTrie;
	readonly lexicon: Lexicon;
	readonly text: string;
	readonly first: number;
	readonly length: number;
	readonly before: readonly Token[];
	readonly evidence: NameEvidence;
}

const personsName: FoundKind = { kind: "name", subkind: "person" };
const plainWord: FoundKind = { kind: "word", subkind: null };
const foreignWord: FoundKind = { kind: "word", subkind: "foreign" };
const abbreviation: FoundKind = { kind: "word", subkind: "abbreviation" };
const romanNumber: FoundKind = { kind: "number", subkind: "ordinal" };

/** Countries that are words too, but hardly ever the first word of a sentence as such. */
const surelyName: ReadonlySet<string> = new Set(["mỹ", "nga", "pháp", "nhật", "úc", "lào", "việt"]);

export function kindOf(question: KindQuestion): FoundKind {
	const { atoms, run, first, length } = question;
	const type = atoms.types[first];
	if (length === 1 && type === atomType.number) return { kind: "number", subkind: figureKind(question) };
	if (length === 1 && type === atomType.address) return foreignWord;
	if (length === 1 && run.isCapital(first) && isRoman(question)) return romanNumber;
	const ending = listed(question);
	const doubtful = run.shouting || startsSentence(question, first);
	if (length === 1 && run.isCapital(first) && isPerson(question, ending, doubtful)) return personsName;
	if (length === 1 && atoms.types[first] === atomType.abbreviation && isInitial(question)) return personsName;
	if ((ending & nodeFlag.name) !== 0 && nameHolds(question, ending, doubtful)) {
		return { kind: "name", subkind: listedSubkind(question) };
	}
	if ((ending & nodeFlag.word) !== 0 && !calledByTitle(question)) return plainWord;
	return length === 1 ? singleKind(question, doubtful) : joinedKind(question);
}

function surfaceOf({ text, atoms, first, length }: KindQuestion): string {
	return text.slice(atoms.starts[first], atoms.ends[first + length - 1]);
}

/** Flags of the trie's node at the end of the token; for a name, only where its capitals are met. */
function listed({ run, trie, first, length }: KindQuestion): number {
	let node = rootNode;
	for (let index = first; index < first + length && node !== noNode; index++)
		node = trie.next(node, run.numbers[index] ?? 0);
	if (node === noNode) return 0;
	const flags = trie.flags(node);
	if ((flags & nodeFlag.name) === 0 || run.shouting) return flags;
	// `Hà nội`, `Nhật bản`: the first capital is enough where no word is spelled so.
	if (length > 1 && (flags & nodeFlag.word) === 0 && run.isCapital(first)) return flags;
	const capitals = trie.capitals(node);
	for (let index = 0; index < length; index++) {
		if (((capitals >> index) & 1) === 1 && !run.bearsCapital(first + index)) return flags & ~nodeFlag.name;
	}
	return flags;
}

/** Whether a listed name is meant: a single syllable that is a word too is one at the start of a sentence. */
function nameHolds(question: KindQuestion, ending: number, doubtful: boolean): boolean {
	if ((ending & nodeFlag.word) === 0) return true;
	const { run, atoms, table, first, length } = question;
	if (run.shouting) return false;
	if (length > 1) return true;
	const syllable = table.folded(run.numbers[first] ?? 0);
	// `AI` is no `ai`: a name in capitals throughout is written so wherever it stands, and nothing else is.
	if (syllable.length > 1 && isInitialism(question, syllable)) {
		return ((atoms.flags[first] ?? 0) & atomFlag.allCapitals) !== 0;
	}
	if (!doubtful || surelyName.has(syllable)) return true;
	return isCountry(syllable) && actsAsCountry(syllable, behind(question));
}

function isInitialism({ lexicon }: KindQuestion, syllable: string): boolean {
	const headword = lexicon.findKind("name", syllable)?.headword ?? "";
	return headword === headword.toUpperCase() && headword !== headword.toLowerCase();
}

/** The atoms behind a token up to the next mark that ends what is said of it: for `actsAsCountry`. */
function behind({ run, atoms, table, text, first, length }: KindQuestion): Behind {
	const found: { readonly folded: string; readonly capital: boolean }[] = [];
	for (let index = first + length; index < run.count && found.length < 8; index++) {
		const isMark = atoms.types[index] === atomType.punctuation;
		const mark = isMark ? text.charAt(atoms.starts[index] ?? 0) : "";
		if (isMark && !",-–—/".includes(mark)) break;
		found.push({ folded: isMark ? mark : table.folded(run.numbers[index] ?? 0), capital: run.isCapital(index) });
	}
	return found;
}

/** A given name: by what stands before and behind it, at the start of a sentence also by the rest of the text. */
function isPerson(question: KindQuestion, ending: number, doubtful: boolean): boolean {
	const { run, atoms, table, text, first, before, evidence } = question;
	const syllable = table.folded(run.numbers[first] ?? 0);
	if (run.shouting || !isGivenName(syllable)) return false;
	if (((atoms.flags[first] ?? 0) & atomFlag.allCapitals) !== 0 && syllable.length > 1) return false;
	const next = first + 1;
	if (next < run.count && run.joinable[next] === 1 && run.isCapital(next)) return false;
	const [previous, head] = wordsBefore(question);
	const isListed = (ending & nodeFlag.name) !== 0;
	if (kinWords.has(previous)) return !(isCountry(syllable) && rudeWords.has(previous));
	if (previous === "tên" || (previous === "là" && head === "tên")) return true;
	const at = atoms.starts[first] ?? 0;
	const [follower, second, third] = wordsAfter(question);
	const acts = (deeds: ReadonlySet<string>) =>
		deeds.has(follower) ||
		deeds.has(`${follower} ${second}`) ||
		(beforeDeeds.has(follower) && (deeds.has(second) || deeds.has(`${second} ${third}`)));
	if (isListed) {
		if (beforeCountries.has(previous) || namesOfThings.has(previous)) return false;
		if (evidence.isCalled(text, at, syllable)) return true;
		if (doubtful && isPairOfPeople(question)) return true;
		return doubtful && (acts(gestures) || acts(livings) || (acts(sayings) && !surelyName.has(syllable)));
	}
	const last = before.findLast(({ span }) => text.slice(span.start, span.end).trim() !== "");
	const follows = last !== undefined && (last.kind !== "gap" || text.charAt(last.span.start) === ",");
	if (!doubtful && follows) {
		return last.kind !== "name" && !namesOfThings.has(previous) && !otherCapitals.has(syllable);
	}
	const isFree = freeBeforeVerbs.has(syllable);
	if (follower === "là" && personsAfter.has(second) && !isFree) return true;
	if (afterThings.has(follower)) return evidence.isCalled(text, at, syllable);
	if (!isEverydayWord(syllable) || acts(gestures)) return true;
	return evidence.isNamed(text, at, syllable) || (!isFree && (acts(sayings) || traits.has(follower)));
}

/** `Đức và Mai`: joined to a given name that is nothing else. */
function isPairOfPeople({ run, table, first }: KindQuestion): boolean {
	const [next, name, behind] = [first + 1, first + 2, first + 3];
	if (name >= run.count || !/^(?:và|với|cùng)$/.test(table.folded(run.numbers[next] ?? 0))) return false;
	const goesOn = behind < run.count && run.joinable[behind] === 1 && run.isCapital(behind);
	const partner = table.folded(run.numbers[name] ?? 0);
	return run.isCapital(name) && !goesOn && isGivenName(partner) && !isCountry(partner);
}

/** `bác sĩ P.`, `anh T.`: one letter in place of a name, with nothing behind it that it could number or name. */
function isInitial(question: KindQuestion): boolean {
	const { run, atoms, first } = question;
	const [previous] = wordsBefore(question);
	if (!/^\p{Lu}\.?$/u.test(surfaceOf(question)) || !(kinWords.has(previous) || callings.has(previous))) return false;
	const next = first + 1;
	return next >= run.count || (atoms.types[next] !== atomType.number && !run.isCapital(next));
}

/** The three syllables behind a token, up to the first mark; folded, empty where there is none. */
function wordsAfter({ run, table, first, length }: KindQuestion): readonly [string, string, string] {
	const words: string[] = [];
	for (let index = first + length; index < run.count && words.length < 3 && run.joinable[index] === 1; index++) {
		words.push(table.folded(run.numbers[index] ?? 0));
	}
	return [words[0] ?? "", words[1] ?? "", words[2] ?? ""];
}

/** `bà Mận`, `anh Luyến`: a capital after a title makes a name of any word, but of `Sở` in `giám đốc Sở Y tế`. */
function calledByTitle(question: KindQuestion): boolean {
	const { run, table, first, length } = question;
	if (length > 1 || run.shouting || !run.isCapital(first)) return false;
	const syllable = table.folded(run.numbers[first] ?? 0);
	if (seldomNames.has(syllable) || !followsTitle(question)) return false;
	if (!namesOfThings.has(syllable)) return true;
	const next = first + 1;
	const goesOn = next < run.count && run.joinable[next] === 1 && run.isCapital(next);
	return !goesOn && (isGivenName(syllable) || kinWords.has(wordsBefore(question)[0]));
}

function singleKind(question: KindQuestion, doubtful: boolean): FoundKind {
	const { run, atoms, table, first } = question;
	const native = table.vietnamese(run.numbers[first] ?? 0);
	const loud = ((atoms.flags[first] ?? 0) & atomFlag.allCapitals) !== 0 && !run.shouting;
	if (atoms.types[first] === atomType.abbreviation || (loud && !native)) return abbreviation;
	if (!run.isCapital(first)) return native ? plainWord : foreignWord;
	if (native && doubtful) return plainWord;
	return { kind: "name", subkind: followsTitle(question) ? "person" : null };
}

/** Several atoms that no list has: a name where all begin with capitals (small particles aside), else a word. */
function joinedKind(question: KindQuestion): FoundKind {
	const { run, table, first, length } = question;
	let capitals = 0;
	for (let index = first; index < first + length; index++) if (run.isCapital(index)) capitals += 1;
	const ends = run.isCapital(first) && run.isCapital(first + length - 1);
	if (capitals === 0 || (capitals < length && !ends)) return plainWord;
	const surname = isSurname(table.folded(run.numbers[first] ?? 0));
	const person = (surname && length <= 4) || followsTitle(question);
	return { kind: "name", subkind: person ? "person" : null };
}

function followsTitle({ before, text }: KindQuestion): boolean {
	const last = before.findLast(({ kind, span }) => kind !== "gap" || text.slice(span.start, span.end).trim() !== "");
	if (last === undefined || last.kind === "gap") return false;
	const title = text.slice(last.span.start, last.span.end);
	return personTitles.has(title.toLowerCase()) || isTitle(title);
}

function startsSentence({ atoms, text }: KindQuestion, index: number): boolean {
	let at = index - 1;
	// A dash opens speech only where a sentence may begin before it: not in `Mỹ-Trung`.
	while (at >= 0 && atoms.types[at] === atomType.punctuation && "-–—".includes(text.charAt(atoms.starts[at] ?? 0)))
		at -= 1;
	if (at < 0) return true;
	return atoms.types[at] === atomType.punctuation && ".!?…:\"“‘'(•*".includes(text.charAt(atoms.starts[at] ?? 0));
}

function listedSubkind({ run, table, lexicon, first, length }: KindQuestion): NameSubkind | null {
	let key = `name:${table.folded(run.numbers[first] ?? 0)}`;
	for (let index = first + 1; index < first + length; index++) key += ` ${table.folded(run.numbers[index] ?? 0)}`;
	switch (lexicon.find(key as HeadwordKey)?.senses[0].pos) {
		case "person":
			return "person";
		case "place":
			return "place";
		case "org":
			return "organization";
		default:
			return null;
	}
}

function figureKind(question: KindQuestion): NumberSubkind | null {
	const { run, atoms, table, text, first } = question;
	const [before, head] = wordsBefore(question);
	const next = first + 1;
	let after = next < run.count ? text.slice(atoms.starts[next], atoms.ends[next]) : "";
	if (after !== "" && atoms.types[next] === atomType.letters) {
		after = table.folded(run.numbers[next] ?? 0);
		if (after === "phần" && table.folded(run.numbers[next + 1] ?? 0) === "trăm") after = "phần trăm";
	}
	return numberSubkind(surfaceOf(question), head, before, after);
}

/** The two words before a token, the nearer one first; folded, empty at a mark or at the start. */
function wordsBefore({ before, text }: KindQuestion): readonly [string, string] {
	const words: string[] = [];
	for (let index = before.length - 1; index >= 0 && words.length < 2; index--) {
		const token = before[index];
		const surface = token === undefined ? "" : text.slice(token.span.start, token.span.end);
		if (token?.kind === "gap" && surface.trim() === "" && !surface.includes("\n")) continue;
		if (token?.kind === "gap") break;
		words.push(foldWord(surface));
	}
	return [words[0] ?? "", words[1] ?? ""];
}

/** `thế kỷ XIX`, `khóa XIII`: a Roman numeral after a word that one follows. */
function isRoman(question: KindQuestion): boolean {
	const { atoms, text, first } = question;
	const end = atoms.ends[first] ?? 0;
	for (let at = atoms.starts[first] ?? end; at < end; at++) if (!"IVXLCDM".includes(text.charAt(at))) return false;
	return romanValue(surfaceOf(question)) !== null && announcesRoman(wordsBefore(question)[0]);
}
