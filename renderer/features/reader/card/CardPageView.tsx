// One page over the word in hand, by its kind.

import { useEffect } from "react";
import { unreachable } from "../../../engine/text/result.ts";
import type { Span } from "../../../engine/text/span.ts";
import type { OpenText } from "../openText.ts";
import type { WordActions } from "../useWordActions.ts";
import { EnglishPage } from "./EnglishPage.tsx";
import { EntryPage } from "./EntryPage.tsx";
import { PhrasePage } from "./PhrasePage.tsx";
import type { CardPage } from "./pages.ts";
import type { MetWord } from "./wordTarget.ts";

interface CardPageViewProps {
	readonly text: OpenText;
	readonly page: CardPage;
	readonly actions: WordActions;
	/** Told what it can be saved as, when that is known. */
	readonly onTarget: (target: MetWord | null) => void;
	readonly onGo: (place: Span) => void;
	readonly onFailure: (reason: unknown) => void;
}

export function CardPageView({ text, page, actions, onTarget, onGo, onFailure }: CardPageViewProps) {
	// An English word is nothing to save.
	useEffect(() => {
		if (page.kind === "english") onTarget(null);
	}, [page, onTarget]);
	const given = { text, actions, onTarget, onGo, onFailure };
	switch (page.kind) {
		case "entry":
			return <EntryPage page={page} {...given} />;
		case "english":
			return <EnglishPage word={page.written} />;
		case "phrase":
			return <PhrasePage page={page} {...given} />;
		default:
			return unreachable(page);
	}
}
