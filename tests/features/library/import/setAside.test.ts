import { describe, expect, test } from "vitest";
import { span } from "../../../../renderer/engine/text/span.ts";
import {
	cutsByBlock,
	repairsByBlock,
	setAsideGroups,
	stretchesOf,
} from "../../../../renderer/features/library/import/setAside.ts";
import { documentOf } from "../../fakes.ts";

const removed = [
	{ reason: "shareLine", text: "Chia sẻ", afterBlock: 0 },
	{ reason: "relatedHeadline", text: "Tin một", afterBlock: 1 },
	{ reason: "relatedHeadline", text: "Tin hai", afterBlock: 1 },
	{ reason: "shareLine", text: "Theo dõi", afterBlock: 1 },
	{ reason: "relatedHeadline", text: "Tin ba", afterBlock: 3 },
] as const;

const line = (index: number) => ({ index, text: removed[index]?.text });

describe("what was set aside", () => {
	test("is told by reason, in the order in which reasons come up", () => {
		expect(setAsideGroups(removed)).toEqual([
			{ reason: "shareLine", lines: [line(0), line(3)] },
			{ reason: "relatedHeadline", lines: [line(1), line(2), line(4)] },
		]);
	});

	test("is shown where it stood, lines of one reason together", () => {
		expect([...cutsByBlock(removed)]).toEqual([
			[0, [{ reason: "shareLine", lines: [line(0)] }]],
			[
				1,
				[
					{ reason: "relatedHeadline", lines: [line(1), line(2)] },
					{ reason: "shareLine", lines: [line(3)] },
				],
			],
			[3, [{ reason: "relatedHeadline", lines: [line(4)] }]],
		]);
	});
});

describe("mended places", () => {
	const text = "Ông Biden đã đến.\n\nÔng đã nói.";
	const repair = (before: string, after: string) => {
		const start = text.lastIndexOf(after);
		return { before, after, span: span(start, start + after.length) };
	};
	const document = documentOf(text, { repairs: [repair("đãnói", "đã nói"), repair("Bidenđã", "Biden đã")] });
	const byBlock = repairsByBlock(document);

	test("are found in their blocks", () => {
		expect([...byBlock].map(([block, repairs]) => [block, repairs.map(({ before }) => before)])).toEqual([
			[0, ["Bidenđã"]],
			[1, ["đãnói"]],
		]);
	});

	test("part the text of a block without losing any of it", () => {
		const [block] = document.blocks;
		if (block === undefined) throw new Error("no block");
		const stretches = stretchesOf(document, block, byBlock.get(0) ?? []);
		expect(stretches.map((stretch) => [stretch.text, stretch.mended])).toEqual([
			["Ông ", null],
			["Biden đã", "Bidenđã"],
			[" đến.", null],
		]);
	});
});
