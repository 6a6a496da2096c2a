// The first step: a file is chosen or dropped.

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import styles from "./Exchange.module.css";

interface FileChoiceProps {
	readonly problem: string | null;
	readonly onFile: (file: File) => void;
}

/** What the system's dialog offers first; any other file may be chosen too. */
const accepted = ".csv,.tsv,.txt,.apkg,.colpkg,.json,text/csv,text/tab-separated-values,text/plain,application/json";

export function FileChoice({ problem, onFile }: FileChoiceProps) {
	const { t } = useTranslation("exchange");
	const field = useRef<HTMLInputElement>(null);
	const [over, setOver] = useState(false);
	return (
		<>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: whoever has no mouse uses the button. */}
			<div
				className={styles.dropPlace}
				data-over={over}
				// The window takes articles that are dropped anywhere else: it must not hear of these.
				onDragEnter={(event) => event.stopPropagation()}
				onDragOver={(event) => {
					event.preventDefault();
					event.stopPropagation();
					event.dataTransfer.dropEffect = "copy";
					setOver(true);
				}}
				onDragLeave={(event) => {
					event.stopPropagation();
					setOver(false);
				}}
				onDrop={(event) => {
					event.preventDefault();
					event.stopPropagation();
					setOver(false);
					const [dropped] = event.dataTransfer.files;
					if (dropped !== undefined) onFile(dropped);
				}}
			>
				<Button look="main" onClick={() => field.current?.click()}>
					{t("bringIn.choose")}
				</Button>
				<span>{over ? t("bringIn.dropNow") : t("bringIn.drop")}</span>
				<p>{t("bringIn.forms")}</p>
				<input
					ref={field}
					type="file"
					hidden
					accept={accepted}
					aria-label={t("bringIn.choose")}
					onChange={(event) => {
						const [chosen] = event.currentTarget.files ?? [];
						event.currentTarget.value = "";
						if (chosen !== undefined) onFile(chosen);
					}}
				/>
			</div>
			{problem === null || problem === "" ? null : (
				<p className={styles.problem} role="alert">
					{problem}
				</p>
			)}
			<p className={styles.note}>{t("bringIn.nothingYet")}</p>
		</>
	);
}
