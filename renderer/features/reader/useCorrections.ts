// The choices and own glosses that are stored for the open article and for everywhere, kept true while the reader is open.

import { useCallback } from "react";
import type { ArticleId } from "../../storage/records/ids.ts";
import { type CorrectionRows, readCorrectionRows } from "../corrections.ts";
import { useServices } from "../services.tsx";
import { useStored, valueOr } from "../stored.ts";

const none: CorrectionRows = { choices: [], glosses: [] };

/** Empty until they have been read, and where they cannot be: the text stays readable. */
export function useCorrections(id: ArticleId): CorrectionRows {
	const { choices, ownGlosses } = useServices().library;
	const load = useCallback(() => readCorrectionRows({ choices, ownGlosses }, id), [choices, ownGlosses, id]);
	const subscribe = useCallback(
		(listener: () => void) => {
			const ends = [choices.subscribe(listener), ownGlosses.subscribe(listener)];
			return () => {
				for (const end of ends) end();
			};
		},
		[choices, ownGlosses],
	);
	const [rows] = useStored(load, subscribe);
	return valueOr(rows, none);
}
