// Bytes that may be read in more than one way: the same line read in each, to choose from.

import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { encodingName } from "../../encodingNames.ts";
import styles from "./EncodingChooser.module.css";
import type { EncodingChoice } from "./importItem.ts";

interface EncodingChooserProps {
	readonly encodings: EncodingChoice;
	/** Resolves when the text is there as it reads in this one. */
	readonly onChoose: (encoding: string) => Promise<void>;
	readonly disabled: boolean;
}

export function EncodingChooser({ encodings, onChoose, disabled }: EncodingChooserProps) {
	const { t } = useTranslation("import");
	const name = useId();
	const [asked, setAsked] = useState<string | null>(null);
	const choose = async (encoding: string) => {
		setAsked(encoding);
		await onChoose(encoding);
		setAsked((now) => (now === encoding ? null : now));
	};
	return (
		<fieldset className={styles.chooser} aria-busy={asked !== null} disabled={disabled}>
			<legend>{t("encoding.doubtful")}</legend>
			{encodings.candidates.map(({ encoding, preview }) => (
				<label key={encoding} className={styles.card}>
					<input
						type="radio"
						name={name}
						checked={encoding === (asked ?? encodings.chosen)}
						onChange={() => void choose(encoding)}
					/>
					<span className={styles.preview} lang="vi">
						{preview}
					</span>
					<span className={styles.name}>{encodingName(encoding, t)}</span>
				</label>
			))}
		</fieldset>
	);
}
