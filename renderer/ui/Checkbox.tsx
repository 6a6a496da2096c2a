// A box to tick; the third state says that some of many are ticked.

import type { InputHTMLAttributes } from "react";
import styles from "./Checkbox.module.css";

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "checked"> {
	readonly checked: boolean | "mixed";
}

export function Checkbox({ checked, className = "", ...rest }: CheckboxProps) {
	return (
		<input
			type="checkbox"
			className={`${styles.box} ${className}`}
			checked={checked === true}
			ref={(box) => {
				if (box !== null) box.indeterminate = checked === "mixed";
			}}
			{...rest}
		/>
	);
}
