// Says in the library that an import is under way, or waits to be looked at, and leads to it.

import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { hrefOf } from "../routes.ts";
import { atWorkIn, type ImportView } from "./import/pendingImport.ts";
import { useImportView } from "./import/useImportView.ts";
import styles from "./PendingNote.module.css";

export function PendingNote() {
	const { t } = useTranslation("import");
	const text = noteOf(useImportView(), t);
	if (text === null) return null;
	return (
		<p className={styles.note} role="status">
			<span>{text}</span>
			<a href={hrefOf({ screen: "import" })}>{t("pending.show")}</a>
		</p>
	);
}

function noteOf({ tally }: ImportView, t: TFunction<"import">): string | null {
	if (tally.has("prepared")) return t("pending.prepared");
	const atWork = atWorkIn(tally);
	if (atWork > 0) return t("pending.atWork", { count: atWork });
	return tally.has("fields") ? t("pending.fields") : null;
}
