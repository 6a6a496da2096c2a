// The engine without a window, for scripts and benchmarks. Results on standard output, everything else on standard error;
// exit status 0, or 2 with one clear line.

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CleanDocument } from "../../renderer/engine/document/types.ts";
import { type Language, openLanguage } from "../../renderer/engine/reading/language.ts";
import { readHints } from "../../renderer/engine/segment/hints.ts";
import { headwordKey } from "../../renderer/engine/text/headwordKey.ts";
import { unreachable } from "../../renderer/engine/text/result.ts";
import { span } from "../../renderer/engine/text/span.ts";
import { readSource } from "../../renderer/formats/readSource.ts";
import type { SourceContents } from "../../renderer/formats/types.ts";
import { type Command, readArguments, UsageError, usage } from "./arguments.ts";
import { nameOf, readInput, readLines } from "./input.ts";
import { explain, warningText } from "./messages.ts";
import { printClean, printGlossed, printInterlinear, printTokens } from "./output.ts";

async function run(command: Command): Promise<string> {
	switch (command.kind) {
		case "segment": {
			const language = await open();
			return lined((await readLines(command.file)).map((line) => segmentLine(line, language)));
		}
		case "gloss": {
			if (command.form === "lines") {
				const lines = await readLines(command.file);
				const language = await open();
				return lined(lines.map((line) => JSON.stringify({ tokens: glossLine(line, language) })));
			}
			const document = await clean(command.file, null);
			const language = await open();
			return command.form === "text"
				? `${printInterlinear(document, language)}\n`
				: json(printGlossed(document, language));
		}
		case "clean":
			return json(printClean(await clean(command.file, command.encoding)));
		case "lookup": {
			const { lexicon } = await open();
			const word = command.word.normalize("NFC");
			const kinds = /\p{Lu}/u.test(word) ? (["name", "word"] as const) : (["word", "name"] as const);
			const [first, second] = kinds.map((kind) => lexicon.find(headwordKey(kind, word)));
			return json(first ?? second ?? null);
		}
		case "export":
			return exportEntries(await open(), command.entries);
		default:
			return unreachable(command);
	}
}

function segmentLine(line: string, language: Language): string {
	const { text, joins } = readHints(line);
	const words = language
		.segment(text, span(0, text.length), joins)
		.map((token) => text.slice(token.span.start, token.span.end).trim());
	return words
		.filter((word) => word !== "")
		.map((word) => word.replace(/\s+/g, "_"))
		.join(" ");
}

function glossLine(line: string, language: Language) {
	const { text, joins } = readHints(line);
	return printTokens(text, language.glossSentence(text, span(0, text.length), joins), language);
}

/** One line a headword, senses in order; a headword that stands twice keeps the senses of both. */
function exportEntries({ lexicon }: Language, kind: Parameters<Language["lexicon"]["findKind"]>[0]): string {
	const glosses = new Map<string, string[]>();
	lexicon.forEachKey(kind, (folded) => {
		const entry = lexicon.findKind(kind, folded);
		if (entry === null) return;
		const senses = entry.senses.map((sense) => sense.glosses.join("; "));
		glosses.set(entry.headword, [...(glosses.get(entry.headword) ?? []), ...senses]);
	});
	return lined([...glosses].map(([headword, senses]) => `${headword}\t${senses.join(" | ")}`));
}

async function clean(file: string, encoding: string | null): Promise<CleanDocument> {
	const bytes = await readInput(file);
	const name = file === "-" ? "" : file;
	const mediaType = /\.html?$/i.test(file)
		? "text/html"
		: /\.(?:md|markdown)$/i.test(file)
			? "text/markdown"
			: "text/plain";
	const read = await readSource({ name, mediaType, bytes }, { encoding: encoding ?? undefined });
	if (!read.ok) throw new UsageError(explain(read.error, nameOf(file)));
	const { document, warnings } = onlyArticle(read.value, nameOf(file));
	for (const warning of warnings) console.error(`warning: ${warningText(warning)}`);
	return document;
}

function onlyArticle(contents: SourceContents, name: string) {
	switch (contents.kind) {
		case "article":
			return contents.cleaned;
		case "several":
			throw new UsageError(`${name} holds ${contents.sources.length} texts: give one of them`);
		case "fields":
			throw new UsageError(`${name} is a table, not a text; its fields: ${contents.outline.fields.join(", ")}`);
		default:
			return unreachable(contents);
	}
}

async function open(): Promise<Language> {
	const [dictionary, model, tagger] = await Promise.all([
		readBeside("vi-en.lex"),
		readBeside("segmenter.bin"),
		readBeside("tagger.bin"),
	]);
	const opened = openLanguage(dictionary, model, tagger);
	if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.reason}`);
	return opened.value;
}

/** A file of the engine, beside the renderer as the build lays it. */
async function readBeside(name: string): Promise<ArrayBuffer> {
	const bytes = await readFile(join(dirname(fileURLToPath(import.meta.url)), "../renderer/dictionary", name));
	return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function lined(lines: readonly string[]): string {
	return lines.map((line) => `${line}\n`).join("");
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, "\t")}\n`;
}

try {
	const words = process.argv.slice(2);
	const help = words.length === 1 && (words[0] === "--help" || words[0] === "-h");
	process.stdout.write(help ? `${usage}\n` : await run(readArguments(words)));
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	console.error(`hai-dong: ${error.message}`);
	process.exitCode = 2;
}
