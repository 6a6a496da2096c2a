// How far long work has come: a line, as everything is a line.

import styles from "./ProgressLine.module.css";

/** `share` from 0 to 1. */
export function ProgressLine({ label, share }: { readonly label: string; readonly share: number }) {
	return <progress className={styles.line} aria-label={label} value={Math.round(share * 100)} max={100} />;
}
