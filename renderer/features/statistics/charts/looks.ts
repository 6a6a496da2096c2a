// How a series is told from others: by colour, and without it by pattern.

export type Look = "solid" | "hatched" | "dotted" | "crossed" | "open";

export interface Series {
	/** Its values in the rows. */
	readonly name: string;
	/** For the legend and hints. */
	readonly label: string;
	readonly look: Look;
	/** A custom property of tokens.css. */
	readonly colour: ChartColour;
}

export type ChartColour = "--chart-learning" | "--chart-known" | "--chart-ignored" | "--chart-overdue";

/** What a chart draws at one place of its axis. */
export interface Row {
	/** On the axis. */
	readonly tick: string;
	/** In a hint, and at the head of the table's row. */
	readonly title: string;
	/** By the names of the series; `null` where there is nothing to say. */
	readonly values: Readonly<Record<string, number | null>>;
}
