// Several of many, by boxes; where there are very many, found by typing.

import { useId, useState } from "react";
import { unaccented } from "../../engine/text/headwordKey.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Field } from "../../ui/Field.tsx";
import styles from "./CheckGroup.module.css";

interface CheckGroupProps<Value extends string | number> {
	readonly legend: string;
	/** Of the labels, where they are Vietnamese. */
	readonly lang?: "vi";
	readonly choices: readonly { readonly value: Value; readonly label: string }[];
	readonly chosen: readonly Value[];
	readonly onToggle: (value: Value, label: string) => void;
	/** Names the field by which choices are found where they are many. */
	readonly searchLabel?: string;
}

/** From this many on they are searched; and so many are shown, the chosen ones always. */
const many = 12;
const shownAtMost = 60;

export function CheckGroup<Value extends string | number>(props: CheckGroupProps<Value>) {
	const { legend, lang, choices, chosen, onToggle, searchLabel } = props;
	const id = useId();
	const [search, setSearch] = useState("");
	const searched = searchLabel !== undefined && choices.length >= many;
	const sought = unaccented(search.trim().toLowerCase());
	const found = choices.filter(({ value, label }, index) => {
		if (chosen.includes(value)) return true;
		return sought === "" ? index < shownAtMost : unaccented(label.toLowerCase()).includes(sought);
	});
	return (
		<fieldset className={styles.group}>
			<legend>{legend}</legend>
			{searched ? (
				<Field
					icon="search"
					data-typing="vi"
					label={searchLabel}
					value={search}
					spellCheck={false}
					onChange={(event) => setSearch(event.currentTarget.value)}
				/>
			) : null}
			<div className={styles.choices} data-many={searched}>
				{found.slice(0, shownAtMost + chosen.length).map(({ value, label }, index) => (
					<label key={value} htmlFor={`${id}-${index}`}>
						<Checkbox id={`${id}-${index}`} checked={chosen.includes(value)} onChange={() => onToggle(value, label)} />
						<span lang={lang}>{label}</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
