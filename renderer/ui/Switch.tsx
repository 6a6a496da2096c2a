// A few choices side by side, one of them pressed.

import styles from "./Switch.module.css";

interface SwitchProps<Value extends string> {
	readonly label: string;
	readonly value: Value;
	readonly options: readonly { readonly value: Value; readonly label: string }[];
	readonly onChange: (value: Value) => void;
}

export function Switch<Value extends string>({ label, value, options, onChange }: SwitchProps<Value>) {
	return (
		<fieldset className={styles.switch} aria-label={label}>
			{options.map((option) => (
				<button
					key={option.value}
					type="button"
					aria-pressed={option.value === value}
					onClick={() => onChange(option.value)}
				>
					{option.label}
				</button>
			))}
		</fieldset>
	);
}
