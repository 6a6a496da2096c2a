// The card itself: a dialog beside its line, with a headword and the way out. What stands on it is given.

import "../studyFonts.ts";
import { type ReactNode, type Ref, useId } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../ui/Button.tsx";
import { MarkedText } from "../../ui/MarkedText.tsx";
import { excerptOf, type MarkedSentence } from "../../ui/markedSentence.ts";
import styles from "./card.module.css";
import type { CardSide } from "./useCursor.ts";

interface CardFrameProps {
	readonly headword: string;
	readonly side: CardSide;
	readonly onClose: () => void;
	/** Back to what lies under it; `null` where nothing does. */
	readonly onBack: (() => void) | null;
	/** What can be done at its place, beside the way out. */
	readonly tools?: ReactNode;
	readonly children: ReactNode;
	readonly ref: Ref<HTMLElement>;
}

export function CardFrame({ headword, side, onClose, onBack, tools, children, ref }: CardFrameProps) {
	const { t } = useTranslation("reader");
	const id = useId();
	return (
		<section
			ref={ref}
			className={styles.card}
			data-card=""
			data-side={side}
			role="dialog"
			aria-labelledby={id}
			tabIndex={-1}
		>
			<header className={styles.header} data-over={onBack === null ? undefined : ""}>
				{onBack === null ? null : <IconButton icon="back" label={t("card.back")} onClick={onBack} />}
				<h2 id={id} className={styles.headword} lang="vi">
					{headword}
				</h2>
				<div className={styles.headTools}>
					{onBack === null ? tools : null}
					<IconButton icon="close" label={t("card.close")} onClick={onClose} />
				</div>
			</header>
			{children}
		</section>
	);
}

/** Characters of the sentence shown before the word. */
const before = 44;

export function CardSentence({
	sentence,
	english,
	onCopy,
}: {
	readonly sentence: MarkedSentence;
	readonly english: string | null;
	/** Copies the sentence with its glosses. */
	readonly onCopy: () => void;
}) {
	const { t } = useTranslation("reader");
	return (
		<div className={styles.sentence}>
			<p lang="vi">
				<MarkedText {...excerptOf(sentence, before)} />
			</p>
			<IconButton className={styles.copy ?? ""} icon="copy" label={t("card.copySentence")} onClick={onCopy} />
			{english === null ? null : <p lang="en">{english}</p>}
		</div>
	);
}
