// What can be typed, while nothing is: with three examples to tap.

import { useTranslation } from "react-i18next";
import styles from "./EmptyDictionary.module.css";

const examples = [
	{ text: "hop tac", lang: "vi", name: "plain" },
	{ text: "đường", lang: "vi", name: "marked" },
	{ text: "road", lang: "en", name: "english" },
] as const;

export function EmptyDictionary({ onExample }: { readonly onExample: (text: string) => void }) {
	const { t } = useTranslation("dictionary");
	return (
		<section className={styles.empty}>
			<h2>{t("empty.title")}</h2>
			<p>{t("empty.text")}</p>
			<ul className={styles.examples} aria-label={t("empty.examples")}>
				{examples.map(({ text, lang, name }) => (
					<li key={name}>
						<button type="button" onClick={() => onExample(text)}>
							<span lang={lang}>{text}</span> <small>{t(`empty.example.${name}`)}</small>
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
