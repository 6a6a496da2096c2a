// The anatomy of a Vietnamese syllable: onset, rime, tone, and whether a string is one at all.
// Rimes after the closed inventory of the standard spelling; tones by their combining marks. Pure, runs anywhere.

/** ngang, huyền, sắc, hỏi, ngã, nặng, in the order of Unicode's marks below. */
export type Tone = "level" | "falling" | "rising" | "dipping" | "glottal" | "heavy";

const toneMarks: Readonly<Record<string, Tone>> = {
	"\u0300": "falling",
	"\u0301": "rising",
	"\u0309": "dipping",
	"\u0303": "glottal",
	"\u0323": "heavy",
};

const markOfTone: Readonly<Record<Tone, string>> = {
	level: "",
	falling: "\u0300",
	rising: "\u0301",
	dipping: "\u0309",
	glottal: "\u0303",
	heavy: "\u0323",
};

/** Every rime of the standard spelling, written without a tone. */
export const rimes: ReadonlySet<string> = new Set(
	(
		"a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
		"o oa oac oach oai oam oan oang oanh oao oap oat oay oe oen oeo oet oi om on ong oong ooc op ot oc u ua uân uâng uât uây uê " +
		"uêch uênh ui uơ um un ung up ut uc uy uya uych uyên uyêt uynh uyp uyt uyu uôc uôi uôm uôn uông uôt y yêm yên yêng yêt yêu " +
		"ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây ê êch êm ên êng ênh êp êt êu ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt " +
		"ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu oă oăc oăm oăn oăng oăt oăp"
	).split(" "),
);

/** After `qu` the `u` belongs to the onset, so that the rime stands without it. */
export const rimesAfterQu: ReadonlySet<string> = new Set(
	"a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt â ân âng âp ât ây e en eng eo et ê ên ênh êt êch êu i ich inh it y ynh yt ych yên yêt ơ ơi ơn ơt ôc".split(
		" ",
	),
);

/** The longest first. */
export const onsets: readonly string[] = "ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p r s t v x".split(" ");
const onsetsBeforeFront: ReadonlySet<string> = new Set(["ngh", "gh", "k"]);
const onsetsBeforeBack: ReadonlySet<string> = new Set(["ng", "g", "c"]);

/** Parts of a well-formed syllable; `onset` may be empty, `rime` is written without its tone. */
export interface Syllable {
	readonly onset: string;
	readonly rime: string;
	readonly tone: Tone;
}

/** Tone of a lower- or upper-case syllable and the same letters without the mark; `null` tone where there is more than one mark. */
export function splitTone(syllable: string): { readonly letters: string; readonly tone: Tone | null } {
	let tone: Tone | null = "level";
	let letters = "";
	for (const character of syllable.normalize("NFD")) {
		const found = toneMarks[character];
		if (found === undefined) letters += character;
		else tone = tone === "level" ? found : null;
	}
	return { letters: letters.normalize("NFC"), tone };
}

/** Takes one syllable apart, whatever its capitals and normalisation; `null` where it is no well-formed Vietnamese syllable. */
export function parseSyllable(text: string): Syllable | null {
	const { letters, tone } = splitTone(text.toLowerCase());
	if (tone === null) return null;
	const parts = splitOnset(letters);
	if (parts === null) return null;
	const stopped = /(?:c|ch|p|t)$/.test(parts.rime);
	if (stopped && tone !== "rising" && tone !== "heavy") return null;
	return { ...parts, tone };
}

function splitOnset(letters: string): { readonly onset: string; readonly rime: string } | null {
	if (letters === "gi") return { onset: "gi", rime: "i" };
	if (
		letters === "gin" ||
		letters === "gim" ||
		letters === "giêng" ||
		letters === "giêt" ||
		letters === "giêm" ||
		letters === "giêc"
	) {
		return { onset: "gi", rime: letters.slice(1) };
	}
	for (const onset of onsets) {
		if (!letters.startsWith(onset)) continue;
		const rime = letters.slice(onset.length);
		if (onset === "qu" ? rimesAfterQu.has(rime) : rimes.has(rime) && fits(onset, rime)) return { onset, rime };
	}
	return rimes.has(letters) ? { onset: "", rime: letters } : null;
}

function fits(onset: string, rime: string): boolean {
	const front = /^[eêiy]/.test(rime);
	if (onsetsBeforeFront.has(onset)) return front;
	if (onsetsBeforeBack.has(onset)) return !front;
	return true;
}

/** Whether `text` could be a Vietnamese syllable by its spelling. */
export function isSyllable(text: string): boolean {
	return parseSyllable(text) !== null;
}

/** Puts a tone back on toneless letters, on the vowel where the old school of spelling puts it: `hoa` + falling = `hòa`. */
export function placeTone(onset: string, rime: string, tone: Tone): string {
	const mark = markOfTone[tone];
	if (mark === "") return onset + rime;
	const at = toneVowel(rime);
	return onset + (rime.slice(0, at + 1) + mark).normalize("NFC") + rime.slice(at + 1);
}

/** Index in `rime` of the vowel that bears the tone mark in the old school (`hòa`, `thủy`, but `hoàn`, `thuyền`). */
function toneVowel(rime: string): number {
	const marked = [...rime].findLastIndex((letter) => "ăâêôơư".includes(letter));
	if (marked >= 0) return marked;
	const vowels = /^[aeiouy]+/.exec(rime)?.[0] ?? "";
	if (vowels.length <= 1) return 0;
	if (vowels.length === 3) return 1;
	const closed = vowels.length < rime.length;
	return closed ? vowels.length - 1 : 0;
}
