// The ABC encoding (TCVN3) has no capitals that bear a tone: a second font shows its small letters as capitals. What is sure is
// put right: letters between capitals of ASCII, as in `HộI`. Pure, linear.

const words = /[\p{L}\p{M}]+/gu;
const marked = /[^\p{ASCII}]/u;
const smallAscii = /[a-z]/;
const capitalAscii = /[A-Z]/g;

/** Raises the small marked letters of words, and of lines, that are in capitals otherwise. */
export function raiseCapitals(text: string): string {
	const parts: string[] = [];
	let start = 0;
	while (start <= text.length) {
		const found = text.indexOf("\n", start);
		const end = found < 0 ? text.length : found + 1;
		parts.push(raisedLine(text.slice(start, end)));
		start = end;
		if (found < 0) break;
	}
	return parts.join("");
}

interface Word {
	readonly start: number;
	readonly text: string;
	/** Every letter of ASCII is a capital, and there are two of them or a capital and no mark at all. */
	readonly sure: boolean;
	/** Nothing in it speaks against capitals. */
	readonly possible: boolean;
}

function raisedLine(line: string): string {
	if (!/[A-Z]/.test(line) || !marked.test(line)) return line;
	const found: Word[] = [];
	for (const match of line.matchAll(words)) {
		const [text] = match;
		const possible = !smallAscii.test(text);
		const capitals = possible ? (text.match(capitalAscii)?.length ?? 0) : 0;
		found.push({ start: match.index, text, sure: capitals > 1 && marked.test(text), possible });
	}
	if (!found.some(({ sure }) => sure)) return line;
	const wholeLine = found.every(({ possible }) => possible);
	let raised = "";
	let end = 0;
	for (const [index, { start, text, sure, possible }] of found.entries()) {
		const between = possible && found[index - 1]?.sure === true && found[index + 1]?.sure === true;
		raised += line.slice(end, start) + (sure || wholeLine || between ? text.toUpperCase() : text);
		end = start + text.length;
	}
	return raised + line.slice(end);
}
