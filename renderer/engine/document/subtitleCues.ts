// Subtitle files (SubRip and WebVTT) to cues: times and what is said, markup taken out. Pure, linear in the length.
// After the WebVTT recommendation of the W3C; SubRip as players read it.

import { normalizeText } from "./normalizeText.ts";

/** One cue as it is shown. Times in milliseconds from the beginning of the recording. */
export interface Cue {
	readonly startsAt: number;
	readonly endsAt: number;
	/** What it shows, line by line; none is empty. */
	readonly lines: readonly CueLine[];
}

export interface CueLine {
	readonly text: string;
	/** The voice that WebVTT names; `null` where it names none. */
	readonly voice: string | null;
}

const clock = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})";
const timing = new RegExp(`^\\s*${clock}\\s*-{1,2}>\\s*${clock}(?:\\s.*)?$`);
const cueNumber = /^\s*\d{1,7}\s*$/;
const header = /^\ufeff?WEBVTT(?:[ \t].*)?$/;

/** Whether a text is a subtitle file, whatever it is called: by its header, or by times that come as often as in one. */
export function looksLikeSubtitles(text: string): boolean {
	const lines = text
		.slice(0, 20_000)
		.split(/\r\n?|\n/)
		.filter((line) => line.trim() !== "");
	const times = lines.flatMap((line, index) => (isTiming(line) ? [index] : []));
	const [first] = times;
	if (first === undefined) return false;
	if (header.test(lines[0] ?? "")) return true;
	return first <= 2 && times.length >= Math.max(1, lines.length / 12);
}

function isTiming(line: string): boolean {
	return line.includes("->") && line.length < 300 && timing.test(line);
}

/** Cues by the time they begin; those without text or with times that run backwards are left out. */
export function parseCues(text: string): readonly Cue[] {
	const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
	const web = header.test(lines[0] ?? "");
	const cues: Cue[] = [];
	for (let at = 0; at < lines.length; ) {
		const times = timesOf(lines[at] ?? "");
		if (times === null) {
			at = web && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(lines[at] ?? "") ? blankAfter(lines, at) : at + 1;
			continue;
		}
		const end = web ? blankAfter(lines, at + 1) : payloadEnd(lines, at + 1);
		const said = spokenLines(lines.slice(at + 1, end).join("\n"));
		if (said.length > 0 && times.endsAt > times.startsAt) cues.push({ ...times, lines: said });
		at = end;
	}
	return cues.sort((a, b) => a.startsAt - b.startsAt);
}

function timesOf(line: string): { readonly startsAt: number; readonly endsAt: number } | null {
	const found = isTiming(line) ? timing.exec(line) : null;
	if (found === null) return null;
	const [, ...parts] = found;
	return { startsAt: milliseconds(parts.slice(0, 4)), endsAt: milliseconds(parts.slice(4)) };
}

function milliseconds([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number {
	const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
	return whole * 1000 + Number((fraction ?? "0").padEnd(3, "0"));
}

/** A line of spaces is none of WebVTT's blank ones: captions that roll open with it. */
function blankAfter(lines: readonly string[], from: number): number {
	let at = from;
	while (at < lines.length && lines[at] !== "" && !isTiming(lines[at] ?? "")) at += 1;
	return at;
}

/** SubRip's cues may have blank lines inside: they end with the number and the time of the next one. */
function payloadEnd(lines: readonly string[], from: number): number {
	let at = from;
	while (at < lines.length && !isTiming(lines[at] ?? "")) at += 1;
	if (at === lines.length || at === from) return at;
	return cueNumber.test(lines[at - 1] ?? "") ? at - 1 : at;
}

const voiceTag = /<v(?:\.[^\s<>]{0,100})?\s+([^<>]{1,200})>/i;

function spokenLines(payload: string): readonly CueLine[] {
	let voice: string | null = null;
	return withoutSilent(normalizeText(payload))
		.replace(/<br\s*\/?>|\\N/gi, "\n")
		.split("\n")
		.flatMap((line) => {
			const named = voiceTag.exec(line)?.[1];
			if (named !== undefined) voice = decodeEntities(named).replace(/\s+/g, " ").trim();
			const text = plainText(line);
			return text === "" ? [] : [{ text, voice }];
		});
}

/** What is inside these is nothing that is said. */
function withoutSilent(payload: string): string {
	return /<(?:rt|script|style)\b/i.test(payload)
		? payload.replace(/<(rt|script|style)\b[^<>]{0,300}>[^<]{0,2000}(?:<\/\1>)?/gi, "")
		: payload;
}

/** Tags, times inside of cues, and the commands in braces that other formats leave behind. */
function plainText(line: string): string {
	const bare = line
		.replace(/<\/?[a-z][^<>]{0,300}>|<\d[\d:.]{0,20}>/gi, "")
		.replace(/\{(?:\\[^{}]{0,200}|[yfsc]:[^{}]{0,60})\}/gi, "");
	return decodeEntities(bare)
		.replace(/[♪♫♬]+/gu, " ")
		.replace(/\p{Cf}/gu, "")
		.replace(/\s+/g, " ")
		.trim();
}

const entities: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	nbsp: " ",
	quot: '"',
	apos: "'",
	lrm: "",
	rlm: "",
};

function decodeEntities(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/g, (whole, code, name) => {
		if (name !== undefined) return entities[name] ?? whole;
		return Number(code) > 0x10ffff || Number(code) < 0x20 ? " " : String.fromCodePoint(Number(code));
	});
}
