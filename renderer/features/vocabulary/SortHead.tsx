// The head of a column: pressed, the words are sorted by it, pressed again, the other way round.

import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import tableStyles from "../../ui/table/table.module.css";
import { ariaSort, pressed, type WordSort } from "./sorting.ts";
import type { Column } from "./tableLayout.ts";
import styles from "./WordTable.module.css";

interface SortHeadProps {
	readonly column: Column;
	readonly sort: WordSort;
	readonly onSort: (sort: WordSort) => void;
}

export function SortHead({ column, sort, onSort }: SortHeadProps) {
	const { t } = useTranslation("vocabulary");
	const place = isFigure(column) ? tableStyles.figure : undefined;
	const label = t(`column.${column}`);
	if (column === "metIn" || column === "lists") return <th className={place}>{label}</th>;
	const sorted = ariaSort(sort, column);
	return (
		<th className={place} aria-sort={sorted} data-column={column} data-end={isFigure(column)}>
			<button
				type="button"
				className={styles.sort}
				title={t("sort.by", { column: label })}
				onClick={() => onSort(pressed(sort, column))}
			>
				{label}
				<span className={styles.arrow} data-sorted={sorted}>
					<Icon name="down" small />
				</span>
			</button>
		</th>
	);
}

/** Times and amounts stand at the end of their column. */
export function isFigure(column: Column): boolean {
	return column === "added" || column === "due" || column === "stability";
}
