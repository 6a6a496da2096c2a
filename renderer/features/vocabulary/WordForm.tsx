// One saved word to be read and changed: gloss, note, tags, state and lists, every sentence it was met in, its family, its card.

import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { WordChange } from "../../storage/contract/words.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import type { VocabularyRecord, WordStatus } from "../../storage/records/words.ts";
import { Button } from "../../ui/Button.tsx";
import { SaveButtons } from "../../ui/FormParts.tsx";
import { TextArea, TextField } from "../../ui/LabelledField.tsx";
import layout from "../../ui/layout.module.css";
import { StatedWord } from "../../ui/StatedWord.tsx";
import { CardHistory } from "./CardHistory.tsx";
import checks from "./CheckGroup.module.css";
import { CheckGroup } from "./CheckGroup.tsx";
import { ContextList } from "./ContextList.tsx";
import { holdsWords } from "./listTree.ts";
import { toggle } from "./rules.ts";
import { foldTag, tagsIn, tagsText } from "./tags.ts";
import { useListNames } from "./useListNames.ts";
import type { WordChanges } from "./useWordChanges.ts";
import { WordFamily } from "./WordFamily.tsx";
import styles from "./WordForm.module.css";
import { CardButtons, WordMarks } from "./WordMarks.tsx";
import { draftOf, editOf, type WordDraft } from "./wordDraft.ts";

const statuses: readonly WordStatus[] = ["learning", "known", "ignored"];
/** Tags that are offered to be given with one press. */
const tagsOffered = 8;

interface WordFormProps {
	readonly record: VocabularyRecord;
	readonly lists: readonly ListRecord[];
	/** Of all words. */
	readonly tags: readonly string[];
	readonly articles: ReadonlySet<ArticleId> | null;
	readonly now: number;
	readonly changes: Pick<WordChanges, "suspend" | "letOff" | "reset">;
	/** `null` where nothing was changed. */
	readonly onSave: (edit: WordChange | null) => void;
	/** To a word of the family; what was changed here is kept. */
	readonly onGoOn: (key: HeadwordKey, edit: WordChange | null) => void;
	readonly onRemove: () => void;
	readonly onCancel: () => void;
}

export function WordForm(props: WordFormProps) {
	const { record, lists, articles, now, changes, onSave, onGoOn, onRemove, onCancel } = props;
	const { t } = useTranslation(["vocabulary", "common"]);
	const nameOf = useListNames(lists);
	const headings = useId();
	// What is a change counts from here: what another window writes meanwhile stays.
	const [opened] = useState(record);
	const [draft, setDraft] = useState<WordDraft>(() => draftOf(record));
	const [tried, setTried] = useState(false);
	const change = (part: Partial<WordDraft>) => setDraft((before) => ({ ...before, ...part }));
	const missing = draft.gloss.trim() === "";
	const fillable = lists.filter(holdsWords);

	const submit = (event: FormEvent) => {
		event.preventDefault();
		setTried(true);
		if (!missing) onSave(editOf(opened, draft));
	};

	return (
		<form className={styles.form} onSubmit={submit}>
			<p className={styles.headword}>
				<StatedWord status={draft.status}>{record.headword}</StatedWord>
			</p>
			<WordMarks record={record} changes={changes} />
			<TextField
				label={t("word.gloss")}
				data-autofocus="true"
				lang="en"
				value={draft.gloss}
				problem={tried && missing ? t("word.glossMissing") : undefined}
				onChange={(event) => change({ gloss: event.currentTarget.value })}
			/>
			<TextArea
				data-typing="vi"
				label={t("word.note")}
				value={draft.note}
				onChange={(event) => change({ note: event.currentTarget.value })}
			/>
			<div className={checks.group}>
				<TextField
					data-typing="vi"
					label={t("word.tags")}
					placeholder={t("word.tagsHint")}
					value={draft.tags}
					onChange={(event) => change({ tags: event.currentTarget.value })}
				/>
				<TagOffers all={props.tags} draft={draft.tags} onChange={(tags) => change({ tags })} />
			</div>
			<fieldset className={checks.group}>
				<legend>{t("word.state")}</legend>
				<div className={checks.choices}>
					{statuses.map((status) => (
						<label key={status}>
							<input type="radio" name="status" checked={draft.status === status} onChange={() => change({ status })} />
							{t(`common:state.${status}`)}
						</label>
					))}
				</div>
			</fieldset>
			{fillable.length === 0 ? (
				<p className="meta">{t("word.noLists")}</p>
			) : (
				<CheckGroup
					legend={t("word.lists")}
					lang="vi"
					searchLabel={t("word.searchLists")}
					choices={fillable.map((list) => ({ value: list.id, label: nameOf(list) }))}
					chosen={draft.lists}
					onToggle={(list) => change({ lists: toggle(draft.lists, list) })}
				/>
			)}
			<section className={checks.group} aria-labelledby={`${headings}-contexts`}>
				<h2 className={layout.sectionLabel} id={`${headings}-contexts`}>
					{t("word.contexts", { count: record.contexts.length })}
				</h2>
				<ContextList wordKey={record.key} contexts={record.contexts} articles={articles} />
			</section>
			<section className={checks.group} aria-labelledby={`${headings}-family`}>
				<h2 className={layout.sectionLabel} id={`${headings}-family`}>
					{t("word.family")}
				</h2>
				<WordFamily wordKey={record.key} onOpen={(key) => onGoOn(key, missing ? null : editOf(opened, draft))} />
			</section>
			<section className={checks.group} aria-labelledby={`${headings}-card`}>
				<h2 className={layout.sectionLabel} id={`${headings}-card`}>
					{t("card.title")}
				</h2>
				<CardHistory record={record} now={now} />
				<CardButtons record={record} changes={changes} />
			</section>
			<div className={styles.remove}>
				<Button look="danger" onClick={onRemove}>
					{t("word.remove")}
				</Button>
			</div>
			<SaveButtons onCancel={onCancel} />
		</form>
	);
}

interface TagOffersProps {
	readonly all: readonly string[];
	readonly draft: string;
	readonly onChange: (draft: string) => void;
}

/** Tags that other words have, to be given without writing them. */
function TagOffers({ all, draft, onChange }: TagOffersProps) {
	const { t } = useTranslation("vocabulary");
	const own = tagsIn(draft);
	const folded = new Set(own.map(foldTag));
	const offered = all.filter((tag) => !folded.has(foldTag(tag))).slice(0, tagsOffered);
	if (offered.length === 0) return null;
	return (
		<ul className={styles.offers} aria-label={t("word.tagOffers")}>
			{offered.map((tag) => (
				<li key={tag}>
					<button
						type="button"
						aria-label={t("word.giveTag", { tag })}
						onClick={() => onChange(tagsText([...own, tag]))}
					>
						{tag}
					</button>
				</li>
			))}
		</ul>
	);
}
