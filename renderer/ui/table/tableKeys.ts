// What a key does in a list of rows that are walked and chosen. Pure: the event is an argument, the effect is the caller's.

export type TableCommand =
	| { readonly kind: "move"; readonly to: number; readonly extend: boolean }
	| { readonly kind: "toggle" }
	| { readonly kind: "selectAll" };

/** What is read of a `KeyboardEvent`. */
export interface KeyPress {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
}

/** Where the focus is: row `at` of `rows`, and whether on the row itself or on a control inside it. */
export interface TablePlace {
	readonly at: number;
	readonly rows: number;
	/** Rows that fit on the screen: a step of Page Up and Page Down. */
	readonly page: number;
	readonly onRow: boolean;
}

/** `null` where the key belongs to the browser, to the control that has the focus, or to the list's own commands. */
export function tableCommand(press: KeyPress, place: TablePlace): TableCommand | null {
	if (press.altKey) return null;
	if (press.ctrlKey || press.metaKey) return press.key.toLowerCase() === "a" ? { kind: "selectAll" } : null;
	const step = stepOf(press.key, place);
	if (step !== null) {
		const to = Math.min(Math.max(place.at + step, 0), place.rows - 1);
		return { kind: "move", to, extend: press.shiftKey };
	}
	return place.onRow && press.key === " " ? { kind: "toggle" } : null;
}

function stepOf(key: string, { rows, page }: TablePlace): number | null {
	switch (key) {
		case "ArrowDown":
			return 1;
		case "ArrowUp":
			return -1;
		case "PageDown":
			return Math.max(1, page - 1);
		case "PageUp":
			return -Math.max(1, page - 1);
		case "Home":
			return -rows;
		case "End":
			return rows;
		default:
			return null;
	}
}
