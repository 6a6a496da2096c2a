// Headings of official texts, which are set on two lines: the kind of the document over what it is about, the number
// of a chapter over its name. Pure.

import { featuresOf, type Line } from "./lines.ts";
import { joinMarked } from "./markedText.ts";

const documentKind =
	/^(?:QUYẾT ĐỊNH|QUY CHẾ|QUY ĐỊNH|NGHỊ ĐỊNH|NGHỊ QUYẾT|THÔNG TƯ|LUẬT|PHÁP LỆNH|CHỈ THỊ|THÔNG BÁO|KẾ HOẠCH|BÁO CÁO|TỜ TRÌNH|HƯỚNG DẪN|ĐIỀU LỆ|NỘI QUY|BIÊN BẢN|HỢP ĐỒNG|ĐỀ ÁN|CÔNG ĐIỆN)$/u;
const partNumber = /^(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+(?:[IVXLC]+|\d{1,3})\.?$/u;
const article = /^Điều \d{1,3}[.:]\s+\p{Lu}/u;
/** How many lines at the top may hold the kind of the document: letterhead and number come first. */
const top = 12;
const longestName = 30;

/** Joins headings set on two lines, in texts that have such headings; gives all other lines back as they are. */
export function joinOfficialHeads(lines: readonly Line[]): readonly Line[] {
	if (
		!lines.some(
			({ marked }) => partNumber.test(marked.text) || article.test(marked.text) || documentKind.test(marked.text),
		)
	)
		return lines;
	const joined: Line[] = [];
	let titled = false;
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index] as Line;
		const next = lines[index + 1];
		const { text } = line.marked;
		const free = line.hint === null && line.clutter === null;
		const named = next !== undefined && free && mayName(next);
		const isTitle: boolean = !titled && index < top && documentKind.test(text);
		if (
			named &&
			((isTitle && !isCapital(next.marked.text)) || (partNumber.test(text) && isCapital(next.marked.text)))
		) {
			joined.push({
				...line,
				marked: joinMarked([line.marked, next.marked], " "),
				hint: isTitle ? "title" : "subheading",
			});
			titled ||= isTitle;
			index += 1;
		} else if (free && recipients.test(text)) {
			const end = recipientsEnd(lines, index + 1);
			for (const item of lines.slice(index, end)) joined.push({ ...item, clutter: "footer" });
			index = end - 1;
		} else joined.push(free && article.test(text) && isHeading(line) ? { ...line, hint: "subheading" } : line);
	}
	return joined;
}

const recipients = /^Nơi nhận\s*:?$/u;

/** The end of the list of those who get a copy: its lines open with dashes. */
function recipientsEnd(lines: readonly Line[], from: number): number {
	let end = from;
	while (end < lines.length && featuresOf(lines[end] as Line).opensDash && featuresOf(lines[end] as Line).words <= 14)
		end += 1;
	return end;
}

function mayName(line: Line): boolean {
	const { words, endsSentence, opensCapital, opensDash } = featuresOf(line);
	return line.hint === null && words >= 1 && words <= longestName && !endsSentence && opensCapital && !opensDash;
}

function isCapital(text: string): boolean {
	return text === text.toUpperCase();
}

function isHeading(line: Line): boolean {
	const { words, endsSentence } = featuresOf(line);
	return words <= longestName && !endsSentence;
}
