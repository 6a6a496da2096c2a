// Lines that name their speaker: `Cô giáo: Các em ngồi xuống.`, `PV: Thưa ông, …`. Pure.

/** UTF-16 units to each side in which other such lines are looked for. */
const reach = 4000;

const label = /^(\p{Lu}[\p{L}\p{M}.]*(?: [\p{L}\p{M}\d.]+){0,3})(?: \([^)\n]{1,24}\))?[ \t]?:[ \t]+(?=\S)/u;
const labels = new RegExp(label.source, "gmu");

/**
 * Where the speech of the paragraph at `start` begins, behind the label that names its speaker; `null` for a paragraph without
 * one. Near it one of the labels must come again: lines that each have another are headings (`Nguyên liệu: …`).
 */
export function speechAfterLabel(text: string, start: number): number | null {
	const found = label.exec(text.slice(start, start + 80));
	if (found === null) return null;
	const seen = new Set<string>();
	const near = text.slice(Math.max(0, start - reach), start + reach);
	for (const { 1: name = "" } of near.matchAll(labels)) {
		if (seen.has(name)) return start + found[0].length;
		seen.add(name);
	}
	return null;
}
