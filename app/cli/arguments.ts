// What was typed after the name of the program, read strictly: an unknown word is an error, never ignored.

import type { EntryKind } from "../../renderer/engine/lexicon/types.ts";
import { entryKinds } from "./entryKinds.ts";

export type Command =
	| { readonly kind: "segment"; readonly file: string }
	| { readonly kind: "gloss"; readonly file: string; readonly form: "article" | "lines" | "text" }
	| { readonly kind: "clean"; readonly file: string; readonly encoding: string | null }
	| { readonly kind: "lookup"; readonly word: string }
	| { readonly kind: "export"; readonly entries: EntryKind };

/** Thrown for input that the person can mend; its message is the one line they see. */
export class UsageError extends Error {}

export const usage = [
	"usage: hai-dong segment FILE",
	"       hai-dong gloss FILE [--lines | --text]",
	"       hai-dong clean FILE [--encoding NAME]",
	"       hai-dong lookup WORD",
	"       hai-dong dictionary export [--kind word|name|syllable|pattern]",
].join("\n");

/** @throws UsageError */
export function readArguments(words: readonly string[]): Command {
	const [name, ...rest] = words;
	switch (name) {
		case "segment":
			return { kind: "segment", file: onlyOperand(name, rest, []).operand };
		case "gloss": {
			const { operand, flags } = onlyOperand(name, rest, ["--lines", "--text"]);
			if (flags.size > 1) throw new UsageError("gloss: --lines and --text exclude each other");
			return {
				kind: "gloss",
				file: operand,
				form: flags.has("--lines") ? "lines" : flags.has("--text") ? "text" : "article",
			};
		}
		case "clean": {
			const at = rest.indexOf("--encoding");
			if (at < 0) return { kind: "clean", file: onlyOperand(name, rest, []).operand, encoding: null };
			const encoding = rest[at + 1];
			if (encoding === undefined) throw new UsageError("clean: --encoding needs a name");
			return { kind: "clean", file: onlyOperand(name, rest.toSpliced(at, 2), []).operand, encoding };
		}
		case "lookup":
			if (rest.length === 0) throw new UsageError("lookup: which word?");
			return { kind: "lookup", word: rest.join(" ") };
		case "dictionary":
			return dictionaryCommand(rest);
		case undefined:
			throw new UsageError("no command: segment, gloss, clean, lookup or dictionary export");
		default:
			throw new UsageError(`unknown command “${name}”: segment, gloss, clean, lookup or dictionary export`);
	}
}

function dictionaryCommand([action, ...rest]: readonly string[]): Command {
	if (action !== "export") throw new UsageError(`unknown dictionary command “${action ?? ""}”: export`);
	if (rest.length === 0) return { kind: "export", entries: "word" };
	const [flag, kind, ...more] = rest;
	if (flag !== "--kind" || more.length > 0)
		throw new UsageError(`dictionary export: unknown option “${flag === "--kind" ? more[0] : flag}”`);
	const entries = entryKinds.find((known) => known === kind);
	if (entries === undefined) throw new UsageError(`dictionary export: --kind is one of ${entryKinds.join(", ")}`);
	return { kind: "export", entries };
}

function onlyOperand(command: string, words: readonly string[], allowed: readonly string[]) {
	const flags = new Set(words.filter((word) => word.startsWith("-") && word !== "-"));
	for (const flag of flags) if (!allowed.includes(flag)) throw new UsageError(`${command}: unknown option “${flag}”`);
	const [operand, ...more] = words.filter((word) => !flags.has(word));
	if (operand === undefined) throw new UsageError(`${command}: which file? (- is standard input)`);
	if (more.length > 0) throw new UsageError(`${command}: one file at a time, not “${more[0]}” too`);
	return { operand, flags };
}
