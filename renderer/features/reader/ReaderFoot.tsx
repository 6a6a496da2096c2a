// The foot line: where in the text a person is, what is left of it, how much of it is known.

import { Popover, PopoverDisclosure, PopoverProvider } from "@ariakit/react";
import { type CSSProperties, memo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { deferred } from "../../deferred.tsx";
import layout from "../../ui/layout.module.css";
import { type KnownFigures, shareOf } from "../knownShare.ts";
import finish from "./finish/finish.module.css";
import type { StudyCommand } from "./finish/study.ts";
import type { OpenText } from "./openText.ts";
import styles from "./reader.module.css";
import { minutesLeft, shareRead } from "./readingPlace.ts";
import { type Seen, sentenceRead } from "./seen.ts";
import { ordinalOf } from "./sentences.ts";

const FootMenu = deferred(async () => (await import("./finish/FootMenu.tsx")).FootMenu);

interface ReaderFootProps {
	readonly text: OpenText;
	readonly seen: Seen;
	/** Sentence of the word in hand. */
	readonly inHand: number | null;
	readonly known: KnownFigures;
	readonly onStudy: (command: StudyCommand) => void;
}

export const ReaderFoot = memo(function ReaderFoot(props: ReaderFootProps) {
	const { text, seen, inHand, known, onStudy } = props;
	const { t } = useTranslation("reader");
	const { sentences, profile } = text;
	// Drawn again for another sentence, not for every step of the scroll wheel.
	const sentence = useSyncExternalStore(seen.subscribe, () => sentenceRead(seen.get(), inHand));
	const ended = useSyncExternalStore(seen.subscribe, () => seen.get().ended);
	const { ordinal, of } = ordinalOf(sentences, sentence);
	const minutes = minutesLeft(profile.words, ended && ordinal === of ? 1 : shareRead(sentences, sentence));
	const share = shareOf(known.running);
	return (
		<footer className={`${layout.frame} ${styles.foot}`}>
			<div className={styles.along} style={shareStyle(ordinal / of)}>
				<span>{t("foot.sentence", { ordinal, of })}</span>
				<span>{minutes === 0 ? t("foot.end") : t("foot.left", { count: minutes })}</span>
			</div>
			<PopoverProvider placement="top-end">
				<PopoverDisclosure className={`${styles.along} ${finish.disclosure}`} style={shareStyle(share ?? 0)}>
					<span>{share === null ? null : t("foot.known", { share })}</span>
					<span>{t("foot.fresh", { count: known.different.new })}</span>
				</PopoverDisclosure>
				<Popover className={finish.popover} gutter={4} portal unmountOnHide aria-label={t("read.title")}>
					<FootMenu text={text} known={known} onStudy={onStudy} />
				</Popover>
			</PopoverProvider>
		</footer>
	);
});

function shareStyle(share: number): CSSProperties {
	return { "--share": `${Math.round(share * 1000) / 10}%` } as CSSProperties;
}
