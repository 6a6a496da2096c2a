// The names of kinds, parts of speech and labels of an entry in the language of the interface.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import {
	type Entry,
	type FrequencyBand,
	type NameKind,
	nameKinds,
	type PartOfSpeech,
	rarestBand,
	type UsageLabel,
} from "../../engine/lexicon/types.ts";

export interface EntryNames {
	readonly partOfSpeech: (pos: PartOfSpeech | NameKind) => string;
	readonly label: (label: UsageLabel) => string;
	/** What an entry is: its part of speech, or that it is a part of words or a pattern. */
	readonly kind: (entry: Entry, sense: number) => string;
	readonly band: (band: FrequencyBand) => { readonly short: string; readonly long: string };
}

/** The most common words that a band and all before it hold. */
const wordsOfBand: Readonly<Record<Exclude<FrequencyBand, typeof rarestBand>, number>> = {
	1: 1000,
	2: 2000,
	3: 5000,
	4: 10_000,
	5: 20_000,
};

export function useEntryNames(): EntryNames {
	const { t } = useTranslation(["dictionary", "reader"]);
	return useMemo(() => {
		const partOfSpeech: EntryNames["partOfSpeech"] = (pos) =>
			isName(pos) ? t(`reader:name.${pos}`) : t(`reader:pos.${pos}`);
		return {
			partOfSpeech,
			label: (label) => t(`reader:label.${label}`),
			kind: ({ kind, senses }, sense) =>
				kind === "syllable" || kind === "pattern" ? t(`kind.${kind}`) : partOfSpeech((senses[sense] ?? senses[0]).pos),
			band: (band) => {
				if (band === rarestBand) return { short: t("band.rare"), long: t("band.rareLong") };
				const words = wordsOfBand[band];
				return { short: t("band.short", { words }), long: t("band.long", { words }) };
			},
		};
	}, [t]);
}

function isName(pos: PartOfSpeech | NameKind): pos is NameKind {
	return (nameKinds as readonly string[]).includes(pos);
}
