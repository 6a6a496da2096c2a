// The keys of the review as `?` lists them.

import type { TFunction } from "i18next";
import type { KeyHint } from "../../ui/KeyHelp.tsx";

export function keyHints(
	t: TFunction<readonly ["review", "common"]>,
	typing: "must" | "may" | "no",
): readonly KeyHint[] {
	const writing: readonly KeyHint[] = [
		{ keys: ["T"], does: t("keys.write") },
		{ keys: ["Esc"], does: t("keys.leave") },
	];
	return [
		{ keys: [t("front.key"), t("front.enter")], does: t("keys.reveal") },
		{ keys: ["1", "2", "3", "4"], does: t("keys.grade") },
		...(typing === "no" ? [] : writing),
		{ keys: ["R"], does: t("keys.play") },
		{ keys: ["U"], does: t("keys.undo") },
		{ keys: ["B"], does: t("keys.bury") },
		{ keys: ["S"], does: t("keys.suspend") },
		{ keys: ["E"], does: t("keys.edit") },
		{ keys: ["?"], does: t("keys.help") },
	];
}
