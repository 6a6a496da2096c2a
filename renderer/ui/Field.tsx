// A line of text to fill in, with an icon before it and a hint behind it.

import type { InputHTMLAttributes, ReactNode, Ref } from "react";
import styles from "./Field.module.css";
import { Icon, type IconName } from "./Icon.tsx";

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
	/** Read out; shown only as the placeholder. */
	readonly label: string;
	readonly icon?: IconName;
	readonly hint?: ReactNode;
	readonly ref?: Ref<HTMLInputElement>;
}

export function Field({ label, icon, hint, className = "", placeholder = label, ...rest }: FieldProps) {
	return (
		<label className={`${styles.field} ${className}`}>
			{icon === undefined ? null : <Icon name={icon} />}
			<input aria-label={label} placeholder={placeholder} {...rest} />
			{hint}
		</label>
	);
}
