// Where the links of the screen lead: an entry beside what stands in the field, or another search. Pure.

import { hrefOf } from "../routes.ts";
import type { FieldPlace } from "./useTyped.ts";

export interface EntryLinks {
	/** @param address of an entry, as `addressOf` gives it */
	readonly entry: (address: string) => string;
	readonly search: (query: string) => string;
	/** Without an entry. */
	readonly results: string;
}

export function linksAt(place: FieldPlace): EntryLinks {
	return {
		entry: (address) => hrefOf({ screen: "dictionary", ...place, entry: address }),
		search: (query) => hrefOf({ screen: "dictionary", query, held: false, entry: null }),
		results: hrefOf({ screen: "dictionary", ...place, entry: null }),
	};
}
