// The foot line: where in the text a person is, what is left of it, how much of it is known.

import { type CSSProperties, memo, useDeferredValue, useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import layout from "../../ui/layout.module.css";
import { knownShare, newWords } from "../knownShare.ts";
import { useWordStates } from "../services.tsx";
import type { OpenText } from "./openText.ts";
import styles from "./reader.module.css";
import { minutesLeft, shareRead } from "./readingPlace.ts";
import { type Seen, sentenceRead } from "./seen.ts";
import { ordinalOf } from "./sentences.ts";

interface ReaderFootProps {
	readonly text: OpenText;
	readonly seen: Seen;
	/** Sentence of the word in hand. */
	readonly inHand: number | null;
}

export const ReaderFoot = memo(function ReaderFoot({ text, seen, inHand }: ReaderFootProps) {
	const { t } = useTranslation("reader");
	const { sentences, profile } = text;
	// Drawn again for another sentence, not for every step of the scroll wheel.
	const sentence = useSyncExternalStore(seen.subscribe, () => sentenceRead(seen.get(), inHand));
	const ended = useSyncExternalStore(seen.subscribe, () => seen.get().ended);
	const { ordinal, of } = ordinalOf(sentences, sentence);
	const minutes = minutesLeft(profile.words, ended && ordinal === of ? 1 : shareRead(sentences, sentence));
	const { known, fresh } = useWordFigures(text);
	return (
		<footer className={`${layout.frame} ${styles.foot}`}>
			<div className={styles.along} style={shareStyle(ordinal / of)}>
				<span>{t("foot.sentence", { ordinal, of })}</span>
				<span>{minutes === 0 ? t("foot.end") : t("foot.left", { count: minutes })}</span>
			</div>
			<div className={styles.along} style={shareStyle(known ?? 0)}>
				<span>{known === null ? null : t("foot.known", { share: known })}</span>
				<span>{t("foot.fresh", { count: fresh })}</span>
			</div>
		</footer>
	);
});

/** Counted after what the person did has been shown: a long text has tens of thousands of different words. */
function useWordFigures({ profile }: OpenText) {
	const { version, get } = useWordStates();
	const counted = useDeferredValue(version);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what `get` would answer
	return useMemo(() => ({ known: knownShare(profile, get), fresh: newWords(profile, get) }), [profile, counted]);
}

function shareStyle(share: number): CSSProperties {
	return { "--share": `${Math.round(share * 1000) / 10}%` } as CSSProperties;
}
