// Given names of one syllable. Nearly all of them are words too (`Hùng` hero, `Thủy` water, `Đức` virtue or Germany): a name is
// told from the word by the words around it, and by the rest of the text.

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Names that hardly stand at the start of a sentence as a word of one syllable. */
const plainNames =
	"an ái ân bách bảo bích bội cẩm chánh châu chí chinh cương cường dậu diễm diệp diệu dung duy duyên dũng dương " +
	"điền điệp đoan đức gấm giáp hào hảo hằng hân hậu hiên hiền hiển hiếu hiệp hoan hoàng hoài hợi huân huấn huệ hùng hưng " +
	"hường huy huyền khải khang khanh khánh khiêm khôi khuê khương kiên kiệt kiều lâm lân liêm liên liễu linh loan lộc " +
	"luân ly mẫn mi miên minh my nga ngạn ngân nghi ngọ nguyện nguyệt nhã nhài nhàn nhi nhiên nhu nhựt " +
	"nương oanh phú phúc phụng phước quyên quỳnh san sửu tấn thạnh thắm thăng thiện thiệu thìn thoại thục thúy thùy " +
	"tèo tĩnh toản trâm trân triết trinh tú tuân tuấn tuất tuệ tùng tuyên tuyền tý tỵ uyên vân vĩ vũ vượng vy xoan xuyến";
/** Names that are everyday words as well. */
const commonWords =
	"ánh băng bình bưởi cảnh cầm chi chiến chính chung chương cúc danh đài đại đào đạt định đông giang giàu hà hạ hải hạnh hoa hòa " +
	"hoàn hồng hợp hương khoa kim kỳ lài lam lan lành lễ lệ lợi long luận lụa lực lượng lựu mai mạnh mận mây mến mơ mùi mỹ na nam " +
	"ngà ngọc nguyên nhân nhật nhung như ninh nở phát phi phong phương phượng quang quân quế quốc quý quyền quyết sang sáng sen sinh sơn " +
	"sương tài tâm tân tí thạch thái thanh thành thảo thắng thi thiên thịnh thơ thơm thông thu thuận thuật thủy thư thương thường " +
	"thưởng tiên tiến tín toàn trà trang trí trọng trung trúc trường tuyến tuyết tường tươi út văn việt vinh viên xuân yên yến ý " +
	"đăng hiến duyệt thoa đan lương trực sâm nghĩa";

const plain = list(plainNames);
const common = list(commonWords);

/** Words that are written with a capital inside a sentence for other reasons too: schools, subjects, directions, peoples. */
export const otherCapitals = list(
	"đại đài đông hàn khoa kỳ lễ nam nhật quốc quân sinh tây thái thành thủy tiên trung trường văn việt viên ý hà",
);
/** Everyday words that stand before any verb: `Mai nói sau`, `Thu đến`. */
export const freeBeforeVerbs = list("mai thu xuân đông chính như sinh đại toàn sáng út");

/** Words that a person's name follows. */
export const kinWords = list(
	"ông bà anh chị em cô chú bác cậu dì thím mợ dượng thầy cháu cụ bé ngài bạn con thằng cái nàng chàng lão mụ bố mẹ má cha",
);
/** Capitals after a word of kinship that call nobody by name: `ông Tây`, `ông Trời`. */
export const seldomNames = list("tây tàu trời trăng táo bụt phật chúa đồ nghè");
/** What people do for a living, before their names. */
export const callings: ReadonlySet<string> = new Set(
	"bác sỹ,luật sư,giáo sư,tiến sỹ,ca sỹ,diễn viên,nghệ sỹ,nhà văn,nhà báo,kỹ sư,y tá,sinh viên,học sinh,nạn nhân,bệnh nhân,bị cáo".split(
		",",
	),
);
/** Rude before a country: `thằng Mỹ` is no boy called My. */
export const rudeWords = list("thằng con lão mụ");
/** Words after which a capital names a thing or a place, or a family. */
export const namesOfThings: ReadonlySet<string> = new Set(
	(
		"đường,phố,ngõ,hẻm,phường,xã,huyện,quận,tỉnh,thành phố,thị trấn,thị xã,làng,thôn,ấp,bản,buôn,núi,sông,suối,hồ,đảo,cầu,chùa,đền," +
		"miếu,đình,chợ,ga,cảng,biển,vịnh,đèo,quán,tiệm,hãng,trường,lớp,khoa,ngành,môn,viện,bệnh viện,học,thi,dạy,điểm,giờ,tuổi,năm,tháng," +
		"ngày,thứ,mùng,tết,mùa,lễ,họ,nhà,triều,đời,vua,thời,giặc,quân,lính,phía,hướng,miền,vùng,vào,ra,trong,ngoài,đàng,châu,nước," +
		"người,dân,tiếng,chữ,sao,cung,hành,mệnh,cây,hoa,truyện,báo,phim,bài,bài hát,tàu,xe,giải,đội,ban,hội,phòng,tổ,bộ,cục,sở,vụ,luật,dân tộc,đoàn,liên đoàn,tòa"
	).split(","),
);
/** Words after which a syllable that is a country too names the country. */
export const beforeCountries: ReadonlySet<string> = new Set(
	(
		"nước,người,tiếng,ở,tại,sang,qua,từ,đến,tới,và,với,giữa,khỏi,quân,lính,giặc,đế quốc,thực dân,chính phủ,tổng thống,thủ tướng," +
		"ngoại trưởng,đại sứ,đồng,đô la,hàng,gốc,của,bắc,nam,đông,tây,quân đội,công ty,hãng,đội,tuyển,đội tuyển,thị trường,kinh tế"
	).split(","),
);
/** What people do with their faces and voices: a syllable before these at the start of a sentence is a person. */
export const gestures: ReadonlySet<string> = new Set(
	(
		"cười,khóc,nhìn,mỉm cười,gật đầu,lắc đầu,thở dài,im lặng,ngồi,đứng,quay,bèn,liền,vội,ngước,cúi,nhíu mày,nghẹn ngào,bật cười,bật khóc," +
		"cau mày,nhún vai,chớp mắt,ngẩng,sững sờ,giật mình,lẩm bẩm,thì thầm,reo,hét,gắt,ơi"
	).split(","),
);
/** What people do from day to day, and no country does. */
export const livings: ReadonlySet<string> = new Set(
	(
		"đi học,đi làm,đi chơi,đi chợ,đi ngủ,đi thi,đi tắm,đi khám,đi vắng,đi mua,đi lấy,ngủ,ăn cơm,ăn sáng,ăn tối,uống,mặc,về nhà,về quê,ở nhà,bị ốm,bị cảm,lấy chồng,lấy vợ," +
		"tốt nghiệp,ra trường,nấu cơm,nấu ăn,rửa bát,rửa mặt,gọi điện,nhắn tin,học bài,học lớp,làm bài,thi đỗ,thi trượt,năm nay,đang học,giặt"
	).split(","),
);
/** What people say and think; countries do so too. */
export const sayings: ReadonlySet<string> = new Set(
	(
		"nói,hỏi,kể,nghĩ,bảo,học giỏi,học kém,hát hay,đáp,kêu,gọi,trả lời,yêu,ghét,thích,muốn,biết,hiểu,nhớ,quên,tin,mong,sợ,giận,thấy,nghe,cho biết,chia sẻ,tâm sự,định," +
		"cảm thấy,ngạc nhiên,nhận ra,ôm,hôn,cầm,nắm,bước,chạy,tỉnh dậy,thức dậy,xin,mời,dặn"
	).split(","),
);
/** What stands between a person and a deed. */
export const beforeDeeds = list("đã đang sẽ cũng vẫn chưa không chẳng chỉ rất mới lại còn vừa càng bỗng chợt hơi khẽ");
/** What only people are. */
export const traits = list("giỏi xinh ngoan lười buồn giận vui tức bực mệt ốm");
/** First syllables of what a person is: `Hoa là học sinh`, `Lan là bạn tôi`. */
export const personsAfter = list(
	"người học sinh bác giáo kỹ y nhân chị em anh con bạn cháu cô chú ông bà vợ chồng mẹ bố",
);
/** What makes a thing, or a word of the sentence, of the syllable before it. */
export const afterThings: ReadonlySet<string> = new Set("của này ấy đó kia nào là".split(" "));

/** Whether a lower-cased syllable is a given name. */
export function isGivenName(syllable: string): boolean {
	return plain.has(syllable) || common.has(syllable);
}

/** Whether it is an everyday word besides. */
export function isEverydayWord(syllable: string): boolean {
	return common.has(syllable);
}
