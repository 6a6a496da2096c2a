// Dots over days: one thing each, as high as its share.

import { CartesianGrid, ScatterChart as Chart, Scatter, Tooltip, XAxis, YAxis } from "recharts";
import { axisText, axisWidth, chartHeight, margins } from "./axes.ts";
import { Hint } from "./Hint.tsx";
import type { Row, Series } from "./looks.ts";

export interface Dot extends Row {
	/** Its place on the axis. */
	readonly at: number;
}

interface DotChartProps {
	readonly dots: readonly Dot[];
	/** The series that is drawn comes first; the others are told in the hint. */
	readonly series: readonly [Series, ...Series[]];
	readonly from: number;
	readonly to: number;
	readonly width: number;
	readonly tick: (at: number) => string;
	readonly short: (value: number) => string;
	readonly format: (value: number) => string;
}

export function DotChart({ dots, series, from, to, width, tick, short, format }: DotChartProps) {
	const [drawn] = series;
	return (
		<Chart width={width} height={chartHeight} margin={margins} accessibilityLayer={false}>
			<CartesianGrid vertical={false} stroke="var(--line)" />
			<XAxis
				type="number"
				dataKey="at"
				domain={[from, to]}
				tickFormatter={tick}
				tick={axisText}
				tickLine={false}
				stroke="var(--line-strong)"
				minTickGap={20}
			/>
			<YAxis
				type="number"
				dataKey={(dot: Dot) => dot.values[drawn.name] ?? 0}
				domain={[0, 1]}
				tickFormatter={short}
				tick={axisText}
				tickLine={false}
				axisLine={false}
				width={axisWidth}
			/>
			<Tooltip content={<Hint series={series} format={format} />} cursor={false} isAnimationActive={false} />
			<Scatter
				data={[...dots]}
				fill={`var(${drawn.colour})`}
				fillOpacity={0.55}
				stroke={`var(${drawn.colour})`}
				isAnimationActive={false}
			/>
		</Chart>
	);
}
