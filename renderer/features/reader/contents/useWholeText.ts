// What reaches over the whole text although only some rows of it are in the page: find, select-all and copy, jumps,
// contents. Joins them for the reader's keys and bar.

import { type RefObject, useCallback, useMemo, useRef } from "react";
import { unreachable } from "../../../engine/text/result.ts";
import { type Span, span } from "../../../engine/text/span.ts";
import type { CommandOf } from "../commands.ts";
import { useCopying } from "../copy/useCopying.ts";
import type { TextPage } from "../find/textPage.ts";
import { type Finding, useFinding } from "../find/useFinding.ts";
import type { OpenText } from "../openText.ts";
import type { TextHandle } from "../TextView.tsx";
import { type WordPlace, wordAt } from "../wordWalk.ts";
import { contentsOf } from "./contentsOf.ts";
import { travelTo, travelToEnd } from "./travel.ts";

export type WholeTextCommand = CommandOf<"whole" | "copy">;

interface WholeTextOptions {
	readonly text: OpenText;
	readonly handle: RefObject<TextHandle | null>;
	/** Opens the contents, or closes them. */
	readonly onContents: () => void;
	readonly bookmarked: boolean;
	/** Marks a sentence, or takes its mark away. */
	readonly onBookmark: (sentence: number) => void;
	/** Closes the card: it would stand in the way of find. */
	readonly closeCard: () => void;
	/** Takes a word in hand and gives it the focus. */
	readonly takeWord: (place: WordPlace) => void;
	readonly onFailure: (reason: unknown) => void;
}

export interface WholeText {
	/** @param sentence the one that the person is at. `false` where there was nothing to do */
	readonly run: (command: WholeTextCommand, sentence: number | null) => boolean;
	/** Takes back what is open or selected; `false` where nothing is. */
	readonly escape: () => boolean;
	readonly finding: Finding;
	/**
	 * @param hit the one that was gone to last: its word is in hand from then on.
	 * @param focused whether the focus was in the bar
	 */
	readonly endFind: (hit: Span | null, focused: boolean) => void;
	/** Whether there are chapters or bookmarks to show. */
	readonly hasContents: boolean;
	/** Brings a place to the top of the screen. */
	readonly goTo: (at: number) => void;
	readonly page: () => TextPage | null;
}

/** Below the top of the screen, CSS pixels: where the reader takes the first line to be. */
const topLine = 24;
/** Below the last line at the end of the text, CSS pixels: what can be done there is seen too. */
const endRoom = 288;
/** The same as a share of the screen, of which the last lines have the rest. */
const endShare = 0.6;
/** Lines that stay on the screen when a page is turned. */
const keptLines = 2;

export function useWholeText(options: WholeTextOptions): WholeText {
	const { text, handle, onFailure } = options;
	const copying = useCopying(text, handle, onFailure);
	const finding = useFinding(copying.selectedText);
	const chapters = useMemo(() => contentsOf(text.document).length > 0, [text.document]);
	const hasContents = chapters || options.bookmarked;
	const page = useCallback(() => handle.current?.page() ?? null, [handle]);
	/** Lets go of the place that was travelled to last. */
	const letGo = useRef<() => void>(() => undefined);

	const travel = (go: (shown: TextPage) => () => void): boolean => {
		const shown = page();
		if (shown === null) return false;
		letGo.current();
		letGo.current = go(shown);
		return true;
	};
	const turn = (direction: 1 | -1) =>
		travel(({ frame, body, scrollBy }) => {
			const line = Number.parseFloat(getComputedStyle(body).lineHeight) || 0;
			scrollBy(direction * Math.max(frame.clientHeight - keptLines * line, line));
			return () => undefined;
		});
	const goTo = (at: number) => {
		travel((shown) => travelTo(shown, span(at, at), { kind: "below", distance: topLine }));
	};
	const run = (command: WholeTextCommand, sentence: number | null): boolean => {
		switch (command) {
			case "find":
				options.closeCard();
				finding.ask("field");
				return true;
			case "findNext":
				finding.ask("next");
				return true;
			case "findPrevious":
				finding.ask("previous");
				return true;
			case "selectAll":
				copying.selectAll();
				return true;
			case "copyGlossed":
				copying.copyGlossed();
				return true;
			case "copySentence":
				if (sentence === null) return false;
				copying.copySentence(sentence);
				return true;
			case "textStart":
				return travel((shown) => {
					shown.scrollTo(0);
					return () => undefined;
				});
			case "textEnd":
				return travel((shown) => travelToEnd(shown, Math.min(endRoom, shown.frame.clientHeight * endShare)));
			case "pageDown":
				return turn(1);
			case "pageUp":
				return turn(-1);
			case "contents":
				if (!hasContents) return false;
				options.onContents();
				return true;
			case "bookmark": {
				const here = sentence ?? handle.current?.firstSeen()?.sentence ?? null;
				if (here !== null) options.onBookmark(here);
				return here !== null;
			}
			default:
				return unreachable(command);
		}
	};
	const takeBack = (): boolean => {
		if (copying.unselectAll()) return true;
		if (finding.wish === null) return false;
		finding.ask("close");
		return true;
	};
	const toHit = async ({ start }: Span) => {
		const sentence = text.sentences.at(start);
		await text.readings.load(sentence, sentence + 1);
		const reading = text.readings.get(sentence);
		const found = reading === undefined ? null : wordAt(reading, start);
		if (found === null) finding.giveFocusBack();
		else options.takeWord(found);
	};
	const endFind = (hit: Span | null, focused: boolean) => {
		finding.close();
		if (!focused) return;
		if (hit === null) finding.giveFocusBack();
		else toHit(hit).catch(onFailure);
	};
	return { run, escape: takeBack, finding, endFind, hasContents, goTo, page };
}
