// Nominal types over primitives: an offset is no number by accident, a key no string. Pure, runs anywhere.

declare const brand: unique symbol;

/** A primitive that only its own checked constructor can make. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
