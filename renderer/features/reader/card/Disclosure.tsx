// A part of the card that is opened by its heading.

import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/Icon.tsx";
import styles from "./card.module.css";

interface DisclosureProps {
	readonly label: string;
	/** How many things are in it; `null` where that is not known. */
	readonly figure: number | null;
	readonly initially?: boolean;
	readonly onToggle?: (open: boolean) => void;
	readonly children: ReactNode;
}

export function Disclosure({ label, figure, initially = false, onToggle, children }: DisclosureProps) {
	const { i18n } = useTranslation();
	const [open, setOpen] = useState(initially);
	const id = useId();
	return (
		<section className={styles.part}>
			<h3>
				<button
					type="button"
					className={styles.partHead}
					aria-expanded={open}
					aria-controls={id}
					onClick={() => {
						setOpen(!open);
						onToggle?.(!open);
					}}
				>
					<Icon name={open ? "down" : "forward"} small />
					<span>{label}</span>
					{figure === null ? null : <span className="number">{figure.toLocaleString(i18n.language)}</span>}
				</button>
			</h3>
			<div id={id} hidden={!open} className={styles.partBody}>
				{children}
			</div>
		</section>
	);
}
