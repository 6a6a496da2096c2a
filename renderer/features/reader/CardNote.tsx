// The foot of the card: a note of one's own, and the one main button. What was typed is kept, however the card is left.

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./cardRows.module.css";
import { useCaps } from "./keys/useKeyMap.ts";

interface CardNoteProps {
	/** As it is stored; `null` while that is not known. */
	readonly note: string | null;
	/** Whether the word is saved with this place. */
	readonly kept: boolean;
	readonly onNote: (note: string) => void;
	readonly onSave: (note: string | null) => void;
}

export function CardNote({ note, kept, onNote, onSave }: CardNoteProps) {
	const { t } = useTranslation("reader");
	const caps = useCaps()("save");
	const [draft, setDraft] = useState<string | null>(null);
	const unsaved = useRef<(() => void) | null>(null);
	const changed = draft !== null && draft.trim() !== (note ?? "");

	useEffect(() => {
		unsaved.current = changed ? () => onNote(draft.trim()) : null;
	});
	// Another word, the end of the card or of the screen: nothing that was typed is lost.
	useEffect(() => () => unsaved.current?.(), []);

	const store = () => {
		unsaved.current?.();
		unsaved.current = null;
	};
	return (
		<form
			className={styles.save}
			onSubmit={(event) => {
				event.preventDefault();
				unsaved.current = null;
				onSave(changed ? draft.trim() : null);
			}}
		>
			<Field
				data-typing="vi"
				label={t("card.note")}
				value={draft ?? note ?? ""}
				onChange={(event) => setDraft(event.target.value)}
				onBlur={store}
			/>
			<Button look={kept && !changed ? "outlined" : "main"} type="submit">
				{kept && !changed ? (
					<>
						<Icon name="check" small />
						{t("card.saved")}
					</>
				) : (
					<>
						{t("card.save")} {caps.length === 0 ? null : <kbd>{caps.join(" ")}</kbd>}
					</>
				)}
			</Button>
		</form>
	);
}
