// How far long work has come: a line, as everything is a line.

import styles from "./ProgressLine.module.css";

/** `share` from 0 to 1; `null` where nobody knows how long it takes. */
export function ProgressLine({ label, share }: { readonly label: string; readonly share: number | null }) {
	const value = share === null ? undefined : Math.round(share * 100);
	return <progress className={styles.line} aria-label={label} value={value} max={100} />;
}
