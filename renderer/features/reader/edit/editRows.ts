// The rows of the editing view: fields in the order of the text, and between them the lines that were set aside where they
// stood. Pure.

import type { CleanDocument } from "../../../engine/document/types.ts";
import { type Field, fieldName } from "./writing.ts";

export type EditRow =
	| { readonly kind: "block"; readonly key: string; readonly id: number; readonly index: number }
	/** A new block that is being typed. */
	| { readonly kind: "new"; readonly key: string; readonly after: number }
	/** A title that is not there yet. */
	| { readonly kind: "title"; readonly key: string }
	/** Byline, date and source. */
	| { readonly kind: "about"; readonly key: string }
	/** Lines that were removed at one place: indices in `CleanDocument.removed`. */
	| { readonly kind: "aside"; readonly key: string; readonly indices: readonly number[] };

/** @param ids of the blocks. @param typedIn the field that is typed in */
export function editRows(
	document: Pick<CleanDocument, "blocks" | "removed">,
	ids: readonly number[],
	typedIn: Field | null,
): readonly EditRow[] {
	const rows: EditRow[] = [];
	const places = asidePlaces(document);
	const aside = (place: number) => {
		const indices = places.get(place);
		if (indices !== undefined) rows.push({ kind: "aside", key: `aside ${ids[place] ?? "top"}`, indices });
	};
	const fresh = typedIn?.kind === "new" ? typedIn.after : null;
	const titled = document.blocks[0]?.kind === "title";
	if (!titled) rows.push({ kind: "title", key: "title" }, { kind: "about", key: "about" });
	aside(-1);
	ids.forEach((id, index) => {
		rows.push({ kind: "block", key: `block ${id}`, id, index });
		if (id === fresh) rows.push({ kind: "new", key: `new ${id}`, after: id });
		if (titled && index === 0) rows.push({ kind: "about", key: "about" });
		aside(index);
	});
	return rows;
}

function asidePlaces({
	removed,
	blocks,
}: Pick<CleanDocument, "blocks" | "removed">): ReadonlyMap<number, readonly number[]> {
	const places = new Map<number, number[]>();
	removed.forEach(({ afterBlock }, index) => {
		const place = Math.min(afterBlock, blocks.length - 1);
		const here = places.get(place);
		if (here === undefined) places.set(place, [index]);
		else here.push(index);
	});
	return places;
}

const about = [{ kind: "byline" }, { kind: "date" }, { kind: "source" }] as const satisfies readonly Field[];

/** In the order in which the arrows go through them. */
export function fieldsOf(row: EditRow): readonly Field[] {
	switch (row.kind) {
		case "block":
			return [{ kind: "block", id: row.id }];
		case "new":
			return [{ kind: "new", after: row.after }];
		case "title":
			return [{ kind: "title" }];
		case "about":
			return about;
		case "aside":
			return [];
	}
}

export function holds(row: EditRow, field: Field): boolean {
	return fieldsOf(row).some((one) => fieldName(one) === fieldName(field));
}

/** Height of a row that was never drawn. All measures in CSS pixels. */
export function estimatedHeight(
	row: EditRow | undefined,
	blocks: CleanDocument["blocks"],
	{ width, size }: { readonly width: number; readonly size: number },
): number {
	if (row?.kind === "aside") return row.indices.length > 3 ? 64 : 16 + 58 * row.indices.length;
	if (row?.kind === "about") return 76;
	const block = row?.kind === "block" ? blocks[row.index] : undefined;
	const big = block?.kind === "title" ? 1.6 : 1;
	const perLine = Math.max(Math.floor(width / (size * 0.46 * big)), 8);
	const lines = block === undefined ? 1 : Math.ceil((block.span.end - block.span.start) / perLine);
	return Math.max(lines * size * big * 1.6 + 20, 48);
}
