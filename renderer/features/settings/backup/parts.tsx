// A line of the settings of copies, with its explanation.

import type { ReactNode } from "react";
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
