// Vietnamese words with the English under them, where they stand outside the reader: a line to go on with, a preview.

import styles from "./TwoLines.module.css";

export interface LineWord {
	/** Opening punctuation, the word itself, closing punctuation: a wide gloss never pushes a comma away. */
	readonly before: string;
	readonly text: string;
	readonly after: string;
	readonly gloss: string | null;
	/** `null` for what has no state: numbers, and names that nobody marked. */
	readonly status: "new" | "learning" | "known" | "ignored" | null;
	/** UTF-16 offset in the text: tells two equal words apart. */
	readonly start: number;
	/** The word that it is all about. */
	readonly selected?: boolean;
}

/** Letters of the longest word that surely has room in a line of the narrowest window. */
const longestWhole = 24;

/** A line box of words; the pitch and size are those of the reader. */
export function TwoLines({
	words,
	className = "",
}: {
	readonly words: readonly LineWord[];
	readonly className?: string | undefined;
}) {
	return (
		<p className={`${styles.two} ${className}`} lang="vi">
			{words.map((word) => (
				<TwoLineWord key={word.start} word={word} />
			))}
		</p>
	);
}

function TwoLineWord({ word }: { readonly word: LineWord }) {
	const { before, text, after, gloss, status, selected } = word;
	return (
		<>
			<ruby
				data-status={status ?? "none"}
				data-selected={selected || undefined}
				data-long={text.length > longestWhole || undefined}
			>
				{before}
				<span>{text}</span>
				{after}
				{gloss === null ? null : <rt lang="en">{gloss}</rt>}
			</ruby>{" "}
		</>
	);
}
