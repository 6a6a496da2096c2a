// Fits FSRS parameters to a person's answers by fsrs-rs (BSD-3-Clause), compiled to WebAssembly in fsrs-browser. It computes on
// this one thread: its memory is a shared one, which a page may make anywhere, but not send to other threads without isolation.

import init, { Fsrs } from "fsrs-browser";
import type { FitReply, FitRequest } from "./fitProtocol.ts";

/** What a worker has of its own; the types here are those of a window. */
const scope = self as unknown as Pick<MessagePort, "postMessage" | "onmessage">;
const reply = (message: FitReply) => scope.postMessage(message);

/** Rounds of the training. It blocks this thread, and tells how far it is by the console only. */
const rounds = 5;
const hear = (...said: readonly unknown[]) => {
	const round = /^epoch: (\d+)/.exec(String(said[0]))?.[1];
	if (round !== undefined) reply({ kind: "progress", share: Math.min(0.99, Number(round) / rounds) });
};
Object.assign(console, { log: hear, info: hear, debug: hear });

scope.onmessage = ({ data }: MessageEvent<FitRequest>) => {
	void train(data).catch((error: unknown) => reply({ kind: "failed", message: String(error) }));
};

async function train({ grades, elapsed, lengths }: FitRequest): Promise<void> {
	await init();
	reply({ kind: "progress", share: 0 });
	const weights = [...new Fsrs().computeParameters(grades, elapsed, lengths, undefined, true)];
	reply(
		weights.every(Number.isFinite)
			? { kind: "done", weights }
			: { kind: "failed", message: `parameters that are no numbers: ${weights.join(" ")}` },
	);
}
