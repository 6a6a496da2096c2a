// Asks before all new words up to a place become known: how many they are, and from where they are counted.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogButtons } from "../../../ui/Dialog.tsx";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import type { TextWord } from "../../../worker/protocol.ts";
import { useServices } from "../../services.tsx";
import type { OpenText } from "../openText.ts";
import { useBulkMarks } from "../wordsOfText/useBulkMarks.ts";
import { wordMetIn } from "../wordsOfText/wordMet.ts";
import styles from "./finish.module.css";
import { newWordsIn } from "./restOfNew.ts";

interface KnownUntilProps {
	readonly text: OpenText;
	/** Offset in the text: words that begin before it. */
	readonly until: number;
	readonly onClose: () => void;
	readonly onFailure: (reason: unknown) => void;
}

type Counted =
	| { readonly kind: "counting"; readonly share: number }
	| {
			readonly kind: "counted";
			/** Where this was last done before; `null` for never, or in another text of the article. */
			readonly last: { readonly at: number; readonly contentHash: string } | null;
			/** From there, else from the beginning. */
			readonly fromLast: boolean;
			readonly words: readonly TextWord[];
	  };

export function KnownUntil({ text, until, onClose, onFailure }: KnownUntilProps) {
	const { t } = useTranslation(["reader", "common"]);
	const { library } = useServices();
	const { mark } = useBulkMarks();
	const counted = useNewWordsUntil(text, until, onFailure);
	const [marking, setMarking] = useState(false);

	const confirm = async ({ last, words }: Extract<Counted, { kind: "counted" }>) => {
		setMarking(true);
		const { id, contentHash } = text.record;
		const { reading } = library;
		const marked = await mark(
			words.map((word) => wordMetIn(text, word, undefined)),
			{ status: "known", list: null, only: ["new"] },
			(count) => t("bulk.known", { count }),
			() => void reading.setKnownUntil(id, last),
		);
		if (marked && (last === null || last.at < until)) await reading.setKnownUntil(id, { at: until, contentHash });
		onClose();
	};
	return (
		<Dialog open title={t("until.title")} closeLabel={t("common:action.close")} onClose={onClose}>
			{counted.kind === "counting" ? (
				<ProgressLine label={t("until.counting")} share={counted.share} />
			) : (
				<div className={styles.question}>
					<p>{t(counted.fromLast ? "until.fromLast" : "until.fromBeginning", { count: counted.words.length })}</p>
					<p className={styles.about}>{t("until.about")}</p>
				</div>
			)}
			<DialogButtons>
				<Button look="outlined" onClick={onClose}>
					{counted.kind === "counted" && counted.words.length === 0
						? t("common:action.close")
						: t("common:action.cancel")}
				</Button>
				{counted.kind === "counted" && counted.words.length > 0 ? (
					<Button look="main" autoFocus disabled={marking} onClick={() => void confirm(counted).catch(onFailure)}>
						{t("until.confirm", { count: counted.words.length })}
					</Button>
				) : null}
			</DialogButtons>
		</Dialog>
	);
}

function useNewWordsUntil(text: OpenText, until: number, onFailure: (reason: unknown) => void): Counted {
	const { language, library } = useServices();
	const [counted, setCounted] = useState<Counted>({ kind: "counting", share: 0 });
	useEffect(() => {
		const leaving = new AbortController();
		const { signal } = leaving;
		const count = async () => {
			const { id, contentHash } = text.record;
			const kept = await library.reading.knownUntil(id);
			const last = kept.ok && kept.value?.contentHash === contentHash ? { at: kept.value.at, contentHash } : null;
			// What was done further on says nothing of what is before.
			const fromLast = last !== null && last.at < until;
			const onProgress = (share: number) => setCounted({ kind: "counting", share });
			const options = { signal, onProgress };
			const stretch = { start: fromLast ? last.at : 0, end: until };
			const words = await newWordsIn(language, text, stretch, library.states.get, options);
			if (!signal.aborted) setCounted({ kind: "counted", last, fromLast, words });
		};
		count().catch((reason: unknown) => {
			if (!signal.aborted) onFailure(reason);
		});
		return () => leaving.abort(new DOMException("the question was left", "AbortError"));
	}, [language, library, text, until, onFailure]);
	return counted;
}
