// What a person can set, each change seen at once; and what this app is and where it runs.

import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { looksToReset } from "../../storage/settings.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import layout from "../../ui/layout.module.css";
import { Select } from "../../ui/Select.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { ThemeControls, TypeControls } from "../lookControls.tsx";
import { useSettings } from "../services.tsx";
import { About } from "./About.tsx";
import { Corrections, useCorrectionCounts } from "./Corrections.tsx";
import { SectionList, SectionMenu, useSections } from "./Sections.tsx";
import styles from "./SettingsScreen.module.css";

interface SettingsScreenProps {
	/** A line as the reader will show it. */
	readonly preview: ReactNode;
	/** The keys of the reader, to be changed. */
	readonly keys: ReactNode;
	/** Voices and recordings. */
	readonly listen?: ReactNode;
	/** How words are reviewed. */
	readonly review?: ReactNode;
	/** The way to mark what is known already. */
	readonly seeding?: ReactNode;
	/** Copies of the library. */
	readonly backup?: ReactNode;
}

const glossModes = ["all", "unknown", "rare", "hidden"] as const;
const typings = ["off", "telex", "vni"] as const;
const bands = [1, 2, 3, 4, 5] as const;
/** The most common words that a band and all before it hold. */
const wordsOfBand: Readonly<Record<(typeof bands)[number], number>> = {
	1: 1000,
	2: 2000,
	3: 5000,
	4: 10_000,
	5: 20_000,
};

export function SettingsScreen({ preview, listen, keys, review, seeding, backup }: SettingsScreenProps) {
	const { t } = useTranslation("settings");
	const column = useRef<HTMLDivElement>(null);
	const sections = useSections(column);
	return (
		<main className={layout.screen}>
			<div className={`${layout.bar} ${layout.frame}`}>
				<h1 className={layout.heading}>{t("title")}</h1>
				<SectionMenu sections={sections} />
			</div>
			<div className={layout.scroll}>
				<div className={`${layout.page} ${layout.frame} ${styles.page}`}>
					<div className={styles.column} ref={column}>
						<InterfaceSettings />
						<ReadingSettings preview={preview} />
						{listen}
						{keys}
						{review}
						{seeding}
						{backup}
					</div>
					<div className={`${layout.margin} ${styles.margin}`}>
						<SectionList sections={sections} />
						<About />
					</div>
				</div>
			</div>
		</main>
	);
}

function InterfaceSettings() {
	const { t } = useTranslation("settings");
	const [{ language, typing }, change] = useSettings();
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
			<ThemeControls row={row} />
			<Row label={t("interface.typing")}>
				<Switch
					label={t("interface.typing")}
					value={typing}
					options={typings.map((value) => ({ value, label: t(`typing.${value}`) }))}
					onChange={(chosen) => change({ typing: chosen })}
				/>
			</Row>
		</Group>
	);
}

function ReadingSettings({ preview }: Pick<SettingsScreenProps, "preview">) {
	const { t } = useTranslation("settings");
	const [settings, change] = useSettings();
	const corrections = useCorrectionCounts();
	const changed = looksToReset(settings);
	return (
		<Group id="reading" title={t("reading.title")}>
			{preview}
			<TypeControls row={row} />
			<Row label={t("reading.glosses")}>
				<Switch
					label={t("reading.glosses")}
					value={settings.glossMode}
					options={glossModes.map((value) => ({ value, label: t(`glosses.${value}`) }))}
					onChange={(glossMode) => change({ glossMode })}
				/>
			</Row>
			<Row label={t("reading.glossBand")}>
				<Select
					label={t("reading.glossBand")}
					value={String(settings.glossBand)}
					options={bands.map((band) => ({ value: String(band), label: t("band", { words: wordsOfBand[band] }) }))}
					onChange={(chosen) => change({ glossBand: bands.find((band) => String(band) === chosen) ?? 2 })}
				/>
			</Row>
			<Tick name="hoverPreview" />
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
			<Tick name="translations" />
			<Tick name="glossesSpoken" />
			{corrections === null ? null : (
				<Row label={t("corrections.title")}>
					<Corrections counts={corrections} />
				</Row>
			)}
			<Button
				look="text"
				className={styles.reset ?? ""}
				disabled={Object.keys(changed).length === 0}
				onClick={() => change(changed)}
			>
				{t("reading.reset")}
			</Button>
		</Group>
	);
}

function Tick({ name }: { readonly name: "hoverPreview" | "translations" | "glossesSpoken" }) {
	const { t } = useTranslation("settings");
	const [settings, change] = useSettings();
	return (
		<Row label={t(`reading.${name}`)}>
			<label className={styles.check} htmlFor={name}>
				<Checkbox id={name} checked={settings[name]} onChange={(event) => change({ [name]: event.target.checked })} />
				{t(`reading.${name}About`)}
			</label>
		</Row>
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

function row(label: string, control: ReactNode): ReactNode {
	return <Row label={label}>{control}</Row>;
}
