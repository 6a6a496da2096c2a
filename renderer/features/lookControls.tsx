// How the two lines look, as a person sets it: in the settings, and beside the text that is read. Whoever draws them
// lays them out.

import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type RangedSetting, settingRanges } from "../storage/settings.ts";
import { Slider } from "../ui/Slider.tsx";
import { Switch } from "../ui/Switch.tsx";
import { useSettings } from "./services.tsx";

interface LookControlsProps {
	/** The control has the same name by itself: the label beside it is for the eye. */
	readonly row: (label: string, control: ReactNode) => ReactNode;
}

const themes = ["system", "light", "sepia", "dark"] as const;
const contrasts = ["system", "more"] as const;
const fonts = ["serif", "sans", "system"] as const;
const columns = ["narrow", "medium", "wide"] as const;
const sizes = ["textSize", "glossSize", "lineSpacing"] as const satisfies readonly RangedSetting[];
const spaces = ["letterSpacing", "wordSpacing"] as const satisfies readonly RangedSetting[];

export function ThemeControls({ row }: LookControlsProps) {
	const { t } = useTranslation("settings");
	const [{ theme, contrast }, change] = useSettings();
	return (
		<>
			{row(
				t("interface.theme"),
				<Switch
					label={t("interface.theme")}
					value={theme}
					options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
					onChange={(chosen) => change({ theme: chosen })}
				/>,
			)}
			{row(
				t("interface.contrast"),
				<Switch
					label={t("interface.contrast")}
					value={contrast}
					options={contrasts.map((value) => ({ value, label: t(`contrast.${value}`) }))}
					onChange={(chosen) => change({ contrast: chosen })}
				/>,
			)}
		</>
	);
}

export function TypeControls({ row }: LookControlsProps) {
	const { t } = useTranslation("settings");
	const [{ font, columnWidth }, change] = useSettings();
	return (
		<>
			{row(
				t("reading.font"),
				<Switch
					label={t("reading.font")}
					value={font}
					options={fonts.map((value) => ({ value, label: t(`font.${value}`) }))}
					onChange={(chosen) => change({ font: chosen })}
				/>,
			)}
			<Ranges row={row} names={sizes} />
			{row(
				t("reading.columnWidth"),
				<Switch
					label={t("reading.columnWidth")}
					value={columnWidth}
					options={columns.map((value) => ({ value, label: t(`column.${value}`) }))}
					onChange={(chosen) => change({ columnWidth: chosen })}
				/>,
			)}
			<Ranges row={row} names={spaces} />
		</>
	);
}

function Ranges({ row, names }: LookControlsProps & { readonly names: readonly RangedSetting[] }) {
	const { t, i18n } = useTranslation("settings");
	const [settings, change] = useSettings();
	const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
	return names.map((name) => (
		<Fragment key={name}>
			{row(
				t(`reading.${name}`),
				<Slider
					label={t(`reading.${name}`)}
					value={settings[name]}
					{...settingRanges[name]}
					text={name === "textSize" ? t("pixels", { value: settings[name] }) : percent.format(settings[name])}
					onChange={(value) => change({ [name]: value })}
				/>,
			)}
		</Fragment>
	));
}
