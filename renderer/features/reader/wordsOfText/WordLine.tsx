// One word of the text as a row: chosen by its box, with gloss, band and count; its first sentence on demand.

import { memo, type Ref } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import { textOf } from "../../../engine/text/span.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { StatedWord } from "../../../ui/StatedWord.tsx";
import tableStyles from "../../../ui/table/table.module.css";
import type { TextWord } from "../../../worker/protocol.ts";
import type { OpenText } from "../openText.ts";
import { bandName } from "./bandNames.ts";
import type { UnknownState } from "./wordOrder.ts";
import styles from "./words.module.css";

interface WordLineProps {
	readonly ref: Ref<HTMLTableRowElement>;
	readonly text: Pick<OpenText, "document" | "sentences">;
	readonly word: TextWord;
	readonly state: UnknownState;
	/** `undefined` while it is being read. */
	readonly gloss: string | null | undefined;
	readonly index: number;
	/** From the top of the list, CSS pixels. */
	readonly top: number;
	readonly chosen: boolean;
	/** The one row that Tab reaches. */
	readonly active: boolean;
	/** Its sentence is shown. */
	readonly open: boolean;
	readonly onChoose: (key: HeadwordKey, extend: boolean) => void;
	readonly onSentence: (key: HeadwordKey) => void;
	readonly onFocus: (index: number) => void;
}

export const WordLine = memo(function WordLine(props: WordLineProps) {
	const { ref, text, word, state, gloss, index, top, chosen, active, open, onChoose, onSentence, onFocus } = props;
	const { t } = useTranslation("reader");
	const inner = active ? 0 : -1;
	return (
		<tr
			ref={ref}
			className={`${tableStyles.row} ${styles.row}`}
			data-index={index}
			data-row={index}
			aria-rowindex={index + 2}
			aria-selected={chosen}
			tabIndex={inner}
			style={{ transform: `translateY(${top}px)` }}
			onFocus={() => onFocus(index)}
			onMouseDown={(event) => {
				// A range that is chosen with Shift is no selection of text.
				if (event.shiftKey) event.preventDefault();
			}}
			onClick={(event) => {
				if (event.target instanceof Element && event.target.closest("button, input") !== null) return;
				onChoose(word.key, event.shiftKey);
			}}
		>
			<td className={`${tableStyles.check} ${styles.check}`}>
				<Checkbox
					checked={chosen}
					tabIndex={inner}
					aria-label={t("textWords.choose", { word: word.headword })}
					onChange={({ nativeEvent }) => onChoose(word.key, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
				/>
			</td>
			<td className={`${tableStyles.word} ${styles.word}`}>
				<StatedWord status={state}>{word.headword}</StatedWord>
			</td>
			<td className={`${tableStyles.gloss} ${styles.gloss}`} lang="en" title={gloss ?? undefined}>
				{gloss}
			</td>
			<td className={styles.band}>{bandName(word.band, t)}</td>
			<td className={`${tableStyles.figure} ${styles.count}`}>{t("textWords.times", { count: word.count })}</td>
			<td className={styles.more}>
				<IconButton
					icon="down"
					tabIndex={inner}
					aria-expanded={open}
					label={t(open ? "textWords.hideSentence" : "textWords.showSentence", { word: word.headword })}
					onClick={() => onSentence(word.key)}
				/>
			</td>
			{open ? (
				<td className={styles.sentence} lang="vi">
					<Sentence text={text} word={word} />
				</td>
			) : null}
		</tr>
	);
});

function Sentence({ text: { document, sentences }, word: { first } }: Pick<WordLineProps, "text" | "word">) {
	const sentence = sentences.span(sentences.at(first.start));
	return (
		<>
			{document.text.slice(sentence.start, first.start)}
			<b>{textOf(document.text, first)}</b>
			{document.text.slice(first.end, sentence.end)}
		</>
	);
}
