// The syllables of a compound with their characters, each leading to what it means in other words.

import { useTranslation } from "react-i18next";
import type { WordDescription } from "../../../worker/protocol.ts";
import card from "../card.module.css";
import styles from "./card.module.css";
import { useCardLinks } from "./cardLinks.ts";
import { pageOfSyllable } from "./pages.ts";

export function CardMorphemes({ morphemes }: { readonly morphemes: WordDescription["morphemes"] }) {
	const { t } = useTranslation("reader");
	const open = useCardLinks();
	if (morphemes.length === 0) return null;
	return (
		<dl className={card.parts} aria-label={t("card.morphemes")}>
			{morphemes.map(({ text, han, gloss }, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a syllable may stand in a word twice
				<div key={`${text} ${index}`}>
					{han === null ? null : (
						<dd className={card.han} lang="vi-Hani">
							{han}
						</dd>
					)}
					<dt lang="vi">
						{open === null ? (
							text
						) : (
							<button type="button" className={styles.partWord} onClick={() => open(pageOfSyllable(text))}>
								{text}
							</button>
						)}
					</dt>
					<dd lang="en">{gloss}</dd>
				</div>
			))}
		</dl>
	);
}
