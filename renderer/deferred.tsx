// Parts of the app that are fetched after the start. Not by React's Suspense: it holds a part back for 300 ms once its
// placeholder has been shown, which is longer than the part takes to come.

import { type ComponentType, type FunctionComponent, useEffect, useReducer, useState } from "react";
import { useTranslation } from "react-i18next";
import { loadScreenTexts } from "./i18n/setup.ts";
import { LostPart } from "./ui/LostPart.tsx";

export interface Deferred<Props> extends FunctionComponent<Props> {
	/** Fetches the part, so that it is drawn at once later. */
	readonly load: () => Promise<void>;
}

/** How every part is fetched, in the order in which they became known: a part that is fetched may name further ones. */
const known: (() => Promise<void>)[] = [];

/**
 * Fetches all parts, one after the other, so that they are there even when the server has gone. One that cannot be fetched
 * now is fetched again, and is missed visibly, when it is asked for.
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

/**
 * What is said of a part that cannot be fetched: `told` in its place, with a button to try again; `untold` where nobody asked
 * for it and nobody misses it.
 */
export type PartLoss = "told" | "untold";

/** Draws nothing until the part and what it says are there. A part that cannot be fetched takes nothing else along. */
export function deferred<Props extends object>(
	fetchPart: () => Promise<ComponentType<Props>>,
	texts: PartTexts = "screens",
	loss: PartLoss = "told",
): Deferred<Props> {
	let part: ComponentType<Props> | null = null;
	let fetching: Promise<void> | null = null;
	let failed = false;
	const load = (): Promise<void> => {
		if (fetching !== null) return fetching;
		if (failed) fetchStylesAgain();
		fetching = Promise.all([fetchPart(), texts === "screens" ? loadScreenTexts() : null]).then(
			([found]) => {
				part = found;
			},
			(error: unknown) => {
				fetching = null;
				failed = true;
				throw error;
			},
		);
		return fetching;
	};

	known.push(load);

	function Part(props: Props) {
		const [, redraw] = useReducer((count: number) => count + 1, 0);
		const [lost, setLost] = useState(false);
		const fetchNow = () =>
			load().then(redraw, (error: unknown) => {
				console.error(error);
				setLost(true);
			});
		// biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is first drawn
		useEffect(() => {
			if (part === null) void fetchNow();
		}, []);
		const Drawn = part;
		if (Drawn !== null) return <Drawn {...props} />;
		return lost && loss === "told" ? <Lost onRetry={fetchNow} onClose={closeOf(props)} /> : null;
	}
	return Object.assign(Part, { load });
}

/** A part that is closed by a call lies over the screen; `null` for one that has a place in it. */
function closeOf(props: object): (() => void) | null {
	if (!("onClose" in props) || typeof props.onClose !== "function") return null;
	const close = props.onClose;
	return () => void close();
}

interface LostProps {
	readonly onRetry: () => Promise<void>;
	readonly onClose: (() => void) | null;
}

function Lost({ onRetry, onClose }: LostProps) {
	const { t } = useTranslation(["errors", "common"]);
	const texts = {
		lost: t("errors:part.lost"),
		explanation: t("errors:part.explanation"),
		retry: t("errors:screen.retry"),
		close: t("common:action.close"),
	};
	return <LostPart texts={texts} onRetry={onRetry} onClose={onClose} />;
}

/** A style sheet that could not be had is not asked for a second time by itself. */
function fetchStylesAgain(): void {
	for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]"))
		if (link.sheet === null) link.replaceWith(link.cloneNode());
}
