// One chart: its finding as a title, the drawing, and the figures as a table, which is seen when it is asked for and is there for
// screen readers always.

import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { Legend } from "./charts/Fills.tsx";
import type { Series } from "./charts/looks.ts";
import styles from "./Statistics.module.css";
import { useWidth } from "./useWidth.ts";

export interface Table {
	/** The first one is over the heads of the rows. */
	readonly columns: readonly string[];
	/** As they are shown; a cell may be a link where the table is seen. */
	readonly rows: readonly { readonly key: string; readonly cells: readonly string[]; readonly href?: string }[];
}

interface ChartCardProps {
	/** What is drawn. */
	readonly name: string;
	/** What it shows, with the figures. */
	readonly finding: string;
	readonly notes?: readonly string[];
	readonly series?: readonly Series[];
	readonly lines?: boolean;
	/** As wide as the page. */
	readonly wide?: boolean;
	readonly tools?: ReactNode;
	readonly table: Table;
	/** The drawing can be scrolled, and so reached by keyboard. */
	readonly scrolls?: boolean;
	/** @param width pixels */
	readonly children: (width: number) => ReactNode;
}

export function ChartCard(props: ChartCardProps) {
	const { name, finding, notes = [], series = [], lines = false, tools, table, children } = props;
	const { scrolls = false, wide = false } = props;
	const { t } = useTranslation("statistics");
	const id = useId();
	const [plot, width] = useWidth<HTMLDivElement>();
	const [seen, setSeen] = useState(false);
	return (
		<section className={wide ? `${styles.card} ${styles.wide}` : styles.card} aria-labelledby={id}>
			<p className={styles.name}>{name}</p>
			<h2 id={id} className={styles.finding}>
				{finding}
			</h2>
			{tools}
			{series.length > 1 ? <Legend id={id} series={series} lines={lines} /> : null}
			<div ref={plot} className={styles.plot} aria-hidden={!scrolls}>
				{width === 0 ? null : children(width)}
			</div>
			{notes.map((note) => (
				<p key={note} className={styles.note}>
					{note}
				</p>
			))}
			<Button
				look="text"
				className={styles.toggle ?? ""}
				aria-expanded={seen}
				aria-controls={`${id}-table`}
				onClick={() => setSeen(!seen)}
			>
				{t(seen ? "table.hide" : "table.show")}
			</Button>
			<section
				id={`${id}-table`}
				className={seen ? styles.tableBox : "visually-hidden"}
				aria-label={seen ? t("table.of", { chart: name }) : undefined}
				tabIndex={seen ? 0 : undefined}
			>
				<DataTable caption={t("table.of", { chart: name })} table={table} linked={seen} />
			</section>
		</section>
	);
}

interface DataTableProps {
	readonly caption: string;
	readonly table: Table;
	/** What is not seen must not take the focus. */
	readonly linked: boolean;
}

function DataTable({ caption, table, linked }: DataTableProps) {
	return (
		<table className={styles.table}>
			<caption className="visually-hidden">{caption}</caption>
			<thead>
				<tr>
					{table.columns.map((column) => (
						<th key={column} scope="col">
							{column}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{table.rows.map(({ key, cells: [head, ...cells], href }) => (
					<tr key={key}>
						<th scope="row">{href !== undefined && linked ? <a href={href}>{head}</a> : head}</th>
						{cells.map((cell, place) => (
							<td key={table.columns[place + 1] ?? place}>{cell}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

interface EmptyCardProps {
	readonly name: string;
	readonly text: string;
	readonly action: string;
	readonly href: string;
}

/** Why a chart has nothing to draw, and what to do. */
export function EmptyCard({ name, text, action, href }: EmptyCardProps) {
	const id = useId();
	return (
		<section className={styles.card} aria-labelledby={id}>
			<h2 id={id} className={styles.name}>
				{name}
			</h2>
			<p className={styles.emptyText}>{text}</p>
			<p>
				<a className={`${buttonStyles.button} ${buttonStyles.outlined}`} href={href}>
					{action}
				</a>
			</p>
		</section>
	);
}
