// Sentences to paragraphs of readable length, for texts that lost their paragraphs: the cheapest way to part them.
// Pure.

/** What a paragraph is made of: one sentence, by what matters to the breaks around it. */
export interface SentenceWeight {
	readonly words: number;
	/** A quotation is still open after it. */
	readonly quoteOpen: boolean;
	/** Opens with a word that leans on the sentence before: `Ông đề nghị`, `Tuy nhiên`. */
	readonly leans: boolean;
}

const wanted = 72;
const spread = 35;
const mostSentences = 5;
const costOfLeaning = 1.5;
const costOfShort = 0.5;
const short = 30;
const shortEnd = 12;
/** A break inside a quotation costs more than any length … */
const costOfOpenQuote = 1000;
/** … but no paragraph is longer than this: a quotation that is never closed must not swallow the text. */
const longest = 350;

/**
 * Groups sentences in order; gives the number of the first sentence of each paragraph. No group ends inside a
 * quotation.
 */
export function groupSentences(sentences: readonly SentenceWeight[]): readonly number[] {
	const best: { readonly cost: number; readonly start: number }[] = [{ cost: 0, start: 0 }];
	for (let end = 1; end <= sentences.length; end += 1) {
		let words = 0;
		let found = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
		for (let start = end - 1; start >= 0; start -= 1) {
			words += sentences[start]?.words ?? 0;
			const quoted = sentences[start - 1]?.quoteOpen ?? false;
			const cost = (best[start]?.cost ?? 0) + costOf(words) + costOfBreak(sentences[start], start > 0, quoted);
			if (cost < found.cost) found = { cost, start };
			if (words > longest || (end - start >= mostSentences && !quoted)) break;
		}
		best.push(found);
	}
	const starts: number[] = [];
	for (let end = sentences.length; end > 0; end = best[end]?.start ?? 0) starts.push(best[end]?.start ?? 0);
	return starts.reverse();
}

function costOf(words: number): number {
	const length = ((words - wanted) / spread) ** 2;
	return words < shortEnd ? length + 2 * costOfShort : words < short ? length + costOfShort : length;
}

function costOfBreak(next: SentenceWeight | undefined, inside: boolean, quoted: boolean): number {
	if (!inside) return 0;
	return (quoted ? costOfOpenQuote : 0) + (next?.leans ? costOfLeaning : 0);
}

/** A person who was named before: it leans on that sentence, unless a name follows. */
const pronouns = "Ông Bà Anh Chị Cô Em Bác Chú".split(" ");
const connectives = (
	"Họ / Nó / Tuy / Nhưng / Song / Do đó / Vì vậy / Vì thế / Nhờ / Đồng thời / Ngoài ra / Bên cạnh / " +
	"Điều này / Việc này / Đây / Đó / Cũng / Còn / Hơn nữa / Trong khi / Sau đó"
).split(" / ");
const leaning = new RegExp(`^["“‘(]?(?:(?:${pronouns.join("|")}) (?=\\p{Ll})|(?:${connectives.join("|")}) )`, "u");

/** Whether a sentence opens with a word that leans on the one before. */
export function leansBack(sentence: string): boolean {
	return leaning.test(sentence);
}
