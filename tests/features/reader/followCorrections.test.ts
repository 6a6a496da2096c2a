// An open text follows what is corrected, in its rows and in its counts.

import { describe, expect, test, vi } from "vitest";
import { headwordKey } from "../../../renderer/engine/text/headwordKey.ts";
import { openArticle } from "../../../renderer/features/articleAnalysis.ts";
import { joinHere, setOwnGloss } from "../../../renderer/features/corrections.ts";
import { followCorrections } from "../../../renderer/features/reader/followCorrections.ts";
import { type OpenText, openText } from "../../../renderer/features/reader/openText.ts";
import { type LanguageClient, WorkerFailure } from "../../../renderer/worker/client.ts";
import { valueIn } from "../../storage/support.ts";
import { place, stored } from "../correctedArticle.ts";
import { analysisOf, fakeLanguage } from "../fakes.ts";

describe("an open text", () => {
	/** A worker that reads `mèo` as what it was last told that the person calls it. */
	async function opened() {
		let called = "cat";
		const language = fakeLanguage();
		const read: LanguageClient["read"] = async (request, options) => {
			const gloss = called;
			return (await language.read(request, options)).map((row) => ({
				...row,
				sentences: row.sentences.map((sentence) => ({
					...sentence,
					tokens: sentence.tokens.map((one) => ({
						...one,
						gloss: one.gloss === null ? null : { ...one.gloss, text: gloss },
					})),
				})),
			}));
		};
		const correct: LanguageClient["correct"] = async ({ corrections }) => {
			called = corrections.glosses.words[0]?.gloss ?? "cat";
			return null;
		};
		const client = { ...language, read, correct };
		const { services, article } = await stored(client);
		const tools = { ...services, language: client };
		const onFailure = vi.fn();
		const start = openText(valueIn(await openArticle(tools, article.id)), client, onFailure);
		return { tools, article, start, onFailure, client };
	}
	const key = headwordKey("word", "mèo");
	const glossIn = ({ readings }: OpenText) => readings.get(0)?.tokens[0]?.gloss?.text;

	test("hears of a correction, shows the old rows until the new ones are there, and then these", async () => {
		const { tools, start, onFailure } = await opened();
		const shown: OpenText[] = [];
		const end = followCorrections(tools, start, (next) => shown.push(next), onFailure);
		await start.readings.load(0, 1);
		expect(glossIn(start)).toBe("cat");
		const undo = valueIn(await setOwnGloss(tools, { scope: "word", key }, "kitty"));
		await vi.waitFor(() => expect(shown).toHaveLength(1));
		const [next = start] = shown;
		expect(next.corrections.glosses.words).toEqual([{ key, gloss: "kitty" }]);
		expect(next.describer).not.toBe(start.describer);
		expect([next.plans, next.sentences, next.profile]).toEqual([start.plans, start.sentences, start.profile]);
		expect(glossIn(next)).toBe("cat");
		await next.readings.load(0, 1);
		expect(glossIn(next)).toBe("kitty");
		valueIn(await undo());
		await vi.waitFor(() => expect(shown).toHaveLength(2));
		await next.readings.load(0, 1);
		expect(glossIn(next)).toBe("cat");
		end();
		valueIn(await setOwnGloss(tools, { scope: "word", key }, "puss"));
		expect(shown).toHaveLength(2);
		expect(onFailure).not.toHaveBeenCalled();
	});

	test("counts its words again where words were chosen", async () => {
		const { tools, article, start, client } = await opened();
		const recounted = {
			...analysisOf(article.document),
			profile: { keys: [key], counts: Uint32Array.of(7), words: 7 },
		};
		const language = { ...client, analyse: vi.fn(async () => recounted) };
		const shown: OpenText[] = [];
		const end = followCorrections({ ...tools, language }, start, (next) => shown.push(next), vi.fn());
		valueIn(await joinHere(tools, article, place("mưa to")));
		await vi.waitFor(() => expect(shown.at(-1)?.profile.words).toBe(7));
		expect(language.analyse).toHaveBeenCalledTimes(1);
		valueIn(await setOwnGloss(tools, { scope: "word", key }, "kitty"));
		await vi.waitFor(() => expect(shown.at(-1)?.corrections.glosses.words).toHaveLength(1));
		expect(shown.at(-1)?.profile.words).toBe(7);
		expect(language.analyse).toHaveBeenCalledTimes(1);
		end();
	});

	test("tells of a worker that broke, but not once it is closed", async () => {
		const { tools, article, start, client } = await opened();
		const broken = new WorkerFailure("broken");
		const failing = openText(
			valueIn(await openArticle(tools, article.id)),
			{ ...client, correct: () => Promise.reject(broken) },
			vi.fn(),
		);
		const onFailure = vi.fn();
		const end = followCorrections(tools, failing, vi.fn(), onFailure);
		valueIn(await tools.library.ownGlosses.setWord(key, "kitty", 0));
		await vi.waitFor(() => expect(onFailure).toHaveBeenCalledExactlyOnceWith(broken));
		end();
		expect(start.record.id).toBe(article.id);
	});
});
