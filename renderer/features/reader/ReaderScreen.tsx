// The screen of one article: opening, open, or with a clear word on why it cannot be opened.

import { useTranslation } from "react-i18next";
import type { Span } from "../../engine/text/span.ts";
import type { StorageError } from "../../storage/contract.ts";
import type { ArticleId } from "../../storage/records.ts";
import buttonStyles from "../../ui/Button.module.css";
import layout from "../../ui/layout.module.css";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { hrefOf } from "../routes.ts";
import { Reader } from "./Reader.tsx";
import styles from "./reader.module.css";
import { useArticle } from "./useArticle.ts";

interface ReaderScreenProps {
	readonly articleId: ArticleId;
	/** The word to show; `null` for the place where the article was left. */
	readonly at: Span | null;
}

export function ReaderScreen({ articleId, at }: ReaderScreenProps) {
	const article = useArticle(articleId, at);
	switch (article.kind) {
		case "opening":
			return <Opening share={article.share} />;
		case "failed":
			return <Failed error={article.error} />;
		case "broken":
			throw article.reason;
		case "open":
			return <Reader text={article.text} start={article.start} at={at} />;
	}
}

/** Empty for the moment that an opening takes; with progress where a text has to be worked through first. */
function Opening({ share }: { readonly share: number | null }) {
	const { t } = useTranslation("reader");
	return (
		<main className={`${layout.screen} ${styles.screen}`} aria-busy="true">
			<div className={styles.bar} />
			{share === null ? (
				<div />
			) : (
				<div className={styles.opening}>
					<p>{t("opening")}</p>
					<ProgressLine label={t("opening")} share={share} />
				</div>
			)}
		</main>
	);
}

function Failed({ error }: { readonly error: StorageError }) {
	const { t } = useTranslation("reader");
	const { t: errors } = useTranslation("errors");
	return (
		<main className={styles.failed}>
			<h1>{t("failed")}</h1>
			<p>{storageErrorText(error, errors)}</p>
			<a className={`${buttonStyles.button} ${buttonStyles.main}`} href={hrefOf({ screen: "library" })}>
				{t("back")}
			</a>
		</main>
	);
}
