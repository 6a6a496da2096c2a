// The style sheets of what is taken away: a page to read on any screen, a page to print, a book. Pure.

import { dark, glossFamily, type Inks, light, printed, readingFamily } from "./paper.ts";
import type { Paper, TakeAway } from "./types.ts";

function variables({ paper, ink, gloss, meta, line, accent }: Inks): string {
	return `--paper:${paper};--ink:${ink};--gloss:${gloss};--meta:${meta};--line:${line};--accent:${accent}`;
}

/** The two lines as the reader draws them. @param glossed whether there is a second line */
function twoLines(font: TakeAway["font"], glossed: boolean): string {
	return `*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--paper);font-family:${readingFamily(font)};line-height:${glossed ? 2.6 : 1.75};word-spacing:${glossed ? ".13em" : "normal"};overflow-wrap:break-word;-webkit-text-size-adjust:100%;text-size-adjust:100%}
ruby{-webkit-ruby-position:after;ruby-position:under;ruby-align:start;word-spacing:normal}
ruby>span{display:inline-block;line-height:1.25;white-space:nowrap}
ruby>.long{display:inline;white-space:normal;overflow-wrap:anywhere}
rt{font:400 .57em/1.2 ${glossFamily};color:var(--gloss);padding-block-start:.26em;padding-inline-end:.55em;white-space:nowrap;text-align:start;letter-spacing:normal}
h1,h2{line-height:${glossed ? 2.05 : 1.3};font-weight:600;text-wrap:balance}
h1{font-size:1.6em;margin:0 0 .4em}
h2{font-size:1.15em;margin:1.6em 0 .3em}
h1 rt{font-size:max(.36em,.75rem)}
p,li,blockquote{margin:0 0 .75em}
ul{margin:0;padding:0 0 0 1.25em;list-style:"–  "}
blockquote{padding-inline-start:1.1em;border-inline-start:1px solid var(--line)}
.lead{font-weight:500}
.caption{font-size:.86em;color:var(--gloss)}
.verse{padding-inline-start:1.25em}
.byline,.english,footer,nav{font-family:${glossFamily};line-height:1.6;word-spacing:normal}
.byline,footer{color:var(--meta)}
.byline{font-size:.68em;margin:0 0 2em}
.english{font-size:.76em;color:var(--gloss);margin-block-start:-.3em}
footer{font-size:.68em;margin-block-start:3em;padding-block-start:1em;border-block-start:1px solid var(--line)}
footer p{margin:0}
`;
}

/** A page that stands alone: light or dark as the system is, from a telephone's width up, and fit to print. */
export function pageStyle(font: TakeAway["font"], glossed: boolean): string {
	return `:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
${twoLines(font, glossed)}html{font-size:100%}
body{font-size:1.25rem}
rt{font-size:max(.57em,.75rem)}
.byline,footer{font-size:.8125rem}
.english{font-size:1rem}
main{max-width:43rem;margin:0 auto;padding:clamp(1.5rem,5vw,4rem) clamp(1rem,5vw,2rem)}
nav{font-size:.9375rem;margin:0 0 2.5rem}
nav h2{font-size:1rem;line-height:1.6;margin:0 0 .25rem}
nav ol{margin:0;padding-inline-start:1.5em}
nav li{margin:0}
a{color:var(--accent);display:inline-block;padding-block:.35em}
@media print{:root{${variables(printed)}}body{font-size:12pt}main{max-width:none;padding:0}nav{display:none}${paging}}
`;
}

/** Lines and headings where a sheet ends. A word and its gloss are one line: no break parts them. */
const paging = "h1,h2{break-after:avoid;break-inside:avoid}p,li{orphans:2;widows:2}.english,footer{break-before:avoid}";

const sheets: Readonly<Record<Paper, { readonly size: string; readonly margin: string }>> = {
	a4: { size: "A4", margin: "20mm 20mm 22mm" },
	a5: { size: "A5", margin: "14mm 13mm 17mm" },
	letter: { size: "letter", margin: "20mm 20mm 22mm" },
};

/** Text as a string of CSS, in quotes: nothing in it can end the string or the style sheet. */
function cssString(text: string): string {
	return `"${text.replace(/["\\<>&\p{Cc}\p{Cf}\p{Cs}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? "20"} `)}"`;
}

interface PrintWish {
	readonly paper: Paper;
	/** Size of the upper line. */
	readonly points: number;
	/** Stands over every sheet but the first, shortened where it would not fit. */
	readonly title: string;
}

/** Characters of a running title that fit over a line of the smallest sheet. */
const longestTitle = 64;

function runningTitle(title: string): string {
	const whole = title.replace(/\s+/g, " ").trim();
	if (whole.length <= longestTitle) return whole;
	const cut = whole.lastIndexOf(" ", longestTitle - 1);
	return `${whole.slice(0, cut > 0 ? cut : longestTitle - 1)}…`;
}

/**
 * Word and gloss as two lines of a box, in place of ruby: a browser lays out a book of them in two thirds of the time, and each
 * book twice. All lines stand equally far apart: a box takes back what it is higher than they are, and all is drawn so much
 * higher that nothing of it lies under the last line of a sheet, where it would be cut off.
 */
const boxes = `@supports (baseline-source:first){
ruby{display:inline-block;baseline-source:first;line-height:1.02;white-space:pre;overflow-wrap:normal;margin-block-end:-.5em}
h1 ruby{line-height:.92}
h1{margin-block-end:.6em}
article{position:relative;inset-block-start:-.3em}
ruby.long{white-space:pre-wrap;overflow-wrap:anywhere}
rt{display:inline;line-height:1;padding-block:0}
}`;

/** A page to be printed: the title over every sheet but the first, page numbers at the foot, glosses in dark grey. */
export function printStyle(font: TakeAway["font"], glossed: boolean, { paper, points, title }: PrintWish): string {
	const { size, margin } = sheets[paper];
	const beside = `font:9pt ${glossFamily};color:${printed.meta}`;
	return `:root{color-scheme:light;${variables(printed)}}
@page{size:${size};margin:${margin};@top-center{content:${cssString(runningTitle(title))};${beside};vertical-align:bottom;padding-block-end:4mm}@bottom-center{content:counter(page);${beside}}}
@page:first{@top-center{content:none}}
${twoLines(font, glossed)}body{font-size:${points}pt;print-color-adjust:exact}
rt{font-size:max(.57em,6.5pt)}
h1 rt{font-size:max(.36em,6.5pt)}
ruby{white-space:nowrap}
${boxes}
.byline,footer{font-size:max(.68em,7.5pt)}
.english{font-size:max(.76em,7.5pt)}
${paging}
@media screen{main{padding:1.5rem}}
`;
}

/** A book: colours, sizes and families of the text are those of whoever shows it. */
export function bookStyle(glossed: boolean): string {
	return `body{line-height:${glossed ? 2.4 : 1.6};margin:0 .5em}
ruby{-epub-ruby-position:under;-webkit-ruby-position:after;ruby-position:under;ruby-align:start}
rt{font-family:sans-serif;font-size:.55em;font-weight:normal;line-height:1.2;padding-right:.5em;text-align:left}
h1,h2{line-height:${glossed ? 2.05 : 1.3};text-align:left;page-break-after:avoid;break-after:avoid}
h1{font-size:1.5em}
h2{font-size:1.15em}
p{margin:0 0 .7em;text-indent:0;orphans:2;widows:2}
blockquote,.verse{margin-left:1.2em}
.lead{font-weight:bold}
.caption,.english,.byline,.colophon{font-size:.85em;line-height:1.5}
.english,.byline,.colophon{font-family:sans-serif}
.colophon{margin-top:3em}
`;
}
