// One saved word to be read and changed: its gloss, note, state and lists, and every sentence it was met in.

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleId, ListId, ListRecord, VocabularyRecord, WordStatus } from "../../storage/records.ts";
import { Button } from "../../ui/Button.tsx";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { TextArea, TextField } from "../../ui/LabelledField.tsx";
import layout from "../../ui/layout.module.css";
import { StatedWord } from "../../ui/StatedWord.tsx";
import { timeTexts } from "../../ui/timeTexts.ts";
import { ContextList } from "./ContextList.tsx";
import type { WordEdit } from "./useWordChanges.ts";
import styles from "./WordForm.module.css";
import { draftOf, editOf, type WordDraft } from "./wordDraft.ts";

const statuses: readonly WordStatus[] = ["learning", "known", "ignored"];

interface WordFormProps {
	readonly record: VocabularyRecord;
	readonly lists: readonly ListRecord[];
	readonly articles: ReadonlySet<ArticleId> | null;
	readonly now: number;
	/** `null` where nothing was changed. */
	readonly onSave: (edit: WordEdit | null) => void;
	readonly onRemove: () => void;
	readonly onCancel: () => void;
}

export function WordForm({ record, lists, articles, now, onSave, onRemove, onCancel }: WordFormProps) {
	const { t } = useTranslation(["vocabulary", "common"]);
	const [draft, setDraft] = useState<WordDraft>(() => draftOf(record));
	const [tried, setTried] = useState(false);
	const change = (part: Partial<WordDraft>) => setDraft((before) => ({ ...before, ...part }));
	const missing = draft.gloss.trim() === "";

	const submit = (event: FormEvent) => {
		event.preventDefault();
		setTried(true);
		if (!missing) onSave(editOf(record, draft));
	};

	return (
		<form className={styles.form} onSubmit={submit}>
			<p className={styles.headword}>
				<StatedWord status={draft.status}>{record.headword}</StatedWord>
			</p>
			<TextField
				label={t("word.gloss")}
				data-autofocus="true"
				lang="en"
				value={draft.gloss}
				problem={tried && missing ? t("word.glossMissing") : undefined}
				onChange={(event) => change({ gloss: event.currentTarget.value })}
			/>
			<TextArea
				label={t("word.note")}
				value={draft.note}
				onChange={(event) => change({ note: event.currentTarget.value })}
			/>
			<fieldset className={styles.group}>
				<legend>{t("word.state")}</legend>
				<div className={styles.choices}>
					{statuses.map((status) => (
						<label key={status}>
							<input type="radio" name="status" checked={draft.status === status} onChange={() => change({ status })} />
							{t(`common:state.${status}`)}
						</label>
					))}
				</div>
			</fieldset>
			<fieldset className={styles.group}>
				<legend>{t("word.lists")}</legend>
				{lists.length === 0 ? <p className="meta">{t("word.noLists")}</p> : null}
				<ListChoices lists={lists} chosen={draft.lists} onChange={(chosen) => change({ lists: chosen })} />
			</fieldset>
			<WordFacts record={record} now={now} />
			<section className={styles.group}>
				<h2 className={layout.sectionLabel}>{t("word.contexts")}</h2>
				<ContextList contexts={record.contexts} articles={articles} />
			</section>
			<div className={styles.foot}>
				<Button look="danger" onClick={onRemove}>
					{t("word.remove")}
				</Button>
				<DialogButtons>
					<Button look="outlined" onClick={onCancel}>
						{t("common:action.cancel")}
					</Button>
					<Button look="main" type="submit">
						{t("common:action.save")}
					</Button>
				</DialogButtons>
			</div>
		</form>
	);
}

interface ListChoicesProps {
	readonly lists: readonly ListRecord[];
	readonly chosen: readonly ListId[];
	readonly onChange: (chosen: readonly ListId[]) => void;
}

function ListChoices({ lists, chosen, onChange }: ListChoicesProps) {
	return (
		<div className={styles.choices}>
			{lists.map(({ id, name }) => (
				<label key={id}>
					<input
						type="checkbox"
						checked={chosen.includes(id)}
						onChange={(event) =>
							onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
						}
					/>
					<span lang="vi">{name}</span>
				</label>
			))}
		</div>
	);
}

function WordFacts({ record, now }: { readonly record: VocabularyRecord; readonly now: number }) {
	const { t, i18n } = useTranslation("vocabulary");
	const times = timeTexts(i18n.language);
	const { addedAt, dueAt, card } = record;
	return (
		<dl className={styles.facts}>
			<div>
				<dt>{t("word.added")}</dt>
				<dd title={times.date(addedAt)}>{times.past(addedAt, now)}</dd>
			</div>
			{dueAt === undefined ? null : (
				<div>
					<dt>{t("word.due")}</dt>
					<dd title={times.date(dueAt)}>{times.due(dueAt, now)}</dd>
				</div>
			)}
			{card === null ? null : (
				<div>
					<dt>{t("word.reviews")}</dt>
					<dd>{t("word.reviewCount", { count: card.reps })}</dd>
				</div>
			)}
		</dl>
	);
}
