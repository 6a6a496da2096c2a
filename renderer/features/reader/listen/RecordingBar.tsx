// The player of the attached recording, docked under the text. Where the text has times, what is said is marked and followed.
// Fetched when an article has a recording.

import {
	type CSSProperties,
	type KeyboardEvent,
	type Ref,
	useEffect,
	useImperativeHandle,
	useRef,
	useState,
} from "react";
import { useTranslation } from "react-i18next";
import type { Span } from "../../../engine/text/span.ts";
import { soundRanges } from "../../../storage/settings.ts";
import { ActionMenu } from "../../../ui/ActionMenu.tsx";
import { IconButton } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import { useNotices } from "../../../ui/Notices.tsx";
import { useSettings } from "../../services.tsx";
import type { TextPage } from "../find/textPage.ts";
import type { OpenText } from "../openText.ts";
import { clockText } from "./clockText.ts";
import { cueAt, momentOf, timesOf } from "./cues.ts";
import styles from "./listen.module.css";
import { RateSelect } from "./RateSelect.tsx";
import { useFollowing } from "./useFollowing.ts";
import { useKeptPosition } from "./useKeptPosition.ts";
import { usePlayer } from "./usePlayer.ts";

/** What keys and menus ask of the player. */
export interface RecordingControls {
	readonly toggle: () => void;
	readonly pause: () => void;
	readonly back: () => void;
	/** Plays from where a place of the text is spoken; `false` where that is not known. */
	readonly playFrom: (place: Span) => boolean;
	readonly toggleLoop: () => void;
}

export interface RecordingBarProps {
	readonly text: OpenText;
	readonly name: string;
	readonly url: string;
	/** Attached just now: it takes the focus. */
	readonly fresh: boolean;
	readonly page: () => TextPage | null;
	readonly drawing: string;
	readonly controls: Ref<RecordingControls>;
	readonly onPlay: () => void;
	readonly onRemove: () => void;
	readonly onHide: () => void;
}

/** Seconds. */
const jump = 5;

export function RecordingBar(props: RecordingBarProps) {
	const { text, name, url, fresh, page, drawing, controls, onPlay, onRemove, onHide } = props;
	const { timings } = text.document;
	const { id } = text.record;
	const { t, i18n } = useTranslation(["reader", "common"]);
	const notify = useNotices();
	const [{ recordingRate, volume, followSpoken }, change] = useSettings();
	const follow = useFollowing(page, drawing, followSpoken);
	const cue = useRef(-1);
	const [loop, setLoop] = useState<{ readonly from: number; readonly to: number } | null>(null);
	const kept = useKeptPosition(id);
	const button = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (fresh) button.current?.focus();
	}, [fresh]);

	const showCue = (index: number) => {
		cue.current = index;
		follow({ sentence: timings[index]?.span ?? null, word: null });
	};
	const player = usePlayer({
		url,
		from: kept.from,
		rate: recordingRate,
		volume,
		onMoment: (moment) => {
			if (loop !== null && moment >= loop.to) return player.seek(loop.from / 1000);
			const now = cueAt(timings, moment);
			if (now !== cue.current) showCue(now);
		},
		onPlace: kept.keep,
		onFailure: () => notify({ text: t("recording.unplayable", { name }), tone: "problem" }),
	});
	const { playing, at, length } = player;

	/** The sentence that is spoken now, or next. */
	const sentenceNow = (): Span | null => {
		const moment = player.now() * 1000;
		const own = timings.find(({ endsAt }) => endsAt > moment);
		return own === undefined ? null : text.sentences.span(text.sentences.at(own.span.start));
	};
	const toggleLoop = () => {
		const place = loop === null ? sentenceNow() : null;
		const times = place === null ? null : timesOf(timings, place);
		setLoop(times);
		if (times !== null && (player.now() * 1000 < times.from || player.now() * 1000 >= times.to))
			player.seek(times.from / 1000);
	};
	const play = () => {
		onPlay();
		player.play();
	};
	const toggle = () => (playing ? player.pause() : play());
	const seek = (seconds: number) => {
		if (loop !== null && (seconds * 1000 < loop.from || seconds * 1000 >= loop.to)) setLoop(null);
		player.seek(seconds);
	};
	const back = () => seek(player.now() - jump);
	useImperativeHandle(controls, () => ({
		toggle,
		pause: player.pause,
		back,
		playFrom: (place) => {
			const moment = momentOf(timings, place);
			if (moment === null) return false;
			setLoop(null);
			player.seek(moment / 1000);
			play();
			return true;
		},
		toggleLoop: () => {
			if (timings.length > 0) toggleLoop();
		},
	}));
	// biome-ignore lint/correctness/useExhaustiveDependencies: the mark goes with the player
	useEffect(() => () => follow({ sentence: null, word: null }), []);

	const hear = (event: KeyboardEvent) => {
		const onControl = event.target instanceof Element && event.target.closest("button, select") !== null;
		if (event.key !== " " || onControl) return;
		event.preventDefault();
		toggle();
	};
	const place = t("recording.place", { at: clockText(at, i18n.language), of: clockText(length, i18n.language) });
	return (
		<section className={`${layout.frame} ${styles.bar}`} aria-label={t("recording.label")} onKeyDown={hear}>
			<div className={styles.inside}>
				<IconButton
					ref={button}
					icon={playing ? "pause" : "play"}
					label={playing ? t("listen.pause") : t("listen.play")}
					onClick={toggle}
				/>
				<IconButton icon="rewind" label={t("recording.back", { count: jump })} onClick={back} />
				<div className={styles.seek}>
					<input
						type="range"
						style={filled(at / Math.max(length, 1))}
						aria-label={t("recording.seek")}
						aria-valuetext={place}
						min={0}
						max={Math.max(length, 1)}
						step={1}
						value={Math.min(at, Math.max(length, 1))}
						onChange={({ currentTarget }) => seek(Number(currentTarget.value))}
					/>
					<span className={styles.clock}>{place}</span>
				</div>
				<RateSelect value={recordingRate} onChange={(rate) => change({ recordingRate: rate })} />
				{timings.length === 0 ? null : (
					<>
						<IconButton icon="repeat" label={t("recording.loop")} aria-pressed={loop !== null} onClick={toggleLoop} />
						<IconButton
							icon="follow"
							label={t("listen.follow")}
							aria-pressed={followSpoken}
							onClick={() => change({ followSpoken: !followSpoken })}
						/>
					</>
				)}
				<input
					className={styles.volume}
					type="range"
					style={filled(volume)}
					aria-label={t("recording.volume")}
					{...sliderOf(soundRanges.volume)}
					value={volume}
					onChange={({ currentTarget }) => change({ volume: Number(currentTarget.value) })}
				/>
				<ActionMenu
					label={t("more")}
					actions={[
						{ icon: "close", label: t("recording.hide"), run: onHide },
						{ icon: "delete", label: t("recording.remove"), danger: true, run: onRemove },
					]}
				/>
			</div>
		</section>
	);
}

/** @param share of its line that a slider is filled: 0 to 1 */
function filled(share: number) {
	return { "--share": `${100 * Math.min(share, 1)}%` } as CSSProperties;
}

function sliderOf({ from, to, step }: { readonly from: number; readonly to: number; readonly step: number }) {
	return { min: from, max: to, step };
}
