// What the person has corrected in all their texts: how much it is, and their own glosses as a file for the dictionary.

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { success } from "../../engine/text/result.ts";
import type { Library } from "../../storage/contract/library.ts";
import type { Stored } from "../../storage/contract/stored.ts";
import { Button } from "../../ui/Button.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import { exportOwnGlosses, readCorrectionRows } from "../corrections.ts";
import { storageErrorText } from "../errorTexts.ts";
import { saveFile } from "../saveFile.ts";
import { useServices } from "../services.tsx";
import { useStored, valueOr } from "../stored.ts";
import styles from "./SettingsScreen.module.css";

export interface CorrectionCounts {
	readonly glosses: number;
	/** Of the glosses those of words, which the dictionary can take over. */
	readonly wordGlosses: number;
	readonly choices: number;
}

/** Over everything that is stored: what holds everywhere, and what belongs to places of articles. */
export async function countCorrections({
	articles,
	choices,
	ownGlosses,
}: Pick<Library, "articles" | "choices" | "ownGlosses">): Stored<CorrectionCounts> {
	const [general, listed] = await Promise.all([readCorrectionRows({ choices, ownGlosses }, null), articles.list()]);
	if (!general.ok) return general;
	if (!listed.ok) return listed;
	const wordGlosses = general.value.glosses.length;
	let counts: CorrectionCounts = { glosses: wordGlosses, wordGlosses, choices: general.value.choices.length };
	for (const { id } of listed.value) {
		const rows = await readCorrectionRows({ choices, ownGlosses }, id);
		if (!rows.ok) return rows;
		counts = {
			wordGlosses,
			glosses: counts.glosses + rows.value.glosses.filter(({ scope }) => scope === "place").length,
			choices: counts.choices + rows.value.choices.filter(({ scope }) => scope === "here").length,
		};
	}
	return success(counts);
}

/** `null` until they have been counted, and where there are none. */
export function useCorrectionCounts(): CorrectionCounts | null {
	const { library } = useServices();
	const load = useCallback(() => countCorrections(library), [library]);
	const subscribe = useCallback(
		(listener: () => void) => {
			const ends = [library.choices.subscribe(listener), library.ownGlosses.subscribe(listener)];
			return () => {
				for (const end of ends) end();
			};
		},
		[library],
	);
	const [counted] = useStored(load, subscribe);
	const counts = valueOr(counted, null);
	return counts !== null && counts.glosses + counts.choices > 0 ? counts : null;
}

const fileName = "hai-dong-glosses.txt";

export function Corrections({ counts }: { readonly counts: CorrectionCounts }) {
	const { t } = useTranslation("settings");
	const { t: errors } = useTranslation("errors");
	const services = useServices();
	const notify = useNotices();
	const save = async () => {
		const patch = await exportOwnGlosses(services);
		if (patch.ok) saveFile(new Blob([patch.value], { type: "text/plain;charset=utf-8" }), fileName);
		else notify({ text: storageErrorText(patch.error, errors), tone: "problem" });
	};
	return (
		<div className={styles.corrections}>
			<ul>
				{counts.glosses === 0 ? null : <li>{t("corrections.glosses", { count: counts.glosses })}</li>}
				{counts.choices === 0 ? null : <li>{t("corrections.choices", { count: counts.choices })}</li>}
			</ul>
			{counts.wordGlosses === 0 ? null : (
				<Button look="outlined" onClick={() => void save()}>
					{t("corrections.export")}
				</Button>
			)}
		</div>
	);
}
