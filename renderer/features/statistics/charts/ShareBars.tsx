// Bars that lie: how much of each of a few wholes is what, with the figures written at their ends.

import { useId } from "react";
import styles from "./charts.module.css";
import { Fills, fillOf } from "./Fills.tsx";
import type { Series } from "./looks.ts";

export interface ShareRow {
	readonly label: string;
	/** Written at the end. */
	readonly figure: string;
	/** By the names of the series; together 1 at the most. */
	readonly shares: Readonly<Record<string, number>>;
}

const barHeight = 14;

export function ShareBars({
	rows,
	series,
}: {
	readonly rows: readonly ShareRow[];
	readonly series: readonly Series[];
}) {
	const id = useId();
	return (
		<ul className={styles.shares} aria-hidden="true">
			{rows.map(({ label, figure, shares }, row) => {
				let from = 0;
				const fills = `${id}-${row}`;
				return (
					<li key={label}>
						<span>{label}</span>
						<svg height={barHeight} width="100%" aria-hidden="true">
							<Fills id={fills} series={series} />
							<rect className={styles.whole} width="100%" height={barHeight} />
							{series.map((one) => {
								const [x, width] = [from, Math.min(1 - from, shares[one.name] ?? 0)];
								from += width;
								return width <= 0 ? null : (
									<rect
										key={one.name}
										x={`${x * 100}%`}
										width={`${width * 100}%`}
										height={barHeight}
										fill={fillOf(fills, one)}
									/>
								);
							})}
						</svg>
						<span className="number">{figure}</span>
					</li>
				);
			})}
		</ul>
	);
}
