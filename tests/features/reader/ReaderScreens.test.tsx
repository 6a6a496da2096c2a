// @vitest-environment jsdom

import { act, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openAhead } from "../../../renderer/features/reader/openAhead.ts";
import { ReaderScreens } from "../../../renderer/features/reader/ReaderScreens.tsx";
import type { Services } from "../../../renderer/features/services.tsx";
import type { ArticleId } from "../../../renderer/storage/records/ids.ts";
import { valueIn } from "../../storage/support.ts";
import { fakeServices } from "../fakes.ts";
import { renderScreen } from "../render.tsx";
import { layOut, leave } from "./screen.tsx";
import { storeText } from "./support.ts";

beforeEach(layOut);
afterEach(leave);

/** Draws the library's neighbour; the returned function goes to an article, or back to the library. */
function drawBesideLibrary(services: Services): (article: ArticleId | null) => void {
	let go: (article: ArticleId | null) => void = () => undefined;
	function Screens() {
		const [article, setArticle] = useState<ArticleId | null>(null);
		go = setArticle;
		return <ReaderScreens open={article === null ? null : { article, at: null }} />;
	}
	renderScreen(services, <Screens />);
	return (article) => act(() => go(article));
}

const screens = () => [...document.querySelectorAll("main:has(ruby)")];
const isOutOfReach = (screen: Element | undefined) => screen?.closest("[inert]") !== null;

test("what was read ahead is drawn out of reach and without effect, and is the very screen that opens", async () => {
	const services = await fakeServices();
	const record = await storeText(services, "Mèo ngủ.");
	const listen = vi.spyOn(window, "addEventListener");
	const go = drawBesideLibrary(services);
	const title = document.title;
	openAhead(services, record.id, null);
	await waitFor(() => expect(screens()).toHaveLength(1));
	const [drawn] = screens();
	expect(isOutOfReach(drawn)).toBe(true);
	expect(document.title).toBe(title);
	expect(listen.mock.calls.filter(([name]) => name === "keydown")).toEqual([]);
	expect(valueIn(await services.library.articles.get(record.id)).openedAt).toBeNull();

	go(record.id);
	expect(screens()).toEqual([drawn]);
	expect(isOutOfReach(drawn)).toBe(false);
	expect(document.title).toContain(record.title);
	await waitFor(async () => expect(valueIn(await services.library.articles.get(record.id)).openedAt).not.toBeNull());

	go(null);
	expect(screens()).toEqual([]);
});

test("it is drawn anew when settings or words change, and is gone when the library does", async () => {
	const services = await fakeServices();
	const record = await storeText(services, "Mèo ngủ.");
	drawBesideLibrary(services);
	openAhead(services, record.id, null);
	await waitFor(() => expect(screens()).toHaveLength(1));
	const [before] = screens();
	await act(() => services.library.settings.change({ view: "sentences" }));
	await waitFor(() => expect(screens()[0]?.querySelector("article")?.dataset.view).toBe("sentences"));
	expect(screens()).toHaveLength(1);
	expect(screens()).not.toContain(before);

	await act(() => services.library.articles.rename(record.id, "Tên khác"));
	expect(screens()).toEqual([]);
});

test("an article that was not drawn ahead opens alone; the others are drawn for the library only", async () => {
	const services = await fakeServices();
	const [first, second] = [await storeText(services, "Mèo ngủ."), await storeText(services, "Chó chạy.")];
	const go = drawBesideLibrary(services);
	openAhead(services, first.id, null);
	await waitFor(() => expect(screens()).toHaveLength(1));
	const [ahead] = screens();
	go(second.id);
	await waitFor(() => expect(document.title).toContain(second.title));
	await waitFor(() => expect(screens()).toHaveLength(1));
	expect(screens()).not.toContain(ahead);
});
