// A text as one HTML page: to keep and read anywhere (nothing outside it is ever asked for, nothing in it runs), or to print.
// Pure.

import { blocksNamed, type ContentsEntry, contentsOf } from "./contents.ts";
import { type Maker, TextParts } from "./maker.ts";
import { BodyMarkup, bylineMarkup, escaped } from "./markup.ts";
import { pageStyle, printStyle } from "./styles.ts";
import type { GlossedText, TakeAway } from "./types.ts";

/** What a saved page may do: show itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** The first part is the head of the page and nothing else. */
export function pageMaker({ document }: GlossedText, wanted: TakeAway): Maker {
	const { about, texts, form, rows } = wanted;
	const parts = new TextParts();
	const printed = form.kind === "print";
	const body = new BodyMarkup({ brackets: !printed, base: printed ? "line" : "held" });
	const entries = form.kind === "html" && rows === null ? contentsOf(document) : [];
	const named = blocksNamed(entries);
	const byline = bylineMarkup([about.byline, about.date, about.source]);
	parts.add(head(wanted));
	parts.flush();
	parts.add("<body>\n<main>\n<article>\n");
	const opening = byline + contentsMarkup(entries, texts);
	let begun = document.blocks[0]?.kind === "title";
	if (!begun) parts.add(`<h1>${escaped(about.title)}</h1>\n${opening}`);
	return {
		add: (block) => {
			parts.add(body.add(block, named.has(block.index) ? `b${block.index}` : null));
			if (begun && block.index === 0) parts.add(opening);
			begun = false;
		},
		end: () => {
			const credit = `<footer><p lang="${texts.language}">${escaped(texts.credit)}</p></footer>\n`;
			parts.add(`${body.close()}</article>\n${rows === null ? credit : ""}</main>\n</body>\n</html>\n`);
			return parts.end();
		},
	};
}

function head({ about, form, font, glosses }: TakeAway): string {
	const glossed = glosses.kind !== "none";
	const style =
		form.kind === "print"
			? printStyle(font, glossed, { paper: form.paper, points: form.points, title: about.title })
			: pageStyle(font, glossed);
	const author = about.byline === null ? "" : `<meta name="author" content="${escaped(about.byline)}">\n`;
	return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
${form.kind === "print" ? "" : `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Hai Dòng">
${author}<title>${escaped(about.title)}</title>
<style>
${style}</style>
</head>
`;
}

function contentsMarkup(entries: readonly ContentsEntry[], { contents, language }: TakeAway["texts"]): string {
	if (entries.length === 0) return "";
	return `<nav aria-labelledby="contents">\n<h2 id="contents" lang="${language}">${escaped(contents)}</h2>\n${list(entries)}</nav>\n`;
}

function list(entries: readonly ContentsEntry[]): string {
	if (entries.length === 0) return "";
	const items = entries.map(
		({ title, block, inside }) => `<li><a href="#b${block}">${escaped(title)}</a>\n${list(inside)}</li>\n`,
	);
	return `<ol>\n${items.join("")}</ol>\n`;
}
