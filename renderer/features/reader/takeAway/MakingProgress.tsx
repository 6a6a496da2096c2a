// How far the making of a file has come, and the way to stop it.

import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import type { TakenKind } from "./choice.ts";
import styles from "./takeAway.module.css";

interface MakingProgressProps {
	readonly kind: TakenKind;
	readonly share: number;
	readonly onCancel: () => void;
}

export function MakingProgress({ kind, share, onCancel }: MakingProgressProps) {
	const { t } = useTranslation(["reader", "common"]);
	const label = kind === "print" ? t("takeAway.preparing") : t("takeAway.making");
	return (
		<div className={styles.progress}>
			<div>
				<p role="status">{label}</p>
				<ProgressLine label={label} share={share} />
			</div>
			<Button look="outlined" onClick={onCancel}>
				{t("common:action.cancel")}
			</Button>
		</div>
	);
}
