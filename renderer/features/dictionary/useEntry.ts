// The entry that the address names: one of the hits where it is among them, else looked up.

import { useCallback, useMemo } from "react";
import type { Entry } from "../../engine/lexicon/types.ts";
import { foldWord, headwordKey } from "../../engine/text/headwordKey.ts";
import type { LanguageClient } from "../../worker/client.ts";
import { useServices } from "../services.tsx";
import { addressOf, parseAddress } from "./entryAddress.ts";
import { useReply } from "./useReply.ts";

export type OpenedEntry =
	| { readonly kind: "none" }
	| { readonly kind: "waiting" }
	| { readonly kind: "found"; readonly entry: Entry }
	| { readonly kind: "missing" };

/** More entries than share one spelling. */
const homographs = 20;

/** `null` where there is none. */
export async function lookUp(
	address: string,
	language: Pick<LanguageClient, "lookup" | "search">,
	signal: AbortSignal,
): Promise<Entry | null> {
	const named = parseAddress(address);
	if (named === null) return null;
	const { kind, folded } = named;
	if (kind === "word" || kind === "name") return language.lookup({ key: headwordKey(kind, folded) }, { signal });
	const hits = await language.search({ query: folded, limit: homographs }, { signal });
	const found = hits.find(({ entry }) => entry.kind === kind && foldWord(entry.headword) === folded);
	return found?.entry ?? null;
}

/** @param atHand entries that need no looking up */
export function useEntry(address: string | null, atHand: readonly Entry[]): OpenedEntry {
	const { language } = useServices();
	const here = useMemo(
		() => (address === null ? null : (atHand.find((entry) => addressOf(entry) === address) ?? null)),
		[address, atHand],
	);
	const wanted = here === null ? address : null;
	const ask = useCallback(
		async (signal: AbortSignal) => (wanted === null ? null : lookUp(wanted, language, signal)),
		[wanted, language],
	);
	const { reply, current } = useReply(ask);
	if (address === null) return { kind: "none" };
	if (here !== null) return { kind: "found", entry: here };
	if (!current) return { kind: "waiting" };
	return reply === null ? { kind: "missing" } : { kind: "found", entry: reply };
}
