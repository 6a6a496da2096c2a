// The lines of a source seen as a page: which look like headlines, teasers, topics, and where signs of clutter stand.
// Pure.

import { isPostDate } from "./fieldLines.ts";
import type { Label, LabelKind } from "./labelPhrases.ts";
import { labelOf } from "./labels.ts";
import { featuresOf, type Line, type LineFeatures } from "./lines.ts";
import { creditOf, sourceOf } from "./shapes.ts";

export type Sign = LabelKind | "credit" | "source" | "teasers" | "doubled";

interface Candidate {
	readonly features: LineFeatures;
	readonly label: Label | null;
	/** Markup gave the line a place in the article, or it is verse: it is neither headline nor teaser. */
	readonly settled: boolean;
	readonly blankBefore: boolean;
	readonly credit: boolean;
	readonly source: boolean;
}

/** How far (in lines) another sign may stand from what it helps to prove. */
const neighbourhood = 12;
const longestHeadline = 40;
const longestTeaser = 60;
/** Words from which a whole sentence counts as prose. */
const shortProse = 12;
/** Words from which a line counts as prose. */
export const proseWords = 25;

/** Answers about single lines by their number; numbers outside the page answer "no". */
export class Page {
	readonly length: number;
	private readonly candidates: readonly Candidate[];
	private readonly signs = new Map<Sign, number[]>();
	private readonly strong = new Set<Sign>();
	/** Number of prose lines, of lines that look like a listing, and of others that are no listing, before each line. */
	private readonly before: readonly {
		readonly prose: number;
		readonly listing: number;
		readonly loose: number;
		readonly rows: number;
	}[];

	constructor(lines: readonly Line[]) {
		this.length = lines.length;
		this.candidates = lines.map(candidateOf);
		for (const [index, candidate] of this.candidates.entries()) {
			if (candidate.label !== null) this.addSign(candidate.label.kind, index);
			if (candidate.label?.strength === "strong" && candidate.label.kind !== "menu")
				this.strong.add(candidate.label.kind);
			if (candidate.settled) continue;
			if (candidate.credit) this.addSign("credit", index);
			if (candidate.source) this.addSign("source", index);
			if (candidate.features.half !== null) this.addSign("doubled", index);
			if (this.isPair(index) && this.isCutOff(index + 2)) this.addSign("teasers", index);
		}
		for (const sign of ["teasers", "doubled"] as const) if (this.places(sign).length > 0) this.strong.add(sign);
		this.before = this.counted();
	}

	label(index: number): Label | null {
		return this.candidates[index]?.label ?? null;
	}

	words(index: number): number {
		return this.candidates[index]?.features.words ?? 0;
	}

	text(index: number): string {
		return this.candidates[index]?.features.text ?? "";
	}

	blankBefore(index: number): boolean {
		return this.candidates[index]?.blankBefore ?? false;
	}

	endsSentence(index: number): boolean {
		return this.candidates[index]?.features.endsSentence ?? false;
	}

	isDoubled(index: number): boolean {
		return this.candidates[index]?.features.half != null;
	}

	/**
	 * Whether the lines are a page with things around its article: a sign that is hardly ever a line of an article,
	 * weak ones of three kinds, or the day of a post under its author.
	 */
	isNewsPage(): boolean {
		if (isPostDate(this.text(1))) return true;
		let kinds = 0;
		for (const [sign, places] of this.signs) {
			if (sign === "credit" || sign === "source" || sign === "teasers" || sign === "doubled") continue;
			if (places.some((at) => this.label(at)?.strength === "strong")) return true;
			kinds += 1;
		}
		return kinds >= 3;
	}

	/** A whole sentence or more that is no label: what articles are made of. */
	isProse(index: number): boolean {
		const candidate = this.candidates[index];
		if (candidate === undefined || candidate.label !== null || candidate.credit || candidate.source) return false;
		const { words, endsSentence, text } = candidate.features;
		return words >= proseWords || (words >= shortProse && (endsSentence || text.endsWith(":")));
	}

	/** A caption, by the credit that closes it. */
	isCaption(index: number): boolean {
		return this.candidates[index]?.credit ?? false;
	}

	/** Markup gave the line a place in the article, or it is verse. */
	isSettled(index: number): boolean {
		return this.candidates[index]?.settled ?? false;
	}

	endsFullStop(index: number): boolean {
		return this.candidates[index]?.features.endsFullStop ?? false;
	}

	folded(index: number): string {
		return this.candidates[index]?.features.folded ?? "";
	}

	/** Whether two neighbouring headlines without a label stand between paragraphs, as boxes of links do in copied text. */
	isBareBox(index: number, end: number): boolean {
		for (let at = index; at < end; at += 1) {
			const text = this.text(at);
			const capital = /^["“‘']?[\p{Lu}\d]/u.test(text);
			if (!this.isHeadline(at) || this.words(at) < 6 || /[:)\]]["”]?$/.test(text) || !capital) return false;
		}
		const between = this.endsSentence(index - 1) && this.isProse(end) && this.words(end) >= proseWords;
		return end - index >= 2 && between;
	}

	/** Lines on which a sign stands, ascending. */
	places(sign: Sign): readonly number[] {
		return this.signs.get(sign) ?? [];
	}

	/** Three words at least, no full stop, neither label nor credit. */
	isHeadline(index: number): boolean {
		const candidate = this.candidates[index];
		if (
			candidate === undefined ||
			candidate.settled ||
			candidate.label !== null ||
			candidate.credit ||
			candidate.source
		)
			return false;
		const { words, half, endsFullStop, endsEllipsis, opensDash } = candidate.features;
		const said = half === null ? words : words / 2;
		return said >= 3 && said <= longestHeadline && !endsFullStop && !endsEllipsis && !opensDash;
	}

	/** The same headline on this line and the next. */
	isPair(index: number): boolean {
		if (!this.isHeadline(index) || this.words(index) < 4) return false;
		return this.candidates[index]?.features.folded === this.candidates[index + 1]?.features.folded;
	}

	/** A sentence that ends in an ellipsis, of the length of a teaser. */
	isCutOff(index: number): boolean {
		const candidate = this.candidates[index];
		if (candidate === undefined || candidate.settled || candidate.label !== null) return false;
		const { words, endsEllipsis, opensDash } = candidate.features;
		return endsEllipsis && words >= 8 && words <= longestTeaser && !opensDash;
	}

	/** A whole sentence or two that could stand under a headline in a list. */
	isWholeTeaser(index: number): boolean {
		const candidate = this.candidates[index];
		return (
			candidate !== undefined &&
			!candidate.settled &&
			candidate.features.endsSentence &&
			candidate.features.words <= proseWords * 2
		);
	}

	/** A few words without a stop. */
	isTopic(index: number): boolean {
		const candidate = this.candidates[index];
		if (candidate === undefined || candidate.label !== null || candidate.credit || candidate.source) return false;
		return candidate.features.words <= 8 && !candidate.features.endsSentence && !this.isPair(index);
	}

	/**
	 * Whether a strong sign of another kind stands anywhere on the page; weak ones do not prove each other, menus
	 * nothing.
	 */
	isProvenBeside(kind: Sign): boolean {
		for (const sign of this.strong) if (sign !== kind) return true;
		return false;
	}

	/** Whether a label, credit or source stands near the lines `start` to `end`, but not on them. */
	hasSignNear(start: number, end: number): boolean {
		for (const [sign, places] of this.signs) {
			if (sign === "teasers" || sign === "doubled") continue;
			if (standsIn(places, start - neighbourhood, start) || standsIn(places, end, end + neighbourhood)) return true;
		}
		return false;
	}

	/** Whether prose stands before a line. */
	hasProseBefore(index: number): boolean {
		return (this.before[index]?.prose ?? 0) > 0;
	}

	/**
	 * Whether all from `start` to the end is a list of other articles: at least two headlines said twice or with a
	 * cut-off sentence under them, or, where `proven` by other signs, one, or nothing but headlines. Two paragraphs in
	 * a row are never a list.
	 */
	isListing(start: number, proven: boolean): boolean {
		const from = this.before[start];
		const end = this.before[this.length];
		if (from === undefined || end === undefined || start >= this.length) return proven;
		const listing = end.listing - from.listing;
		const loose = end.loose - from.loose;
		if (listing === 0) return proven && loose === 0 && end.prose === from.prose;
		return (proven || listing >= 2) && end.rows === from.rows && loose <= (this.length - start) * 0.15;
	}

	private addSign(sign: Sign, index: number): void {
		const places = this.signs.get(sign);
		if (places === undefined) this.signs.set(sign, [index]);
		else places.push(index);
	}

	private counted(): typeof this.before {
		const counts = [{ prose: 0, listing: 0, loose: 0, rows: 0 }];
		let last = { prose: 0, listing: 0, loose: 0, rows: 0 };
		let looseBefore = false;
		for (let index = 0; index < this.length; index += 1) {
			const listing =
				this.isPair(index) || this.isDoubled(index) || (this.isCutOff(index) && this.isHeadline(index - 1));
			const loose =
				!listing &&
				!this.isCutOff(index) &&
				this.words(index) >= proseWords &&
				!this.isPair(index - 2) &&
				!this.isPair(index - 1);
			last = {
				prose: last.prose + (this.words(index) >= proseWords ? 1 : 0),
				listing: last.listing + (listing ? 1 : 0),
				loose: last.loose + (loose ? 1 : 0),
				rows: last.rows + (loose && looseBefore ? 1 : 0),
			};
			looseBefore = loose;
			counts.push(last);
		}
		return counts;
	}
}

function candidateOf(line: Line): Candidate {
	const { text } = line.marked;
	const features = featuresOf(line);
	return {
		features,
		label: line.hint === "verse" ? null : labelOf(text, features.folded),
		settled: line.hint !== null && !["paragraph", "list", "subheading"].includes(line.hint),
		blankBefore: line.blankBefore,
		credit: creditOf(text) !== null,
		source: sourceOf(text) !== null,
	};
}

/** Whether an ascending list has a number in `start..end`. */
function standsIn(places: readonly number[], start: number, end: number): boolean {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	return (places[low] ?? end) < end;
}
