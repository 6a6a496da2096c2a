// A piece of text with what is known of its making: spaces that were `_`, changes made inside, and when it is spoken.
// Edits keep all in place. Pure.

/** A change, placed in the piece that it stands in. */
export interface LocalRepair {
	readonly before: string;
	readonly after: string;
	/** UTF-16 offset of `after` in the piece. */
	readonly start: number;
}

/** When a stretch of the piece is spoken, in milliseconds from the beginning of the recording. */
export interface LocalTiming {
	/** UTF-16 offsets in the piece. */
	readonly start: number;
	readonly end: number;
	readonly startsAt: number;
	readonly endsAt: number;
}

export interface MarkedText {
	readonly text: string;
	/** Offsets of spaces that a segmenter had written as `_`, ascending. */
	readonly joins: readonly number[];
	/** In the order of their places. */
	readonly repairs: readonly LocalRepair[];
	/** Ascending, without overlap; empty for all but subtitles. */
	readonly timings: readonly LocalTiming[];
}

/** Replaces `start..end` by `insert`; `context` is the stretch that a reader needs to see to understand the change. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly insert: string;
	readonly contextStart: number;
	readonly contextEnd: number;
}

export function plainMarked(text: string): MarkedText {
	return { text, joins: [], repairs: [], timings: [] };
}

/** Applies edits (ascending, apart from each other) and records them; edits whose contexts touch become one repair. */
export function applyEdits(source: MarkedText, edits: readonly Edit[]): MarkedText {
	if (edits.length === 0) return source;
	const after = offsetsAfter(edits);
	let text = "";
	let from = 0;
	for (const edit of edits) {
		text += source.text.slice(from, edit.start) + edit.insert;
		from = edit.end;
	}
	text += source.text.slice(from);
	const joins = source.joins.map((join) => after(join));
	const moved = source.repairs.map((repair) => ({ ...repair, start: after(repair.start) }));
	const made = recorded(source.text, text, edits);
	const timings = source.timings.map((timing) => ({ ...timing, start: after(timing.start), end: after(timing.end) }));
	return { text, joins, repairs: [...moved, ...made].sort((a, b) => a.start - b.start), timings };
}

/** Tells where an offset of a text comes to stand after its edits; quickest when asked in ascending order. */
function offsetsAfter(edits: readonly Edit[]): (offset: number) => number {
	let next = 0;
	let shift = 0;
	return (offset) => {
		if (offset < (edits[next - 1]?.end ?? 0)) {
			next = 0;
			shift = 0;
		}
		for (let edit = edits[next]; edit !== undefined && edit.end <= offset; edit = edits[next]) {
			shift += edit.insert.length - (edit.end - edit.start);
			next += 1;
		}
		return offset + shift;
	};
}

function recorded(before: string, after: string, edits: readonly Edit[]): LocalRepair[] {
	const placed = offsetsAfter(edits);
	const repairs: LocalRepair[] = [];
	let done = 0;
	for (let index = 0; index < edits.length; ) {
		const first = edits[index];
		if (first === undefined) break;
		let start = Math.max(first.contextStart, done);
		let end = first.contextEnd;
		let shift = 0;
		let edit: Edit | undefined = first;
		while (edit !== undefined && (edit === first || edit.contextStart < end)) {
			start = Math.max(done, Math.min(start, edit.contextStart));
			end = Math.max(end, edit.contextEnd);
			shift += edit.insert.length - (edit.end - edit.start);
			index += 1;
			edit = edits[index];
		}
		done = end;
		const from = placed(start);
		repairs.push({
			before: before.slice(start, end),
			after: after.slice(from, from + end - start + shift),
			start: from,
		});
	}
	return repairs;
}

/** Several pieces as one, with `joiner` between them; what is marked moves along. */
export function joinMarked(pieces: readonly MarkedText[], joiner: string): MarkedText {
	const texts: string[] = [];
	const joins: number[] = [];
	const repairs: LocalRepair[] = [];
	const timings: LocalTiming[] = [];
	let offset = 0;
	for (const piece of pieces) {
		for (const join of piece.joins) joins.push(offset + join);
		for (const repair of piece.repairs) repairs.push({ ...repair, start: offset + repair.start });
		for (const timing of piece.timings)
			timings.push({ ...timing, start: offset + timing.start, end: offset + timing.end });
		texts.push(piece.text);
		offset += piece.text.length + joiner.length;
	}
	return { text: texts.join(joiner), joins, repairs, timings };
}
