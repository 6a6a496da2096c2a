// The entries found, two lines each: a plain list of links; arrows move through it, Enter opens.

import { type KeyboardEvent, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../engine/lexicon/search.ts";
import { ipaOf } from "../../engine/text/ipa.ts";
import { useSettingValues, useWordStates } from "../services.tsx";
import { addressOf, keyOf } from "./entryAddress.ts";
import { Headword } from "./Headword.tsx";
import styles from "./HitList.module.css";
import { hitGlosses, hitSense } from "./hitTexts.ts";
import { useEntryNames } from "./useEntryNames.ts";

interface HitListProps {
	readonly hits: readonly SearchHit[];
	/** Address of the entry that is shown beside the list, and whether it was opened or is only a preview. */
	readonly shown: string | null;
	readonly isOpened: boolean;
	/** The hit in hand: the one that Tab reaches. */
	readonly active: number;
	readonly hrefOf: (address: string) => string;
	readonly onActive: (index: number) => void;
	/** Up from the first one. */
	readonly onLeave: () => void;
}

export function HitList({ hits, shown, isOpened, active, hrefOf, onActive, onLeave }: HitListProps) {
	const { t } = useTranslation("dictionary");
	const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		const to = hitAfter(event.key, active, hits.length);
		if (to === null) return;
		event.preventDefault();
		if (to < 0) onLeave();
		else event.currentTarget.querySelectorAll<HTMLElement>("a")[to]?.focus();
	};
	return (
		<ul className={styles.hits} aria-label={t("hits.label")} onKeyDown={onKeyDown}>
			{hits.map((hit, index) => {
				const address = addressOf(hit.entry);
				return (
					<li key={address}>
						<a
							className={styles.hit}
							href={hrefOf(address)}
							tabIndex={index === active ? 0 : -1}
							data-shown={address === shown ? "" : undefined}
							aria-current={isOpened && address === shown ? "true" : undefined}
							onFocus={() => onActive(index)}
						>
							<HitText hit={hit} />
						</a>
					</li>
				);
			})}
		</ul>
	);
}

/** The place that a key leads to from `at`; -1 above the first, `null` where the key means nothing here. */
export function hitAfter(key: string, at: number, count: number): number | null {
	switch (key) {
		case "ArrowDown":
			return Math.min(at + 1, count - 1);
		case "ArrowUp":
			return at - 1;
		case "Home":
			return 0;
		case "End":
			return count - 1;
		default:
			return null;
	}
}

function HitText({ hit }: { readonly hit: SearchHit }): ReactNode {
	const { entry } = hit;
	const { t } = useTranslation();
	const names = useEntryNames();
	const { get } = useWordStates();
	const { pronunciation } = useSettingValues();
	const ipa = useMemo(() => ipaOf(entry.headword, pronunciation), [entry, pronunciation]);
	const key = keyOf(entry);
	const status = key === null ? null : get(key);
	return (
		<>
			<span className={styles.first}>
				<Headword className={styles.headword} entry={entry} status={status} />{" "}
				{ipa === null ? null : <span className={styles.ipa}>{ipa}</span>}
			</span>{" "}
			<span className={styles.facts}>
				{status === null || status === "new" ? null : <span>{t(`state.${status}`)} </span>}
				{entry.band === null ? null : <span>{names.band(entry.band).short}</span>}
			</span>{" "}
			<span className={styles.second}>
				<span className={styles.kind}>{names.kind(entry, hitSense(hit))}</span> <span lang="en">{hitGlosses(hit)}</span>
			</span>
		</>
	);
}
