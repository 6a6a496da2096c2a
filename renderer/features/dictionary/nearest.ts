// What to search for instead where nothing was found: what was typed without its end, or without one of its words. Pure.

/** Queries like the one typed, the most alike first; `whole` asks that it be found as it is, not as a beginning. */
export interface NearQuery {
	readonly query: string;
	readonly whole: boolean;
}

/** Letters that remain at least of a word that is cut: two letters begin everything. */
const shortest = 3;
const longestCut = 4;

/** None for what has no letters. */
export function nearQueries(query: string): readonly NearQuery[] {
	const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const bare = words.join(" ");
	if (bare === "") return [];
	const near: NearQuery[] = bare === query ? [] : [{ query: bare, whole: false }];
	const last = words.at(-1) ?? "";
	const before = bare.slice(0, bare.length - last.length);
	const letters = [...last];
	for (let cut = 1; cut <= longestCut && letters.length - cut >= shortest; cut++) {
		near.push({ query: before + letters.slice(0, -cut).join(""), whole: false });
	}
	if (words.length > 1) {
		// A word too much, or one too few letters of the last.
		if (letters.length > 1 && letters.length <= shortest)
			near.push({ query: before + letters.slice(0, -1).join(""), whole: false });
		near.push({ query: words.slice(0, -1).join(" "), whole: true }, { query: words.slice(1).join(" "), whole: true });
	}
	return near;
}
