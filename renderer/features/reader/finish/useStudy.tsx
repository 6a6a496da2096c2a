// What a person does with the words of a text before and after reading it, and what is counted meanwhile: joined for the
// reader's keys, menus, foot line and the end of the text.

import { memo, type ReactNode, type RefObject, useMemo, useState, useSyncExternalStore } from "react";
import { deferred } from "../../../deferred.tsx";
import { unreachable } from "../../../engine/text/result.ts";
import type { KnownFigures } from "../../knownShare.ts";
import type { OpenText } from "../openText.ts";
import type { Seen } from "../seen.ts";
import type { TextHandle } from "../TextView.tsx";
import { useLatest } from "../useLatest.ts";
import type { WordPlace } from "../wordWalk.ts";
import type { FinishProps } from "./Finish.tsx";
import styles from "./finish.module.css";
import type { StudyCommand } from "./study.ts";
import { useKnownFigures } from "./useKnownFigures.ts";
import { useReadingTime } from "./useReadingTime.ts";

const WordsOfText = deferred(async () => (await import("../wordsOfText/WordsOfText.tsx")).WordsOfText);
const KnownUntil = deferred(async () => (await import("./KnownUntil.tsx")).KnownUntil);
const FiguresDialog = deferred(async () => (await import("./FiguresDialog.tsx")).FiguresDialog);
const Finish = deferred(async () => (await import("./Finish.tsx")).Finish);

interface StudyOptions {
	readonly text: OpenText;
	readonly seen: Seen;
	readonly handle: RefObject<TextHandle | null>;
	/** The word in hand. */
	readonly place: WordPlace | null;
	/** Closes the card: it would lie over what comes. */
	readonly closeCard: () => void;
	readonly onFailure: (reason: unknown) => void;
}

export interface Study {
	readonly known: KnownFigures;
	/** The same function always. `false` where there was nothing to do. */
	readonly run: (command: StudyCommand) => boolean;
	/** Shows what the foot line tells, in full. The same function always. */
	readonly showFigures: () => void;
	/** Another view lies over the text: its keys are not the reader's. */
	readonly covers: boolean;
	readonly views: ReactNode;
	/** Stands under the last line of the text. */
	readonly end: ReactNode;
}

type Shown = { readonly kind: "nothing" | "words" | "figures" } | { readonly kind: "until"; readonly at: number };
const nothing: Shown = { kind: "nothing" };

export function useStudy({ text, seen, handle, place, closeCard, onFailure }: StudyOptions): Study {
	const known = useKnownFigures(text);
	useReadingTime(text, seen);
	const [shown, setShown] = useState<Shown>(nothing);
	const fail = useLatest(onFailure);
	const close = useLatest(() => setShown(nothing));

	const showFigures = useLatest(() => setShown({ kind: "figures" }));
	const run = useLatest((command: StudyCommand): boolean => {
		switch (command) {
			case "textWords":
				closeCard();
				setShown({ kind: "words" });
				return true;
			case "knownUntil": {
				const inHand = place !== null && handle.current?.isSeen(place) === true ? place : null;
				const here = (inHand ?? handle.current?.firstSeen())?.word.token.span.start;
				// Under the last line no word is on the screen: all of them have been passed.
				const at = here ?? (seen.get().ended ? text.document.text.length : null);
				if (at === null) return false;
				closeCard();
				setShown({ kind: "until", at });
				return true;
			}
			default:
				return unreachable(command);
		}
	});
	const end = useMemo(
		() => <EndOfText text={text} known={known} seen={seen} onFailure={fail} />,
		[text, known, seen, fail],
	);
	return {
		known,
		run,
		showFigures,
		covers: shown.kind === "words",
		end,
		views:
			shown.kind === "words" ? (
				<WordsOfText text={text} onClose={close} onFailure={fail} />
			) : shown.kind === "until" ? (
				<KnownUntil text={text} until={shown.at} onClose={close} onFailure={fail} />
			) : shown.kind === "figures" ? (
				<FiguresDialog text={text} known={known} onStudy={run} onClose={close} />
			) : null,
	};
}

/** Sentences before the end from which on it is made ready. */
const near = 12;

/** Fetched when the end of the text comes near, and drawn from then on. */
const EndOfText = memo(function EndOfText({ seen, ...props }: FinishProps & { readonly seen: Seen }) {
	const { count } = props.text.sentences;
	const isNear = useSyncExternalStore(seen.subscribe, () => seen.get().foot >= count - near);
	const [wasNear, setWasNear] = useState(isNear);
	if (isNear && !wasNear) setWasNear(true);
	return <div className={styles.end}>{wasNear ? <Finish {...props} /> : null}</div>;
});
