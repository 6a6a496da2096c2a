// Blocks as elements of HTML and XHTML: words as ruby, headings, lists, verse, the English after its paragraph. All text is
// escaped here and nowhere else. Pure.

import type { BlockKind } from "../document/types.ts";
import { unreachable } from "../text/result.ts";
import type { TakenBlock } from "./blocks.ts";
import type { Chunk, WordChunk } from "./chunks.ts";

/** What differs between the forms. */
export interface MarkupForm {
	/** Whether glosses stand in brackets where ruby is not known. */
	readonly brackets: boolean;
	/**
	 * What keeps the words of a base together: nothing, an element of their own, or the end of a line behind them, for a style that
	 * keeps lines as they are written.
	 */
	readonly base: "bare" | "held" | "line";
}

/** What XML cannot hold, and no text needs: controls, halves of pairs, what is no character. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const special = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** Text as it stands between tags and in quoted attributes. */
export function escaped(text: string): string {
	if (!special.test(text)) return text;
	return text
		.replace(unwritable, "")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

/** Glosses end at a word boundary from here on: a line of a telephone holds no more. Characters. */
const longestGloss = 42;

export function fittedGloss(gloss: string): string {
	if (gloss.length <= longestGloss) return gloss;
	const cut = gloss.lastIndexOf(" ", longestGloss - 1);
	return `${gloss.slice(0, cut > 0 ? cut : longestGloss - 1).replace(/[,;:]$/, "")}…`;
}

/** A word of more syllables or characters is written in parts, so that a line can end inside it. */
const mostSyllables = 5;
const mostCharacters = 24;

/** The text in parts of like length, each of whole syllables; the whole where it is short or has no spaces. */
export function partsOf(text: string): readonly string[] {
	const syllables = text.split(" ");
	const wanted = Math.max(Math.ceil(syllables.length / mostSyllables), Math.ceil(text.length / mostCharacters));
	if (wanted <= 1 || syllables.length === 1) return [text];
	const room = text.length / wanted;
	const parts: string[] = [];
	for (const syllable of syllables) {
		const last = parts.at(-1);
		if (last === undefined || last.length >= room || last.length + syllable.length + 1 > mostCharacters)
			parts.push(syllable);
		else parts[parts.length - 1] = `${last} ${syllable}`;
	}
	return parts;
}

export function chunksMarkup(chunks: readonly Chunk[], form: MarkupForm): string {
	let markup = "";
	for (const chunk of chunks) {
		if (chunk.kind === "word") markup += wordMarkup(chunk, form);
		else markup += chunk.kind === "break" ? "<br/>\n" : escaped(chunk.text);
	}
	return markup;
}

function wordMarkup({ text, gloss }: WordChunk, form: MarkupForm): string {
	if (gloss === null) return escaped(text);
	const [first = text, ...rest] = partsOf(text);
	const whole = escaped(gloss);
	const shown = escaped(fittedGloss(gloss));
	const title = shown === whole ? "" : ` title="${whole}"`;
	const long = first.length > mostCharacters ? ' class="long"' : "";
	const rt = `<rt lang="en"${title}>${shown}</rt>`;
	const under = form.brackets ? `<rp> (</rp>${rt}<rp>)</rp>` : rt;
	const ruby = rubyOf(escaped(first), under, long, form);
	return rest.length === 0 ? ruby : `${ruby} ${escaped(rest.join(" "))}`;
}

function rubyOf(base: string, under: string, long: string, form: MarkupForm): string {
	switch (form.base) {
		case "bare":
			return `<ruby>${base}${under}</ruby>`;
		case "held":
			return `<ruby><span${long}>${base}</span>${under}</ruby>`;
		case "line":
			return `<ruby${long}>${base}\n${under}</ruby>`;
		default:
			return unreachable(form.base);
	}
}

/** The body of a text, block by block: begins and ends lists where the blocks do. */
export class BodyMarkup {
	private readonly form: MarkupForm;
	private listed = false;

	constructor(form: MarkupForm) {
		this.form = form;
	}

	/** @param id of its element; `null` for none */
	add({ kind, chunks, english }: TakenBlock, id: string | null): string {
		const inner = chunksMarkup(chunks, this.form);
		const name = id === null ? "" : ` id="${escaped(id)}"`;
		const translated = english === null ? "" : `<p class="english" lang="en">${escaped(english)}</p>\n`;
		if (kind === "list") {
			const start = this.listed ? "" : "<ul>\n";
			this.listed = true;
			return `${start}<li${name}>${inner}${translated === "" ? "" : `\n${translated}`}</li>\n`;
		}
		return `${this.close()}${elementOf(kind, inner, name)}\n${translated}`;
	}

	/** Ends what is open. */
	close(): string {
		if (!this.listed) return "";
		this.listed = false;
		return "</ul>\n";
	}
}

function elementOf(kind: Exclude<BlockKind, "list">, inner: string, name: string): string {
	switch (kind) {
		case "title":
			return `<h1${name}>${inner}</h1>`;
		case "subheading":
			return `<h2${name}>${inner}</h2>`;
		case "quote":
			return `<blockquote${name}><p>${inner}</p></blockquote>`;
		case "paragraph":
			return `<p${name}>${inner}</p>`;
		case "lead":
		case "caption":
		case "verse":
			return `<p${name} class="${kind}">${inner}</p>`;
		default:
			return unreachable(kind);
	}
}

/** The line under a title: each part in its own language. Empty where there is nothing to say. */
export function bylineMarkup(parts: readonly (string | null)[]): string {
	const said = parts.filter((part): part is string => part !== null && part.trim() !== "");
	return said.length === 0
		? ""
		: `<p class="byline">${said.map((part) => `<span>${escaped(part)}</span>`).join(" · ")}</p>\n`;
}
