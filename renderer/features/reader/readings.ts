// The readings of the rows near the screen: asked of the language worker in few calls, kept in a small cache. One an
// open article.

import type { LanguageClient } from "../../worker/client.ts";
import type { Analysis, SentenceReading } from "../../worker/protocol.ts";

/** Rows kept: some thirty thousand words. */
const keptRows = 500;

export interface Readings {
	/** `undefined` until it has been loaded, and again when it was let go. */
	readonly get: (sentence: number) => SentenceReading | undefined;
	/** Resolves when all of `first` to `end` (exclusive) can be had from `get`. */
	readonly load: (first: number, end: number) => Promise<void>;
	/** The same for what is on the screen: while one call is under way only the newest wish is kept. */
	readonly show: (first: number, end: number) => void;
	/**
	 * What is laid over every reading from now on, such as phrases of a person's own; `null` takes it away. It must give the
	 * same object for the same reading.
	 */
	readonly layOver: (layer: ((reading: SentenceReading) => SentenceReading) | null) => void;
	/** A reading that was asked for elsewhere, with what is laid over those of the screen. */
	readonly laid: (reading: SentenceReading) => SentenceReading;
	/** The engine reads otherwise from now on: what is kept is shown until it has been read again. */
	readonly renew: () => void;
	/** Grows with every load, and with `renew`. */
	readonly version: () => number;
	readonly subscribe: (listener: () => void) => () => void;
	/** Ends every call under way. */
	readonly close: () => void;
}

/**
 * @param language an article that it holds open under `documentId`
 * @param onFailure hears of a worker that broke while it read for `show`
 */
export function createReadings(
	language: Pick<LanguageClient, "read">,
	documentId: string,
	{ sentences, rows: bounds }: Pick<Analysis, "sentences" | "rows">,
	onFailure: (error: unknown) => void,
): Readings {
	const rowOf = rowIndex(bounds, sentences.length / 3);
	const kept = new Map<number, readonly SentenceReading[]>();
	/** Rows kept that were read before the last `renew`. */
	const outdated = new Set<number>();
	const underWay = new Map<number, Promise<void>>();
	const listeners = new Set<() => void>();
	const closing = new AbortController();
	let version = 0;
	let renewals = 0;
	let showing = false;
	let layer: ((reading: SentenceReading) => SentenceReading) | null = null;
	let wish: readonly [first: number, end: number] | null = null;

	const keep = (row: number, reading: readonly SentenceReading[]) => {
		kept.set(row, reading);
		outdated.delete(row);
		if (kept.size <= keptRows) return;
		const oldest = kept.keys().next();
		if (!oldest.done) kept.delete(oldest.value);
	};

	const changed = () => {
		version += 1;
		for (const listener of [...listeners]) listener();
	};

	const load = async (first: number, end: number): Promise<void> => {
		const missing: number[] = [];
		const waited = new Set<Promise<void>>();
		const [firstRow, lastRow] = [rowOf[first], rowOf[end - 1]];
		if (firstRow === undefined || lastRow === undefined) return;
		for (let row = firstRow; row <= lastRow; row += 1) {
			const reading = kept.get(row);
			const call = underWay.get(row);
			if (reading !== undefined && !outdated.has(row)) {
				kept.delete(row);
				kept.set(row, reading);
			} else if (call !== undefined) waited.add(call);
			else missing.push(row);
		}
		if (missing.length > 0) {
			const call = read(missing);
			for (const row of missing) underWay.set(row, call);
			waited.add(call);
		}
		await Promise.all(waited);
	};

	const read = async (rows: readonly number[]): Promise<void> => {
		const asked = renewals;
		try {
			const readings = await language.read({ documentId, sentences, bounds, rows }, { signal: closing.signal });
			for (const { row, sentences: read } of readings) {
				const newer = kept.has(row) && !outdated.has(row);
				if (asked !== renewals && newer) continue;
				keep(row, read);
				if (asked !== renewals) outdated.add(row);
			}
		} finally {
			// Those asked for again since belong to the later call.
			if (asked === renewals) for (const row of rows) underWay.delete(row);
		}
		changed();
	};

	const show = async (): Promise<void> => {
		if (showing) return;
		showing = true;
		try {
			while (wish !== null) {
				const [first, end] = wish;
				wish = null;
				await load(first, end);
			}
		} catch (error) {
			if (!closing.signal.aborted) onFailure(error);
		} finally {
			showing = false;
		}
	};

	const laid = (reading: SentenceReading) => (layer === null ? reading : layer(reading));
	return {
		get: (sentence) => {
			const row = rowOf[sentence];
			const first = row === undefined ? undefined : bounds[row * 2];
			const reading = row === undefined || first === undefined ? undefined : kept.get(row)?.[sentence - first];
			return reading === undefined ? reading : laid(reading);
		},
		load,
		show: (first, end) => {
			wish = [first, end];
			void show();
		},
		layOver: (wanted) => {
			if (layer === wanted) return;
			layer = wanted;
			changed();
		},
		laid,
		renew: () => {
			renewals += 1;
			for (const row of kept.keys()) outdated.add(row);
			underWay.clear();
			changed();
		},
		version: () => version,
		subscribe: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		close: () => closing.abort(new DOMException("the article was closed", "AbortError")),
	};
}

/** Row of every sentence. */
function rowIndex(bounds: Int32Array, sentences: number): Int32Array {
	const rows = new Int32Array(sentences);
	for (let row = 0; row * 2 < bounds.length; row += 1) rows.fill(row, bounds[row * 2], bounds[row * 2 + 1]);
	return rows;
}
