// What is said of copies: failures as sentences, counts by what a person calls them, sizes.

import type { TFunction } from "i18next";
import { unreachable } from "../engine/text/result.ts";
import type { BackupError, RestorePlan, TablePlan } from "../storage/backup/contract.ts";
import { type Manifest, rowsIn } from "../storage/backup/manifest.ts";
import type { CopyFailure } from "./copies.ts";
import { type ErrorTranslation, hostErrorText, storageErrorText } from "./errorTexts.ts";

/** Empty for `cancelled`: nothing is said of what the person did on purpose. */
export function copyFailureText(failed: CopyFailure, t: ErrorTranslation): string {
	return failed.from === "host" ? hostErrorText(failed.error, t) : backupErrorText(failed.error, t);
}

export function backupErrorText(error: BackupError, t: ErrorTranslation): string {
	switch (error.kind) {
		case "cancelled":
			return "";
		case "foreignFile":
			return t("backup.foreignFile");
		case "damagedBackup":
			return t("backup.damaged");
		case "newerBackup":
			return t("backup.newer", { version: error.appVersion });
		case "backupTooLarge":
			return t("backup.tooLarge", { megabytes: Math.round(error.limitBytes / 1024 ** 2) });
		case "unreadableFile":
			return t("backup.unreadable");
		case "full":
		case "corrupt":
		case "missing":
		case "notAllowed":
		case "newerVersion":
		case "blocked":
		case "unavailable":
			return storageErrorText(error, t);
		default:
			return unreachable(error);
	}
}

/** What a person calls what the tables hold, in the order in which it is told. Other tables go along unmentioned. */
export const copyGroups = {
	articles: ["articles"],
	words: ["vocabulary"],
	reviews: ["events"],
	lists: ["lists"],
	corrections: ["choices", "ownGlosses"],
	recordings: ["recordings"],
	readingDays: ["readingDays"],
	settings: ["settings"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CopyGroup = keyof typeof copyGroups;

export const groupNames = Object.keys(copyGroups) as readonly CopyGroup[];

export function countOf(manifest: Manifest, group: CopyGroup): number {
	return copyGroups[group].reduce((sum, table) => sum + rowsIn(manifest, table), 0);
}

export interface GroupPlan {
	readonly inFile: number;
	readonly added: number;
	/** Changed here: joined by a merge, replaced by a replacement. */
	readonly changed: number;
	/** The same in both. */
	readonly same: number;
	/** Different in both and kept as it is here; of a replacement none. */
	readonly kept: number;
	/** Taken away; of a merge none. */
	readonly removed: number;
}

/** Sums over the tables of a group. */
export function planOf(plan: RestorePlan, group: CopyGroup, mode: "merge" | "replace"): GroupPlan {
	const plans = copyGroups[group].flatMap((table) => plan.tables.get(table) ?? []);
	const sum = (count: (one: TablePlan) => number) => plans.reduce((all, one) => all + count(one), 0);
	return mode === "merge"
		? {
				inFile: sum(({ inFile }) => inFile),
				added: sum(({ merge }) => merge.added),
				changed: sum(({ merge }) => merge.joined),
				same: sum(({ merge }) => merge.same),
				kept: sum(({ merge }) => merge.kept),
				removed: 0,
			}
		: {
				inFile: sum(({ inFile }) => inFile),
				added: sum(({ replace }) => replace.added),
				changed: sum(({ replace }) => replace.replaced),
				same: sum(({ replace }) => replace.same),
				kept: 0,
				removed: sum(({ replace }) => replace.removed),
			};
}

/** `1.2 MB`, in the words of `language`; kilobytes and more are of 1000. */
export function sizeText(bytes: number, language: string): string {
	const [unit, size] =
		bytes < 1e6
			? (["kilobyte", Math.max(1, bytes / 1e3)] as const)
			: bytes < 1e9
				? (["megabyte", bytes / 1e6] as const)
				: (["gigabyte", bytes / 1e9] as const);
	const maximumFractionDigits = size < 10 && unit !== "kilobyte" ? 1 : 0;
	return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits }).format(size);
}

/** `3 articles, 120 words and 40 reviews`; without what there is none of, but always the articles. */
export function copyCounts(manifest: Manifest, t: TFunction<"settings">, language: string): string {
	const parts = (["articles", "words", "reviews"] as const).flatMap((group) => {
		const count = countOf(manifest, group);
		return count > 0 || group === "articles" ? [t(`backup.${group}`, { count })] : [];
	});
	return new Intl.ListFormat(language, { type: "unit" }).format(parts);
}
