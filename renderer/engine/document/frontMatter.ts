// Title, byline, date and source: which of the kept lines are about the article instead of in it. Pure.

import { bylineIn, type Fields, fieldsIn, isPostDate, sourceIn } from "./fieldLines.ts";
import { bracketedSourceIn, hasTime, isDiary, sameOutlet, sameWords } from "./fieldValues.ts";
import { labelOf } from "./labels.ts";
import { featuresOf, type Line } from "./lines.ts";
import { bylineOf, creditOf, hasSurname, isDateLine, isPlaceAndDate, sourceOf } from "./shapes.ts";

/** Fields read from lines, and the numbers of the lines that they were read from. */
export interface FrontMatter {
	/** Number of the title's line; `null` where the text has none. */
	readonly title: number | null;
	readonly byline: string | null;
	readonly date: string | null;
	readonly source: string | null;
	/** Lines that became byline, date or source. */
	readonly taken: ReadonlySet<number>;
	/** Lines that markup calls author or day, after such a field was read: they say it again. */
	readonly repeated: ReadonlySet<number>;
}

const longestTitle = 30;
const prose = 12;
/** How many lines under the title may be byline and date. */
const headLines = 4;
/** How many lines over the title of a news page may be. */
const linesAbove = 8;
/** How many lines at the end may be author and source. */
const tailLines = 3;

/** Reads the kept lines of a source; `newsPage` tells that signs of a news page stand around them. */
export function readFrontMatter(lines: readonly Line[], newsPage: boolean): FrontMatter {
	const reader = new Reader(lines, newsPage);
	reader.readHints();
	const title = reader.findTitle();
	if (title !== null) reader.readUnder(title);
	else if (lines[0]?.hint === "byline") reader.readUnder(0);
	if (title !== null) reader.readAbove(title);
	reader.readEnd(title);
	reader.readBracketed(title);
	const { byline, date, source, taken, repeated } = reader;
	return { title, byline, date, source, taken, repeated };
}

class Reader {
	byline: string | null = null;
	date: string | null = null;
	source: string | null = null;
	readonly taken = new Set<number>();
	readonly repeated = new Set<number>();
	private readonly lines: readonly Line[];
	private readonly newsPage: boolean;
	private readonly diary: boolean;

	constructor(lines: readonly Line[], newsPage: boolean) {
		this.lines = lines;
		this.newsPage = newsPage;
		this.diary = isDiary(lines, newsPage);
	}

	readHints(): void {
		for (const [index, line] of this.lines.entries()) {
			const { text } = line.marked;
			const { hint } = line;
			if (hint === "byline" && this.byline === null) {
				const { author, source } = bylineIn(text) ?? { author: text, source: null };
				this.take(index, { byline: author, date: null, source });
			} else if (hint === "date" && this.date === null) {
				const fields = fieldsIn(text);
				this.take(index, {
					byline: fields?.byline ?? null,
					date: fields?.date ?? text,
					source: fields?.source ?? null,
				});
			} else if (hint === "source" && this.source === null)
				this.take(index, { byline: null, date: null, source: sourceIn(text) ?? text });
			else if (hint === "byline" || hint === "date" || hint === "source") this.repeated.add(index);
		}
	}

	findTitle(): number | null {
		const hinted = this.lines.findIndex((line) => line.hint === "title");
		if (hinted >= 0) return hinted;
		const start = this.nextFree(0);
		if (start === null) return null;
		if (isPlaceAndDate(this.text(start)) && this.date === null && !this.diary && this.line(start).hint === null) {
			this.take(start, { byline: null, date: this.text(start), source: null });
			return null;
		}
		const second = this.nextFree(start + 1);
		if (second === null || !this.isField(start) || this.isField(second) || !this.isTitle(second, true))
			return this.isTitle(start, false) ? start : null;
		const fields = fieldsIn(this.text(start));
		if (fields === null || (fields.date !== null && this.diary) || (fields.byline !== null && !this.standsOver(second)))
			return this.isTitle(start, false) ? start : null;
		this.take(start, fields);
		return second;
	}

	/** Day and author over the title of a page; an author only beside the day or the title, or under a known surname. */
	readAbove(title: number): void {
		for (let at = title - 1, step = 0; at >= 0 && step < linesAbove; at -= 1, step += 1) {
			const line = this.line(at);
			const { text } = line.marked;
			if (line.hint !== null || this.taken.has(at)) continue;
			if (this.date === null && isPlaceAndDate(text)) this.take(at, { byline: null, date: text, source: null });
			const fields = this.newsPage ? fieldsIn(text) : null;
			if (fields === null || this.taken.has(at) || (fields.date !== null && this.diary)) continue;
			if (fields.date === null && !this.isBesideField(at, title)) continue;
			const betterDay = fields.date !== null && hasTime(fields.date) && !hasTime(this.date ?? "");
			if (betterDay) this.date = fields.date;
			if (fields.byline === null && fields.source === null && this.date !== fields.date) this.repeated.add(at);
			else this.take(at, fields);
		}
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
			while (at > 0 && (this.taken.has(at) || this.repeated.has(at))) at -= 1;
			if (!this.readTail(at)) return;
			at -= 1;
		}
	}

	/** The one source in brackets on a line of its own: under it stand notes and questions of a reader. */
	readBracketed(title: number | null): void {
		const found = this.source === null ? bracketedSourceIn(this.lines, (title ?? 0) + 1) : null;
		if (found !== null) this.take(found.line, { byline: null, date: null, source: found.source });
	}

	private readHead(index: number, afterLead: boolean): boolean {
		const line = this.line(index);
		if (line.hint !== null) return false;
		const fields = fieldsIn(line.marked.text);
		if (fields === null) return false;
		if (fields.date !== null) {
			if (this.diary || (this.date !== null && !this.newsPage)) return false;
			if (this.date !== null && fields.byline === null) this.repeated.add(index);
			else this.take(index, fields);
			return true;
		}
		if (fields.byline === null) {
			if (!this.newsPage || this.source !== null || afterLead) return false;
			this.take(index, fields);
			return true;
		}
		if (this.byline !== null || !this.isAuthorLine(index) || (afterLead && !this.newsPage)) return false;
		this.take(index, fields);
		return true;
	}

	private readTail(index: number): boolean {
		const line = this.lines[index];
		if (line === undefined || line.hint !== null) return false;
		const fields = fieldsIn(line.marked.text);
		if (fields === null || !this.closesText(index)) return false;
		const { byline, date, source } = fields;
		if (date !== null && (byline === null || this.date !== null)) return false;
		if (byline === null && this.source !== null && !sameOutlet(this.source, source ?? "")) return false;
		if (byline !== null && this.byline !== null && !this.isSameAuthor(byline)) return false;
		this.take(index, fields);
		return true;
	}

	/** The name again, in capitals or by its initials. */
	private isSameAuthor(byline: string): boolean {
		const known = this.byline ?? "";
		if (sameWords(known, byline)) return true;
		const initials = known
			.split(" ")
			.map((word) => word[0] ?? "")
			.join("");
		return /\./.test(byline) && byline.replace(/[^\p{L}]/gu, "") === initials;
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

	/** Whether a line that names an author stands directly beside the title or a day, or bears a common surname. */
	private isBesideField(index: number, title: number): boolean {
		const words = this.text(index).split(" ").length;
		if (hasSurname(this.text(index)) && (index === title - 1 || words >= 3)) return true;
		return [index - 1, index + 1].some((at) => this.lines[at] !== undefined && fieldsIn(this.text(at))?.date != null);
	}

	/** Whether a title line stands apart over the text, so that the line before it can be its author. */
	private standsOver(index: number): boolean {
		const next = this.lines[index + 1];
		return (
			next !== undefined && (next.blankBefore || next.hint === "verse") && featuresOf(this.line(index)).words <= prose
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
			step < tailLines && before > 0 && (this.taken.has(before) || this.repeated.has(before) || this.isField(before));
			step += 1
		)
			before -= 1;
		const line = this.lines[before];
		if (line === undefined || this.isField(before)) return false;
		const { endsSentence, words, text } = featuresOf(line);
		return (
			line.hint === "verse" ||
			(endsSentence && (words >= 8 || this.newsPage)) ||
			creditOf(text) !== null ||
			(this.newsPage && (words >= 4 || labelOf(text)?.kind === "footer"))
		);
	}

	private isField(index: number): boolean {
		return fieldsIn(this.text(index)) !== null;
	}

	private isTitle(index: number, underDate: boolean): boolean {
		const line = this.lines[index];
		if (line === undefined || line.hint !== null) return false;
		const { text, words, endsFullStop, opensDash, opensItem } = featuresOf(line);
		if (
			isPostDate(text) ||
			words < 1 ||
			words > longestTitle ||
			endsFullStop ||
			opensDash ||
			opensItem ||
			/[,;:]$/.test(text)
		)
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
		if (line.blankBefore || line.hint === "verse" || fieldsIn(line.marked.text)?.date != null) return true;
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

	/** Keeps what is not known yet. */
	private take(index: number, { byline, date, source }: Fields): void {
		this.byline ??= byline;
		this.date ??= date;
		this.source ??= source;
		this.taken.add(index);
	}
}
