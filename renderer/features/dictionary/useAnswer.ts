// The answer to what stands in the field, once its pause is over.

import { useCallback, useMemo } from "react";
import { useServices } from "../services.tsx";
import { type Answer, answerTo } from "./answer.ts";
import { askedOf } from "./asked.ts";
import { useReply } from "./useReply.ts";

export interface LatestAnswer {
	readonly answer: Answer;
	/** Whether it answers what was asked last. */
	readonly current: boolean;
}

const nothing: Answer = { kind: "nothing" };

export function useAnswer(settled: string): LatestAnswer {
	const { language } = useServices();
	const asked = useMemo(() => askedOf(settled), [settled]);
	const ask = useCallback((signal: AbortSignal) => answerTo(asked, language, signal), [asked, language]);
	const { reply, current } = useReply(ask);
	if (asked.kind === "nothing") return { answer: nothing, current: true };
	return { answer: reply ?? nothing, current };
}
