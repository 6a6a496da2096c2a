// Countries of one syllable that are words too (`Đức` virtue, `Ý` idea, `Áo` shirt, `Bỉ` despise), at the start of a sentence:
// told from the word by what only countries and their teams do, and by another country close behind.

const list = (text: string): ReadonlySet<string> => new Set(text.split(","));

/** All such names. */
const countries = list(
	"đức,ý,áo,bỉ,hàn,thái,anh,mỹ,nga,pháp,nhật,úc,lào,việt,hung,tiệp,séc,ấn,phi,trung,triều,mã,sing",
);
/** Those that are never a word, or no name of a person or title, where they follow another one. */
const plainCountries = list("mỹ,nga,pháp,nhật,úc,lào,ý,áo,bỉ,séc,hung,ấn");
/** What states and teams do to each other: another country follows. */
const contests = list(
	"thắng,thua,hòa,gặp,đấu,hạ,đánh bại,đè bẹp,vượt,vượt qua,loại,dẫn,cầm hòa,đấu với,đối đầu,tuyên chiến,tấn công,xâm lược,chiếm," +
		"đánh,chống,giúp,ủng hộ,phản đối,cảnh báo,chỉ trích,cáo buộc,ký,hợp tác,đàm phán,liên minh,và,với,cùng,hoặc,hay,không thắng," +
		"đại thắng,thắng đậm,thua đậm,thua sát,thắng sát,nghiền nát,vùi dập,áp đảo,lép vế,đứng,xếp,kém,hơn",
);
/** What they alone do, whatever follows. */
const deeds = list(
	"đầu hàng,tuyên chiến,vô địch,trục xuất,phong tỏa,cấm vận,xâm lược,rút quân,đưa quân,điều quân,ban hành,bầu cử,thông qua,phê chuẩn," +
		"áp thuế,đánh thuế,trừng phạt,viện trợ,mở cửa biên,đóng cửa biên,nhập khẩu,xuất khẩu,đăng cai,lọt vào,vào chung,vào bán,vào tứ,bị loại," +
		"giành vé,giành quyền,gia nhập,triệu hồi,triệu tập,khởi công,thử tên,phóng tên,phóng thành,công nhận,thống nhất,thất thủ,chiếm đóng," +
		"dẫn trước,thua trận,thắng trận,là nước,là quốc,là nền,là đội,là một nước,là thành viên,phát hiện ca,ghi nhận,cho phép," +
		"hạ lãi,tăng lãi,nâng lãi,cắt giảm,đối mặt,rơi vào,tái áp,gỡ hòa,gỡ bỏ,dỡ bỏ,có thủ tướng,có tổng thống,có dân,có chính,ngừng,đình chỉ",
);
/** What stands between a country and its deed. */
const between = list("đã,đang,sẽ,vừa,cũng,không,chưa,lại,sắp,bị,có thể,từng,tiếp tục,chính thức");

/** The syllables behind a name in its sentence, as far as they are looked at: folded, whether written with a capital, `,` `-` as themselves. */
export type Behind = readonly { readonly folded: string; readonly capital: boolean }[];

/** Whether a lower-cased syllable names a country. */
export function isCountry(syllable: string): boolean {
	return countries.has(syllable);
}

/** Whether a country is meant by a first word that is one of `isCountry`: what follows it tells. */
export function actsAsCountry(syllable: string, behind: Behind): boolean {
	const at = (index: number) => behind[index]?.folded ?? "";
	const isNamed = (index: number) => behind[index]?.capital === true && countryAt(behind, index, syllable);
	// `Đức, Pháp và Ý`, `Bỉ - Pháp`.
	if (at(0) === "," || /^[-–—/]$/.test(at(0))) return isNamed(1);
	let start = 0;
	if (between.has(at(0))) start = 1;
	else if (between.has(`${at(0)} ${at(1)}`)) start = 2;
	const [one, two, three] = [
		at(start),
		`${at(start)} ${at(start + 1)}`,
		`${at(start)} ${at(start + 1)} ${at(start + 2)}`,
	];
	// `anh tuyên bố`: the syllable is a man's word, too.
	if (syllable !== "anh" && (deeds.has(two) || deeds.has(three) || (start === 0 && deeds.has(one)))) return true;
	let end = start;
	if (contests.has(two)) end = start + 2;
	else if (contests.has(one)) end = start + 1;
	if (end === start) return false;
	// `Đức thắng Pháp`, `Ý tuyên chiến với Áo`, `Đức thua đậm trước Nhật`.
	for (const skipped of [0, 1, 2]) if (isNamed(end + skipped)) return true;
	return false;
}

/** A name of a country, or of one that is known by its first syllables (`Hàn Quốc`, `Tây Ban Nha`). */
function countryAt(behind: Behind, index: number, syllable: string): boolean {
	const first = behind[index]?.folded ?? "";
	const second = behind[index + 1];
	if (second?.capital === true && longer.has(`${first} ${second.folded}`)) return true;
	if (second?.capital === true && second.folded !== first) return false;
	return syllable === "anh" ? plainCountries.has(first) : countries.has(first);
}

/** First two syllables of the names of countries. */
const longer = list(
	"hàn quốc,nhật bản,trung quốc,tây ban,bồ đào,hà lan,ba lan,phần lan,thái lan,thụy điển,thụy sĩ,thụy sỹ,na uy,đan mạch,hy lạp,bắc macedonia," +
		"thổ nhĩ,ả rập,saudi arabia,ấn độ,đài loan,triều tiên,bắc triều,việt nam,campuchia,nam phi,costa rica,bờ biển,hoa kỳ,liên xô,ai cập,xứ wales,cộng hòa,ma rốc",
);
