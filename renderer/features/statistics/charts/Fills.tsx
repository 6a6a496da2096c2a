// The patterns of series, as SVG definitions and as the small squares of a legend.

import styles from "./charts.module.css";
import type { Look, Series } from "./looks.ts";

/** Name of a definition; unique in the page by `id`. */
export function fillOf(id: string, { name }: Series): string {
	return `url(#${id}-${name})`;
}

/** Stands in the SVG that uses them. */
export function Fills({ id, series }: { readonly id: string; readonly series: readonly Series[] }) {
	return (
		<defs>
			{series.map(({ name, look, colour }) => (
				<pattern key={name} id={`${id}-${name}`} width="6" height="6" patternUnits="userSpaceOnUse">
					<Pattern look={look} colour={`var(${colour})`} />
				</pattern>
			))}
		</defs>
	);
}

function Pattern({ look, colour }: { readonly look: Look; readonly colour: string }) {
	switch (look) {
		case "solid":
			return <rect width="6" height="6" fill={colour} />;
		case "hatched":
			return (
				<>
					<rect width="6" height="6" fill={colour} opacity="0.28" />
					<path d="M-1.5 1.5l3-3M0 6L6 0M4.5 7.5l3-3" stroke={colour} strokeWidth="1.6" />
				</>
			);
		case "dotted":
			return (
				<>
					<rect width="6" height="6" fill={colour} opacity="0.16" />
					<circle cx="1.5" cy="1.5" r="1.1" fill={colour} />
					<circle cx="4.5" cy="4.5" r="1.1" fill={colour} />
				</>
			);
		case "crossed":
			return (
				<>
					<rect width="6" height="6" fill={colour} opacity="0.22" />
					<path d="M0 0l6 6M0 6L6 0" stroke={colour} strokeWidth="1.1" />
				</>
			);
		case "open":
			return <rect width="6" height="6" fill={colour} opacity="0.12" />;
	}
}

interface LegendProps {
	readonly id: string;
	readonly series: readonly Series[];
	/** The series are lines: a solid one is drawn through, others are broken. */
	readonly lines: boolean;
}

/** For the eye: the table names the series for everyone else. */
export function Legend({ id, series, lines }: LegendProps) {
	return (
		<ul className={styles.legend} aria-hidden="true">
			{series.map((one) => (
				<li key={one.name}>
					{lines ? <LineSample series={one} /> : <FillSample id={`${id}-legend`} series={one} />}
					{one.label}
				</li>
			))}
		</ul>
	);
}

function FillSample({ id, series }: { readonly id: string; readonly series: Series }) {
	return (
		<svg viewBox="0 0 12 12" aria-hidden="true">
			<Fills id={id} series={[series]} />
			<rect x="0.5" y="0.5" width="11" height="11" fill={fillOf(id, series)} stroke={`var(${series.colour})`} />
		</svg>
	);
}

function LineSample({ series: { look, colour } }: { readonly series: Series }) {
	return (
		<svg className={styles.lineSample} viewBox="0 0 24 12" aria-hidden="true">
			<path d="M0 6h24" stroke={`var(${colour})`} strokeWidth="2" strokeDasharray={look === "solid" ? "none" : "5 4"} />
		</svg>
	);
}
