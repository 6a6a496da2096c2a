// A Vietnamese word on its state line: dotted where it is new, solid where it is learned, none where it is known.

import styles from "./StatedWord.module.css";

interface StatedWordProps {
	readonly status: "new" | "learning" | "known" | "ignored";
	readonly children: string;
}

export function StatedWord({ status, children }: StatedWordProps) {
	return (
		<span className={styles.word} lang="vi" data-status={status}>
			{children}
		</span>
	);
}
