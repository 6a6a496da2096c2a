// Parts of the app that are fetched after the start. Not by React's Suspense: it holds a part back for 300 ms once its
// placeholder has been shown, which is longer than the part takes to come.

import { type ComponentType, type FunctionComponent, useEffect, useReducer, useState } from "react";

export interface Deferred<Props> extends FunctionComponent<Props> {
	/** Fetches the part, so that it is drawn at once later. */
	readonly load: () => Promise<void>;
}

/** Draws nothing until the part is there; a part that cannot be fetched fails as one that cannot be drawn. */
export function deferred<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): Deferred<Props> {
	let part: ComponentType<Props> | null = null;
	let fetching: Promise<void> | null = null;
	const load = (): Promise<void> => {
		fetching ??= fetchPart().then(
			(found) => {
				part = found;
			},
			(error: unknown) => {
				fetching = null;
				throw error;
			},
		);
		return fetching;
	};

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
