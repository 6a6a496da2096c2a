import { expect, test, vi } from "vitest";
import { systemSpeech } from "../../../../renderer/features/reader/listen/systemSpeech.ts";

const voiceOf = (voiceURI: string, lang: string) =>
	({ voiceURI, lang, name: voiceURI, localService: true, default: false }) as SpeechSynthesisVoice;

function system(voices: SpeechSynthesisVoice[]) {
	const listeners = new Set<EventListenerOrEventListenerObject>();
	const spoken: SpeechSynthesisUtterance[] = [];
	const synthesis = {
		getVoices: () => voices,
		speak: (utterance: SpeechSynthesisUtterance) => void spoken.push(utterance),
		cancel: vi.fn(),
		resume: vi.fn(),
		addEventListener: (_name: string, listener: EventListenerOrEventListenerObject) => void listeners.add(listener),
		removeEventListener: (_name: string, listener: EventListenerOrEventListenerObject) =>
			void listeners.delete(listener),
	};
	const make = (text: string) => ({ text }) as SpeechSynthesisUtterance;
	const speech = systemSpeech(synthesis as unknown as SpeechSynthesis, make);
	return { speech, spoken, listeners, synthesis };
}

const nothing = { onWord: () => undefined, onEnd: () => undefined, onFailure: () => undefined };

test("Vietnamese voices alone are on offer, and late ones come in", () => {
	const voices = [voiceOf("Anna", "de-DE"), voiceOf("Linh", "vi-VN"), voiceOf("eSpeak", "vi"), voiceOf("x", "via")];
	const { speech } = system(voices);
	const first = speech.voices();
	expect(first.map(({ id }) => id)).toEqual(["Linh", "eSpeak"]);
	expect(speech.voices()).toBe(first);
	voices.push(voiceOf("HoaiMy", "vi_VN"));
	expect(speech.voices().map(({ id }) => id)).toEqual(["Linh", "eSpeak", "HoaiMy"]);
});

test("the chosen voice speaks, and the first one where it is gone", () => {
	const { speech, spoken } = system([voiceOf("Linh", "vi-VN"), voiceOf("An", "vi-VN")]);
	speech.say({ ...nothing, text: "mèo", voice: "An", rate: 0.8 });
	speech.say({ ...nothing, text: "chó", voice: "gone", rate: 1 });
	expect(spoken.map(({ voice, rate, lang }) => [voice?.name, rate, lang])).toEqual([
		["An", 0.8, "vi-VN"],
		["Linh", 1, "vi-VN"],
	]);
});

test("words and the end are told; of what was ended nothing more", () => {
	const { speech, spoken, synthesis } = system([voiceOf("Linh", "vi-VN")]);
	const told: string[] = [];
	const tell = {
		onWord: (at: number) => void told.push(`word ${at}`),
		onEnd: () => void told.push("end"),
		onFailure: () => void told.push("failure"),
	};
	speech.say({ ...tell, text: "mèo ngủ", voice: "", rate: 1 });
	const [first] = spoken;
	first?.onboundary?.({ name: "word", charIndex: 4 } as SpeechSynthesisEvent);
	first?.onboundary?.({ name: "sentence", charIndex: 0 } as SpeechSynthesisEvent);
	first?.onend?.({} as SpeechSynthesisEvent);
	first?.onerror?.({} as SpeechSynthesisErrorEvent);
	expect(told).toEqual(["word 4", "end"]);
	const hush = speech.say({ ...tell, text: "chó", voice: "", rate: 1 });
	synthesis.cancel.mockClear();
	hush();
	hush();
	expect(synthesis.cancel).toHaveBeenCalledTimes(1);
	spoken[1]?.onerror?.({} as SpeechSynthesisErrorEvent);
	expect(told).toHaveLength(2);
});
