// A page over the word in hand: a phrase that the person has saved.

import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Span } from "../../../engine/text/span.ts";
import { CardSound } from "../CardSenses.tsx";
import card from "../card.module.css";
import rows from "../cardRows.module.css";
import type { OpenText } from "../openText.ts";
import type { WordActions } from "../useWordActions.ts";
import { useWordRecord } from "../useWordRecord.ts";
import { CardSaved } from "./CardSaved.tsx";
import { CardVietnamese } from "./CardText.tsx";
import { PhraseGloss } from "./PhraseGloss.tsx";
import { PlacesHere } from "./PlacesHere.tsx";
import { PlacesInLibrary } from "./PlacesInLibrary.tsx";
import type { CardPage } from "./pages.ts";
import { RelatedWords } from "./RelatedWords.tsx";
import type { MetWord } from "./wordTarget.ts";

interface PhrasePageProps {
	readonly text: OpenText;
	readonly page: Extract<CardPage, { kind: "phrase" }>;
	readonly actions: WordActions;
	readonly onTarget: (target: MetWord | null) => void;
	readonly onGo: (place: Span) => void;
	readonly onFailure: (reason: unknown) => void;
}

export function PhrasePage({ text, page, actions, onTarget, onGo, onFailure }: PhrasePageProps) {
	const { t } = useTranslation("reader");
	const { key, written } = page;
	const saved = useWordRecord(key);
	const headword = saved?.record?.headword ?? written;
	const gloss = saved?.record?.gloss ?? "";
	const target = useMemo(
		(): MetWord => ({ met: { key, headword, gloss, sense: null, context: null } }),
		[key, headword, gloss],
	);
	useEffect(() => onTarget(target), [onTarget, target]);
	const act = (done: Promise<void>) => void done.catch(onFailure);
	return (
		<>
			<p className={card.kind}>
				<span>{t("card.phrase.kind")}</span>
			</p>
			<CardSound word={headword.replaceAll(" … ", " ")} />
			<PhraseGloss gloss={gloss} onGloss={(wanted) => act(actions.setGloss(target, wanted))} />
			<div className={rows.rows}>
				<div className={rows.row}>
					<span>{t("card.words")}</span>
					<div className={card.phraseWords}>
						<CardVietnamese text={headword} />
					</div>
				</div>
			</div>
			<CardSaved target={target} wordKey={key} kept={null} actions={actions} onFailure={onFailure} />
			<RelatedWords wordKey={key} headword={headword} gloss={null} />
			<PlacesHere text={text} wordKey={key} here={null} onGo={onGo} onBack={null} />
			<PlacesInLibrary article={text.record.id} wordKey={key} />
		</>
	);
}
