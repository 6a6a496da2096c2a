// A choice at the side with its count.

import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./SidePanel.module.css";

interface SideItemProps {
	readonly label: string;
	/** Of names that the person gave: Vietnamese as a rule. */
	readonly lang?: "vi";
	readonly count: number;
	readonly current: boolean;
	/** Stands before the label: decoration. */
	readonly before?: ReactNode;
	readonly onChoose: () => void;
	readonly onKeyDown?: (event: KeyboardEvent) => void;
}

export function SideItem({ label, lang, count, current, before, onChoose, onKeyDown }: SideItemProps) {
	const { i18n } = useTranslation();
	return (
		<button
			type="button"
			className={styles.item}
			aria-current={current ? "true" : undefined}
			onClick={onChoose}
			onKeyDown={onKeyDown}
		>
			{before}
			<span className={styles.name} lang={lang}>
				{label}
			</span>{" "}
			<span className={styles.count}>{new Intl.NumberFormat(i18n.language).format(count)}</span>
		</button>
	);
}
