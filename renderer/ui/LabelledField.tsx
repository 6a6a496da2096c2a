// A label with a line or a few lines to write in under it, as dialogs have them.

import { type InputHTMLAttributes, type TextareaHTMLAttributes, useId } from "react";
import styles from "./LabelledField.module.css";

interface Common {
	readonly label: string;
	/** Said under the field, and read out with it. */
	readonly problem?: string | undefined;
}

export function TextField({ label, problem, ...rest }: Common & InputHTMLAttributes<HTMLInputElement>) {
	const id = useId();
	return (
		<div className={styles.field}>
			<label htmlFor={id}>{label}</label>
			<input id={id} aria-invalid={problem !== undefined} aria-describedby={`${id}-problem`} {...rest} />
			<p id={`${id}-problem`} className={styles.problem} role="alert">
				{problem}
			</p>
		</div>
	);
}

export function TextArea({ label, ...rest }: { readonly label: string } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
	const id = useId();
	return (
		<div className={styles.field}>
			<label htmlFor={id}>{label}</label>
			<textarea id={id} rows={3} {...rest} />
		</div>
	);
}
