// What can be done with the chosen rows of a list; it stands at the foot while there are any.

import type { ReactNode } from "react";
import { IconButton } from "../Button.tsx";
import styles from "./ActionBar.module.css";

interface ActionBarProps {
	/** Read out. */
	readonly label: string;
	/** How many are chosen, in words. */
	readonly chosen: string;
	readonly clearLabel: string;
	readonly onClear: () => void;
	readonly children: ReactNode;
	readonly className?: string | undefined;
}

export function ActionBar({ label, chosen, clearLabel, onClear, children, className = "" }: ActionBarProps) {
	return (
		<div className={`${styles.bar} ${className}`} role="toolbar" aria-label={label}>
			<span className={styles.count}>
				<span role="status">{chosen}</span>
				<IconButton icon="close" label={clearLabel} onClick={onClear} />
			</span>
			{children}
		</div>
	);
}
