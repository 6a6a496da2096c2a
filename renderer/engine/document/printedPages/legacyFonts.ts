// Text set in fonts from before Unicode (`.VnTime`, `VNI-Times`): what a PDF says of its letters is then what they would be
// in a western font, as in `ViÖt Nam`. Font by font they are read anew, if that makes Vietnamese of them. Pure.

import type { Rereading } from "../../text/encodings/names.ts";
import { reread } from "../../text/encodings/read.ts";
import { findRereading } from "../../text/encodings/rereadings.ts";
import { vietnameseShare } from "../vietnamese.ts";
import type { PageStretches, Stretch } from "./types.ts";

const tcvn3Font = /^\.?vn[a-z]/i;
const vniFont = /^vni[-_ ]/i;
/** Of the ABC fonts, those with this letter at the end of their name show small letters as capitals. */
const capitalFont = /^\.?vn.*H(?:$|[-, ])/i;
/** The name alone is believed where reading anew makes so many more of the words syllables. */
const leastGain = 0.05;
const sampled = 100_000;

interface Remedy {
	readonly encoding: Rereading;
	readonly capitals: boolean;
}

/** The pages with such text read anew; the very same pages where there is none. */
export function withoutLegacyFonts(pages: readonly PageStretches[]): readonly PageStretches[] {
	const remedies = new Map<string, Remedy>();
	for (const [font, text] of textsByFont(pages)) {
		const remedy = remedyFor(font, text);
		if (remedy !== null) remedies.set(font, remedy);
	}
	if (remedies.size === 0) return pages;
	return pages.map((page) => ({ ...page, stretches: page.stretches.map((stretch) => mended(stretch, remedies)) }));
}

function textsByFont(pages: readonly PageStretches[]): ReadonlyMap<string, string> {
	const texts = new Map<string, string[]>();
	const lengths = new Map<string, number>();
	for (const { stretches } of pages) {
		for (const { font, text } of stretches) {
			const length = lengths.get(font) ?? 0;
			if (length > sampled) continue;
			lengths.set(font, length + text.length);
			const own = texts.get(font);
			if (own === undefined) texts.set(font, [text]);
			else own.push(text);
		}
	}
	return new Map([...texts].map(([font, lines]) => [font, lines.join("\n")]));
}

const beyondAscii = /[^\p{ASCII}]/u;

function remedyFor(font: string, text: string): Remedy | null {
	if (!beyondAscii.test(text)) return null;
	const capitals = capitalFont.test(font);
	const named = vniFont.test(font) ? "vni-as-windows-1252" : tcvn3Font.test(font) ? "tcvn3-as-windows-1252" : null;
	if (named !== null) {
		const gain = vietnameseShare(reread(text, named)).syllables - vietnameseShare(text).syllables;
		return gain > leastGain ? { encoding: named, capitals } : null;
	}
	const found = findRereading(text);
	// Typed without marks but with signs for them (VIQR) is how it was printed.
	return found?.sure === true && found.encoding !== "viqr" ? { encoding: found.encoding, capitals: false } : null;
}

function mended(stretch: Stretch, remedies: ReadonlyMap<string, Remedy>): Stretch {
	const remedy = remedies.get(stretch.font);
	if (remedy === undefined) return stretch;
	const text = reread(stretch.text, remedy.encoding);
	return { ...stretch, text: remedy.capitals ? text.toUpperCase() : text };
}
