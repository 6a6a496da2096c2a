// Tags as they are written, parted by commas: composed, trimmed, no two alike. Pure.

/** In the order written. */
export function tagsIn(text: string): readonly string[] {
	const tags = new Map<string, string>();
	for (const part of text.split(/[,;\n]/)) {
		const tag = part.normalize("NFC").replace(/\s+/g, " ").trim();
		const folded = foldTag(tag);
		if (tag !== "" && !tags.has(folded)) tags.set(folded, tag);
	}
	return [...tags.values()];
}

export function tagsText(tags: readonly string[]): string {
	return tags.join(", ");
}

/** By which two tags are the same. */
export function foldTag(tag: string): string {
	return tag.normalize("NFC").toLocaleLowerCase("vi");
}

export function sameTags(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((tag, index) => tag === other[index]);
}
