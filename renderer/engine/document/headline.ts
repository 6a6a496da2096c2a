// Where a headline ends that was run together with the lead, in a segmented text that lost its line ends. Pure. No
// stop parts the two, so the place is found by what stands around it: a lead opens with a capital, with a word that
// opens sentences, says again what the headline said, and follows no word that governs a name.

/** Tokens of each sentence, joins still written `_`; the first sentence holds the headline, if there is one. */
export type TokenSentences = readonly (readonly string[])[];

const shortestTitle = 4;
const longestTitle = 24;
const shortestLead = 8;
const threshold = 3;

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(" "));
}

/** Words after which a name or an office follows in the same clause. */
const governing = words(
	"của với tại ở gặp cho và là bởi từ đến tới do theo ngày về trong trên dưới vào qua giữa cùng ông bà anh chị " +
		"cô em cậu bé cụ nước tỉnh thành_phố thị_xã thị_trấn huyện xã phường quận đường phố sông núi biển đảo hồ cầu " +
		"chợ chùa đền trường hãng công_ty tập_đoàn báo đài người dân ca_sĩ diễn_viên nghệ_sĩ cầu_thủ bác_sĩ giáo_sư " +
		"tiến_sĩ nhà_văn nhà_thơ thủ_tướng tổng_thống chủ_tịch bộ_trưởng giám_đốc đại_sứ vua chúa thăm tiếp mời gọi " +
		"tên như hay hoặc gồm để bị được khiến giúp nhờ vì hơn đấu thắng thua hạ sang rời chống mua bán đội đảng mang " +
		"dự trước sau hướng bắc nam đông tây số thứ tháng năm khu tuyến hội viện bộ sở cục ban đón yêu_cầu đề_nghị " +
		"kêu_gọi trưởng phó các những một hai ba mỗi mọi này",
);

/** Words that stand in the middle of a sentence in lower case only: with a capital, they open one. */
const openers = words(
	"theo tại ngày sáng chiều trưa tối đêm hôm hôm_nay hôm_qua sáng_nay chiều_nay tối_nay chiều_qua tối_qua " +
		"vừa_qua mới_đây gần_đây trong khi sau trước lúc khoảng từ đến giữa với để do vì nhờ bởi dù tuy mặc_dù nếu " +
		"như những các một nhiều mỗi mọi hàng gần hơn hầu_hết đa_số phần_lớn có không chưa đây đó ông bà họ tôi " +
		"chúng_tôi chúng_ta người việc cuộc sự cơn con cái chiếc vụ nằm liên_quan trao_đổi phát_biểu thông_tin đang " +
		"đã được đầu cuối kể_từ tính đứng cùng ngoài bên_cạnh chỉ còn nhằm ở trên dưới qua đối_với khoảng cách " +
		"dự_kiến hiện hiện_nay cả trải chuyện",
);
/** Openers that a headline hardly ever starts with: where one opens the text, the text has no headline. */
const leadOpeners = words(
	"theo tại ngày sáng chiều trưa tối đêm hôm_nay hôm_qua sáng_nay chiều_nay tối_nay chiều_qua tối_qua vừa_qua " +
		"mới_đây gần_đây trong lúc khoảng liên_quan",
);

/** Offices and organisations: capitalised in the middle of sentences too. */
const offices = words(
	"bộ sở cục ban hội hội_đồng hội_nghị ủy_ban uỷ_ban viện trường đại_học nhà_máy công_ty tập_đoàn tổng_công_ty " +
		"chi_cục tổng_cục phòng mặt_trận đoàn đảng quốc_hội chính_phủ nhà_nước tòa_án toà_án viện_kiểm_sát thanh_tra " +
		"văn_phòng trung_tâm bệnh_viện học_viện liên_đoàn hiệp_hội thành_ủy thành_uỷ tỉnh_ủy tỉnh_uỷ thủ_tướng " +
		"chủ_tịch bộ_trưởng phó thứ_trưởng tổng_bí_thư bí_thư tổng_thống đại_sứ công_an quân_đội hải_quan sứ_quán " +
		"đại_sứ_quán luật nghị_định thông_tư dự_án chương_trình cúp giải nhà luật_sư tiến_sĩ giáo_sư nước",
);

/**
 * Number of the token in the first sentence at which the lead begins; `null` where the text shows no headline before
 * it. A headline has 4 to 24 syllables, what is left of the sentence at least 8.
 */
export function leadStart(sentences: TokenSentences): number | null {
	const [first = []] = sentences;
	const text = new TextWords(sentences);
	const total = first.reduce((sum, token) => sum + syllables(token), 0);
	let best: { readonly at: number; readonly score: number } | null = null;
	let before = syllables(first[0] ?? "");
	for (let at = 1; at < first.length && before <= longestTitle; at += 1) {
		const fits = before >= shortestTitle && total - before >= shortestLead && opensCapital(first[at] ?? "");
		const score = fits && mayEnd(first, at) ? scoreAt({ first, at, before, total, text }) : 0;
		if (score >= threshold && (best === null || score > best.score)) best = { at, score };
		before += syllables(first[at] ?? "");
	}
	return best?.at ?? null;
}

interface Place {
	readonly first: readonly string[];
	readonly at: number;
	/** Syllables before the place, and in the whole sentence. */
	readonly before: number;
	readonly total: number;
	readonly text: TextWords;
}

function scoreAt({ first, at, before, total, text }: Place): number {
	if (isDateline(first, at)) return 6;
	const token = first[at] ?? "";
	const previous = first[at - 1] ?? "";
	const lower = token.toLowerCase();
	const opener = openers.has(lower);
	let score = text.opensLater(first, at) ? 2.4 : 0;
	if (opener) score += 3;
	else if (offices.has(lower)) score += 0.5;
	else if (text.isCommon(token)) score += 2;
	score += Math.min(2, 0.75 * text.saidAgain(first, at));
	if (text.saidTogether(previous, token)) score -= 4;
	if (governing.has(previous.toLowerCase())) score -= opener ? 2 : 4;
	if (opensCapital(previous) && !opener) score -= 1;
	if (before < 5 || before > 20) score -= 1;
	if (leadOpeners.has((first[0] ?? "").toLowerCase())) score -= 3;
	const parts = first.slice(0, at).filter((word) => word === "," || word === "-" || word === "–").length;
	if (parts > 1) score -= 1.5 * (parts - 1);
	return total - before > before ? score + 0.5 : score;
}

/** Whether a headline could end before `at`: after a word or a closing mark, with no quotation or bracket open. */
function mayEnd(first: readonly string[], at: number): boolean {
	const previous = first[at - 1] ?? "";
	if (!isWord(previous) ? !/^["”’»)?!…%]+$/.test(previous) : previous.endsWith(".")) return false;
	const head = first.slice(0, at);
	const count = (mark: string) => head.filter((token) => token === mark).length;
	return count('"') % 2 === 0 && count("“") === count("”") && count("(") === count(")");
}

/** `TT - …`, `TTXVN ( Hà_Nội ) - …`: the sign of a paper or agency before its report. */
function isDateline(first: readonly string[], at: number): boolean {
	const token = first[at] ?? "";
	if (!/^\p{Lu}{2,7}$/u.test(token)) return false;
	const closing = first[at + 1] === "(" ? first.indexOf(")", at) : at;
	return closing >= 0 && closing - at <= 5 && /^[-–]$/.test(first[closing + 1] ?? "");
}

function syllables(token: string): number {
	return isWord(token) ? token.split("_").length : 0;
}

function isWord(token: string): boolean {
	return /[\p{L}\p{N}]/u.test(token);
}

function opensCapital(token: string): boolean {
	return /^\p{Lu}/u.test(token);
}

/** What the whole text tells of its words. */
class TextWords {
	private readonly lowered = new Set<string>();
	private readonly pairs = new Map<string, number>();
	private readonly openings = new Set<string>();

	/** Remembers only what can be asked about the first sentence. */
	constructor(sentences: TokenSentences) {
		const [first = []] = sentences;
		const lowered = new Set(first.filter(opensCapital).map((token) => token.toLowerCase()));
		for (const [at, token] of first.entries()) this.pairs.set(`${first[at - 1] ?? ""} ${token}`, 0);
		const seconds = new Set(first);
		for (const [index, sentence] of sentences.entries()) {
			for (const [at, token] of sentence.entries()) {
				if (lowered.has(token)) this.lowered.add(token);
				if (!seconds.has(token)) continue;
				const pair = `${sentence[at - 1] ?? ""} ${token}`;
				const count = this.pairs.get(pair);
				if (count !== undefined) this.pairs.set(pair, count + 1);
			}
			if (index > 0) this.openings.add(opening(sentence, 0));
		}
	}

	/** Whether the words at `at` open a later sentence too. */
	opensLater(sentence: readonly string[], at: number): boolean {
		return this.openings.has(opening(sentence, at));
	}

	/** Whether a capitalised token stands elsewhere in lower case: no name. */
	isCommon(token: string): boolean {
		const lower = token.toLowerCase();
		return lower !== token && this.lowered.has(lower);
	}

	/** How many of the longer words of the headline before `at` are said again after it. */
	saidAgain(sentence: readonly string[], at: number): number {
		const longer = sentence.slice(0, at).filter((token) => token.length > 3);
		const head = new Set(longer.map((token) => token.toLowerCase()));
		const rest = new Set(sentence.slice(at).map((token) => token.toLowerCase()));
		return [...head].filter((token) => rest.has(token)).length;
	}

	/** Whether two neighbours stand side by side elsewhere too. */
	saidTogether(previous: string, token: string): boolean {
		return (this.pairs.get(`${previous} ${token}`) ?? 0) > 1;
	}
}

/** The first two syllables at `at`, joined or not. */
function opening(sentence: readonly string[], at: number): string {
	const joined = sentence.slice(at, at + 2).join("_");
	return joined.split("_", 2).join(" ");
}
