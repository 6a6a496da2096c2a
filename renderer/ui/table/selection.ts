// Which rows of a list are chosen for an action on many, and from where a choice with Shift goes on. Pure.

export interface Selection<Key extends string> {
	readonly keys: ReadonlySet<Key>;
	/** The row that was last chosen by itself: ranges begin there. */
	readonly anchor: Key | null;
	/** Rows that are known to hold all of `keys`: with 100,000 of them nobody wants to look again. */
	readonly among: readonly Key[] | null;
}

/** The same for every kind of key: an empty choice holds none. */
export function nothingSelected<Key extends string>(): Selection<Key> {
	return nothing as Selection<Key>;
}

const nothing: Selection<never> = { keys: new Set(), anchor: null, among: null };

/** Adds or takes out one row, and makes it the anchor. @param rows those that are shown, `key` among them, where they are known */
export function toggled<Key extends string>(
	selection: Selection<Key>,
	key: Key,
	rows: readonly Key[] | null = null,
): Selection<Key> {
	const keys = new Set(selection.keys);
	if (!keys.delete(key)) keys.add(key);
	const among = selection.keys.size === 0 || selection.among === rows ? rows : null;
	return { keys, anchor: key, among };
}

/** Adds all rows from the anchor to `key` in the order of `rows`; without an anchor among them, `key` alone. */
export function extendedTo<Key extends string>(
	selection: Selection<Key>,
	rows: readonly Key[],
	key: Key,
): Selection<Key> {
	const to = rows.indexOf(key);
	const from = selection.anchor === null ? -1 : rows.indexOf(selection.anchor);
	if (to < 0) return selection;
	const keys = new Set(selection.keys);
	if (from < 0) return { keys: keys.add(key), anchor: key, among: null };
	for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
		const between = rows[index];
		if (between !== undefined) keys.add(between);
	}
	return { keys, anchor: selection.anchor, among: selection.among === rows ? rows : null };
}

export function allSelected<Key extends string>(rows: readonly Key[]): Selection<Key> {
	return { keys: new Set(rows), anchor: rows[0] ?? null, among: rows };
}

/** Forgets what is not shown any more: nothing unseen is ever changed. The same object where all is still there. */
export function within<Key extends string>(selection: Selection<Key>, rows: readonly Key[]): Selection<Key> {
	const { anchor } = selection;
	if (selection.keys.size === 0 || selection.among === rows) return selection;
	const keys = new Set<Key>();
	for (const row of rows) if (selection.keys.has(row)) keys.add(row);
	// The anchor may stand outside the choice, where it was taken out last.
	const kept = anchor !== null && (keys.has(anchor) || rows.includes(anchor)) ? anchor : null;
	return keys.size === selection.keys.size && kept === anchor ? selection : { keys, anchor: kept, among: rows };
}

/** What the box in the head of the list shows. */
export function coverage<Key extends string>(selection: Selection<Key>, rows: readonly Key[]): boolean | "mixed" {
	if (selection.keys.size === 0) return false;
	return selection.keys.size === rows.length ? true : "mixed";
}

/** The chosen rows in the order of `rows`. */
export function chosenOf<Key extends string>(selection: Selection<Key>, rows: readonly Key[]): readonly Key[] {
	return selection.keys.size === rows.length ? rows : rows.filter((key) => selection.keys.has(key));
}
