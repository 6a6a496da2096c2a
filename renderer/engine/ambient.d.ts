// What every place that the engine runs in has, though no language library of ECMAScript names it.

declare class TextDecoder {
	constructor(encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
	readonly encoding: string;
	decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
