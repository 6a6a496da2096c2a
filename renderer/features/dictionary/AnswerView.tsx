// What was found for what was typed, and said where it is not quite that: hits, the nearest ones, or the text in two lines.

import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import styles from "./AnswerView.module.css";
import { type Answer, type GlossedLine, mostHits } from "./answer.ts";
import { longestText } from "./asked.ts";
import { HitList } from "./HitList.tsx";
import type { EntryLinks } from "./links.ts";
import { TextLines } from "./TextLines.tsx";
import type { TextWord } from "./textLines.ts";

interface AnswerViewProps {
	readonly answer: Answer;
	/** Address of the entry beside it; whether it was opened or is a preview. */
	readonly shown: string | null;
	readonly isOpened: boolean;
	/** Index of the hit in hand. */
	readonly active: number;
	/** Place of the opened word in the text. */
	readonly chosen: number | null;
	readonly links: EntryLinks;
	readonly onActive: (index: number) => void;
	/** Up from the first hit. */
	readonly onLeave: () => void;
	readonly onWord: (word: TextWord) => void;
	readonly onKeep: () => void;
}

export function AnswerView(props: AnswerViewProps) {
	const { answer, shown, isOpened, active, chosen, links, onActive, onLeave, onWord, onKeep } = props;
	const { t } = useTranslation("dictionary");
	const list = (hits: Extract<Answer, { kind: "hits" }>["hits"]) => (
		<HitList
			hits={hits}
			shown={shown}
			isOpened={isOpened}
			active={active}
			hrefOf={links.entry}
			onActive={onActive}
			onLeave={onLeave}
		/>
	);
	const lines = (glossed: GlossedLine) => <TextLines glossed={glossed} chosen={chosen} onOpen={onWord} />;
	switch (answer.kind) {
		case "nothing":
			return null;
		case "hits":
			return (
				<>
					{answer.otherMarks ? (
						<Said>
							<Trans
								t={t}
								i18nKey="hits.otherMarks"
								values={{ query: answer.query }}
								components={{ vi: <i lang="vi" /> }}
							/>
						</Said>
					) : (
						<p className="visually-hidden" role="status">
							{t(answer.hits.length < mostHits ? "hits.found" : "hits.first", { count: answer.hits.length })}
						</p>
					)}
					{list(answer.hits)}
				</>
			);
		case "none": {
			const { nearest, glossed } = answer;
			return (
				<>
					<Said>
						<Trans t={t} i18nKey="hits.none" values={{ query: answer.query }} components={{ vi: <i lang="vi" /> }} />
						{nearest === null && glossed === null ? <span>{t("hits.nothingNear")}</span> : null}
					</Said>
					{glossed === null ? null : (
						<>
							<p className={styles.about}>{t("hits.wordByWord")}</p>
							{lines(glossed)}
						</>
					)}
					{nearest === null ? null : (
						<>
							<p className={styles.about}>
								<Trans
									t={t}
									i18nKey="hits.nearest"
									values={{ query: nearest.query }}
									components={{ vi: <i lang="vi" /> }}
								/>
							</p>
							{list(nearest.hits)}
						</>
					)}
				</>
			);
		}
		case "text":
			return (
				<>
					<TextHead glossed={answer.glossed} onKeep={onKeep} />
					{lines(answer.glossed)}
				</>
			);
		case "tooLong":
			return (
				<section className={styles.tooLong} role="alert">
					<h2>{t("text.tooLong.title")}</h2>
					<p>{t("text.tooLong.text", { characters: answer.characters, most: longestText })}</p>
					<Button look="outlined" onClick={onKeep}>
						{t("text.keep")}
					</Button>
				</section>
			);
	}
}

/** What the search has to say before its hits; read out as it changes. */
function Said({ children }: { readonly children: ReactNode }) {
	return (
		<div className={styles.said} role="status">
			{children}
		</div>
	);
}

function TextHead({ glossed, onKeep }: { readonly glossed: GlossedLine; readonly onKeep: () => void }) {
	const { t } = useTranslation("dictionary");
	const words = glossed.tokens.filter(({ token }) => token.kind !== "gap");
	const understood = words.some(({ gloss }) => gloss !== null && gloss.from !== "rule");
	return (
		<div className={styles.textHead}>
			<p role="status">
				<span>{t("text.words", { count: words.length })}</span> <span>{t("text.about")}</span>
				{understood ? null : <strong>{t("text.noVietnamese")}</strong>}
			</p>
			<Button look="outlined" onClick={onKeep}>
				{t("text.keep")}
			</Button>
		</div>
	);
}
