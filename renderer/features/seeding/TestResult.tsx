// What the test says: how many words are known, how sure that is, band by band; and the words that may be marked.

import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { estimateSize, mostGuessing, type SizeEstimate } from "../../engine/statistics/vocabularySize.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import type { SeedWord, WordSample } from "../../worker/protocol.ts";
import { useServices, useWordStates } from "../services.tsx";
import { type Answer, countsOf, keysOf, roughly, wordsSaid } from "./course.ts";
import styles from "./Seeding.module.css";
import { useMarking } from "./useMarking.ts";

/** Words with which each band ends; the last one has no end. */
const endOfBand = [1000, 2000, 5000, 10_000, 20_000] as const;

interface TestResultProps {
	readonly sample: WordSample;
	readonly answers: readonly Answer[];
	readonly onAgain: () => void;
}

export function TestResult({ sample, answers, onAgain }: TestResultProps) {
	const { t } = useTranslation("seeding");
	const counts = useMemo(() => countsOf(sample, answers), [sample, answers]);
	// The same answers give the same estimate.
	const estimate = useMemo(() => estimateSize(counts.bands, counts.invented, answers.length), [counts, answers]);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const { known, low, high, guessing } = estimate;
	const { asked, claimed } = counts.invented;
	const size = sample.sizes.reduce((sum, one) => sum + one, 0);
	return (
		<section className={styles.result}>
			<h2 ref={heading} tabIndex={-1}>
				{t("result.title", { count: roughly(known) })}
			</h2>
			<p>{t("result.interval", { low: roughly(low), high: roughly(high), size })}</p>
			<p>{claimed === 0 ? t("result.noGuessing") : t("result.guessing", { claimed, asked })}</p>
			{guessing > mostGuessing ? <p className={styles.doubt}>{t("result.doubtful")}</p> : null}
			<BandTable counts={counts.bands} estimate={estimate} />
			<MarkForm answers={answers} estimate={estimate} />
			<p className={styles.quiet}>{t("result.method")}</p>
			<p>
				<Button look="outlined" onClick={onAgain}>
					{t("result.again")}
				</Button>
			</p>
		</section>
	);
}

interface BandTableProps {
	readonly counts: ReturnType<typeof countsOf>["bands"];
	readonly estimate: SizeEstimate;
}

function BandTable({ counts, estimate }: BandTableProps) {
	const { t } = useTranslation("seeding");
	return (
		<table className={styles.bands}>
			<caption>{t("result.bands")}</caption>
			<thead>
				<tr>
					<th scope="col">{t("result.band")}</th>
					<th scope="col">{t("result.answers")}</th>
					<th scope="col">{t("result.estimate")}</th>
				</tr>
			</thead>
			<tbody>
				{estimate.bands.map(({ share, low, high }, band) => {
					const words = endOfBand[band];
					const name = words === undefined ? t("result.rarer") : t("result.upTo", { words });
					const { asked, known } = counts[band] ?? { asked: 0, known: 0 };
					return (
						<tr key={name}>
							<th scope="row">{name}</th>
							<td>{t("result.answersOf", { known, asked })}</td>
							<td>{t("result.estimateOf", { share, low, high })}</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

interface MarkFormProps {
	readonly answers: readonly Answer[];
	readonly estimate: SizeEstimate;
}

/** Bands that are surely known are ticked; nothing is marked before the person says so. */
function MarkForm({ answers, estimate }: MarkFormProps) {
	const { t } = useTranslation("seeding");
	const { get, version } = useWordStates();
	const { share, mark } = useMarking();
	const sure = useMemo(() => estimate.bands.flatMap((band, index) => (band.sure ? [index + 1] : [])), [estimate]);
	const words = useWordsOf(sure);
	const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
	const said = useMemo(() => wordsSaid(answers, true), [answers]);
	const denied = useMemo(() => keysOf(wordsSaid(answers, false)), [answers]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new version means new states behind the same `get`
	const groups = useMemo(() => {
		const fresh = ({ key }: SeedWord) => get(key) === "new" && !denied.has(key);
		const byBand = sure.map((band) => ({ band, words: words.filter((word) => word.band === band).filter(fresh) }));
		const others = said.filter((word) => !sure.includes(word.band)).filter(fresh);
		return [...byBand, { band: 0, words: others }].filter((one) => one.words.length > 0);
	}, [sure, words, said, denied, get, version]);
	if (estimate.guessing > mostGuessing) return null;
	const chosen = groups.filter(({ band }) => !left.has(band)).flatMap((one) => one.words);
	const toggle = (band: number) => {
		const next = new Set(left);
		if (!next.delete(band)) next.add(band);
		setLeft(next);
	};
	const nameOf = (band: number, count: number) => {
		if (band === 0) return t("result.answered", { count });
		const end = endOfBand[band - 1];
		return end === undefined ? t("result.rareWords", { count }) : t("result.bandWords", { count, words: end });
	};
	return (
		<fieldset className={styles.marks} disabled={share !== null}>
			<legend>{t("result.mark")}</legend>
			<p className={styles.quiet}>{sure.length === 0 ? t("result.nothingSure") : t("result.markText")}</p>
			{groups.map((one) => (
				<label key={one.band} htmlFor={`seed-${one.band}`}>
					<Checkbox id={`seed-${one.band}`} checked={!left.has(one.band)} onChange={() => toggle(one.band)} />
					{nameOf(one.band, one.words.length)}
				</label>
			))}
			<Button look="main" disabled={chosen.length === 0 || share !== null} onClick={() => void mark(chosen)}>
				{chosen.length === 0 ? t("result.nothing") : t("result.action", { count: chosen.length })}
			</Button>
			{share === null ? null : <ProgressLine label={t("marking")} share={share} />}
		</fieldset>
	);
}

/** All words of these bands; empty until they are there. */
function useWordsOf(bands: readonly number[]): readonly SeedWord[] {
	const { language } = useServices();
	const [words, setWords] = useState<readonly SeedWord[]>([]);
	useEffect(() => {
		if (bands.length === 0) return;
		const controller = new AbortController();
		const { signal } = controller;
		language.wordsOfBands({ bands }, { signal }).then(setWords, (error: unknown) => {
			// Without them there is nothing to mark, and the estimate stands.
			if (!signal.aborted) console.error(error);
		});
		return () => controller.abort(new DOMException("the result was left", "AbortError"));
	}, [language, bands]);
	return words;
}
