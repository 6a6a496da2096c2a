// Mends the gloss and the note of the word on the screen without leaving the review.

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { SaveButtons } from "../../ui/FormParts.tsx";
import { TextArea, TextField } from "../../ui/LabelledField.tsx";
import { vietnameseField } from "../../ui/vietnameseField.ts";
import styles from "./EditDialog.module.css";

export interface GlossAndNote {
	readonly gloss: string;
	readonly note: string;
}

interface EditDialogProps {
	/** `null` while it is closed. */
	readonly record: VocabularyRecord | null;
	readonly onSave: (record: VocabularyRecord, edit: GlossAndNote) => void;
	readonly onClose: () => void;
}

export function EditDialog({ record, onSave, onClose }: EditDialogProps) {
	const { t } = useTranslation(["review", "common"]);
	return (
		<Dialog open={record !== null} title={t("editTitle")} closeLabel={t("common:action.close")} onClose={onClose}>
			{record === null ? null : <EditForm key={record.key} record={record} onSave={onSave} onClose={onClose} />}
		</Dialog>
	);
}

function EditForm({ record, onSave, onClose }: EditDialogProps & { readonly record: VocabularyRecord }) {
	const { t } = useTranslation(["review", "common"]);
	const [gloss, setGloss] = useState(record.gloss);
	const [note, setNote] = useState(record.note);
	const [tried, setTried] = useState(false);
	const missing = gloss.trim() === "";
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setTried(true);
		if (!missing) onSave(record, { gloss: gloss.normalize("NFC").trim(), note: note.normalize("NFC").trim() });
	};
	return (
		<form className={styles.form} onSubmit={submit}>
			<p className={styles.headword} lang="vi">
				{record.headword}
			</p>
			<TextField
				label={t("gloss")}
				data-autofocus="true"
				lang="en"
				value={gloss}
				problem={tried && missing ? t("glossMissing") : undefined}
				onChange={(event) => setGloss(event.currentTarget.value)}
			/>
			<TextArea
				{...vietnameseField}
				label={t("note")}
				value={note}
				onChange={(event) => setNote(event.currentTarget.value)}
			/>
			<SaveButtons onCancel={onClose} />
		</form>
	);
}
