// What a copy says of itself: the last part of the file, by which all others are checked.

import * as v from "valibot";

/** The form of the file, as this version writes it. */
export const backupFormat = 3;
/** From this form on rows are batches of columns (batches.ts); before it they are lines (rowLines.ts). */
export const batchedFormat = 3;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const manifestSchema = v.object({
	format: v.pipe(count, v.minValue(1)),
	/** Version of the library's tables: of its newest migration. */
	schema: v.pipe(count, v.minValue(1)),
	appVersion: v.pipe(v.string(), v.maxLength(100)),
	/** Of the library that was copied. */
	libraryId: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
	/** Milliseconds since 1970. */
	madeAt: v.pipe(v.number(), v.finite()),
	/** Tables that were left out on purpose, as recordings may be. */
	leftOut: v.array(v.string()),
	/** One a table, in the order of the file: its rows, packed. */
	tables: v.array(
		v.object({
			name: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,60}$/)),
			rows: count,
			/** Unpacked. */
			bytes: count,
			/** Of the packed bytes, as digest.ts makes it. */
			hash,
		}),
	),
	/** What rows hold as files (recordings), not packed; rows name them by their place in this list. */
	files: v.array(v.object({ bytes: count, hash })),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;

export type ReadManifest =
	| { readonly kind: "manifest"; readonly manifest: Manifest }
	/** Of a form to come; what could be read of the app's version. */
	| { readonly kind: "newer"; readonly appVersion: string }
	| { readonly kind: "damaged" };

const newerForm = v.object({
	format: v.pipe(count, v.minValue(backupFormat + 1)),
	appVersion: v.fallback(v.pipe(v.string(), v.maxLength(100)), "?"),
});

export function parseManifest(text: string): ReadManifest {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return { kind: "damaged" };
		throw error;
	}
	const newer = v.safeParse(newerForm, value);
	if (newer.success) return { kind: "newer", appVersion: newer.output.appVersion };
	const parsed = v.safeParse(manifestSchema, value);
	if (!parsed.success) return { kind: "damaged" };
	const names = new Set(parsed.output.tables.map(({ name }) => name));
	return names.size === parsed.output.tables.length
		? { kind: "manifest", manifest: parsed.output }
		: { kind: "damaged" };
}

/** Rows of a table in the file, 0 where it has none. */
export function rowsIn(manifest: Manifest, table: string): number {
	return manifest.tables.find(({ name }) => name === table)?.rows ?? 0;
}

/** Whether two copies hold the same: what they say of their parts is equal. */
export function sameContent(a: Manifest, b: Manifest): boolean {
	const parts = ({ schema, leftOut, tables, files }: Manifest) => JSON.stringify([schema, leftOut, tables, files]);
	return parts(a) === parts(b);
}
