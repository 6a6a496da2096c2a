// What the dictionary says at an address, and of the parts of a compound.

import { useEffect, useState } from "react";
import type { Entry } from "../../../engine/lexicon/types.ts";
import { foldWord, type HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { LanguageClient } from "../../../worker/client.ts";
import type { WordDescription } from "../../../worker/protocol.ts";
import { useServices } from "../../services.tsx";
import { addressesOf, pageOfSyllable } from "./pages.ts";

export interface LookedUp {
	readonly entry: Entry | null;
	/** Of a compound; empty where the dictionary says nothing of its parts. */
	readonly morphemes: WordDescription["morphemes"];
}

/** `null` until it is known. @throws WorkerFailure, while rendering, where the worker broke */
export function useLookup(address: string): LookedUp | null {
	const { language } = useServices();
	const [found, setFound] = useState<{ readonly address: string; readonly value: LookedUp } | null>(null);
	const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
	useEffect(() => {
		let left = false;
		lookUp(language, address).then(
			(value) => {
				if (!left) setFound({ address, value });
			},
			(reason: unknown) => {
				if (!left) setFailure({ reason });
			},
		);
		return () => {
			left = true;
		};
	}, [language, address]);
	if (failure !== null) throw failure.reason;
	return found?.address === address ? found.value : null;
}

async function lookUp(language: Pick<LanguageClient, "lookup">, address: string): Promise<LookedUp> {
	for (const one of addressesOf(address)) {
		const entry = await language.lookup({ key: one as HeadwordKey });
		if (entry !== null) return { entry, morphemes: await morphemesOf(language, entry) };
	}
	return { entry: null, morphemes: [] };
}

/** Of a name only where its characters are known: the syllables of a person's name mean nothing. */
async function morphemesOf(
	language: Pick<LanguageClient, "lookup">,
	{ kind, headword, han }: Entry,
): Promise<LookedUp["morphemes"]> {
	const syllables = foldWord(headword).split(" ");
	if (syllables.length < 2 || kind === "pattern" || (kind === "name" && han === null)) return [];
	const characters = [...(han ?? "")].filter((character) => character.trim() !== "");
	const known = characters.length === syllables.length;
	const parts = await Promise.all(
		syllables.map(async (text, index) => {
			const page = pageOfSyllable(text);
			const address = page.kind === "entry" ? page.address : "";
			const part = await language.lookup({ key: address as HeadwordKey });
			const word = part ?? (await language.lookup({ key: `word:${text}` as HeadwordKey }));
			const gloss = word?.senses[0].glosses[0] ?? null;
			return gloss === null ? null : { text, han: known ? (characters[index] ?? null) : null, gloss };
		}),
	);
	return parts.filter((part) => part !== null);
}
