// Picking words for a phrase: by Ctrl and a click, by a key, or from the card; while words are picked every tap picks. What
// is picked is saved as one phrase with a gloss.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Span } from "../../../engine/text/span.ts";
import { useNotices } from "../../../ui/Notices.tsx";
import { storageErrorText } from "../../errorTexts.ts";
import { useServices } from "../../services.tsx";
import { phraseSaved } from "../card/wordTarget.ts";
import type { OpenText } from "../openText.ts";
import { useLatest } from "../useLatest.ts";
import type { WordPlace } from "../wordWalk.ts";
import { isPhrase, type Picked, phraseOf, pickedFrom, withWord } from "./picked.ts";

export interface Picking {
	/** `null` while nothing is picked. */
	readonly picked: Picked | null;
	/** Adds the word of a place, or takes it away. */
	readonly toggle: (place: WordPlace) => void;
	readonly begin: (sentence: number, parts: readonly Span[]) => void;
	readonly cancel: () => void;
	/** Keeps the phrase as a word to learn. */
	readonly save: (gloss: string) => void;
}

interface PickingOptions {
	readonly text: OpenText;
	/** Told of the place of a phrase that was saved. */
	readonly onSaved: (place: WordPlace) => void;
	readonly onFailure: (reason: unknown) => void;
}

export function usePicking({ text, onSaved, onFailure }: PickingOptions): Picking {
	const { library, now } = useServices();
	const { t } = useTranslation("reader");
	const { t: errors } = useTranslation("errors");
	const { t: common } = useTranslation();
	const notify = useNotices();
	const [picked, setPicked] = useState<Picked | null>(null);
	const written = text.document.text;

	const keep = async (wanted: Picked, gloss: string) => {
		const reading = text.readings.get(wanted.sentence);
		const [first, last] = [wanted.parts[0], wanted.parts.at(-1)];
		if (reading === undefined || first === undefined || last === undefined || !isPhrase(written, wanted)) return;
		const { key, headword } = phraseOf(written, wanted, reading);
		const span = { start: first.start, end: last.end };
		const met = phraseSaved(text, { key, headword, gloss }, wanted.sentence, span);
		const before = await library.vocabulary.get(key);
		const saved = before.ok
			? await library.vocabulary.setStatus(met, before.value?.status ?? "learning", now())
			: before;
		const done =
			saved.ok && saved.value !== null && saved.value.gloss !== gloss
				? await library.vocabulary.change([key], { gloss }, now())
				: saved;
		if (!done.ok || !before.ok) {
			const error = done.ok ? null : done.error;
			if (error !== null) notify({ text: storageErrorText(error, errors), tone: "problem" });
			return;
		}
		setPicked(null);
		const undo = async () => {
			const { vocabulary } = library;
			const undone = before.value === null ? await vocabulary.remove([key]) : await vocabulary.put([before.value]);
			if (!undone.ok) notify({ text: storageErrorText(undone.error, errors), tone: "problem" });
		};
		notify({
			text: t("phrase.saved", { phrase: headword }),
			action: { label: common("action.undo"), run: () => void undo() },
		});
		if (wanted.parts.length > 1) return;
		const shown = gloss === "" ? null : ({ text: gloss, from: "user", sense: null, cue: null } as const);
		onSaved({
			sentence: wanted.sentence,
			word: { token: { kind: "word", span: { start: first.start, end: last.end }, key, subkind: null }, gloss: shown },
		});
	};
	return {
		picked,
		toggle: useLatest(({ sentence, word }: WordPlace) =>
			setPicked((now) => withWord(written, now, sentence, word.token.span)),
		),
		begin: (sentence, parts) => setPicked(pickedFrom(written, sentence, parts)),
		cancel: useLatest(() => setPicked(null)),
		save: (gloss) => {
			if (picked !== null) keep(picked, gloss.trim()).catch(onFailure);
		},
	};
}
