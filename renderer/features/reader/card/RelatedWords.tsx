// Words that belong to the one on the card: those the person has saved that share its syllables, and those that mean
// nearly the same.

import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { foldWord, type HeadwordKey, headwordKey, isPhraseKey } from "../../../engine/text/headwordKey.ts";
import { useServices } from "../../services.tsx";
import { useStored, valueOr } from "../../stored.ts";
import { useCardLinks } from "./cardLinks.ts";
import { Disclosure } from "./Disclosure.tsx";
import { useEnglishHits } from "./EnglishPage.tsx";
import { pageOfEntry, pageOfKey } from "./pages.ts";
import { WordChips } from "./WordChips.tsx";

interface RelatedWordsProps {
	readonly wordKey: HeadwordKey;
	readonly headword: string;
	/** The first sense that fits; `null` where there is none. */
	readonly gloss: string | null;
}

const noFamily = [] as const;

export function RelatedWords({ wordKey, headword, gloss }: RelatedWordsProps) {
	const { t } = useTranslation("reader");
	const { vocabulary } = useServices().library;
	const open = useCardLinks();
	const [alike, setAlike] = useState(false);
	const load = useCallback(() => vocabulary.family(wordKey), [vocabulary, wordKey]);
	const [stored] = useStored(load, vocabulary.subscribe);
	const family = valueOr(stored, noFamily);
	return (
		<>
			{family.length === 0 ? null : (
				<Disclosure label={t("card.family.label")} figure={family.length} initially={true}>
					<WordChips
						label={t("card.family.label")}
						words={family.map(({ key, headword: word, gloss: meaning }) => ({
							id: key,
							key,
							word,
							gloss: meaning,
							onPress: () => open?.(pageOfKey(key, word)),
						}))}
					/>
				</Disclosure>
			)}
			{gloss === null || isPhraseKey(wordKey) ? null : (
				<Disclosure label={t("card.alike.label")} figure={null} onToggle={setAlike}>
					{alike ? <AlikeWords gloss={gloss} without={headword} /> : null}
				</Disclosure>
			)}
		</>
	);
}

const mostAlike = 16;

function AlikeWords({ gloss, without }: { readonly gloss: string; readonly without: string }) {
	const { t } = useTranslation("reader");
	const open = useCardLinks();
	const hits = useEnglishHits(gloss, mostAlike);
	const own = foldWord(without);
	const others = hits?.filter(({ entry }) => entry.kind !== "syllable" && foldWord(entry.headword) !== own);
	if (others === undefined) return <p>{"\u00a0"}</p>;
	if (others.length === 0) return <p>{t("card.alike.none")}</p>;
	return (
		<WordChips
			label={t("card.alike.label")}
			words={others.map(({ entry, glosses }) => ({
				id: `${entry.kind} ${entry.headword}`,
				key: entry.kind === "word" || entry.kind === "name" ? headwordKey(entry.kind, entry.headword) : null,
				word: entry.headword,
				gloss: glosses.join("; "),
				onPress: () => open?.(pageOfEntry(entry)),
			}))}
		/>
	);
}
