// Why a word is asked now: it is new, in its steps, or due.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { useServices, useSettingValues } from "../services.tsx";
import { reasonOf } from "./asking.ts";
import styles from "./Card.module.css";

export function Reason({ record }: { readonly record: VocabularyRecord }) {
	const { t } = useTranslation("review");
	const { now } = useServices();
	const { dayStartsAt } = useSettingValues();
	const reason = useMemo(() => reasonOf(record, now(), dayStartsAt), [record, now, dayStartsAt]);
	if (reason === null) return null;
	return (
		<span className={styles.reason}>
			{reason.kind === "overdue" ? t("reason.overdue", { count: reason.days }) : t(`reason.${reason.kind}`)}
		</span>
	);
}
