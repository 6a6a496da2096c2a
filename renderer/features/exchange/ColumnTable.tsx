// The first rows of a foreign table, and over each column what it holds. Text only: nothing of a file is ever markup here.

import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type ColumnRole, columnRoles } from "../../formats/decks/types.ts";
import { Select } from "../../ui/Select.tsx";
import styles from "./Exchange.module.css";

interface ColumnTableProps {
	readonly caption: string;
	/** Names; "" where there is none. */
	readonly columns: readonly string[];
	readonly roles: readonly ColumnRole[];
	readonly rows: readonly (readonly string[])[];
	readonly onRole: (index: number, role: ColumnRole) => void;
}

const offered: readonly ColumnRole[] = ["ignore", ...columnRoles];

export function ColumnTable({ caption, columns, roles, rows, onRole }: ColumnTableProps) {
	const { t } = useTranslation("exchange");
	const id = useId();
	const names = columns.map((name, index) => (name === "" ? t("bringIn.columnNumber", { number: index + 1 }) : name));
	return (
		<div>
			<h2 id={id} className={styles.caption}>
				{caption}
			</h2>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard. */}
			<section className={styles.frame} tabIndex={0} aria-labelledby={id}>
				<table className={styles.table}>
					<thead>
						<tr>
							{names.map((name, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name of their own.
								<th key={index} scope="col" data-mapped={roles[index] !== "ignore"}>
									<div className={styles.columnHead}>
										<span>{name}</span>
										<Select
											label={name}
											value={roles[index] ?? "ignore"}
											options={offered.map((role) => ({ value: role, label: t(`role.${role}`) }))}
											onChange={(role) => onRole(index, role)}
										/>
									</div>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row, number) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved.
							<tr key={number}>
								{names.map((_, index) => (
									<td
										// biome-ignore lint/suspicious/noArrayIndexKey: as above.
										key={index}
										data-mapped={roles[index] !== "ignore"}
										className={roles[index] === "word" ? styles.wordCell : undefined}
									>
										{row[index]}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</div>
	);
}
