// One saved word in full, over the screen: what is written of it, its sentences, its family, how well it is known.

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import { useStored } from "../stored.ts";
import type { WordChanges } from "./useWordChanges.ts";
import { WordForm } from "./WordForm.tsx";

interface WordPanelProps {
	/** `null`: closed. */
	readonly wordKey: HeadwordKey | null;
	readonly lists: readonly ListRecord[];
	readonly tags: readonly string[];
	/** Articles that are in the library; `null` until that is known. */
	readonly articles: ReadonlySet<ArticleId> | null;
	readonly now: number;
	readonly changes: WordChanges;
	readonly onOpen: (key: HeadwordKey) => void;
	readonly onRemove: (record: VocabularyRecord) => void;
	readonly onClose: () => void;
}

export function WordPanel({ wordKey, onClose, ...rest }: WordPanelProps) {
	const { t } = useTranslation(["vocabulary", "common"]);
	return (
		<Dialog
			open={wordKey !== null}
			wide
			title={t("word.title")}
			closeLabel={t("common:action.close")}
			onClose={onClose}
		>
			{wordKey === null ? null : <OpenWord key={wordKey} wordKey={wordKey} onClose={onClose} {...rest} />}
		</Dialog>
	);
}

interface OpenWordProps extends Omit<WordPanelProps, "wordKey"> {
	readonly wordKey: HeadwordKey;
}

function OpenWord({ wordKey, changes, onOpen, onRemove, onClose, ...rest }: OpenWordProps) {
	const { t } = useTranslation("vocabulary");
	const { t: tError } = useTranslation("errors");
	const { vocabulary } = useServices().library;
	const load = useCallback(() => vocabulary.get(wordKey), [vocabulary, wordKey]);
	const subscribe = useCallback((listener: () => void) => vocabulary.subscribe(listener), [vocabulary]);
	const [loaded] = useStored(load, subscribe);
	if (loaded.kind === "loading") return null;
	if (loaded.kind === "failed") return <p role="alert">{storageErrorText(loaded.error, tError)}</p>;
	const record = loaded.value;
	if (record === null) return <p>{t("word.gone")}</p>;
	return (
		<WordForm
			{...rest}
			record={record}
			changes={changes}
			onSave={(edit) => {
				onClose();
				if (edit !== null) void changes.edit(record, edit);
			}}
			onGoOn={(key, edit) => {
				if (edit !== null) void changes.edit(record, edit);
				onOpen(key);
			}}
			onRemove={() => onRemove(record)}
			onCancel={onClose}
		/>
	);
}
