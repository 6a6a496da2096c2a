// How Sino-Vietnamese syllables of Chinese names are read in Mandarin: surnames by their own reading, given names by the
// character that names use most (`Minh` 明 ming, `Vĩ` 偉 wei). Written by us; without tone marks, as the press prints names.

const table = (text: string): ReadonlyMap<string, string> =>
	new Map(
		text
			.trim()
			.split(/\s+/)
			.map((pair) => pair.split(":") as [string, string]),
	);

/** Surnames of one syllable, in lower case. */
export const surnameReadings = table(`
	an:an ân:yin âu:ou ba:ba ban:ban bao:bao bàng:pang bành:peng bào:bao bạc:bo bạch:bai biện:bian bồ:pu bốc:bu bối:bei
	bùi:pei cam:gan cao:gao cảnh:geng cát:ge cận:jin chân:zhen châu:zhou chiêm:zhan chu:zhou chung:zhong chúc:zhu
	chương:zhang chử:chu cổ:gu cố:gu cung:gong cù:qu củng:gong cừu:qiu diêm:yan diêu:yao diệp:ye doãn:yin du:yu dụ:yu
	dư:yu dương:yang đàm:tan đào:tao đảng:dang đái:dai đằng:teng đặng:deng đậu:dou điêu:diao điền:tian đinh:ding địch:di
	đoàn:duan đông:dong đồ:tu đồng:tong đổng:dong đỗ:du đới:dai đường:tang giang:jiang giả:jia giải:xie giản:jian hà:he
	hàn:han hàng:hang hác:hao hạ:xia hạng:xiang hầu:hou hình:xing hoa:hua hoàng:huang hoắc:huo hồ:hu hồng:hong
	hùng:xiong hướng:xiang hứa:xu kê:ji kha:ke khang:kang khâu:qiu khổng:kong khuất:qu khúc:qu khương:jiang kiều:qiao
	kim:jin kinh:jing kỷ:ji la:luo lai:lai lam:lan lan:lan lã:lü lạc:luo lại:lai lăng:ling lâm:lin lâu:lou lật:li lận:lin lê:li
	lệ:li liêu:liao liễu:liu long:long lô:lu lôi:lei lỗ:lu lộ:lu lộc:lu lục:lu lư:lu lương:liang lưu:liu lữ:lü lý:li
	mai:mei mao:mao mã:ma mạc:mo mạch:mai mạnh:meng mẫn:min mễ:mi miêu:miao mộc:mu mục:mu mưu:mou ngải:ai nghê:ni
	nghiêm:yan ngô:wu ngu:yu nguyên:yuan ngũ:wu ngụy:wei ngưu:niu nhan:yan nhạc:yue nhâm:ren nhậm:ren nhiễm:ran
	nhiếp:nie nhiệm:ren nhữ:ru niên:nian ninh:ning nông:nong ô:wu ôn:wen ông:weng phan:pan phàn:fan phạm:fan phí:fei
	phong:feng phòng:fang phó:fu phù:fu phùng:feng phục:fu phương:fang quan:guan quản:guan quách:guo quế:gui sa:sha
	sài:chai sầm:cen sở:chu sử:shi tang:sang tào:cao tả:zuo tạ:xie tăng:zeng tằng:zeng tân:xin tần:qin tất:bi tập:xi
	tề:qi thang:tang thành:cheng thái:cai thạch:shi thân:shen thẩm:shen thi:shi thiệu:shao thôi:cui thời:shi thúc:shu
	thư:shu thường:chang thượng:shang tiêu:xiao tiền:qian tiết:xue tô:su tôn:sun tông:zong tổ:zu tống:song trang:zhuang
	trác:zhuo trâu:zou trần:chen triển:zhan triệu:zhao trì:chi trình:cheng trịnh:zheng trương:zhang tuân:xun tưởng:jiang
	từ:xu uông:wang ứng:ying vạn:wan văn:wen vân:yun vệ:wei vi:wei viên:yuan vinh:rong võ:wu vu:yu vũ:wu vương:wang
	vưu:you xa:che xương:chang yên:yan yến:yan
`);

/** Surnames of two syllables. */
export const doubleSurnameReadings: ReadonlyMap<string, string> = new Map([
	["âu dương", "ouyang"],
	["công tôn", "gongsun"],
	["đoan mộc", "duanmu"],
	["độc cô", "dugu"],
	["gia cát", "zhuge"],
	["hạ hầu", "xiahou"],
	["hoàng phủ", "huangfu"],
	["lệnh hồ", "linghu"],
	["mộ dung", "murong"],
	["nam cung", "nangong"],
	["tây môn", "ximen"],
	["thượng quan", "shangguan"],
	["trưởng tôn", "zhangsun"],
	["tư đồ", "situ"],
	["tư mã", "sima"],
	["úy trì", "yuchi"],
	["vũ văn", "yuwen"],
]);

/** Syllables of given names, in lower case. */
export const givenReadings = table(`
	a:a á:ya am:an an:an anh:ying ảnh:ying ái:ai ánh:ying âm:yin ân:en ẩn:yin ấn:yin ba:bo ban:ban bang:bang bao:bao
	bàng:pang bành:peng bảo:bao bá:bo bác:bo bách:bai bái:bai báo:bao bạch:bai băng:bing bằng:peng bân:bin bất:bu bật:bi
	biên:bian bình:ping bỉnh:bing bích:bi bính:bing bồi:pei bồng:peng bố:bu bối:bei bộ:bu bội:pei bùi:pei bưu:biao ca:ge
	can:gan cang:gang canh:geng cao:gao cảm:gan cảnh:jing cán:gan cát:ji căn:gen cầm:qin cần:qin cầu:qiu cẩm:jin cẩn:jin
	cận:jin chân:zhen châu:zhou chấn:zhen chất:zhi chi:zhi chiêm:zhan chiêu:zhao chiến:zhan chiếu:zhao chinh:zheng
	chỉ:zhi chí:zhi chính:zheng chu:zhu chuẩn:zhun chung:zhong chuyên:zhuan chủ:zhu chúc:zhu chúng:zhong chương:zhang
	chưởng:zhang chử:chu côn:kun công:gong cổ:gu cố:gu cống:gong cơ:ji cung:gong củng:gong cúc:ju cư:ju cương:gang
	cường:qiang cừ:qu cử:ju cửu:jiu cự:ju danh:ming dao:yao dã:ye dạ:ye dân:min dần:yin dẫn:yin dật:yi di:yi diên:yan
	diêu:yao diễm:yan diễn:yan diệc:yi diệp:ye diệu:yao dĩ:yi dĩnh:ying dị:yi dịch:yi doanh:ying doãn:yun du:yu duệ:rui
	dung:rong duy:wei duyên:yuan duyệt:yue dũng:yong dụ:yu dục:yu dụng:yong dư:yu dương:yang dưỡng:yang dự:yu đa:duo
	đan:dan đài:tai đàm:tan đào:tao đảng:dang đán:dan đại:da đạm:dan đạo:dao đạt:da đăng:deng đằng:teng đắc:de điềm:tian
	điền:tian điển:dian điệp:die đình:ting đỉnh:ding định:ding đoan:duan đoàn:tuan đô:du đông:dong đồng:tong đổng:dong
	đống:dong độ:du độc:du đường:tang đức:de gia:jia giai:jia giang:jiang giản:jian giác:jue giáp:jia giới:jie hanh:heng
	hà:xia hàm:han hàn:han hành:heng hào:hao hải:hai hảo:hao hãn:han hách:he hán:han hạ:xia hạc:he hạnh:xing hạo:hao
	hằng:heng hâm:xin hân:xin hậu:hou hiên:xuan hiền:xian hiển:xian hiểu:xiao hiến:xian hiếu:xiao hiệp:xie hiệu:xiao
	hinh:xin hoa:hua hoan:huan hoài:huai hoàn:huan hoàng:huang hoành:hong hoắc:huo hòa:he hóa:hua học:xue hồi:hui
	hồng:hong hổ:hu hỗ:hu hộ:hu hội:hui hợp:he huân:xun huấn:xun huệ:hui huy:hui huyên:xuan huyền:xuan huynh:xiong
	hùng:xiong húc:xu hưng:xing hương:xiang hưởng:xiang hướng:xiang hữu:you hựu:you hy:xi hỷ:xi ích:yi kế:ji kha:ke
	khai:kai khang:kang khả:ke khải:kai khảng:kang kháng:kang khánh:qing khắc:ke khâm:qin khê:xi khiêm:qian khiên:qian
	khiết:jie khoa:ke khoan:kuan khoái:kuai khoát:kuo khôi:kui khôn:kun khởi:qi khuê:kui khuông:kuang kiên:jian
	kiều:qiao kiếm:jian kiến:jian kiện:jian kiệt:jie kim:jin kinh:jing kính:jing kỳ:qi kỷ:ji ký:ji lai:lai lam:lan
	lan:lan lang:lang lãi:li lãng:lang lạc:le lăng:ling lâm:lin lân:lin lập:li lê:li lễ:li lệ:li lệnh:ling liêm:lian
	liên:lian liễu:liu liệt:lie linh:ling lĩnh:ling long:long lôi:lei lỗ:lu lỗi:lei lộ:lu lộc:lu lợi:li luân:lun
	lương:liang lượng:liang lưu:liu lực:li ly:li lý:li lỵ:li mai:mei mao:mao mãn:man mãnh:meng mạn:man mạnh:meng mân:min
	mẫn:min mậu:mao miên:mian miêu:miao minh:ming mịch:mi mộc:mu mộng:meng mục:mu mưu:mou my:mei mỹ:mei mỵ:mei na:na
	nam:nan năng:neng nga:e ngạn:yan ngân:yin nghê:ni nghệ:yi nghi:yi nghiêm:yan nghiên:yan nghiêu:yao nghiệp:ye
	nghĩa:yi nghị:yi ngọc:yu ngôn:yan ngộ:wu nguyên:yuan nguyệt:yue ngũ:wu ngữ:yu nhan:yan nhã:ya nhạc:yue nhân:ren
	nhẫn:ren nhất:yi nhậm:ren nhật:ri nhi:er nhiên:ran nhiễm:ran nhiệm:ren nhĩ:er nhị:er nho:ru nhu:rou nhuận:run
	nhung:rong nhụy:rui như:ru nhược:ruo niên:nian niệm:nian ninh:ning nương:niang nữ:nü oánh:ying ôn:wen phàm:fan
	pháp:fa phát:fa phân:fen phẩm:pin phấn:fen phi:fei phỉ:fei phong:feng phổ:pu phu:fu phùng:feng phủ:fu phú:fu phúc:fu
	phục:fu phụng:feng phương:fang phượng:feng quan:guan quang:guang quảng:guang quán:guan quân:jun quần:qun quế:gui
	quốc:guo quyên:juan quyền:quan quỳ:kui quỳnh:qiong quý:gui sa:sha san:shan sảng:shuang sách:ce sâm:sen siêu:chao
	sinh:sheng soái:shuai song:shuang sơ:chu sơn:shan sở:chu sùng:chong sương:shuang sướng:chang sỹ:shi tam:san tài:cai
	tảo:zao tăng:zeng tâm:xin tân:xin tây:xi tấn:jin tất:bi tề:qi tế:ji tham:chen thanh:qing thao:tao thành:cheng
	thảo:cao thái:tai thánh:sheng thạch:shi thạnh:sheng thăng:sheng thắng:sheng thâm:shen thần:chen thận:shen thế:shi
	thi:shi thiên:tian thiểm:shan thiến:qian thiết:tie thiếu:shao thiện:shan thiền:chan thiệu:shao thịnh:sheng thọ:shou thôi:cui
	thông:tong thống:tong thời:shi thu:qiu thuần:chun thuận:shun thuật:shu thuyên:quan thủ:shou thủy:shui thúy:cui
	thụ:shu thục:shu thụy:rui thư:shu thường:chang thượng:shang thừa:cheng thức:shi thực:zhi tiên:xian tiêu:xiao
	tiền:qian tiểu:xiao tiến:jin tiết:xue tiệp:jie tinh:xing tình:qing tĩnh:jing tích:xi tín:xin tịnh:jing toàn:quan
	tôn:zun tông:zong tổ:zu tố:su tốn:xun trang:zhuang tranh:zheng trác:zhuo tráng:zhuang trạch:ze trân:zhen trấn:zhen
	tri:zhi triều:chao triển:zhan triết:zhe triệu:zhao trinh:zhen trì:chi trí:zhi trị:zhi trọng:zhong trung:zhong
	trúc:zhu trụ:zhu trường:chang trực:zhi tu:xiu tuân:xun tuần:xun tuấn:jun tuệ:hui tung:song tuyên:xuan tuyền:quan
	tuyển:xuan tuyết:xue tùng:song tú:xiu túc:su tư:si tương:xiang tường:xiang tước:que từ:ci tử:zi tứ:si tự:zi uy:wei
	uyên:yuan uyển:wan úy:wei ứng:ying vãn:wan vạn:wan văn:wen vân:yun vấn:wen vận:yun vệ:wei vi:wei viên:yuan viễn:yuan
	viện:yuan việt:yue vinh:rong vĩ:wei vĩnh:yong vị:wei vịnh:yong vọng:wang vô:wu vũ:yu vương:wang vượng:wang vưu:you
	vy:wei xảo:qiao xá:she xán:can xuân:chun xung:chong xuyên:chuan xương:chang xước:chuo yên:yan yến:yan ý:yi
`);
