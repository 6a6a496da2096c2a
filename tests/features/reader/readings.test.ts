import { expect, test, vi } from "vitest";
import { success } from "../../../renderer/engine/text/result.ts";
import { analysisVersion, openArticle, storeArticle } from "../../../renderer/features/articleAnalysis.ts";
import { createDescriber } from "../../../renderer/features/reader/describer.ts";
import { openText } from "../../../renderer/features/reader/openText.ts";
import { createReadings } from "../../../renderer/features/reader/readings.ts";
import type { ArticleId } from "../../../renderer/storage/records/ids.ts";
import { type LanguageClient, WorkerFailure } from "../../../renderer/worker/client.ts";
import type { RowReading } from "../../../renderer/worker/protocol.ts";
import { valueIn } from "../../storage/support.ts";
import { analysisOf, documentOf, fakeLanguage, fakeServices } from "../fakes.ts";
import { fakeDescribe, smallArticle } from "./support.ts";

const text = "Mèo ngủ. Trời mưa.\n\nTôi đọc.\n\nTrời sáng.\n\nMèo dậy.";

test("all missing rows are asked for in one call, and none twice", async () => {
	const { readings, asked } = await smallArticle(text);
	await readings.load(0, 3);
	expect(asked).toEqual([[0, 1]]);
	await Promise.all([readings.load(0, 5), readings.load(2, 5)]);
	expect(asked).toEqual([
		[0, 1],
		[2, 3],
	]);
	expect(readings.get(1)?.index).toBe(1);
	expect(readings.get(99)).toBeUndefined();
});

test("listeners hear of what has come in", async () => {
	const { readings } = await smallArticle(text);
	const listener = vi.fn();
	const end = readings.subscribe(listener);
	const before = readings.version();
	await readings.load(0, 1);
	expect(listener).toHaveBeenCalledTimes(1);
	expect(readings.version()).toBeGreaterThan(before);
	end();
	await readings.load(2, 3);
	expect(listener).toHaveBeenCalledTimes(1);
});

test("while rows of the screen are under way, only the newest wish is kept", async () => {
	const { bounds } = await smallArticle(text);
	const waiting: ((rows: readonly RowReading[]) => void)[] = [];
	const asked: (readonly number[])[] = [];
	const read: LanguageClient["read"] = ({ rows }) => {
		asked.push(rows);
		return new Promise((resolve) => waiting.push(resolve));
	};
	const { sentences } = analysisOf(documentOf(text));
	const readings = createReadings({ read }, "a", { sentences, rows: bounds }, () => undefined);
	readings.show(0, 1);
	readings.show(2, 3);
	readings.show(4, 5);
	expect(asked).toEqual([[0]]);
	waiting[0]?.([]);
	await vi.waitFor(() => expect(asked).toEqual([[0], [3]]));
});

test("a worker that breaks while it reads for the screen is told of once, not after the text was closed", async () => {
	const { bounds } = await smallArticle(text);
	const { sentences } = analysisOf(documentOf(text));
	const failure = new WorkerFailure("broken");
	const onFailure = vi.fn();
	const broken = createReadings({ read: () => Promise.reject(failure) }, "a", { sentences, rows: bounds }, onFailure);
	broken.show(0, 1);
	await vi.waitFor(() => expect(onFailure).toHaveBeenCalledExactlyOnceWith(failure));
	broken.close();
	broken.show(0, 1);
	await expect(broken.load(0, 1)).rejects.toBe(failure);
	expect(onFailure).toHaveBeenCalledTimes(1);
});

test("a place is described once, and known at once from then on", async () => {
	const { document, sentences } = await smallArticle(text);
	const describe = vi.fn(fakeDescribe(() => document));
	const describer = createDescriber({ describe }, "a", sentences);
	const place = sentences.span(2);
	expect(describer.known(place)).toBeNull();
	const [first, second] = await Promise.all([describer.describe(2, place), describer.describe(2, place)]);
	expect(first).toBe(second);
	expect(describer.known(place)).toBe(first);
	expect(describe).toHaveBeenCalledTimes(1);
});

test("a description that failed is asked for again the next time", async () => {
	const { document, sentences } = await smallArticle(text);
	const describe = vi.fn(fakeDescribe(() => document)).mockRejectedValueOnce(new WorkerFailure("broken"));
	const describer = createDescriber({ describe }, "a", sentences);
	await expect(describer.describe(0, sentences.span(0))).rejects.toThrow("broken");
	await expect(describer.describe(0, sentences.span(0))).resolves.toMatchObject({ quote: "Mèo ngủ." });
});

async function storedArticle(language: LanguageClient) {
	const services = await fakeServices({ language });
	const document = documentOf(text);
	const article = { fallbackTitle: "Mèo", document, original: text, translation: [], words: 9, sample: null, tags: [] };
	const record = valueIn(await storeArticle(services, article, analysisOf(document)));
	return { services, record, document };
}

test("an article that was analysed at its import is opened from the cache", async () => {
	const analyse = vi.fn(fakeLanguage().analyse);
	const { services, record, document } = await storedArticle(fakeLanguage({ analyse }));
	const opened = valueIn(await openArticle(services, record.id));
	expect(analyse).not.toHaveBeenCalled();
	expect(opened.text.document.text).toBe(document.text);
	expect([...opened.analysis.sentences]).toEqual([...analysisOf(document).sentences]);
	expect(opened.analysis.profile.keys).toEqual(analysisOf(document).profile.keys);
});

test("another dictionary makes another analysis, which is then kept", async () => {
	const language = fakeLanguage();
	const { services, record } = await storedArticle(language);
	const analyse = vi.spyOn(language, "analyse");
	const renewed = { ...services, dictionary: { ...services.dictionary, hash: "other" } };
	const opened = valueIn(await openArticle(renewed, record.id));
	expect(analyse).toHaveBeenCalledTimes(1);
	const version = analysisVersion(renewed.dictionary, record.contentHash);
	await vi.waitFor(async () =>
		expect(valueIn(await services.library.analyses.get(record.id, version))?.words).toBe(opened.analysis.profile.words),
	);
	await openArticle(renewed, record.id);
	expect(analyse).toHaveBeenCalledTimes(1);
});

test("an article that is not there is said to be missing", async () => {
	const services = await fakeServices();
	expect(await openArticle(services, "nothing" as ArticleId)).toEqual({ ok: false, error: { kind: "missing" } });
});

test("a document that the worker let go is opened once more and read", async () => {
	const language = fakeLanguage();
	const { services, record } = await storedArticle(language);
	const opened = valueIn(await openArticle(services, record.id));
	let held = false;
	const forgetful: LanguageClient = {
		...language,
		open: async (request) => {
			held = true;
			return language.open(request);
		},
		read: (request) => (held ? language.read(request) : Promise.reject(new WorkerFailure("not open"))),
	};
	const onFailure = vi.fn();
	const { readings } = openText(opened, forgetful, onFailure);
	await readings.load(0, 1);
	expect(readings.get(0)?.tokens.length).toBeGreaterThan(0);
	expect(onFailure).not.toHaveBeenCalled();
});

test("a cache that cannot be read costs an analysis, not the opening", async () => {
	const { services, record } = await storedArticle(fakeLanguage());
	const analyses = {
		...services.library.analyses,
		get: async () => ({ ok: false, error: { kind: "corrupt", what: "article" } }) as const,
	};
	const opened = await openArticle({ ...services, library: { ...services.library, analyses } }, record.id);
	expect(opened).toMatchObject(success({ record: { id: record.id } }));
});
