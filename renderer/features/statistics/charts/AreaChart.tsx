// Areas over the parts of a period, one upon the other.

import { useId } from "react";
import { Area, CartesianGrid, AreaChart as Chart, Tooltip, XAxis, YAxis } from "recharts";
import { amountTicks, axisText, axisWidth, chartHeight, margins, timeAxis } from "./axes.ts";
import type { PlotProps } from "./BarChart.tsx";
import { Fills, fillOf } from "./Fills.tsx";
import { Hint } from "./Hint.tsx";
import type { Row } from "./looks.ts";

export function AreaChart({ rows, series, width, short, format }: PlotProps) {
	const id = useId();
	const ticks = amountTicks(rows, series);
	return (
		<Chart width={width} height={chartHeight} data={[...rows]} margin={margins} accessibilityLayer={false}>
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
				cursor={{ stroke: "var(--line-strong)" }}
				isAnimationActive={false}
			/>
			{series.map((one) => (
				<Area
					key={one.name}
					dataKey={(row: Row) => row.values[one.name] ?? 0}
					name={one.label}
					stackId="all"
					fill={fillOf(id, one)}
					fillOpacity={1}
					stroke={`var(${one.colour})`}
					strokeWidth={1.5}
					isAnimationActive={false}
				/>
			))}
		</Chart>
	);
}
