// The person's own words for a word: taken away by a press, given by writing one or choosing one that is there already.

import { useCallback, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import layout from "../../../ui/layout.module.css";
import { useServices } from "../../services.tsx";
import { useStored } from "../../stored.ts";
import rows from "../cardRows.module.css";
import type { WordRecord } from "../useWordRecord.ts";
import styles from "./card.module.css";

interface CardTagsProps {
	readonly saved: WordRecord | null;
	readonly onTag: (tag: string, member: boolean) => void;
}

export function CardTags({ saved, onTag }: CardTagsProps) {
	const { t } = useTranslation("reader");
	const label = useId();
	const [writing, setWriting] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const ended = useRef(false);
	useEffect(() => {
		if (!writing && ended.current) button.current?.focus({ preventScroll: true });
		ended.current = false;
	}, [writing]);
	const tags = saved?.record?.tags ?? [];
	return (
		<div className={rows.row}>
			<span id={label}>{t("card.tags.label")}</span>
			<div className={rows.lists}>
				<ul aria-labelledby={label}>
					{tags.map((tag) => (
						<li key={tag} className={`${layout.tag} ${rows.list} ${styles.tag}`}>
							{tag}
							<button type="button" aria-label={t("card.tags.remove", { tag })} onClick={() => onTag(tag, false)}>
								<Icon name="close" small />
							</button>
						</li>
					))}
				</ul>
				{writing ? (
					<NewTag
						tags={tags}
						onTag={(tag) => onTag(tag, true)}
						onEnd={() => {
							ended.current = true;
							setWriting(false);
						}}
					/>
				) : (
					<Button ref={button} look="text" aria-label={t("card.tags.new")} onClick={() => setWriting(true)}>
						{t("card.tags.add")}
					</Button>
				)}
			</div>
		</div>
	);
}

interface NewTagProps {
	readonly tags: readonly string[];
	readonly onTag: (tag: string) => void;
	readonly onEnd: () => void;
}

function NewTag({ tags, onTag, onEnd }: NewTagProps) {
	const { t } = useTranslation("reader");
	const { vocabulary } = useServices().library;
	const [draft, setDraft] = useState("");
	const [stored] = useStored(
		useCallback(() => vocabulary.tags(), [vocabulary]),
		vocabulary.subscribe,
	);
	const known = stored.kind === "ready" ? [...stored.value.keys()].filter((tag) => !tags.includes(tag)) : [];
	const choices = useId();
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => field.current?.focus({ preventScroll: true }), []);
	return (
		<form
			className={styles.newTag}
			onSubmit={(event) => {
				event.preventDefault();
				if (draft.trim() === "") return onEnd();
				onTag(draft.trim());
				setDraft("");
			}}
		>
			<Field
				ref={field}
				data-typing="vi"
				label={t("card.tags.new")}
				value={draft}
				maxLength={40}
				list={choices}
				hint={<kbd>Enter</kbd>}
				onChange={(event) => setDraft(event.target.value)}
				onKeyDown={(event) => {
					if (event.key !== "Escape") return;
					// Ends the writing, not the card.
					event.preventDefault();
					event.stopPropagation();
					onEnd();
				}}
				onBlur={() => {
					if (draft.trim() === "") onEnd();
				}}
			/>
			<datalist id={choices}>
				{known.map((tag) => (
					<option key={tag} value={tag} />
				))}
			</datalist>
		</form>
	);
}
