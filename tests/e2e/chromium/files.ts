// Files to bring into the app: our two article fixtures, and texts as they are dropped or pasted.

import { join } from "node:path";
import { projectFolder } from "../../../app/launch/projectFolder.ts";

const folder = join(projectFolder, "tests/fixtures/articles");

/** A news page as a scraper leaves it. */
export const scrapedPage = {
	path: join(folder, "scraped-page.txt"),
	title: "Trạm cứu hộ rùa biển Hòn Mây nối lại chương trình ấp trứng sau ba năm",
	byline: "Khánh Vy",
} as const;

/** An article as an automatic segmenter leaves it. */
export const segmentedArticle = {
	path: join(folder, "segmented-article.txt"),
	title: "Việt - Nhật hợp tác phục chế tư liệu giấy dó",
	byline: "Minh Hạ",
} as const;

export interface DroppedFile {
	readonly name: string;
	readonly mimeType: string;
	readonly text: string;
}

/** A short article that is none of the fixtures; `word` stands twice in it. */
export const shortArticle = {
	name: "thu-vien.txt",
	mimeType: "text/plain",
	title: "Thư viện xã mở cửa buổi tối",
	text: `Thư viện xã mở cửa buổi tối

Từ tuần này, thư viện xã Tân Lập mở cửa đến chín giờ tối. Người dân có thể mượn sách miễn phí.

Chị Hoa, người trông coi thư viện, nói rằng trẻ em trong làng rất thích đọc truyện. Trẻ em cũng được mượn sách miễn phí.
`,
	word: "miễn phí",
} as const satisfies DroppedFile & { readonly title: string; readonly word: string };

/** Another one, so that a library has two. */
export const marketArticle = {
	name: "cho.txt",
	mimeType: "text/plain",
	title: "Đường ra chợ nổi",
	text: `Đường ra chợ nổi

Buổi sáng, con thuyền nhỏ đưa chúng tôi ra chợ nổi. Người bán hàng treo trái cây lên một cây sào dài.

Ai muốn mua dứa thì gọi to, người bán sẽ chèo thuyền lại gần. Nước sông hôm nay cao, gió mát. Trẻ con bơi xuồng theo sau, gọi nhau vang cả một khúc sông.
`,
} as const satisfies DroppedFile & { readonly title: string };
