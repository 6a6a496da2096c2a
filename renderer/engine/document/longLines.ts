// A text that lost all its line ends is no paragraph: lines longer than any author writes are parted at sentence
// ends. Pure.

import { countWords, featuresOf, type Line } from "./lines.ts";
import { plainMarked } from "./markedText.ts";
import { groupSentences, leansBack } from "./paragraphs.ts";
import { splitText } from "./sentences.ts";

/** Words up to which a paragraph is its author's own. */
const longest = 800;

/** Parts overlong lines that markup says nothing of; all others stay the same objects. */
export function partLongLines(lines: readonly Line[]): readonly Line[] {
	return lines.flatMap((line) => (featuresOf(line).words > longest && line.hint === null ? parted(line) : [line]));
}

function parted(line: Line): readonly Line[] {
	const { text, joins, repairs, timings } = line.marked;
	if (joins.length > 0 || repairs.length > 0 || timings.length > 0) return [line];
	const sentences = splitText(text);
	let open = false;
	const weights = sentences.map(({ start, end }) => {
		const sentence = text.slice(start, end);
		for (const [mark] of sentence.matchAll(/["“”]/g)) open = mark === '"' ? !open : mark === "“";
		return { words: countWords(sentence), quoteOpen: open, leans: leansBack(sentence) };
	});
	const starts = groupSentences(weights);
	return starts.map((first, index) => {
		const last = (starts[index + 1] ?? sentences.length) - 1;
		const marked = plainMarked(text.slice(sentences[first]?.start, sentences[last]?.end));
		return { ...line, marked, blankBefore: index > 0 || line.blankBefore, part: index === 0 ? line.part : null };
	});
}
