import { expect, test } from "vitest";
import { span } from "../../../../renderer/engine/text/span.ts";
import { createSpeaker } from "../../../../renderer/features/reader/listen/speaker.ts";
import { fakeSpeech } from "./fakeSpeech.ts";

const text = "Mèo ngủ trên ghế. Trời mưa to. Tôi đọc sách.";
const ends = [17, 30, text.length];
const starts = [0, 18, 31];
const sentences = { count: 3, span: (index: number) => span(starts[index] ?? 0, ends[index] ?? 0) };

function speaking(manner = { voice: "linh", rate: 1 }) {
	const speech = fakeSpeech();
	const speaker = createSpeaker({ speech, text, sentences, manner: () => manner });
	const word = () => {
		const state = speaker.get();
		return "word" in state && state.word !== null ? text.slice(state.word.start, state.word.end) : null;
	};
	return { speech, speaker, word, saying: () => speech.now().text };
}

test("sentences are said one after the other, as far as was asked for", () => {
	const { speech, speaker, saying } = speaking();
	speaker.speak(0, 2);
	expect(saying()).toBe("Mèo ngủ trên ghế.");
	speech.now().onEnd();
	expect(saying()).toBe("Trời mưa to.");
	speech.now().onEnd();
	expect(speaker.get().kind).toBe("silent");
	expect(speech.isSilent()).toBe(true);
});

test("the word that a voice reports is told as a place of the text", () => {
	const { speech, speaker, word } = speaking();
	speaker.speak(1, 2);
	expect(word()).toBeNull();
	speech.now().onWord(5);
	expect(word()).toBe("mưa");
	speech.now().onWord(9);
	expect(word()).toBe("to");
});

test("a pause ends the voice, and it goes on from the word that was being said", () => {
	const { speech, speaker, saying } = speaking();
	speaker.speak(0, 3);
	speech.now().onWord(8);
	speaker.toggle();
	expect(speech.isSilent()).toBe(true);
	expect(speaker.get().kind).toBe("paused");
	speaker.toggle();
	expect(saying()).toBe("trên ghế.");
	speech.now().onWord(5);
	expect(speaker.get()).toMatchObject({ kind: "speaking", word: { start: 13, end: 16 } });
	speech.now().onEnd();
	expect(saying()).toBe("Trời mưa to.");
});

test("steps go to the next sentence and back; beyond what was asked for they say one more", () => {
	const { speaker, saying } = speaking();
	speaker.speak(1, 2);
	speaker.step(1);
	expect(saying()).toBe("Tôi đọc sách.");
	speaker.step(1);
	expect(saying()).toBe("Tôi đọc sách.");
	speaker.step(-1);
	speaker.step(-1);
	speaker.step(-1);
	expect(saying()).toBe("Mèo ngủ trên ghế.");
});

test("another speed is heard from the word on that is being said", () => {
	const manner = { voice: "linh", rate: 1 };
	const { speech, speaker, saying } = speaking(manner);
	speaker.speak(0, 1);
	speech.now().onWord(4);
	manner.rate = 0.7;
	speaker.renew();
	expect(saying()).toBe("ngủ trên ghế.");
	expect(speech.now().rate).toBe(0.7);
});

test("a word is said by itself, and silence follows it", () => {
	const { speech, speaker, saying } = speaking();
	speaker.speakWord(span(4, 7));
	expect(saying()).toBe("ngủ");
	expect(speaker.get()).toMatchObject({ sentence: -1 });
	speech.now().onEnd();
	expect(speaker.get().kind).toBe("silent");
});

test("what was stopped tells nothing more, and a voice that fails says so", () => {
	const { speech, speaker } = speaking();
	const states: string[] = [];
	speaker.speak(0, 3);
	speaker.subscribe(() => states.push(speaker.get().kind));
	speaker.stop();
	speaker.speak(0, 3);
	speech.now().onFailure();
	expect(states).toEqual(["silent", "speaking", "failed"]);
	expect(speech.said).toHaveLength(2);
});
