// Draws the reader in jsdom, which lays nothing out: rows and words get boxes of their own making, 40 characters to a
// line.

import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import type { CleanDocument } from "../../../renderer/engine/document/types.ts";
import type { Span } from "../../../renderer/engine/text/span.ts";
import { storeArticle } from "../../../renderer/features/articleAnalysis.ts";
import { ReaderScreen } from "../../../renderer/features/reader/ReaderScreen.tsx";
import type { Services } from "../../../renderer/features/services.tsx";
import type { AlignedTranslation, ArticleRecord } from "../../../renderer/storage/records/articles.ts";
import type { LanguageClient } from "../../../renderer/worker/client.ts";
import { valueIn } from "../../storage/support.ts";
import { analysisOf, documentOf, fakeLanguage, fakeServices } from "../fakes.ts";
import { renderScreen } from "../render.tsx";
import { fakeDescribe } from "./support.ts";

const line = { letters: 40, height: 57, letter: 10 };

/** Gives the page a layout that depends on the text alone, and idle moments. Call before drawing. */
export function layOut(): void {
	vi.stubGlobal("requestIdleCallback", (work: () => void) => window.setTimeout(work));
	vi.stubGlobal("cancelIdleCallback", (timer: number) => window.clearTimeout(timer));
	vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(function (this: HTMLElement) {
		return this.dataset.index === undefined ? 900 : 150;
	});
	Element.prototype.scrollIntoView = () => undefined;
	vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(700);
	vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(900);
	vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
		const ruby = this.closest<HTMLElement>("ruby[data-at]");
		if (ruby === null) return new DOMRect(0, 0, 700, 900);
		const at = Number(ruby.dataset.at);
		const letters = ruby.querySelector("span")?.textContent?.length ?? 1;
		const row = Math.floor(at / line.letters);
		return new DOMRect((at % line.letters) * line.letter, 40 + row * line.height, letters * line.letter, 28);
	});
}

export interface OpenedReader {
	readonly services: Services;
	readonly record: ArticleRecord;
	readonly user: ReturnType<typeof userEvent.setup>;
	readonly unmount: () => void;
}

export interface ReaderOptions {
	readonly document?: Partial<CleanDocument>;
	readonly translation?: readonly AlignedTranslation[];
	readonly at?: Span | null;
	readonly language?: Partial<LanguageClient>;
	readonly now?: () => number;
}

/** Stores a text, opens it, and waits for its words. */
export async function openReader(text: string, options: ReaderOptions = {}): Promise<OpenedReader> {
	const document = documentOf(text, options.document);
	const language = fakeLanguage({ describe: fakeDescribe(() => document), ...options.language });
	const services = await fakeServices({ language, ...(options.now && { now: options.now }) });
	const record = valueIn(
		await storeArticle(
			services,
			{
				fallbackTitle: "Without a title",
				document,
				original: text,
				translation: options.translation ?? [],
				words: analysisOf(document).profile.words,
				sample: null,
				tags: [],
			},
			analysisOf(document),
		),
	);
	const { unmount } = draw(services, record, options.at ?? null);
	await waitFor(() => word("Mèo"));
	return { services, record, user: userEvent.setup(), unmount };
}

/** Draws the screen of an article that is stored already. */
export function draw(services: Services, record: Pick<ArticleRecord, "id">, at: Span | null) {
	drawnWith.push(services);
	return renderScreen(services, <ReaderScreen articleId={record.id} at={at} />);
}

/** The words of the text as they are drawn, in order. */
export function words(): readonly HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>("article ruby")];
}

/** The first word that is written so. @throws Error where there is none */
export function word(written: string): HTMLElement {
	const found = words().find((ruby) => ruby.querySelector("span")?.textContent === written);
	if (found === undefined) throw new Error(`no word ${written} on the page`);
	return found;
}

export const card = () => screen.queryByRole("dialog");

const drawnWith: Services[] = [];

/**
 * Leaves the screen and waits for what that stores: a transaction on the same records comes after it. Call after each
 * test.
 */
export async function leave(): Promise<void> {
	cleanup();
	for (const { library } of drawnWith.splice(0)) {
		await Promise.all([library.articles.list(), library.lists.all(), library.settings.ready]);
	}
	vi.restoreAllMocks();
}
