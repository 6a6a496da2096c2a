// The name of a new list, written in place: Enter keeps it, Escape leaves it.

import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import styles from "./ListNameField.module.css";
import { isTaken, listNameOf, longestName } from "./listNames.ts";

interface ListNameFieldProps {
	readonly label: string;
	/** Names of the lists that are there. */
	readonly taken: readonly string[];
	readonly submitLabel: string;
	readonly onSubmit: (name: string) => void;
	readonly onCancel: () => void;
}

export function ListNameField({ label, taken, submitLabel, onSubmit, onCancel }: ListNameFieldProps) {
	const { t } = useTranslation(["vocabulary", "common"]);
	const [name, setName] = useState("");
	const problemId = useId();
	const trimmed = listNameOf(name);
	const clash = isTaken(trimmed, taken);

	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (trimmed === "" || clash) return;
		onSubmit(trimmed);
	};

	return (
		<form className={styles.form} onSubmit={submit}>
			<input
				// biome-ignore lint/a11y/noAutofocus: the person has just asked to write this name.
				autoFocus
				data-typing="vi"
				aria-label={label}
				placeholder={label}
				aria-invalid={clash}
				aria-describedby={problemId}
				maxLength={longestName}
				value={name}
				onChange={(event) => setName(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key !== "Escape") return;
					event.stopPropagation();
					onCancel();
				}}
			/>
			<p id={problemId} className={styles.problem} role="alert">
				{clash ? t("list.taken", { name: trimmed }) : ""}
			</p>
			<div className={styles.buttons}>
				<Button look="text" type="submit" disabled={trimmed === "" || clash}>
					{submitLabel}
				</Button>
				<Button onClick={onCancel}>{t("common:action.cancel")}</Button>
			</div>
		</form>
	);
}
