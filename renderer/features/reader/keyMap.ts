// Which key does what in the reader, as it is usual or as the person wants it. The overlay of keys is drawn from the same
// map. Pure.

import { type ReaderCommand, readerCommands } from "./commands.ts";

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

export interface Binding {
	/** As `KeyboardEvent.key`, letters small. */
	readonly key: string;
	readonly shift?: true;
	/** Ctrl, or Cmd on a Mac. */
	readonly control?: true;
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
	cardBack: { key: "Backspace" },
	pick: { key: "Enter", control: true },
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
	lineGlosses: { key: "h" },
	find: { key: "f", control: true },
	findNext: { key: "F3" },
	findPrevious: { key: "F3", shift: true },
	contents: { key: "o" },
	bookmark: { key: "m" },
	textStart: { key: "Home" },
	textEnd: { key: "End" },
	pageDown: { key: "PageDown" },
	pageUp: { key: "PageUp" },
	selectAll: { key: "a", control: true },
	copySentence: { key: "c" },
	copyGlossed: { key: "c", control: true, shift: true },
	textWords: { key: "w" },
	knownUntil: { key: "u" },
	listenWord: { key: "v" },
	listenSentence: { key: "v", shift: true },
	listenParagraph: { key: "b" },
	listenOn: { key: "r" },
	playPause: { key: "Space" },
	playHere: { key: "Space", shift: true },
	playBack: { key: "," },
	playLoop: { key: "." },
	slower: { key: "-" },
	faster: { key: "=" },
	edit: { key: "e" },
	takeAway: { key: "s", control: true },
	print: { key: "p", control: true },
	keys: { key: "?" },
	close: { key: "Escape" },
};

/** Other keys that people expect to do the same. */
const others: readonly (readonly [ReaderCommand, Binding])[] = [
	["find", { key: "/" }],
	["findNext", { key: "g", control: true }],
	["findPrevious", { key: "g", control: true, shift: true }],
	["textStart", { key: "Home", control: true }],
	["textEnd", { key: "End", control: true }],
	["faster", { key: "+" }],
];

/** What a person wants otherwise. */
export interface KeyChoice {
	/** Names of keys (`nameOf`) by command; an empty one for no key at all. What is no command is passed over. */
	readonly changed: Readonly<Record<string, string>>;
	/** Whether letters and signs alone do something. */
	readonly letters: boolean;
}

/** Made by `keyMapOf`. */
export interface KeyMap {
	/** By the name of the key. */
	readonly commands: ReadonlyMap<string, ReaderCommand>;
	/** The one that is printed. A command without a key has none. */
	readonly bindings: ReadonlyMap<ReaderCommand, Binding>;
}

/** The usual keys with the person's own before them: a usual key that is now another command's is lost. */
export function keyMapOf({ changed, letters }: KeyChoice): KeyMap {
	const commands = new Map<string, ReaderCommand>();
	const printed = new Map<ReaderCommand, Binding>();
	const bind = (command: ReaderCommand, binding: Binding | null) => {
		if (binding === null || (!letters && isLetter(binding)) || commands.has(nameOf(binding))) return;
		commands.set(nameOf(binding), command);
		if (!printed.has(command)) printed.set(command, binding);
	};
	const own = readerCommands.filter((command) => changed[command] !== undefined);
	for (const command of own) bind(command, bindingNamed(changed[command] ?? ""));
	const usual = readerCommands.filter((command) => changed[command] === undefined);
	for (const command of usual) bind(command, bindings[command]);
	for (const [command, binding] of others) if (usual.includes(command)) bind(command, binding);
	return { commands, bindings: printed };
}

export const usualKeys: KeyMap = keyMapOf({ changed: {}, letters: true });

export function usualBinding(command: ReaderCommand): Binding {
	return bindings[command];
}

/** Whether the key would write something; the question mark always shows the keys. */
function isLetter({ key, control }: Binding): boolean {
	return key.length === 1 && key !== "?" && control !== true;
}

/** What the pressed key asks for; `null` where it asks for nothing here, as most chords with Ctrl, Alt or Meta do. */
export function commandOf(press: KeyPress, { commands }: KeyMap = usualKeys): ReaderCommand | null {
	if (press.altKey) return null;
	const key = typedKey(press);
	if (press.ctrlKey || press.metaKey) return commands.get(named(key, press.shiftKey, true)) ?? null;
	const held = press.shiftKey ? commands.get(named(key, true, false)) : undefined;
	if (held !== undefined) return held;
	// What Shift makes of a letter or a mark is still that key; of an arrow and its like it makes another one.
	return press.shiftKey && movingKey.test(key) ? null : (commands.get(named(key, false, false)) ?? null);
}

/** The caps to print for a command, in the order they are held; empty for one without a key. */
export function capsOf(command: ReaderCommand, { bindings: own }: KeyMap = usualKeys): readonly string[] {
	const binding = own.get(command);
	if (binding === undefined) return [];
	const { key, shift, control } = binding;
	return [...(control === true ? ["Ctrl"] : []), ...(shift === true ? ["Shift"] : []), capOf(key)];
}

/** What is printed on a key. @param key as `KeyboardEvent.key` */
export function capOf(key: string): string {
	return capNames[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

const capNames: Readonly<Record<string, string>> = {
	ArrowRight: "→",
	ArrowLeft: "←",
	ArrowDown: "↓",
	ArrowUp: "↑",
	Escape: "Esc",
	Enter: "Enter",
	Home: "Home",
	End: "End",
	PageDown: "PgDn",
	PageUp: "PgUp",
};

/** With Shift these select. */
export const movingKey = /^(?:Arrow|Home$|End$|Page)/;

/** As it is stored: `control shift c`. */
export function nameOf({ key, shift, control }: Binding): string {
	return named(key, shift === true, control === true);
}

/** `null` for an empty name. */
export function bindingNamed(name: string): Binding | null {
	const parts = name.split(" ");
	const key = parts.at(-1) ?? "";
	if (key === "") return null;
	return {
		key,
		...(parts.includes("shift") ? { shift: true } : {}),
		...(parts.includes("control") ? { control: true } : {}),
	};
}

function named(key: string, shift: boolean, control: boolean): string {
	return `${control ? "control " : ""}${shift ? "shift " : ""}${key}`;
}

/** `Space` for the space bar; the letter of the key where an input method (Telex, VNI) keeps it from arriving. */
export function typedKey({ key, code }: Pick<KeyPress, "key" | "code">): string {
	if (key === " ") return "Space";
	if (key !== "Process" && key !== "Unidentified") return key.length === 1 ? key.toLowerCase() : key;
	const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
	return letter?.toLowerCase() ?? key;
}
