// Buttons: quiet by default; one `main` button a screen.

import type { ButtonHTMLAttributes, Ref } from "react";
import styles from "./Button.module.css";
import { Icon, type IconName } from "./Icon.tsx";

export type ButtonLook = "quiet" | "outlined" | "main" | "text" | "danger";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
	readonly look?: ButtonLook;
	readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = "quiet", className = "", type = "button", ...rest }: ButtonProps) {
	return <button type={type} className={`${styles.button} ${styles[look]} ${className}`} {...rest} />;
}

interface IconButtonProps extends Omit<ButtonProps, "children" | "look"> {
	readonly icon: IconName;
	/** Read out, and shown as a tooltip. */
	readonly label: string;
}

export function IconButton({ icon, label, className = "", type = "button", ...rest }: IconButtonProps) {
	return (
		<button
			type={type}
			className={`${styles.button} ${styles.iconOnly} ${className}`}
			aria-label={label}
			title={label}
			{...rest}
		>
			<Icon name={icon} />
		</button>
	);
}
