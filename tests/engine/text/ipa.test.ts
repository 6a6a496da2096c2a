// Pronunciation by rule: every rime and onset of the spelling, as Hanoi and as Saigon have them.

import { describe, expect, test } from "vitest";
import { ipaOf, pronunciationOf, syllableIpa } from "../../../renderer/engine/text/ipa.ts";
import { isSyllable, placeTone } from "../../../renderer/engine/text/syllable.ts";

/** Spelling, Hanoi, Saigon. */
type Row = readonly [spelt: string, north: string, south: string];

function rows(table: string): readonly Row[] {
	return table
		.trim()
		.split("\n")
		.flatMap((line) => line.split(";"))
		.map((cell) => {
			const [spelt = "", north = "", south = north] = cell.trim().split(/\s+/);
			return [spelt, north, south] as const;
		});
}

const openRimes = rows(`
	a aː; e ɛ; ê e; i i; y i; o ɔ; ô o; ơ əː; u u; ư ɨ; ia iə; ua uə; ưa ɨə
	oa waː; oe wɛ; uê we; uy wi; uơ wəː; uya wiə
	ai aːj; ay aj; ây əj; oi ɔj; ôi oj; ơi əːj; ui uj; ưi ɨj; uôi uəj uj; ươi ɨəj ɨj; oai waːj; oay waj; uây wəj
	ao aːw; au aw; âu əw; eo ɛw; êu ew; iu iw; iêu iəw iw; ưu iw ɨw; ươu iəw ɨw; oao waːw; oeo wɛw; uyu wiw
`);

const nasalRimes = rows(`
	am aːm; ăm am; âm əm; em ɛm; êm em; im im; om ɔm; ôm om; ơm əːm; um um; iêm iəm im; uôm uəm um; ươm ɨəm ɨm
	oam waːm; oăm wam
	an aːn aːŋ; ăn an aŋ; ân ən əŋ; en ɛn ɛŋ; ên en əːn; in in ɨn; on ɔn ɔŋ; ôn on oŋ; ơn əːn əːŋ; un un uŋm; ưn ɨn ɨŋ
	iên iən iəŋ; uôn uən uəŋ; ươn ɨən ɨəŋ; oan waːn waːŋ; oăn wan waŋ; oen wɛn wɛŋ; uân wən wəŋ; uyên wiən wiəŋ
	ang aːŋ; ăng aŋ; âng əŋ; eng ɛŋ; êng eŋ; ong awŋm; ông əwŋm; ung uŋm; ưng ɨŋ; iêng iəŋ; uông uəŋ; ương ɨəŋ
	oang waːŋ; oăng waŋ; uâng wəŋ; oong ɔŋ; ôông oŋ
	anh ajɲ an; ênh eɲ əːn; inh iɲ ɨn; oanh wajɲ wan; uênh weɲ wəːn; uynh wiɲ wɨn
`);

const stoppedRimes = rows(`
	ap aːp; ăp ap; âp əp; ep ɛp; êp ep; ip ip; op ɔp; ôp op; ơp əːp; up up; iêp iəp ip; ươp ɨəp ɨp; oap waːp
	oăp wap; uyp wip
	at aːt aːk; ăt at ak; ât ət ək; et ɛt ɛk; êt et əːt; it it ɨt; ot ɔt ɔk; ôt ot ok; ơt əːt əːk; ut ut ukp
	ưt ɨt ɨk; iêt iət iək; uôt uət uək; ươt ɨət ɨək; oat waːt waːk; oăt wat wak; oet wɛt wɛk; uât wət wək
	uyt wit wɨt; uyêt wiət wiək
	ac aːk; ăc ak; âc ək; ec ɛk; oc awkp; ôc əwkp; uc ukp; ưc ɨk; iêc iək; uôc uək; ươc ɨək; oac waːk; oăc wak
	ooc ɔk; ach ajc at; êch ec əːt; ich ic ɨt; oach wajc wat; uêch wec wəːt; uych wic wɨt
`);

describe("rimes", () => {
	test.each([...openRimes, ...nasalRimes])("-%s is %s in Hanoi, %s in Saigon", (rime, north, south) => {
		expect(pronunciationOf(`h${rime}`)).toEqual({ north: `h${north}˧˧`, south: `h${south}˧˧` });
	});

	test.each(stoppedRimes)("-%s is %s in Hanoi, %s in Saigon", (rime, north, south) => {
		expect(pronunciationOf(placeTone("h", rime, "rising"))).toEqual({ north: `h${north}˧˥`, south: `h${south}˧˥` });
	});

	test.each(
		rows(`
		yên ʔiən ʔiəŋ; yêm ʔiəm ʔim; yêu ʔiəw ʔiw; y ʔi; oa ʔwaː waː; oanh ʔwajɲ wan; uy ʔwi wi; uyên ʔwiən wiəŋ
		ưa ʔɨə; ôm ʔom; ua ʔuə; ui ʔuj; ia ʔiə
	`),
	)("%s without an onset is %s in Hanoi, %s in Saigon", (spelt, north, south) => {
		expect(pronunciationOf(spelt)).toEqual({ north: `${north}˧˧`, south: `${south}˧˧` });
	});
});

describe("onsets", () => {
	test.each(
		rows(`
		ba ɓaː; ca kaː; cha tɕaː caː; da zaː jaː; đa ɗaː; ga ɣaː; ghe ɣɛ; gia zaː jaː; ha haː; ki ki; kha xaː kʰaː; la laː; ma maː
		na naː; nga ŋaː; nghe ŋɛ; nha ɲaː; pi pi; pha faː; ra zaː ɹaː; sa saː ʂaː; ta taː; tha tʰaː; tra tɕaː ʈaː; va vaː jaː; xa saː
		qua kwaː waː; quê kwe we; quy kwi wi; qui kwi wi; quơ kwəː wəː; quanh kwajɲ wan; quen kwɛn wɛŋ; quân kwən wəŋ
		quăng kwaŋ waŋ; quyên kwiən wiəŋ; quay kwaj waj; quây kwəj wəj; quai kwaːj waːj; quao kwaːw waːw; queo kwɛw wɛw
		gi zi ji; giêng ziəŋ jiəŋ; gin zin jɨn; giương zɨəŋ jɨəŋ; giuông zuəŋ juəŋ
		hoa hwaː; khuê xwe kʰwe; ngoan ŋwaːn ŋwaːŋ; thuyên tʰwiən tʰwiəŋ; voan vwaːn jwaːŋ; xoa swaː; soa swaː ʂwaː; nhoe ɲwɛ
	`),
	)("%s is %s in Hanoi, %s in Saigon", (spelt, north, south) => {
		expect(pronunciationOf(spelt)).toEqual({ north: `${north}˧˧`, south: `${south}˧˧` });
	});

	test.each([
		["quốc", "kuək˧˥", "wək˧˥"],
		["quýt", "kwit˧˥", "wɨt˧˥"],
		["quých", "kwic˧˥", "wɨt˧˥"],
		["quạch", "kwajc˧˨", "wat˨˩˨"],
		["quyết", "kwiət˧˥", "wiək˧˥"],
		["giết", "ziət˧˥", "jiək˧˥"],
		["giặc", "zak˧˨", "jak˨˩˨"],
	])("%s is %s in Hanoi, %s in Saigon", (spelt, north, south) => {
		expect(pronunciationOf(spelt)).toEqual({ north, south });
	});

	test("what Saigon keeps apart and Hanoi does not, and the other way round", () => {
		const alike = (a: string, b: string, dialect: "north" | "south") => ipaOf(a, dialect) === ipaOf(b, dialect);
		for (const [a, b] of [
			["tra", "cha"],
			["sa", "xa"],
			["ra", "da"],
			["hươu", "hiêu"],
		] as const)
			expect([alike(a, b, "north"), alike(a, b, "south")]).toEqual([true, false]);
		for (const [a, b] of [
			["va", "da"],
			["lan", "lang"],
			["mặt", "mặc"],
			["bun", "bung"],
			["ngã", "ngả"],
			["tim", "tiêm"],
			["tinh", "tin"],
			["tênh", "tên"],
		] as const)
			expect([alike(a, b, "north"), alike(a, b, "south")]).toEqual([false, true]);
		for (const [a, b] of [
			["con", "cong"],
			["côn", "công"],
			["anh", "ăn"],
			["bai", "bay"],
			["sao", "sau"],
		] as const)
			expect([alike(a, b, "north"), alike(a, b, "south")]).toEqual([false, false]);
	});
});

describe("tones", () => {
	test.each([
		["ma", "˧˧", "˧˧"],
		["mà", "˨˩", "˨˩"],
		["má", "˧˥", "˧˥"],
		["mả", "˧˩˧", "˨˩˦"],
		["mã", "˧ˀ˥", "˨˩˦"],
		["mạ", "˧˨ˀ", "˨˩˨"],
	])("%s is spoken %s in Hanoi, %s in Saigon", (spelt, north, south) => {
		expect(pronunciationOf(spelt)).toEqual({ north: `maː${north}`, south: `maː${south}` });
	});

	test("a heavy tone before a stop is not creaky", () => {
		expect(pronunciationOf("mạt")).toEqual({ north: "maːt˧˨", south: "maːk˨˩˨" });
	});
});

describe("words", () => {
	test.each([
		["Việt Nam", "viət˧˨ naːm˧˧", "jiək˨˩˨ naːm˧˧"],
		["học sinh", "hawkp˧˨ siɲ˧˧", "hawkp˨˩˨ ʂɨn˧˧"],
		["nghiên cứu", "ŋiən˧˧ kiw˧˥", "ŋiəŋ˧˧ kɨw˧˥"],
		["người", "ŋɨəj˨˩", "ŋɨj˨˩"],
		["khuỷu tay", "xwiw˧˩˧ taj˧˧", "kʰwiw˨˩˦ taj˧˧"],
	])("%s is %s in Hanoi, %s in Saigon", (word, north, south) => {
		expect(pronunciationOf(word)).toEqual({ north, south });
	});

	test.each([
		["hoà", "hòa"],
		["thuỷ", "thủy"],
		["HÀ NỘI", "hà nội"],
		["tiếng việt".normalize("NFD"), "tiếng việt"],
		["hợp_tác", "hợp tác"],
		["Hà-nội", "hà nội"],
	])("%s is spoken as %s", (one, other) => expect(pronunciationOf(one)).toEqual(pronunciationOf(other)));

	test.each(["", " ", "x", "zoo", "Netflix", "hat", "tiêng viêt", "không phải Harry", "kạ", "ngê", "1"])(
		"%j is not Vietnamese, so that nothing is said of it",
		(text) => {
			expect(pronunciationOf(text)).toBeNull();
			expect(ipaOf(text, "north")).toBeNull();
		},
	);
});

test("every syllable that the spelling allows has a sound in both towns", () => {
	const onsets = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");
	const vowels = "a ă â e ê i o ô ơ u ư y ia iê yê ya ua uô ưa ươ oa oă oe uê uy uơ uâ uya uyê oo ôô".split(" ");
	const endings = " p t c ch m n ng nh i y o u".split(" ");
	let spoken = 0;
	for (const onset of onsets)
		for (const vowel of vowels)
			for (const ending of endings) {
				const syllable = placeTone(onset, vowel + ending, "rising");
				if (!isSyllable(syllable)) continue;
				spoken += 1;
				for (const dialect of ["north", "south"] as const) expect(syllableIpa(syllable, dialect)).toMatch(/˧˥$/);
			}
	expect(spoken).toBeGreaterThan(3000);
});
