// Several texts that came together: each is imported by itself, and says what became of it.

import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import layout from "../../../ui/layout.module.css";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import { navigate } from "../../routes.ts";
import { BackBar } from "./BackBar.tsx";
import { DuplicateAnswers } from "./DuplicateAnswers.tsx";
import { FieldChooser } from "./FieldChooser.tsx";
import { canBeginAgain, countIn, ImportResults } from "./ImportResults.tsx";
import styles from "./ImportScreen.module.css";
import type { ImportItem } from "./importItem.ts";
import { atWorkIn, beginAgain, clearPending, type ImportView } from "./pendingImport.ts";
import { cancelImport } from "./runImport.ts";

export function SeveralImports({ view }: { readonly view: ImportView }) {
	const { t } = useTranslation(["import", "common"]);
	const [asked, setAsked] = useState<ImportItem | null>(null);
	const { items, tally } = view;
	const count = items.length;
	const atWork = atWorkIn(tally);
	const done = count - atWork;
	const imported = countIn(tally, "imported");
	const again = useMemo(() => (atWork > 0 ? [] : items.filter(canBeginAgain).map(({ id }) => id)), [items, atWork]);
	return (
		<>
			<BackBar>
				<h1 className={layout.heading}>{t("several.title", { count })}</h1>
			</BackBar>
			<div className={layout.scroll}>
				<div className={`${layout.page} ${layout.frame}`}>
					<div className={styles.column}>
						<div className={styles.overall}>
							<ProgressLine label={t("working.progress")} share={(done + shareOfFirst(items)) / count} />
							<p className="meta" role="status">
								{atWork > 0 ? t("several.progress", { done, count }) : t("several.done", { imported, count })}
							</p>
						</div>
						<ImportResults view={view} onFields={setAsked} />
					</div>
					<div className={`${layout.margin} ${styles.before}`}>
						<DuplicateAnswers view={view} />
					</div>
				</div>
			</div>
			<div className={layout.frame}>
				<div className={styles.finish}>
					<span />
					<div className={styles.choices}>
						{again.length > 0 ? (
							<Button look="outlined" onClick={() => beginAgain(again)}>
								{t("several.again", { count: again.length })}
							</Button>
						) : null}
						{atWork > 0 ? (
							<Button look="outlined" onClick={cancelImport}>
								{t("common:action.cancel")}
							</Button>
						) : (
							<Button
								look="main"
								onClick={() => {
									clearPending();
									navigate({ screen: "library" });
								}}
							>
								{t("several.close")}
							</Button>
						)}
					</div>
				</div>
			</div>
			{asked?.state.kind === "fields" ? (
				<Dialog
					open
					wide
					title={t("fields.title")}
					closeLabel={t("common:action.close")}
					onClose={() => setAsked(null)}
				>
					<FieldChooser
						outline={asked.state.outline}
						onCancel={() => setAsked(null)}
						onChoose={(fields) => {
							beginAgain([asked.id], { fields });
							setAsked(null);
						}}
					/>
				</Dialog>
			) : null}
		</>
	);
}

/** How far the text is that is at work: for a few large ones the line should move. */
function shareOfFirst(items: readonly ImportItem[]): number {
	for (const { state } of items) if (state.kind === "working") return state.share;
	return 0;
}
