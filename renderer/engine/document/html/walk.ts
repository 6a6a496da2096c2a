// The walk over a page's tree: pieces of text in the order of the source, each with what elements and names tell of
// it. Pure.

import type { LineHint } from "../lines.ts";
import { countWords } from "../lines.ts";
import { normalizeText } from "../normalizeText.ts";
import type { RemovalReason } from "../types.ts";
import { type Evidence, evidenceOf, type Role } from "./evidence.ts";
import { isInlineRow, tableKind } from "./layout.ts";
import { isCentred, isLarge, isNoteMark } from "./looks.ts";
import type { Measures } from "./measure.ts";
import type { Piece, Zone } from "./pieces.ts";
import {
	blockElements,
	childrenOf,
	type Element,
	hintOf,
	isHeading,
	isSilent,
	type Node,
	names,
	pictures,
	textUnder,
	visit,
} from "./tree.ts";

const bold = names("b strong th");
const italic = names("i em cite");
/** Reasons that hold for all inside, whatever it is called there. */
const holding: ReadonlySet<RemovalReason> = new Set(["comment", "menu", "footer", "advertisement"]);
const cellGap = " · ";
/** Words up to which an inline element's names may judge its text. */
const longestLabel = 12;
const noEvidence: Evidence = { strong: null, weak: null, role: null };

interface Frame {
	readonly element: Element;
	readonly hint: LineHint | null;
	readonly role: Role | null;
	readonly clutter: RemovalReason | null;
	readonly weak: RemovalReason | null;
	readonly style: "bold" | "italic" | null;
	/** What the names of an inline element tell; they count where it has the whole piece. */
	readonly own: Evidence;
	readonly large: boolean;
	readonly centred: boolean;
	/** Its text ends where it ends, block or not. */
	readonly breaks: boolean;
	/** It is a row of items: what parts them is no text. */
	readonly row: boolean;
	readonly table: "data" | "picture" | null;
}

interface Bounds {
	/** The element that holds the article, and its ancestors: no name of theirs counts. */
	readonly main: Element | null;
	readonly above: ReadonlySet<Node>;
}

export function piecesOf(root: Node, measures: Measures, bounds: Bounds): readonly Piece[] {
	return new Walk(measures, bounds).pieces(root);
}

class Walk {
	private readonly measures: Measures;
	private readonly bounds: Bounds;
	private readonly found: Piece[] = [];
	private readonly frames: Frame[] = [];
	private readonly rowItems = new Set<Node>();
	private buffer: string[] = [];
	/** The frames that were open when the buffer's first word came. */
	private first: Frame | null = null;
	private words = { all: 0, linked: 0, bold: 0, italic: 0 };
	private links = 0;
	private readonly styles = { bold: 0, italic: 0 };
	private preformatted = 0;
	private dataRows = 0;
	private zone: Zone;
	private afterPicture = false;
	private continued = false;
	private blankBefore = false;
	/** Marks of notes inside the open paragraph: set aside after it. */
	private readonly marks: Node[] = [];

	constructor(measures: Measures, bounds: Bounds) {
		this.measures = measures;
		this.bounds = bounds;
		this.zone = bounds.main === null ? "inside" : "before";
	}

	pieces(root: Node): readonly Piece[] {
		visit(root, {
			text: (value) => this.addText(value),
			enter: (element) => this.enter(element),
			leave: (element) => this.leave(element),
		});
		this.flush(true);
		return this.found;
	}

	private enter(element: Element): boolean {
		if (pictures.has(element.tagName)) this.afterPicture = true;
		if (isSilent(element)) return false;
		if (isNoteMark(element)) {
			this.marks.push(element);
			return false;
		}
		this.open(element);
		return true;
	}

	private open(element: Element): void {
		const { tagName } = element;
		const above = this.frames.at(-1);
		const inRow = this.dataRows > 0;
		if (tagName === "br") this.breakLine();
		const isBlock = blockElements.has(tagName) || tagName.includes("-");
		const evidence = this.bounds.above.has(element) ? onlyVerse(evidenceOf(element)) : evidenceOf(element);
		const label = this.isLabelInHeading(element, evidence);
		const breaks = isBlock ? !inRow : this.rowItems.has(element) || label !== null;
		if (breaks) this.flush(true);
		else if (isBlock && tagName !== "td" && tagName !== "th") this.buffer.push(" ");
		if (element === this.bounds.main) this.zone = "inside";
		const clutter = label ?? (breaks ? evidence.strong : null);
		const held = above?.clutter ?? null;
		const table = tagName === "table" ? this.openTable(element) : (above?.table ?? null);
		if (tagName === "tr" && above?.table === "data") this.dataRows += 1;
		else if ((tagName === "td" || tagName === "th") && inRow && this.buffer.length > 0) this.buffer.push(cellGap);
		const style = bold.has(tagName) ? "bold" : italic.has(tagName) ? "italic" : null;
		if (style !== null) this.styles[style] += 1;
		this.frames.push({
			element,
			hint: hintOf.get(tagName) ?? above?.hint ?? null,
			role: evidence.role ?? above?.role ?? null,
			clutter: held !== null && (holding.has(held) || clutter === null) ? held : clutter,
			weak: (breaks ? evidence.weak : null) ?? above?.weak ?? null,
			style,
			own: breaks ? noEvidence : evidence,
			large: isLarge(element) ?? above?.large ?? false,
			centred: tagName === "center" || isCentred(element) || (above?.centred ?? false),
			breaks,
			row: !inRow && isInlineRow(element, this.measures),
			table,
		});
		if (tagName === "a") this.links += 1;
		if (tagName === "pre") this.preformatted += 1;
		if (this.frames.at(-1)?.row) for (const child of childrenOf(element)) this.rowItems.add(child);
	}

	private leave(element: Element): void {
		const frame = this.frames.at(-1);
		const { tagName } = element;
		if (tagName === "tr" && frame?.table === "data") this.dataRows -= 1;
		if (frame?.breaks) this.flush(true);
		this.frames.pop();
		if (frame?.style != null) this.styles[frame.style] -= 1;
		if (tagName === "a") this.links -= 1;
		if (tagName === "pre") this.preformatted -= 1;
		if (element === this.bounds.main) this.zone = "after";
	}

	private openTable(element: Element): "data" | "picture" | null {
		if (this.dataRows > 0) return null;
		const kind = tableKind(element, this.measures);
		return kind === "layout" ? null : kind;
	}

	/** `<h1><span class="label">thảo luận</span> Title`, `<h2>Title <span class="mw-editsection">[sửa]</span>`. */
	private isLabelInHeading(element: Element, { strong, weak }: Evidence): RemovalReason | null {
		if (element.tagName !== "span" || this.headingLevel() === 0) return null;
		return strong ?? (weak === "topic" && this.measures.of(element).words <= 4 ? weak : null);
	}

	private headingLevel(): number {
		for (let index = this.frames.length - 1; index >= Math.max(0, this.frames.length - 6); index -= 1) {
			const tagName = this.frames[index]?.element.tagName ?? "";
			if (isHeading(tagName)) return Number(tagName[1]);
		}
		return 0;
	}

	private addText(value: string): void {
		if (this.frames.at(-1)?.row) return;
		if (this.preformatted === 0) {
			this.push(value.replace(/\s+/g, " "));
			return;
		}
		for (const [index, line] of value.split("\n").entries()) {
			if (index > 0) this.breakLine();
			this.push(line);
		}
	}

	private push(text: string): void {
		const words = countWords(text);
		if (words > 0) {
			this.first ??= this.frames.at(-1) ?? null;
			this.words.all += words;
			if (this.links > 0) this.words.linked += words;
			if (this.styles.bold > 0) this.words.bold += words;
			if (this.styles.italic > 0) this.words.italic += words;
		}
		this.buffer.push(text);
	}

	/** A line break inside a paragraph; a second one in a row parts paragraphs, and a heading stays one line. */
	private breakLine(): void {
		if (this.headingLevel() > 0 || this.dataRows > 0) this.buffer.push(" ");
		else if (this.buffer.join("").trim() === "") this.flush(true);
		else {
			this.flush(false);
			this.continued = true;
		}
	}

	private flush(blank: boolean): void {
		const raw = this.buffer.join("");
		const text = raw.trim() === "" ? "" : tidy(raw);
		const { first, words } = this;
		this.buffer = [];
		this.first = null;
		this.words = { all: 0, linked: 0, bold: 0, italic: 0 };
		if (text !== "") {
			const frame = first ?? this.frames.at(-1) ?? null;
			this.found.push(this.pieceOf(text, frame, words), ...this.setAsideMarks(frame));
			this.blankBefore = false;
			this.continued = false;
			this.afterPicture = false;
		}
		if (blank) {
			this.blankBefore = true;
			this.continued = false;
		}
	}

	private setAsideMarks(frame: Frame | null): readonly Piece[] {
		const texts = this.marks.splice(0).map((mark) => tidy(textUnder(mark, longestMark)));
		const none = { all: 0, linked: 0, bold: 0, italic: 0 };
		return texts
			.filter((text) => text !== "")
			.map((text) => ({ ...this.pieceOf(text, frame, none), clutter: "footer", continued: false }));
	}

	private pieceOf(
		text: string,
		frame: Frame | null,
		words: { all: number; linked: number; bold: number; italic: number },
	): Piece {
		const { hint = null, role = null, clutter = null, weak = null, centred = false, own = noEvidence } = frame ?? {};
		const all = Math.max(1, words.all);
		const alone = frame !== null && words.all <= longestLabel && this.measures.of(frame.element).words === words.all;
		return {
			text,
			hint,
			role: frame?.table === "picture" ? "caption" : role,
			clutter: clutter ?? (alone ? own.strong : null),
			weak: weak ?? (alone ? own.weak : null),
			linked: words.linked / all,
			large: frame?.large ?? false,
			zone: this.zone,
			style: words.bold >= all ? "bold" : words.italic >= all ? "italic" : null,
			centred,
			afterPicture: this.afterPicture,
			heading: hint !== null && (hint === "title" || hint === "subheading") ? Math.max(1, this.headingLevel()) : 0,
			continued: this.continued,
			blankBefore: this.blankBefore,
			row: frame?.table === "data",
		};
	}
}

/** Of an element that holds the article only this is believed: that it holds a poem. */
function onlyVerse({ role }: Evidence): Evidence {
	return role === "verse" ? { ...noEvidence, role } : noEvidence;
}

const longestMark = 60;

function tidy(text: string): string {
	return normalizeText(text).replaceAll("\n", " ").trim();
}
