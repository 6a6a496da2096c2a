// When the pointer comes to a word, rests on it, and leaves; a long press of a finger is a rest. One listener serves all
// words.

import { type RefObject, useEffect } from "react";
import { useLatest } from "../useLatest.ts";

export interface PointerRest {
	/** At once. */
	readonly onCome: (word: HTMLElement) => void;
	/** After a moment, when it seems that it will rest: what is needed then can be fetched. */
	readonly onLinger: (word: HTMLElement) => void;
	readonly onRest: (word: HTMLElement) => void;
	/** Also when anything else is done: a press, a key, scrolling. */
	readonly onLeave: () => void;
	/** Follows a `onLeave`. */
	readonly onScroll: () => void;
}

/** Milliseconds. */
const lingering = 120;
export const resting = 350;
const longPress = 450;
/** A click that follows a long press comes within this time. */
const stray = 50;
/** How far a finger may slip while it presses, CSS pixels. */
const slip = 10;

export function usePointerRest(body: RefObject<HTMLElement | null>, rest: PointerRest): void {
	const onCome = useLatest(rest.onCome);
	const onLinger = useLatest(rest.onLinger);
	const onRest = useLatest(rest.onRest);
	const onLeave = useLatest(rest.onLeave);
	const onScroll = useLatest(rest.onScroll);
	useEffect(() => {
		const text = body.current;
		if (text === null) return;
		let over: HTMLElement | null = null;
		let timers: readonly number[] = [];
		/** A finger that is down, and what it has come to. */
		let finger: { readonly x: number; readonly y: number; held: boolean } | null = null;

		const leave = () => {
			for (const timer of timers) window.clearTimeout(timer);
			timers = [];
			over = null;
			onLeave();
		};
		const come = (word: HTMLElement, after: number) => {
			leave();
			over = word;
			timers = [window.setTimeout(() => onLinger(word), lingering), window.setTimeout(() => onRest(word), after)];
		};
		/** Where the mouse was last: text that moves under it is not pointed at. */
		let still = { x: -1, y: -1 };
		const pointerOver = (event: PointerEvent) => {
			if (event.pointerType === "touch" || event.buttons !== 0) return;
			const { clientX: x, clientY: y } = event;
			const moved = x !== still.x || y !== still.y;
			still = { x, y };
			if (!moved) return;
			const word = wordIn(event.target);
			if (word === over) return;
			if (word === null) return leave();
			come(word, resting);
			onCome(word);
		};
		const pointerDown = (event: PointerEvent) => {
			leave();
			if (event.pointerType !== "touch" || !event.isPrimary) return;
			const word = wordIn(event.target);
			if (word === null) return;
			const down = { x: event.clientX, y: event.clientY, held: false };
			finger = down;
			come(word, longPress);
			timers = [...timers, window.setTimeout(() => hold(down), longPress)];
		};
		const hold = (down: NonNullable<typeof finger>) => {
			down.held = true;
			// The browser may have begun to select what is pressed.
			window.getSelection()?.removeAllRanges();
		};
		const pointerMove = ({ clientX, clientY }: PointerEvent) => {
			still = { x: clientX, y: clientY };
			if (finger === null || finger.held) return;
			if (Math.hypot(clientX - finger.x, clientY - finger.y) > slip) endTouch();
		};
		const endTouch = () => {
			if (finger?.held === false) leave();
			finger = null;
		};
		/** What was shown stays until the next touch; the word is not pressed as well. */
		const pointerUp = () => {
			const held = finger?.held === true;
			endTouch();
			if (held) window.addEventListener("click", swallow, { capture: true, once: true });
			if (held) window.setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), stray);
		};
		const contextMenu = (event: Event) => {
			if (finger !== null) event.preventDefault();
		};
		const frame = text.closest("main") ?? text;
		const ends = [
			[text, "pointerleave"],
			[frame, "scroll"],
			[window, "keydown"],
			[window, "blur"],
		] as const;
		text.addEventListener("pointerover", pointerOver);
		text.addEventListener("pointerdown", pointerDown);
		text.addEventListener("pointermove", pointerMove);
		text.addEventListener("pointerup", pointerUp);
		text.addEventListener("pointercancel", endTouch);
		text.addEventListener("contextmenu", contextMenu);
		const end = (event: Event) => {
			if (event instanceof PointerEvent && event.pointerType === "touch") return;
			leave();
			if (event.type === "pointerleave") still = { x: -1, y: -1 };
			if (event.type === "scroll") onScroll();
		};
		// In the capture phase: what a key brings comes after it.
		const early = (name: string) => ({ capture: name === "scroll" || name === "keydown" });
		for (const [target, name] of ends) target.addEventListener(name, end, early(name));
		return () => {
			for (const timer of timers) window.clearTimeout(timer);
			text.removeEventListener("pointerover", pointerOver);
			text.removeEventListener("pointerdown", pointerDown);
			text.removeEventListener("pointermove", pointerMove);
			text.removeEventListener("pointerup", pointerUp);
			text.removeEventListener("pointercancel", endTouch);
			text.removeEventListener("contextmenu", contextMenu);
			for (const [target, name] of ends) target.removeEventListener(name, end, early(name));
		};
	}, [body, onCome, onLinger, onRest, onLeave, onScroll]);
}

function swallow(event: Event): void {
	event.preventDefault();
	event.stopPropagation();
}

function wordIn(target: EventTarget | null): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>("[data-at], [data-unit]") : null;
}
