// Stands where a part of the app could not be fetched: says so, and tries again when asked to.

import { useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./LostPart.module.css";

interface LostPartProps {
	readonly texts: {
		readonly lost: string;
		readonly explanation: string;
		readonly retry: string;
		readonly close: string;
	};
	/** Resolves when it has been tried, well or not. */
	readonly onRetry: () => Promise<void>;
	/** Given for what lies over the screen; `null` for what has a place in it. */
	readonly onClose: (() => void) | null;
}

export function LostPart({ texts, onRetry, onClose }: LostPartProps) {
	const [trying, setTrying] = useState(false);
	const retry = async () => {
		if (trying) return;
		setTrying(true);
		await onRetry();
		setTrying(false);
	};
	return (
		<div className={onClose === null ? styles.lost : `${styles.lost} ${styles.over}`}>
			<div role="alert">
				<p className={styles.what}>{texts.lost}</p>
				<p>{texts.explanation}</p>
			</div>
			<div className={styles.buttons}>
				<Button look="outlined" aria-disabled={trying} onClick={() => void retry()}>
					{texts.retry}
				</Button>
				{onClose === null ? null : <Button onClick={onClose}>{texts.close}</Button>}
			</div>
		</div>
	);
}
