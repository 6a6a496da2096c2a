// Things about names that a trained model sees too seldom: a country before a person, small words inside foreign names.

import { chinesePlaces } from "../gloss/chinesePlaces.ts";
import { doubleSurnameReadings, surnameReadings } from "../gloss/pinyinReadings.ts";
import { atomShape, padding } from "./gapFeatures.ts";
import { isGivenName, kinWords } from "./givenNames.ts";
import { isSurname, personTitles } from "./nameShape.ts";
import type { Run } from "./runs.ts";
import type { SyllableTable } from "./syllableTable.ts";
import { nodeFlag, noNode, rootNode, type WordTrie } from "./wordTrie.ts";

/** `Leonardo da Vinci`, `Mohammed bin Salman`, `Ursula von der Leyen`. */
const particles: ReadonlySet<string> = new Set("van von de da di del della der den bin ibn al la du dos".split(" "));
const mostParticles = 2;

/** Changes `joined` (1: atom n belongs to the word of atom n - 1) in place. */
export function mendNames(run: Run, joined: Uint8Array, table: SyllableTable, trie: WordTrie): void {
	if (run.shouting) return;
	for (let first = 0; first < run.count; ) {
		let end = first + 1;
		while (end < run.count && joined[end] === 1) end += 1;
		cutBeforeCapital(run, joined, table, trie, first);
		cutAfterOpening(run, joined, table, trie, first);
		if (run.isCapital(first)) {
			end = joinFamilyName(run, joined, table, first, end);
			if (end - first >= 3) cutAfterPlace(run, joined, table, trie, first, end);
			const foreign = run.shapes[end - 1 + padding] === atomShape.capitalForeign;
			const open = end - first > 1 && particles.has(table.folded(run.numbers[end - 1] ?? 0));
			if (foreign || open) end = joinParticles(run, joined, table, end, open);
		}
		first = end;
	}
	partChinesePeople(run, joined, table);
}

/** Before the names of days, months and parts of a country: `thứ Hai`, `tháng Giêng`, `phía Bắc`. */
const beforeCapitals: ReadonlySet<string> = new Set("thứ tháng phía miền chủ".split(" "));

/**
 * `anh Hùng` is a man called Hùng, `anh hùng` a hero; `bị Cáo tha` is carried off by Fox: a capital behind a word of kinship, or
 * behind any small word. What is cut stays apart, whatever headword the syllables spell.
 */
function cutBeforeCapital(run: Run, joined: Uint8Array, table: SyllableTable, trie: WordTrie, first: number): void {
	const second = first + 1;
	if (second >= run.count || run.joinable[second] === 0 || !run.isCapital(second)) return;
	const [kin, name] = [run.numbers[first] ?? 0, run.numbers[second] ?? 0];
	const isKin = kinWords.has(table.folded(kin));
	// `đồ ăn Ý` is food of Italy, `ăn ý` in tune.
	const isSmall = !run.isCapital(first) && !beforeCapitals.has(table.folded(kin));
	if (!isKin && !isSmall) return;
	if (run.isCapital(first)) {
		const third = second + 1;
		const goesOn = third < run.count && run.joinable[third] === 1 && run.isCapital(third);
		if (goesOn || (first > 0 && run.joinable[first] === 1) || !isGivenName(table.folded(name))) return;
	}
	const node = trie.next(rootNode, kin);
	const whole = node === noNode ? noNode : trie.next(node, name);
	if (whole === noNode || (trie.flags(whole) & (nodeFlag.word | nodeFlag.name)) !== nodeFlag.word) return;
	// `máy ATM` is one word.
	if (run.shapes[second + padding] === atomShape.capitalsForeign) return;
	joined[second] = 0;
	run.joinable[second] = 0;
}

/** Small words that begin a sentence before a name: `Khi Cóc về`, `Nghe Lan kể`. */
const openers: ReadonlySet<string> = new Set(
	"khi nghe nếu nhưng và với theo thấy hỏi gặp rồi để cho của trong ngoài trên dưới tại ở về đến cũng nhờ vì do là cả chỉ".split(
		" ",
	),
);

/** The capital of such a word is the sentence's, and belongs to no name but a listed one. */
function cutAfterOpening(run: Run, joined: Uint8Array, table: SyllableTable, trie: WordTrie, first: number): void {
	const opens = first === 0 || run.joinable[first] === 0;
	if (!opens || !run.isCapital(first) || joined[first + 1] !== 1 || !run.isCapital(first + 1)) return;
	if (!openers.has(table.folded(run.numbers[first] ?? 0))) return;
	let node = trie.next(rootNode, run.numbers[first] ?? 0);
	for (let index = first + 1; index < run.count && joined[index] === 1 && node !== noNode; index++) {
		node = trie.next(node, run.numbers[index] ?? 0);
	}
	if ((trie.flags(node) & nodeFlag.name) === 0) joined[first + 1] = 0;
}

/** Family names that hardly ever stand before a name of something else, as `Hồ` (lake) and `Đoàn` (delegation) do. */
const familyNames: ReadonlySet<string> = new Set(
	"nguyễn trần lê phạm huỳnh phan vũ võ đặng bùi đỗ ngô đinh trịnh trương lương".split(" "),
);

/** `Phạm Hòa Bình`, `Đỗ Thành Công`: the two syllables behind a family name are a person's, whatever headword they spell. */
function joinFamilyName(run: Run, joined: Uint8Array, table: SyllableTable, first: number, end: number): number {
	if (end !== first + 1 || !familyNames.has(table.folded(run.numbers[first] ?? 0))) return end;
	const follows = (index: number) => index < run.count && run.joinable[index] === 1;
	const isGiven = follows(end) && run.isCapital(end) && follows(end + 1) && run.isCapital(end + 1);
	const isPair = isGiven && joined[end + 1] === 1 && (end + 2 >= run.count || joined[end + 2] === 0);
	if (!isPair) return end;
	joined[end] = 1;
	return end + 2;
}

const longestPlace = 3;

/**
 * `Trung Quốc Vương Tiểu Hồng`, `Hồng Kông Lý Gia Siêu`: a Chinese place, and behind it a surname with one or two syllables
 * and nothing more in capitals. The model sees too few of them to part them well.
 */
function partChinesePeople(run: Run, joined: Uint8Array, table: SyllableTable): void {
	const folded = (index: number) => table.folded(run.numbers[index] ?? 0);
	const follows = (index: number) => index < run.count && run.joinable[index] === 1 && run.isCapital(index);
	for (let first = 0; first + 3 < run.count; first++) {
		if (!run.isCapital(first) || !follows(first + 1)) continue;
		let place = folded(first);
		for (let cut = first + 1; cut <= first + longestPlace && follows(cut); cut++) {
			if (isPlaceOfPeople(place)) {
				const double = doubleSurnameReadings.has(`${folded(cut)} ${folded(cut + 1)}`);
				if (!double && !surnameReadings.has(folded(cut))) break;
				let end = cut + 1;
				while (follows(end)) end += 1;
				const syllables = end - cut;
				if (syllables < (double ? 3 : 2) || syllables > (double ? 4 : 3)) break;
				joined[first] = 0;
				joined.fill(1, first + 1, cut);
				joined[cut] = 0;
				joined.fill(1, cut + 1, end);
				if (end < run.count) joined[end] = 0;
				first = end - 1;
				break;
			}
			place += ` ${folded(cut)}`;
		}
	}
}

/** Also Vietnam: `Đại sứ Trung Quốc tại Việt Nam Hùng Ba`. */
function isPlaceOfPeople(place: string): boolean {
	return place === "việt nam" || chinesePlaces.has(place);
}

/**
 * `Trung Quốc Vương Tiểu Hồng`, `Mỹ Joe Biden`: a listed name, and after it a family name or a foreign one with more behind it.
 * Behind a title the first may be foreign too: `Tổng thống Ukraine Volodymyr Zelensky`.
 */
function cutAfterPlace(
	run: Run,
	joined: Uint8Array,
	table: SyllableTable,
	trie: WordTrie,
	first: number,
	end: number,
): void {
	let node = rootNode;
	let cut = 0;
	const isVietnamese = run.shapes[first + padding] === atomShape.capitalVietnamese;
	const mayBePlace = isVietnamese || followsTitle(run, joined, table, first);
	for (let index = first; index < end; index++) {
		if (!run.isCapital(index)) return;
		node = node === noNode ? noNode : trie.next(node, run.numbers[index] ?? 0);
		const isName = node !== noNode && (trie.flags(node) & nodeFlag.name) !== 0;
		if (index === end - 1) {
			if (isName) return;
		} else if (isName && index + 2 < end) {
			const surname = isSurname(table.folded(run.numbers[index + 1] ?? 0));
			const foreigner = mayBePlace && run.shapes[index + 1 + padding] === atomShape.capitalForeign;
			if (surname || foreigner) cut = index + 1;
		}
	}
	if (cut > 0) joined[cut] = 0;
}

/** Whether the word that ends before a syllable is a person's title. */
function followsTitle(run: Run, joined: Uint8Array, table: SyllableTable, at: number): boolean {
	if (at === 0 || run.joinable[at] === 0) return false;
	let start = at - 1;
	while (start > 0 && joined[start] === 1) start -= 1;
	let title = table.folded(run.numbers[start] ?? 0);
	for (let index = start + 1; index < at; index++) title += ` ${table.folded(run.numbers[index] ?? 0)}`;
	return personTitles.has(title);
}

/**
 * Joins particles and the capital after them to the foreign name that ends before `end`; gives back its new end.
 * `open`: the name ends with a particle already.
 */
function joinParticles(run: Run, joined: Uint8Array, table: SyllableTable, end: number, open: boolean): number {
	let next = end;
	while (
		next < run.count &&
		next - end < mostParticles &&
		run.joinable[next] === 1 &&
		particles.has(table.folded(run.numbers[next] ?? 0))
	) {
		next += 1;
	}
	const closes =
		(next > end || open) &&
		next < run.count &&
		run.joinable[next] === 1 &&
		run.shapes[next + padding] === atomShape.capitalForeign;
	if (!closes) return end;
	for (let index = end; index <= next; index++) joined[index] = 1;
	let last = next + 1;
	while (last < run.count && joined[last] === 1) last += 1;
	return last;
}
