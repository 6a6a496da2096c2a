// Writes entries back as the text that parse.ts reads: one form, so that a diff shows only what changed.

import { printCue } from "../../renderer/engine/lexicon/cue.ts";
import type { Entry, Sense } from "../../renderer/engine/lexicon/types.ts";

export function printEntry(entry: Entry): string {
	const head = joinFields(entry.headword, [
		["han", entry.han],
		["clf", entry.classifier],
		["see", entry.see],
	]);
	return `${[head, ...entry.senses.map((sense) => `  ${printSense(sense)}`)].join("\n")}\n`;
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
