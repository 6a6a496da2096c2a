// What the parts of the copies draw alike: a line of the settings with its explanation, and work that runs.

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import styles from "./Backup.module.css";

export function Row({
	label,
	about,
	children,
}: {
	readonly label: string;
	readonly about: string | null;
	readonly children: ReactNode;
}) {
	return (
		<div className={styles.row}>
			<div>
				<h3 className={styles.label}>{label}</h3>
				{about === null ? null : <p className={styles.about}>{about}</p>}
			</div>
			<div className={styles.control}>{children}</div>
		</div>
	);
}

export function Running({
	label,
	share,
	onCancel,
}: {
	readonly label: string;
	readonly share: number;
	readonly onCancel: () => void;
}) {
	const { t } = useTranslation("common");
	return (
		<div className={styles.running}>
			<p>{label}</p>
			<ProgressLine label={label} share={share} />
			<Button look="text" onClick={onCancel}>
				{t("action.cancel")}
			</Button>
		</div>
	);
}
