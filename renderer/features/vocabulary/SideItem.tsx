// A choice at the side with its count.

import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./SidePanel.module.css";
import { useSideStop } from "./sideStops.ts";

interface SideItemProps {
	/** Among the choices. */
	readonly id: string;
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

export function SideItem({ id, label, lang, count, current, before, onChoose, onKeyDown }: SideItemProps) {
	const { i18n } = useTranslation();
	const { tabIndex, onFocus } = useSideStop(id);
	return (
		<button
			type="button"
			className={styles.item}
			data-side-stop=""
			tabIndex={tabIndex}
			onFocus={onFocus}
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
