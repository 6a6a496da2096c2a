// What an entry is and means: part of speech, label, band; its senses with definition, classifier and example.

import { Trans, useTranslation } from "react-i18next";
import type { Entry } from "../../engine/lexicon/types.ts";
import styles from "./Entry.module.css";
import { addressOf } from "./entryAddress.ts";
import type { EntryLinks } from "./links.ts";
import { useEntryNames } from "./useEntryNames.ts";

export function EntryKindLine({ entry, links }: { readonly entry: Entry; readonly links: EntryLinks }) {
	const { t } = useTranslation("dictionary");
	const names = useEntryNames();
	const { label } = entry.senses[0];
	const { classifier, band, see } = entry;
	return (
		<p className={styles.kind}>
			<span>{names.kind(entry, 0)}</span>
			{label === null ? null : <span>{names.label(label)}</span>}
			{classifier === null ? null : <Classifier classifier={classifier} />}
			{band === null ? null : <span>{names.band(band).long}</span>}
			{see === null ? null : (
				<a href={links.entry(addressOf({ kind: entry.kind === "name" ? "name" : "word", headword: see }))}>
					<Trans t={t} i18nKey="entry.see" values={{ headword: see }} components={{ vi: <i lang="vi" /> }} />
				</a>
			)}
		</p>
	);
}

export function EntrySenses({ entry }: { readonly entry: Entry }) {
	const { t } = useTranslation("dictionary");
	const names = useEntryNames();
	const [{ pos, label }] = entry.senses;
	const partial = entry.kind === "syllable" || entry.kind === "pattern";
	return (
		<ol className={styles.senses} aria-label={t("entry.senses")}>
			{entry.senses.map((sense, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: senses have an order and nothing else
				<li key={index}>
					<span className={`${styles.ordinal} number`}>{entry.senses.length === 1 ? "" : index + 1}</span>
					<div>
						<b lang="en">{sense.glosses.join("; ")}</b>{" "}
						{partial || sense.pos === pos ? null : (
							<span className={styles.other}>{names.partOfSpeech(sense.pos)}</span>
						)}
						{sense.label === null || sense.label === label ? null : (
							<span className={styles.other}>{names.label(sense.label)}</span>
						)}
						{sense.classifier === null ? null : (
							<span className={styles.other}>
								<Classifier classifier={sense.classifier} />
							</span>
						)}
						{sense.definition === null ? null : <small lang="en">{sense.definition}</small>}
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

function Classifier({ classifier }: { readonly classifier: string }) {
	const { t } = useTranslation("dictionary");
	return (
		<span>
			<Trans t={t} i18nKey="entry.classifier" values={{ classifier }} components={{ vi: <i lang="vi" /> }} />
		</span>
	);
}
