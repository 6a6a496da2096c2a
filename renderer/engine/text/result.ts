// Expected failures as data: a caller sees in the type that a thing can fail and how. Pure, runs anywhere.

export type Result<Value, Failure> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly error: Failure };

export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
	return { ok: true, value };
}

export function failure<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
	return { ok: false, error };
}

/** The end of an exhaustive switch: the compiler proves that no case is left. */
export function unreachable(value: never): never {
	throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
