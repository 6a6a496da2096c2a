// Listening as the reading view knows it: what keys, menus and the card ask for, and the bars under the text. The parts that
// speak and play are fetched when they are first needed.

import { type ReactNode, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { deferred } from "../../../deferred.tsx";
import { unreachable } from "../../../engine/text/result.ts";
import type { Span } from "../../../engine/text/span.ts";
import type { MenuAction } from "../../../ui/ActionMenu.tsx";
import { useSettings } from "../../services.tsx";
import type { CommandOf } from "../commands.ts";
import type { TextPage } from "../find/textPage.ts";
import type { OpenText } from "../openText.ts";
import { useLatest } from "../useLatest.ts";
import type { WordPlace } from "../wordWalk.ts";
import type { RecordingControls } from "./RecordingBar.tsx";
import { rateStep } from "./rates.ts";
import type { SpeechControls, SpeechWish } from "./SpeechBar.tsx";
import { megabytesAllowed, useRecording } from "./useRecording.ts";

const SpeechBar = deferred(async () => (await import("./SpeechBar.tsx")).SpeechBar);
const RecordingBar = deferred(async () => (await import("./RecordingBar.tsx")).RecordingBar);

export type ListenCommand = CommandOf<"listen">;

export interface Listening {
	/** @param sentence the one that the person is at. `false` where there was nothing to do */
	readonly run: (command: ListenCommand, word: WordPlace | null, sentence: number | null) => boolean;
	/** Ends what is spoken; `false` where nothing is. */
	readonly escape: () => boolean;
	/** Whether places of the text can be found in the recording. */
	readonly timed: boolean;
	readonly menu: readonly MenuAction[];
	readonly bars: ReactNode;
}

interface ListeningOptions {
	readonly text: OpenText;
	readonly page: () => TextPage | null;
	/** Another string when the text is drawn anew. */
	readonly drawing: string;
	/** The sentence that the person is at; `null` where none is loaded. */
	readonly sentenceHere: () => number | null;
}

export function useListening({ text, page, drawing, sentenceHere }: ListeningOptions): Listening {
	const { t } = useTranslation("reader");
	const { sentences, document, record } = text;
	const [{ speechRate, recordingRate }, change] = useSettings();
	const [wish, setWish] = useState<SpeechWish | null>(null);
	const [hidden, setHidden] = useState(false);
	const recording = useRecording(record);
	const { state } = recording;
	const has = state.kind === "ready";
	const speech = useRef<SpeechControls>(null);
	const player = useRef<RecordingControls>(null);

	const speak = (wanted: SpeechWish): boolean => {
		player.current?.pause();
		setWish(wanted);
		return true;
	};
	const speakSentences = (first: number | null, endOf: (first: number) => number): boolean =>
		first !== null && first < sentences.count && speak({ kind: "sentences", first, end: endOf(first) });
	const endOfParagraph = (sentence: number): number => {
		const block = sentences.block(sentence);
		let end = sentence + 1;
		while (end < sentences.count && sentences.block(end) === block) end += 1;
		return end;
	};
	const paragraphAt = (sentence: number | null): number | null => {
		if (sentence === null || sentence >= sentences.count) return null;
		const block = sentences.block(sentence);
		let first = sentence;
		while (first > 0 && sentences.block(first - 1) === block) first -= 1;
		return first;
	};
	const onPlayer = (act: (controls: RecordingControls) => void): boolean => {
		if (!has || player.current === null) return false;
		act(player.current);
		return true;
	};
	const changeRate = (direction: 1 | -1): boolean => {
		if (wish !== null) change({ speechRate: rateStep(speechRate, direction) });
		else if (has && !hidden) change({ recordingRate: rateStep(recordingRate, direction) });
		else return false;
		return true;
	};
	const sentenceSpan = (sentence: number | null): Span | null =>
		sentence === null || sentence >= sentences.count ? null : sentences.span(sentence);

	const run: Listening["run"] = (command, word, sentence) => {
		switch (command) {
			case "listenWord":
				return word !== null && speak({ kind: "word", place: word.word.token.span });
			case "listenSentence":
				return speakSentences(sentence, (first) => first + 1);
			case "listenParagraph":
				return speakSentences(paragraphAt(sentence), endOfParagraph);
			case "listenOn":
				return speakSentences(sentence, () => sentences.count);
			case "playPause":
				if (wish === null) return onPlayer((controls) => controls.toggle());
				speech.current?.toggle();
				return speech.current !== null;
			case "playHere": {
				const place = sentenceSpan(sentence);
				return place !== null && player.current?.playFrom(place) === true;
			}
			case "playBack":
				if (wish === null) return onPlayer((controls) => controls.back());
				speech.current?.back();
				return speech.current !== null;
			case "playLoop":
				return timed && onPlayer((controls) => controls.toggleLoop());
			case "slower":
				return changeRate(-1);
			case "faster":
				return changeRate(1);
			default:
				return unreachable(command);
		}
	};
	const timed = has && document.timings.length > 0;
	const runHere = useLatest((command: ListenCommand) => void run(command, null, sentenceHere()));
	const choose = useLatest(recording.choose);
	const menu = useMemo(() => {
		const actions: MenuAction[] = [{ icon: "listen", label: t("listen.on"), run: () => runHere("listenOn") }];
		if (!has || hidden) {
			const show = { icon: "recording", label: t("recording.show"), run: () => setHidden(false) } as const;
			const label = t("recording.attach", { megabytes: megabytesAllowed });
			actions.push(has ? show : { icon: "recording", label, run: choose });
		} else
			actions.push({ icon: "recording", label: t("recording.replace", { megabytes: megabytesAllowed }), run: choose });
		return actions;
	}, [t, has, hidden, runHere, choose]);

	return {
		run,
		escape: () => {
			if (wish === null) return false;
			setWish(null);
			return true;
		},
		timed,
		menu,
		bars: (
			<>
				{state.kind !== "ready" || hidden ? null : (
					<RecordingBar
						key={state.url}
						text={text}
						name={state.name}
						url={state.url}
						fresh={state.fresh}
						page={page}
						drawing={drawing}
						controls={player}
						onPlay={() => setWish(null)}
						onRemove={recording.remove}
						onHide={() => setHidden(true)}
					/>
				)}
				{wish === null ? null : (
					<SpeechBar
						text={text}
						wish={wish}
						page={page}
						drawing={drawing}
						controls={speech}
						onClose={() => setWish(null)}
					/>
				)}
			</>
		),
	};
}
