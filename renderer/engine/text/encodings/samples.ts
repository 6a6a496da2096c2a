// Samples of a long source by which its encoding is judged: from the whole length of it, and where it has more than ASCII. Pure.

/** Runs of letters of ASCII and of all that is not ASCII; controls count too, as some encodings have capitals there. */
export interface WordSample {
	/** Units (bytes, or letters read from bytes) of each different run, as a string of them, and how often it stood. */
	readonly beyondAscii: ReadonlyMap<string, number>;
	/** The same for runs of nothing but ASCII letters. */
	readonly ascii: ReadonlyMap<string, number>;
}

const regions = 24;
const regionLength = 4_096;

/**
 * Stretches as [start, end): the whole of a short source; of a long one a stretch in each of 24 equal parts, moved on to
 * where that part has its first unit beyond ASCII. One linear scan.
 */
export function sampleRanges(source: Uint8Array | Uint16Array): readonly (readonly [number, number])[] {
	if (source.length <= regions * regionLength) return [[0, source.length]];
	const ranges: [number, number][] = [];
	const step = Math.floor(source.length / regions);
	for (let region = 0; region < regions; region += 1) {
		const last = region === regions - 1 ? source.length : (region + 1) * step;
		let start = region * step;
		while (start < last && (source[start] ?? 0) < 0x80) start += 1;
		if (start === last) start = region * step;
		start = startOfWord(source, start);
		ranges.push([start, Math.min(start + regionLength, last)]);
	}
	return ranges;
}

function startOfWord(source: Uint8Array | Uint16Array, from: number): number {
	let start = from;
	while (start > 0 && from - start < 64 && isWordUnit(source[start - 1] ?? 0)) start -= 1;
	return start;
}

/** Letters of ASCII, all that is not ASCII, and controls that no text has as such. */
export function isWordUnit(unit: number): boolean {
	if (unit >= 0x80) return true;
	if (unit < 0x20) return unit > 0 && (unit < 0x09 || unit > 0x0d) && unit !== 0x1a && unit !== 0x1b;
	const small = unit | 0x20;
	return small >= 0x61 && small <= 0x7a;
}

const longestRun = 64;

/** Counts the runs of the given stretches. Runs over 64 units are cut into pieces. */
export function sampleWords(
	source: Uint8Array | Uint16Array,
	ranges: readonly (readonly [number, number])[],
): WordSample {
	const beyondAscii = new Map<string, number>();
	const ascii = new Map<string, number>();
	for (const [from, to] of ranges) {
		for (let start = from; start < to; ) {
			if (!isWordUnit(source[start] ?? 0)) {
				start += 1;
				continue;
			}
			let end = start;
			let beyond = false;
			while (end < to && end - start < longestRun && isWordUnit(source[end] ?? 0)) {
				const unit = source[end] ?? 0;
				if (unit >= 0x80 || unit < 0x20) beyond = true;
				end += 1;
			}
			const run = String.fromCharCode(...source.subarray(start, end));
			const counts = beyond ? beyondAscii : ascii;
			counts.set(run, (counts.get(run) ?? 0) + 1);
			start = end;
		}
	}
	return { beyondAscii, ascii };
}

/** The units of a run again. */
export function unitsOfRun(run: string): Uint16Array {
	const units = new Uint16Array(run.length);
	for (let index = 0; index < run.length; index += 1) units[index] = run.charCodeAt(index);
	return units;
}
