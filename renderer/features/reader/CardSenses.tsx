// The upper half of the card: part of speech and label, and the senses, the fitting one first with the cue that
// decided.

import { Trans, useTranslation } from "react-i18next";
import type { Gloss } from "../../engine/gloss/types.ts";
import type { WordDescription } from "../../worker/protocol.ts";
import styles from "./card.module.css";
import { type CardCue, cardCue, cardSenses } from "./cardTexts.ts";
import { useCardNames } from "./useCardNames.ts";

export function CardKind({ description }: { readonly description: WordDescription | null }) {
	const { t } = useTranslation("reader");
	const names = useCardNames();
	const entry = description?.entry ?? null;
	const first = entry === null ? null : cardSenses(entry, description?.gloss ?? null)[0]?.sense;
	const classifier = first?.classifier ?? entry?.classifier ?? null;
	return (
		<p className={styles.kind}>
			{first == null ? (
				<span>{description === null ? "\u00a0" : t(`card.kind.${description.kind}`)}</span>
			) : (
				<span>{names.partOfSpeech(first.pos)}</span>
			)}
			{first?.label == null ? null : <span>{names.label(first.label)}</span>}
			{classifier === null ? null : (
				<span>
					<Trans t={t} i18nKey="card.classifier" values={{ classifier }} components={{ vi: <i lang="vi" /> }} />
				</span>
			)}
			{entry?.see == null ? null : (
				<span>
					<Trans t={t} i18nKey="card.see" values={{ headword: entry.see }} components={{ vi: <i lang="vi" /> }} />
				</span>
			)}
		</p>
	);
}

export function CardSenses({
	description,
	gloss,
}: {
	readonly description: WordDescription | null;
	readonly gloss: Gloss | null;
}) {
	const { t } = useTranslation("reader");
	const names = useCardNames();
	const entry = description?.entry ?? null;
	if (entry === null) return <BareGloss gloss={gloss} known={description !== null} />;
	const senses = cardSenses(entry, gloss);
	const pos = senses[0]?.sense.pos;
	const cue = gloss === null || gloss.cue === null ? null : cardCue(gloss.cue);
	return (
		<ol className={styles.senses} aria-label={t("card.senses")}>
			{senses.map(({ sense, index, fits }, order) => (
				<li key={index} aria-current={fits ? "true" : undefined}>
					<span className={`${styles.ordinal} number`}>{order + 1}</span>
					<div>
						<b lang="en">{sense.glosses.join("; ")}</b>
						{sense.pos === pos ? null : <span className={styles.other}> {names.partOfSpeech(sense.pos)}</span>}
						{sense.label === null || order === 0 ? null : (
							<span className={styles.other}> {names.label(sense.label)}</span>
						)}
						{sense.definition === null ? null : <small lang="en">{sense.definition}</small>}
						{fits && cue !== null ? <Cue cue={cue} /> : null}
						{sense.example === null ? null : (
							<small className={styles.example}>
								<i lang="vi">{sense.example}</i>
							</small>
						)}
					</div>
				</li>
			))}
		</ol>
	);
}

/** The gloss alone, until the entry is there or where there is none. */
function BareGloss({ gloss, known }: { readonly gloss: Gloss | null; readonly known: boolean }) {
	const { t } = useTranslation("reader");
	if (gloss === null) return <p className={styles.nothing}>{known ? t("card.nothing") : "\u00a0"}</p>;
	return (
		<ol className={styles.senses} aria-label={t("card.senses")}>
			<li aria-current="true">
				<span className={`${styles.ordinal} number`}>1</span>
				<div>
					<b lang="en">{gloss.text}</b>
					{known && gloss.from === "syllables" ? (
						<small className={styles.cue}>{t("card.from.syllables")}</small>
					) : null}
				</div>
			</li>
		</ol>
	);
}

function Cue({ cue }: { readonly cue: CardCue }) {
	return (
		<small className={styles.cue}>
			<CueText cue={cue} />
		</small>
	);
}

function CueText({ cue }: { readonly cue: CardCue }) {
	const { t } = useTranslation("reader");
	const names = useCardNames();
	if (cue.place === "capital") return t("card.cue.capital");
	if (cue.place === "as") return t(`card.cue.as.${cue.role}`);
	const { place, found } = cue;
	if (found.kind === "class") return t(`card.cue.class.${place}`, { what: names.wordClass(found.name) });
	return (
		<Trans
			t={t}
			i18nKey={`card.cue.word.${place}`}
			values={{ word: found.word }}
			components={{ vi: <i lang="vi" /> }}
		/>
	);
}
