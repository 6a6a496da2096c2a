// How a person gives commands other keys: which keys may be given, what is done about a key that is taken. Pure.

import { type ReaderCommand, readerCommands } from "../commands.ts";
import {
	type Binding,
	bindingNamed,
	type KeyMap,
	type KeyPress,
	movingKey,
	nameOf,
	typedKey,
	usualBinding,
} from "../keyMap.ts";

export type Changed = Readonly<Record<string, string>>;

/** What a pressed key means while one is waited for. */
export type PressedKey =
	| { readonly kind: "key"; readonly binding: Binding }
	/** Ctrl, Alt and their like: more is to come. */
	| { readonly kind: "held" }
	/** Escape, Tab, arrows, `?` and what else moves through the text: always what they are. */
	| { readonly kind: "fixed" }
	/** Belongs to the browser or the system. */
	| { readonly kind: "system" };

const heldKeys: ReadonlySet<string> = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Dead"]);
const fixedKeys: ReadonlySet<string> = new Set(["Escape", "Tab", "?"]);
/** Keys with names that nobody else needs. */
const freeKeys: ReadonlySet<string> = new Set(["Enter", "Space", "Insert", "Delete", "F2", "F3", "F4", "F8", "F9"]);

export function pressedKey(press: KeyPress): PressedKey {
	const key = typedKey(press);
	if (heldKeys.has(key)) return { kind: "held" };
	if (press.altKey || press.ctrlKey || press.metaKey) return { kind: "system" };
	if (isFixedKey(key)) return { kind: "fixed" };
	if (key.length > 1 && !freeKeys.has(key)) return { kind: "system" };
	// Shift makes another key of a letter and of one with a name; of a sign it has made one already.
	const shift = press.shiftKey && (key.length > 1 || key.toUpperCase() !== key);
	return { kind: "key", binding: shift ? { key, shift: true } : { key } };
}

/** Whether its key stays what it is. */
export function isFixed(command: ReaderCommand): boolean {
	return isFixedKey(usualBinding(command).key);
}

function isFixedKey(key: string): boolean {
	return fixedKeys.has(key) || movingKey.test(key);
}

/** The other command that has this key; `null` where it is free, or the command's own. */
export function holderOf(binding: Binding, command: ReaderCommand, { commands }: KeyMap): ReaderCommand | null {
	const holder = commands.get(nameOf(binding));
	return holder === undefined || holder === command ? null : holder;
}

/** Gives a command a key. Another command that has it gets the one that this command had. @param keys as they are now */
export function assigned(changed: Changed, command: ReaderCommand, binding: Binding, keys: KeyMap): Changed {
	const holder = holderOf(binding, command, keys);
	const before = keys.bindings.get(command);
	const given = set(changed, command, nameOf(binding));
	return holder === null ? given : set(given, holder, before === undefined ? "" : nameOf(before));
}

/** The usual key again; whoever has it gets the usual one too. */
export function reset(changed: Changed, command: ReaderCommand): Changed {
	const { [command]: given, ...rest } = changed;
	if (given === undefined) return changed;
	const usual = nameOf(usualBinding(command));
	const holder = readerCommands.find((other) => rest[other] === usual);
	return holder === undefined ? rest : reset(rest, holder);
}

/** Whether the command has another key than usual. */
export function isChanged(changed: Changed, command: ReaderCommand): boolean {
	const name = changed[command];
	return name !== undefined && name !== nameOf(usualBinding(command));
}

function set(changed: Changed, command: ReaderCommand, name: string): Changed {
	const { [command]: _before, ...rest } = changed;
	const isUsual = bindingNamed(name) !== null && name === nameOf(usualBinding(command));
	return isUsual ? rest : { ...rest, [command]: name };
}
