// Features as numbers: hashes of a template and up to three values, as many bits as there are weights (multiplication hashing).

import { weightBits } from "./model.ts";

const shift = 32 - weightBits;
const salts = new Int32Array(80);
for (let index = 0; index < salts.length; index++) salts[index] = Math.imul(index + 1, 0x5851_f42d);
const salt = (template: number): number => salts[template] as number;

/** Of a template (0 to 79) with one value. */
export function one(template: number, a: number): number {
	const hash = Math.imul(a + salt(template), 0x9e37_79b1);
	return Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b) >>> shift;
}

export function two(template: number, a: number, b: number): number {
	const hash = Math.imul(a + salt(template), 0x9e37_79b1) + Math.imul(b, 0xc2b2_ae35);
	return Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b) >>> shift;
}

export function three(template: number, a: number, b: number, c: number): number {
	const hash =
		Math.imul(a + salt(template), 0x9e37_79b1) + Math.imul(b, 0xc2b2_ae35) + Math.imul(c ^ (c >>> 13), 0x27d4_eb2f);
	return Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b) >>> shift;
}
