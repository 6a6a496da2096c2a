// How many columns of a monospaced font a text takes: wide characters of East Asia and emoji two, marks none. Pure.

const wide =
	/[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Nothing in it needs a closer look: Vietnamese, Latin and the usual marks. */
const plain = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027]*$/;

export function columnsOf(text: string): number {
	if (plain.test(text)) return text.length;
	let columns = 0;
	for (const character of text) columns += wide.test(character) ? 2 : none.test(character) ? 0 : 1;
	return columns;
}
