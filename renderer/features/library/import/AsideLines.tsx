// Lines that were set aside, each with the way back into the text.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/Button.tsx";
import styles from "./AsideLines.module.css";
import type { AsideLine } from "./setAside.ts";

const linesAtOnce = 100;
/** Characters of a line that are read out with its button. */
const spoken = 60;

interface AsideLinesProps {
	readonly lines: readonly AsideLine[];
	readonly disabled: boolean;
	readonly onPutBack: (removed: readonly number[]) => void;
}

export function AsideLines({ lines, disabled, onPutBack }: AsideLinesProps) {
	const { t } = useTranslation("import");
	const [shown, setShown] = useState(linesAtOnce);
	const left = lines.length - shown;
	return (
		<>
			<ul className={styles.lines}>
				{lines.slice(0, shown).map(({ index, text }) => (
					<li key={index}>
						<span lang="vi">{text}</span>
						<Button
							look="text"
							disabled={disabled}
							aria-label={t("putBack.line", { line: text.length > spoken ? `${text.slice(0, spoken)}…` : text })}
							onClick={() => onPutBack([index])}
						>
							{t("putBack.do")}
						</Button>
					</li>
				))}
			</ul>
			{left > 0 ? (
				<Button look="text" className={styles.more} onClick={() => setShown((count) => count + linesAtOnce * 2)}>
					{t("setAside.more", { count: left })}
				</Button>
			) : null}
		</>
	);
}
