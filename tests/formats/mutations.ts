// Files with bytes changed, cut and moved, and what must hold of all that is read.

import { strToU8 } from "fflate";
import { expect } from "vitest";
import { readSource } from "../../renderer/formats/readSource.ts";
import type { FieldChoice, SourceContents } from "../../renderer/formats/types.ts";
import { fc } from "../property.ts";

/** Inputs a format. */
export const runs = 1000;
/** Milliseconds after which reading is taken to hang: what is quadratic takes minutes, all else well under a second. */
export const patience = 20_000;

export interface Mutation {
	/** Place as a share of the length. */
	readonly at: number;
	readonly kind: "put" | "insert" | "drop" | "repeat" | "cut";
	readonly bytes: Uint8Array;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	kind: fc.constantFrom("put", "insert", "drop", "repeat", "cut"),
	bytes: fc.oneof(
		fc.uint8Array({ minLength: 1, maxLength: 8 }),
		fc
			.constantFrom(
				"<",
				">",
				"&",
				'"',
				"]]>",
				"<!--",
				"<![CDATA[",
				"-->",
				"\t",
				"\n",
				"{",
				"[",
				"<p>",
				"</p>",
				"<a ",
				"\u0000",
				"�",
			)
			.map((text) => strToU8(text)),
	),
});

export function mutated(source: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
	let bytes = source;
	for (const { at, kind, bytes: given } of mutations) {
		const place = Math.floor(at * bytes.length);
		const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
		const piece = after.subarray(0, 1 + given.length * 40);
		if (kind === "put") bytes = joined(before, given, after.subarray(given.length));
		else if (kind === "insert") bytes = joined(before, given, after);
		else if (kind === "drop") bytes = joined(before, after.subarray(piece.length));
		else if (kind === "repeat") bytes = joined(before, piece, after);
		else if (place > 0) bytes = before;
	}
	return bytes;
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** Reads it in time, without a throw, and looks whether what comes out holds together. */
export async function expectSound(bytes: Uint8Array, name: string, fields?: FieldChoice): Promise<void> {
	const started = performance.now();
	const result = await readSource({ name, mediaType: "", bytes }, { fields });
	expect(performance.now() - started).toBeLessThan(patience);
	if (result.ok) expectWhole(result.value);
	else expect(result.error.name).toBeTypeOf("string");
}

function expectWhole(contents: SourceContents): void {
	if (contents.kind === "fields") {
		expect(contents.outline.fields.length).toBeGreaterThan(0);
		return;
	}
	if (contents.kind === "several") {
		for (const { name, bytes } of contents.sources) expect(name.length * bytes.length).toBeGreaterThan(0);
		return;
	}
	const { text, blocks, parts, timings } = contents.cleaned.document;
	expect(blocks.length).toBeGreaterThan(0);
	for (const { span } of blocks) expect(span.end).toBeGreaterThan(span.start);
	for (const { title, level, block } of parts) {
		expect(title).not.toBe("");
		expect(level).toBeGreaterThan(0);
		expect(block).toBeLessThan(blocks.length);
	}
	let end = 0;
	for (const { span, startsAt, endsAt } of timings) {
		expect(span.start).toBeGreaterThanOrEqual(end);
		expect(endsAt).toBeGreaterThan(startsAt);
		end = span.end;
	}
	expect(end).toBeLessThanOrEqual(text.length);
}
