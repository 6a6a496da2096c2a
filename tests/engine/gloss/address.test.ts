// Words of kinship: titles, relatives, the hearer, the speaker, and others.

import { expect, test } from "vitest";
import { addressRole } from "../../../renderer/engine/gloss/address.ts";
import { contextOf } from "../../../renderer/engine/gloss/context.ts";
import { createSegmenter } from "../../../renderer/engine/segment/segmenter.ts";
import { span } from "../../../renderer/engine/text/span.ts";
import { lexiconOf, listed, listedNames, trainedModel } from "../support/lexicon.ts";

const lexicon = lexiconOf(
	`tôi
  pron I
ơi
  part [calling]
cho
  prep for
hỏi
  v ask
xin
  v beg
yêu
  v love
giúp
  v help
để
  v let
nhớ
  v miss
đừng
  adv don't
lúc
  n moment
ạ
  part [polite]
đâu
  pron where
${listed("ông", "anh", "chị", "em", "con", "mẹ", "chó")}`,
	listedNames("Nam"),
);
const segmenter = createSegmenter(lexicon, trainedModel());

function roleOf(text: string, word: string): string | null {
	const sentence = contextOf(text, segmenter.segment(text, span(0, text.length), null), lexicon);
	const index = sentence.findIndex(({ surface }) => surface === word);
	expect(index).toBeGreaterThanOrEqual(0);
	return addressRole(sentence, index);
}

test.each([
	["Ông Nam đã về.", "Ông", "title"],
	["Ông tôi đã về.", "Ông", "kin"],
	["Ông đã về.", "Ông", "other"],
	["Mẹ ơi, con đói quá!", "Mẹ", "call"],
	["Mẹ ơi, con đói quá!", "con", "self"],
	["Em có mệt không?", "Em", "you"],
	["Chị cho em hỏi ạ.", "Chị", "you"],
	["Chị cho em hỏi ạ.", "em", "self"],
	["Em yên tâm, anh sẽ về.", "Em", "you"],
	["Em yên tâm, anh sẽ về.", "anh", "self"],
	["Em xin ra ngoài ạ.", "Em", "self"],
	["Đừng khóc nữa con.", "con", "call"],
	["Con chó đâu?", "Con", null],
	["Tôi đã về.", "Tôi", null],
	["“Em có mệt không?”, anh hỏi.", "Em", "you"],
	["“Em có mệt không?”, anh hỏi.", "anh", "other"],
	["“Em đã đi hỏi ông ấy rồi”, chị đáp.", "Em", "self"],
	["“Em đã đi hỏi ông ấy rồi”, chị đáp.", "chị", "other"],
	["Anh hỏi: “Chị đi đâu?”", "Anh", "other"],
	["Anh hỏi: “Chị đi đâu?”", "Chị", "you"],
	["Nghe nói tới “ông Tám”, chị đi đâu?", "chị", "you"],
	["“Anh yêu em”, chị nghe.", "Anh", "self"],
	["“Anh yêu em”, chị nghe.", "em", "you"],
	["“Em nhớ anh”, chị đáp.", "Em", "self"],
	["Anh nhớ em.", "em", "you"],
	["– Anh không biết.", "Anh", "self"],
	["– Anh đi đâu? – Chị hỏi.", "Anh", "you"],
	["– Anh đi đâu? – Chị hỏi.", "Chị", "other"],
	["– Em đi đây – chị nói – anh ở lại nhé.", "chị", "other"],
	["– Em đi đây – chị nói – anh ở lại nhé.", "anh", "you"],
	["– Tôi gặp ông ở Huế.", "ông", "you"],
	["– Chị giúp em với.", "Chị", "you"],
	["– Chị giúp em với.", "em", "self"],
	["– Để anh giúp em.", "anh", "self"],
	["– Chị hiểu mà, em đừng khóc.", "em", "you"],
	["– Anh nhớ em lúc ấy.", "em", "you"],
	["Em cảm ơn anh.", "Em", "self"],
	["Ông để em hỏi thử đi.", "Ông", "you"],
	["Ông để em hỏi thử đi.", "em", "self"],
	["“Chuyện cũ rồi em ạ.”", "em", "call"],
	["“Để cho em ạ.”", "em", "self"],
	["“Con ăn thêm đi, gầy quá!”", "Con", "you"],
	["“Các em đã đi rồi.”", "em", "other"],
	["“Nhà có hai đứa con.”", "con", "other"],
])("in “%s” %s is %s", (text, word, role) => expect(roleOf(text, word)).toBe(role));

test("a line of speech goes on over its sentences, and a dash in the line before opens nothing", () => {
	const text = "Chị về.\n– Đừng khóc. Anh không biết.\nAnh không biết.";
	const roles = [text.indexOf("Anh"), text.lastIndexOf("Anh")].map((start) => {
		const sentence = contextOf(text, segmenter.segment(text, span(start, start + 15), null), lexicon);
		return addressRole(sentence, 0);
	});
	expect(roles).toEqual(["self", "other"]);
});
