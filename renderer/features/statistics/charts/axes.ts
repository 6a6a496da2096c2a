// What all charts of one kind share of recharts' settings: quiet axes, no motion.

export const axisText = { fill: "var(--ink-meta)", fontSize: 12 } as const;
export const margins = { top: 8, right: 8, bottom: 0, left: 0 } as const;
export const chartHeight = 224;
/** Room for `1.2K` and `100 %`. */
export const axisWidth = 44;
