// Long work of this feature: how far it is, and how it is ended.

export interface Watch {
	readonly signal: AbortSignal;
	/** 0 to 1. */
	readonly onProgress: (share: number) => void;
}

/** Thrown where storage refuses: the person is told, what was done is taken back. */
export class Stopped extends Error {
	readonly reason: unknown;
	constructor(reason: unknown) {
		super("stopped");
		this.reason = reason;
	}
}

/** A stretch of the whole way. */
export function partOf({ signal, onProgress }: Watch, from: number, to: number): Watch {
	return { signal, onProgress: (share) => onProgress(from + share * (to - from)) };
}

/** Lets the window draw and answer between two portions. */
export function breath(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}
