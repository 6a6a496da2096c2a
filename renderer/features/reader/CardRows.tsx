// The lower half of the card: the state of the word.

import { useTranslation } from "react-i18next";
import styles from "./cardRows.module.css";
import type { AnyStatus } from "./glossText.ts";

const statuses: readonly AnyStatus[] = ["new", "learning", "known", "ignored"];

export function CardStates({
	status,
	onStatus,
}: {
	readonly status: AnyStatus;
	readonly onStatus: (status: AnyStatus) => void;
}) {
	const { t } = useTranslation();
	return (
		<div className={styles.row}>
			<span aria-hidden="true">{t("state.label")}</span>
			<fieldset className={styles.states} aria-label={t("state.label")}>
				{statuses.map((one) => (
					<button key={one} type="button" data-state={one} aria-pressed={one === status} onClick={() => onStatus(one)}>
						<span>{t(`state.${one}`)}</span>
					</button>
				))}
			</fieldset>
		</div>
	);
}
