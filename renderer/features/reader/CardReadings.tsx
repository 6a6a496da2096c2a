// How the syllables are read: the other readings best first, where a compound may be split, and whether the person keeps it so.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Span, span, textOf } from "../../engine/text/span.ts";
import type { ChoiceRecord } from "../../storage/records/corrections.ts";
import { Button } from "../../ui/Button.tsx";
import type { WordDescription } from "../../worker/protocol.ts";
import { CardWord } from "./CardWord.tsx";
import styles from "./cardRows.module.css";
import { useCaps } from "./keys/useKeyMap.ts";
import { type Proposal, type ReadingChoice, readingChoices, syllablesOf } from "./otherReadings.ts";
import type { KeepScope } from "./useCorrecting.ts";

interface CardReadingsProps {
	readonly text: string;
	/** The word that the readings are of: the one that was opened, whatever is tried. */
	readonly around: WordDescription;
	/** As it is read now. */
	readonly now: { readonly span: Span; readonly quote: string; readonly gloss: string | null };
	/** Where the word is split for a trial. */
	readonly cuts: readonly number[];
	/** What would keep the reading that is tried; `null` where the text has it so. */
	readonly proposal: Proposal | null;
	/** The choice that made the word what it is. */
	readonly choice: ChoiceRecord | null;
	readonly onReadAs: (span: Span, cuts: readonly number[]) => void;
	readonly onKeep: (proposal: Proposal, scope: KeepScope) => void;
	readonly onRelease: (choice: ChoiceRecord) => void;
	/** Puts words together to a phrase, beginning with what is tried. */
	readonly onPhrase: () => void;
}

export function CardReadings(props: CardReadingsProps) {
	const { text, around, now, cuts, proposal, choice, onReadAs, onKeep, onRelease, onPhrase } = props;
	const { t } = useTranslation("reader");
	const capsOf = useCaps();
	const [open, setOpen] = useState(false);
	const { shown, others } = readingChoices(around.alternatives, now);
	const syllables = syllablesOf(text, around.span);
	const hasMore = others.length > 0 || syllables.length > 1;
	const chips = (readings: readonly ReadingChoice[]) =>
		readings.map((reading) => (
			<CardWord
				key={`${reading.span.start}-${reading.span.end}`}
				word={reading.quote}
				gloss={reading.gloss}
				pressed={reading.current}
				onPress={() => onReadAs(reading.span, [])}
			/>
		));
	return (
		<>
			{shown.length < 2 && !hasMore ? null : (
				<div className={styles.row} data-top="">
					<span aria-hidden="true">{t("card.readAs")}</span>
					<fieldset className={styles.chips} aria-label={t("card.readAs")}>
						{shown.length < 2 ? null : chips(shown)}
						{open ? chips(others) : null}
						{hasMore ? (
							<button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
								{t(open ? "card.fewerReadings" : shown.length < 2 ? "card.otherReadings" : "card.moreReadings")}
							</button>
						) : null}
					</fieldset>
				</div>
			)}
			{open && syllables.length > 1 ? (
				<div className={styles.row}>
					<span aria-hidden="true">{t("card.split")}</span>
					<SplitWord text={text} word={around.span} syllables={syllables} cuts={cuts} onReadAs={onReadAs} />
				</div>
			) : null}
			{proposal === null ? null : (
				<div className={styles.row}>
					<span aria-hidden="true">{t("card.keep")}</span>
					<fieldset className={styles.keep} aria-label={t("card.keep")}>
						{(["here", "everywhere"] as const).map((scope) => (
							<Button key={scope} look="text" onClick={() => onKeep(proposal, scope)}>
								{t(`card.keepScope.${scope}`)}
								<span className={styles.caps} aria-hidden="true">
									{capsOf(scope === "here" ? "keepHere" : "keepEverywhere").map((cap) => (
										<kbd key={cap}>{cap === "Shift" ? "⇧" : cap}</kbd>
									))}
								</span>
							</Button>
						))}
						{/\s/.test(now.quote) ? (
							<Button look="text" onClick={onPhrase}>
								{t("phrase.save")}
							</Button>
						) : null}
					</fieldset>
				</div>
			)}
			{choice === null || proposal !== null ? null : (
				<div className={styles.row}>
					<span>{t("card.yours")}</span>
					<div className={styles.keep}>
						<span>{t(`card.chosen.${choice.scope}`)}</span>
						<Button look="text" onClick={() => onRelease(choice)}>
							{t("card.release")}
						</Button>
					</div>
				</div>
			)}
		</>
	);
}

interface SplitWordProps {
	readonly text: string;
	readonly word: Span;
	readonly syllables: readonly Span[];
	readonly cuts: readonly number[];
	readonly onReadAs: (span: Span, cuts: readonly number[]) => void;
}

/** The syllables with a button in each gap: a line is drawn where the word is split. */
function SplitWord({ text, word, syllables, cuts, onReadAs }: SplitWordProps) {
	const { t } = useTranslation("reader");
	const toggle = (cut: number) => {
		const changed = cuts.includes(cut) ? cuts.filter((one) => one !== cut) : [...cuts, cut].sort((a, b) => a - b);
		onReadAs(firstPart(text, word, changed), changed);
	};
	return (
		<fieldset className={styles.split} lang="vi" aria-label={t("card.split")}>
			{syllables.map((syllable, index) => {
				const written = textOf(text, syllable);
				const previous = syllables[index - 1];
				if (previous === undefined) return <span key={syllable.start}>{written}</span>;
				const cut = syllable.start - word.start;
				return (
					<span key={syllable.start}>
						<button
							type="button"
							aria-pressed={cuts.includes(cut)}
							aria-label={t("card.splitBetween", { left: textOf(text, previous), right: written })}
							onClick={() => toggle(cut)}
						/>
						{written}
					</span>
				);
			})}
		</fieldset>
	);
}

/** The word up to its first cut; all of it where there is none. */
export function firstPart(text: string, word: Span, [first]: readonly number[]): Span {
	if (first === undefined) return word;
	return span(word.start, word.start + text.slice(word.start, word.start + first).trimEnd().length);
}
