// The table's place where there is no row to show: the words could not be read, or none fits.

import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { SmartRule } from "../../storage/records/lists.ts";
import { anyWord } from "../../storage/smartRule.ts";
import { Button } from "../../ui/Button.tsx";
import { storageErrorText } from "../errorTexts.ts";
import type { Loaded } from "../stored.ts";
import { EmptyWords } from "./EmptyWords.tsx";
import { fitsAll } from "./rules.ts";
import styles from "./VocabularyScreen.module.css";
import type { View } from "./views.ts";

interface NoWordsProps {
	readonly words: Loaded<readonly HeadwordKey[]>;
	readonly view: View;
	/** The list that is shown finds its words itself. */
	readonly smart: boolean;
	readonly filter: SmartRule;
	readonly search: string;
	readonly onClearSearch: () => void;
	readonly onFilter: (rule: SmartRule) => void;
	readonly onShowAll: () => void;
	readonly onRetry: () => void;
}

export function NoWords(props: NoWordsProps) {
	const { words, view, smart, filter, search, onClearSearch, onFilter, onShowAll, onRetry } = props;
	const { t } = useTranslation(["vocabulary", "common"]);
	const { t: tError } = useTranslation("errors");
	if (words.kind === "loading") return null;
	if (words.kind === "failed") {
		return (
			<section className={styles.failed} role="alert">
				<h2>{t("failed")}</h2>
				<p>{storageErrorText(words.error, tError)}</p>
				<Button look="outlined" onClick={onRetry}>
					{t("common:action.retry")}
				</Button>
			</section>
		);
	}
	const own = smart ? "smart" : view.kind;
	const reason = search !== "" ? "search" : fitsAll(filter) ? own : "filter";
	return (
		<EmptyWords
			key={reason}
			reason={reason}
			search={search}
			onClearSearch={onClearSearch}
			onClearFilter={() => onFilter(anyWord)}
			onShowAll={onShowAll}
		/>
	);
}
