// Words on buttons with their gloss and the line of their state; of many only the first until more are asked for.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import { StatedWord } from "../../../ui/StatedWord.tsx";
import { useWordStates } from "../../services.tsx";
import rows from "../cardRows.module.css";
import styles from "./card.module.css";

export interface WordChip {
	readonly id: string;
	/** By which its state is known; `null` for one that has none. */
	readonly key: HeadwordKey | null;
	readonly word: string;
	readonly gloss: string | null;
	readonly onPress: () => void;
}

const shownFirst = 8;

export function WordChips({ label, words }: { readonly label: string; readonly words: readonly WordChip[] }) {
	const { t } = useTranslation("reader");
	const { get } = useWordStates();
	const [all, setAll] = useState(false);
	const shown = all ? words : words.slice(0, shownFirst);
	return (
		<div>
			<ul className={styles.chips} aria-label={label}>
				{shown.map(({ id, key, word, gloss, onPress }) => (
					<li key={id}>
						<button type="button" className={`${rows.word} ${styles.chip}`} onClick={onPress}>
							{key === null ? <span lang="vi">{word}</span> : <StatedWord status={get(key)}>{word}</StatedWord>}{" "}
							{gloss === null || gloss === "" ? null : <small lang="en">{gloss}</small>}
						</button>
					</li>
				))}
			</ul>
			{words.length > shown.length ? (
				<button type="button" className={rows.more} onClick={() => setAll(true)}>
					{t("card.moreWords", { count: words.length - shown.length })}
				</button>
			) : null}
		</div>
	);
}
