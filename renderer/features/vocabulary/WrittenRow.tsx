// The row of a word while its gloss, note and tags are written in it: Enter keeps, Escape leaves all as it was, and leaving the
// row keeps what is written.

import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WordChange } from "../../storage/contract/words.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { IconButton } from "../../ui/Button.tsx";
import { StatedWord } from "../../ui/StatedWord.tsx";
import tableStyles from "../../ui/table/table.module.css";
import type { TableLayout } from "./tableLayout.ts";
import type { RowPlace } from "./WordRow.tsx";
import styles from "./WrittenRow.module.css";
import { draftOf, editOf } from "./wordDraft.ts";

interface WrittenRowProps extends RowPlace {
	readonly record: VocabularyRecord;
	readonly layout: TableLayout;
	/** `null` where nothing was changed. `byKeys` tells that the keyboard goes on with the row. */
	readonly onDone: (edit: WordChange | null, byKeys: boolean) => void;
}

export function WrittenRow({ record, layout, index, top, height, onDone }: WrittenRowProps) {
	const { t } = useTranslation(["vocabulary", "common"]);
	// What is a change counts from here: what another window writes meanwhile stays.
	const [opened] = useState(record);
	const [draft, setDraft] = useState(() => draftOf(record));
	const done = useRef(false);
	const missing = draft.gloss.trim() === "";

	/** Once: what takes the row away takes the focus out of it too. */
	const end = (edit: WordChange | null, byKeys: boolean) => {
		if (done.current) return;
		done.current = true;
		onDone(edit, byKeys);
	};
	const keep = () => {
		if (!missing) end(editOf(opened, draft), true);
	};
	const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
		// Enter on a button is the button's own.
		const onField = event.target instanceof HTMLInputElement;
		if (event.key === "Escape") end(null, true);
		else if (event.key === "Enter" && onField && !event.nativeEvent.isComposing) keep();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<tr
			className={`${tableStyles.row} ${styles.row}`}
			data-row={index}
			data-layout={layout}
			aria-rowindex={index + 2}
			style={{ transform: `translateY(${top}px)`, blockSize: height }}
			onKeyDown={onKeyDown}
			onBlur={(event) => {
				if (event.currentTarget.contains(event.relatedTarget)) return;
				// The window lost the focus, not the row.
				if (event.relatedTarget === null && !document.hasFocus()) return;
				end(missing ? null : editOf(opened, draft), false);
			}}
		>
			<td className={tableStyles.check} />
			<td className={`${tableStyles.word} ${styles.word}`}>
				<StatedWord status={record.status}>{record.headword}</StatedWord>
			</td>
			<td className={styles.fields}>
				<input
					// biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
					autoFocus
					className={styles.gloss}
					lang="en"
					aria-label={t("word.gloss")}
					placeholder={t("word.gloss")}
					aria-invalid={missing}
					title={missing ? t("word.glossMissing") : undefined}
					value={draft.gloss}
					onFocus={(event) => event.currentTarget.select()}
					onChange={(event) => setDraft({ ...draft, gloss: event.currentTarget.value })}
				/>
				<input
					data-typing="vi"
					aria-label={t("word.note")}
					placeholder={t("word.note")}
					value={draft.note}
					onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
				/>
				<input
					data-typing="vi"
					aria-label={t("word.tags")}
					placeholder={t("word.tags")}
					value={draft.tags}
					onChange={(event) => setDraft({ ...draft, tags: event.currentTarget.value })}
				/>
				<span className={styles.buttons}>
					<IconButton icon="check" label={t("common:action.save")} disabled={missing} onClick={keep} />
					<IconButton icon="close" label={t("common:action.cancel")} onClick={() => end(null, true)} />
				</span>
			</td>
		</tr>
	);
}
