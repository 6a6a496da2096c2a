// The main job in Electron, in both languages: import a file, tap a word, save it, end, start again, review.

import { expect } from "@playwright/test";
import { answerFileDialog, menuTitles, test } from "./electronTest.ts";
import { interfaceTexts } from "./interfaceTexts.ts";
import { article, readerOf, spokenLanguage } from "./mainJob.ts";

for (const language of ["en", "vi"] as const) {
	test(`an article is read, a word saved, and reviewed after a new start (${language})`, async ({ shell }) => {
		const file = await shell.write(article.fileName, article.text);
		const first = await shell.start();
		const reader = readerOf(first.page, language);
		await reader.begin();
		const { file: fileMenu, help: helpMenu } = interfaceTexts(language, "menu");
		const titles = [fileMenu.title, helpMenu.title].map((title) => title.replace("&", ""));
		await expect.poll(() => menuTitles(first.app)).toEqual(expect.arrayContaining(titles));

		await answerFileDialog(first.app, [file]);
		await reader.importArticle(() =>
			first.page.getByRole("button", { name: interfaceTexts(language, "library").add.choose }).click(),
		);
		await reader.saveWord();
		await first.app.close();

		const second = await shell.start();
		expect(await spokenLanguage(second.page)).toBe(language);
		const nextDay = readerOf(second.page, language);
		await nextDay.expectArticleInLibrary();
		await nextDay.openArticle();
		await nextDay.expectWordSaved();
		await nextDay.review();
		await second.app.close();

		const third = await shell.start();
		await readerOf(third.page, language).expectReviewed();
	});
}
