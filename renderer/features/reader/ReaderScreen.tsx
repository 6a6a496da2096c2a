// The screen of one article: opening, open, or with a clear word on why it cannot be opened.

import { memo } from "react";
import { useTranslation } from "react-i18next";
import { deferred } from "../../deferred.tsx";
import type { Span } from "../../engine/text/span.ts";
import type { StorageError } from "../../storage/contract/stored.ts";
import type { ArticleId } from "../../storage/records/ids.ts";
import buttonStyles from "../../ui/Button.module.css";
import layout from "../../ui/layout.module.css";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { hrefOf } from "../routes.ts";
import { useEditing } from "./edit/useEditing.ts";
import { Reader } from "./Reader.tsx";
import styles from "./reader.module.css";
import { type ArticleState, type OpenedArticle, useArticle } from "./useArticle.ts";

const EditText = deferred(async () => (await import("./edit/EditText.tsx")).EditText);

interface ReaderScreenProps {
	readonly articleId: ArticleId;
	/** The word to show; `null` for the place where the article was left. */
	readonly at: Span | null;
}

export const ReaderScreen = memo(function ReaderScreen({ articleId, at }: ReaderScreenProps) {
	const { state, reopen } = useArticle(articleId, at);
	switch (state.kind) {
		case "opening":
			return <Opening share={state.share} />;
		case "failed":
			return <Failed error={state.error} />;
		case "broken":
			throw state.reason;
		case "open":
			return <Open {...state} at={at} reopen={reopen} />;
	}
});

type OpenProps = Omit<Extract<ArticleState, { kind: "open" }>, "kind"> &
	Pick<ReaderScreenProps, "at"> &
	Pick<OpenedArticle, "reopen">;

/** The text as it is read, or as it is edited. */
function Open({ at, ...opened }: OpenProps) {
	const { text, revision } = opened;
	const { editing, changing, start, block, end } = useEditing(opened);
	if (block !== null) return <EditText text={text} block={block} changing={changing} onEnd={end} />;
	return <Reader key={revision} text={text} start={start} at={at} editing={editing} />;
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
