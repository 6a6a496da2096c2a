// A choice of one with its label over it, as forms have it.

import { useId } from "react";
import { Select } from "../../ui/Select.tsx";
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
			<Select label={null} id={id} wide value={value} options={options} onChange={onChange} />
		</div>
	);
}
