// A line of the settings of copies, with its explanation.

import type { ReactNode, Ref } from "react";
import styles from "./Backup.module.css";

export function Row({
	label,
	about,
	place,
	children,
}: {
	readonly label: string;
	readonly about: string | null;
	/** Set to what holds the controls. */
	readonly place?: Ref<HTMLDivElement>;
	readonly children: ReactNode;
}) {
	return (
		<div className={styles.row}>
			<div>
				<h3 className={styles.label}>{label}</h3>
				{about === null ? null : <p className={styles.about}>{about}</p>}
			</div>
			<div ref={place} className={styles.control}>
				{children}
			</div>
		</div>
	);
}
