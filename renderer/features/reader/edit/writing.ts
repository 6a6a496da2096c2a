// A text while a person edits it: the document, the field that is typed in and not yet part of it, and the way back. Pure.

import { changeBlock, changeKind, mergeBlocks, splitBlock } from "../../../engine/document/edits/blocks.ts";
import { changeField, changeTitle } from "../../../engine/document/edits/fields.ts";
import { putBackAll, setAside } from "../../../engine/document/edits/putBack.ts";
import type { Edited } from "../../../engine/document/edits/types.ts";
import type { BlockKind, CleanDocument } from "../../../engine/document/types.ts";
import { textOf } from "../../../engine/text/span.ts";

/** What stands beside the blocks. */
export type AboutField = "byline" | "date" | "source";

/** A field: that of a block by the block's id, of a title that is not there yet, or of a new block after another one. */
export type Field =
	| { readonly kind: "block"; readonly id: number }
	| { readonly kind: "new"; readonly after: number }
	| { readonly kind: "title" }
	| { readonly kind: AboutField };

export interface Writing {
	readonly document: CleanDocument;
	/** One for each block; a block keeps its own as long as it is the same one. */
	readonly ids: readonly number[];
	/** What stands in a field and is not yet in the document; of one field at a time. */
	readonly typed: { readonly field: Field; readonly text: string } | null;
	/** Earlier forms, the newest last. */
	readonly past: readonly Pick<Writing, "document" | "ids">[];
}

/** Where the caret goes after a step; `null` where it stays. */
export interface Caret {
	readonly field: Field;
	readonly at: number;
}

export interface Step {
	readonly writing: Writing;
	readonly caret: Caret | null;
	/** Whether it could not be done, since nothing would be left of the text. */
	readonly refused: boolean;
}

/** Steps that can be taken back, and characters that their forms of the text may take together. */
const mostSteps = 100;
const mostCharacters = 16_000_000;

export function writingOf(document: CleanDocument): Writing {
	return { document, ids: document.blocks.map((_, index) => index), typed: null, past: [] };
}

export function sameField(a: Field, b: Field): boolean {
	if (a.kind === "block") return b.kind === "block" && a.id === b.id;
	if (a.kind === "new") return b.kind === "new" && a.after === b.after;
	return a.kind === b.kind;
}

/** Name of a field for the page, one for each field: `block 12`. */
export function fieldName(field: Field): string {
	if (field.kind === "block") return `block ${field.id}`;
	return field.kind === "new" ? `new ${field.after}` : field.kind;
}

/** The text of a field as it stands in the document; empty for one that is new. */
export function fieldText({ document, ids }: Pick<Writing, "document" | "ids">, field: Field): string {
	switch (field.kind) {
		case "block": {
			const block = document.blocks[ids.indexOf(field.id)];
			return block === undefined ? "" : textOf(document.text, block.span);
		}
		case "new":
			return "";
		default:
			return document[field.kind] ?? "";
	}
}

export function typedInto(writing: Writing, field: Field, text: string): Writing {
	return { ...writing, typed: { field, text } };
}

/** Makes what is typed part of the document. A block of which nothing is left is set aside. */
export function settled(writing: Writing): Step {
	const { typed } = writing;
	if (typed === null) return done(writing);
	const still = { ...writing, typed: null };
	const { field, text } = typed;
	if (text === fieldText(writing, field)) return done(still);
	const { document } = writing;
	switch (field.kind) {
		case "block": {
			const index = writing.ids.indexOf(field.id);
			return index < 0 ? done(still) : edited(still, changeBlock(document, index, text));
		}
		case "new": {
			const index = writing.ids.indexOf(field.after);
			return index < 0 || text.trim() === "" ? done(still) : edited(still, withNewBlock(document, index, text));
		}
		case "title":
			return edited(still, changeTitle(document, text));
		default:
			return become(still, changeField(document, field.kind, text));
	}
}

/** Headings and captions are followed by a paragraph, a title by a lead, and everything else by its own kind. */
function withNewBlock(document: CleanDocument, index: number, text: string): Edited {
	const block = document.blocks[index];
	if (block === undefined) throw new RangeError(`no block ${index}`);
	const before = textOf(document.text, block.span);
	if (block.kind === "title") {
		const joined = changeBlock(document, index, `${before} ${text}`);
		return joined.ok ? { ok: true, value: splitBlock(joined.value, index, before.length) } : joined;
	}
	const parted = block.kind === "verse" ? "\n\n" : "\n";
	const longer = changeBlock(document, index, `${before}${parted}${text}`);
	const goesOn =
		block.kind === "paragraph" || block.kind === "list" || block.kind === "verse" || block.kind === "quote";
	return goesOn || !longer.ok ? longer : { ok: true, value: changeKind(longer.value, index + 1, "paragraph") };
}

/** Enter: two blocks where there was one; at the end of one, a field for a new one. @param at offset in the field's text */
export function split(writing: Writing, id: number, at: number): Step {
	const index = writing.ids.indexOf(id);
	const block = writing.document.blocks[index];
	if (block === undefined) return done(writing);
	const field: Field = { kind: "block", id };
	const text = currentText(writing, field);
	if (text.slice(0, at).trim() === "") return done(writing);
	if (text.slice(at).trim() === "") {
		const settledFirst = settled(writing);
		const left = settledFirst.writing.ids.includes(id);
		if (settledFirst.refused || !left) return settledFirst;
		const fresh: Field = { kind: "new", after: id };
		const next = typedInto(settledFirst.writing, fresh, "");
		return { writing: next, caret: { field: fresh, at: 0 }, refused: false };
	}
	const parted = block.kind === "verse" ? "\n\n" : "\n";
	const still = { ...writing, typed: null };
	const next =
		block.kind === "title"
			? titleSplit(writing, index, text, at)
			: edited(still, changeBlock(writing.document, index, text.slice(0, at) + parted + text.slice(at)));
	const after = next.writing.ids[index + 1];
	return after === undefined ? next : { ...next, caret: { field: { kind: "block", id: after }, at: 0 } };
}

function titleSplit(writing: Writing, index: number, text: string, at: number): Step {
	const step = settled(writing);
	if (step.refused) return step;
	const kept = fieldText(step.writing, { kind: "block", id: step.writing.ids[index] ?? -1 });
	const cut = kept === text ? at : Math.min(at, kept.length);
	return become(step.writing, splitBlock(step.writing.document, index, cut));
}

/** Backspace at the beginning of a block: it goes on where the one before it ends. */
export function mergeBack(writing: Writing, id: number): Step {
	const at = writing.ids.indexOf(id);
	const before = writing.ids[at - 1];
	if (at <= 0 || before === undefined) return done(writing);
	const step = settled(writing);
	const { ids, document } = step.writing;
	const index = ids.indexOf(id);
	const field: Field = { kind: "block", id: before };
	const end = fieldText(step.writing, field).length;
	if (step.refused || index <= 0) return { ...step, caret: { field, at: end } };
	const merged = become(step.writing, mergeBlocks(document, index - 1));
	return { ...merged, caret: { field, at: end + 1 } };
}

/** Delete at the end of a block: the next one goes on there. */
export function mergeOn(writing: Writing, id: number): Step {
	const next = writing.ids[writing.ids.indexOf(id) + 1];
	if (next === undefined || !writing.ids.includes(id)) return done(writing);
	const length = currentText(writing, { kind: "block", id }).trimEnd().length;
	const merged = mergeBack(writing, next);
	return { ...merged, caret: { field: { kind: "block", id }, at: length } };
}

export function kindChanged(writing: Writing, id: number, kind: BlockKind): Step {
	return onBlock(writing, id, (document, index) => ({ ok: true, value: changeKind(document, index, kind) }));
}

export function asideSet(writing: Writing, id: number): Step {
	const at = writing.ids.indexOf(id);
	const step = onBlock(writing, id, setAside);
	const heir = step.writing.ids[Math.min(at, step.writing.ids.length - 1)];
	return step.refused || heir === undefined ? step : { ...step, caret: { field: { kind: "block", id: heir }, at: 0 } };
}

/** @param indices of removed lines; the caret goes to the first of them that came back */
export function backPut(writing: Writing, indices: readonly number[]): Step {
	const step = settled(writing);
	// What was typed and settled just now may have set a line aside: the others are then no longer where they were.
	if (step.refused || step.writing.document.removed.length !== writing.document.removed.length) return step;
	const before = new Set(step.writing.ids);
	const next = become(step.writing, putBackAll(step.writing.document, indices));
	const first = next.writing.ids.find((id) => !before.has(id));
	return first === undefined ? next : { ...next, caret: { field: { kind: "block", id: first }, at: 0 } };
}

/** Whether something stands in a field that is not in the document. */
export function isTyping(writing: Writing): boolean {
	const { typed } = writing;
	return typed !== null && typed.text !== fieldText(writing, typed.field);
}

/** The form before the last step; what is typed falls away first. */
export function undone(writing: Writing): Writing {
	if (isTyping(writing)) return { ...writing, typed: null };
	const last = writing.past.at(-1);
	return last === undefined ? writing : { ...last, typed: null, past: writing.past.slice(0, -1) };
}

/** Whether anything is typed or changed that `original` has not. */
export function isChanged(writing: Writing, original: CleanDocument): boolean {
	const { typed, document } = writing;
	if (typed !== null && typed.text.trim() !== fieldText(writing, typed.field)) return true;
	return document !== original && !sameDocument(document, original);
}

function sameDocument(a: CleanDocument, b: CleanDocument): boolean {
	return (
		a.text === b.text &&
		a.byline === b.byline &&
		a.date === b.date &&
		a.source === b.source &&
		a.removed.length === b.removed.length &&
		a.blocks.every(({ kind }, index) => kind === b.blocks[index]?.kind) &&
		a.removed.every((line, index) => line.text === b.removed[index]?.text)
	);
}

/** What stands in a field now, typed or not. */
export function currentText(writing: Writing, field: Field): string {
	const { typed } = writing;
	return typed !== null && sameField(typed.field, field) ? typed.text : fieldText(writing, field);
}

function onBlock(writing: Writing, id: number, edit: (document: CleanDocument, index: number) => Edited): Step {
	const step = settled(writing);
	const index = step.writing.ids.indexOf(id);
	return step.refused || index < 0 ? step : edited(step.writing, edit(step.writing.document, index));
}

function done(writing: Writing): Step {
	return { writing, caret: null, refused: false };
}

function edited(writing: Writing, result: Edited): Step {
	return result.ok ? become(writing, result.value) : { writing, caret: null, refused: true };
}

function become(writing: Writing, document: CleanDocument): Step {
	if (document === writing.document) return done(writing);
	const past = [...writing.past, { document: writing.document, ids: writing.ids }].slice(-mostSteps);
	let characters = 0;
	let first = past.length;
	while (first > 0 && characters <= mostCharacters) {
		first -= 1;
		characters += past[first]?.document.text.length ?? 0;
	}
	return done({ document, ids: idsAfter(writing, document), typed: null, past: past.slice(first) });
}

/** Blocks before and after what was changed keep their ids; as many blocks as before in between keep theirs too. */
function idsAfter(
	{ document: before, ids }: Pick<Writing, "document" | "ids">,
	after: CleanDocument,
): readonly number[] {
	const [old, now] = [before.blocks, after.blocks];
	if (old.length === now.length) return ids;
	const textAt = ({ text, blocks }: CleanDocument, index: number) => {
		const block = blocks[index];
		return block === undefined ? "" : textOf(text, block.span);
	};
	const most = Math.min(old.length, now.length);
	let first = 0;
	while (first < most && textAt(before, first) === textAt(after, first)) first += 1;
	let last = 0;
	while (last < most - first && textAt(before, old.length - 1 - last) === textAt(after, now.length - 1 - last))
		last += 1;
	let fresh = ids.reduce((highest, id) => Math.max(highest, id), -1);
	const between = now.length - last - first;
	const middle = Array.from({ length: between }, (_, offset) => {
		const own = offset < old.length - last - first ? ids[first + offset] : undefined;
		if (own !== undefined) return own;
		fresh += 1;
		return fresh;
	});
	return [...ids.slice(0, first), ...middle, ...ids.slice(old.length - last)];
}
