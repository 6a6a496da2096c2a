// A recording is attached to an article: at most one, stored with what the article's record tells of it, or not at all.

import { describe, expect, test } from "vitest";
import type { Result } from "../../renderer/engine/text/result.ts";
import { type RecordingError, recordingLimit } from "../../renderer/storage/recordings.ts";
import type { RecordingRecord } from "../../renderer/storage/records/articles.ts";
import type { ArticleId } from "../../renderer/storage/records/ids.ts";
import {
	article,
	counter,
	databaseNamed,
	day,
	failNextCreation,
	noon,
	openTestLibrary,
	quotaError,
	rawAll,
	rawPut,
	valueIn,
} from "./support.ts";

const song = { name: "Chợ sớm.mp3", mediaType: "audio/mpeg", sound: new Blob(["tiếng"], { type: "audio/mpeg" }) };
const size = song.sound.size;

async function withArticle() {
	const opened = await openTestLibrary();
	const { id } = valueIn(await opened.library.articles.add(article("Tôi đi chợ."), noon));
	return { ...opened, id };
}

function value<Value>(result: Result<Value, RecordingError>): Value {
	if (!result.ok) throw new Error(result.error.kind);
	return result.value;
}
const error = (result: Result<unknown, RecordingError>) => (result.ok ? null : result.error);

async function soundOf(recording: RecordingRecord | null): Promise<string | undefined> {
	return recording?.sound.text();
}

describe("a recording", () => {
	test("is kept with its article, which tells of it, over a restart", async () => {
		const { library, id, prefix } = await withArticle();
		expect(value(await library.recordings.get(id))).toBeNull();
		const put = value(await library.recordings.put(id, song, noon));
		expect(put).toMatchObject({ articleId: id, name: song.name, size, mediaType: "audio/mpeg", addedAt: noon });
		library.close();
		const { library: next } = await openTestLibrary(prefix);
		expect(valueIn(await next.articles.get(id)).recording).toEqual({ name: song.name, size });
		const found = value(await next.recordings.get(id));
		expect(found).toMatchObject({ name: song.name, size, mediaType: "audio/mpeg", addedAt: noon });
		expect(await soundOf(found)).toBe("tiếng");
	});

	test("takes the place of another", async () => {
		const { library, id } = await withArticle();
		value(await library.recordings.put(id, song, noon));
		value(await library.recordings.put(id, { ...song, name: "hai.ogg", sound: new Blob(["hai"]) }, noon + 1));
		expect(await soundOf(value(await library.recordings.get(id)))).toBe("hai");
		expect(valueIn(await library.articles.get(id)).recording).toEqual({ name: "hai.ogg", size: 3 });
	});

	test("is taken away and put back", async () => {
		const { library, id } = await withArticle();
		value(await library.recordings.put(id, song, noon));
		const removed = value(await library.recordings.remove(id));
		expect(value(await library.recordings.get(id))).toBeNull();
		expect(valueIn(await library.articles.get(id)).recording).toBeNull();
		if (removed === null) throw new Error("nothing was given back");
		value(await library.recordings.put(id, removed, removed.addedAt));
		expect(await soundOf(value(await library.recordings.get(id)))).toBe("tiếng");
		expect(value(await library.recordings.remove(id))).toMatchObject({ name: song.name });
		expect(value(await library.recordings.remove(id))).toBeNull();
	});

	test("of a file is stored as one", async () => {
		const { library, id } = await withArticle();
		const sound = new File(["tệp"], "tep.wav", { type: "audio/wav" });
		value(await library.recordings.put(id, { name: sound.name, mediaType: sound.type, sound }, noon));
		expect(await soundOf(value(await library.recordings.get(id)))).toBe("tệp");
	});

	test("tells those who listen to articles", async () => {
		const { library, id } = await withArticle();
		const { listener, calls } = counter();
		library.articles.subscribe(listener);
		value(await library.recordings.put(id, song, noon));
		value(await library.recordings.remove(id));
		expect(calls()).toBe(2);
	});

	test("stays when the text is edited, lies in the bin with its article, and ends with it", async () => {
		const { library, id, prefix } = await withArticle();
		value(await library.recordings.put(id, song, noon));
		const { document } = valueIn(await library.articles.text(id));
		const sentences = { before: [0], after: [0] };
		valueIn(
			await library.articles.changeText(id, { document, translation: null, words: 3, fingerprint: [], sentences }),
		);
		expect(valueIn(await library.articles.get(id)).recording).toEqual({ name: song.name, size });
		await library.articles.remove([id], noon);
		await library.articles.purge(noon);
		await library.articles.restore([id]);
		expect(await soundOf(value(await library.recordings.get(id)))).toBe("tiếng");
		await library.articles.remove([id], noon);
		valueIn(await library.articles.purge(noon + day));
		expect(await rawAll(`${prefix}library`, "recordings")).toEqual([]);
	});
});

describe("a recording that cannot be attached", () => {
	test.each([
		["is empty", new Blob([]), { kind: "recordingEmpty" }],
		["is too large", { size: recordingLimit + 1 } as Blob, { kind: "recordingTooLarge", limitBytes: recordingLimit }],
	])("%s, and says so", async (_why, sound, expected) => {
		const { library, id } = await withArticle();
		expect(error(await library.recordings.put(id, { ...song, sound }, noon))).toEqual(expected);
		expect(valueIn(await library.articles.get(id)).recording).toBeNull();
	});

	test("has no article, or one in the bin", async () => {
		const { library, id, prefix } = await withArticle();
		expect(error(await library.recordings.put("nobody" as ArticleId, song, noon))).toEqual({ kind: "missing" });
		await library.articles.remove([id], noon);
		expect(error(await library.recordings.put(id, song, noon))).toEqual({ kind: "missing" });
		expect(await rawAll(`${prefix}library`, "recordings")).toEqual([]);
	});

	test("finds the disk full: the article does not tell of it", async () => {
		const { library, id, prefix } = await withArticle();
		failNextCreation(databaseNamed(`${prefix}library`), "recordings", quotaError);
		expect(error(await library.recordings.put(id, song, noon))).toEqual({ kind: "full" });
		expect(valueIn(await library.articles.get(id)).recording).toBeNull();
		expect(value(await library.recordings.put(id, song, noon)).size).toBe(size);
	});
});

test.each([
	["without its sound", { sound: null }],
	["with bytes in place of a Blob", { sound: new Uint8Array(3) }],
	["of another length than it should be", { size: 99 }],
	["of no length", { size: 0, sound: new Blob([]) }],
])("a row %s is damaged: told once, left alone until it is taken away or replaced", async (_what, damage) => {
	const { library, id, prefix, damaged } = await withArticle();
	const put = value(await library.recordings.put(id, song, noon));
	await rawPut(`${prefix}library`, { recordings: [{ ...put, ...damage }] });
	expect(error(await library.recordings.get(id))).toEqual({ kind: "recordingDamaged" });
	expect(error(await library.recordings.get(id))).toEqual({ kind: "recordingDamaged" });
	expect(damaged).toEqual([{ table: "recordings", key: id }]);
	expect(await rawAll(`${prefix}library`, "recordings")).toHaveLength(1);
	expect(valueIn(await library.articles.get(id)).title).toBe("Không tên");
	expect(value(await library.recordings.remove(id))).toBeNull();
	expect(value(await library.recordings.get(id))).toBeNull();
});
