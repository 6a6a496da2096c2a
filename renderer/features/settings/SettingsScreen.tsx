// What a person can set, each change seen at once; and what this app is and where it runs.

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../ui/Checkbox.tsx";
import layout from "../../ui/layout.module.css";
import { Select } from "../../ui/Select.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { useSettings } from "../services.tsx";
import { About } from "./About.tsx";
import { Corrections, useCorrectionCounts } from "./Corrections.tsx";
import { Preview } from "./Preview.tsx";
import styles from "./SettingsScreen.module.css";
import { Slider } from "./Slider.tsx";

export function SettingsScreen() {
	const { t } = useTranslation("settings");
	return (
		<main className={layout.screen}>
			<div className={`${layout.bar} ${layout.frame}`}>
				<h1 className={layout.heading}>{t("title")}</h1>
			</div>
			<div className={layout.scroll}>
				<div className={`${layout.page} ${layout.frame} ${styles.page}`}>
					<div className={styles.column}>
						<InterfaceSettings />
						<ReadingSettings />
					</div>
					<div className={layout.margin}>
						<About />
					</div>
				</div>
			</div>
		</main>
	);
}

function InterfaceSettings() {
	const { t } = useTranslation("settings");
	const [{ language, theme }, change] = useSettings();
	return (
		<Group id="interface" title={t("interface.title")}>
			<Row label={t("interface.language")}>
				<Select
					label={t("interface.language")}
					value={language}
					options={[
						{ value: "system", label: t("language.system") },
						{ value: "en", label: t("language.en") },
						{ value: "vi", label: t("language.vi") },
					]}
					onChange={(chosen) => change({ language: chosen })}
				/>
			</Row>
			<Row label={t("interface.theme")}>
				<Switch
					label={t("interface.theme")}
					value={theme}
					options={[
						{ value: "system", label: t("theme.system") },
						{ value: "light", label: t("theme.light") },
						{ value: "sepia", label: t("theme.sepia") },
						{ value: "dark", label: t("theme.dark") },
					]}
					onChange={(chosen) => change({ theme: chosen })}
				/>
			</Row>
		</Group>
	);
}

function ReadingSettings() {
	const { t, i18n } = useTranslation("settings");
	const [settings, change] = useSettings();
	const corrections = useCorrectionCounts();
	const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
	return (
		<Group id="reading" title={t("reading.title")}>
			<Preview />
			<Row label={t("reading.font")}>
				<Switch
					label={t("reading.font")}
					value={settings.font}
					options={[
						{ value: "serif", label: t("font.serif") },
						{ value: "sans", label: t("font.sans") },
						{ value: "system", label: t("font.system") },
					]}
					onChange={(font) => change({ font })}
				/>
			</Row>
			<Row label={t("reading.textSize")}>
				<Slider
					label={t("reading.textSize")}
					value={settings.textSize}
					from={16}
					to={36}
					step={1}
					text={t("pixels", { value: settings.textSize })}
					onChange={(textSize) => change({ textSize })}
				/>
			</Row>
			<Row label={t("reading.lineSpacing")}>
				<Slider
					label={t("reading.lineSpacing")}
					value={settings.lineSpacing}
					from={0.85}
					to={1.5}
					step={0.05}
					text={percent.format(settings.lineSpacing)}
					onChange={(lineSpacing) => change({ lineSpacing })}
				/>
			</Row>
			<Row label={t("reading.glosses")}>
				<Switch
					label={t("reading.glosses")}
					value={settings.glossMode}
					options={[
						{ value: "all", label: t("glosses.all") },
						{ value: "unknown", label: t("glosses.unknown") },
						{ value: "hidden", label: t("glosses.hidden") },
					]}
					onChange={(glossMode) => change({ glossMode })}
				/>
			</Row>
			<Row label={t("reading.view")}>
				<Switch
					label={t("reading.view")}
					value={settings.view}
					options={[
						{ value: "paragraphs", label: t("view.paragraphs") },
						{ value: "sentences", label: t("view.sentences") },
					]}
					onChange={(view) => change({ view })}
				/>
			</Row>
			<Row label={t("reading.pronunciation")}>
				<Switch
					label={t("reading.pronunciation")}
					value={settings.pronunciation}
					options={[
						{ value: "north", label: t("pronunciation.north") },
						{ value: "south", label: t("pronunciation.south") },
					]}
					onChange={(pronunciation) => change({ pronunciation })}
				/>
			</Row>
			<Row label={t("reading.translations")}>
				<label className={styles.check} htmlFor="translations">
					<Checkbox
						id="translations"
						checked={settings.translations}
						onChange={(event) => change({ translations: event.target.checked })}
					/>
					{t("reading.translationsAbout")}
				</label>
			</Row>
			{corrections === null ? null : (
				<Row label={t("corrections.title")}>
					<Corrections counts={corrections} />
				</Row>
			)}
		</Group>
	);
}

function Group({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
	return (
		<section className={styles.group} aria-labelledby={id}>
			<h2 id={id} className={layout.sectionLabel}>
				{title}
			</h2>
			{children}
		</section>
	);
}

/** The control has the same name by itself: the label beside it is for the eye. */
function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		<div className={styles.row}>
			<span aria-hidden="true">{label}</span>
			<div className={styles.control}>{children}</div>
		</div>
	);
}
