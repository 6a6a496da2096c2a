// The names of parts of speech, usage labels, frequencies and classes of words in the language of the interface.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import {
	type FrequencyBand,
	type NameKind,
	nameKinds,
	type PartOfSpeech,
	partsOfSpeech,
	rarestBand,
	type UsageLabel,
} from "../../engine/lexicon/types.ts";

const edges = ["number", "name", "start", "end", "punct", "question"] as const;

/** How many words are as frequent as those of a band, or more so. */
const wordsOfBand: Readonly<Record<Exclude<FrequencyBand, typeof rarestBand>, number>> = {
	1: 1000,
	2: 2000,
	3: 5000,
	4: 10_000,
	5: 20_000,
};

export interface CardNames {
	readonly partOfSpeech: (pos: PartOfSpeech | NameKind) => string;
	readonly label: (label: UsageLabel) => string;
	readonly band: (band: FrequencyBand) => string;
	/** A class that a cue names, such as `number` or `v`; as it stands where it is unknown. */
	readonly wordClass: (name: string) => string;
}

export function useCardNames(): CardNames {
	const { t } = useTranslation("reader");
	return useMemo(() => {
		const partOfSpeech: CardNames["partOfSpeech"] = (pos) => (isName(pos) ? t(`name.${pos}`) : t(`pos.${pos}`));
		return {
			partOfSpeech,
			label: (label) => t(`label.${label}`),
			band: (band) => (band === rarestBand ? t("band.rare") : t("band.among", { words: wordsOfBand[band] })),
			wordClass: (name) => {
				const edge = edges.find((known) => known === name);
				if (edge !== undefined) return t(`class.${edge}`);
				const pos = partsOfSpeech.find((known) => known === name);
				return pos === undefined ? name : partOfSpeech(pos);
			},
		};
	}, [t]);
}

function isName(pos: PartOfSpeech | NameKind): pos is NameKind {
	return (nameKinds as readonly string[]).includes(pos);
}
