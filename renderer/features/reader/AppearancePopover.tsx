// How the text looks: typeface, size, spacing, theme; every change is seen at once behind it.

import { Popover, PopoverDisclosure, PopoverHeading, PopoverProvider } from "@ariakit/react";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import buttonStyles from "../../ui/Button.module.css";
import { Icon } from "../../ui/Icon.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { useSettings } from "../services.tsx";
import styles from "./reader.module.css";

const fonts = ["serif", "sans", "system"] as const;
const themes = ["system", "light", "sepia", "dark"] as const;

export function AppearancePopover() {
	const { t } = useTranslation("reader");
	const label = t("appearance.title");
	return (
		<PopoverProvider placement="bottom-end">
			<PopoverDisclosure className={`${buttonStyles.button} ${buttonStyles.iconOnly}`} aria-label={label} title={label}>
				<Icon name="appearance" />
			</PopoverDisclosure>
			<Popover className={styles.popover} gutter={4} portal unmountOnHide>
				<PopoverHeading className={styles.popoverTitle}>{label}</PopoverHeading>
				<Choices />
			</Popover>
		</PopoverProvider>
	);
}

function Choices() {
	const { t } = useTranslation("reader");
	const [{ font, textSize, lineSpacing, theme }, change] = useSettings();
	return (
		<>
			<Choice label={t("appearance.theme")}>
				<Switch
					label={t("appearance.theme")}
					value={theme}
					options={themes.map((value) => ({ value, label: t(`appearance.themes.${value}`) }))}
					onChange={(value) => change({ theme: value })}
				/>
			</Choice>
			<Choice label={t("appearance.font")}>
				<Switch
					label={t("appearance.font")}
					value={font}
					options={fonts.map((value) => ({ value, label: t(`appearance.fonts.${value}`) }))}
					onChange={(value) => change({ font: value })}
				/>
			</Choice>
			<Range
				label={t("appearance.size")}
				value={textSize}
				shown={t("appearance.pixels", { size: textSize })}
				from={16}
				to={36}
				step={1}
				onChange={(value) => change({ textSize: value })}
			/>
			<Range
				label={t("appearance.spacing")}
				value={lineSpacing}
				shown={t("appearance.percent", { value: lineSpacing })}
				from={0.85}
				to={1.5}
				step={0.05}
				onChange={(value) => change({ lineSpacing: value })}
			/>
		</>
	);
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		<div className={styles.choice}>
			<span className={styles.choiceHead} aria-hidden="true">
				{label}
			</span>
			{children}
		</div>
	);
}

interface RangeProps {
	readonly label: string;
	readonly value: number;
	/** The value in words. */
	readonly shown: string;
	readonly from: number;
	readonly to: number;
	readonly step: number;
	readonly onChange: (value: number) => void;
}

function Range({ label, value, shown, from, to, step, onChange }: RangeProps) {
	const id = useId();
	return (
		<div className={styles.choice}>
			<span className={styles.choiceHead}>
				<label htmlFor={id}>{label}</label>
				<span aria-hidden="true" className="number">
					{shown}
				</span>
			</span>
			<input
				id={id}
				type="range"
				min={from}
				max={to}
				step={step}
				value={value}
				aria-valuetext={shown}
				onChange={(event) => onChange(Number(event.target.value))}
			/>
		</div>
	);
}
