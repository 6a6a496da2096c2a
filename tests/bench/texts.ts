// Vietnamese texts of any length from our own sample articles: their clauses, joined anew at random by a seeded generator,
// in paragraphs of the length that newspapers use. The same length and seed give the same text. Runs in Node.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseSample } from "../../renderer/engine/document/sampleText.ts";

/** What texts are made of. Clauses are NFC, begin in lower case unless a name begins them, and have no mark at the end. */
export interface Material {
	readonly clauses: readonly string[];
}

export interface BenchText {
	readonly title: string;
	/** The whole file: title, then the paragraphs, each two blocks parted by a blank line. */
	readonly text: string;
	/** Syllables of `text`, the title's among them. */
	readonly syllables: number;
	readonly sentences: readonly string[];
	readonly paragraphs: readonly string[];
}

/** Syllables of a sentence at the least; most have a few more. */
const sentenceLengths = { shortest: 9, longest: 14 } as const;
/** Syllables of a paragraph: some 40 to 60 words. */
const paragraphLengths = { shortest: 54, longest: 76 } as const;
const titleLengths = { shortest: 7, longest: 11 } as const;

/** Reads the sample articles of a folder. @throws Error where one is not well formed, or none is there. */
export async function readMaterial(folder: string): Promise<Material> {
	const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
	const texts = await Promise.all(
		names.map(async (name) => {
			const parsed = parseSample(await readFile(join(folder, name), "utf8"));
			if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.error)}`);
			const { text, blocks } = parsed.value.document;
			return blocks
				.filter(({ kind }) => kind === "lead" || kind === "paragraph")
				.map(({ span }) => text.slice(span.start, span.end));
		}),
	);
	const clauses = clausesOf(texts.flat());
	if (clauses.length < 100) throw new Error(`only ${clauses.length} clauses in ${folder}`);
	return { clauses };
}

/** Pieces between two white spaces that hold a letter or a digit: what is counted as a syllable. */
export function countSyllables(text: string): number {
	return text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

/**
 * A text of `syllables` syllables, give or take one sentence, no two of its sentences alike.
 * @throws RangeError where it is too short for a paragraph.
 */
export function benchText({ clauses }: Material, syllables: number, seed: number): BenchText {
	if (syllables < 100) throw new RangeError(`a text of ${syllables} syllables is too short`);
	const random = seeded(seed);
	const between = (shortest: number, longest: number) => shortest + Math.floor(random() * (longest - shortest + 1));
	const pick = () => clauses[Math.floor(random() * clauses.length)] ?? "";
	const used = new Set<string>();

	const titles = clauses.filter((clause) => {
		const length = countSyllables(clause);
		return length >= titleLengths.shortest && length <= titleLengths.longest && !/[“”:0-9]/.test(clause);
	});
	const title = capitalised(titles[Math.floor(random() * titles.length)] ?? pick());

	function sentence(atLeast: number): string {
		for (;;) {
			const parts = [pick()];
			while (countSyllables(parts.join(" ")) < atLeast) parts.push(pick());
			const made = `${capitalised(parts.join(", "))}.`;
			if (new Set(parts).size < parts.length || used.has(made)) continue;
			used.add(made);
			return made;
		}
	}

	const sentences: string[] = [];
	const paragraphs: string[] = [];
	let left = syllables - countSyllables(title);
	while (left > 4) {
		const paragraph: string[] = [];
		let room = Math.min(between(paragraphLengths.shortest, paragraphLengths.longest), left);
		while (room > 4) {
			const made = sentence(Math.min(between(sentenceLengths.shortest, sentenceLengths.longest), room));
			paragraph.push(made);
			room -= countSyllables(made);
			left -= countSyllables(made);
		}
		sentences.push(...paragraph);
		paragraphs.push(paragraph.join(" "));
	}
	const text = `${[title, ...paragraphs].join("\n\n")}\n`;
	return { title, text, syllables: countSyllables(text), sentences, paragraphs };
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b_79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** The clauses of whole paragraphs; those with a quotation or bracket that opens or closes outside them are left out. */
function clausesOf(paragraphs: readonly string[]): readonly string[] {
	const everywhere = paragraphs.join("\n");
	// A syllable that also stands in lower case is no name.
	const lower = new Set(everywhere.match(/(?<=[\p{L},] )\p{Ll}[\p{Ll}\p{M}]*/gu));
	const found = everywhere
		.split(/[,;:.!?…”"’)]*[,;:.!?…][,;:.!?…”"’)]*(?:\s+|$)|\n|\s[–-]\s|^[–-]\s/mu)
		.map((part) => part.replace(/^[\s“"‘(–-]+|[\s”"’)–-]+$/gu, ""))
		.filter((part) => !/[“”"‘’()]/.test(part))
		.map((part) => part.replace(/^\p{Lu}[\p{Ll}\p{M}]*(?=\s)/u, (first) => uncapitalised(first, lower)));
	return [...new Set(found)].filter((clause) => {
		const length = countSyllables(clause);
		return length >= 3 && length <= 16;
	});
}

function uncapitalised(syllable: string, lower: ReadonlySet<string>): string {
	const small = syllable.toLowerCase();
	return lower.has(small) ? small : syllable;
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
