// Texts of our own for the tests of fingerprints: one event told twice, and reports that come every day with other numbers.

/** The same event as `bridgeByOther`, told by somebody else: names, numbers and a quotation are shared. */
export const bridge = `Cầu Rạch Chanh thông xe sau mười tám tháng thi công

Sáng 14/8, cầu Rạch Chanh nối hai xã Tân Lộc và Phú Thuận chính thức thông xe, sớm hơn kế hoạch gần một tháng. Từ nay người dân hai bờ không còn phải chờ phà mỗi buổi sáng.

Cầu dài 412 m, rộng 9 m, có hai làn xe và lề đi bộ ở cả hai bên. Tổng vốn đầu tư 186 tỷ đồng, trong đó ngân sách tỉnh góp 120 tỷ, phần còn lại do trung ương hỗ trợ. Công trình khởi công tháng 2 năm ngoái, có lúc phải dừng hơn bốn tuần vì nước lũ lên nhanh.

"Hồi trước con tôi đi học phải dậy từ bốn giờ rưỡi để kịp chuyến phà đầu", bà Nguyễn Thị Sáu, 56 tuổi, ngụ xã Phú Thuận, kể. Chiều hôm qua bà cùng hàng xóm đã ra cầu đi thử một vòng, rồi đứng lại giữa nhịp chính ngắm sông.

Theo ông Trần Văn Hoà, giám đốc ban quản lý dự án, đường dẫn phía Tân Lộc sẽ được trải nhựa xong trước mùa mưa. Trong thời gian chờ đợi, xe tải trên năm tấn vẫn phải đi đường tránh. Phà Rạch Chanh chạy thêm hai tuần rồi ngừng hẳn, mười bốn nhân viên của bến được bố trí việc khác.

Lãnh đạo huyện cho biết sau cầu Rạch Chanh, huyện sẽ tiếp tục xây ba cây cầu nhỏ thay cho các bến đò ngang trên kênh Bà Lụa. Việc này dự kiến hoàn thành vào cuối năm sau.`;

export const bridgeByOther = `Người dân Tân Lộc, Phú Thuận mừng ngày có cầu mới

Sau nhiều năm mong mỏi, hàng nghìn người dân hai xã Tân Lộc và Phú Thuận sáng nay đã đổ ra bờ sông chứng kiến lễ thông xe cầu Rạch Chanh. Nhiều gia đình mang theo cả cháu nhỏ, cờ và hoa đỏ rực trên mặt cầu.

Công trình có chiều dài 412 m với mức đầu tư 186 tỷ đồng, được xem là cây cầu lớn nhất từ trước tới nay ở khu vực này. Nhà thầu đã huy động ba ca mỗi ngày để bù lại quãng thời gian phải nghỉ do lũ.

Bà Nguyễn Thị Sáu (56 tuổi) nói rằng hồi trước con bà đi học phải dậy từ bốn giờ rưỡi để kịp chuyến phà đầu. "Giờ chạy xe năm phút là tới trường", bà cười.

Ông Trần Văn Hòa cho hay đường dẫn một phía chưa xong nên xe tải nặng tạm thời chưa được qua cầu. Bến phà cũ sẽ đóng cửa vào cuối tháng, còn mười bốn nhân viên sẽ chuyển sang đội duy tu cầu đường.

Cũng trong dịp này, huyện công bố kế hoạch xoá các bến đò ngang còn lại bằng những cây cầu nhỏ, ưu tiên nơi có nhiều học sinh qua lại.`;

/** A report that comes every day; nothing but its numbers is of the day. */
export function weather(day: number): string {
	const degrees = (from: number) => `${from + (day % 5)}-${from + 2 + (day % 4)} độ C`;
	return `Dự báo thời tiết ngày ${day}/6: miền Bắc có mưa dông, miền Trung nắng nóng

Theo Trung tâm Dự báo Khí tượng Thuỷ văn Quốc gia, ngày ${day}/6, khu vực Bắc Bộ có mưa rào và dông rải rác, cục bộ có nơi mưa to trên ${30 + day * 3} mm. Trong mưa dông có khả năng xảy ra lốc, sét, mưa đá và gió giật mạnh cấp ${5 + (day % 3)}.

Hà Nội nhiều mây, chiều tối và đêm có mưa rào và dông vài nơi, gió nhẹ. Nhiệt độ thấp nhất ${degrees(21 + (day % 7))}, nhiệt độ cao nhất ${degrees(27 + (day % 6))}, độ ẩm trung bình ${60 + day} %.

Các tỉnh từ Thanh Hoá đến Phú Yên ngày nắng nóng, có nơi nắng nóng gay gắt, chiều tối có mưa rào và dông vài nơi, gió tây nam cấp ${2 + (day % 3)}. Nhiệt độ thấp nhất ${degrees(23 + (day % 5))}, nhiệt độ cao nhất ${degrees(33 + (day % 4))}, có nơi trên ${36 + (day % 3)} độ C.

Nam Bộ có mây, ngày nắng, chiều tối có mưa rào và dông rải rác, lượng mưa ${10 + day} mm. Nhiệt độ thấp nhất ${degrees(22 + (day % 3))}, nhiệt độ cao nhất ${degrees(31 + (day % 6))}.

Trên biển, gió tây nam cấp ${4 + (day % 3)}, giật cấp ${6 + (day % 3)}, sóng cao ${1 + (day % 3)},${day % 10} m. Người dân cần đề phòng gió giật mạnh, lốc, sét khi ra khơi.`;
}

export function gold(day: number): string {
	const price = (base: number) => `${base + ((day * 7) % 9)},${(day * 3) % 10} triệu đồng`;
	return `Giá vàng hôm nay ${day}/9: vàng miếng đứng yên, vàng nhẫn nhích lên

Mở cửa sáng ${day}/9, giá vàng miếng tại các doanh nghiệp lớn được niêm yết ở mức ${price(72)} một lượng mua vào và ${price(75)} một lượng bán ra, không đổi so với chiều hôm trước. Chênh lệch mua bán vẫn ở mức ${2 + (day % 3)} triệu đồng.

Vàng nhẫn trơn được giao dịch quanh ${price(68)} một lượng mua vào, ${price(70)} một lượng bán ra, tăng ${100 + day * 10} nghìn đồng. Trên thị trường thế giới, giá vàng giao ngay đứng ở ${2400 + day * 4} USD một ounce, quy đổi theo tỷ giá ngân hàng tương đương ${price(69)} một lượng.

Giới phân tích cho rằng giá vàng sẽ còn dao động trong biên độ ${20 + day} USD cho tới khi có số liệu việc làm mới của Mỹ. Nhà đầu tư cá nhân được khuyên thận trọng, không nên vay tiền để mua vàng vào lúc này.

Tỷ giá trung tâm sáng nay là ${24100 + day * 3} đồng một USD. Đồng bạc xanh tại các ngân hàng thương mại mua vào quanh ${24500 + day * 5} đồng, bán ra ${24800 + day * 5} đồng.`;
}
