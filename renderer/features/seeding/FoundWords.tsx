// The words that a list, a text or a deck has: how many are new, the first of them, and the button that marks them.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import type { ListedWords } from "../../worker/protocol.ts";
import { useWordStates } from "../services.tsx";
import styles from "./Seeding.module.css";
import { useMarking } from "./useMarking.ts";

/** Words that are shown; the others are counted. */
const shown = 60;

export function FoundWords({ found }: { readonly found: ListedWords }) {
	const { t } = useTranslation("seeding");
	const { get, version } = useWordStates();
	const { share, mark } = useMarking();
	const { words, unknown, form } = found;
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new version means new states behind the same `get`
	const fresh = useMemo(() => words.filter(({ key }) => get(key) === "new"), [words, get, version]);
	if (words.length === 0) {
		return (
			<section className={styles.found}>
				<p role="status">{t("list.nothing")}</p>
				<Unknown lines={unknown} />
			</section>
		);
	}
	return (
		<section className={styles.found}>
			<h2>{t(form === "list" ? "list.asList" : "list.asText", { count: words.length })}</h2>
			<p role="status">
				{fresh.length === words.length ? t("list.allFresh") : t("list.fresh", { count: fresh.length })}
			</p>
			<Unknown lines={unknown} />
			<p>
				<Button look="main" disabled={fresh.length === 0 || share !== null} onClick={() => void mark(fresh)}>
					{fresh.length === 0 ? t("result.nothing") : t("result.action", { count: fresh.length })}
				</Button>
			</p>
			{share === null ? null : <ProgressLine label={t("marking")} share={share} />}
			<ul className={styles.words} aria-label={t("list.words")}>
				{fresh.slice(0, shown).map(({ key, headword, gloss }) => (
					<li key={key}>
						<span lang="vi">{headword}</span> <span className={styles.gloss}>{gloss}</span>
					</li>
				))}
			</ul>
			{fresh.length > shown ? <p className={styles.quiet}>{t("list.more", { count: fresh.length - shown })}</p> : null}
		</section>
	);
}

function Unknown({ lines }: { readonly lines: readonly string[] }) {
	const { t } = useTranslation("seeding");
	if (lines.length === 0) return null;
	const more = lines.length - shown;
	return (
		<details className={styles.unknown}>
			<summary>{t("list.unknown", { count: lines.length })}</summary>
			<ul lang="vi">
				{lines.slice(0, shown).map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			{more > 0 ? <p>{t("list.more", { count: more })}</p> : null}
		</details>
	);
}
