// The cue that decided over a gloss, in words.

import { Trans, useTranslation } from "react-i18next";
import type { CardCue } from "./cardTexts.ts";
import { useCardNames } from "./useCardNames.ts";

export function CardCueText({ cue }: { readonly cue: CardCue }) {
	const { t } = useTranslation("reader");
	const names = useCardNames();
	const vi = { vi: <i lang="vi" /> };
	switch (cue.place) {
		case "capital":
			return t("card.cue.capital");
		case "as":
			return t(`card.cue.as.${cue.role}`);
		case "pattern":
			return <Trans t={t} i18nKey="card.cue.pattern" values={{ headword: cue.headword }} components={vi} />;
		case "name":
			return <Trans t={t} i18nKey={`card.cue.name.${cue.by}`} values={{ word: cue.word }} components={vi} />;
	}
	const { place, found } = cue;
	if (found.kind === "class") return t(`card.cue.class.${place}`, { what: names.wordClass(found.name) });
	return <Trans t={t} i18nKey={`card.cue.word.${place}`} values={{ word: found.word }} components={vi} />;
}
