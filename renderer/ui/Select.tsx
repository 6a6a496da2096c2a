// One of a list of choices, by the browser's own control: it needs no room and works with every keyboard and reader.

import { Icon } from "./Icon.tsx";
import styles from "./Select.module.css";

interface SelectProps<Value extends string> {
	/** Read out; `null` where a label names `id`. */
	readonly label: string | null;
	readonly id?: string;
	/** As wide as what it stands in. */
	readonly wide?: boolean;
	readonly value: Value;
	readonly options: readonly { readonly value: Value; readonly label: string }[];
	readonly onChange: (value: Value) => void;
}

export function Select<Value extends string>({
	label,
	id,
	wide = false,
	value,
	options,
	onChange,
}: SelectProps<Value>) {
	return (
		<span className={styles.select} data-wide={wide}>
			<select
				id={id}
				aria-label={label ?? undefined}
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
	);
}
