// What window and fitting worker say to each other. A worker fits once; to cancel is to end it.

import type { FitHistory } from "../engine/review/fit.ts";

/** `trainingItems` of the person's answers. */
export type FitRequest = FitHistory;

export type FitReply =
	/** 0 to 1. */
	| { readonly kind: "progress"; readonly share: number }
	| { readonly kind: "done"; readonly weights: readonly number[] }
	/** Too little to fit to, a parameter that is no number, or a defect. */
	| { readonly kind: "failed"; readonly message: string };
