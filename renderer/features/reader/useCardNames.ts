// The names of parts of speech, usage labels and classes of words in the language of the interface.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import {
	type NameKind,
	nameKinds,
	type PartOfSpeech,
	partsOfSpeech,
	type UsageLabel,
} from "../../engine/lexicon/types.ts";

const edges = ["number", "name", "start", "end", "punct", "question"] as const;

export interface CardNames {
	readonly partOfSpeech: (pos: PartOfSpeech | NameKind) => string;
	readonly label: (label: UsageLabel) => string;
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
