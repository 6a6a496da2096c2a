// The library before its first article: what the app is for, and three ways to begin.

import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { AddText } from "./AddText.tsx";
import styles from "./EmptyLibrary.module.css";

export function EmptyLibrary({ onSamples }: { readonly onSamples: () => void }) {
	const { t } = useTranslation("library");
	return (
		<div className={styles.empty}>
			<h1>{t("empty.title")}</h1>
			<p>{t("empty.about")}</p>
			<AddText first />
			<p className={styles.samples}>
				{t("empty.nothing")}{" "}
				<Button look="text" onClick={onSamples}>
					{t("empty.samples")}
				</Button>
			</p>
		</div>
	);
}
