import { expect, test, vi } from "vitest";
import { failure } from "../../renderer/engine/text/result.ts";
import { addSample } from "../../renderer/features/addSample.ts";
import type { BundledSample } from "../../renderer/samples/bundledSamples.ts";
import { bundledSamples } from "../../renderer/samples/bundledSamples.ts";
import { WorkerFailure } from "../../renderer/worker/client.ts";
import { valueIn } from "../storage/support.ts";
import { fakeLanguage, fakeServices } from "./fakes.ts";

async function sampleOf(level: number): Promise<BundledSample> {
	const sample = (await bundledSamples())[level - 1];
	if (sample === undefined) throw new Error(`no sample of level ${level}`);
	return sample;
}

test("the bundled samples are eight, the easiest first, each under its own name", async () => {
	const samples = await bundledSamples();
	expect(samples.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	expect(samples[0]?.id).toBe("01-buoi-sang-trong-ngo-nho");
	expect(new Set(samples.map(({ id }) => id)).size).toBe(8);
});

test("a sample comes with title, byline, tags, English and its analysis", async () => {
	const services = await fakeServices();
	const sample = await sampleOf(6);
	const added = await addSample(services, sample, ["phóng sự"]);
	if (!added.ok) throw new Error("not added");
	const record = valueIn(await services.library.articles.get(added.value));
	expect(record).toMatchObject({
		title: sample.title,
		byline: "Thu Hà",
		tags: ["phóng sự"],
		sample: sample.id,
		translated: true,
	});
	expect(record.words).toBeGreaterThan(100);
	const text = valueIn(await services.library.articles.text(added.value));
	expect(text.translation).toEqual(sample.translation);
	expect(valueIn(await services.library.analyses.get(added.value, `1:abc:${record.contentHash}`))?.words).toBe(
		record.words,
	);
});

test("a sample is added once; one that was deleted comes anew", async () => {
	const services = await fakeServices();
	const sample = await sampleOf(1);
	const first = await addSample(services, sample, []);
	expect(await addSample(services, sample, [])).toEqual(first);
	if (!first.ok) throw new Error("not added");
	await services.library.articles.remove([first.value], 1);
	const again = await addSample(services, sample, []);
	expect(again.ok && again.value !== first.value).toBe(true);
});

test("what fails is told, whether storage or the language engine", async () => {
	const seen = vi.spyOn(console, "error").mockImplementation(() => undefined);
	const full = await fakeServices();
	vi.spyOn(full.library.articles, "add").mockResolvedValue(failure({ kind: "full" }));
	expect(await addSample(full, await sampleOf(1), [])).toEqual(failure({ kind: "storage", error: { kind: "full" } }));
	const broken = await fakeServices({
		language: fakeLanguage({ analyse: () => Promise.reject(new WorkerFailure("gone")) }),
	});
	expect(await addSample(broken, await sampleOf(1), [])).toEqual(
		failure({ kind: "engine", title: "Buổi sáng trong ngõ nhỏ", message: "gone" }),
	);
	seen.mockRestore();
});
