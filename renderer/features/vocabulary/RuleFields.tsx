// The conditions of a filter or a smart list, to be chosen: states, tags, frequency, articles, days, marks, words in it.

import { useTranslation } from "react-i18next";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import type { SmartRule } from "../../storage/records/lists.ts";
import type { WordStatus } from "../../storage/records/words.ts";
import { TextField } from "../../ui/LabelledField.tsx";
import { bandName, bandsOffered } from "./bandNames.ts";
import { CheckGroup } from "./CheckGroup.tsx";
import { LabelledSelect } from "./LabelledSelect.tsx";
import styles from "./RuleFields.module.css";
import { toggle } from "./rules.ts";
import { foldTag } from "./tags.ts";

export interface RuleChoices {
	/** Each tag with the number of its words. */
	readonly tags: ReadonlyMap<string, number>;
	readonly articles: readonly ArticleRecord[];
}

interface RuleFieldsProps extends RuleChoices {
	readonly rule: SmartRule;
	readonly onChange: (rule: SmartRule) => void;
}

const statuses: readonly WordStatus[] = ["learning", "known", "ignored"];
/** Days that are offered; 1 is today. */
const addedDays = [1, 7, 30, 90, 365] as const;
const dueDays = [1, 2, 7, 30] as const;

export function RuleFields({ rule, onChange, tags, articles }: RuleFieldsProps) {
	const { t } = useTranslation(["vocabulary", "common"]);
	const days = (offered: readonly number[], own: number | null, name: (days: number) => string) => [
		{ value: "any", label: t("rule.any") },
		...[...new Set(own === null ? offered : [...offered, own])]
			.sort((a, b) => a - b)
			.map((value) => ({ value: String(value), label: name(value) })),
	];
	const marks = [
		{ value: "any", label: t("rule.any") },
		{ value: "yes", label: t("rule.yes") },
		{ value: "no", label: t("rule.no") },
	] as const;
	return (
		<div className={styles.fields}>
			<CheckGroup
				legend={t("column.status")}
				choices={statuses.map((status) => ({ value: status, label: t(`common:state.${status}`) }))}
				chosen={rule.statuses}
				onToggle={(status) => onChange({ ...rule, statuses: toggle(rule.statuses, status) })}
			/>
			<CheckGroup
				legend={t("column.band")}
				choices={bandsOffered.map((band) => ({ value: band, label: bandName(band, t) }))}
				chosen={rule.bands}
				onToggle={(band) => onChange({ ...rule, bands: toggle(rule.bands, band) })}
			/>
			{tags.size === 0 && rule.tags.length === 0 ? null : (
				<CheckGroup
					legend={t("word.tags")}
					searchLabel={t("rule.searchTags")}
					choices={tagChoices(tags, rule.tags)}
					chosen={rule.tags.map(foldTag)}
					onToggle={(folded, label) => {
						const others = rule.tags.filter((tag) => foldTag(tag) !== folded);
						onChange({ ...rule, tags: others.length < rule.tags.length ? others : [...others, label] });
					}}
				/>
			)}
			{articles.length === 0 ? null : (
				<CheckGroup
					legend={t("rule.articles")}
					lang="vi"
					searchLabel={t("rule.searchArticles")}
					choices={articles.map(({ id, title }) => ({ value: id, label: title }))}
					chosen={rule.articles}
					onToggle={(article) => onChange({ ...rule, articles: toggle(rule.articles, article) })}
				/>
			)}
			<div className={styles.selects}>
				<LabelledSelect
					label={t("column.added")}
					value={chosenDays(rule.addedWithinDays)}
					options={days(addedDays, rule.addedWithinDays, (count) =>
						count === 1 ? t("rule.today") : t("rule.added", { count }),
					)}
					onChange={(value) => onChange({ ...rule, addedWithinDays: daysOf(value) })}
				/>
				<LabelledSelect
					label={t("column.due")}
					value={chosenDays(rule.dueWithinDays)}
					options={days(dueDays, rule.dueWithinDays, (count) =>
						count <= 1 ? t("rule.today") : t("rule.due", { count }),
					)}
					onChange={(value) => onChange({ ...rule, dueWithinDays: daysOf(value) })}
				/>
				<LabelledSelect
					label={t("mark.leech")}
					value={markOf(rule.leech)}
					options={marks}
					onChange={(value) => onChange({ ...rule, leech: value === "any" ? null : value === "yes" })}
				/>
				<LabelledSelect
					label={t("mark.suspended")}
					value={markOf(rule.suspended)}
					options={marks}
					onChange={(value) => onChange({ ...rule, suspended: value === "any" ? null : value === "yes" })}
				/>
			</div>
			<TextField
				data-typing="vi"
				label={t("rule.search")}
				placeholder={t("search.placeholder")}
				spellCheck={false}
				value={rule.search}
				onChange={(event) => onChange({ ...rule, search: event.currentTarget.value })}
			/>
		</div>
	);
}

/** Those that words have, and those of the rule that none has any more. */
function tagChoices(tags: ReadonlyMap<string, number>, own: readonly string[]) {
	const choices = new Map([...own, ...tags.keys()].map((tag) => [foldTag(tag), tag]));
	return [...choices].map(([value, label]) => ({ value, label }));
}

function chosenDays(days: number | null): string {
	return days === null ? "any" : String(days);
}

function daysOf(value: string): number | null {
	return value === "any" ? null : Number(value);
}

function markOf(mark: boolean | null): "any" | "yes" | "no" {
	if (mark === null) return "any";
	return mark ? "yes" : "no";
}
