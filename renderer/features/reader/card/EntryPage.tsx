// A page over the word in hand: an entry of the dictionary, with what the person makes of its word.

import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { headwordKey } from "../../../engine/text/headwordKey.ts";
import type { Span } from "../../../engine/text/span.ts";
import { CardKind, CardSenses, CardSound } from "../CardSenses.tsx";
import card from "../card.module.css";
import type { OpenText } from "../openText.ts";
import type { WordActions } from "../useWordActions.ts";
import { CardMorphemes } from "./CardMorphemes.tsx";
import { CardSaved } from "./CardSaved.tsx";
import { PlacesHere } from "./PlacesHere.tsx";
import { PlacesInLibrary } from "./PlacesInLibrary.tsx";
import { type CardPage, targetOf } from "./pages.ts";
import { RelatedWords } from "./RelatedWords.tsx";
import { useLookup } from "./useLookup.ts";
import type { MetWord } from "./wordTarget.ts";

interface EntryPageProps {
	readonly page: Extract<CardPage, { kind: "entry" }>;
	readonly text: OpenText;
	readonly actions: WordActions;
	/** Told what it can be saved as, when that is known. */
	readonly onTarget: (target: MetWord | null) => void;
	readonly onGo: (place: Span) => void;
	readonly onFailure: (reason: unknown) => void;
}

export function EntryPage({ text, page, actions, onTarget, onGo, onFailure }: EntryPageProps) {
	const { t } = useTranslation("reader");
	const found = useLookup(page.address);
	const looked = found?.entry ?? null;
	const target = useMemo(() => (looked === null ? null : targetOf(looked)), [looked]);
	useEffect(() => onTarget(target), [onTarget, target]);
	if (found === null) return <p className={card.nothing}>{"\u00a0"}</p>;
	const { entry, morphemes } = found;
	if (entry === null) return <p className={card.nothing}>{t("card.nothing")}</p>;
	const described = { entry, gloss: null, unit: null, sentence: null };
	return (
		<>
			<CardKind kind={entry.kind === "name" ? "name" : "word"} description={described} />
			<CardSound word={entry.headword} />
			<CardSenses description={described} gloss={null} own={{ word: null, place: null }} edit={null} />
			<CardMorphemes morphemes={morphemes} />
			{entry.kind === "syllable" ? (
				<RelatedWords wordKey={headwordKey("word", entry.headword)} headword={entry.headword} gloss={null} />
			) : null}
			{target === null ? null : (
				<>
					<CardSaved target={target} wordKey={target.met.key} kept={null} actions={actions} onFailure={onFailure} />
					<RelatedWords wordKey={target.met.key} headword={entry.headword} gloss={entry.senses[0].glosses[0]} />
					<PlacesHere text={text} wordKey={target.met.key} here={null} onGo={onGo} onBack={null} />
					<PlacesInLibrary article={text.record.id} wordKey={target.met.key} />
				</>
			)}
		</>
	);
}
