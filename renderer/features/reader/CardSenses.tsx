// The upper half of the card: part of speech, label and frequency, how it is spoken, and the senses, the fitting one first with
// the cue that decided.

import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { Gloss } from "../../engine/gloss/types.ts";
import { headwordKey } from "../../engine/text/headwordKey.ts";
import { ipaOf } from "../../engine/text/ipa.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import { useSettingValues } from "../services.tsx";
import { CardCueText } from "./CardCueText.tsx";
import { CardEnglish, CardVietnamese } from "./card/CardText.tsx";
import { useCardLinks } from "./card/cardLinks.ts";
import { pageOfKey } from "./card/pages.ts";
import styles from "./card.module.css";
import { cardCue, cardSenses, standsAlone } from "./cardTexts.ts";
import type { OwnGlossesAt } from "./corrected.ts";
import { useCardNames } from "./useCardNames.ts";

/** What is drawn of a description; an entry that is opened by itself has no place. */
export type CardDescription = Pick<WordDescription, "entry" | "gloss"> & {
	readonly unit: WordDescription["unit"];
	readonly sentence: WordDescription["sentence"] | null;
};

interface CardKindProps {
	readonly kind: "word" | "name" | "number";
	readonly description: CardDescription | null;
}

export function CardKind({ kind, description }: CardKindProps) {
	const { t } = useTranslation("reader");
	const names = useCardNames();
	const entry = description?.entry ?? null;
	const first = entry === null ? null : cardSenses(entry, description?.gloss ?? null)[0]?.sense;
	const classifier = first?.classifier ?? entry?.classifier ?? null;
	const band = entry?.band ?? null;
	return (
		<p className={styles.kind}>
			{first == null ? (
				<span>{description === null ? "\u00a0" : t(`card.kind.${kind}`)}</span>
			) : (
				<span>{names.partOfSpeech(first.pos)}</span>
			)}
			{first?.label == null ? null : <span>{names.label(first.label)}</span>}
			{band === null ? null : <span>{names.band(band)}</span>}
			{classifier === null ? null : (
				<span>
					<Trans
						t={t}
						i18nKey="card.classifier"
						values={{ classifier }}
						components={{ vi: <OtherWord written={classifier} /> }}
					/>
				</span>
			)}
			{entry?.see == null ? null : (
				<span>
					<Trans
						t={t}
						i18nKey="card.see"
						values={{ headword: entry.see }}
						components={{ vi: <OtherWord written={entry.see} /> }}
					/>
				</span>
			)}
		</p>
	);
}

/** A word that the entry names: it opens over this one. @param children what is drawn of it */
function OtherWord({ written, children }: { readonly written: string; readonly children?: ReactNode }) {
	const open = useCardLinks();
	if (open === null) return <i lang="vi">{children}</i>;
	return (
		<button
			type="button"
			className={styles.otherWord}
			lang="vi"
			onClick={() => open(pageOfKey(headwordKey("word", written), written))}
		>
			<i>{children}</i>
		</button>
	);
}

/** By rule from the spelling, so it is there at once; nothing for what is not Vietnamese. */
export function CardSound({ word }: { readonly word: string }) {
	const { t } = useTranslation("reader");
	const { pronunciation } = useSettingValues();
	const ipa = ipaOf(word, pronunciation);
	if (ipa === null) return null;
	return (
		<p className={styles.sound}>
			<span>{t(`card.sound.${pronunciation}`)}</span>
			<span className={styles.ipa} lang="vi-fonipa">
				{ipa}
			</span>
		</p>
	);
}

interface CardSensesProps {
	readonly description: CardDescription | null;
	/** What stands under the word. */
	readonly gloss: Gloss | null;
	readonly own: OwnGlossesAt;
	/** Stands beside the first gloss. */
	readonly edit: ReactNode;
}

export function CardSenses({ description, gloss, own, edit }: CardSensesProps) {
	const { t } = useTranslation("reader");
	const names = useCardNames();
	const entry = description?.entry ?? null;
	const alone = standsAlone(gloss, entry);
	if (entry === null && !alone) {
		return (
			<div className={styles.nothing}>
				{description === null ? "\u00a0" : t("card.nothing")} {description === null ? null : edit}
			</div>
		);
	}
	const senses = entry === null ? [] : cardSenses(entry, alone ? null : gloss);
	const pos = senses[0]?.sense.pos;
	return (
		<ol className={styles.senses} aria-label={t("card.senses")}>
			{alone ? (
				<li aria-current="true">
					<span className={`${styles.ordinal} number`}>{entry === null ? 1 : ""}</span>
					<div>
						<b lang="en">{gloss.text}</b>
						{edit}
						<Origin gloss={gloss} own={own} unit={description?.unit ?? null} text={description?.sentence ?? null} />
					</div>
				</li>
			) : null}
			{senses.map(({ sense, index, fits }, order) => (
				<li key={index} aria-current={fits ? "true" : undefined}>
					<span className={`${styles.ordinal} number`}>{order + 1}</span>
					<div>
						<b lang="en">{sense.glosses.join("; ")}</b>
						{order === 0 && !alone ? edit : null}
						{sense.pos === pos ? null : <span className={styles.other}> {names.partOfSpeech(sense.pos)}</span>}
						{sense.label === null || order === 0 ? null : (
							<span className={styles.other}> {names.label(sense.label)}</span>
						)}
						{sense.definition === null ? null : (
							<small lang="en">
								<CardEnglish text={sense.definition} />
							</small>
						)}
						{fits && gloss !== null ? <Cue gloss={gloss} /> : null}
						{sense.example === null ? null : (
							<small className={styles.example}>
								<i lang="vi">
									<CardVietnamese text={sense.example} />
								</i>
							</small>
						)}
					</div>
				</li>
			))}
		</ol>
	);
}

function Cue({ gloss }: { readonly gloss: Gloss }) {
	const cue = cardCue(gloss);
	if (cue === null) return null;
	return (
		<small className={styles.cue}>
			<CardCueText cue={cue} />
		</small>
	);
}

interface OriginProps {
	readonly gloss: Gloss;
	readonly own: OwnGlossesAt;
	readonly unit: WordDescription["unit"];
	readonly text: CardDescription["sentence"];
}

/** Where a gloss comes from that is none of the entry's. */
function Origin({ gloss, own, unit, text }: OriginProps) {
	const { t } = useTranslation("reader");
	switch (gloss.from) {
		case "user":
			return <small className={styles.cue}>{t(own.place === null ? "own.forWord" : "own.forPlace")}</small>;
		case "syllables":
			return <small className={styles.cue}>{t("card.from.syllables")}</small>;
		case "rule": {
			if (gloss.cue !== null) return <Cue gloss={gloss} />;
			if (unit === null || text === null) return null;
			const whole = text.text.slice(unit.span.start - text.span.start, unit.span.end - text.span.start);
			return (
				<small className={styles.cue}>
					<Trans t={t} i18nKey="card.from.unit" values={{ whole }} components={{ vi: <i lang="vi" /> }} />
				</small>
			);
		}
		case "dictionary":
		case "name":
			return <Cue gloss={gloss} />;
	}
}
