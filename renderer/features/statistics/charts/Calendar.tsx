// A year of days as a calendar: a column a week, a square a day. The warmer a day, the larger its square, not its colour alone.

import { useEffect, useRef } from "react";
import type { CalendarDay } from "../../../engine/statistics/heat.ts";
import styles from "./charts.module.css";

interface CalendarProps {
	readonly days: readonly CalendarDay[];
	/** Monday first. */
	readonly weekdays: readonly string[];
	/** Of a day, for the months above. */
	readonly month: (day: number) => string;
	/** Of a day and its count. */
	readonly title: (day: CalendarDay) => string;
	/** Names what can be scrolled. */
	readonly label: string;
}

const pitch = 14;
const cell = 12;
const [left, top] = [30, 18];
/** Weeks from one name of a month to the next, so that they never touch. */
const weeksBetween = 3;

/** Side of a square by its warmth. */
const sides = [3, 6, 8, 10, 12] as const;

export function Calendar({ days, weekdays, month, title, label }: CalendarProps) {
	const scroller = useRef<HTMLElement>(null);
	useEffect(() => {
		// The newest weeks are what is looked for.
		if (scroller.current !== null) scroller.current.scrollLeft = scroller.current.scrollWidth;
	}, []);
	const weeks = (days.at(-1)?.week ?? 0) + 1;
	const width = left + weeks * pitch;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
		<section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0}>
			<svg width={width} height={top + 7 * pitch} viewBox={`0 0 ${width} ${top + 7 * pitch}`} aria-hidden="true">
				{[0, 2, 4].map((weekday) => (
					<text key={weekday} className={styles.calendarText} x={0} y={top + weekday * pitch + cell - 2}>
						{weekdays[weekday]}
					</text>
				))}
				{monthsOf(days).map(({ day, week }) => (
					<text key={day} className={styles.calendarText} x={left + week * pitch} y={top - 6}>
						{month(day)}
					</text>
				))}
				{days.map((day) => (
					<Square key={day.day} day={day} title={title(day)} />
				))}
			</svg>
		</section>
	);
}

function Square({ day, title }: { readonly day: CalendarDay; readonly title: string }) {
	const side = sides[day.warmth];
	const inset = (cell - side) / 2;
	return (
		<rect
			className={styles.square}
			data-warmth={day.warmth}
			x={left + day.week * pitch + inset}
			y={top + day.weekday * pitch + inset}
			width={side}
			height={side}
			rx={side > 6 ? 2 : 1}
		>
			<title>{title}</title>
		</rect>
	);
}

/** Where a month begins: its first day that begins a week. */
function monthsOf(days: readonly CalendarDay[]): readonly CalendarDay[] {
	const firsts: CalendarDay[] = [];
	let before: number | null = null;
	for (const day of days) {
		if (day.weekday !== 0) continue;
		const month = new Date(day.day * 86_400_000).getUTCMonth();
		const last = firsts.at(-1);
		if (month !== before && (last === undefined || day.week - last.week >= weeksBetween)) firsts.push(day);
		before = month;
	}
	return firsts;
}

/** From few to many, for the foot of the calendar. */
export function Warmths() {
	return (
		<svg width={5 * pitch} height={cell} aria-hidden="true">
			{sides.map((side, warmth) => (
				<rect
					key={side}
					className={styles.square}
					data-warmth={warmth}
					x={warmth * pitch + (cell - side) / 2}
					y={(cell - side) / 2}
					width={side}
					height={side}
					rx={side > 6 ? 2 : 1}
				/>
			))}
		</svg>
	);
}
