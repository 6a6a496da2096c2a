// Rich Text Format to one article: its text by paragraphs, formatting aside. After RTF 1.9.1. Linear.

import { type Line, plainLine } from "../engine/document/lines.ts";
import { normalizeText } from "../engine/document/normalizeText.ts";
import type { ArticleSource, ImportError } from "../engine/document/types.ts";
import { failure, type Result } from "../engine/text/result.ts";
import { documentOf } from "./docx.ts";
import type { SourceContents } from "./types.ts";

const byteLimit = 50_000_000;

/** Groups that hold no text of the document. */
const silent = new Set(
	(
		"fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf " +
		"listtable listoverridetable revtbl themedata datastore latentstyles generator fldinst xmlnstbl filetbl bkmkstart " +
		"bkmkend annotation atnid atnauthor atnref shppict nonshppict listtext pntext"
	).split(" "),
);
const breaks = new Set(["par", "sect", "page", "row", "cell", "line"]);
const signs: Readonly<Record<string, string>> = {
	tab: " ",
	emdash: "—",
	endash: "–",
	lquote: "‘",
	rquote: "’",
	ldblquote: "“",
	rdblquote: "”",
	bullet: "•",
	emspace: " ",
	enspace: " ",
	"~": " ",
	_: "-",
};

/** Reads a source that opens with `{\rtf`. Cut off, it is damaged. */
export function readRtf({ bytes, name }: ArticleSource): Result<SourceContents, ImportError> {
	if (bytes.length > byteLimit) return failure({ kind: "tooLarge", name, limitBytes: byteLimit });
	const reader = new RtfReader(bytes);
	const whole = reader.read();
	if (!whole) return failure({ kind: "damaged", name, format: "rtf" });
	return documentOf({ lines: linesOf([...reader.paragraphs, ...reader.notes]), anchors: new Map() }, name, "rtf");
}

interface Paragraph {
	readonly text: string;
	/** Of a heading, 2 the highest (1 would be a title); 0 for all else. */
	readonly level: number;
}

function linesOf(paragraphs: readonly Paragraph[]): readonly Line[] {
	const lines: Line[] = [];
	let blankBefore = false;
	for (const { text: raw, level } of paragraphs) {
		const text = normalizeText(raw).replaceAll("\n", " ").trim();
		const heading = level === 0 ? {} : { hint: "subheading" as const, part: { title: text, level } };
		if (text !== "") lines.push(plainLine(text, { blankBefore, ...heading }));
		blankBefore = text === "";
	}
	return lines;
}

interface Group {
	silent: boolean;
	/** Characters to pass over after one in Unicode. */
	fallback: number;
}

/** The paragraph that a note interrupts, and the group that is the note. */
interface OpenNote {
	readonly text: string[];
	readonly depth: number;
}

class RtfReader {
	readonly paragraphs: Paragraph[] = [];
	readonly notes: Paragraph[] = [];
	private readonly openNotes: OpenNote[] = [];
	private level = 0;
	private style = 0;
	/** Levels of headings by the numbers of their styles. */
	private readonly styleLevels = new Map<number, number>();
	private readonly bytes: Uint8Array;
	private readonly groups: Group[] = [];
	private text: string[] = [];
	/** Bytes of the code page that wait to be decoded together. */
	private coded: number[] = [];
	private decoder = new TextDecoder("windows-1252");
	private skip = 0;
	private at = 0;

	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
	}

	/** False where the outermost group is never closed. */
	read(): boolean {
		const { bytes } = this;
		while (this.at < bytes.length) {
			const byte = bytes[this.at] ?? 0;
			this.at += 1;
			if (byte === 0x7b) this.open();
			else if (byte === 0x7d) {
				this.decode();
				this.closeNote();
				this.groups.pop();
				if (this.groups.length === 0) break;
			} else if (byte === 0x5c) this.control();
			else if (byte !== 0x0a && byte !== 0x0d) this.addByte(byte);
		}
		this.endParagraph();
		return this.groups.length === 0;
	}

	private get group(): Group {
		return this.groups.at(-1) ?? { silent: false, fallback: 1 };
	}

	private open(): void {
		this.decode();
		this.skip = 0;
		this.groups.push({ ...this.group });
	}

	private control(): void {
		const { bytes } = this;
		const start = this.at;
		let word = "";
		for (let byte = bytes[start] ?? 0; isLetter(byte) && word.length < 32; byte = bytes[this.at] ?? 0) {
			word += String.fromCharCode(byte);
			this.at += 1;
		}
		if (word === "") {
			this.symbol(String.fromCharCode(bytes[start] ?? 0));
			return;
		}
		const parameter = this.parameter();
		if (bytes[this.at] === 0x20) this.at += 1;
		this.word(word, parameter);
	}

	/** The number behind a control word; `null` where there is none. */
	private parameter(): number | null {
		const negative = this.bytes[this.at] === 0x2d;
		let at = negative ? this.at + 1 : this.at;
		const start = at;
		let number = 0;
		for (let byte = this.bytes[at] ?? 0; isDigit(byte) && at - start < 10; byte = this.bytes[at] ?? 0) {
			number = number * 10 + byte - 0x30;
			at += 1;
		}
		if (at === start) return null;
		this.at = at;
		return negative ? -number : number;
	}

	private symbol(sign: string): void {
		this.at += 1;
		if (sign === "'") {
			const byte = Number.parseInt(String.fromCharCode(...this.bytes.subarray(this.at, this.at + 2)), 16);
			this.at += 2;
			if (!Number.isNaN(byte)) this.addByte(byte);
		} else if (sign === "*") this.group.silent = true;
		else if (sign === "\\" || sign === "{" || sign === "}") this.addByte(sign.charCodeAt(0));
		else if (sign === "\n" || sign === "\r") this.endParagraph();
		else this.add(signs[sign] ?? "");
	}

	private word(word: string, parameter: number | null): void {
		if (silent.has(word)) this.group.silent = true;
		else if (word === "ansicpg" && parameter !== null) this.decoder = new TextDecoder(codePageOf(parameter));
		else if (word === "uc") this.group.fallback = Math.min(Math.max(0, parameter ?? 1), 8);
		else if (word === "u" && parameter !== null) {
			this.add(String.fromCharCode(parameter < 0 ? parameter + 0x10000 : parameter));
			this.skip = this.group.fallback;
		} else if (word === "bin" && parameter !== null) this.at += Math.max(0, parameter);
		else if (breaks.has(word)) this.endParagraph();
		else if (word === "pard") this.setLevelOfText(0);
		else if (word === "s") this.setStyle(parameter ?? 0);
		else if (word === "outlinelevel") this.setLevel(parameter ?? 0);
		else if (word === "footnote") this.openNote();
		else if (word === "chftn") this.add(this.openNotes.length > 0 ? "" : `[${this.notes.length + 1}]`);
		else this.add(signs[word] ?? "");
	}

	private addByte(byte: number): void {
		if (this.skip > 0) this.skip -= 1;
		else if (!this.group.silent) this.coded.push(byte);
	}

	private add(text: string): void {
		if (text === "" || this.group.silent) return;
		this.decode();
		this.text.push(text);
	}

	private decode(): void {
		if (this.coded.length === 0) return;
		this.text.push(this.decoder.decode(Uint8Array.from(this.coded)));
		this.coded = [];
	}

	private endParagraph(): void {
		if (this.group.silent) return;
		if (this.openNotes.length > 0) {
			this.add(" ");
			return;
		}
		this.decode();
		this.paragraphs.push({ text: this.text.join(""), level: this.level });
		this.text = [];
	}

	/** In the list of styles it names the one that is described, else the paragraph's own. */
	private setStyle(style: number): void {
		this.style = style;
		this.setLevelOfText(this.styleLevels.get(style) ?? 0);
	}

	private setLevelOfText(level: number): void {
		if (!this.group.silent) this.level = level;
	}

	private setLevel(outline: number): void {
		const level = outline > 5 ? 0 : Math.min(6, 2 + Math.max(0, outline));
		if (this.group.silent) this.styleLevels.set(this.style, level);
		this.setLevelOfText(level);
	}

	/** Some write notes as groups that an old reader may pass over. */
	private openNote(): void {
		if (this.groups.at(-2)?.silent === true) return;
		this.group.silent = false;
		this.decode();
		this.openNotes.push({ text: this.text, depth: this.groups.length });
		this.text = [];
	}

	/** Its text goes to the end of the document. */
	private closeNote(): void {
		const note = this.openNotes.at(-1);
		if (note?.depth !== this.groups.length) return;
		this.openNotes.pop();
		this.notes.push({ text: `[${this.notes.length + 1}] ${this.text.join("").trim()}`, level: 0 });
		this.text = note.text;
	}
}

function isLetter(byte: number): boolean {
	return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
	return byte >= 0x30 && byte <= 0x39;
}

function codePageOf(number: number): string {
	return number === 65001 ? "utf-8" : number >= 1250 && number <= 1258 ? `windows-${number}` : "windows-1252";
}
