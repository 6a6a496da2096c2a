// Keeps the time and the words read of the open article, day by day: every few seconds on the disk, so that hardly anything
// is lost, and when the screen is left or goes out of sight.

import { useEffect } from "react";
import { dayName } from "../../readingDays.ts";
import { useServices } from "../../services.tsx";
import type { OpenText } from "../openText.ts";
import type { Seen } from "../seen.ts";
import { readingClock } from "./readingClock.ts";
import { wordCounter } from "./wordCounter.ts";

/** Milliseconds between two looks at the clock, and at most between two writes. */
const every = 5000;
const writtenEvery = 20_000;

const inputs = ["keydown", "pointerdown", "pointermove", "wheel", "touchmove"] as const;

export function useReadingTime(text: OpenText, seen: Seen): void {
	const { library, now } = useServices();
	const { record, sentences, readings, profile } = text;
	useEffect(() => {
		const isVisible = () => document.visibilityState === "visible";
		const clock = readingClock(wordCounter({ sentences, readings, profile }), sentences.count, {
			at: now(),
			visible: isVisible(),
		});
		clock.seen(seen.get(), now(), false);
		let day = dayName(now());
		let writtenAt = now();
		let pending = { milliseconds: 0, words: 0 };

		const collect = () => {
			const { milliseconds, words } = clock.take(now());
			pending = { milliseconds: pending.milliseconds + milliseconds, words: pending.words + words };
		};
		const write = () => {
			collect();
			writtenAt = now();
			const read = pending;
			pending = { milliseconds: 0, words: 0 };
			// Time that cannot be kept is no reason to disturb the reading.
			void library.reading.add({ articleId: record.id, day, ...read });
		};
		const look = () => {
			const today = dayName(now());
			if (today !== day || now() - writtenAt >= writtenEvery || now() < writtenAt) write();
			else collect();
			day = today;
		};
		const input = () => clock.input(now());
		const sight = () => {
			clock.inSight(isVisible(), now());
			if (!isVisible()) write();
		};

		const timer = window.setInterval(look, every);
		const unfollow = seen.subscribe(() => clock.seen(seen.get(), now(), true));
		for (const name of inputs) window.addEventListener(name, input, { capture: true, passive: true });
		window.addEventListener("scroll", input, { capture: true, passive: true });
		document.addEventListener("visibilitychange", sight);
		window.addEventListener("pagehide", write);
		return () => {
			window.clearInterval(timer);
			unfollow();
			for (const name of inputs) window.removeEventListener(name, input, { capture: true });
			window.removeEventListener("scroll", input, { capture: true });
			document.removeEventListener("visibilitychange", sight);
			window.removeEventListener("pagehide", write);
			write();
		};
	}, [library, now, record.id, sentences, readings, profile, seen]);
}
