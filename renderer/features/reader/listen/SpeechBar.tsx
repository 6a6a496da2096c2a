// Reading aloud: the bar under the text while a voice speaks, what it says marked and followed. Fetched when it is asked for.

import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Span } from "../../../engine/text/span.ts";
import { Button, IconButton } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import { useNotices } from "../../../ui/Notices.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useSettings } from "../../services.tsx";
import type { TextPage } from "../find/textPage.ts";
import type { OpenText } from "../openText.ts";
import { ordinalOf } from "../sentences.ts";
import { useLatest } from "../useLatest.ts";
import { wordAt } from "../wordWalk.ts";
import styles from "./listen.module.css";
import { NoVoice } from "./NoVoice.tsx";
import { RateSelect } from "./RateSelect.tsx";
import { createSpeaker } from "./speaker.ts";
import type { Speech, Voice } from "./speech.ts";
import { useFollowing } from "./useFollowing.ts";
import { useVoices, voiceOf } from "./useVoices.ts";

/** A new object each time that a key or button asks. */
export type SpeechWish =
	| { readonly kind: "word"; readonly place: Span }
	/** Sentences `first` to `end` (exclusive). */
	| { readonly kind: "sentences"; readonly first: number; readonly end: number };

export interface SpeechControls {
	readonly toggle: () => void;
	readonly back: () => void;
}

export interface SpeechBarProps {
	readonly text: OpenText;
	readonly wish: SpeechWish;
	readonly page: () => TextPage | null;
	readonly drawing: string;
	readonly controls: Ref<SpeechControls>;
	readonly onClose: () => void;
}

export function SpeechBar(props: SpeechBarProps) {
	const state = useVoices();
	switch (state.kind) {
		case "waiting":
			return null;
		case "none":
			return <NoVoice onClose={props.onClose} />;
		case "some":
			return <Speaking {...props} speech={state.speech} voices={state.voices} />;
	}
}

function Speaking({
	text,
	wish,
	page,
	drawing,
	controls,
	onClose,
	speech,
	voices,
}: SpeechBarProps & { readonly speech: Speech; readonly voices: readonly Voice[] }) {
	const { t } = useTranslation("reader");
	const notify = useNotices();
	const [{ voice, speechRate, followSpoken }, change] = useSettings();
	const follow = useFollowing(page, drawing, followSpoken);
	const manner = useRef({ voice, rate: speechRate });
	manner.current = { voice, rate: speechRate };
	const { document, sentences, readings } = text;
	const [speaker] = useState(() =>
		createSpeaker({ speech, text: document.text, sentences, manner: () => manner.current }),
	);
	const [kind, setKind] = useState<"speaking" | "paused">("speaking");
	const [sentence, setSentence] = useState(-1);

	/** Of what a voice takes for a word, the word of the text that it belongs to. */
	const wordOf = (index: number, word: Span | null): Span | null => {
		const reading = word === null || index === -1 ? undefined : readings.get(index);
		return (reading === undefined || word === null ? null : wordAt(reading, word.start)?.word.token.span) ?? word;
	};
	const onChange = useLatest(() => {
		const state = speaker.get();
		if (state.kind === "failed") notify({ text: t("listen.failed"), tone: "problem" });
		if (state.kind === "failed" || state.kind === "silent") return onClose();
		setKind(state.kind);
		setSentence(state.sentence);
		const isAlone = state.sentence === -1;
		follow(
			isAlone
				? { sentence: null, word: state.place }
				: { sentence: state.place, word: wordOf(state.sentence, state.word) },
		);
	});
	useEffect(() => {
		const unsubscribe = speaker.subscribe(onChange);
		return () => {
			unsubscribe();
			speaker.stop();
		};
	}, [speaker, onChange]);
	useEffect(() => {
		if (wish.kind === "word") speaker.speakWord(wish.place);
		else speaker.speak(wish.first, wish.end);
	}, [speaker, wish]);
	const begun = useRef(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: runs when voice or speed change
	useEffect(() => {
		if (begun.current) speaker.renew();
		begun.current = true;
	}, [voice, speechRate]);
	useImperativeHandle(controls, () => ({ toggle: speaker.toggle, back: () => speaker.step(-1) }), [speaker]);

	const { ordinal, of } = ordinalOf(sentences, Math.max(sentence, 0));
	const own = voiceOf(voices, voice);
	const paused = kind === "paused";
	return (
		<section className={`${layout.frame} ${styles.bar}`} aria-label={t("listen.label")}>
			<div className={styles.inside}>
				<IconButton
					icon={paused ? "play" : "pause"}
					label={paused ? t("listen.play") : t("listen.pause")}
					onClick={speaker.toggle}
				/>
				<IconButton
					icon="back"
					label={t("listen.previous")}
					disabled={sentence === -1}
					onClick={() => speaker.step(-1)}
				/>
				<IconButton
					icon="forward"
					label={t("listen.next")}
					disabled={sentence === -1}
					onClick={() => speaker.step(1)}
				/>
				<span className={styles.told}>{sentence === -1 ? t("listen.word") : t("foot.sentence", { ordinal, of })}</span>
				<RateSelect value={speechRate} onChange={(rate) => change({ speechRate: rate })} />
				{voices.length < 2 ? null : (
					<span className={styles.voice}>
						<Select
							label={t("listen.voice")}
							value={own?.id ?? ""}
							options={voices.map(({ id, name }) => ({ value: id, label: name }))}
							onChange={(id) => change({ voice: id })}
						/>
					</span>
				)}
				<IconButton
					icon="follow"
					label={t("listen.follow")}
					aria-pressed={followSpoken}
					onClick={() => change({ followSpoken: !followSpoken })}
				/>
				<Button onClick={speaker.stop}>{t("listen.stop")}</Button>
			</div>
		</section>
	);
}
