// Fits FSRS parameters to what a person has answered, in a worker that lives as long as it takes. Runs in the window.

import {
	type FitHistory,
	fewestReviews,
	fitHistoryOf,
	logLoss,
	testedAnswers,
	trainingItems,
} from "../engine/review/fit.ts";
import { isWeights } from "../engine/review/plan.ts";
import type { ReplayedEvent } from "../engine/review/replay.ts";
import { failure, type Result, success } from "../engine/text/result.ts";
import type { FitReply, FitRequest } from "./fitProtocol.ts";

export interface Fitted {
	/** For `ReviewPlanSettings.weights`. */
	readonly weights: readonly number[];
	/** Answers that were taken into account. */
	readonly reviews: number;
	/** `logLoss` of the parameters until now, and of the fitted ones: the smaller, the better they foretell. */
	readonly before: number;
	readonly after: number;
}

export type FitError =
	/** Answers after at least a day, and how many it takes. */
	| { readonly kind: "tooFew"; readonly reviews: number; readonly needed: number }
	/** What was fitted foretells the answers no better than the parameters until now. */
	| { readonly kind: "noBetter" }
	| { readonly kind: "cancelled" }
	| { readonly kind: "unavailable"; readonly message: string };

export interface FitWatch {
	readonly signal?: AbortSignal;
	readonly onProgress?: (share: number) => void;
}

/** What the client needs of a `Worker`. */
export interface FitPort {
	postMessage(message: FitRequest): void;
	addEventListener(type: "message", listener: (event: MessageEvent<FitReply>) => void): void;
	addEventListener(type: "error" | "messageerror", listener: (event: Event) => void): void;
	terminate(): void;
}

/** Of events of all words, as `fitHistoryOf` takes them. @param until parameters until now, `null` for those of everyone */
export type FitPlan = (
	events: readonly (ReplayedEvent & { readonly key: string })[],
	until: readonly number[] | null,
	watch?: FitWatch,
) => Promise<Result<Fitted, FitError>>;

/** @param start a new worker for each fitting */
export function createFitPlan(start: () => FitPort): FitPlan {
	return async (events, until, { signal, onProgress } = {}) => {
		if (signal?.aborted) return failure({ kind: "cancelled" });
		const history = fitHistoryOf(events);
		const reviews = testedAnswers(history);
		if (reviews < fewestReviews) return failure({ kind: "tooFew", reviews, needed: fewestReviews });
		const fitted = await fitIn(start(), history, { signal, onProgress });
		if (!fitted.ok) return fitted;
		const [before, after] = [logLoss(history, until), logLoss(history, fitted.value)];
		if (before === null || after === null || after >= before) return failure({ kind: "noBetter" });
		return success({ weights: fitted.value, reviews, before, after });
	};
}

function fitIn(
	port: FitPort,
	history: FitHistory,
	{ signal, onProgress }: { readonly signal: AbortSignal | undefined; readonly onProgress: FitWatch["onProgress"] },
): Promise<Result<readonly number[], FitError>> {
	return new Promise((resolve) => {
		const end = (result: Result<readonly number[], FitError>) => {
			signal?.removeEventListener("abort", cancel);
			port.terminate();
			resolve(result);
		};
		const cancel = () => end(failure({ kind: "cancelled" }));
		const fail = (message: string) => end(failure({ kind: "unavailable", message }));
		signal?.addEventListener("abort", cancel, { once: true });
		port.addEventListener("message", ({ data }) => {
			switch (data.kind) {
				case "progress":
					onProgress?.(data.share);
					return;
				case "done":
					if (isWeights(data.weights)) end(success(data.weights));
					else fail("parameters of another version of FSRS");
					return;
				case "failed":
					fail(data.message);
			}
		});
		port.addEventListener("error", (event) => fail("message" in event ? String(event.message) : "the worker ended"));
		port.addEventListener("messageerror", () => fail("the worker's answer cannot be read"));
		port.postMessage(trainingItems(history));
	});
}
