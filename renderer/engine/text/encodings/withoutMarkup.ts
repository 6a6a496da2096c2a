// The words that a page shows, as far as it takes to judge its encoding: tags, scripts and styles left out. Pure, linear.

const someTag = /<\/?(?:html|head|body|p|br|div|span|table|td|h[1-6]|li|a|script|style|meta|font|b|i)\b[^>]{0,500}>/i;
const closings = { script: /<\/script/gi, style: /<\/style/gi } as const;

/** The text itself where it has no markup; a space for each tag where it has. Entities stay as they are. */
export function withoutMarkup(text: string): string {
	if (!someTag.test(text.slice(0, 20_000))) return text;
	const parts: string[] = [];
	let from = 0;
	while (from < text.length) {
		const open = text.indexOf("<", from);
		if (open < 0) break;
		parts.push(text.slice(from, open), " ");
		from = endOfTag(text, open);
	}
	parts.push(text.slice(from));
	return parts.join("");
}

function endOfTag(text: string, open: number): number {
	const name = text.slice(open + 1, open + 7).toLowerCase();
	const closing = name === "script" ? closings.script : name.startsWith("style") ? closings.style : null;
	if (closing !== null) {
		closing.lastIndex = open;
		const found = closing.exec(text);
		return found === null ? text.length : afterOrAll(text, text.indexOf(">", found.index), 1);
	}
	if (text.startsWith("<!--", open)) return afterOrAll(text, text.indexOf("-->", open), 3);
	return afterOrAll(text, text.indexOf(">", open), 1);
}

function afterOrAll(text: string, found: number, length: number): number {
	return found < 0 ? text.length : found + length;
}
