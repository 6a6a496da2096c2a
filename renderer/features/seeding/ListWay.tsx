// A list or a text, pasted or from a file: its words are found, shown with their number, and marked.

import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { TextArea } from "../../ui/LabelledField.tsx";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { FoundWords } from "./FoundWords.tsx";
import styles from "./Seeding.module.css";
import { useListedWords } from "./useListedWords.ts";

const forms = ["auto", "list", "text"] as const;

export function ListWay() {
	const { t } = useTranslation("seeding");
	const [text, setText] = useState("");
	const [form, setForm] = useState<(typeof forms)[number]>("auto");
	const picker = useRef<HTMLInputElement>(null);
	const { state, find, clear } = useListedWords();
	const chosenForm = form === "auto" ? null : form;
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (text.trim() !== "") find(text, chosenForm);
	};
	return (
		<form className={styles.list} onSubmit={submit}>
			<TextArea
				label={t("list.text")}
				lang="vi"
				rows={10}
				autoFocus
				placeholder={t("list.placeholder")}
				value={text}
				onChange={(event) => {
					setText(event.target.value);
					clear();
				}}
			/>
			<div className={styles.tools}>
				<Switch
					label={t("list.form")}
					value={form}
					options={forms.map((value) => ({
						value,
						label: t(value === "text" ? "list.running" : `list.${value}`),
					}))}
					onChange={(chosen) => {
						setForm(chosen);
						clear();
					}}
				/>
				<span className={styles.buttons}>
					<input
						ref={picker}
						type="file"
						hidden
						accept=".txt,.csv,.tsv,.md,text/plain"
						onChange={(event) => {
							const file = event.target.files?.[0];
							event.target.value = "";
							if (file !== undefined) find(file, chosenForm);
						}}
					/>
					<Button look="outlined" onClick={() => picker.current?.click()}>
						{t("list.file")}
					</Button>
					<Button look="outlined" type="submit" disabled={text.trim() === "" || state.kind === "finding"}>
						{t("list.find")}
					</Button>
				</span>
			</div>
			{state.kind === "finding" ? <ProgressLine label={t("list.finding")} share={state.share} /> : null}
			{state.kind === "failed" ? (
				<p className={styles.doubt} role="alert">
					{state.text}
				</p>
			) : null}
			{state.kind === "found" ? <FoundWords found={state.found} /> : null}
		</form>
	);
}
