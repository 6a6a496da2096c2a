// Writes entries back as the text that parse.ts reads: one form, so that a diff shows only what changed.

import { printCue } from "../../renderer/engine/lexicon/cue.ts";
import { isPatternEntry, printPart } from "../../renderer/engine/lexicon/pattern.ts";
import type { Entry, Sense } from "../../renderer/engine/lexicon/types.ts";

export function printEntry(entry: Entry): string {
	const head = joinFields(entry.headword, [
		["han", entry.han],
		["clf", entry.classifier],
		["see", entry.see],
	]);
	const senses = entry.senses.map((sense) => `  ${printSense(sense)}`);
	const parts = isPatternEntry(entry) ? entry.parts.map((part, index) => `  ${index + 1} ${printPart(part)}`) : [];
	return `${[head, ...senses, ...parts].join("\n")}\n`;
}

function printSense(sense: Sense): string {
	return joinFields(`${sense.pos} ${sense.glosses.join("; ")}`, [
		["def", sense.definition],
		["label", sense.label],
		["clf", sense.classifier],
		["ex", sense.example],
		["cue", sense.cues.length > 0 ? printCue(sense.cues) : null],
	]);
}

function joinFields(first: string, fields: readonly (readonly [string, string | null])[]): string {
	return [first, ...fields.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))].join(" | ");
}
