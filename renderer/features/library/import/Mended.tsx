// The margin of an import: what was mended in the text, each place with the way back to what stood there.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Repair } from "../../../engine/document/types.ts";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import styles from "./SetAside.module.css";

const repairsAtOnce = 12;
const repairsMore = 200;

interface MendedProps {
	readonly repairs: readonly Repair[];
	readonly onUndo: (repair: number) => void;
	readonly disabled: boolean;
}

export function Mended({ repairs, onUndo, disabled }: MendedProps) {
	const { t } = useTranslation("import");
	const [shown, setShown] = useState(repairsAtOnce);
	if (repairs.length === 0) return null;
	const left = repairs.length - shown;
	return (
		<section className={layout.panel} aria-labelledby="mended">
			<h2 id="mended" className={layout.sectionLabel}>
				{t("mended.title", { count: repairs.length })}
			</h2>
			<ul className={styles.repairs}>
				{repairs.slice(0, shown).map((repair, index) => (
					<li key={`${repair.span.start}:${repair.before}`}>
						<span lang="vi">
							<del>{seen(repair.before)}</del> <ins>{seen(repair.after)}</ins>
						</span>
						<Button
							look="text"
							className={styles.put}
							disabled={disabled}
							aria-label={t("mended.undoOf", { before: seen(repair.before) })}
							onClick={() => onUndo(index)}
						>
							{t("mended.undo")}
						</Button>
					</li>
				))}
			</ul>
			{left > 0 ? (
				<Button look="text" className={styles.all} onClick={() => setShown((count) => count + repairsMore)}>
					{t("mended.more", { count: Math.min(left, repairsMore) })}
				</Button>
			) : null}
		</section>
	);
}

/** A line end that was taken out can be seen. */
function seen(text: string): string {
	return text.replaceAll("\n", "↵");
}
