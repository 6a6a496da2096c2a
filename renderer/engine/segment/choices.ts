// A person's own joins and splits: for one place, or wherever the same syllables stand. They win over the model, the hints,
// the dictionary and every rule, and hold whatever model or dictionary comes later. Without choices this costs nothing.

import { foldWord } from "../text/headwordKey.ts";
import type { Span } from "../text/span.ts";
import { isSurname } from "./nameShape.ts";
import type { Run } from "./runs.ts";
import type { AtomBuffer } from "./scan.ts";
import type { SyllableTable } from "./syllableTable.ts";

/** What a person said of one stretch of a text. */
export interface PlaceChoice {
	/** From the first letter of a syllable to the last one of another (or the same). */
	readonly span: Span;
	/** Where words part inside, counted from the start of the span: anywhere in the gap or at the letter behind it. Empty: one word. */
	readonly cuts: readonly number[];
}

/** What a person said of a row of syllables wherever it stands. */
export interface EverywhereChoice {
	/** The syllables as print has them: capitals beyond the first one make it a name. */
	readonly headword: string;
	/** Indices of the syllables that begin a new word, from 1. Empty: one word. */
	readonly cuts: readonly number[];
}

/** Plain data: can be stored and posted. */
export interface WordChoices {
	readonly places: readonly PlaceChoice[];
	readonly everywhere: readonly EverywhereChoice[];
}

/** What the segmenter knows of one stretch of text when it asks. */
export interface ChoiceScene {
	readonly text: string;
	readonly run: Run;
	readonly atoms: AtomBuffer;
	readonly table: SyllableTable;
	/** Grows whenever the table has forgotten numbers. */
	readonly numbering: number;
}

export interface PreparedChoices {
	/**
	 * Writes to `forced[n]` whether the gap before atom n is joined (1), parted (-1) or left to the model (0), and closes the
	 * parted gaps in the run, so that nothing later joins across them. `false`, and nothing written, where nothing is chosen here.
	 */
	readonly force: (scene: ChoiceScene, forced: Int8Array) => boolean;
}

/** A row of syllables with their numbers in one table. */
interface Listed {
	readonly syllables: readonly string[];
	readonly cuts: ReadonlySet<number>;
	/** Whether each syllable of a name must have a capital; `null` for a word. */
	readonly capitals: readonly boolean[] | null;
}

/** Atoms `first` to `end` (exclusive), and which of the gaps inside part words. */
interface Stretch {
	readonly first: number;
	readonly end: number;
	readonly isCut: (atom: number) => boolean;
}

/** `null` where there is nothing chosen at all. */
export function prepareChoices({ places, everywhere }: WordChoices): PreparedChoices | null {
	if (places.length === 0 && everywhere.length === 0) return null;
	const sorted = places.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	const listed = everywhere.map(listedOf);
	let numbers: NumberedChoices | null = null;

	return {
		force(scene, forced) {
			if (numbers === null || numbers.numbering !== scene.numbering || numbers.table !== scene.table) {
				numbers = new NumberedChoices(listed, scene.table, scene.numbering);
			}
			const here = longestFirst(stretchesOf(sorted, scene));
			const anywhere = listed.length === 0 ? [] : longestFirst(numbers.stretches(scene));
			if (here.length === 0 && anywhere.length === 0) return false;
			const { count, joinable } = scene.run;
			const taken = new Uint8Array(count);
			forced.fill(0, 0, count);
			for (const stretch of [...here, ...anywhere]) {
				if (taken.subarray(stretch.first, stretch.end).includes(1)) continue;
				taken.fill(1, stretch.first, stretch.end);
				forced[stretch.first] = -1;
				if (stretch.end < count) forced[stretch.end] = -1;
				for (let atom = stretch.first + 1; atom < stretch.end; atom++) {
					// What is no gap between syllables (a mark, a line break) cannot be joined by anybody.
					forced[atom] = stretch.isCut(atom) || joinable[atom] !== 1 ? -1 : 1;
				}
			}
			for (let atom = 0; atom < count; atom++) if (forced[atom] === -1) joinable[atom] = 0;
			return true;
		},
	};
}

/** Sets what a later step has undone: every gap that is forced to be joined is joined. */
export function keepForced(forced: Int8Array, joined: Uint8Array, count: number): void {
	for (let atom = 1; atom < count; atom++) {
		if (forced[atom] === 1) joined[atom] = 1;
		else if (forced[atom] === -1) joined[atom] = 0;
	}
}

function longestFirst(stretches: readonly Stretch[]): readonly Stretch[] {
	return stretches.toSorted((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first);
}

/** The chosen places whose edges are edges of atoms of this run, and whose inner joins are possible. */
function stretchesOf(places: readonly PlaceChoice[], { atoms, run }: ChoiceScene): readonly Stretch[] {
	const { starts, ends } = atoms;
	if (places.length === 0 || run.count === 0) return [];
	const found: Stretch[] = [];
	const to = ends[run.count - 1] ?? 0;
	for (let index = firstFrom(places, starts[0] ?? 0); index < places.length; index++) {
		const choice = places[index];
		if (choice === undefined || choice.span.start >= to) break;
		const { span, cuts } = choice;
		const first = atomAt(starts, run.count, span.start);
		let end = first;
		while (end < run.count && (ends[end] ?? 0) <= span.end) end += 1;
		if (first < 0 || end === first || ends[end - 1] !== span.end) continue;
		const isCut = (atom: number) =>
			cuts.some((cut) => span.start + cut >= (ends[atom - 1] ?? 0) && span.start + cut <= (starts[atom] ?? 0));
		found.push({ first, end, isCut });
	}
	return found;
}

/** Index of the first place that begins at `offset` or later. */
function firstFrom(places: readonly PlaceChoice[], offset: number): number {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((places[middle]?.span.start ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Index of the atom that begins at `offset`, or -1. */
function atomAt(starts: Int32Array, count: number, offset: number): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((starts[middle] ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low < count && starts[low] === offset ? low : -1;
}

function listedOf({ headword, cuts }: EverywhereChoice): Listed {
	const printed = headword
		.normalize("NFC")
		.trim()
		.split(/[\s_]+/);
	const capitals = printed.map((syllable) => /^\p{Lu}/u.test(syllable));
	// A capital on the first syllable alone may be that of a sentence: it makes no name.
	const isName = capitals.slice(1).includes(true);
	return { syllables: printed.map(foldWord), cuts: new Set(cuts), capitals: isName ? capitals : null };
}

/** The choices for everywhere by the numbers of one syllable table, found by their first syllable. */
class NumberedChoices {
	readonly table: SyllableTable;
	readonly numbering: number;
	private readonly byFirst = new Map<number, (Listed & { readonly numbers: Int32Array })[]>();
	/** 1 for each number that begins a choice: one look an atom. */
	private readonly begins: Uint8Array;

	constructor(listed: readonly Listed[], table: SyllableTable, numbering: number) {
		this.table = table;
		this.numbering = numbering;
		for (const choice of listed) {
			// What begins with a figure has no number in a run: it is compared as text.
			const numbers = Int32Array.from(choice.syllables, (syllable) =>
				/^\p{Nd}/u.test(syllable) ? 0 : table.intern(syllable),
			);
			const first = numbers[0] ?? 0;
			this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), { ...choice, numbers }]);
		}
		this.begins = new Uint8Array(Math.max(0, ...this.byFirst.keys()) + 1);
		for (const number of this.byFirst.keys()) this.begins[number] = 1;
	}

	stretches(scene: ChoiceScene): readonly Stretch[] {
		const { run } = scene;
		const found: Stretch[] = [];
		for (let first = 0; first < run.count; first++) {
			const number = run.numbers[first] as number;
			if (this.begins[number] !== 1) continue;
			for (const choice of this.byFirst.get(number) ?? []) {
				const end = first + choice.numbers.length;
				if (!this.standsAt(choice, first, scene) || !capitalsFit(choice, first, end, scene)) continue;
				found.push({ first, end, isCut: (atom) => choice.cuts.has(atom - first) });
			}
		}
		return found;
	}

	private standsAt(choice: Listed & { readonly numbers: Int32Array }, first: number, scene: ChoiceScene): boolean {
		const { run, atoms, text } = scene;
		const { numbers, syllables } = choice;
		if (first + numbers.length > run.count) return false;
		for (let index = 0; index < numbers.length; index++) {
			const atom = first + index;
			if (index > 0 && run.joinable[atom] !== 1) return false;
			if (run.numbers[atom] !== numbers[index]) return false;
			if (numbers[index] === 0 && text.slice(atoms.starts[atom], atoms.ends[atom]).toLowerCase() !== syllables[index]) {
				return false;
			}
		}
		return true;
	}
}

/**
 * Whether capitals allow a choice here. A name wants its capitals, and is not cut out of a longer name behind its family name
 * (`Quang Vinh` in `Nguyễn Quang Vinh`). A word may stand at the start of a sentence or all in capitals, but takes nothing
 * from a name beside it (`minh họa` in `Bình Minh họa`, `bình minh` in `Nguyễn Bình Minh`). A headline in capitals says nothing.
 */
function capitalsFit({ capitals }: Listed, first: number, end: number, { run, table }: ChoiceScene): boolean {
	if (run.shouting) return true;
	const before = first > 0 && run.joinable[first] === 1 && run.isCapital(first - 1);
	if (capitals !== null) {
		if (capitals.some((capital, index) => capital && !run.isCapital(first + index))) return false;
		const surname = (atom: number) => isSurname(table.folded(run.numbers[atom] ?? 0));
		return !(before && surname(first - 1) && !surname(first));
	}
	let inside = 0;
	for (let atom = first; atom < end; atom++) if (run.isCapital(atom)) inside += 1;
	if (inside === 0) return true;
	if (before && run.isCapital(first)) return false;
	if (inside === 1 && run.isCapital(first) && end - first > 1) return true;
	return inside === end - first && !nextIsCapital(run, end);
}

function nextIsCapital(run: Run, end: number): boolean {
	return end < run.count && run.joinable[end] === 1 && run.isCapital(end);
}
