// Of what the checks are made: one check a field, by hand, so that 100,000 words pass in a few milliseconds. Every field of a
// type must be named, or the file does not compile; fields of a later version are let through.

import type { Span } from "../../engine/text/span.ts";

export type Check = (value: unknown) => boolean;

export function shape<Kind extends object>(fields: { readonly [Field in keyof Required<Kind>]: Check }) {
	const checks = Object.entries<Check>(fields);
	return (value: unknown): value is Kind => {
		if (typeof value !== "object" || value === null) return false;
		for (const [name, check] of checks) if (!check((value as Record<string, unknown>)[name])) return false;
		return true;
	};
}

/** Of a record that may lack any of its fields. */
export function partOf<Kind extends object>(fields: { readonly [Field in keyof Required<Kind>]: Check }) {
	const checks = Object.entries<Check>(fields);
	return (value: unknown): value is Partial<Kind> => {
		if (typeof value !== "object" || value === null) return false;
		const record = value as Record<string, unknown>;
		return checks.every(([name, check]) => record[name] === undefined || check(record[name]));
	};
}

export const isText: Check = (value) => typeof value === "string";
export const isNumber: Check = Number.isFinite;
export const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
export const isFlag: Check = (value) => value === 0 || value === 1;
export const isWord: Check = (value) => typeof value === "string" && value.trim() !== "";
export const isBoolean: Check = (value) => typeof value === "boolean";

export const orNull =
	(check: Check): Check =>
	(value) =>
		value === null || check(value);

export const listOf =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);

export const oneOf = (...values: readonly unknown[]): Check => {
	const allowed = new Set(values);
	return (value) => allowed.has(value);
};

export const isSpan = (value: unknown): value is Span =>
	typeof value === "object" &&
	value !== null &&
	"start" in value &&
	"end" in value &&
	isCount(value.start) &&
	isCount(value.end) &&
	value.start <= value.end;

export const isSize = (value: unknown): value is number => isCount(value) && value > 0;

export const isDay: Check = (value) => typeof value === "string" && /^\d{4,}-\d\d-\d\d$/.test(value);

// By name, not by `instanceof`: what was stored may come back from another realm.
export const isNamed =
	(...names: readonly string[]): Check =>
	(value) =>
		names.some((name) => Object.prototype.toString.call(value) === `[object ${name}]`);

export function isNotFalling(numbers: ArrayLike<number>): boolean {
	for (let index = 1; index < numbers.length; index++) {
		if ((numbers[index] as number) < (numbers[index - 1] as number)) return false;
	}
	return true;
}
