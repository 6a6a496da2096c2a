// Shown instead of the app where the library or the dictionary cannot be opened: why, and the way to try again.

import { Button } from "./ui/Button.tsx";
import styles from "./ui/ErrorBoundary.module.css";

interface StartFailureProps {
	readonly title: string;
	readonly message: string;
	readonly retry: string;
}

export function StartFailure({ title, message, retry }: StartFailureProps) {
	return (
		<main className={styles.failed} role="alert">
			<h1>{title}</h1>
			<p>{message}</p>
			<div className={styles.buttons}>
				<Button look="main" onClick={() => window.location.reload()}>
					{retry}
				</Button>
			</div>
		</main>
	);
}
