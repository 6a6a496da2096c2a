// The app as a person uses it: a few verbs over one page, by what can be read on the screen in its language.

import { expect, type Locator, type Page } from "@playwright/test";
import type { DroppedFile } from "./files.ts";
import { type Language, like, type Texts, textsOf } from "./texts.ts";

export type Screen = "library" | "dictionary" | "vocabulary" | "review" | "settings";

export interface App {
	readonly page: Page;
	readonly texts: Texts;
	/** Goes to the address, with which every start begins, and waits until the app answers. */
	readonly open: (address: string) => Promise<void>;
	readonly skipTour: () => Promise<void>;
	readonly goTo: (screen: Screen) => Promise<void>;
	/** In the review: waits for the question, then turns the card by its key. */
	readonly showAnswer: () => Promise<void>;
	readonly button: (name: string | RegExp) => Locator;
	/** Brings files by the file dialog of the library. */
	readonly chooseFiles: (...paths: readonly string[]) => Promise<void>;
	/** Drops files on the window. */
	readonly drop: (...files: readonly DroppedFile[]) => Promise<void>;
	/** Keeps the text that waits to be looked at, and waits until it can be read. */
	readonly keep: () => Promise<void>;
	/** `drop` and `keep`. */
	readonly read: (file: DroppedFile) => Promise<void>;
	/** Opens an article of the library. */
	readonly openArticle: (title: string) => Promise<void>;
	readonly openSample: (title: string) => Promise<void>;
	/** The text on the screen. */
	readonly article: Locator;
	/** Places of a word in the text, each with its gloss. */
	readonly word: (text: string | RegExp) => Locator;
	/** The words of the first line on the screen. */
	readonly firstLine: () => Promise<string>;
	/** Scrolls so that the line of the word's first place is the first one: another sentence than before. */
	readonly scrollTo: (text: string | RegExp) => Promise<void>;
	readonly card: Locator;
	/** Opens the card of a word by a tap on its first place. */
	readonly tap: (text: string | RegExp) => Promise<void>;
	/** Saves the word of the open card. */
	readonly save: () => Promise<void>;
	/** What the app says at the foot of the window. */
	readonly notice: Locator;
}

export function appOn(page: Page, language: Language): App {
	const texts = textsOf(language);
	const { common, library, imports, reader, review, tour } = texts;
	const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
	const navigation = page.getByRole("navigation", { name: common.navigation.label });
	const article = page.getByRole("article");
	const card = page.getByRole("dialog").filter({ has: page.getByRole("list", { name: reader.card.senses }) });
	const word = (text: string | RegExp) =>
		article.locator("ruby").filter({ has: page.getByText(text, { exact: true }) });

	/** By them a person sees that a screen is there. */
	const headings: Readonly<Record<Screen, RegExp>> = {
		library: new RegExp(`^(${library.title}|${library.empty.title})$`),
		dictionary: like(texts.dictionary.title),
		vocabulary: like(texts.vocabulary.title),
		review: like(texts.review.title),
		settings: like(texts.settings.title),
	};

	const app: App = {
		page,
		texts,
		button,
		article,
		card,
		word,
		notice: page.getByRole("status").filter({ has: button(common.action.close) }),
		open: async (address) => {
			await page.goto(address);
			await expect(navigation).toBeVisible();
		},
		skipTour: async () => {
			await button(tour.skip).click();
			await expect(page.getByRole("complementary", { name: tour.label })).toBeHidden();
		},
		goTo: async (screen) => {
			await navigation.getByRole("link", { name: common.navigation[screen] }).click();
			await expect(page.getByRole("main").getByRole("heading", { level: 1, name: headings[screen] })).toBeVisible();
		},
		showAnswer: async () => {
			await expect(page.getByRole("region", { name: review.front.label })).toBeVisible();
			await page.keyboard.press("Space");
		},
		chooseFiles: async (...paths) => {
			const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button(library.add.choose).click()]);
			await chooser.setFiles([...paths]);
		},
		drop: async (...files) => {
			const transfer = await page.evaluateHandle((dropped) => {
				const carried = new DataTransfer();
				for (const { name, mimeType, text } of dropped) carried.items.add(new File([text], name, { type: mimeType }));
				return carried;
			}, files);
			await page.getByRole("main").dispatchEvent("drop", { dataTransfer: transfer });
			await transfer.dispose();
		},
		keep: async () => {
			await button(imports.keep).click();
			await expect(article.locator("ruby").first()).toBeVisible();
		},
		read: async (file) => {
			await app.drop(file);
			await app.keep();
		},
		openArticle: async (title) => {
			await app.goTo("library");
			await page.getByRole("list", { name: library.list }).getByRole("link", { name: title }).click();
			await expect(article.locator("ruby").first()).toBeVisible();
		},
		openSample: async (title) => {
			await app.goTo("library");
			await button(new RegExp(`^(${library.empty.samples}|${library.sample.open})$`)).click();
			await page.getByRole("dialog", { name: library.sample.title }).getByRole("button", { name: title }).click();
			await expect(article.locator("ruby").first()).toBeVisible();
		},
		firstLine: () =>
			article.evaluate((shown) => {
				const top = shown.parentElement?.parentElement?.getBoundingClientRect().top ?? 0;
				const words = [...shown.querySelectorAll("ruby > span")].map((word) => ({
					text: word.textContent ?? "",
					y: Math.round(word.getBoundingClientRect().top),
				}));
				const first = Math.min(...words.map(({ y }) => y).filter((y) => y >= top - 1));
				return words.flatMap(({ text, y }) => (y === first ? [text] : [])).join(" ");
			}),
		scrollTo: async (text) => {
			const place = page.getByText(like(reader.foot.sentence));
			const before = (await place.textContent()) ?? "";
			await word(text)
				.first()
				.evaluate((wanted) => wanted.scrollIntoView({ block: "start" }));
			await expect(place).not.toHaveText(before);
		},
		tap: async (text) => {
			await word(text).first().click();
			await expect(card).toBeVisible();
		},
		save: async () => {
			await card.getByRole("button", { name: `${reader.card.save} S`, exact: true }).click();
			await expect(card.getByRole("button", { name: reader.card.saved, exact: true })).toBeVisible();
		},
	};
	return app;
}
