// Stands under the last line of the text: the rest becomes known, what was saved today comes back for review, and what to read
// next.

import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { success } from "../../../engine/text/result.ts";
import buttonStyles from "../../../ui/Button.module.css";
import { Button } from "../../../ui/Button.tsx";
import { startOfDay } from "../../../ui/days.ts";
import type { KnownFigures } from "../../knownShare.ts";
import { hrefOf } from "../../routes.ts";
import { useServices } from "../../services.tsx";
import { useStored, valueOr } from "../../stored.ts";
import type { OpenText } from "../openText.ts";
import { useBulkMarks } from "../wordsOfText/useBulkMarks.ts";
import { wordMetIn } from "../wordsOfText/wordMet.ts";
import styles from "./finish.module.css";
import { nextArticle } from "./nextArticle.ts";
import { ReadLines } from "./ReadLines.tsx";
import { newWordsIn } from "./restOfNew.ts";
import { reviewOfText } from "./reviewOfText.ts";
import { useReadFigures } from "./useReadFigures.ts";

export interface FinishProps {
	readonly text: OpenText;
	readonly known: KnownFigures;
	readonly onFailure: (reason: unknown) => void;
}

export function Finish({ text, known, onFailure }: FinishProps) {
	const { t } = useTranslation("reader");
	const { library, language } = useServices();
	const { mark } = useBulkMarks();
	const [marking, setMarking] = useState(false);
	const section = useRef<HTMLElement>(null);
	const saved = useSavedToday(text);
	const next = useNextArticle(text);
	const read = useReadFigures(text.record.id);
	const { new: fresh, learning } = known.different;

	const finish = async () => {
		setMarking(true);
		try {
			const whole = { start: 0, end: text.document.text.length };
			const words = await newWordsIn(language, text, whole, library.states.get);
			await mark(
				words.map((word) => wordMetIn(text, word, undefined)),
				{ status: "known", list: null, only: ["new"] },
				(count) => t("bulk.known", { count }),
			);
		} finally {
			setMarking(false);
			// The button goes: who pressed it by a key goes on here.
			section.current?.focus({ preventScroll: true });
		}
	};
	return (
		<section ref={section} className={styles.finish} aria-labelledby="finish" tabIndex={-1}>
			<h2 id="finish" className={styles.title}>
				{t("finish.title")}
			</h2>
			{fresh === 0 ? (
				<p>{t("finish.nothingNew")}</p>
			) : (
				<p>
					<Button look="outlined" disabled={marking} onClick={() => void finish().catch(onFailure)}>
						{t("finish.rest", { count: fresh })}
					</Button>
				</p>
			)}
			{learning === 0 ? null : (
				<p className={styles.line}>
					<span>{saved === 0 ? t("finish.learning", { count: learning }) : t("finish.saved", { count: saved })}</span>
					<a className={`${buttonStyles.button} ${buttonStyles.text}`} href={reviewOfText(text.record.id)}>
						{t("finish.reviewText")}
					</a>
				</p>
			)}
			{read === null || read.article.words === 0 ? null : <ReadLines read={read} />}
			{next === null ? null : (
				<p className={styles.next}>
					<span className={styles.about}>{t("finish.next")}</span>
					<a lang="vi" href={hrefOf({ screen: "reader", article: next.id, at: null })}>
						{next.title}
					</a>
				</p>
			)}
		</section>
	);
}

/** Words of this article that came to be learned today. */
function useSavedToday({ record }: OpenText): number {
	const { library, now } = useServices();
	const { vocabulary } = library;
	const load = useCallback(async () => {
		const since = startOfDay(now());
		const filter = { list: null, status: null, dueBefore: null, addedSince: since, search: "" } as const;
		const added = await vocabulary.find(filter);
		if (!added.ok) return added;
		const here = added.value.filter(
			({ status, contexts }) => status === "learning" && contexts.some(({ articleId }) => articleId === record.id),
		);
		return success(here.length);
	}, [vocabulary, now, record.id]);
	const [saved] = useStored<number>(load, vocabulary.subscribe);
	return valueOr(saved, 0);
}

function useNextArticle({ record }: OpenText) {
	const { articles } = useServices().library;
	const [all] = useStored(articles.list, articles.subscribe);
	return nextArticle(valueOr(all, []), record);
}
