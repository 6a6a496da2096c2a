// Carries out what the keys ask for: moves the word in hand, marks words, opens and closes, changes what is shown.

import { useRef, useState } from "react";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import type { Span } from "../../engine/text/span.ts";
import type { NestedCard } from "./card/useCardPages.ts";
import type { WordTarget } from "./card/wordTarget.ts";
import type { ReaderCommand } from "./commands.ts";
import type { WholeText } from "./contents/useWholeText.ts";
import type { Study } from "./finish/useStudy.tsx";
import { type AnyStatus, isUnknown } from "./glossText.ts";
import { inTurn } from "./inTurn.ts";
import { middleOf, wordInNextLine } from "./lineWalk.ts";
import type { Listening } from "./listen/useListening.tsx";
import type { OpenText } from "./openText.ts";
import type { Picking } from "./phrase/usePicking.ts";
import type { TextHandle } from "./TextView.tsx";
import type { TakeAwayWish } from "./takeAway/useTakeAway.tsx";
import type { KeepScope } from "./useCorrecting.ts";
import type { CardSide, Cursor, Tried } from "./useCursor.ts";
import { useLatest } from "./useLatest.ts";
import { partedReading, sideWithCard, steppedReading, trialOf } from "./useTrying.ts";
import type { WordActions } from "./useWordActions.ts";
import { neighbour, nextWhere, sentenceStep, type WordPlace, wordAt } from "./wordWalk.ts";

export interface CommandTools {
	readonly text: OpenText;
	readonly cursor: Cursor;
	readonly handle: () => TextHandle | null;
	/** `null` for what is no word. */
	readonly statusOf: (word: GlossedToken) => AnyStatus | null;
	readonly actions: WordActions;
	/** Moves the word in hand and brings it into view. */
	readonly goTo: (place: WordPlace) => void;
	readonly openCard: (place: WordPlace, side: CardSide, tried?: Tried | null) => void;
	/** Keeps the reading that is tried; `false` where there is none. */
	readonly onKeep: (scope: KeepScope) => boolean;
	readonly closeCard: () => void;
	/** Find, copy, jumps: what reaches beyond the rows on the screen. */
	readonly whole: Pick<WholeText, "run" | "escape">;
	readonly listening: Pick<Listening, "run" | "escape">;
	/** The words of the text, before and after reading. */
	readonly study: Pick<Study, "run">;
	/** What lies over the word in hand on its card. */
	readonly nested: () => NestedCard | null;
	/** Words that are picked for a phrase. */
	readonly picking: Pick<Picking, "picked" | "toggle" | "cancel">;
	/** Shows the text for editing, at a sentence. */
	readonly onEdit: (sentence: number | null) => void;
	readonly onTranslations: () => void;
	readonly onGlosses: () => void;
	readonly onTakeAway: (wish: TakeAwayWish) => void;
	readonly onKeys: () => void;
	/** Nothing further that is unknown. */
	readonly onNoMore: () => void;
	/** Hears of what failed while a command was carried out. */
	readonly onFailure: (reason: unknown) => void;
}

/** The function runs one command and tells whether there was something to do. */
export function useCommands(tools: CommandTools): (command: ReaderCommand) => boolean {
	const { text, cursor, handle, statusOf, actions, goTo, openCard, closeCard, onFailure } = tools;
	const { readings, sentences } = text;
	/** Inline position that steps by line keep to. */
	const goal = useRef<number | null>(null);
	/** Steps follow one another, so that a key held down loses none. */
	const [next] = useState(inTurn);
	const newest = useRef(cursor);
	newest.current = cursor;
	const walk = { readings, count: sentences.count };

	const held = (): WordPlace | null => (newest.current.kind === "none" ? null : newest.current.place);
	/** The word in hand, where it can be seen. */
	const seen = (): WordPlace | null => {
		const place = held();
		return place !== null && handle()?.isSeen(place) === true ? place : null;
	};
	/** @param takes whether the first word on the screen will do, where there is no word in hand that can be seen */
	const step = (
		move: (from: WordPlace) => Promise<WordPlace | null>,
		takes: (first: WordPlace) => boolean = () => true,
		nothing?: () => void,
	) => {
		goal.current = null;
		const go = async () => {
			const first = seen() === null ? (handle()?.firstSeen() ?? null) : null;
			const from = seen() ?? first;
			const place = first !== null && takes(first) ? first : from === null ? null : await move(from);
			if (place === null) return nothing?.();
			newest.current =
				newest.current.kind === "card" ? { ...newest.current, place, tried: null } : { kind: "word", place };
			goTo(place);
		};
		next(go).catch(onFailure);
		return true;
	};
	const byLine = (direction: 1 | -1): boolean => {
		const view = handle();
		const from = seen();
		if (view === null || from === null) return step(async () => null);
		const boxes = view.boxesAround(from.sentence);
		const box = wordInNextLine(boxes, from.word.token.span.start, direction, goal.current);
		if (box === null) return false;
		const reading = readings.get(sentences.at(box.at));
		const place = reading === undefined ? null : wordAt(reading, box.at);
		if (place === null) return false;
		const own = boxes.find(({ at }) => at === from.word.token.span.start);
		goal.current ??= own === undefined ? null : middleOf(own);
		goTo(place);
		return true;
	};
	/** The word that lies over the one in hand, else that one; `null` for what is no word. */
	const marked = (): WordTarget | null => {
		const nested = tools.nested();
		if (nested !== null) return nested.target;
		const place = held();
		return place === null || statusOf(place.word) === null ? null : place;
	};
	const mark = (status: AnyStatus): boolean => {
		const target = marked();
		if (target === null) return false;
		actions.setStatus(target, status, true).catch(onFailure);
		return true;
	};
	/** Another reading of the word in hand; steps follow one another, as those from word to word do. */
	const read = (other: () => Promise<{ readonly span: Span; readonly cuts: readonly number[] } | null>): boolean => {
		if (held() === null) return false;
		const go = async () => {
			const found = await other();
			const trial = found === null ? null : trialOf(text, newest.current, found.span, found.cuts);
			const before = held();
			if (trial === null || before === null) return;
			const side = sideWithCard(newest.current, () => sideOf(handle()?.boxOf(before)?.top ?? 0));
			newest.current = { kind: "card", ...trial, side };
			openCard(trial.place, side, trial.tried);
		};
		next(go).catch(onFailure);
		return true;
	};
	const resize = (longer: boolean) =>
		read(async () => {
			const span = await steppedReading(text, newest.current, longer);
			return span === null ? null : { span, cuts: [] };
		});
	/** The sentence of the card, of the word in hand that can be seen, else the first one on the screen. */
	const sentenceAt = (): number | null =>
		((newest.current.kind === "card" ? held() : seen()) ?? handle()?.firstSeen())?.sentence ?? null;
	const unknown = (word: GlossedToken): boolean => {
		const status = word.token.kind === "word" ? statusOf(word) : null;
		return status !== null && isUnknown(status);
	};

	return useLatest((command) => {
		switch (command) {
			case "nextWord":
				return step((from) => neighbour(walk, from, 1));
			case "previousWord":
				return step((from) => neighbour(walk, from, -1));
			case "nextSentence":
				return step((from) => sentenceStep(walk, from, 1));
			case "previousSentence":
				return step((from) => sentenceStep(walk, from, -1));
			case "nextUnknown":
				return step(
					(from) => nextWhere(walk, from, unknown),
					({ word }) => unknown(word),
					tools.onNoMore,
				);
			case "lineDown":
				return byLine(1);
			case "lineUp":
				return byLine(-1);
			case "openCard": {
				const place = seen() ?? handle()?.firstSeen() ?? null;
				if (place === null) return false;
				if (tools.picking.picked !== null) tools.picking.toggle(place);
				else openCard(place, sideOf(handle()?.boxOf(place)?.top ?? 0));
				return true;
			}
			case "save": {
				const target = marked();
				if (target === null) return false;
				actions.save(target, null, true).catch(onFailure);
				return true;
			}
			case "pick": {
				const place = held();
				if (place === null) return false;
				if (cursor.kind === "card") closeCard();
				tools.picking.toggle(place);
				return true;
			}
			case "cardBack": {
				const nested = tools.nested();
				nested?.back();
				return nested !== null;
			}
			case "learning":
			case "known":
			case "ignored":
			case "new":
				return mark(command);
			case "extend":
				return resize(true);
			case "shrink":
				return resize(false);
			case "part":
				return read(async () => partedReading(text, newest.current));
			case "keepHere":
				return tools.onKeep("here");
			case "keepEverywhere":
				return tools.onKeep("everywhere");
			case "translation":
				tools.onTranslations();
				return true;
			case "glosses":
				tools.onGlosses();
				return true;
			case "lineGlosses": {
				const place = seen() ?? handle()?.firstSeen() ?? null;
				return place !== null && handle()?.askLine(place) === true;
			}
			case "takeAway":
				tools.onTakeAway("save");
				return true;
			case "print":
				tools.onTakeAway("print");
				return true;
			case "keys":
				tools.onKeys();
				return true;
			case "close":
				if (cursor.kind === "card") {
					closeCard();
					return true;
				}
				if (tools.picking.picked === null) return tools.whole.escape() || tools.listening.escape();
				tools.picking.cancel();
				return true;
			case "textWords":
			case "knownUntil":
				return tools.study.run(command);
			case "edit":
				tools.onEdit(sentenceAt());
				return true;
			case "listenWord":
			case "listenSentence":
			case "listenParagraph":
			case "listenOn":
			case "playPause":
			case "playHere":
			case "playBack":
			case "playLoop":
			case "slower":
			case "faster":
				return tools.listening.run(command, held() ?? handle()?.firstSeen() ?? null, sentenceAt());
			default:
				return tools.whole.run(command, sentenceAt());
		}
	});
}

/**
 * The side of a line with more room: under it in the upper half of the window. @param y a height of the line, CSS
 * pixels
 */
export function sideOf(y: number): CardSide {
	return y < window.innerHeight * 0.52 ? "under" : "over";
}
