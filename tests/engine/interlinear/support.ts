// A text with everything that taking it away needs, over an engine; and what was made of it, as text.

import type { CleanDocument } from "../../../renderer/engine/document/types.ts";
import { takeAway } from "../../../renderer/engine/interlinear/takeAway.ts";
import type { GlossedText, TakeAway, TakenFile, TakenForm } from "../../../renderer/engine/interlinear/types.ts";
import type { Language } from "../../../renderer/engine/reading/language.ts";

export function glossedText(document: CleanDocument, language: Language): GlossedText {
	const steps = language.analyse(document);
	let step = steps.next();
	while (!step.done) step = steps.next();
	const { sentences, rows: bounds } = step.value;
	return { document, sentences, bounds, read: (rows) => language.read(document, sentences, bounds, rows) };
}

export type Change = Partial<Omit<TakeAway, "form">>;

export function made(source: GlossedText, form: TakenForm, change: Change = {}): TakenFile {
	const { title, byline, date, source: from } = source.document;
	const steps = takeAway(source, {
		form,
		glosses: { kind: "all", without: [] },
		phrases: [],
		translation: [],
		font: "serif",
		about: { title: title ?? "Không tên", byline, date, source: from },
		texts: { language: "en", contents: "Contents", credit: "Made with Hai Dòng." },
		rows: null,
		...change,
	});
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

export function bytesOf({ parts }: TakenFile): Uint8Array {
	return new Uint8Array(Buffer.concat(parts));
}

export function textOf(file: TakenFile): string {
	return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytesOf(file));
}
