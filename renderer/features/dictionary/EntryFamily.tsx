// The words that begin as an entry does, and those that share a part of it.

import { Trans, useTranslation } from "react-i18next";
import { useWordStates } from "../services.tsx";
import styles from "./Entry.module.css";
import { addressOf, keyOf } from "./entryAddress.ts";
import { Headword } from "./Headword.tsx";
import type { EntryLinks } from "./links.ts";
import type { Family } from "./related.ts";

interface EntryFamilyProps {
	readonly families: readonly Family[];
	readonly links: EntryLinks;
}

export function EntryFamily({ families, links }: EntryFamilyProps) {
	const { t } = useTranslation("dictionary");
	const { get } = useWordStates();
	return families.map(({ stem, han, hits, more }) => (
		<section key={stem} className={styles.block}>
			<h3 className={styles.blockTitle}>
				<Trans t={t} i18nKey="entry.family" values={{ stem }} components={{ vi: <i lang="vi" /> }} />
				{han === null ? null : (
					<>
						{" "}
						<span className={styles.smallHan} lang="vi-Hani">
							{han}
						</span>
					</>
				)}
			</h3>
			<ul className={styles.family}>
				{hits.map(({ entry, glosses }) => {
					const key = keyOf(entry);
					return (
						<li key={addressOf(entry)}>
							<a href={links.entry(addressOf(entry))}>
								<Headword entry={entry} status={key === null ? null : get(key)} /> <span lang="en">{glosses[0]}</span>
							</a>
						</li>
					);
				})}
			</ul>
			{more ? (
				<a className={styles.more} href={links.search(stem)}>
					<Trans t={t} i18nKey="entry.more" values={{ stem }} components={{ vi: <i lang="vi" /> }} />
				</a>
			) : null}
		</section>
	));
}
