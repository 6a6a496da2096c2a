// A word on a button of the card, with its gloss under it as in the text.

import styles from "./cardRows.module.css";

interface CardWordProps {
	readonly word: string;
	readonly gloss: string | null;
	/** Whether it is the one that is chosen; left out where nothing is chosen by it. */
	readonly pressed?: boolean;
	readonly onPress: () => void;
}

export function CardWord({ word, gloss, pressed, onPress }: CardWordProps) {
	return (
		<button type="button" className={styles.word} aria-pressed={pressed} onClick={onPress}>
			<span lang="vi">{word}</span>
			{gloss === null ? null : (
				<>
					{" "}
					<small lang="en">{gloss}</small>
				</>
			)}
		</button>
	);
}
