// Learning steps as a person writes them: `1m 10m 1d`. Pure.

import { mostSteps, planRanges } from "../../../engine/review/plan.ts";

const minutesOf: Readonly<Record<string, number>> = { "": 1, m: 1, h: 60, d: 1440 };

/** Minutes of each step; none for an empty text; `null` for what cannot be read, and for steps out of range. */
export function stepsOf(text: string): readonly number[] | null {
	const parts = text
		.toLowerCase()
		.split(/[\s,;]+/)
		.filter((part) => part !== "");
	if (parts.length > mostSteps) return null;
	const steps: number[] = [];
	for (const part of parts) {
		const match = /^(\d{1,5}(?:\.\d)?)([mhd]?)$/.exec(part);
		if (match === null) return null;
		const minutes = Math.round(Number(match[1]) * (minutesOf[match[2] ?? ""] ?? 1));
		if (minutes < planRanges.step.from || minutes > planRanges.step.to) return null;
		steps.push(minutes);
	}
	return steps;
}

/** The shortest way to write them. */
export function stepsText(steps: readonly number[]): string {
	return steps
		.map((minutes) => {
			if (minutes % 1440 === 0) return `${minutes / 1440}d`;
			return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
		})
		.join(" ");
}
