// Shares over the parts of a period as lines, from the lowest that matters to one; a broken line is what was expected.

import { CartesianGrid, LineChart as Chart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { axisText, axisWidth, chartHeight, margins, shareTicks, timeAxis } from "./axes.ts";
import type { PlotProps } from "./BarChart.tsx";
import { Hint } from "./Hint.tsx";
import type { Row } from "./looks.ts";

interface LineChartProps extends PlotProps {
	/** A share to be drawn across. */
	readonly aim: number;
}

const step = 0.1;

export function LineChart({ rows, series, width, short, format, aim }: LineChartProps) {
	const values = rows
		.flatMap((row) => series.map(({ name }) => row.values[name] ?? null))
		.filter((value) => value !== null);
	const lowest = Math.max(0, Math.floor((Math.min(aim, ...values) - 0.02) / step) * step);
	const ticks = shareTicks(lowest);
	return (
		<Chart width={width} height={chartHeight} data={[...rows]} margin={margins} accessibilityLayer={false}>
			<CartesianGrid vertical={false} stroke="var(--line)" />
			<XAxis {...timeAxis} />
			<YAxis
				ticks={[...ticks]}
				domain={[ticks[0] ?? 0, 1]}
				tick={axisText}
				tickLine={false}
				axisLine={false}
				width={axisWidth}
				tickFormatter={short}
			/>
			<Tooltip
				content={<Hint series={series} format={format} />}
				cursor={{ stroke: "var(--line-strong)" }}
				isAnimationActive={false}
			/>
			<ReferenceLine y={aim} stroke="var(--line-strong)" strokeDasharray="1 3" />
			{series.map((one) => (
				<Line
					key={one.name}
					dataKey={(row: Row) => row.values[one.name] ?? null}
					name={one.label}
					connectNulls
					stroke={`var(${one.colour})`}
					strokeWidth={2}
					strokeDasharray={one.look === "solid" ? "none" : "5 4"}
					dot={{ r: 2.5, strokeDasharray: "none", fill: "var(--paper)" }}
					isAnimationActive={false}
				/>
			))}
		</Chart>
	);
}
