// Bars over the parts of a period, one series upon the other.

import { useId } from "react";
import { Bar, CartesianGrid, BarChart as Chart, Tooltip, XAxis, YAxis } from "recharts";
import { amountTicks, axisText, axisWidth, chartHeight, margins, timeAxis } from "./axes.ts";
import { Fills, fillOf } from "./Fills.tsx";
import { Hint } from "./Hint.tsx";
import type { Row, Series } from "./looks.ts";

export interface PlotProps {
	readonly rows: readonly Row[];
	readonly series: readonly Series[];
	/** Pixels. */
	readonly width: number;
	/** On the axis, short. */
	readonly short: (value: number) => string;
	/** In the hint. */
	readonly format: (value: number) => string;
}

export function BarChart({ rows, series, width, short, format }: PlotProps) {
	const id = useId();
	const ticks = amountTicks(rows, series);
	return (
		<Chart
			width={width}
			height={chartHeight}
			data={[...rows]}
			margin={margins}
			accessibilityLayer={false}
			barCategoryGap={rows.length > 45 ? 1 : "18%"}
		>
			<Fills id={id} series={series} />
			<CartesianGrid vertical={false} stroke="var(--line)" />
			<XAxis {...timeAxis} />
			<YAxis
				tick={axisText}
				tickLine={false}
				axisLine={false}
				width={axisWidth}
				tickFormatter={short}
				ticks={[...ticks]}
				domain={[0, ticks.at(-1) ?? 0]}
			/>
			<Tooltip
				content={<Hint series={series} format={format} />}
				cursor={{ fill: "var(--hover)" }}
				isAnimationActive={false}
			/>
			{series.map((one) => (
				<Bar
					key={one.name}
					dataKey={(row: Row) => row.values[one.name] ?? 0}
					name={one.label}
					stackId="all"
					fill={fillOf(id, one)}
					stroke={`var(${one.colour})`}
					strokeWidth={rows.length > 45 ? 0 : 1}
					isAnimationActive={false}
				/>
			))}
		</Chart>
	);
}
