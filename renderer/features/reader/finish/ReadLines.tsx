// Time and words read, in lines: today and of this article.

import { useTranslation } from "react-i18next";
import { minutesOf } from "../../readingDays.ts";
import styles from "./finish.module.css";
import type { ReadFigures } from "./useReadFigures.ts";

export function ReadLines({ read: { today, article } }: { readonly read: ReadFigures }) {
	const { t } = useTranslation("reader");
	const lines = [
		{ name: t("read.today"), sum: today },
		{ name: t("read.article"), sum: article },
	];
	return (
		<dl className={styles.figures}>
			{lines.map(({ name, sum }) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>
						<span>{t("read.minutes", { count: minutesOf(sum.milliseconds) })}</span>
						<span>{t("read.words", { count: sum.words })}</span>
					</dd>
				</div>
			))}
		</dl>
	);
}
