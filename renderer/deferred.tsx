// Parts of the app that are fetched after the start. Not by React's Suspense: it holds a part back for 300 ms once its
// placeholder has been shown, which is longer than the part takes to come.

import { type ComponentType, type FunctionComponent, useEffect, useReducer, useState } from "react";
import { loadScreenTexts } from "./i18n/setup.ts";

export interface Deferred<Props> extends FunctionComponent<Props> {
	/** Fetches the part, so that it is drawn at once later. */
	readonly load: () => Promise<void>;
}

/** How every part is fetched, in the order in which they became known: a part that is fetched may name further ones. */
const known: (() => Promise<void>)[] = [];

/**
 * Fetches all parts, one after the other, so that they are there even when the server has gone. One that cannot be fetched
 * now is fetched again, and fails visibly, when it is asked for.
 * @param quiet waited for before each: what somebody asked for comes first
 */
export async function fetchParts(quiet: () => Promise<void>): Promise<void> {
	for (let next = 0; next < known.length; next += 1) {
		await quiet();
		await known[next]?.().catch(() => undefined);
	}
}

/**
 * What a part says: `screens` for what is fetched with the first screen beyond the library, `first` for what is there before
 * anything is drawn.
 */
export type PartTexts = "first" | "screens";

/** Draws nothing until the part and what it says are there; a part that cannot be fetched fails as one that cannot be drawn. */
export function deferred<Props extends object>(
	fetchPart: () => Promise<ComponentType<Props>>,
	texts: PartTexts = "screens",
): Deferred<Props> {
	let part: ComponentType<Props> | null = null;
	let fetching: Promise<void> | null = null;
	const load = (): Promise<void> => {
		fetching ??= Promise.all([fetchPart(), texts === "screens" ? loadScreenTexts() : null]).then(
			([found]) => {
				part = found;
			},
			(error: unknown) => {
				fetching = null;
				throw error;
			},
		);
		return fetching;
	};

	known.push(load);

	function Part(props: Props) {
		const [, redraw] = useReducer((count: number) => count + 1, 0);
		const [failure, setFailure] = useState<unknown>(null);
		useEffect(() => {
			if (part === null) load().then(redraw, setFailure);
		}, []);
		if (failure !== null) throw failure;
		const Drawn = part;
		return Drawn === null ? null : <Drawn {...props} />;
	}
	return Object.assign(Part, { load });
}
