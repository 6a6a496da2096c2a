// The keys of the review: Space or Enter shows the answer, 1 to 4 grade, letters do the rest (reviewKeys.ts).

import { useEffect } from "react";
import type { Grade } from "../../engine/review/types.ts";
import { type ReviewCommand, reviewCommand } from "./reviewKeys.ts";

export type ReviewActions = Readonly<Record<Exclude<ReviewCommand["kind"], "grade">, () => void>> & {
	readonly grade: (answer: Grade) => void;
};

/** `actions` must be stable. */
export function useReviewKeys(actions: ReviewActions): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			const command = reviewCommand(event, focusOf(event.target));
			if (command === null) return;
			event.preventDefault();
			if (command.kind === "grade") actions.grade(command.grade);
			else actions[command.kind]();
		};
		window.addEventListener("keydown", listen);
		return () => window.removeEventListener("keydown", listen);
	}, [actions]);
}

function focusOf(target: EventTarget | null): "page" | "control" | "writing" {
	if (!(target instanceof Element)) return "page";
	if (target.closest("input, textarea, select, [role='dialog'], [role='menu']") !== null) return "writing";
	return target.closest("a, button") === null ? "page" : "control";
}
