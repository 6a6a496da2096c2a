// English words as search compares them: small letters without marks, inflection folded (`roads`, `increased`, `went`).
// The inflectional steps of M. F. Porter, "An algorithm for suffix stripping" (1980), with our list of irregular forms. Pure.

/** Forms that no ending explains, and those whose ending is none: each with what they are filed under. */
const irregular = new Map<string, string>(
	(
		"be:am,is,are,was,were,been,being have:has,had do:does,did,done,doing go:goes,went,gone,going arise:arose,arisen " +
		"awake:awoke,awoken bear:borne beat:beaten become:became begin:began,begun bend:bent bind:bound bite:bitten " +
		"bleed:bled blow:blew,blown break:broke,broken breed:bred bring:brought build:built burn:burnt buy:bought " +
		"catch:caught choose:chose,chosen cling:clung come:came creep:crept deal:dealt die:dying dig:dug draw:drew,drawn " +
		"dream:dreamt drink:drank,drunk drive:drove,driven eat:ate,eaten fall:fell,fallen feed:fed feel:felt fight:fought " +
		"find:found flee:fled fling:flung fly:flew,flown forbid:forbade,forbidden forget:forgot,forgotten " +
		"forgive:forgave,forgiven free:freed freeze:froze,frozen get:got,gotten give:gave,given grow:grew,grown " +
		"hang:hung hear:heard hide:hid,hidden hold:held keep:kept kneel:knelt know:knew,known lay:laid lead:led lean:leant " +
		"leap:leapt learn:learnt leave:left lend:lent lie:lying lose:lost make:made mean:meant meet:met mistake:mistook,mistaken " +
		"pay:paid prove:proven ride:rode,ridden ring:rang,rung rise:rose,risen run:ran say:said see:saw,seen seek:sought " +
		"sell:sold send:sent sew:sewn shake:shook,shaken shine:shone shoot:shot show:shown shrink:shrank,shrunk sing:sang,sung " +
		"sink:sank,sunk sit:sat sleep:slept slide:slid sow:sown speak:spoke,spoken speed:sped spend:spent spin:spun " +
		"spoil:spoilt spring:sprang,sprung stand:stood steal:stole,stolen stick:stuck sting:stung stride:strode strike:struck " +
		"strive:strove swear:swore,sworn sweep:swept swell:swollen swim:swam,swum swing:swung take:took,taken teach:taught " +
		"tear:tore,torn tell:told think:thought throw:threw,thrown tie:tying understand:understood undergo:underwent,undergone " +
		"undertake:undertook,undertaken wake:woke,woken wear:wore,worn weave:wove,woven weep:wept win:won " +
		"withdraw:withdrew,withdrawn withstand:withstood write:wrote,written " +
		"man:men woman:women child:children foot:feet tooth:teeth goose:geese mouse:mice louse:lice ox:oxen person:people,persons " +
		"wife:wives life:lives knife:knives leaf:leaves half:halves shelf:shelves self:selves thief:thieves wolf:wolves loaf:loaves " +
		"crisis:crises basis:bases analysis:analyses phenomenon:phenomena criterion:criteria medium:media " +
		"gray:grey tire:tyre check:cheque program:programme plow:plough skeptic:sceptic defense:defence offense:offence " +
		"license:licence jewelry:jewellery curb:kerb " +
		"news: gas: lens: series: species: customs: clothes: goods: evening: morning: always: perhaps: this: his: us: bus:buses plus: " +
		"need: seed: indeed: hundred: during: something: anything: nothing: everything: ceiling: wedding: red: bed:"
	)
		.split(" ")
		.flatMap((line): (readonly [string, string])[] => {
			const [base = "", forms = ""] = line.split(":");
			return forms === "" ? [[base, base]] : forms.split(",").map((form) => [form, base]);
		}),
);

/** Last letters of the words that any rule below changes: d e g l r s y. */
const foldedLetters: ReadonlySet<number> = new Set([..."deglrsy"].map((letter) => letter.charCodeAt(0)));
const vowel = /[aeiouy]/;
const stems = new Map<string, string>();
const cacheLimit = 50_000;

/** Words of an English text in their order, small and without marks; possessive endings are left out. */
export function englishWords(text: string): readonly string[] {
	const plain = (isAscii(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'"))
		.toLowerCase()
		.replaceAll("đ", "d");
	const words: string[] = [];
	let start = -1;
	for (let at = 0; at <= plain.length; at++) {
		const unit = plain.charCodeAt(at);
		if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) {
			if (start < 0) start = at;
			continue;
		}
		if (start < 0) continue;
		words.push(plain.slice(start, at));
		start = -1;
		// What follows an apostrophe is an ending: it is passed over.
		if (unit === 0x27) while (/[a-z]/.test(plain.charAt(at + 1))) at += 1;
	}
	return words;
}

function isAscii(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) return false;
	return true;
}

/** What the inflected forms of one word have in common: `increase` and `increased`, `child` and `children`. No word itself. */
export function englishStem(word: string): string {
	const known = stems.get(word);
	if (known !== undefined) return known;
	const stem = stemOf(word);
	if (stems.size >= cacheLimit) stems.clear();
	stems.set(word, stem);
	return stem;
}

function stemOf(word: string): string {
	const base = irregular.get(word);
	if (base !== undefined) return base === word ? word : stemOf(base);
	if ((word.length <= 3 && !/[^s]s$/.test(word)) || !foldedLetters.has(word.charCodeAt(word.length - 1))) return word;
	return american(withoutSilent(withoutPast(withoutPlural(word))));
}

function withoutPlural(word: string): string {
	if (!word.endsWith("s")) return word;
	if (word.endsWith("sses")) return word.slice(0, -2);
	if (word.endsWith("ies")) return word.length <= 4 ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
	if (/(?:ch|sh|x|z|o)es$/.test(word) && word.length > 5) return word.slice(0, -2);
	return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
	if (!word.endsWith("ed") && !word.endsWith("ing")) return word;
	if (word.endsWith("ied")) return word.length <= 4 ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
	if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
	const rest = word.slice(0, word.endsWith("ed") ? -2 : -3);
	if (!vowel.test(rest)) return word;
	if (/(?:at|bl|iz|is|us|v|c|dg|rg)$/.test(rest) || rest.length <= 2) return `${rest}e`;
	if (/([^aeioulsz])\1$/.test(rest) && rest.length > 3) return rest.slice(0, -1);
	return measure(rest) === 1 && isShort(rest) ? `${rest}e` : rest;
}

/** Final e that nobody hears, and the second l of `travelled`. */
function withoutSilent(word: string): string {
	if (word.length <= 3) return word;
	if (word.endsWith("ll") && measure(word) > 1) return word.slice(0, -1);
	if (word.endsWith("y") && vowel.test(word.slice(0, -1))) return `${word.slice(0, -1)}i`;
	if (!word.endsWith("e") || word.endsWith("ee")) return word;
	const rest = word.slice(0, -1);
	const size = measure(rest);
	return size > 1 || (size === 1 && !isShort(rest)) ? rest : word;
}

/** One spelling for both sides of the ocean, of stems. */
function american(stem: string): string {
	const last = stem.charAt(stem.length - 1);
	if (last !== "r" && last !== "s" && last !== "n") return stem;
	if (stem.length < 6) return stem.replace(/(?<=[aeiou].*[^aeiou])our$/, "or").replace(/(?<=^(?:me|li|cen))tr$/, "ter");
	return stem
		.replace(/our$/, "or")
		.replace(/is$/, "iz")
		.replace(/ys$/, "yz")
		.replace(/isation(s?)$/, "ization$1")
		.replace(/(?<=[aeiln])tr$/, "ter");
}

/** Porter's m: how often a vowel sequence is followed by a consonant sequence. */
function measure(text: string): number {
	return text.replace(/^[^aeiouy]+/, "").match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}

/** Consonant, vowel, consonant at the end, the last one not w, x or y. */
function isShort(text: string): boolean {
	return /[^aeiou][aeiouy][^aeiouwxy]$/.test(text) && !/[aeiou]{2}[^aeiou]$/.test(text);
}
