// Family names, and the words that stand before the name of a person.

/** Family names of Vietnamese people, most frequent first; Chinese ones in Sino-Vietnamese reading after them. */
const surnames: ReadonlySet<string> = new Set(
	(
		"nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn trịnh đinh mai lâm tô trương hà tạ lương " +
		"cao châu thái vương tôn phùng quách tăng la kiều thạch chu lưu mạc triệu hứa giang nghiêm khổng tống ninh kim " +
		"tập uông đường mao đới tần tiêu bành hạ bạch tiết thẩm hàn ngụy diệp"
	).split(" "),
);

/** Words that stand before the name of a person. */
export const personTitles: ReadonlySet<string> = new Set(
	(
		"ông,bà,anh,chị,em,cô,chú,bác,cậu,dì,thầy,cháu,cụ,bé,ngài,vua,tướng,nghệ sĩ,ca sĩ,diễn viên,chủ tịch,tổng thống," +
		"thủ tướng,bộ trưởng,giám đốc,tổng giám đốc,bác sĩ,tiến sĩ,giáo sư,luật sư,đại tá,trung tá,thiếu tá,thượng tá,đại úy," +
		"trung úy,thượng úy,đại tướng,trung tướng,thiếu tướng,phó thủ tướng,phó chủ tịch,bí thư,tổng bí thư,hlv," +
		"huấn luyện viên,tiền đạo,hậu vệ,thủ môn,tiền vệ,ngoại trưởng,đại sứ,nhà văn,nhà thơ,người phát ngôn"
	).split(","),
);

/** Whether a lower-cased syllable is a family name. */
export function isSurname(syllable: string): boolean {
	return surnames.has(syllable);
}
