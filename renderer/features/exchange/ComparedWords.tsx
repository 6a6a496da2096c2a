// The third step: what the file would change, counted and to look through, and what is done with words that are here already.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DuplicateRule } from "../../storage/exchange.ts";
import { Button } from "../../ui/Button.tsx";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { Choice } from "../../ui/FormParts.tsx";
import type { BringInPlan } from "./bringIn.ts";
import { shownWords } from "./bringIn.ts";
import styles from "./Exchange.module.css";
import { useExchangeTexts } from "./texts.ts";

interface ComparedWordsProps {
	readonly plan: BringInPlan;
	readonly problem: string | null;
	readonly onBack: () => void;
	readonly onBringIn: (duplicates: DuplicateRule) => void;
}

const rules = ["skip", "update", "both"] as const;
const kinds = ["new", "different", "same"] as const;
type Kind = (typeof kinds)[number];

export function ComparedWords({ plan, problem, onBack, onBringIn }: ComparedWordsProps) {
	const { t, i18n } = useTranslation(["exchange", "common"]);
	const { leftOut } = useExchangeTexts();
	const [duplicates, setDuplicates] = useState<DuplicateRule>("skip");
	const [looked, setLooked] = useState<Kind | null>(null);
	const number = new Intl.NumberFormat(i18n.resolvedLanguage ?? i18n.language);
	const { counts } = plan;
	const coming = counts.new + (duplicates === "skip" ? 0 : counts.different);
	const facts = [
		...(plan.reviewed === 0 ? [] : [t("bringIn.reviewed", { count: plan.reviewed })]),
		...leftOut(plan.left),
	];
	const counted = [...kinds, ...(counts.damaged > 0 ? (["damaged"] as const) : [])];
	return (
		<>
			<dl className={styles.counts} aria-label={t("bringIn.counts.label")}>
				{counted.map((kind) => (
					<div key={kind}>
						<dt>{t(`bringIn.counts.${kind}`)}</dt>
						<dd>{number.format(counts[kind])}</dd>
					</div>
				))}
			</dl>
			{facts.length === 0 ? null : (
				<ul className={styles.facts}>
					{facts.map((fact) => (
						<li key={fact}>{fact}</li>
					))}
				</ul>
			)}
			{counts.different === 0 ? null : (
				<Choice
					legend={t("bringIn.duplicates.label")}
					value={duplicates}
					options={rules.map((value) => ({
						value,
						label: t(`bringIn.duplicates.${value}`),
						about: t(`bringIn.duplicates.${value}About`),
					}))}
					onChange={setDuplicates}
				/>
			)}
			<section>
				<h2 className={styles.caption}>{t("bringIn.look")}</h2>
				<div className={styles.tabs}>
					{kinds
						.filter((kind) => counts[kind] > 0)
						.map((kind) => (
							<Button
								key={kind}
								look="outlined"
								aria-pressed={looked === kind}
								onClick={() => setLooked(looked === kind ? null : kind)}
							>
								{t(`bringIn.counts.${kind}`)}
							</Button>
						))}
				</div>
				{looked === null ? null : <Looked plan={plan} kind={looked} />}
			</section>
			{coming === 0 && counts.different === 0 ? <p role="status">{t("bringIn.nothingToDo")}</p> : null}
			{problem === null || problem === "" ? null : (
				<p className={styles.problem} role="alert">
					{problem}
				</p>
			)}
			<DialogButtons>
				<Button look="outlined" onClick={onBack}>
					{t("common:action.back")}
				</Button>
				<Button look="main" disabled={coming === 0} onClick={() => onBringIn(duplicates)}>
					{t("bringIn.go", { count: coming })}
				</Button>
			</DialogButtons>
		</>
	);
}

function Looked({ plan, kind }: { readonly plan: BringInPlan; readonly kind: Kind }) {
	const { t } = useTranslation("exchange");
	const words = plan.shown[kind];
	return (
		<>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard. */}
			<section className={styles.frame} tabIndex={0} aria-label={t(`bringIn.counts.${kind}`)}>
				<table className={styles.table}>
					<thead>
						<tr>
							<th scope="col">{t("bringIn.lookWord")}</th>
							<th scope="col">{t("bringIn.lookGloss")}</th>
							{kind === "new" ? null : <th scope="col">{t("bringIn.lookHere")}</th>}
						</tr>
					</thead>
					<tbody>
						{words.map((word, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the same word may be a name too.
							<tr key={index}>
								<td className={styles.wordCell}>{word.headword}</td>
								<td>{word.gloss}</td>
								{kind === "new" ? null : <td>{word.here}</td>}
							</tr>
						))}
					</tbody>
				</table>
			</section>
			{plan.counts[kind] > shownWords ? (
				<p className={styles.note}>{t("bringIn.firstOf", { count: shownWords })}</p>
			) : null}
		</>
	);
}
