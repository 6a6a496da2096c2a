// A voice for the page that says nothing: the test tells when a word begins and when an utterance ends. And a recording.

import type { Page } from "@playwright/test";

interface VoiceWindow {
	readonly voice: {
		readonly word: (at: number) => void;
		readonly end: () => void;
		readonly saying: () => string | null;
	};
}

export interface FakeVoice {
	/** The text of the utterance, `null` in silence. */
	readonly saying: () => Promise<string | null>;
	readonly word: (at: number) => Promise<void>;
	readonly end: () => Promise<void>;
	/** What is marked as spoken. */
	readonly marked: (what: "sentence" | "word") => Promise<string>;
}

/** Gives every page that is opened from now on a Vietnamese voice. @param late milliseconds until it tells of it */
export async function withVoice(page: Page, late = 0): Promise<FakeVoice> {
	await page.addInitScript((wait) => {
		const target = new EventTarget();
		let now: SpeechSynthesisUtterance | null = null;
		let known = wait === 0;
		const voices = [
			{ voiceURI: "anna", name: "Anna", lang: "de-DE", localService: true, default: true },
			{ voiceURI: "linh", name: "Linh", lang: "vi-VN", localService: true, default: false },
			{ voiceURI: "an", name: "An", lang: "vi-VN", localService: true, default: false },
		];
		const tell = (name: string, more: object) => Object.assign(new Event(name), more);
		const synthesis = Object.assign(target, {
			getVoices: () => (known ? voices : []),
			speak: (utterance: SpeechSynthesisUtterance) => {
				now = utterance;
			},
			cancel: () => {
				const ended = now;
				now = null;
				ended?.dispatchEvent(tell("error", { error: "canceled" }));
			},
			pause: () => undefined,
			resume: () => undefined,
		});
		Object.defineProperty(window, "speechSynthesis", { value: synthesis });
		class Utterance extends EventTarget {
			voice = null;
			lang = "";
			rate = 1;
			onboundary: ((event: Event) => void) | null = null;
			onend: ((event: Event) => void) | null = null;
			onerror: ((event: Event) => void) | null = null;
			constructor(readonly text: string) {
				super();
				this.addEventListener("boundary", (event) => this.onboundary?.(event));
				this.addEventListener("end", (event) => this.onend?.(event));
				this.addEventListener("error", (event) => this.onerror?.(event));
			}
		}
		Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
		Object.assign(window, {
			voice: {
				saying: () => now?.text ?? null,
				word: (charIndex: number) => now?.dispatchEvent(tell("boundary", { name: "word", charIndex })),
				end: () => {
					const ended = now;
					now = null;
					ended?.dispatchEvent(tell("end", {}));
				},
			},
		});
		window.setTimeout(() => {
			known = true;
			target.dispatchEvent(new Event("voiceschanged"));
		}, wait);
	}, late);
	const voice = () => page.evaluateHandle(() => (window as unknown as VoiceWindow).voice);
	return {
		saying: async () => (await voice()).evaluate((one) => one.saying()),
		word: async (at) => (await voice()).evaluate((one, place) => one.word(place), at),
		end: async () => (await voice()).evaluate((one) => one.end()),
		marked: (what) => markedText(page, what),
	};
}

/** What is marked as spoken: the word, or the words on the lines beside which the mark of the sentence stands. */
export function markedText(page: Page, what: "sentence" | "word"): Promise<string> {
	return page.evaluate((wanted) => {
		if (wanted === "word") {
			const ranges = [...(CSS.highlights.get("reader-spoken-word") ?? [])] as Range[];
			return ranges.map((range) => range.toString()).join(" ");
		}
		const line = document.querySelector<HTMLElement>("[data-spoken]");
		const box = line?.getBoundingClientRect();
		if (line === null || box === undefined) return "";
		const words = [...(line.parentElement?.querySelectorAll<HTMLElement>("ruby > span") ?? [])];
		return words
			.filter((word) => {
				const { top, bottom } = word.getBoundingClientRect();
				return top + bottom > 2 * box.top && top + bottom < 2 * box.bottom;
			})
			.map((word) => word.textContent ?? "")
			.join(" ");
	}, what);
}

/** Silence, as a recording of so many seconds. */
export function silence(seconds: number): {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
} {
	const rate = 8000;
	const samples = Buffer.alloc(rate * seconds, 128);
	const head = Buffer.alloc(44);
	head.write("RIFF", 0);
	head.writeUInt32LE(36 + samples.length, 4);
	head.write("WAVEfmt ", 8);
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(rate, 24);
	head.writeUInt32LE(rate, 28);
	head.writeUInt16LE(1, 32);
	head.writeUInt16LE(8, 34);
	head.write("data", 36);
	head.writeUInt32LE(samples.length, 40);
	return { name: "bản ghi.wav", mimeType: "audio/wav", buffer: Buffer.concat([head, samples]) };
}
