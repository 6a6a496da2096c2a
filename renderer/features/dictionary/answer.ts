// Answers what was asked: hits of the search, what is nearest where there is none, or the text with its glosses.

import type { GlossedToken } from "../../engine/gloss/types.ts";
import type { SearchHit } from "../../engine/lexicon/search.ts";
import type { LanguageClient } from "../../worker/client.ts";
import { type Asked, mostWordsOfQuery } from "./asked.ts";
import { nearQueries } from "./nearest.ts";

export interface GlossedLine {
	readonly text: string;
	readonly tokens: readonly GlossedToken[];
}

export type Answer =
	| { readonly kind: "nothing" }
	| {
			readonly kind: "hits";
			readonly query: string;
			readonly hits: readonly SearchHit[];
			/** Nothing is written as it was typed: the hits have other marks. */
			readonly otherMarks: boolean;
	  }
	/** Nothing was found. */
	| {
			readonly kind: "none";
			readonly query: string;
			/** What was searched for instead, and its hits; `null` where that is nothing either. */
			readonly nearest: { readonly query: string; readonly hits: readonly SearchHit[] } | null;
			/** The words one by one, where there are several and the dictionary has some. */
			readonly glossed: GlossedLine | null;
	  }
	| { readonly kind: "text"; readonly glossed: GlossedLine }
	| { readonly kind: "tooLong"; readonly characters: number };

/** Hits that are shown of one search. */
export const mostHits = 50;
const mostNearest = 12;

export type AnswerTools = Pick<LanguageClient, "search" | "glossText">;

/** Rejects with the signal's reason, or with `WorkerFailure` where the worker broke. */
export async function answerTo(asked: Asked, language: AnswerTools, signal: AbortSignal): Promise<Answer> {
	switch (asked.kind) {
		case "nothing":
		case "tooLong":
			return asked;
		case "text":
			return { kind: "text", glossed: await glossedLine(asked.text, language, signal) };
		case "query":
			return answerToQuery(asked, language, signal);
	}
}

async function answerToQuery(
	{ query, words }: Extract<Asked, { kind: "query" }>,
	language: AnswerTools,
	signal: AbortSignal,
): Promise<Answer> {
	const hits = await language.search({ query, limit: mostHits }, { signal });
	const found = words <= mostWordsOfQuery ? hits.length > 0 : isWhole(hits[0]) || (hits.length > 0 && !isMarked(query));
	if (found) {
		const [first] = hits;
		return {
			kind: "hits",
			query,
			hits,
			otherMarks: first?.match.kind === "headword" && first.match.spelling === "otherMarks",
		};
	}
	const glossed = words > 1 ? await glossedLine(query, language, signal) : null;
	const listed = glossed?.tokens.some(({ gloss }) => gloss?.from === "dictionary" || gloss?.from === "name") === true;
	if (words > mostWordsOfQuery && glossed !== null) return { kind: "text", glossed };
	return { kind: "none", query, nearest: await nearest(query, language, signal), glossed: listed ? glossed : null };
}

async function glossedLine(text: string, language: AnswerTools, signal: AbortSignal): Promise<GlossedLine> {
	return { text, tokens: await language.glossText({ text }, { signal }) };
}

async function nearest(
	query: string,
	language: AnswerTools,
	signal: AbortSignal,
): Promise<{ readonly query: string; readonly hits: readonly SearchHit[] } | null> {
	for (const near of nearQueries(query)) {
		const found = await language.search({ query: near.query, limit: mostNearest }, { signal });
		const hits = near.whole ? found.filter(isWhole) : found;
		if (hits.length > 0) return { query: near.query, hits };
	}
	return null;
}

/** Whether all of the headword, or all of a gloss, is what was typed. */
function isWhole(hit: SearchHit | undefined): boolean {
	if (hit === undefined || hit.match.extent !== "whole") return false;
	return hit.match.kind === "headword" || hit.match.place === "gloss";
}

/** Whether a text has letters or marks that English has not. */
function isMarked(text: string): boolean {
	return /[đĐ]|\p{L}\p{M}/u.test(text.normalize("NFD"));
}
