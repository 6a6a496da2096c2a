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
	/** There is for it, CSS pixels: squares grow with it, up to a limit, and are scrolled where there is too little. */
	readonly room: number;
}

/** From one square to the next, CSS pixels, at the least and at the most. */
const pitches = { least: 14, most: 19 } as const;
const gap = 2;
const [left, top] = [30, 18];
/** Weeks from one name of a month to the next, so that they never touch. */
const weeksBetween = 3;

/** Side of a square by its warmth, as a share of its cell. */
const sides = [0.25, 0.5, 0.67, 0.83, 1] as const;

export function Calendar({ days, weekdays, month, title, label, room }: CalendarProps) {
	const scroller = useRef<HTMLElement>(null);
	useEffect(() => {
		// The newest weeks are what is looked for.
		if (scroller.current !== null) scroller.current.scrollLeft = scroller.current.scrollWidth;
	}, []);
	const weeks = (days.at(-1)?.week ?? 0) + 1;
	const pitch = Math.min(Math.max(Math.floor((room - left) / weeks), pitches.least), pitches.most);
	const width = left + weeks * pitch;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
		<section ref={scroller} className={styles.scroller} aria-label={label} tabIndex={0}>
			<svg width={width} height={top + 7 * pitch} viewBox={`0 0 ${width} ${top + 7 * pitch}`} aria-hidden="true">
				{[0, 2, 4].map((weekday) => (
					<text key={weekday} className={styles.calendarText} x={0} y={top + weekday * pitch + pitch / 2 + 3}>
						{weekdays[weekday]}
					</text>
				))}
				{monthsOf(days).map(({ day, week }) => (
					<text key={day} className={styles.calendarText} x={left + week * pitch} y={top - 6}>
						{month(day)}
					</text>
				))}
				{days.map((day) => (
					<Square key={day.day} day={day} pitch={pitch} title={title(day)} />
				))}
			</svg>
		</section>
	);
}

interface SquareProps {
	readonly day: CalendarDay;
	readonly pitch: number;
	readonly title: string;
}

function Square({ day, pitch, title }: SquareProps) {
	return (
		<rect
			className={styles.square}
			data-warmth={day.warmth}
			{...placed(left + day.week * pitch, top + day.weekday * pitch, pitch - gap, day.warmth)}
		>
			<title>{title}</title>
		</rect>
	);
}

/** A square of this warmth in the middle of its cell. */
function placed(x: number, y: number, cell: number, warmth: CalendarDay["warmth"]) {
	const side = Math.round(cell * sides[warmth]);
	const inset = (cell - side) / 2;
	return { x: x + inset, y: y + inset, width: side, height: side, rx: side > 6 ? 2 : 1 };
}

/** Where a month begins: its first day that begins a week. One of which hardly anything is there is left out. */
function monthsOf(days: readonly CalendarDay[]): readonly CalendarDay[] {
	const firsts: CalendarDay[] = [];
	let before: number | null = null;
	for (const day of days) {
		if (day.weekday !== 0) continue;
		const month = new Date(day.day * 86_400_000).getUTCMonth();
		if (month === before) continue;
		const last = firsts.at(-1);
		if (last !== undefined && day.week - last.week < weeksBetween) firsts.pop();
		firsts.push(day);
		before = month;
	}
	return firsts;
}

/** From few to many, for the foot of the calendar. */
export function Warmths() {
	const { least } = pitches;
	return (
		<svg width={5 * least} height={least - gap} aria-hidden="true">
			{([0, 1, 2, 3, 4] as const).map((warmth) => (
				<rect
					key={warmth}
					className={styles.square}
					data-warmth={warmth}
					{...placed(warmth * least, 0, least - gap, warmth)}
				/>
			))}
		</svg>
	);
}
