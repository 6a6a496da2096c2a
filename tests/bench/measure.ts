// From samples to one line of the report: warm-up, repetition within a limit of time, median, percentile. Pure but for
// the clock that is given.

/** A unit of the report. Kilobytes and megabytes are of 1000. */
export type Unit = "ms" | "mb" | "kb" | "syllables/s";

/** One line of the report. */
export interface Figure {
	readonly name: string;
	readonly value: number;
	readonly unit: Unit;
	/** How many samples the value was taken from. */
	readonly runs: number;
	readonly min: number;
	readonly max: number;
}

/** Median of the samples, or another percentile of them (95: the value that 95 of 100 do not exceed). */
export function figure(name: string, unit: Unit, samples: readonly number[], percent = 50): Figure {
	const sorted = [...samples].sort((a, b) => a - b);
	const [min, max] = [sorted[0], sorted.at(-1)];
	if (min === undefined || max === undefined) throw new Error(`${name}: nothing was measured`);
	if (!sorted.every(Number.isFinite)) throw new Error(`${name}: ${sorted.join(" ")}`);
	const value = percent === 50 ? median(sorted) : (sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? max);
	const round = unit === "syllables/s" ? Math.round : twoDecimals;
	return { name, value: round(value), unit, runs: sorted.length, min: round(min), max: round(max) };
}

/** One value of each sample. */
export function each<Key extends string>(
	samples: readonly Readonly<Record<Key, number>>[],
	key: Key,
): readonly number[] {
	return samples.map((sample) => sample[key]);
}

/** The middle of the samples, for what is said beside the report. */
export function middleOf(samples: readonly number[]): number {
	return figure("", "ms", samples).value;
}

/** The line as it stands on standard output. */
export function reportLine({ name, value, unit, runs, min, max }: Figure): string {
	return JSON.stringify({ name, value, unit, runs, min, max });
}

export interface Repetition {
	/** Runs whose result is thrown away. */
	readonly warmUps: number;
	readonly runs: number;
	/** Runs that are done even when time has run out. */
	readonly atLeast: number;
	/** Milliseconds after which no further run begins, the warm-ups counted. */
	readonly limitMs: number;
}

/** Runs one after another; `run` is told its number from 0, the warm-ups counted. */
export async function repeat<Sample>(
	{ warmUps, runs, atLeast, limitMs }: Repetition,
	run: (index: number) => Promise<Sample>,
	now: () => number = () => performance.now(),
): Promise<readonly Sample[]> {
	const began = now();
	const samples: Sample[] = [];
	for (let index = 0; index < warmUps + runs; index += 1) {
		if (samples.length >= atLeast && now() - began > limitMs) break;
		const sample = await run(index);
		if (index >= warmUps) samples.push(sample);
	}
	return samples;
}

function median(sorted: readonly number[]): number {
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function twoDecimals(value: number): number {
	return Math.round(value * 100) / 100;
}
