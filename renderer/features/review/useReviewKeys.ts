// The keys of the review: Space or Enter shows the answer, 1 to 4 grade, Z takes back, E edits.

import { useEffect } from "react";
import type { Grade } from "../../engine/review/types.ts";
import { type ReviewCommand, reviewCommand } from "./reviewKeys.ts";

export interface ReviewActions {
	readonly reveal: () => void;
	readonly grade: (answer: Grade) => void;
	readonly undo: () => void;
	readonly edit: () => void;
}

/** `actions` must be stable. */
export function useReviewKeys(actions: ReviewActions): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			const command = reviewCommand(event, focusOf(event.target));
			if (command === null) return;
			event.preventDefault();
			run(command, actions);
		};
		window.addEventListener("keydown", listen);
		return () => window.removeEventListener("keydown", listen);
	}, [actions]);
}

function run(command: ReviewCommand, actions: ReviewActions): void {
	switch (command.kind) {
		case "reveal":
			actions.reveal();
			return;
		case "grade":
			actions.grade(command.grade);
			return;
		case "undo":
			actions.undo();
			return;
		case "edit":
			actions.edit();
	}
}

function focusOf(target: EventTarget | null): "page" | "control" | "writing" {
	if (!(target instanceof Element)) return "page";
	if (target.closest("input, textarea, select, [role='dialog'], [role='menu']") !== null) return "writing";
	return target.closest("a, button") === null ? "page" : "control";
}
