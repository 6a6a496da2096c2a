// Says that the library has this text, or nearly this text, and offers what can be done about it.

import { useTranslation } from "react-i18next";
import type { AlikeArticle } from "../../../storage/contract/articles.ts";
import { Button } from "../../../ui/Button.tsx";
import { hrefOf } from "../../routes.ts";
import { useFormats } from "../useFormats.ts";
import styles from "./ImportScreen.module.css";

interface AlikeNoteProps {
	readonly alike: AlikeArticle;
	readonly storing: boolean;
	readonly onOpen: () => void;
	readonly onReplace: () => void;
}

export function AlikeNote({ alike: { article, how, similarity }, storing, onOpen, onReplace }: AlikeNoteProps) {
	const { t } = useTranslation("import");
	const { percent } = useFormats();
	return (
		<div className={styles.note} role="note">
			<p>
				{how === "same"
					? t("same.there", { title: article.title })
					: t("same.alike", { title: article.title, percent: percent(similarity) })}{" "}
				{t("same.about")}
			</p>
			<p className={styles.answers}>
				<a className={styles.link} href={hrefOf({ screen: "reader", article: article.id, at: null })} onClick={onOpen}>
					{t("same.open")}
				</a>
				<Button look="text" disabled={storing} onClick={onReplace}>
					{t("same.replace")}
				</Button>
			</p>
		</div>
	);
}
