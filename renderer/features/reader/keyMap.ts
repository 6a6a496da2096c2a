// Which key does what in the reader. The overlay of keys is drawn from the same table. Pure.

export const readerCommands = [
	"nextWord",
	"previousWord",
	"lineDown",
	"lineUp",
	"nextSentence",
	"previousSentence",
	"nextUnknown",
	"openCard",
	"save",
	"learning",
	"known",
	"ignored",
	"new",
	"extend",
	"shrink",
	"part",
	"keepHere",
	"keepEverywhere",
	"translation",
	"glosses",
	"keys",
	"close",
] as const;
export type ReaderCommand = (typeof readerCommands)[number];

/** What a `KeyboardEvent` says of itself. */
export interface KeyPress {
	readonly key: string;
	/** Place of the key on the board: what counts while an input method holds back the letter. */
	readonly code: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly metaKey: boolean;
}

interface Binding {
	/** As `KeyboardEvent.key`, letters small. */
	readonly key: string;
	readonly shift?: true;
}

const bindings: Readonly<Record<ReaderCommand, Binding>> = {
	nextWord: { key: "ArrowRight" },
	previousWord: { key: "ArrowLeft" },
	lineDown: { key: "ArrowDown" },
	lineUp: { key: "ArrowUp" },
	nextSentence: { key: "]" },
	previousSentence: { key: "[" },
	nextUnknown: { key: "n" },
	openCard: { key: "Enter" },
	save: { key: "s" },
	learning: { key: "l" },
	known: { key: "k" },
	ignored: { key: "x" },
	new: { key: "0" },
	extend: { key: "ArrowRight", shift: true },
	shrink: { key: "ArrowLeft", shift: true },
	part: { key: "p" },
	keepHere: { key: "j" },
	keepEverywhere: { key: "j", shift: true },
	translation: { key: "t" },
	glosses: { key: "g" },
	keys: { key: "?" },
	close: { key: "Escape" },
};

const commands: ReadonlyMap<string, ReaderCommand> = new Map(
	readerCommands.map((command) => [nameOf(bindings[command].key, bindings[command].shift === true), command]),
);

/** What the pressed key asks for; `null` where it asks for nothing here, as every chord with Ctrl, Alt or Meta does. */
export function commandOf(press: KeyPress): ReaderCommand | null {
	if (press.ctrlKey || press.altKey || press.metaKey) return null;
	const key = typedKey(press);
	const held = press.shiftKey ? commands.get(nameOf(key, true)) : undefined;
	if (held !== undefined) return held;
	// What Shift makes of a letter or a mark is still that key; of an arrow it makes another one.
	return press.shiftKey && key.startsWith("Arrow") ? null : (commands.get(nameOf(key, false)) ?? null);
}

/** The caps to print for a command, in the order they are held. */
export function capsOf(command: ReaderCommand): readonly string[] {
	const { key, shift } = bindings[command];
	const cap = capNames[key] ?? key.toUpperCase();
	return shift === true ? ["Shift", cap] : [cap];
}

const capNames: Readonly<Record<string, string>> = {
	ArrowRight: "→",
	ArrowLeft: "←",
	ArrowDown: "↓",
	ArrowUp: "↑",
	Escape: "Esc",
	Enter: "Enter",
};

function nameOf(key: string, shift: boolean): string {
	return shift ? `shift ${key}` : key;
}

/** The letter of the key where an input method (Telex, VNI) keeps it from arriving. */
function typedKey({ key, code }: KeyPress): string {
	if (key !== "Process" && key !== "Unidentified") return key.length === 1 ? key.toLowerCase() : key;
	const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
	return letter?.toLowerCase() ?? key;
}
