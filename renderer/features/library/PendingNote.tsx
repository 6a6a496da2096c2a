// Says in the library that an import is under way, or waits to be looked at, and leads to it.

import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { hrefOf } from "../routes.ts";
import { isAtWork, pendingImports, subscribePending } from "./import/pendingImport.ts";
import styles from "./PendingNote.module.css";

export function PendingNote() {
	const { t } = useTranslation("import");
	const items = useSyncExternalStore(subscribePending, pendingImports);
	const atWork = items.filter(isAtWork).length;
	const prepared = items.some(({ state }) => state.kind === "prepared");
	if (atWork === 0 && !prepared) return null;
	return (
		<p className={styles.note} role="status">
			<span>{prepared ? t("pending.prepared") : t("pending.atWork", { count: atWork })}</span>
			<a href={hrefOf({ screen: "import" })}>{t("pending.show")}</a>
		</p>
	);
}
