// The way to each part of the settings, which are long: beside them while there is a margin, else behind a button of the bar.

import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionMenu } from "../../ui/ActionMenu.tsx";
import { Button } from "../../ui/Button.tsx";
import layout from "../../ui/layout.module.css";
import styles from "./SettingsScreen.module.css";

export interface Section {
	readonly title: string;
	/** Scrolls to it and goes on there with the keyboard. */
	readonly show: () => void;
}

/** The parts of a column, by the headings that they begin with; in its order. */
export function useSections(column: RefObject<HTMLElement | null>): readonly Section[] {
	const { i18n } = useTranslation();
	const { language } = i18n;
	const [sections, setSections] = useState<readonly Section[]>([]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the headings are others in another language
	useEffect(() => {
		const own = column.current;
		if (own === null) return;
		const read = () => setSections([...own.querySelectorAll<HTMLElement>(":scope > section > h2")].map(sectionOf));
		read();
		const observer = new MutationObserver(read);
		observer.observe(own, { childList: true });
		return () => observer.disconnect();
	}, [column, language]);
	return sections;
}

function sectionOf(heading: HTMLElement): Section {
	const show = () => {
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
		heading.scrollIntoView({ block: "start" });
	};
	return { title: heading.textContent ?? "", show };
}

interface SectionsProps {
	readonly sections: readonly Section[];
}

export function SectionList({ sections }: SectionsProps) {
	const { t } = useTranslation("settings");
	return (
		<nav className={`${layout.panel} ${styles.sections}`} aria-label={t("sections")}>
			<span className={layout.sectionLabel} aria-hidden="true">
				{t("sections")}
			</span>
			<ul>
				{sections.map(({ title, show }) => (
					<li key={title}>
						<Button onClick={show}>{title}</Button>
					</li>
				))}
			</ul>
		</nav>
	);
}

export function SectionMenu({ sections }: SectionsProps) {
	const { t } = useTranslation("settings");
	const actions = sections.map(({ title, show }) => ({ icon: "contents", label: title, run: show }) as const);
	return <ActionMenu className={styles.sectionMenu} label={t("sections")} actions={actions} />;
}
