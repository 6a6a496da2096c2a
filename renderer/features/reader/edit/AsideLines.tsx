// Lines that were set aside, dashed, at the place where they stood: each with its way back.

import { memo, type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Removed } from "../../../engine/document/types.ts";
import { Button } from "../../../ui/Button.tsx";
import styles from "./edit.module.css";

interface AsideLinesProps {
	readonly lines: readonly Removed[];
	/** Their indices in `CleanDocument.removed`. */
	readonly indices: readonly number[];
	readonly disabled: boolean;
	readonly onPutBack: RefObject<(indices: readonly number[]) => void>;
}

/** More lines than these at one place are shown only on demand. */
const shownAtOnce = 3;

export const AsideLines = memo(function AsideLines({ lines, indices, disabled, onPutBack }: AsideLinesProps) {
	const { t } = useTranslation(["reader", "common"]);
	const [open, setOpen] = useState(false);
	const few = lines.length <= shownAtOnce;
	const shown = few || open ? lines : [];
	return (
		<fieldset className={styles.aside} aria-label={t("edit.aside", { count: lines.length })}>
			{few ? null : (
				<div className={styles.asideHead}>
					<Button look="text" aria-expanded={open} onClick={() => setOpen(!open)}>
						{t("edit.aside", { count: lines.length })}
					</Button>
					{open ? (
						<Button look="text" disabled={disabled} onClick={() => onPutBack.current(indices)}>
							{t("setAside.putAllBack")}
						</Button>
					) : null}
				</div>
			)}
			{shown.length === 0 ? null : (
				<ul>
					{shown.map(({ text, reason }, at) => (
						<li key={indices[at]}>
							<p>
								<span lang="vi">{text}</span>
								<small>{t(`common:setAsideReason.${reason}`)}</small>
							</p>
							<Button
								look="text"
								disabled={disabled}
								aria-label={t("setAside.putBackLine", { line: text })}
								onClick={() => onPutBack.current([indices[at] ?? -1])}
							>
								{t("setAside.putBack")}
							</Button>
						</li>
					))}
				</ul>
			)}
		</fieldset>
	);
});
