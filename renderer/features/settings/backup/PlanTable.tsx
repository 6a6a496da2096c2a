// What would change, counted: a line for each kind of thing that the copy or the library has.

import { useTranslation } from "react-i18next";
import type { RestoreMode, RestorePlan } from "../../../storage/backup/contract.ts";
import { type GroupPlan, groupNames, planOf } from "../../backupTexts.ts";
import styles from "./Backup.module.css";

const columns: Readonly<Record<RestoreMode, readonly Exclude<keyof GroupPlan, "inFile">[]>> = {
	merge: ["added", "changed", "same", "kept"],
	replace: ["added", "changed", "same", "removed"],
};

export function PlanTable({ plan, mode }: { readonly plan: RestorePlan; readonly mode: RestoreMode }) {
	const { t, i18n } = useTranslation("settings");
	const number = new Intl.NumberFormat(i18n.resolvedLanguage ?? i18n.language);
	const rows = groupNames
		.map((group) => ({ group, counts: planOf(plan, group, mode) }))
		.filter(({ counts }) => counts.inFile + counts.removed > 0);
	if (rows.length === 0) return <p className={styles.about}>{t("restoring.nothing")}</p>;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls in a narrow window must be reachable by keyboard
		<section className={styles.tableFrame} aria-label={t("restoring.table")} tabIndex={0}>
			<table className={styles.table} aria-label={t("restoring.table")}>
				<thead>
					<tr>
						<td />
						<th scope="col">{t("restoring.inCopy")}</th>
						{columns[mode].map((column) => (
							<th key={column} scope="col">
								{t(`restoring.${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ group, counts }) => (
						<tr key={group}>
							<th scope="row">{t(`restoring.groups.${group}`)}</th>
							<td>{number.format(counts.inFile)}</td>
							{columns[mode].map((column) => (
								<td key={column} data-strong={counts[column] > 0 && (column === "removed" || column === "added")}>
									{counts[column] === 0 ? "–" : number.format(counts[column])}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
