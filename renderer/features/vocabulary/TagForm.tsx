// A tag for the chosen words that none has yet.

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/LabelledField.tsx";
import styles from "./ListForm.module.css";
import { tagsIn } from "./tags.ts";

export function TagForm({ onTag }: { readonly onTag: (tag: string) => void }) {
	const { t } = useTranslation("vocabulary");
	const [typed, setTyped] = useState("");
	const tag = tagsIn(typed)[0];
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (tag !== undefined) onTag(tag);
	};
	return (
		<form className={styles.form} onSubmit={submit}>
			<TextField
				data-typing="vi"
				label={t("tag.name")}
				data-autofocus="true"
				maxLength={60}
				value={typed}
				onChange={(event) => setTyped(event.currentTarget.value)}
			/>
			<DialogButtons>
				<Button look="main" type="submit" disabled={tag === undefined}>
					{t("tag.give")}
				</Button>
			</DialogButtons>
		</form>
	);
}
