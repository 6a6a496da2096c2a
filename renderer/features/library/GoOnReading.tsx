// The place where reading was left: the first words of its sentence, glossed, and the way back to it.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import buttonStyles from "../../ui/Button.module.css";
import { TwoLines } from "../../ui/TwoLines.tsx";
import { WorkerFailure } from "../../worker/client.ts";
import type { SentenceReading } from "../../worker/protocol.ts";
import { openArticle } from "../articleAnalysis.ts";
import { progressOf } from "../articleProgress.ts";
import { lineWords } from "../lineWords.ts";
import { hrefOf } from "../routes.ts";
import { type Services, useServices, useWordStates } from "../services.tsx";
import styles from "./GoOnReading.module.css";
import { useFormats } from "./useFormats.ts";

/** As many as stand in one line of the column. */
const wordsShown = 6;

interface PlaceLeft {
	readonly text: string;
	readonly sentence: SentenceReading;
}

export function GoOnReading({ article }: { readonly article: ArticleRecord }) {
	const { t } = useTranslation("library");
	const { get } = useWordStates();
	const formats = useFormats();
	const place = usePlaceLeft(article);
	const progress = progressOf(article);
	const position =
		article.progress === null || progress.kind !== "reading"
			? ""
			: t("goOn.position", {
					sentence: formats.number(article.progress.sentence + 1),
					sentences: formats.number(article.progress.sentences),
				});
	return (
		<section className={styles.goOn} aria-label={t("goOn.label")}>
			<div className={styles.text}>
				<p className="meta">
					{t("goOn.label")} · <span lang="vi">{article.title}</span> · {position}
				</p>
				{place === null ? (
					<p className={styles.waiting} aria-hidden="true" />
				) : (
					<TwoLines className={styles.words} words={lineWords(place.text, place.sentence.tokens, get, wordsShown)} />
				)}
			</div>
			<a
				className={`${buttonStyles.button} ${buttonStyles.main}`}
				href={hrefOf({ screen: "reader", article: article.id, at: null })}
			>
				{t("goOn.readOn")}
			</a>
		</section>
	);
}

/** `null` until it is read, and where it cannot be: the way back to the article stays all the same. */
function usePlaceLeft(article: ArticleRecord): PlaceLeft | null {
	const services = useServices();
	const { id } = article;
	const sentence = article.progress?.sentence ?? 0;
	const [place, setPlace] = useState<PlaceLeft | null>(null);
	useEffect(() => {
		const controller = new AbortController();
		setPlace(null);
		void placeLeft(services, id, sentence, controller.signal).then((found) => {
			if (!controller.signal.aborted) setPlace(found);
		});
		return () => controller.abort(new DOMException("the library was left", "AbortError"));
	}, [services, id, sentence]);
	return place;
}

async function placeLeft(
	services: Services,
	id: ArticleId,
	sentence: number,
	signal: AbortSignal,
): Promise<PlaceLeft | null> {
	try {
		const opened = await openArticle(services, id, { signal });
		if (!opened.ok) return null;
		const { analysis, text } = opened.value;
		const { sentences, rows: bounds } = analysis;
		const row = rowOf(bounds, sentence);
		const readings = await services.language.read({ documentId: id, sentences, bounds, rows: [row] }, { signal });
		const found = readings[0]?.sentences.find(({ index }) => index === sentence) ?? readings[0]?.sentences[0];
		return found === undefined ? null : { text: text.document.text, sentence: found };
	} catch (error) {
		if (signal.aborted) return null;
		if (!(error instanceof WorkerFailure)) throw error;
		console.error(error);
		return null;
	}
}

/** Index of the row that holds a sentence; 0 where none does. */
function rowOf(bounds: Int32Array, sentence: number): number {
	for (let row = 0; row * 2 < bounds.length; row += 1) if (sentence < (bounds[row * 2 + 1] ?? 0)) return row;
	return 0;
}
