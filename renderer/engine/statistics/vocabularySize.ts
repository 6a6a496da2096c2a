// How many words a person knows, from a yes/no test: real words of each frequency band among invented ones (Meara and Buxton
// 1987). Yes to an invented word is guessing, and is taken off real ones by the correction for guessing, (h - f) / (1 - f), as
// Anderson and Freebody (1983) have it; rarer bands are never better known than commoner ones (isotonic regression). The
// interval holds nine tenths of what is drawn from the answers' beta distributions (Jeffreys' prior). Pure.

import { type Random, seededRandom } from "./random.ts";

/** What was answered to the words of one band. */
export interface BandAnswers {
	/** Words of the band in the dictionary. */
	readonly size: number;
	readonly asked: number;
	readonly known: number;
}

export interface InventedAnswers {
	readonly asked: number;
	/** Said to be known. */
	readonly claimed: number;
}

/** Shares, 0 to 1. */
export interface Share {
	readonly share: number;
	readonly low: number;
	readonly high: number;
}

export interface BandEstimate extends Share {
	/** Nearly all of it is known, as well as the answers can tell: at least `sureFrom` of it, and so for all commoner bands. */
	readonly sure: boolean;
}

export interface SizeEstimate {
	/** Words. */
	readonly known: number;
	readonly low: number;
	readonly high: number;
	/** Share of invented words that were claimed; above `mostGuessing` nothing is sure. */
	readonly guessing: number;
	/** Parallel to the bands given. */
	readonly bands: readonly BandEstimate[];
}

export const sureFrom = 0.8;
export const mostGuessing = 0.15;
const draws = 2000;
/** Of the draws that lie below and above the interval, each. */
const tail = 0.05;

/** @param bands commonest first; a band that was not asked about is taken for unknown, and may be as well known as the one before it */
export function estimateSize(bands: readonly BandAnswers[], invented: InventedAnswers, seed: number): SizeEstimate {
	const random = seededRandom(seed);
	const guessing = invented.asked === 0 ? 0 : invented.claimed / invented.asked;
	const weights = bands.map(({ asked }) => asked);
	const shares = falling(
		bands.map(({ asked, known }) => (asked === 0 ? 0 : corrected(known / asked, guessing))),
		weights,
	);
	const drawn = Array.from({ length: draws }, () => {
		const guess = beta(invented.claimed + 0.5, invented.asked - invented.claimed + 0.5, random);
		const hits = bands.map(({ asked, known }) =>
			asked === 0 ? null : corrected(beta(known + 0.5, asked - known + 0.5, random), guess),
		);
		let before = 1;
		const whole = hits.map((hit) => {
			before = hit ?? before * random();
			return before;
		});
		return falling(whole, weights);
	});
	let sure = guessing <= mostGuessing;
	const estimates = shares.map((share, band): BandEstimate => {
		const around = interval(
			drawn.map((one) => one[band] ?? 0),
			share,
		);
		sure = sure && (bands[band]?.asked ?? 0) > 0 && around.low >= sureFrom;
		return { ...around, sure };
	});
	const words = (known: readonly number[]) => bands.reduce((sum, { size }, band) => sum + size * (known[band] ?? 0), 0);
	const total = interval(drawn.map(words), words(shares));
	return {
		known: Math.round(total.share),
		low: Math.round(total.low),
		high: Math.round(total.high),
		guessing,
		bands: estimates,
	};
}

/** Share of real words that are known, where this share of yeses is guessed. */
function corrected(hits: number, guessing: number): number {
	return guessing >= 1 ? 0 : Math.max(0, (hits - guessing) / (1 - guessing));
}

/** The nearest sequence that never rises: neighbours that do are put together (pool adjacent violators). */
function falling(shares: readonly number[], weights: readonly number[]): readonly number[] {
	const pools: { sum: number; weight: number; count: number }[] = [];
	shares.forEach((share, band) => {
		// A band that was not asked about gives way to its neighbours.
		const weight = Math.max(weights[band] ?? 0, 1e-6);
		let pool = { sum: share * weight, weight, count: 1 };
		for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
			if (last.sum / last.weight >= pool.sum / pool.weight) break;
			pools.pop();
			pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count };
		}
		pools.push(pool);
	});
	return pools.flatMap(({ sum, weight, count }) => new Array<number>(count).fill(sum / weight));
}

/** Between the tails of what was drawn, and never without the value itself. */
function interval(values: readonly number[], share: number): Share {
	const sorted = Float64Array.from(values).sort();
	const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? share;
	return { share, low: Math.min(share, at(tail)), high: Math.max(share, at(1 - tail)) };
}

function beta(a: number, b: number, random: Random): number {
	const [x, y] = [gamma(a, random), gamma(b, random)];
	return x / (x + y);
}

/** Marsaglia and Tsang (2000). */
function gamma(shape: number, random: Random): number {
	if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normal(random);
		const v = (1 + c * x) ** 3;
		if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
	}
}

/** Box and Muller. */
function normal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
