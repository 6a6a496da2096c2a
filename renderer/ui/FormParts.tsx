// What dialogs and settings draw alike: work that runs, a line with a control, a box to tick, one of a few.

import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { Checkbox } from "./Checkbox.tsx";
import { DialogButtons } from "./Dialog.tsx";
import styles from "./FormParts.module.css";
import { ProgressLine } from "./ProgressLine.tsx";

/** The foot of a form in a dialog; saving submits the form. */
export function SaveButtons({
	onCancel,
	disabled = false,
}: {
	readonly onCancel: () => void;
	/** Whether there is nothing yet that can be saved. */
	readonly disabled?: boolean;
}) {
	const { t } = useTranslation("common");
	return (
		<DialogButtons>
			<Button look="outlined" onClick={onCancel}>
				{t("action.cancel")}
			</Button>
			<Button look="main" type="submit" disabled={disabled}>
				{t("action.save")}
			</Button>
		</DialogButtons>
	);
}

/** @param onCancel `null` where it cannot be ended */
export function Running({
	label,
	share,
	onCancel,
}: {
	readonly label: string;
	readonly share: number | null;
	readonly onCancel: (() => void) | null;
}) {
	const { t } = useTranslation("common");
	return (
		<div className={styles.running}>
			<p>{label}</p>
			<ProgressLine label={label} share={share} />
			{onCancel === null ? null : (
				<Button look="text" onClick={onCancel}>
					{t("action.cancel")}
				</Button>
			)}
		</div>
	);
}

/** The control has the same name by itself: the label beside it is for the eye. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		<div className={styles.row}>
			<span aria-hidden="true">{label}</span>
			{children}
		</div>
	);
}

interface TickProps {
	readonly label: string;
	readonly checked: boolean;
	readonly disabled?: boolean;
	readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, checked, disabled = false, onChange }: TickProps) {
	const id = useId();
	return (
		<label className={styles.check} htmlFor={id}>
			<Checkbox
				id={id}
				checked={checked}
				disabled={disabled}
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
			{label}
		</label>
	);
}

interface ChoiceProps<Value extends string> {
	readonly legend: string;
	/** `false` where the heading over it says the same: then it is for those who listen. */
	readonly legendShown?: boolean;
	readonly value: Value;
	readonly options: readonly { readonly value: Value; readonly label: string; readonly about: string | null }[];
	readonly onChange: (value: Value) => void;
}

/** One of a few, each with a line that says what it means. */
export function Choice<Value extends string>({
	legend,
	legendShown = true,
	value,
	options,
	onChange,
}: ChoiceProps<Value>) {
	const name = useId();
	return (
		<fieldset className={styles.choice} aria-label={legendShown ? undefined : legend}>
			{legendShown ? <legend>{legend}</legend> : null}
			{options.map((option) => (
				<label key={option.value}>
					<input
						type="radio"
						name={name}
						checked={option.value === value}
						aria-labelledby={`${name}-${option.value}`}
						aria-describedby={option.about === null ? undefined : `${name}-${option.value}-about`}
						onChange={() => onChange(option.value)}
					/>
					<span id={`${name}-${option.value}`}>{option.label}</span>
					{option.about === null ? null : (
						<span id={`${name}-${option.value}-about`} className={styles.about}>
							{option.about}
						</span>
					)}
				</label>
			))}
		</fieldset>
	);
}
