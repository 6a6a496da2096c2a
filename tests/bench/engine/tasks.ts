// What the engine's process can be asked, and what it answers. Types only.

export type ProbeTask =
	/** Segments each text file with an engine of its own. */
	| { readonly kind: "throughput"; readonly dictionary: string; readonly texts: readonly string[] }
	/** From the bytes of dictionary and model in memory to the tokens of a first sentence. */
	| { readonly kind: "ready"; readonly dictionary: string; readonly sentence: string }
	/** From the dictionary's bytes in memory to a first entry. */
	| { readonly kind: "lookup"; readonly dictionary: string; readonly word: string };

export interface ProbeReplies {
	readonly throughput: readonly {
		/** Sentences found and segmented. */
		readonly segmentMs: number;
		/** Sentences found only: a part of `segmentMs`. */
		readonly sentencesMs: number;
		readonly scanMs: number;
		readonly tokens: number;
		readonly sentences: number;
		readonly pieces: number;
	}[];
	/** `bytes`: what the engine holds, the files' own bytes among them. */
	readonly ready: { readonly ms: number; readonly bytes: number };
	readonly lookup: { readonly ms: number; readonly bytes: number; readonly entries: number };
}
