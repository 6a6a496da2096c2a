// What to do with texts that the library has already: said once for all that came together.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import { Select } from "../../../ui/Select.tsx";
import styles from "./DuplicateAnswers.module.css";
import type { DuplicateChoice, DuplicateChoices } from "./importItem.ts";
import { beginAgain, chooseDuplicates, type ImportView } from "./pendingImport.ts";

const choices: readonly DuplicateChoice[] = ["skip", "both", "replace"];

export function DuplicateAnswers({ view: { items, tally, duplicates } }: { readonly view: ImportView }) {
	const { t } = useTranslation("import");
	const skipped = tally.get("alreadyThere") ?? 0;
	const waiting = useMemo(
		() =>
			skipped === 0
				? []
				: items.flatMap(({ id, state }) =>
						state.kind === "alreadyThere" && duplicates[state.how] !== "skip" ? [id] : [],
					),
		[items, skipped, duplicates],
	);
	return (
		<section className={layout.panel} aria-labelledby="duplicates">
			<h2 id="duplicates" className={layout.sectionLabel}>
				{t("duplicates.title")}
			</h2>
			<dl className={styles.answers}>
				<Answer of="same" duplicates={duplicates} />
				<Answer of="alike" duplicates={duplicates} />
			</dl>
			{waiting.length === 0 ? null : (
				<Button look="text" className={styles.apply} onClick={() => beginAgain(waiting)}>
					{t("several.apply", { count: waiting.length })}
				</Button>
			)}
		</section>
	);
}

interface AnswerProps {
	readonly of: keyof DuplicateChoices;
	readonly duplicates: DuplicateChoices;
}

function Answer({ of, duplicates }: AnswerProps) {
	const { t } = useTranslation("import");
	return (
		<div>
			<dt>{t(`duplicates.${of}`)}</dt>
			<dd>
				<Select
					label={t(`duplicates.${of}`)}
					value={duplicates[of]}
					options={choices.map((value) => ({ value, label: t(`duplicates.${value}`) }))}
					onChange={(value) => chooseDuplicates({ [of]: value })}
				/>
			</dd>
		</div>
	);
}
