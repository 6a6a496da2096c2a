// An OpenDocument text to one article: its XML is rewritten as HTML, which the engine reads. Linear.

import { chapterLines } from "../engine/document/html/chapter.ts";
import type { ImportError } from "../engine/document/types.ts";
import { failure, type Result } from "../engine/text/result.ts";
import { documentOf } from "./docx.ts";
import type { SourceContents } from "./types.ts";
import { decodeXml, withoutDoctype } from "./xml.ts";
import type { ZipArchive } from "./zip.ts";

/** Reads a document out of its archive. `name` is that of the source. */
export function readOdt(archive: ZipArchive, name: string): Result<SourceContents, ImportError> {
	const damaged = { kind: "damaged", name, format: "odt" } as const;
	const file = (path: string) => {
		const entry = archive.find(path);
		return entry === null ? null : archive.read(entry, { name, format: "odt" });
	};
	const manifest = file("META-INF/manifest.xml");
	if (manifest?.ok && (decodeXml(manifest.value) ?? "").includes(":encryption-data"))
		return failure({ kind: "locked", name, format: "odt" });
	const content = file("content.xml");
	if (content === null) return failure(damaged);
	if (!content.ok) return content;
	const xml = decodeXml(content.value);
	if (xml === null || !xml.includes("</office:text>")) return failure(damaged);
	return documentOf(chapterLines(new OdtRewriter().html(withoutDoctype(xml)), new Set()), name, "odt");
}

const tag = /<(\/?)([\w:.-]+)([^<>]*)>|<!\[CDATA\[|<[!?][^<>]*>/g;
/** What stands inside is no text of the document. */
const silent = new Set([
	"office:annotation",
	"office:automatic-styles",
	"office:font-face-decls",
	"office:scripts",
	"text:tracked-changes",
	"text:table-of-content",
	"text:alphabetical-index",
	"svg:title",
	"svg:desc",
	"text:note-citation",
]);
const blocks: Readonly<Record<string, string>> = {
	"text:list-item": "li",
	"table:table": "table",
	"table:table-row": "tr",
	"table:table-cell": "td",
	"text:section": "div",
	"draw:text-box": "div",
};
const blanks: Readonly<Record<string, string>> = { "text:s": " ", "text:tab": " ", "text:line-break": "<br>" };

class OdtRewriter {
	private pieces: string[] = [];
	/** Paragraphs that notes interrupted. */
	private readonly waiting: string[][] = [];
	private readonly notes: string[] = [];
	private readonly headings: string[] = [];
	/** What each style of the document itself is derived from. */
	private readonly parents = new Map<string, string>();
	private hidden: string | null = null;
	private hiddenDepth = 0;

	html(xml: string): string {
		let from = 0;
		for (const found of xml.matchAll(tag)) {
			if (this.hidden === null) this.pieces.push(xml.slice(from, found.index));
			from = found.index + found[0].length;
			const [whole, slash = "", name = "", rest = ""] = found;
			if (name === "style:style") this.addStyle(rest);
			if (name !== "") this.read(name, slash === "/", whole.endsWith("/>"), rest);
		}
		return `${this.pieces.join("")}<ol>${this.notes.map((note) => `<li>${note}</li>`).join("")}</ol>`;
	}

	private read(name: string, closes: boolean, atOnce: boolean, rest: string): void {
		if (this.hidden !== null) {
			if (name === this.hidden && !atOnce) this.hiddenDepth += closes ? -1 : 1;
			if (this.hiddenDepth === 0) this.hidden = null;
		} else if (silent.has(name)) {
			if (closes || atOnce) return;
			this.hidden = name;
			this.hiddenDepth = 1;
		} else if (blanks[name] !== undefined) this.pieces.push(blanks[name]);
		else if (name === "text:note-body") this.note(closes);
		else if (name === "text:h" || name === "text:p") this.paragraph(name, closes, atOnce, rest);
		else if (blocks[name] !== undefined)
			this.pieces.push(closes || atOnce ? `</${blocks[name]}>` : `<${blocks[name]}>`);
	}

	private addStyle(rest: string): void {
		const [name, parent] = [attribute(rest, "style:name"), attribute(rest, "style:parent-style-name")];
		if (name !== "" && parent !== "") this.parents.set(name, parent);
	}

	private paragraph(name: string, closes: boolean, atOnce: boolean, rest: string): void {
		if (atOnce) return;
		if (closes) {
			this.pieces.push(this.headings.pop() ?? "</p>");
			return;
		}
		const style = attribute(rest, "text:style-name");
		const known = this.parents.get(style) ?? style;
		const level = Math.min(6, 1 + Math.max(1, Number(attribute(rest, "text:outline-level")) || 1));
		const element =
			known === "Title"
				? "h1"
				: name === "text:h"
					? `h${level}`
					: /^(?:Quot|Block Text)/.test(known)
						? "blockquote"
						: "p";
		this.headings.push(`</${element}>`);
		this.pieces.push(`<${element}>`);
	}

	/** A note's text goes to the end of the document, its number stays. */
	private note(closes: boolean): void {
		if (!closes) {
			this.waiting.push(this.pieces);
			this.pieces = [];
			return;
		}
		const outer = this.waiting.pop();
		if (outer === undefined) return;
		const mark = `[${this.notes.length + 1}]`;
		this.notes.push(`${mark} ${this.pieces.join("").replace(/<[^<>]*>/g, " ")}`);
		this.pieces = outer;
		this.pieces.push(mark);
	}
}

function attribute(rest: string, name: string): string {
	const start = rest.indexOf(` ${name}="`);
	if (start < 0) return "";
	const from = start + name.length + 3;
	const end = rest.indexOf('"', from);
	return end < 0 ? "" : rest.slice(from, end).replaceAll("_20_", " ");
}
