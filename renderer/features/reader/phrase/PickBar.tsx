// What is picked for a phrase, with its English to be given: under the text, while words are picked there.

import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { useFocusFrom } from "../../../ui/focusFrom.ts";
import type { TextPage } from "../find/textPage.ts";
import type { OpenText } from "../openText.ts";
import { clearPicked, paintPicked } from "./paintPicked.ts";
import styles from "./phrase.module.css";
import { isPhrase, type Picked, phraseOf } from "./picked.ts";

export interface PickBarProps {
	readonly text: OpenText;
	readonly picked: Picked;
	readonly page: () => TextPage | null;
	readonly onSave: (gloss: string) => void;
	readonly onCancel: () => void;
}

export function PickBar({ text, picked, page, onSave, onCancel }: PickBarProps) {
	const { t } = useTranslation("reader");
	const [draft, setDraft] = useState<string | null>(null);
	const reading = text.readings.get(picked.sentence);
	const written = text.document.text;
	const phrase = reading === undefined ? null : phraseOf(written, picked, reading);
	const enough = isPhrase(written, picked);
	// Rows are drawn anew while the text is scrolled.
	useEffect(() => {
		const shown = page();
		if (shown === null) return;
		const paint = () => paintPicked(shown, picked.parts);
		paint();
		const drawn = new MutationObserver(paint);
		drawn.observe(shown.body, { childList: true, subtree: true });
		return () => drawn.disconnect();
	}, [page, picked]);
	useEffect(() => clearPicked, []);
	const { ref, onFocus, giveBack } = useFocusFrom<HTMLDivElement>();
	const cancel = () => {
		giveBack();
		onCancel();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Escape") return;
		event.preventDefault();
		event.stopPropagation();
		cancel();
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a form of its own lies inside
		<div
			ref={ref}
			role="group"
			className={styles.bar}
			aria-label={t("phrase.label")}
			onFocus={onFocus}
			onKeyDown={onKeyDown}
		>
			<p className={styles.phrase} lang="vi" aria-live="polite">
				{phrase?.headword ?? "\u00a0"}
			</p>
			<IconButton icon="close" className={styles.close ?? ""} label={t("phrase.cancel")} onClick={cancel} />
			{enough ? (
				<form
					onSubmit={(event) => {
						event.preventDefault();
						giveBack();
						onSave(draft ?? phrase?.suggested ?? "");
					}}
				>
					<Field
						label={t("phrase.gloss")}
						lang="en"
						value={draft ?? phrase?.suggested ?? ""}
						maxLength={80}
						onChange={(event) => setDraft(event.target.value)}
					/>
					<Button look="main" type="submit">
						{t("phrase.saveIt")}
					</Button>
				</form>
			) : null}
			<p className={styles.hint}>{t(enough ? "phrase.hint" : "phrase.first")}</p>
		</div>
	);
}
