// Over the table: the conditions of the filter, each with the way to take it out, how many words were found, and their order.

import { useTranslation } from "react-i18next";
import { unreachable } from "../../engine/text/result.ts";
import type { ArticleRecord } from "../../storage/records/articles.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import type { SmartRule } from "../../storage/records/lists.ts";
import { anyWord } from "../../storage/smartRule.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Select } from "../../ui/Select.tsx";
import { bandName } from "./bandNames.ts";
import styles from "./FilterLine.module.css";
import { partsOf, type RulePart, without } from "./rules.ts";
import { natural, sortsOffered, type WordSort } from "./sorting.ts";

interface FilterLineProps {
	readonly filter: SmartRule;
	readonly articles: readonly ArticleRecord[];
	/** Words found; `null` while nothing is searched or filtered. */
	readonly found: number | null;
	readonly sort: WordSort;
	readonly onSort: (sort: WordSort) => void;
	readonly onFilter: (rule: SmartRule) => void;
	/** Opens the form of the filter. */
	readonly onOpen: () => void;
}

export function FilterLine({ filter, articles, found, sort, onSort, onFilter, onOpen }: FilterLineProps) {
	const { t } = useTranslation("vocabulary");
	const parts = partsOf(filter);
	const nameOf = usePartNames(articles);
	return (
		<div className={styles.line}>
			<Button className={styles.open ?? ""} look="outlined" aria-haspopup="dialog" onClick={onOpen}>
				<Icon name="filter" small />
				<span>{t("filter.title")}</span>
			</Button>
			{parts.length === 0 ? null : (
				<ul className={styles.parts} aria-label={t("filter.conditions")}>
					{parts.map((part) => {
						const name = nameOf(part);
						return (
							<li key={JSON.stringify(part)}>
								<button
									type="button"
									className={styles.part}
									aria-label={t("filter.takeOut", { condition: name })}
									title={t("filter.takeOut", { condition: name })}
									onClick={() => onFilter(without(filter, part))}
								>
									<span>{name}</span>
									<Icon name="close" small />
								</button>
							</li>
						);
					})}
					<li>
						<Button look="text" onClick={() => onFilter(anyWord)}>
							{t("filter.clear")}
						</Button>
					</li>
				</ul>
			)}
			<p className={found === 0 ? "visually-hidden" : styles.found} role="status">
				{found === null ? "" : t("search.found", { count: found })}
			</p>
			<span className={styles.order}>
				<Icon name="sort" small />
				<Select
					label={t("sort.label")}
					value={sort.by}
					options={sortsOffered.map((by) => ({ value: by, label: t(`sort.${by}`) }))}
					onChange={(by) => onSort(natural(by))}
				/>
			</span>
		</div>
	);
}

/** Each condition in words. */
function usePartNames(articles: readonly ArticleRecord[]): (part: RulePart) => string {
	const { t } = useTranslation(["vocabulary", "common"]);
	const titleOf = (id: ArticleId) => articles.find((article) => article.id === id)?.title ?? t("rule.goneArticle");
	return (part) => {
		switch (part.kind) {
			case "status":
				return t(`common:state.${part.status}`);
			case "article":
				return titleOf(part.article);
			case "band":
				return bandName(part.band, t);
			case "tag":
				return t("filter.tag", { tag: part.tag });
			case "added":
				return part.days === 1 ? t("filter.addedToday") : t("filter.added", { count: part.days });
			case "due":
				return part.days <= 1 ? t("filter.dueToday") : t("filter.due", { count: part.days });
			case "leech":
				return part.leech ? t("mark.leech") : t("mark.notLeech");
			case "suspended":
				return part.suspended ? t("mark.suspended") : t("mark.notSuspended");
			case "search":
				return t("filter.search", { search: part.search });
			default:
				return unreachable(part);
		}
	};
}
