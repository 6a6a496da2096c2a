// Who speaks, who hears and who is told of, from the whole text.

import { expect, test } from "vitest";
import { Voices } from "../../../renderer/engine/gloss/voices.ts";

/** What the word at the mark `*` is; `>` in place of it where it stands inside speech. */
function voiceAt(marked: string): string | null {
	const at = marked.search(/[*>]/);
	const text = marked.slice(0, at) + marked.slice(at + 1);
	const term = /^\p{L}+/u.exec(text.slice(at))?.[0].toLowerCase() ?? "";
	return new Voices(text).voiceOf(term, at, marked.charAt(at) === ">" ? true : null);
}

test.each([
	["told", "Bé Na theo ông ra đồng. Ông đưa *em đi chơi."],
	["self", "Năm nay em lên lớp bốn. Nhà em ở cạnh sông. *Em hứa sẽ học giỏi. Bố em là thợ mộc."],
	["you", "Em ơi, mùa thu đã về. *Em đi rồi, căn phòng vắng."],
	["self", "Em ơi, mùa thu đã về. *Anh vẫn ngồi đây chờ em."],
	["self", "Mẹ kính yêu,\n*Con viết thư này cho mẹ.\nMẹ nhớ giữ sức khỏe mẹ nhé."],
	["self", "Con trai của bố,\nHôm nay con tròn mười tám tuổi. *Bố viết ra đây."],
	["self", "Em gặp anh trong quán. Từ hôm ấy *em vẫn nhớ anh."],
	["told", "Em gặp anh trong quán. *Anh hỏi: “Em lạnh không?” Em thấy vui."],
	["told", "Một cháu bé khóc bên đường. “Tôi hỏi, >cháu lắc đầu”, anh Hùng kể."],
	["self", "Anh à, con vừa ngủ. Nhà mình dột, *em phải kê cái thau hứng. Anh đừng uống rượu nhiều."],
	["told", "– Em làm gì dữ vậy?\n– >Con sao rồi? Sao em không nói sớm?"],
	["kin", "Người anh tham lam. Người em hiền lành. Từ đó *em trở nên giàu có."],
	["told", "Mẹ gọi *em vào nhà.\n– Con đi đâu đấy? – Mẹ hỏi."],
	["self", "– Chị ơi, cam bao nhiêu một cân?\n– >Chị lấy vốn đã ba lăm rồi."],
	["you", "– Bà ơi, ngày xưa bà làm gì?\n– Ngày xưa nghèo lắm >cháu ạ."],
	["self", "– Thế bà làm gì với mấy xu ấy?\n– >Bà mua một con tò he."],
	["self", "“Còn anh?” Cô ngập ngừng.\n“>Anh chỉ ra đây nghe tiếng tàu.”"],
	["self", "Cô giáo: Em có biết không?\nHọc sinh: Dạ, >em có biết ạ.\nCô giáo: Thế à?"],
	[null, "*Em ăn cơm."],
	[null, "Ông nói: “Tôi không biết.\n*Anh đi đi.”"],
])("%s: %s", (voice, marked) => expect(voiceAt(marked)).toBe(voice));

test.each([
	["thing", "Nhà tôi nuôi một con mèo. *Nó lười lắm."],
	["boy", "Thằng Bin ngồi im, bỗng *nó cười."],
	["girl", "Con bé chạy ra cổng. *Nó khóc."],
	["thing", "Má tôi cưng con mèo. Thằng em tôi hay ghẹo *nó."],
	["boy", "Nhà nó nghèo, má *nó bán bánh."],
	[null, "Cái ghế này cũ rồi, *nó gãy chân."],
])("nó is a %s: %s", (referent, marked) => {
	const at = marked.indexOf("*");
	expect(new Voices(marked.replace("*", "")).referent(at)).toBe(referent);
});
