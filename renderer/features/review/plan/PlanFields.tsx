// The settings of a review plan as rows: each with its control, and for a list where its value comes from.

import { type ReactNode, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewPlanSettings } from "../../../engine/review/plan.ts";
import { newFirsts, planRanges, reviewModes, reviewOrders } from "../../../engine/review/plan.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Select } from "../../../ui/Select.tsx";
import { Slider } from "../../../ui/Slider.tsx";
import styles from "./Plan.module.css";
import { stepsOf, stepsText } from "./steps.ts";

export type PlanField = Exclude<keyof ReviewPlanSettings, "weights">;

interface PlanFieldsProps {
	/** What holds, own and inherited. */
	readonly plan: ReviewPlanSettings;
	readonly onChange: (change: Partial<ReviewPlanSettings>) => void;
	/** For a list: which of it the list sets itself; `null` for the general settings. */
	readonly own: { readonly fields: ReadonlySet<string>; readonly reset: (field: PlanField) => void } | null;
	/** What cannot be read; the field keeps the last value that could. */
	readonly onProblem?: (field: PlanField, wrong: boolean) => void;
}

export function PlanFields({ plan, onChange, own, onProblem }: PlanFieldsProps) {
	const { t, i18n } = useTranslation("review");
	const id = useId();
	const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
	const row = (field: PlanField, control: ReactNode, about?: string) => (
		<div className={styles.row} data-own={own?.fields.has(field) === true}>
			<div className={styles.name}>
				<span aria-hidden="true">{t(`plan.${field}`)}</span>
				{about === undefined ? null : <small>{about}</small>}
			</div>
			<div className={styles.control}>
				{control}
				{own?.fields.has(field) === true ? (
					<IconButton
						icon="undo"
						label={t("plan.reset", { setting: t(`plan.${field}`) })}
						onClick={() => own.reset(field)}
					/>
				) : null}
			</div>
		</div>
	);
	const number = (field: "newPerDay" | "reviewsPerDay" | "maximumInterval" | "leechAfter") =>
		row(
			field,
			<NumberField
				label={t(`plan.${field}`)}
				value={plan[field]}
				range={planRanges[field]}
				onChange={(value) => {
					onProblem?.(field, value === null);
					if (value !== null) onChange({ [field]: value });
				}}
			/>,
		);
	const steps = (field: "learningSteps" | "relearningSteps") =>
		row(
			field,
			<StepsField
				label={t(`plan.${field}`)}
				steps={plan[field]}
				onChange={(value) => {
					onProblem?.(field, value === null);
					if (value !== null) onChange({ [field]: value });
				}}
			/>,
			t("plan.stepsAbout"),
		);
	return (
		<div className={styles.fields}>
			{row(
				"modes",
				<fieldset className={styles.modes} aria-label={t("plan.modes")}>
					{reviewModes.map((mode) => (
						<label key={mode} htmlFor={`${id}-${mode}`}>
							<Checkbox
								id={`${id}-${mode}`}
								checked={plan.modes.includes(mode)}
								disabled={plan.modes.length === 1 && plan.modes.includes(mode)}
								onChange={({ currentTarget: { checked } }) =>
									onChange({ modes: reviewModes.filter((one) => (one === mode ? checked : plan.modes.includes(one))) })
								}
							/>
							{t(`mode.${mode}`)}
						</label>
					))}
				</fieldset>,
				t("plan.modesAbout"),
			)}
			{number("newPerDay")}
			{number("reviewsPerDay")}
			{row(
				"retention",
				<Slider
					label={t("plan.retention")}
					value={plan.retention}
					{...planRanges.retention}
					text={percent.format(plan.retention)}
					onChange={(retention) => onChange({ retention })}
				/>,
				t("plan.retentionAbout"),
			)}
			{row(
				"order",
				<Select
					label={t("plan.order")}
					value={plan.order}
					options={reviewOrders.map((value) => ({ value, label: t(`plan.orders.${value}`) }))}
					onChange={(order) => onChange({ order })}
				/>,
			)}
			{row(
				"newFirst",
				<Select
					label={t("plan.newFirst")}
					value={plan.newFirst}
					options={newFirsts.map((value) => ({ value, label: t(`plan.newFirsts.${value}`) }))}
					onChange={(newFirst) => onChange({ newFirst })}
				/>,
			)}
			{steps("learningSteps")}
			{steps("relearningSteps")}
			{number("maximumInterval")}
			{number("leechAfter")}
			{row(
				"suspendLeeches",
				<label className={styles.check} htmlFor={`${id}-leeches`}>
					<Checkbox
						id={`${id}-leeches`}
						checked={plan.suspendLeeches}
						onChange={({ currentTarget: { checked } }) => onChange({ suspendLeeches: checked })}
					/>
					{t("plan.suspendLeechesAbout")}
				</label>,
			)}
		</div>
	);
}

interface NumberFieldProps {
	readonly label: string;
	readonly value: number;
	readonly range: { readonly from: number; readonly to: number };
	/** `null` for what is no number of the range. */
	readonly onChange: (value: number | null) => void;
}

/** Takes effect when it is left, or by Enter: half of a number is none. */
function NumberField({ label, value, range, onChange }: NumberFieldProps) {
	const { t } = useTranslation("review");
	const numberIn = (text: string) => {
		const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
		return number >= range.from && number <= range.to ? number : null;
	};
	return (
		<Written
			label={label}
			text={String(value)}
			numeric
			problemOf={(text) => (numberIn(text) === null ? t("plan.numberProblem", range) : null)}
			onWritten={(text) => onChange(numberIn(text))}
		/>
	);
}

interface StepsFieldProps {
	readonly label: string;
	readonly steps: readonly number[];
	readonly onChange: (steps: readonly number[] | null) => void;
}

function StepsField({ label, steps, onChange }: StepsFieldProps) {
	const { t } = useTranslation("review");
	return (
		<Written
			label={label}
			text={stepsText(steps)}
			problemOf={(text) => (stepsOf(text) === null ? t("plan.stepsProblem") : null)}
			onWritten={(text) => onChange(stepsOf(text))}
		/>
	);
}

interface WrittenProps {
	readonly label: string;
	readonly text: string;
	readonly numeric?: boolean;
	readonly problemOf: (text: string) => string | null;
	/** Called when the field is left or Enter is pressed, and with every key while there is a problem to be gone. */
	readonly onWritten: (text: string) => void;
}

function Written({ label, text, numeric = false, problemOf, onWritten }: WrittenProps) {
	const id = useId();
	const [written, setWritten] = useState(text);
	const [left, setLeft] = useState(false);
	useEffect(() => setWritten(text), [text]);
	const problem = left ? problemOf(written) : null;
	const done = () => {
		setLeft(true);
		if (written !== text || problem !== null) onWritten(written);
	};
	return (
		<span className={styles.written}>
			<input
				aria-label={label}
				aria-invalid={problem !== null}
				aria-describedby={id}
				className={numeric ? styles.number : styles.steps}
				inputMode={numeric ? "numeric" : "text"}
				value={written}
				onChange={({ currentTarget: { value } }) => setWritten(value)}
				onBlur={done}
				onKeyDown={({ key }) => {
					if (key === "Enter") done();
				}}
			/>
			<small id={id} role="alert">
				{problem}
			</small>
		</span>
	);
}
