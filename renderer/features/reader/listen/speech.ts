// What the reader asks of a voice: one short stretch of text at a time, told word by word where the voice reports it. Implemented
// over the Web Speech API by systemSpeech.ts; tests give another.

export interface Voice {
	/** Stable on one machine. */
	readonly id: string;
	/** As the system names it. */
	readonly name: string;
	/** Whether it speaks without a connection. */
	readonly local: boolean;
}

export interface Utterance {
	readonly text: string;
	/** Of `Speech.voices`; another voice of the language where there is none of this id. */
	readonly voice: string;
	/** 1 for the voice's own speed. */
	readonly rate: number;
	/** A word begins at an offset into `text`; never called by voices that report none. */
	readonly onWord: (at: number) => void;
	readonly onEnd: () => void;
	readonly onFailure: () => void;
}

export interface Speech {
	/** The Vietnamese ones, the same list until one comes or goes. Systems tell of them late: an empty list may fill. */
	readonly voices: () => readonly Voice[];
	readonly subscribe: (listener: () => void) => () => void;
	/** Ends what is being said and says this; the returned function ends it, and nothing is told of it from then on. */
	readonly say: (utterance: Utterance) => () => void;
}
