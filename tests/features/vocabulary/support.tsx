// Words for the tests of the vocabulary screen, and the room that jsdom does not give to any element.

import { screen, waitFor } from "@testing-library/react";
import { vi } from "vitest";
import { VocabularyScreen } from "../../../renderer/features/vocabulary/VocabularyScreen.tsx";
import type { Library } from "../../../renderer/storage/contract/library.ts";
import type { ListId } from "../../../renderer/storage/records/ids.ts";
import type { VocabularyRecord, WordContext } from "../../../renderer/storage/records/words.ts";
import { context, day, key, noon, openTestLibrary, valueIn } from "../../storage/support.ts";
import { fakeLanguage, fakeServices } from "../fakes.ts";
import { renderScreen } from "../render.tsx";

/** Elements are 900 by 600 pixels, so that the table draws as a table with about a dozen rows. */
export function giveRoom(): void {
	vi.stubGlobal(
		"ResizeObserver",
		class {
			observe() {}
			unobserve() {}
			disconnect() {}
		},
	);
	HTMLElement.prototype.scrollIntoView = () => undefined;
	for (const [property, size] of [
		["offsetWidth", 900],
		["clientWidth", 900],
		["offsetHeight", 600],
		["clientHeight", 600],
	] as const) {
		vi.spyOn(HTMLElement.prototype, property, "get").mockReturnValue(size);
	}
}

/** Four words, two of them being learned; the list holds those two. */
export interface Filled {
	readonly library: Library;
	readonly list: ListId;
	readonly prefix: string;
}

const sentence = "Trẻ con đứng chật hai bên bờ để chờ.";

function contextOf(quote: string): WordContext {
	return {
		...context("bai-1", 126, quote),
		sentence,
		offset: sentence.indexOf(quote),
		articleTitle: "Con thuyền chở sách",
	};
}

export function saved(headword: string, gloss: string, change: Partial<VocabularyRecord> = {}): VocabularyRecord {
	return {
		key: key(headword),
		headword,
		plain: headword.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d"),
		status: "known",
		gloss,
		sense: 0,
		note: "",
		lists: [],
		tags: [],
		contexts: [],
		addedAt: noon - 30 * day,
		changedAt: noon - 30 * day,
		card: null,
		band: null,
		suspended: 0,
		buriedUntil: null,
		leech: 0,
		...change,
	};
}

export async function filledLibrary(more: readonly VocabularyRecord[] = []): Promise<Filled> {
	const { library, prefix } = await openTestLibrary();
	const list = valueIn(await library.lists.add("Sông nước", noon)).id;
	for (const [headword, gloss] of [
		["bờ", "shore"],
		["mượn", "borrow"],
	] as const) {
		const met = { key: key(headword), headword, gloss, sense: 0, context: headword === "bờ" ? contextOf("bờ") : null };
		valueIn(await library.vocabulary.setStatus(met, "learning", noon));
	}
	valueIn(await library.vocabulary.changeList([key("bờ"), key("mượn")], list, true, noon));
	valueIn(
		await library.vocabulary.put([
			saved("ý tưởng", "idea"),
			saved("à", "question", { status: "ignored", addedAt: noon - 40 * day }),
			...more,
		]),
	);
	return { library, list, prefix };
}

export async function showVocabulary({ library }: Pick<Filled, "library">, list: ListId | null = null): Promise<void> {
	const services = await fakeServices({ library, language: fakeLanguage({ lookup: async () => null }) });
	renderScreen(services, <VocabularyScreen list={list} />);
	await screen.findByRole("navigation", { name: "Words and lists" });
}

/** The words in the table, from the top. */
export function shownWords(): readonly string[] {
	const grid = screen.queryByRole("grid");
	return grid === null
		? []
		: [...grid.querySelectorAll("[data-row] button [lang='vi']")].map((word) => word.textContent);
}

export async function expectWords(...words: readonly string[]): Promise<void> {
	await waitFor(() => {
		const shown = shownWords();
		if (shown.join() !== words.join()) throw new Error(`expected ${words.join(", ")}, shown ${shown.join(", ")}`);
	});
}

export async function statusOf(library: Library, headword: string): Promise<string | null> {
	return valueIn(await library.vocabulary.get(key(headword)))?.status ?? null;
}
