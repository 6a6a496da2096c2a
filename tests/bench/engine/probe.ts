// The engine in a process that holds nothing else: does one task, prints one JSON line. Bundled before it runs; started by
// engine/probes.ts with `--expose-gc`. Runs in Node.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { splitText } from "../../../renderer/engine/document/sentences.ts";
import { openLexicon } from "../../../renderer/engine/lexicon/lookup.ts";
import { type Language, openLanguage } from "../../../renderer/engine/reading/language.ts";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import type { ProbeReplies, ProbeTask } from "./tasks.ts";

const task = JSON.parse(process.argv[2] ?? "") as ProbeTask;

function bytesOf(path: string): ArrayBuffer {
	const bytes = readFileSync(path);
	const buffer = new ArrayBuffer(bytes.length);
	new Uint8Array(buffer).set(bytes);
	return buffer;
}

/** The trained models lie beside the dictionary. */
function filesBeside(dictionary: string): Parameters<typeof openLanguage> {
	const beside = (name: string) => bytesOf(join(dirname(dictionary), name));
	return [bytesOf(dictionary), beside("segmenter.bin"), beside("tagger.bin")];
}

function open(files: Parameters<typeof openLanguage>): Language {
	const opened = openLanguage(...files);
	if (!opened.ok) throw new Error(opened.error.reason);
	return opened.value;
}

/** Each text with an engine of its own, so that nothing that one text left behind serves the next. */
function throughput({ dictionary, texts }: Extract<ProbeTask, { kind: "throughput" }>): ProbeReplies["throughput"] {
	return texts.map((path) => {
		const text = readFileSync(path, "utf8");
		const language = open(filesBeside(dictionary));
		let tokens = 0;
		let began = performance.now();
		for (const { start, end } of splitText(text)) tokens += language.segment(text, span(start, end), null).length;
		const segmentMs = performance.now() - began;

		began = performance.now();
		const sentences = splitText(text).length;
		const sentencesMs = performance.now() - began;

		began = performance.now();
		const pieces = scan(text);
		const scanMs = performance.now() - began;
		return { segmentMs, sentencesMs, scanMs, tokens, sentences, pieces };
	});
}

/** The least that any segmenter does: looks at every character, and sees where white space ends. */
function scan(text: string): number {
	let pieces = 0;
	let blank = true;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		const now = unit === 0x20 || unit === 0x0a;
		if (blank && !now) pieces += 1;
		blank = now;
	}
	return pieces;
}

function ready({ dictionary, sentence }: Extract<ProbeTask, { kind: "ready" }>): ProbeReplies["ready"] {
	const before = usedBytes();
	const files = filesBeside(dictionary);
	const began = performance.now();
	const language = open(files);
	const tokens = language.segment(sentence, span(0, sentence.length), null).length;
	const ms = performance.now() - began;
	const held = usedBytes() - before;
	// Asked again, so that it is not let go before it has been weighed.
	const again = language.segment(sentence, span(0, sentence.length), null).length;
	if (tokens < 2 || again !== tokens) throw new Error(`${tokens}, then ${again} tokens in ${sentence}`);
	return { ms, bytes: held };
}

function lookup({ dictionary, word }: Extract<ProbeTask, { kind: "lookup" }>): ProbeReplies["lookup"] {
	const before = usedBytes();
	const bytes = bytesOf(dictionary);
	const began = performance.now();
	const opened = openLexicon(bytes);
	if (!opened.ok) throw new Error(opened.error.reason);
	const entry = opened.value.find(headwordKey("word", word));
	const ms = performance.now() - began;
	if (entry === null) throw new Error(`no entry for ${word}`);
	return { ms, bytes: usedBytes() - before, entries: opened.value.count };
}

/** What is held after a collection of garbage: heap and buffers outside it. */
function usedBytes(): number {
	if (globalThis.gc === undefined) throw new Error("started without --expose-gc");
	// Twice: buffers that the first one lets go are given back by the second.
	globalThis.gc();
	globalThis.gc();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

function run(): ProbeReplies[ProbeTask["kind"]] {
	switch (task.kind) {
		case "throughput":
			return throughput(task);
		case "ready":
			return ready(task);
		case "lookup":
			return lookup(task);
	}
}

console.log(JSON.stringify(run()));
