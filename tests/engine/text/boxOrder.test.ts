import { expect, test } from "vitest";
import { boxByBox } from "../../../renderer/engine/text/boxOrder.ts";
import { queueShards } from "../../../renderer/storage/queueShards.ts";
import { shardOfKey } from "../../../renderer/storage/shardedPacking.ts";
import { shardOf } from "../../../renderer/storage/stateShards.ts";
import { summaryShards } from "../../../renderer/storage/summaryShards.ts";

const keys = Array.from({ length: 3000 }, (_, index) => `word:từ ${(index * 7919) % 3000}`);

test.each([
	["states", shardOf],
	["summaries", (key: string) => shardOfKey(key, summaryShards)],
	["the queue", (key: string) => shardOfKey(key, queueShards)],
])("words of one row of %s come one after another, each once", (_, rowOf) => {
	const sorted = boxByBox(keys, (key) => key);
	expect([...sorted].sort()).toEqual([...keys].sort());
	const rows = sorted.map(rowOf);
	const begun = rows.filter((row, index) => row !== rows[index - 1]);
	expect(begun).toHaveLength(new Set(rows).size);
});

test("of nothing there is nothing", () => {
	expect(boxByBox([], String)).toEqual([]);
});
