// What labels of Vietnamese pages say, as tables of whole lines: share lines, boxes of other articles, tags, comments,
// menus, feet, advertisements. Pure. Folded as `foldLine` folds; ` / ` parts the phrases.

export type LabelKind =
	| "share"
	| "related"
	| "topic"
	| "readMore"
	| "footer"
	| "menu"
	| "comment"
	| "listing"
	| "advertisement"
	| "furniture";

export interface Label {
	readonly kind: LabelKind;
	/** A strong one is hardly ever a line of an article; a weak one may be. */
	readonly strength: "strong" | "weak";
	/** What follows the label on its own line, as after `Từ khóa:`; may be empty. */
	readonly rest: string;
}

type Phrases = readonly [kind: LabelKind, strength: Label["strength"], list: string];

const tables: readonly Phrases[] = [
	[
		"share",
		"strong",
		"chia sẻ bài viết / chia sẻ bài viết này / chia sẻ bài này / chia sẻ tin này / chia sẻ lên facebook / chia sẻ qua " +
			"facebook / chia sẻ facebook / chia sẻ qua email / chia sẻ với bạn bè / gửi bài viết / gửi bài viết qua email / " +
			"sao chép liên kết / sao chép link / copy link / lưu bài viết / lưu bài / in bài viết / nghe đọc bài / nghe bài " +
			"viết / nghe bài báo / theo dõi chúng tôi / theo dõi chúng tôi trên / theo dõi trên google news / thích và chia " +
			"sẻ / gửi cho bạn bè / đánh giá bài viết / tất cả cảm xúc / lấy link / link bài gốc / xem bản dịch / tải pdf / tải bản pdf / tải file pdf / in công thức / gửi email",
	],
	[
		"share",
		"weak",
		"chia sẻ / bình luận / lưu / lưu tin / in bài / in trang / facebook / twitter / zalo / email / linkedin / " +
			"pinterest / telegram / viber / messenger / thích / google news / ý kiến / báo lỗi / theo dõi / cỡ chữ / nghe " +
			"audio / tặng sao / gửi / tải về / báo xấu / đang tải / sao chép / tăng cỡ chữ / giảm cỡ chữ / bản in",
	],
	[
		"comment",
		"strong",
		"bình luận của bạn / gửi bình luận / ý kiến bạn đọc / ý kiến của bạn / để lại bình luận / để lại một bình luận / " +
			"viết bình luận / viết bình luận của bạn / xem thêm bình luận / xem tất cả bình luận / hãy là người đầu tiên " +
			"bình luận / mời bạn để lại bình luận / mời quý độc giả để lại bình luận / phản hồi bạn đọc / bạn đọc bình luận " +
			"/ đăng nhập để bình luận / gửi phản hồi / gửi ý kiến / để lại phản hồi / trả lời hủy / email của bạn sẽ không " +
			"được hiển thị công khai / đăng nhận xét / phù hợp nhất / viết bình luận công khai / xem thêm phản hồi",
	],
	["comment", "weak", "bình luận hay / bình luận mới nhất / bình luận nổi bật / quan tâm nhất / phản hồi / trả lời"],
	[
		"related",
		"strong",
		"tin liên quan / bài liên quan / bài viết liên quan / tin bài liên quan / tin tức liên quan / các bài liên " +
			"quan / các tin liên quan / tin cùng chuyên mục / bài cùng chuyên mục / cùng chuyên mục / cùng chuyên đề / tin " +
			"cùng mục / tin khác / các tin khác / tin nên đọc / nên đọc / video liên quan / có thể bạn quan tâm / có thể " +
			"bạn thích / bạn có thể quan tâm / có thể quý vị quan tâm / bài đọc nhiều / tin nổi bật / bài nổi bật / đáng " +
			"quan tâm / tin đáng chú ý / bài tương tự / bài viết tương tự / chủ đề tương tự / bài đã đăng / các bài đã đăng " +
			"/ các tin đã đưa / tin đã đưa / tin đã đăng / các bài viết khác / các bài khác / bài viết khác / tin cũ hơn / " +
			"tin mới hơn / tin nóng / tin bài khác / mời xem thêm / mời bạn đọc thêm / bạn đọc quan tâm / gợi ý cho bạn / mọi người cũng tìm / mọi người cũng xem / cùng số báo",
	],
	["related", "weak", "liên quan / xem thêm / tin mới / tin tức khác / bài mới / bài viết mới / bài khác / gợi ý"],
	[
		"topic",
		"strong",
		"bài viết cùng chủ đề / bài cùng chủ đề / tin cùng chủ đề / cùng chủ đề / các bài cùng chủ đề / chủ đề liên quan",
	],
	["topic", "weak", "chủ đề / nhãn / từ khóa / từ khoá / tags / tag / thẻ / sự kiện / thể loại / chuyên mục / nhãn"],
	[
		"readMore",
		"weak",
		"đọc thêm / đọc tiếp / đọc ngay / xem tiếp / xem ngay / xem chi tiết / xem nhiều / đọc nhiều / xem nhiều nhất / " +
			"đọc nhiều nhất / tin đọc nhiều / tin xem nhiều / mới nhất / tin mới nhất / dành cho bạn / đừng bỏ lỡ / đừng bỏ " +
			"qua / tiêu điểm / mới cập nhật / tin mới cập nhật / chi tiết",
	],
	[
		"footer",
		"strong",
		"phiên bản di động / phiên bản mobile / phiên bản máy tính / phiên bản desktop / về đầu trang / lên đầu " +
			"trang / trở về đầu trang / liên hệ tòa soạn / điều khoản sử dụng / chính sách bảo mật / quy định quyền riêng tư " +
			"/ đặt báo / all rights reserved / rss",
	],
	[
		"footer",
		"weak",
		"thông tin liên hệ / thông tin tòa soạn / giới thiệu / điều khoản / trợ giúp / chú thích / liên kết ngoài / chú thích nguồn",
	],
	[
		"menu",
		"strong",
		"trang chủ / đăng nhập / đăng ký / tìm kiếm / menu / trang nhất / đăng nhập đăng ký / bỏ qua nội dung / mục " +
			"lục trang / chuyển đến nội dung / nhảy đến nội dung / trang chính / đăng xuất / bài trước / bài sau / bài kế " +
			"tiếp / chương trước / chương sau / chương tiếp / trang trước / trang sau",
	],
	[
		"menu",
		"weak",
		"thời sự / thế giới / quốc tế / kinh tế / kinh doanh / giải trí / thể thao / pháp luật / giáo dục / sức khỏe / " +
			"y tế / đời sống / du lịch / khoa học / công nghệ / số hóa / xe / ý kiến / tâm sự / video / podcast / podcasts / " +
			"góc nhìn / bất động sản / văn hóa / chính trị / xã hội / liên hệ / hotline / mới nhất / tin tức / bạn đọc / " +
			"nhịp sống / quân sự / đối ngoại / multimedia / ảnh / media / thư giãn / biển đảo / xuất bản / esports / " +
			"lifestyle / dân sinh / môi trường / giao thông / tất cả / nóng / mới / công đoàn / an ninh / tài chính / việc " +
			"làm / nông nghiệp / hồ sơ / xây dựng đảng / tin trong tỉnh / trong tỉnh / về tôi / lưu trữ / thành viên / diễn " +
			"đàn / phóng sự / xã luận / bóng đá / showbiz / âm nhạc / phim / sách / ẩm thực / gia đình / giới trẻ / thị trường / doanh nghiệp / chứng khoán / vĩ mô",
	],
	["advertisement", "strong", "liên hệ quảng cáo / nội dung tài trợ / bài viết được tài trợ / thông tin doanh nghiệp"],
	["advertisement", "weak", "quảng cáo / advertisement / tài trợ / được tài trợ"],
	["furniture", "strong", "senior member / junior member / active member / well known member"],
	["furniture", "weak", "member / thành viên mới / thông cáo báo chí / thành viên tích cực"],
];

const phrases = new Map<string, Omit<Label, "rest">>();
for (const [kind, strength, list] of tables) {
	for (const phrase of list.split(" / ")) if (!phrases.has(phrase)) phrases.set(phrase, { kind, strength });
}

/** What a whole line, folded, is as a label; `undefined` for any other line. */
export function wholeLabel(folded: string): Omit<Label, "rest"> | undefined {
	return phrases.get(folded);
}

/** The phrases of whole-line labels of some kinds, folded. */
export function labelPhrases(kinds: readonly LabelKind[]): string[] {
	return [...phrases].filter(([, { kind }]) => kinds.includes(kind)).map(([phrase]) => phrase);
}
