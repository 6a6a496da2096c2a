// Reads the dictionary's text form (dictionaries/vi-en/README.md) and says of every line that is wrong what is wrong with it.

import { parseCue } from "../../renderer/engine/lexicon/cue.ts";
import {
	type Entry,
	type EntryKind,
	nameKinds,
	partsOfSpeech,
	type Sense,
	type UsageLabel,
	usageLabels,
} from "../../renderer/engine/lexicon/types.ts";
import { partLine, patternEntry } from "./patternParts.ts";

export interface Problem {
	readonly file: string;
	/** From 1. */
	readonly line: number;
	readonly text: string;
}

/** An entry with the place it was read from. */
export interface SourceEntry {
	readonly entry: Entry;
	readonly file: string;
	readonly line: number;
}

const headFields = new Set(["han", "clf", "see"]);
const senseFields = new Set(["def", "label", "ex", "clf", "cue"]);

/** Parses one file. Entries with a problem are left out; the rest is given all the same. */
export function parseDictionary(
	text: string,
	file: string,
	kind: EntryKind,
): { readonly entries: readonly SourceEntry[]; readonly problems: readonly Problem[] } {
	const entries: SourceEntry[] = [];
	const problems: Problem[] = [];
	const tags: ReadonlySet<string> = new Set(kind === "name" ? nameKinds : partsOfSpeech);
	let head: { readonly headword: string; readonly fields: ReadonlyMap<string, string>; readonly line: number } | null =
		null;
	let senses: Sense[] = [];
	let parts: string[] = [];

	const finish = () => {
		if (head === null) return;
		const [first, ...others] = senses;
		if (first === undefined) problems.push({ file, line: head.line, text: `“${head.headword}” has no sense` });
		else {
			const entry: Entry = {
				kind,
				headword: head.headword,
				han: head.fields.get("han") ?? null,
				classifier: head.fields.get("clf") ?? null,
				see: head.fields.get("see") ?? null,
				band: null,
				classes: [],
				senses: [first, ...others],
			};
			const whole = kind === "pattern" ? patternEntry(entry, parts) : entry;
			if (typeof whole === "string") problems.push({ file, line: head.line, text: `${head.headword}: ${whole}` });
			else entries.push({ entry: whole, file, line: head.line });
		}
		head = null;
		senses = [];
		parts = [];
	};

	text.split("\n").forEach((raw, index) => {
		const line = index + 1;
		const report = (message: string) => problems.push({ file, line, text: message });
		if (raw.trim() === "" || raw.startsWith("#")) return;
		if (raw !== raw.normalize("NFC")) report("not NFC");
		if (/\t|\s$| {2,}\S/.test(raw.replace(/^ {2}/, ""))) report("tab, doubled space or space at the end of the line");
		const part = kind === "pattern" ? partLine(raw) : null;
		if (part !== null) {
			if (part.number !== parts.length + 1) report(`part ${part.number} where part ${parts.length + 1} is due`);
			parts.push(part.text);
			return;
		}
		const { first, fields, faults } = splitFields(raw.trim(), raw.startsWith(" ") ? senseFields : headFields);
		faults.forEach(report);
		if (!raw.startsWith(" ")) {
			finish();
			head = { headword: first, fields, line };
			return;
		}
		if (!/^ {2}\S/.test(raw)) report("a sense begins with exactly two spaces");
		if (head === null) report("a sense without a headword");
		const sense = senseOf(first, fields, tags);
		if (typeof sense === "string") report(sense);
		else senses.push(sense);
	});
	finish();
	return { entries, problems };
}

function splitFields(text: string, allowed: ReadonlySet<string>) {
	const [first = "", ...rest] = text.split(" | ");
	const fields = new Map<string, string>();
	const faults: string[] = [];
	for (const part of rest) {
		const match = /^([a-z]+): (.+)$/.exec(part.trim());
		const [, key = "", value = ""] = match ?? [];
		if (match === null) faults.push(`“${part}” is not “key: value”`);
		else if (!allowed.has(key)) faults.push(`unknown field “${key}”`);
		else if (fields.has(key)) faults.push(`field “${key}” twice`);
		else fields.set(key, value.trim());
	}
	if (/\|/.test(first)) faults.push("“|” without spaces around it");
	return { first: first.trim(), fields, faults };
}

function senseOf(text: string, fields: ReadonlyMap<string, string>, tags: ReadonlySet<string>): Sense | string {
	const [pos = "", ...rest] = text.split(" ");
	if (!tags.has(pos)) return `unknown part of speech “${pos}”`;
	const [gloss, ...others] = rest
		.join(" ")
		.split(";")
		.map((part) => part.trim())
		.filter((part) => part !== "");
	if (gloss === undefined) return "no gloss";
	const label = fields.get("label") ?? null;
	if (label !== null && !(usageLabels as readonly string[]).includes(label)) return `unknown label “${label}”`;
	const cues = parseCue(fields.get("cue") ?? "");
	if (typeof cues === "string") return cues;
	return {
		pos: pos as Sense["pos"],
		glosses: [gloss, ...others],
		definition: fields.get("def") ?? null,
		label: label as UsageLabel | null,
		example: fields.get("ex") ?? null,
		classifier: fields.get("clf") ?? null,
		cues,
	};
}
