// The two small questions about an article: its title, and its tags.

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { SaveButtons } from "../../ui/FormParts.tsx";
import styles from "./ArticleDialogs.module.css";

interface DialogProps<Value> {
	readonly article: ArticleRecord;
	readonly onSave: (value: Value) => void;
	readonly onClose: () => void;
}

export function RenameDialog({ article, onSave, onClose }: DialogProps<string>) {
	const { t } = useTranslation(["library", "common"]);
	const [title, setTitle] = useState(article.title);
	const given = title.replace(/\s+/g, " ").trim();
	const save = (event: FormEvent) => {
		event.preventDefault();
		if (given === "") return;
		if (given !== article.title) onSave(given);
		onClose();
	};
	return (
		<Dialog open title={t("rename.title")} closeLabel={t("common:action.close")} onClose={onClose}>
			<form onSubmit={save}>
				<Field
					data-autofocus="true"
					label={t("rename.label")}
					lang="vi"
					value={title}
					onChange={(event) => setTitle(event.target.value)}
					onFocus={(event) => event.target.select()}
				/>
				<SaveButtons onCancel={onClose} disabled={given === ""} />
			</form>
		</Dialog>
	);
}

interface TagsDialogProps extends DialogProps<readonly string[]> {
	/** Tags of other articles, on offer. */
	readonly known: readonly string[];
}

export function TagsDialog({ article, known, onSave, onClose }: TagsDialogProps) {
	const { t } = useTranslation(["library", "common"]);
	const [text, setText] = useState(article.tags.join(", "));
	const tags = tagsOf(text);
	const others = known.filter((tag) => !tags.includes(tag));
	const save = (event: FormEvent) => {
		event.preventDefault();
		onSave(tags);
		onClose();
	};
	return (
		<Dialog open title={t("tags.title")} closeLabel={t("common:action.close")} onClose={onClose}>
			<form onSubmit={save}>
				<Field
					data-autofocus="true"
					label={t("tags.label")}
					icon="tag"
					lang="vi"
					value={text}
					onChange={(event) => setText(event.target.value)}
				/>
				{others.length === 0 ? null : (
					<fieldset className={styles.offered} aria-label={t("tags.known")}>
						{others.map((tag) => (
							<button type="button" key={tag} lang="vi" onClick={() => setText([...tags, tag].join(", "))}>
								{tag}
							</button>
						))}
					</fieldset>
				)}
				<SaveButtons onCancel={onClose} />
			</form>
		</Dialog>
	);
}

/** Tags of a line with commas: trimmed, NFC, each once whatever its capitals. */
export function tagsOf(text: string): readonly string[] {
	const tags = new Map<string, string>();
	for (const part of text.normalize("NFC").split(/[,;\n]/)) {
		const tag = part.replace(/\s+/g, " ").trim();
		if (tag !== "" && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
	}
	return [...tags.values()];
}
