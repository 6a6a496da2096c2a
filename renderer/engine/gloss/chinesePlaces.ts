// Chinese places and bodies in Sino-Vietnamese reading, in lower case: what stands behind them is often a Chinese person.

const list = (text: string): ReadonlySet<string> => new Set(text.split(","));

/** Names that also Vietnam has (Hà Nam, Sơn Tây, Trường Sa) are left out. */
export const chinesePlaces = list(
	"trung quốc,trung hoa,đài loan,hồng kông,hong kong,hongkong,ma cao,macau,bắc kinh,thượng hải,quảng châu,thâm quyến," +
		"trùng khánh,thiên tân,vũ hán,nam kinh,quảng đông,quảng tây,vân nam,tứ xuyên,hồ bắc,hồ nam,sơn đông,thiểm tây,cam túc," +
		"giang tô,giang tây,chiết giang,phúc kiến,an huy,quý châu,cát lâm,liêu ninh,hắc long giang,tân cương,tây tạng,nội mông," +
		"ninh hạ,hàng châu,tô châu,thành đô,tây an,côn minh,nam ninh,đài bắc,cao hùng,phật sơn,hạ môn,thanh đảo,đại liên," +
		"trịnh châu,phúc châu,hợp phì,nam xương,thạch gia trang,tế nam,cáp nhĩ tân,thẩm dương,lan châu,quế lâm,liễu châu," +
		"tân hoa xã,trung nam hải,quốc vụ viện,cộng hòa nhân dân trung hoa",
);
