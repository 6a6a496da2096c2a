// A choice of one with its label over it, as forms have it.

import { useId } from "react";
import { Icon } from "../../ui/Icon.tsx";
import selectStyles from "../../ui/Select.module.css";
import styles from "./LabelledSelect.module.css";

interface LabelledSelectProps<Value extends string> {
	readonly label: string;
	readonly value: Value;
	readonly options: readonly { readonly value: Value; readonly label: string }[];
	readonly onChange: (value: Value) => void;
}

export function LabelledSelect<Value extends string>({ label, value, options, onChange }: LabelledSelectProps<Value>) {
	const id = useId();
	return (
		<div className={styles.field}>
			<label htmlFor={id}>{label}</label>
			<span className={`${selectStyles.select} ${styles.select}`}>
				<select
					id={id}
					value={value}
					onChange={(event) => {
						const chosen = options.find((option) => option.value === event.currentTarget.value);
						if (chosen !== undefined) onChange(chosen.value);
					}}
				>
					{options.map((option) => (
						<option key={option.value} value={option.value}>
							{option.label}
						</option>
					))}
				</select>
				<Icon name="down" small />
			</span>
		</div>
	);
}
