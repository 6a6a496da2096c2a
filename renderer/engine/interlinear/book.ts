// A text as an EPUB 3.3 book: chapters of a size that every reading system opens, ruby in them, contents, metadata. Pure.

import { strToU8 } from "fflate";
import { blocksNamed, type ContentsEntry, contentsOf } from "./contents.ts";
import type { Maker } from "./maker.ts";
import { BodyMarkup, bylineMarkup, escaped } from "./markup.ts";
import { bookStyle } from "./styles.ts";
import type { GlossedText, TakeAway, TakenForm } from "./types.ts";
import { ZipFile } from "./zipFile.ts";

/** Characters of markup after which a chapter goes on in another file: small machines open no long ones. */
const chapterLength = 200_000;

export function bookMaker(
	{ document }: GlossedText,
	form: Extract<TakenForm, { kind: "epub" }>,
	wanted: TakeAway,
): Maker {
	const { about } = wanted;
	const zip = new ZipFile(form.modified);
	// Its first bytes tell what the file is: they must stand as they are.
	zip.add("mimetype", strToU8("application/epub+zip"), false);
	zip.add("META-INF/container.xml", strToU8(container));
	zip.add("OEBPS/style.css", strToU8(bookStyle(wanted.glosses.kind !== "none")));

	const entries = contentsOf(document);
	const named = blocksNamed(entries);
	const opening = new Set(entries.map(({ block }) => block));
	const body = new BodyMarkup({ brackets: true, base: "bare" });
	const files: string[] = [];
	/** The file that each named block stands in. */
	const places = new Map<number, string>();
	let open: string[] = [];
	let length = 0;
	const write = (markup: string) => {
		open.push(markup);
		length += markup.length;
	};
	const close = () => {
		write(body.close());
		if (length === 0) return;
		const path = `text-${String(files.length + 1).padStart(4, "0")}.xhtml`;
		zip.add(`OEBPS/${path}`, strToU8(xhtml(about.title, open.join(""))));
		files.push(path);
		open = [];
		length = 0;
	};
	const titled = document.blocks[0]?.kind === "title";
	const author = bylineMarkup([about.byline]);
	if (!titled) write(`<h1>${escaped(about.title)}</h1>\n${author}`);
	return {
		add: (block) => {
			// The first chapter stands under the title.
			if ((opening.has(block.index) && files.length + places.size > 0) || length >= chapterLength) close();
			if (named.has(block.index)) places.set(block.index, `text-${String(files.length + 1).padStart(4, "0")}.xhtml`);
			write(body.add(block, named.has(block.index) ? `b${block.index}` : null));
			if (titled && block.index === 0) write(author);
		},
		end: () => {
			close();
			zip.add(`OEBPS/${colophon}`, strToU8(xhtml(about.title, colophonBody(wanted))));
			const first = files[0] ?? "";
			zip.add("OEBPS/nav.xhtml", strToU8(navigation(entries, places, first, wanted)));
			zip.add("OEBPS/package.opf", strToU8(packageFile(files, form, wanted)));
			return zip.end();
		},
	};
}

/** Its own page, named as such in the guide: whoever reads the book as a text can leave it out. */
const colophon = "colophon.xhtml";

function colophonBody({ about, texts }: TakeAway): string {
	const from = bylineMarkup([about.date, about.source]);
	const credit = `<p lang="${texts.language}" xml:lang="${texts.language}">${escaped(texts.credit)}</p>`;
	return `<section epub:type="colophon" role="doc-colophon" class="colophon">\n${from}${credit}\n</section>\n`;
}

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

function xhtml(title: string, body: string, language = "vi"): string {
	return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<title>${escaped(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}</body>
</html>
`;
}

/** A text without contents has one entry, its title. */
function navigation(
	entries: readonly ContentsEntry[],
	places: ReadonlyMap<number, string>,
	first: string,
	{ about, texts }: TakeAway,
): string {
	const list = (listed: readonly ContentsEntry[]): string => {
		if (listed.length === 0) return "";
		const items = listed.map(({ title, block, inside }) => {
			const place = `${places.get(block) ?? first}#b${block}`;
			return `<li><a href="${place}" lang="vi" xml:lang="vi">${escaped(title)}</a>${list(inside)}</li>\n`;
		});
		return `<ol>\n${items.join("")}</ol>\n`;
	};
	const whole = `<ol>\n<li><a href="${first}" lang="vi" xml:lang="vi">${escaped(about.title)}</a></li>\n</ol>\n`;
	const body = `<nav epub:type="toc" role="doc-toc" id="toc">\n<h1>${escaped(texts.contents)}</h1>\n${
		entries.length === 0 ? whole : list(entries)
	}</nav>\n`;
	return xhtml(texts.contents, body, texts.language);
}

function packageFile(
	files: readonly string[],
	{ id, modified }: { readonly id: string; readonly modified: number },
	wanted: TakeAway,
): string {
	const { about, glosses } = wanted;
	const optional = (name: string, value: string | null) =>
		value === null || value.trim() === "" ? "" : `<dc:${name}>${escaped(value)}</dc:${name}>\n`;
	const features = ["tableOfContents", "structuralNavigation", ...(glosses.kind === "none" ? [] : ["rubyAnnotations"])];
	return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="vi">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escaped(id)}</dc:identifier>
<dc:title>${escaped(about.title)}</dc:title>
<dc:language>vi</dc:language>
${optional("creator", about.byline)}${optional("source", about.source)}<dc:contributor id="maker">Hai Dòng</dc:contributor>
<meta refines="#maker" property="role" scheme="marc:relators">bkp</meta>
<meta property="dcterms:modified">${new Date(modified).toISOString().slice(0, 19)}Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
${features.map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>\n`).join("")}<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${files.map((file, index) => `<item id="text${index + 1}" href="${file}" media-type="application/xhtml+xml"/>\n`).join("")}<item id="colophon" href="${colophon}" media-type="application/xhtml+xml"/>
</manifest>
<spine>
${files.map((_, index) => `<itemref idref="text${index + 1}"/>\n`).join("")}<itemref idref="colophon"/>
</spine>
<guide>
<reference type="copyright-page" title="Hai Dòng" href="${colophon}"/>
</guide>
</package>
`;
}
