// What stands beside the pointer over a chart: the place on the axis and the value of each series there.

import styles from "./charts.module.css";
import type { Row, Series } from "./looks.ts";

interface HintProps {
	readonly series: readonly Series[];
	readonly format: (value: number) => string;
	/** Given by recharts. */
	readonly active?: boolean;
	readonly payload?: readonly { readonly payload?: Row }[];
}

export function Hint({ series, format, active = false, payload = [] }: HintProps) {
	const row = payload[0]?.payload;
	if (!active || row === undefined) return null;
	return (
		<div className={styles.hint}>
			<p>{row.title}</p>
			<dl>
				{series.map(({ name, label }) => {
					const value = row.values[name];
					return value === null || value === undefined ? null : (
						<div key={name}>
							<dt>{label}</dt>
							<dd>{format(value)}</dd>
						</div>
					);
				})}
			</dl>
		</div>
	);
}
