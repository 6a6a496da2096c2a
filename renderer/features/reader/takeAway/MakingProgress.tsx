// How far the making of a file has come, and the way to stop it.

import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import type { TakenKind } from "./choice.ts";
import styles from "./takeAway.module.css";
import type { MakingState } from "./useMaking.ts";

interface MakingProgressProps {
	readonly kind: TakenKind;
	readonly state: MakingState;
	readonly onCancel: () => void;
}

export function MakingProgress({ kind, state, onCancel }: MakingProgressProps) {
	const { t } = useTranslation(["reader", "common"]);
	const handedOver = state.kind === "handedOver";
	const label = handedOver
		? t("takeAway.handedOver")
		: kind === "print"
			? t("takeAway.preparing")
			: t("takeAway.making");
	return (
		<div className={styles.progress}>
			<div>
				<p role="status">{label}</p>
				<ProgressLine label={label} share={state.kind === "handedOver" ? 1 : state.share} />
			</div>
			<Button look="outlined" disabled={handedOver} onClick={onCancel}>
				{t("common:action.cancel")}
			</Button>
		</div>
	);
}
