// Title, byline, date and source: which of the kept lines are about the article instead of in it. Pure.

import { labelOf } from "./labels.ts";
import { featuresOf, type Line } from "./lines.ts";
import { bylineOf, bylineWithDate, creditOf, isDateLine, isPlaceAndDate, sourceOf } from "./shapes.ts";

/** Fields read from lines, and the numbers of the lines that they were read from. */
export interface FrontMatter {
	/** Number of the title's line; `null` where the text has none. */
	readonly title: number | null;
	readonly byline: string | null;
	readonly date: string | null;
	readonly source: string | null;
	/** Lines that became byline, date or source. */
	readonly taken: ReadonlySet<number>;
}

const longestTitle = 30;
const prose = 12;
/** How many lines under the title may be byline and date. */
const headLines = 4;
/** How many lines at the end may be author and source. */
const tailLines = 3;

/** Reads the kept lines of a source; `newsPage` tells that signs of a news page stand around them. */
export function readFrontMatter(lines: readonly Line[], newsPage: boolean): FrontMatter {
	const reader = new Reader(lines, newsPage);
	reader.readHints();
	const title = reader.findTitle();
	if (title !== null) reader.readUnder(title);
	reader.readEnd(title);
	return { title, byline: reader.byline, date: reader.date, source: reader.source, taken: reader.taken };
}

class Reader {
	byline: string | null = null;
	date: string | null = null;
	source: string | null = null;
	readonly taken = new Set<number>();
	private readonly lines: readonly Line[];
	private readonly newsPage: boolean;

	constructor(lines: readonly Line[], newsPage: boolean) {
		this.lines = lines;
		this.newsPage = newsPage;
	}

	readHints(): void {
		for (const [index, line] of this.lines.entries()) {
			const { text } = line.marked;
			if (line.hint === "byline" && this.byline === null)
				this.setByline(index, bylineOf(text)?.author ?? text, bylineOf(text)?.source ?? null);
			else if (line.hint === "date" && this.date === null) this.setDate(index, text);
			else if (line.hint === "source" && this.source === null) this.setSource(index, sourceOf(text) ?? text);
		}
	}

	findTitle(): number | null {
		const hinted = this.lines.findIndex((line) => line.hint === "title");
		if (hinted >= 0) return hinted;
		const start = this.nextFree(0);
		if (start === null) return null;
		const second = this.nextFree(start + 1);
		if (this.isDate(start) && second !== null && this.isTitle(second, true) && !this.isDiary()) {
			this.setDate(start, this.text(start));
			return second;
		}
		return this.isTitle(start, false) ? start : null;
	}

	/** Byline and date under the title, also when the lead stands between. */
	readUnder(title: number): void {
		let leads = 0;
		let at = this.nextFree(title + 1);
		for (let step = 0; step < headLines && at !== null; step += 1) {
			if (!this.readHead(at, leads > 0)) {
				leads += 1;
				if (leads > 1 || featuresOf(this.line(at)).words < prose) return;
			}
			at = this.nextFree(at + 1);
		}
	}

	/** Author and source after the last paragraph. */
	readEnd(title: number | null): void {
		let at = this.lines.length - 1;
		for (let step = 0; step < tailLines && at > (title ?? 0) + 1; step += 1) {
			while (at > 0 && this.taken.has(at)) at -= 1;
			if (!this.readTail(at)) return;
			at -= 1;
		}
	}

	private readHead(index: number, afterLead: boolean): boolean {
		const line = this.line(index);
		if (line.hint !== null) return false;
		const { text } = line.marked;
		if (this.date === null && this.isDate(index) && !this.isDiary()) {
			this.setDate(index, text);
			return true;
		}
		const both = bylineWithDate(text);
		if (both !== null && this.byline === null) {
			this.setByline(index, both.byline.author, both.byline.source);
			this.setDate(index, both.date);
			return true;
		}
		const byline = bylineOf(text);
		if (byline === null || this.byline !== null || !this.isAuthorLine(index) || (afterLead && !this.newsPage))
			return false;
		this.setByline(index, byline.author, byline.source);
		return true;
	}

	private readTail(index: number): boolean {
		const line = this.lines[index];
		if (line === undefined || line.hint !== null) return false;
		const { text } = line.marked;
		const source = sourceOf(text);
		if (source !== null && this.source === null && this.closesText(index)) {
			this.setSource(index, source);
			return true;
		}
		const byline = bylineOf(text);
		if (byline === null || (this.byline ?? byline.author) !== byline.author || !this.closesText(index)) return false;
		this.setByline(index, byline.author, byline.source);
		return true;
	}

	/** An author stands over prose or verse, not at the head of a list of names. */
	private isAuthorLine(index: number): boolean {
		const next = this.nextFree(index + 1);
		if (next === null || bylineOf(this.text(next)) !== null) return false;
		return this.lines.some(
			(line, at) =>
				at > index && (line.hint === "verse" || featuresOf(line).words >= prose || featuresOf(line).opensDash),
		);
	}

	/**
	 * Author and source close a text after a whole sentence, a caption or verse; one of them may stand before the
	 * other.
	 */
	private closesText(index: number): boolean {
		let before = index - 1;
		for (
			let step = 0;
			step < tailLines && before > 0 && (this.taken.has(before) || this.isSignature(before));
			step += 1
		)
			before -= 1;
		const line = this.lines[before];
		if (line === undefined || this.isSignature(before)) return false;
		const { endsSentence, words, text } = featuresOf(line);
		return line.hint === "verse" || (endsSentence && words >= 8) || creditOf(text) !== null;
	}

	private isSignature(index: number): boolean {
		const text = this.text(index);
		return sourceOf(text) !== null || bylineOf(text) !== null;
	}

	private isTitle(index: number, underDate: boolean): boolean {
		const line = this.lines[index];
		if (line === undefined || line.hint !== null) return false;
		const { text, words, endsFullStop, opensDash, opensItem } = featuresOf(line);
		if (words < 1 || words > longestTitle || endsFullStop || opensDash || opensItem || /[,;:]$/.test(text))
			return false;
		if (
			labelOf(text)?.kind === "share" ||
			isDateLine(text) ||
			isPlaceAndDate(text) ||
			creditOf(text) !== null ||
			sourceOf(text) !== null
		)
			return false;
		const next = this.nextFree(index + 1);
		return next !== null && (underDate || this.stands(index, next)) && this.hasBody(next);
	}

	/** A title is parted from what follows by a blank line, by a byline or date, or by being much shorter. */
	private stands(index: number, next: number): boolean {
		const line = this.line(next);
		if (line.blankBefore || line.hint === "verse" || this.isDate(next) || bylineWithDate(line.marked.text) !== null)
			return true;
		if (bylineOf(line.marked.text) !== null && this.isAuthorLine(next)) return true;
		const { words, opensDash } = featuresOf(line);
		return !opensDash && words >= Math.max(prose, featuresOf(this.line(index)).words * 1.5);
	}

	private hasBody(from: number): boolean {
		return this.lines.some((line, at) => {
			const features = featuresOf(line);
			return (
				at >= from && (line.hint === "verse" || features.words >= 8 || features.endsSentence || features.opensItem)
			);
		});
	}

	private isDate(index: number): boolean {
		return isDateLine(this.text(index));
	}

	/** Several lines that are dates are the days of a diary. */
	private isDiary(): boolean {
		let dates = 0;
		for (const line of this.lines) if (line.hint === null && isDateLine(line.marked.text)) dates += 1;
		return dates > 1;
	}

	private nextFree(from: number): number | null {
		for (let at = from; at < this.lines.length; at += 1) if (!this.taken.has(at)) return at;
		return null;
	}

	private line(index: number): Line {
		const line = this.lines[index];
		if (line === undefined) throw new RangeError(`no line ${index}`);
		return line;
	}

	private text(index: number): string {
		return this.line(index).marked.text;
	}

	private setByline(index: number, author: string, source: string | null): void {
		this.byline = author;
		this.source ??= source;
		this.taken.add(index);
	}

	private setDate(index: number, date: string): void {
		this.date ??= date;
		this.taken.add(index);
	}

	private setSource(index: number, source: string): void {
		this.source = source;
		this.taken.add(index);
	}
}
