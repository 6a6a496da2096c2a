// `?` shows the keys of a screen.

import { useEffect, useState } from "react";
import { Dialog } from "./Dialog.tsx";
import styles from "./KeyHelp.module.css";

export interface KeyHint {
	readonly keys: readonly string[];
	readonly does: string;
}

interface KeyHelpProps {
	readonly title: string;
	readonly closeLabel: string;
	readonly hints: readonly KeyHint[];
}

/** Listens for `?` while it is on the page; while the person writes, `?` is a question mark. */
export function KeyHelp({ title, closeLabel, hints }: KeyHelpProps) {
	const [open, setOpen] = useState(false);
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
			if (event.target instanceof Element && event.target.closest("input, textarea, select, [role='dialog']")) return;
			event.preventDefault();
			setOpen(true);
		};
		window.addEventListener("keydown", listen);
		return () => window.removeEventListener("keydown", listen);
	}, []);
	return (
		<Dialog open={open} title={title} closeLabel={closeLabel} onClose={() => setOpen(false)}>
			<dl className={styles.keys}>
				{hints.map(({ keys, does }) => (
					<div key={does}>
						<dt>
							{keys.map((key) => (
								<kbd key={key}>{key}</kbd>
							))}
						</dt>
						<dd>{does}</dd>
					</div>
				))}
			</dl>
		</Dialog>
	);
}
