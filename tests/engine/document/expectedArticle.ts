// Reads tests/fixtures/articles/expected.md: for each raw input what an editor would keep and what is to be removed.

import { readFileSync } from "node:fs";

const folder = new URL("../../fixtures/articles/", import.meta.url);

export interface ExpectedArticle {
	readonly title: string;
	readonly byline: string;
	readonly lead: string;
	readonly paragraphs: readonly string[];
	readonly caption: string;
	/** `null` where the text names none. */
	readonly source: string | null;
	/** Numbers (from 1) of the lines that do not stay in the text. */
	readonly removedLines: readonly number[];
}

export function rawArticle(name: string): string {
	return readFileSync(new URL(name, folder), "utf8");
}

export function expectedArticle(name: string): ExpectedArticle {
	const all = readFileSync(new URL("expected.md", folder), "utf8").split("\n");
	const start = all.indexOf(`# ${name}`);
	if (start < 0) throw new Error(`expected.md says nothing of ${name}`);
	const end = all.findIndex((line, index) => index > start && line.startsWith("# "));
	const sections = new Map<string, string[]>();
	let section: string[] = [];
	for (const line of all.slice(start + 1, end < 0 ? undefined : end)) {
		if (line.startsWith("## ")) {
			section = [];
			sections.set(line.slice(3), section);
		} else if (line !== "" && !line.startsWith(">")) section.push(line);
	}
	const one = (title: string) => sections.get(title)?.[0];
	const needed = (title: string) => {
		const text = one(title);
		if (text === undefined) throw new Error(`expected.md has no ${title} for ${name}`);
		return text;
	};
	const removedLines = (sections.get("removed") ?? [])
		.filter((line) => /^\| \d/.test(line))
		.flatMap((line) => (line.split("|")[1] ?? "").split(",").map(Number));
	return {
		title: needed("title"),
		byline: needed("byline"),
		lead: needed("lead"),
		paragraphs: sections.get("paragraphs") ?? [],
		caption: needed("caption"),
		source: one("source") ?? null,
		removedLines,
	};
}
