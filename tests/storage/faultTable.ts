// Does a piece of work over and over, ends its page at one step after another, and looks each time whether anything was lost.

import { isDeepStrictEqual } from "node:util";
import { defaultReviewPlan } from "../../renderer/engine/review/plan.ts";
import type { Library } from "../../renderer/storage/contract/library.ts";
import type { LibraryOptions } from "../../renderer/storage/db.ts";
import { allMigrations, newestVersion } from "../../renderer/storage/migrations/all.ts";
import { type Disk, type Owned, ownedOf, putDisk, removeDisk, rowsOnDisk, sameOwned } from "./faultDisk.ts";
import { namesFrom, startLibrary } from "./faultLibrary.ts";
import { type Page, runPage } from "./faults.ts";
import { comparePacked } from "./packedRows.ts";
import { day, met, noon, valueIn } from "./support.ts";

export interface Operation {
	readonly name: string;
	/** What is there before it. */
	readonly disk: Disk;
	/** Acknowledges whatever a person was told is done. */
	readonly work: (prefix: string, page: Page) => Promise<void>;
	/** Of the library that is opened afterwards. */
	readonly options?: Partial<LibraryOptions>;
	/** Cards were put on the disk that no scheduler has made: events cannot make them again. */
	readonly inventedCards?: boolean;
}

export interface FaultRow {
	readonly operation: string;
	/** That the work has. */
	readonly steps: number;
	readonly tried: number;
	/** What was found wrong, with its step. */
	readonly losses: readonly string[];
}

/** Of longer work not every step is tried. */
const everyStepUpTo = 150;
const atEachEnd = 30;

/** As IndexedDB counts it. */
const currentVersion = newestVersion(allMigrations) * 10;

let disks = 0;

/** Ends the page of `operation` at each of its steps. */
export async function tryEveryStep(operation: Operation): Promise<FaultRow> {
	const { name, work } = operation;
	const moments: Owned[] = [];
	const whole = await onDisk(operation.disk, async (prefix) => {
		const remember = async () => void moments.push(ownedOf(await rowsOnDisk(prefix)));
		await remember();
		const run = await runPage((page) => work(prefix, page), { onAcknowledged: remember });
		const problems = await problemsAfter(prefix, moments.slice(-1), operation);
		return { ...run, problems };
	});
	if (moments.length < 2) throw new Error(`${name} acknowledges nothing`);
	const losses = whole.problems.map((problem) => `whole: ${problem}`);
	const steps = stepsToTry(whole.steps);
	for (const endAt of steps) {
		const problems = await onDisk(operation.disk, async (prefix) => {
			const { acknowledged, ended } = await runPage((page) => work(prefix, page), { endAt });
			if (!ended) return ["the page did not come to this step"];
			return problemsAfter(prefix, moments.slice(acknowledged, acknowledged + 2), operation);
		});
		losses.push(...problems.map((problem) => `step ${endAt}: ${problem}`));
	}
	return { operation: name, steps: whole.steps, tried: steps.length, losses };
}

async function onDisk<Value>(disk: Disk, use: (prefix: string) => Promise<Value>): Promise<Value> {
	disks += 1;
	const prefix = `fault-${disks}-`;
	await putDisk(prefix, disk);
	const value = await use(prefix);
	await removeDisk(prefix);
	return value;
}

/** All of 1 to `steps`, or of many the first, the last, and some evenly between. */
export function stepsToTry(steps: number): readonly number[] {
	const all = Array.from({ length: steps }, (_, index) => index + 1);
	if (steps <= everyStepUpTo) return all;
	const between = all.slice(atEachEnd, -atEachEnd);
	const wanted = everyStepUpTo - 2 * atEachEnd;
	const chosen = Array.from({ length: wanted }, (_, index) => between[Math.floor((index * between.length) / wanted)]);
	return [...all.slice(0, atEachEnd), ...chosen.filter((step) => step !== undefined), ...all.slice(-atEachEnd)];
}

/** What is wrong with what an ended page has left. @param allowed what it may be: as acknowledged, or one piece of work further */
async function problemsAfter(
	prefix: string,
	allowed: readonly Owned[],
	operation: Operation,
): Promise<readonly string[]> {
	const problems: string[] = [];
	const left = await rowsOnDisk(prefix);
	if (!allowed.some((owned) => sameOwned(owned, ownedOf(left)))) problems.push(...differences(left, allowed));
	const { wrong } = left.version === currentVersion ? comparePacked(left.rows) : { wrong: [] };
	problems.push(...wrong.map((name) => `${name} is left as no records are`));
	try {
		problems.push(...(await problemsOfNextStart(prefix, left, operation)));
	} catch (error) {
		problems.push(`the next start: ${error instanceof Error ? error.message : String(error)}`);
	}
	return problems;
}

function differences(left: Owned, allowed: readonly Owned[]): readonly string[] {
	return allowed.map(({ version, rows }, index) => {
		const tables = Object.keys(rows).filter((name) => !isDeepStrictEqual(rows[name], left.rows[name]));
		return `neither whole nor absent: against moment ${index} (version ${version}, here ${left.version}) differ ${tables.join(", ")}`;
	});
}

async function problemsOfNextStart(
	prefix: string,
	left: Owned,
	{ options, inventedCards = false }: Operation,
): Promise<readonly string[]> {
	const library = await startLibrary(prefix, { ...options, newId: namesFrom("next") });
	try {
		const problems: string[] = [];
		await askEverything(library);
		const now = await rowsOnDisk(prefix);
		if (now.version === left.version && !sameOwned(ownedOf(left), ownedOf(now)))
			problems.push("the start changed rows");
		const { wrong, notMade } = comparePacked(now.rows);
		problems.push(...[...wrong, ...notMade].map((name) => `${name} stays wrong after the start`));
		for (const row of now.rows.vocabulary ?? []) {
			const { key, status } = row as {
				readonly key: Parameters<typeof library.states.get>[0];
				readonly status: string;
			};
			if (library.states.get(key) !== status) problems.push(`${key} is ${library.states.get(key)}, not ${status}`);
		}
		const unmade = inventedCards ? [] : valueIn(await library.reviews.rebuild(null));
		for (const { key } of unmade) problems.push(`its events do not make the card of ${key}`);
		valueIn(await library.vocabulary.setStatus(met("tiếp tục", "go on"), "learning", noon));
		return problems;
	} finally {
		library.close();
	}
}

/** Whatever is packed is read, and made where it is not there. */
async function askEverything(library: Library): Promise<void> {
	const sort = { by: "headword", descending: false } as const;
	valueIn(await library.vocabulary.words({ list: null, rule: null, search: "", sort, at: noon }));
	valueIn(await library.reviews.today(null, noon + day, defaultReviewPlan, 4));
	valueIn(await library.reviews.days("0000-01-01"));
	for (const { id } of valueIn(await library.articles.list())) {
		valueIn(await library.articles.text(id));
		valueIn(await library.analyses.get(id, "any"));
	}
	valueIn(await library.lists.all());
}
