// An audio element as state: where it is, whether it plays. Tells of every moment while it plays, more finely than the element
// itself does.

import { useEffect, useMemo, useRef, useState } from "react";
import { useLatest } from "../useLatest.ts";

export interface Player {
	readonly playing: boolean;
	/** Seconds; `length` is 0 until it is known. */
	readonly at: number;
	readonly length: number;
	readonly play: () => void;
	readonly pause: () => void;
	/** @param seconds from the beginning */
	readonly seek: (seconds: number) => void;
	/** Where it is at this very moment, seconds. */
	readonly now: () => number;
}

interface PlayerOptions {
	readonly url: string;
	/** Where it begins, seconds. */
	readonly from: number;
	readonly rate: number;
	readonly volume: number;
	/** Called some sixty times a second while it plays, and after each jump. @param moment milliseconds */
	readonly onMoment: (moment: number) => void;
	/**
	 * Called about four times a second while it moves on (`passing`), and when it is paused, moved while it stands, or left.
	 * @param seconds from the beginning
	 */
	readonly onPlace: (seconds: number, passing: boolean) => void;
	/** It cannot be played. */
	readonly onFailure: () => void;
}

export function usePlayer({ url, from, rate, volume, ...told }: PlayerOptions): Player {
	const [audio] = useState(() => new Audio());
	const [state, setState] = useState({ playing: false, at: from, length: 0 });
	const begin = useRef(from);
	const onMoment = useLatest(told.onMoment);
	const onPlace = useLatest(told.onPlace);
	const onFailure = useLatest(told.onFailure);

	useEffect(() => {
		let frame = 0;
		const look = () => {
			onMoment(audio.currentTime * 1000);
			frame = requestAnimationFrame(look);
		};
		const show = () => {
			const length = Number.isFinite(audio.duration) ? audio.duration : 0;
			setState({ playing: !audio.paused && !audio.ended, at: audio.currentTime, length });
		};
		const on: Readonly<Record<string, () => void>> = {
			loadedmetadata: () => {
				// A recording that was heard to its end begins anew.
				const wanted = begin.current;
				if (wanted > 0 && wanted < audio.duration - 1) audio.currentTime = wanted;
				show();
			},
			durationchange: show,
			play: () => {
				cancelAnimationFrame(frame);
				frame = requestAnimationFrame(look);
				show();
			},
			pause: () => {
				cancelAnimationFrame(frame);
				onPlace(audio.currentTime, false);
				show();
			},
			seeked: () => {
				onMoment(audio.currentTime * 1000);
				show();
			},
			timeupdate: () => {
				onPlace(audio.currentTime, true);
				show();
			},
			error: onFailure,
		};
		for (const [name, hear] of Object.entries(on)) audio.addEventListener(name, hear);
		audio.preload = "metadata";
		audio.src = url;
		return () => {
			cancelAnimationFrame(frame);
			for (const [name, hear] of Object.entries(on)) audio.removeEventListener(name, hear);
			if (audio.currentTime > 0) onPlace(audio.currentTime, false);
			audio.pause();
			audio.removeAttribute("src");
		};
	}, [audio, url, onMoment, onPlace, onFailure]);

	useEffect(() => {
		audio.defaultPlaybackRate = rate;
		audio.playbackRate = rate;
		audio.volume = volume;
	}, [audio, rate, volume]);

	const does = useMemo(
		() => ({
			// Refused where the browser wants a press first: the button stays as it is.
			play: () =>
				void audio.play().catch((reason: unknown) => {
					if (!(reason instanceof DOMException)) throw reason;
				}),
			pause: () => audio.pause(),
			seek: (seconds: number) => {
				const end = Number.isFinite(audio.duration) ? audio.duration : seconds;
				const wanted = Math.min(Math.max(seconds, 0), end);
				audio.currentTime = wanted;
				if (audio.paused) onPlace(wanted, false);
				// At once: a slider that is dragged would go back to where it was, and take the recording along.
				setState((now) => ({ ...now, at: wanted }));
			},
			now: () => audio.currentTime,
		}),
		[audio, onPlace],
	);
	return { ...state, ...does };
}
