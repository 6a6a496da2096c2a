// A person whose memory is another one than everyone's is made up, answers for a while, and is fitted by the real fsrs-rs. The
// fitted parameters must foretell other answers of the same person better than those for everyone.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fsrs } from "ts-fsrs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { fitHistoryOf, logLoss, testedAnswers, trainingItems } from "../../renderer/engine/review/fit.ts";
import { defaultPlanId, defaultWeights } from "../../renderer/engine/review/plan.ts";
import type { ReplayedEvent } from "../../renderer/engine/review/replay.ts";
import { grade, newCardState } from "../../renderer/engine/review/schedule.ts";
import type { Grade } from "../../renderer/engine/review/types.ts";
import { createFitPlan, type FitPort } from "../../renderer/worker/fitClient.ts";
import type { FitReply, FitRequest } from "../../renderer/worker/fitProtocol.ts";

type WordEvent = ReplayedEvent & { readonly key: string };

const day = 86_400_000;
const noon = Date.UTC(2026, 0, 5, 12);

/** Forgets sooner, and faster at first, than everyone. */
const memory = fsrs({
	w: defaultWeights.map(
		(weight, index) => ({ 0: 0.05, 1: 0.4, 2: 0.9, 3: 3, 8: 1.2, 11: 1, 20: 0.3 })[index] ?? weight,
	),
});

function lifeOf(words: number, seed: number): readonly WordEvent[] {
	let state = seed;
	const chance = () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		return state / 0x80000000;
	};
	const events: WordEvent[] = [];
	for (let word = 0; word < words; word++) {
		let card = newCardState(noon);
		let known: { readonly stability: number; readonly difficulty: number } | null = null;
		for (let answer = 0; answer < 8; answer++) {
			const at = card.due;
			const elapsed = card.lastReview === null ? 0 : Math.floor((at - card.lastReview) / day);
			const remembered = known === null ? chance() > 0.3 : chance() < memory.forgetting_curve(elapsed, known.stability);
			const given: Grade = !remembered ? 1 : chance() < 0.15 ? 2 : chance() < 0.85 ? 3 : 4;
			known = memory.next_state(known, elapsed, given);
			const after = grade(card, given, at, { elapsed });
			const id = `${word}-${answer}`;
			const shared = { kind: "graded", id, at, grade: given, before: card, after, plan: defaultPlanId } as const;
			events.push({ ...shared, key: `từ ${word}`, seed: "", elapsed });
			card = after;
		}
	}
	return events;
}

/** As the worker does it, on this thread: its glue needs the `self` of one. */
let train: (request: FitRequest) => readonly number[];
beforeAll(async () => {
	vi.stubGlobal("self", { addEventListener: () => {}, removeEventListener: () => {} });
	for (const way of ["log", "info", "debug"] as const) vi.spyOn(console, way).mockImplementation(() => {});
	const { Fsrs, initSync } = await import("fsrs-browser");
	const path = createRequire(import.meta.url).resolve("fsrs-browser/fsrs_browser_bg.wasm");
	initSync({ module: readFileSync(path) });
	train = ({ grades, elapsed, lengths }) => [
		...new Fsrs().computeParameters(grades, elapsed, lengths, undefined, true),
	];
});

interface TestPort extends FitPort {
	readonly say: (reply: FitReply) => void;
	readonly asked: FitRequest[];
	readonly ended: () => boolean;
}

function testPort(answer: (request: FitRequest, say: (reply: FitReply) => void) => void = () => {}): TestPort {
	let hear: (event: MessageEvent<FitReply>) => void = () => {};
	let over = false;
	const say = (data: FitReply) => hear({ data } as MessageEvent<FitReply>);
	const asked: FitRequest[] = [];
	return {
		say,
		asked,
		ended: () => over,
		postMessage: (request) => {
			asked.push(request);
			answer(request, say);
		},
		addEventListener: (type: string, listener: unknown) => {
			if (type === "message") hear = listener as typeof hear;
		},
		terminate: () => {
			over = true;
		},
	};
}

describe("fitted parameters", () => {
	test("foretell a person's other answers better than those for everyone", async () => {
		const learned = lifeOf(300, 7);
		const port = testPort((request, say) => say({ kind: "done", weights: train(request) }));
		const fitted = await createFitPlan(() => port)(learned, null);
		if (!fitted.ok) throw new Error(JSON.stringify(fitted.error));
		const { weights, before, after, reviews } = fitted.value;
		expect(reviews).toBe(testedAnswers(fitHistoryOf(learned)));
		expect(after).toBeLessThan(before);
		const others = fitHistoryOf(lifeOf(300, 99));
		const [usual, own] = [logLoss(others, null) ?? 0, logLoss(others, weights) ?? 0];
		process.stdout.write(
			`fit: ${reviews} answers, log loss ${before.toFixed(4)} -> ${after.toFixed(4)}; other answers of the same person ` +
				`${usual.toFixed(4)} -> ${own.toFixed(4)}, with the true parameters ${logLoss(others, memory.parameters.w as readonly number[])?.toFixed(4)}\n`,
		);
		expect(own).toBeLessThan(usual - 0.01);
		expect(port.ended()).toBe(true);
	});

	test("are refused where they foretell no better than those until now", async () => {
		const search = createFitPlan(() => testPort((_request, say) => say({ kind: "done", weights: defaultWeights })));
		expect(await search(lifeOf(300, 7), null)).toEqual({ ok: false, error: { kind: "noBetter" } });
	});

	test("are not looked for in too few answers", async () => {
		const start = vi.fn(() => testPort());
		const reply = await createFitPlan(start)(lifeOf(20, 7), null);
		expect(reply).toMatchObject({ ok: false, error: { kind: "tooFew", needed: 400 } });
		expect(start).not.toHaveBeenCalled();
	});

	test("come with progress, and the search ends at once when it is cancelled", async () => {
		const port = testPort();
		const [shares, cancel]: [number[], AbortController] = [[], new AbortController()];
		const watch = { signal: cancel.signal, onProgress: (share: number) => void shares.push(share) };
		const fitting = createFitPlan(() => port)(lifeOf(300, 7), null, watch);
		port.say({ kind: "progress", share: 0.4 });
		cancel.abort();
		expect(await fitting).toEqual({ ok: false, error: { kind: "cancelled" } });
		expect(shares).toEqual([0.4]);
		expect(port.ended()).toBe(true);
		const late = await createFitPlan(() => testPort())(lifeOf(300, 7), null, watch);
		expect(late).toEqual({ ok: false, error: { kind: "cancelled" } });
	});

	test.each<[string, FitReply]>([
		["fails", { kind: "failed", message: "not enough" }],
		["gives parameters of another kind", { kind: "done", weights: [1, 2] }],
		["gives no numbers", { kind: "done", weights: defaultWeights.map(() => Number.NaN) }],
	])("are unavailable where the worker %s", async (_what, reply) => {
		const search = createFitPlan(() => testPort((_request, say) => say(reply)));
		expect(await search(lifeOf(300, 7), null)).toMatchObject({ ok: false, error: { kind: "unavailable" } });
	});
});

describe("what is fitted to", () => {
	test("are the answers of each word from its new card on, without those that were taken back", () => {
		const [first, second, third, ...others] = lifeOf(1, 7);
		if (first === undefined || second === undefined || third === undefined) throw new Error("no life");
		const undone: WordEvent = { kind: "undone", id: "u", key: first.key, at: third.at, undone: third.id };
		const history = fitHistoryOf([third, undone, second, first]);
		expect([...history.lengths]).toEqual([2]);
		expect([...history.elapsed]).toEqual([0, expect.any(Number)]);
		expect(fitHistoryOf(others).lengths).toHaveLength(0);
	});

	test("are, for the training, all answers up to each that came after at least a day", () => {
		const history = {
			grades: Uint32Array.of(1, 3, 3, 4, 2),
			elapsed: Uint32Array.of(0, 0, 2, 9, 0),
			lengths: Uint32Array.of(4, 1),
		};
		expect(trainingItems(history)).toEqual({
			grades: Uint32Array.of(1, 3, 3, 1, 3, 3, 4),
			elapsed: Uint32Array.of(0, 0, 2, 0, 0, 2, 9),
			lengths: Uint32Array.of(3, 4),
		});
		expect(testedAnswers(history)).toBe(2);
		expect(logLoss({ ...history, elapsed: new Uint32Array(5) }, null)).toBeNull();
	});
});
