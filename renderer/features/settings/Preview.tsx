// A line as the reader will show it: typeface, size, spacing and glosses as they are set, with the words' own states.

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import { unreachable } from "../../engine/text/result.ts";
import type { Settings } from "../../storage/settings.ts";
import { type LineWord, TwoLines } from "../../ui/TwoLines.tsx";
import { lineWords } from "../lineWords.ts";
import { useServices, useSettings, useWordStates } from "../services.tsx";
import styles from "./SettingsScreen.module.css";

const text = "Mỗi sáng, mẹ tôi pha trà, còn bố tôi tưới cây trước nhà. Đến bảy giờ, cả nhà ăn sáng.";
const english =
	"Every morning my mother makes tea, while my father waters the plants in front of the house. " +
	"At seven o’clock the whole family has breakfast.";

export function Preview() {
	const { t } = useTranslation("settings");
	const [{ glossMode, translations }] = useSettings();
	const { get } = useWordStates();
	const tokens = useGlossed();
	const words = tokens === null ? [] : lineWords(text, tokens, get);
	return (
		<figure className={styles.preview} aria-label={t("preview")} data-glosses={glossMode}>
			{tokens === null ? (
				<p className={styles.plain} lang="vi">
					{text}
				</p>
			) : (
				<TwoLines className={styles.line} words={words.map((word) => asShown(word, glossMode))} />
			)}
			{translations ? (
				<p className={styles.english} lang="en">
					{english}
				</p>
			) : null}
		</figure>
	);
}

function asShown(word: LineWord, mode: Settings["glossMode"]): LineWord {
	switch (mode) {
		case "all":
			return word;
		case "unknown":
			return word.status === "new" || word.status === "learning" ? word : { ...word, gloss: null };
		case "hidden":
			return { ...word, gloss: null };
		default:
			return unreachable(mode);
	}
}

/** `null` until the language worker has answered. */
function useGlossed(): readonly GlossedToken[] | null {
	const { language } = useServices();
	const [tokens, setTokens] = useState<readonly GlossedToken[] | null>(null);
	useEffect(() => {
		const controller = new AbortController();
		void language.glossText({ text }, { signal: controller.signal }).then(setTokens, (error: unknown) => {
			if (!controller.signal.aborted) throw error;
		});
		return () => controller.abort(new DOMException("the settings were left", "AbortError"));
	}, [language]);
	return tokens;
}
