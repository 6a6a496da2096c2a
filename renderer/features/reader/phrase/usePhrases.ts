// Keeps the phrases that a person has saved laid over the open text, whoever changes them.

import { useEffect } from "react";
import { phraseLayer } from "../../../engine/reading/phraseLayer.ts";
import { useServices } from "../../services.tsx";
import { useStored, valueOr } from "../../stored.ts";
import type { OpenText } from "../openText.ts";

const none = [] as const;

/** They are read when the text is on the screen, and cost nothing where there are none. */
export function usePhrases({ document, readings }: Pick<OpenText, "document" | "readings">): void {
	const { phrases } = useServices().library;
	const [stored] = useStored(phrases.all, phrases.subscribe);
	const saved = valueOr(stored, none);
	useEffect(() => readings.layOver(phraseLayer(document.text, saved)), [readings, document, saved]);
}
