// A field of a foreign deck as plain text. HTML in it is read as text by one scan over its characters: nothing of it is ever
// run, parsed into a page, or fetched. Pure.

/** What was left out of the fields of a deck, to be told to the person. */
export interface LeftOut {
	sounds: number;
	pictures: number;
	/** Fields that were cut because they were too long. */
	cut: number;
	/** Rows or notes without anything that could be a word. */
	unusable: number;
	/** Rows that have not as many fields as the others. */
	uneven: number;
}

export function nothingLeftOut(): LeftOut {
	return { sounds: 0, pictures: 0, cut: 0, unusable: 0, uneven: 0 };
}

/** Elements whose contents are no text. */
const hidden: ReadonlySet<string> = new Set([
	"script",
	"style",
	"template",
	"noscript",
	"svg",
	"math",
	"head",
	"title",
]);
/** Elements at which a line ends. */
const lines: ReadonlySet<string> = new Set(
	"br div p li ul ol dl dt dd table tr h1 h2 h3 h4 h5 h6 hr blockquote pre section article header footer".split(" "),
);

/**
 * Plain text of a field with HTML: tags go, blocks and `br` end lines, character references are read, contents of scripts and
 * styles are dropped. A `<` that begins no tag stays. White space is put in order, text is NFC.
 */
export function textOfHtml(html: string, left: LeftOut): string {
	if (!html.includes("<") && !html.includes("&")) return tidy(withoutMedia(html, left));
	let text = "";
	let at = 0;
	while (at < html.length) {
		const open = html.indexOf("<", at);
		if (open < 0) {
			text += html.slice(at);
			break;
		}
		text += html.slice(at, open);
		if (html.startsWith("<!--", open)) {
			const end = html.indexOf("-->", open + 4);
			at = end < 0 ? html.length : end + 3;
			continue;
		}
		const name = tagName(html, open);
		if (name === null) {
			text += "<";
			at = open + 1;
			continue;
		}
		const end = tagEnd(html, open);
		at = end;
		const closing = html.charAt(open + 1) === "/";
		if (name === "img" || name === "video" || name === "audio" || name === "object") left.pictures += closing ? 0 : 1;
		if (lines.has(name)) text += "\n";
		else if (name === "td" || name === "th") text += " ";
		if (!closing && hidden.has(name)) at = endOfHidden(html, end, name);
	}
	return tidy(withoutMedia(decodeReferences(text), left));
}

/** Plain text of a field without HTML. */
export function textOfPlain(field: string, left: LeftOut): string {
	return tidy(withoutMedia(field, left));
}

/** Lower-case name of the tag that begins at `open`; `null` where none begins there. */
function tagName(html: string, open: number): string | null {
	let at = open + 1;
	if (html.charAt(at) === "/" || html.charAt(at) === "!" || html.charAt(at) === "?") {
		if (html.charAt(at) !== "/") return "!";
		at += 1;
	}
	const start = at;
	while (isNameCharacter(html.charCodeAt(at), at > start)) at += 1;
	return at === start ? null : html.slice(start, at).toLowerCase();
}

function isNameCharacter(code: number, inside: boolean): boolean {
	const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
	return letter || (inside && ((code >= 48 && code <= 57) || code === 45 || code === 58));
}

/** After the `>` that ends the tag; a `>` between quotes does not. */
function tagEnd(html: string, open: number): number {
	let quote = "";
	for (let at = open + 1; at < html.length; at += 1) {
		const character = html.charAt(at);
		if (quote !== "") {
			if (character === quote) quote = "";
		} else if ((character === '"' || character === "'") && html.charAt(at - 1) === "=") quote = character;
		else if (character === ">") return at + 1;
	}
	return html.length;
}

function endOfHidden(html: string, from: number, name: string): number {
	for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
		if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return tagEnd(html, at);
	}
	return html.length;
}

/** `[sound:x.mp3]` of Anki, and its newer `[anki:play:…]`. */
function withoutMedia(text: string, left: LeftOut): string {
	if (!text.includes("[sound:") && !text.includes("[anki:")) return text;
	return text.replace(/\[(?:sound|anki:[a-z]+):[^\]]{0,2000}\]/g, () => {
		left.sounds += 1;
		return " ";
	});
}

const controls = /[\p{Cc}\u200b\u2060\ufeff]/gu;

function tidy(text: string): string {
	const whole = isPlainAscii(text)
		? text
		: text
				.normalize("NFC")
				.replace(/\r\n?|\u2028|\u2029/g, "\n")
				.replace(/[\u00a0\t\u2000-\u200a\u202f\u3000]/g, " ")
				.replace(controls, (character) => (character === "\n" ? "\n" : ""));
	return whole
		.trim()
		.replace(/ {2,}/g, " ")
		.replace(/ ?\n ?(?:\n ?)*/g, "\n");
}

/** Neither marks nor controls: most English fields. */
function isPlainAscii(text: string): boolean {
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code > 0x7e || (code < 0x20 && code !== 0x0a)) return false;
	}
	return true;
}

const named: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: " ",
	ensp: " ",
	emsp: " ",
	thinsp: " ",
	ndash: "–",
	mdash: "—",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	laquo: "«",
	raquo: "»",
	hellip: "…",
	bull: "•",
	middot: "·",
	times: "×",
	deg: "°",
	rarr: "→",
	larr: "←",
	euro: "€",
	shy: "",
	zwj: "",
	zwnj: "",
};

/** Letters with a mark, as HTML names them: `agrave`, `Ocirc`. The marks are combining characters. */
const marks: Readonly<Record<string, string>> = {
	grave: "\u0300",
	acute: "\u0301",
	circ: "\u0302",
	tilde: "\u0303",
	uml: "\u0308",
	breve: "\u0306",
};

function decodeReferences(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g, (whole, decimal, hex, name) => {
		if (name === undefined)
			return character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)) ?? whole;
		if (Object.hasOwn(named, name)) return named[name] ?? whole;
		const mark = marks[name.slice(1)];
		return mark === undefined ? whole : (name.charAt(0) + mark).normalize("NFC");
	});
}

function character(code: number): string | null {
	if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
	return String.fromCodePoint(code);
}

/** Text as a field of HTML: what has a meaning there is written as a reference, line ends as `br`. */
export function htmlOfText(text: string): string {
	if (!/[&<>\n\r]/.test(text)) return text;
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replace(/\r\n?|\n/g, "<br>");
}
