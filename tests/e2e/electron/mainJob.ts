// The main job as a person does it, step by step, in either language. The steps know only the page: the shell around it
// starts the app and brings the file.

import { expect, type Locator, type Page } from "@playwright/test";
import { interfaceTexts, type Language } from "./interfaceTexts.ts";

/** The article of these tests, and the word that is saved from it. */
export const article = {
	fileName: "thư viện xã.txt",
	title: "Thư viện xã mở cửa buổi tối",
	text: `Thư viện xã mở cửa buổi tối

Từ tuần này, thư viện xã Tân Lập mở cửa đến chín giờ tối. Người dân có thể mượn sách miễn phí.

Chị Hoa, người trông coi thư viện, nói rằng trẻ em trong làng rất thích đọc truyện.
`,
	word: "miễn phí",
} as const;

export interface Reader {
	/** Leaves the tour of the first start, and sets the language; the screen answers in it. */
	begin(): Promise<void>;
	/** `bringFile` makes the file dialog give the article. */
	importArticle(bringFile: () => Promise<void>): Promise<void>;
	/** The text that was just brought is kept, and opens. */
	keepArticle(): Promise<void>;
	saveWord(): Promise<void>;
	expectArticleInLibrary(): Promise<void>;
	openArticle(): Promise<void>;
	expectWordSaved(): Promise<void>;
	/** The saved word is asked, answered and graded. */
	review(): Promise<void>;
	/** Nothing is asked any more, because the word was graded. */
	expectReviewed(): Promise<void>;
}

export function readerOf(page: Page, language: Language): Reader {
	const common = interfaceTexts(language, "common");
	const library = interfaceTexts(language, "library");
	const imports = interfaceTexts(language, "import");
	const reader = interfaceTexts(language, "reader");
	const review = interfaceTexts(language, "review");
	const button = (name: string | RegExp) => page.getByRole("button", { name });
	const goTo = (name: string) => navigation(page).getByRole("link", { name }).click();
	const text = () => page.getByRole("article");
	const card = () => page.getByRole("dialog", { name: article.word });
	const openCard = async () => {
		await text().getByText(article.word, { exact: true }).first().click();
		await expect(card()).toBeVisible();
	};

	return {
		async begin() {
			const spoken = await spokenLanguage(page);
			await button(interfaceTexts(spoken, "tour").skip).click();
			await navigation(page)
				.getByRole("link", { name: interfaceTexts(spoken, "common").navigation.settings })
				.click();
			const settings = interfaceTexts(spoken, "settings");
			await page.getByLabel(settings.interface.language).selectOption({ label: settings.language[language] });
			const title = interfaceTexts(language, "settings").title;
			await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
			await goTo(common.navigation.library);
		},
		async importArticle(bringFile) {
			await expect(page.getByRole("heading", { name: library.empty.title })).toBeVisible();
			await bringFile();
			await this.keepArticle();
		},
		async keepArticle() {
			await button(imports.keep).click();
			await expect(text().getByRole("heading", { level: 1 })).toContainText("mở cửa");
		},
		async saveWord() {
			await openCard();
			await card().getByRole("button", { name: reader.card.save }).click();
			await expect(card().getByRole("button", { name: reader.card.saved, exact: true })).toBeVisible();
			await page.keyboard.press("Escape");
			await expect(card()).toBeHidden();
		},
		async expectArticleInLibrary() {
			await goTo(common.navigation.library);
			await expect(page.getByRole("link", { name: article.title }).first()).toBeVisible();
		},
		async openArticle() {
			await goTo(common.navigation.library);
			await page.getByRole("link", { name: article.title }).first().click();
			await expect(text().getByText(article.word, { exact: true }).first()).toBeVisible();
		},
		async expectWordSaved() {
			await openCard();
			const state = card().getByRole("button", { name: common.state.learning, exact: true });
			await expect(state).toHaveAttribute("aria-pressed", "true");
		},
		async review() {
			await goTo(common.navigation.review);
			const question = page.getByRole("region", { name: review.front.label });
			await expect(question).toContainText(article.word);
			await button(review.front.show).click();
			const answer = page.getByRole("region", { name: review.back.label });
			await expect(answer).toContainText("free");
			await answer.getByRole("button", { name: new RegExp(`^${review.grade.good}(?=\\s|$)`) }).click();
			await expect(page.getByRole("heading", { name: review.end.titleWaiting })).toBeVisible();
		},
		async expectReviewed() {
			await goTo(common.navigation.review);
			await expect(page.getByRole("heading", { name: review.end.titleWaiting })).toBeVisible();
			await expect(button(review.front.show)).toBeHidden();
		},
	};
}

function navigation(page: Page): Locator {
	return page.getByRole("navigation");
}

/** The language that the app came up in: the system's, or the one that was chosen before. */
export async function spokenLanguage(page: Page): Promise<Language> {
	await expect(navigation(page)).toBeVisible();
	return (await page.locator("html").getAttribute("lang")) === "vi" ? "vi" : "en";
}
