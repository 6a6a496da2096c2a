// The newest reply of the language worker to a question that changes while a person types; superseded ones are cancelled.

import { useEffect, useState } from "react";

/** Must be stable: a new function is a new question. */
export type Ask<Reply> = (signal: AbortSignal) => Promise<Reply>;

export interface LatestReply<Reply> {
	/** `null` until the first one. One reply stays until the next is there. */
	readonly reply: Reply | null;
	/** Whether it answers the question now asked. */
	readonly current: boolean;
}

/** @throws WorkerFailure, while rendering, where the worker broke. */
export function useReply<Reply>(ask: Ask<Reply>): LatestReply<Reply> {
	const [latest, setLatest] = useState<{ readonly ask: Ask<Reply>; readonly reply: Reply } | null>(null);
	const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
	useEffect(() => {
		const control = new AbortController();
		ask(control.signal).then(
			(reply) => {
				if (!control.signal.aborted) setLatest({ ask, reply });
			},
			(reason: unknown) => {
				if (!control.signal.aborted) setFailure({ reason });
			},
		);
		return () => control.abort();
	}, [ask]);
	if (failure !== null) throw failure.reason;
	return { reply: latest?.reply ?? null, current: latest?.ask === ask };
}
