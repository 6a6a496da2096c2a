// How common the parts of Vietnamese syllables are: counted in 46 million syllables of newspaper text, onsets and rimes apart.
// For telling readings of doubtful bytes from one another. Pure.

import { parseSyllable, type Tone } from "../syllable.ts";

/** `onset:cost`; costs are -2 ln(share) in base 36. */
const onsetCosts =
	"đ:5 c:5 t:5 v:6 th:6 h:6 l:6 b:6 tr:6 ch:6 m:7 s:7 n:7 nh:7 :7 kh:7 ph:7 d:7 ng:7 qu:8 gi:8 x:8 k:9 r:9 g:a " +
	"ngh:a gh:f p:j";

/** `rime:costs`, one digit a tone in the order of `tones`. */
const rimeCosts =
	"a:87bb9e ông:7bbckb i:9bbbd9 o:9e8ded ai:abcae9 iên:9cbcda inh:a9bceb ân:9acgcb ê:dabaeb ư:abdbca an:9cbbic " +
	"ao:aabcgc anh:aacbed ô:bdabda ương:aadcfc u:bddadb ay:aadehe ơi:db9ese ang:abcdfd ung:abcebd ôi:bdbdea " +
	"ong:9cdgmd ơ:bchafd ac:zz9zze iêu:daedjc ươc:zzazza am:bbddjc ua:egi9lm ên:9gbzzn y:bebdbl ưc:zzazza ưng:cddmbe " +
	"âu:cadfge e:bgecbe ăng:bceegf ât:zzazzc uyên:ceeddc ây:bfcgje ưa:bdgddg ươi:jafmls ôt:zzezza iêt:zzbzzb " +
	"iêm:ehfchd ôc:zzazzf âp:zzczzb au:bdftzz ăm:befppm uc:zzczzb at:zzbzzd âm:cefekf ăn:blejhg on:ccgotf ơn:bndrqi " +
	"oan:gcfgje oi:ghcehe oa:dddfpf ich:zzczzc eo:bhflol iêc:zzezzb ach:zzbzzf uy:cigdli ăt:zzczzd oc:zzfzzb " +
	"in:cfgnzm iêp:zzdzzc uân:ffgfid ăc:zzczze oai:ldhkzd ia:ekfjfd uôc:zzhzzc uât:zzdzzd ôn:dfegki êt:zzczzi " +
	"uôi:gnfdjn ưu:epekfg ap:zzczzg ơp:zzfzzc oang:iejdpo uôn:ffezzk em:diglps im:eelmsp êu:ffeqot oat:zzfzzd " +
	"ôm:efkzzi yên:gdjlzp ênh:hmztzd ăp:zzfzze yêt:zzdzzr ep:zzezzf yêu:ezgrzz êm:dilzzm iêng:fleork oanh:dlpkzz " +
	"ui:gggjji om:gmennz ut:zzezzi en:fijpmi uông:jierqk et:zzezzi uê:hqfqzi up:zzfzzh op:zzgzzf it:zzfzzh âng:ggprpz " +
	"oach:zzzzzf uyêt:zzgzzg oăc:zzqzzf ươt:zzlzzf un:gikqtm ơm:ipgozp ưi:zzzfzz iu:lnlmpg ip:zzlzzg ot:zzhzzi " +
	"ơt:zzizzh uôt:zzhzzi oe:jonhzz ôp:zzkzzh uynh:iizzzz êp:zzhzzs ưt:zzhzzo um:kiltsk ươn:kipzzk ươp:zzizzr " +
	"âc:zzkzzj ynh:qitzzz ươu:ozozzi uyt:zzizzz oay:kzlzzz êch:zznzzj oăn:lrnzzz ươm:lopzzp oac:zzlzzq eng:mtzqzz " +
	"uya:mzzzzz uôm:zprzro ec:zznzzt oong:nqzzzz yêm:zzpnzz oăt:zzrzzn oet:zznzzs oăng:znzzzz uơ:zzznzz yt:zzozzq " +
	"ooc:zzpzzp uây:szpzzz uyp:zzpzzz uyu:zzzqzt uêch:zzrzzt oen:qzzzzz oăm:rzzzzz oam:zzzzzs uênh:ztzzzz êng:zzzzzt " +
	"uych:zztzzz oeo:ztzzzz";

const tones: readonly Tone[] = ["level", "falling", "rising", "dipping", "glottal", "heavy"];

function costsByKey(list: string): ReadonlyMap<string, string> {
	return new Map(
		list.split(" ").map((entry) => {
			const [key, costs] = entry.split(":");
			return [key ?? "", costs ?? ""];
		}),
	);
}

const onsets = costsByKey(onsetCosts);
const rimes = costsByKey(rimeCosts);
const dearest = 35;

/** -2 ln of how common a well-formed syllable is, 9 (the commonest) to 70; `Infinity` for all else. */
export function syllableCost(text: string): number {
	const syllable = parseSyllable(text);
	if (syllable === null) return Number.POSITIVE_INFINITY;
	const onset = Number.parseInt(onsets.get(syllable.onset) ?? "z", 36);
	const digit = rimes.get(syllable.rime)?.charAt(tones.indexOf(syllable.tone));
	return onset + (digit === undefined || digit === "" ? dearest : Number.parseInt(digit, 36));
}
