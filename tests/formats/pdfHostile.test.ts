import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ImportError } from "../../renderer/engine/document/types.ts";
import { readPdf } from "../../renderer/formats/pdf/readPdf.ts";
import { fc } from "../property.ts";

/** Small ones more often: what costs time is fonts, and there is more to break in the rest. */
const small = ["pdf-reportlab-small", "pdf-reportlab-small", "pdf-pillow-scan", "pdf-empty-pages"];
const fixtures = [...small, ...small, "pdf-fpdf2-list"].map(
	(name) => new Uint8Array(readFileSync(new URL(`../fixtures/formats/${name}.pdf`, import.meta.url))),
);
const header = new TextEncoder().encode("%PDF-1.7\n");
const kinds: readonly ImportError["kind"][] = ["damaged", "locked", "scanned", "noText", "tooLarge", "tooManyPages"];

/** Milliseconds after which a small file is taken to hang. */
const longest = 20_000;

async function survives(bytes: Uint8Array): Promise<void> {
	const before = bytes.slice();
	const started = performance.now();
	const read = await readPdf({ name: "x.pdf", mediaType: "application/pdf", bytes });
	expect(performance.now() - started).toBeLessThan(longest);
	// Not `toEqual`, which goes through tens of thousands of bytes one by one.
	expect(Buffer.compare(bytes, before)).toBe(0);
	if (!read.ok) expect(kinds).toContain(read.error.kind);
	else expect(read.value.cleaned.document.blocks.length).toBeGreaterThan(0);
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Up to twelve bytes changed, and now and then a stretch cut out or put in twice, or the end cut off. */
const mutation: fc.Arbitrary<Mutation> = fc.record({
	fixture: fc.nat(fixtures.length - 1),
	changes: fc.array(fc.tuple(share, fc.nat(255)), { maxLength: 12 }),
	stretch: fc.tuple(share, fc.nat(600), fc.constantFrom("keep" as const, "cut" as const, "twice" as const)),
	end: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, share),
});

interface Mutation {
	readonly fixture: number;
	readonly changes: readonly (readonly [number, number])[];
	readonly stretch: readonly [number, number, "keep" | "cut" | "twice"];
	readonly end: number;
}

function mutated({ fixture, changes, stretch: [place, length, how], end }: Mutation): Uint8Array {
	const source = fixtures[fixture] ?? new Uint8Array();
	const bytes = source.slice();
	for (const [at, value] of changes) bytes[Math.floor(at * (bytes.length - 1))] = value;
	const from = Math.floor(place * bytes.length);
	const pieces = {
		keep: [bytes],
		cut: [bytes.subarray(0, from), bytes.subarray(from + length)],
		twice: [bytes.subarray(0, from + length), bytes.subarray(from)],
	}[how];
	const whole = new Uint8Array(Buffer.concat(pieces));
	return whole.slice(0, Math.ceil(end * whole.length));
}

/** Numbers, names and brackets of the format itself do more harm than chance does. */
const words = [
	"0",
	"-1",
	"99999999999",
	"null",
	"[",
	"]",
	"<<",
	">>",
	"endobj",
	"stream",
	"/Kids",
	"/Parent",
	"/Filter",
	"1 0 R",
];

test("bytes at random after a header come back as data", async () => {
	const property = fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (noise) =>
		survives(new Uint8Array([...header, ...noise])),
	);
	await fc.assert(property, { numRuns: 600, seed: 11 });
}, 40_000);

test("real files with bytes changed, cut out, doubled or cut off come back as data", async () => {
	await fc.assert(
		fc.asyncProperty(mutation, (given) => survives(mutated(given))),
		{ numRuns: 250, seed: 12 },
	);
}, 40_000);

test("real files with words of the format in wrong places come back as data", async () => {
	const property = fc.asyncProperty(
		fc.nat(fixtures.length - 1),
		fc.array(fc.tuple(share, fc.constantFrom(...words)), {
			minLength: 1,
			maxLength: 6,
		}),
		async (fixture, places) => {
			const bytes = (fixtures[fixture] ?? new Uint8Array()).slice();
			const text = new TextDecoder("latin1").decode(bytes);
			for (const [place, word] of places) {
				// In place of something in a dictionary, for what is packed is only broken by it.
				const at = text.indexOf("/", Math.floor(place * text.length));
				if (at >= 0) for (let index = 0; index < word.length; index += 1) bytes[at + index] = word.charCodeAt(index);
			}
			await survives(bytes);
		},
	);
	await fc.assert(property, { numRuns: 200, seed: 13 });
}, 40_000);
