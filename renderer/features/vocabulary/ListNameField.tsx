// The name of a list, new or old, written in place: Enter keeps it, Escape leaves it.

import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import styles from "./ListNameField.module.css";

/** Longer names would not fit at the side. */
const longestName = 60;

interface ListNameFieldProps {
	/** Empty for a new list. */
	readonly initial: string;
	/** Names of the other lists. */
	readonly taken: readonly string[];
	readonly submitLabel: string;
	readonly onSubmit: (name: string) => void;
	readonly onCancel: () => void;
}

export function ListNameField({ initial, taken, submitLabel, onSubmit, onCancel }: ListNameFieldProps) {
	const { t } = useTranslation(["vocabulary", "common"]);
	const [name, setName] = useState(initial);
	const problemId = useId();
	const trimmed = name.normalize("NFC").replace(/\s+/g, " ").trim();
	const clash = taken.some((other) => other.toLocaleLowerCase("vi") === trimmed.toLocaleLowerCase("vi"));

	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (trimmed === "" || clash) return;
		if (trimmed === initial) onCancel();
		else onSubmit(trimmed);
	};

	return (
		<form className={styles.form} onSubmit={submit}>
			<input
				// biome-ignore lint/a11y/noAutofocus: the person has just asked to write this name.
				autoFocus
				aria-label={t("list.name")}
				placeholder={t("list.name")}
				aria-invalid={clash}
				aria-describedby={problemId}
				maxLength={longestName}
				value={name}
				onChange={(event) => setName(event.currentTarget.value)}
				onFocus={(event) => event.currentTarget.select()}
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
