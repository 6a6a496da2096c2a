// The dictionary: one field for a word, either way, or for a text; beside what is found, one entry in full.

import "../studyFonts.ts";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../engine/lexicon/search.ts";
import layout from "../../ui/layout.module.css";
import { type DictionaryRoute, navigate } from "../routes.ts";
import { AnswerView } from "./AnswerView.tsx";
import type { Answer, GlossedLine } from "./answer.ts";
import { DictionaryKeys } from "./DictionaryKeys.tsx";
import styles from "./DictionaryScreen.module.css";
import { EmptyDictionary } from "./EmptyDictionary.tsx";
import { EntryPane } from "./EntryPane.tsx";
import { addressOf } from "./entryAddress.ts";
import { linksAt } from "./links.ts";
import { SearchField } from "./SearchField.tsx";
import { placeInText, shownOf, shownWithout } from "./shownEntry.ts";
import { useAnswer } from "./useAnswer.ts";
import { useEntry } from "./useEntry.ts";
import { useEntryFocus } from "./useEntryFocus.ts";
import { useEntryKeys } from "./useEntryKeys.ts";
import { useSlashKey } from "./useSlashKey.ts";
import { useTyped } from "./useTyped.ts";

interface DictionaryScreenProps {
	readonly route: DictionaryRoute;
	/** Takes a text that was looked up into the library. */
	readonly onKeepText: (text: string) => void;
}

const noHits: readonly SearchHit[] = [];

export function DictionaryScreen({ route, onKeepText }: DictionaryScreenProps) {
	const { t } = useTranslation("dictionary");
	const { typed, settled, place, type, settle } = useTyped(route);
	const { answer, current } = useAnswer(settled);
	const [active, setActive] = useState(0);
	const [chosen, setChosen] = useState<number | null>(null);
	const field = useRef<HTMLTextAreaElement>(null);
	const answerPlace = useRef<HTMLDivElement>(null);
	const sidePlace = useRef<HTMLDivElement>(null);

	const hits = hitsOf(answer);
	const glossed = glossedOf(answer);
	const links = useMemo(() => linksAt(place), [place]);
	const atHand = useMemo(() => hits.map(({ entry }) => entry), [hits]);
	const opened = useEntry(route.entry, atHand);
	const preview = hits[Math.min(active, hits.length - 1)]?.entry ?? null;
	const shown = useMemo(() => {
		switch (opened.kind) {
			case "found":
				return shownOf(opened.entry);
			case "missing":
				return route.entry === null ? null : shownWithout(route.entry, glossed);
			case "none":
				return preview === null ? null : shownOf(preview);
			case "waiting":
				return null;
		}
	}, [opened, preview, glossed, route.entry]);
	const isOpened = route.entry !== null;
	const shownAddress = route.entry ?? (preview === null ? null : addressOf(preview));

	useEffect(() => field.current?.focus({ preventScroll: true }), []);
	useSlashKey(field);
	useEntryKeys(shown?.saved ?? null);
	const heading = useEntryFocus({ entry: route.entry, ready: shown !== null, field, answerPlace, sidePlace });

	// Another question begins at its first hit.
	// biome-ignore lint/correctness/useExhaustiveDependencies: the answer is when, not what.
	useEffect(() => setActive(0), [answer]);

	const open = useCallback((address: string) => navigate({ screen: "dictionary", ...place, entry: address }), [place]);
	const close = useCallback(() => navigate({ screen: "dictionary", ...place, entry: null }), [place]);

	// Enter may come before the answer: the first hit opens as soon as it is there.
	const awaited = useRef<string | null>(null);
	useEffect(() => {
		if (awaited.current === null || awaited.current !== settled || !current) return;
		awaited.current = null;
		const [first] = hits;
		if (first !== undefined) open(addressOf(first.entry));
	}, [settled, current, hits, open]);
	const enter = () => {
		awaited.current = typed;
		if (typed !== settled) settle(typed);
		else if (current) {
			awaited.current = null;
			const [first] = hits;
			if (first !== undefined) open(addressOf(first.entry));
		}
	};
	const clear = () => {
		settle("");
		field.current?.focus();
	};

	const isEmpty = answer.kind === "nothing";
	const mode = isEmpty && !isOpened ? "empty" : answer.kind === "text" ? "text" : "hits";
	return (
		<main className={`${layout.screen} ${styles.screen}`} data-mode={mode} data-opened={isOpened}>
			<header className={styles.bar}>
				<h1 className={layout.heading}>{t("title")}</h1>
				<SearchField
					ref={field}
					typed={typed}
					isText={answer.kind === "text" || answer.kind === "tooLong"}
					onType={type}
					onClear={clear}
					onDown={() =>
						answerPlace.current?.querySelector<HTMLElement>("a[tabindex='0'], [data-at][tabindex='0']")?.focus()
					}
					onEnter={enter}
				/>
			</header>
			<div className={styles.body}>
				<div className={styles.answer} ref={answerPlace} aria-busy={!current || typed !== settled}>
					{isEmpty ? (
						<EmptyDictionary
							onExample={(example) => {
								settle(example);
								field.current?.focus();
							}}
						/>
					) : (
						<AnswerView
							answer={answer}
							shown={shownAddress}
							isOpened={isOpened}
							active={active}
							chosen={placeInText(glossed, route.entry, chosen)}
							links={links}
							onActive={setActive}
							onLeave={() => field.current?.focus()}
							onWord={(word) => {
								setChosen(word.start);
								if (word.key !== null) open(word.key);
							}}
							onKeep={() => onKeepText(settled)}
						/>
					)}
				</div>
				<div className={styles.side} ref={sidePlace}>
					{isOpened && mode === "hits" ? (
						<a className={styles.back} href={links.results}>
							{t("hits.back")}
						</a>
					) : null}
					{shown === null ? null : (
						<EntryPane
							key={shownAddress}
							shown={shown}
							links={links}
							onClose={isOpened ? close : null}
							heading={heading}
						/>
					)}
					{opened.kind === "waiting" ? <p className="visually-hidden">{t("entry.waiting")}</p> : null}
				</div>
			</div>
			<DictionaryKeys />
		</main>
	);
}

function hitsOf(answer: Answer): readonly SearchHit[] {
	if (answer.kind === "hits") return answer.hits;
	return answer.kind === "none" ? (answer.nearest?.hits ?? noHits) : noHits;
}

function glossedOf(answer: Answer): GlossedLine | null {
	return answer.kind === "text" || answer.kind === "none" ? answer.glossed : null;
}
