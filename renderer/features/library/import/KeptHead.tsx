// Title, author, date and source of a text that is imported, to be changed where they stand.

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CleanDocument } from "../../../engine/document/types.ts";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/LabelledField.tsx";
import styles from "./KeptHead.module.css";
import type { AboutField, PreparedEdits } from "./usePreparedEdits.ts";

interface KeptHeadProps {
	readonly document: CleanDocument;
	/** Shown where the text names no title. */
	readonly fallbackTitle: string;
	readonly edits: PreparedEdits;
	readonly disabled: boolean;
}

export function KeptTitle({ document, fallbackTitle, edits, disabled }: KeptHeadProps) {
	const { t, i18n } = useTranslation("import");
	const [written, setWritten] = useState<string | null>(null);
	const title = document.title ?? fallbackTitle;
	const save = () => {
		if (written !== null && written.trim() !== title) edits.changeTitle(written);
		setWritten(null);
	};
	const onKey = (event: KeyboardEvent) => {
		if (event.key === "Escape") setWritten(null);
		if (event.key !== "Enter") return;
		event.preventDefault();
		save();
	};
	if (written !== null) {
		return (
			<h1 className={styles.title}>
				<textarea
					aria-label={t("kept.title")}
					lang="vi"
					rows={1}
					// biome-ignore lint/a11y/noAutofocus: the button that was pressed asks for it
					autoFocus
					value={written}
					onChange={(event) => setWritten(event.target.value)}
					onKeyDown={onKey}
					onBlur={save}
				/>
			</h1>
		);
	}
	return (
		<div className={styles.head}>
			<h1 className={styles.title}>{title}</h1>
			<IconButton
				className={styles.edit}
				icon="edit"
				lang={i18n.language}
				label={t("kept.editTitle")}
				disabled={disabled}
				onClick={() => setWritten(title)}
			/>
		</div>
	);
}

const fields: readonly AboutField[] = ["byline", "date", "source"];
const labels = { byline: "kept.author", date: "kept.date", source: "kept.source" } as const;

export function KeptAbout({ document, edits, disabled }: Omit<KeptHeadProps, "fallbackTitle">) {
	const { t, i18n } = useTranslation(["import", "common"]);
	const [written, setWritten] = useState<Readonly<Record<AboutField, string>> | null>(null);
	const { byline, date, source } = document;
	const about = [byline, date, source].filter((part) => part !== null);
	const begin = () => setWritten({ byline: byline ?? "", date: date ?? "", source: source ?? "" });
	const save = (event: FormEvent) => {
		event.preventDefault();
		if (written !== null) edits.changeAbout(written);
		setWritten(null);
	};
	if (written !== null) {
		return (
			<form className={styles.form} lang={i18n.language} onSubmit={save}>
				{fields.map((field, index) => (
					<TextField
						key={field}
						label={t(labels[field])}
						lang="vi"
						autoFocus={index === 0}
						value={written[field]}
						onChange={(event) => setWritten({ ...written, [field]: event.target.value })}
						onKeyDown={(event) => {
							if (event.key === "Escape") setWritten(null);
						}}
					/>
				))}
				<div className={styles.buttons}>
					<Button onClick={() => setWritten(null)}>{t("common:action.cancel")}</Button>
					<Button look="outlined" type="submit">
						{t("common:action.save")}
					</Button>
				</div>
			</form>
		);
	}
	return (
		<div className={`${styles.head} ${styles.about}`}>
			{about.length === 0 ? null : <p className="meta">{about.join(", ")}</p>}
			{about.length === 0 ? (
				<Button look="text" className={styles.add} lang={i18n.language} disabled={disabled} onClick={begin}>
					{t("kept.addAbout")}
				</Button>
			) : (
				<IconButton
					className={styles.edit}
					icon="edit"
					lang={i18n.language}
					label={t("kept.editAbout")}
					disabled={disabled}
					onClick={begin}
				/>
			)}
		</div>
	);
}
