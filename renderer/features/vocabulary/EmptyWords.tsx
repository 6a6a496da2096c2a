// What the table's place says where there is no word to show: why, and what to do.

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { hrefOf } from "../routes.ts";
import styles from "./EmptyWords.module.css";
import type { View } from "./views.ts";

interface EmptyWordsProps {
	readonly reason: View["kind"] | "smart" | "search" | "filter";
	readonly search: string;
	readonly onClearSearch: () => void;
	readonly onClearFilter: () => void;
	readonly onShowAll: () => void;
}

export function EmptyWords({ reason, search, onClearSearch, onClearFilter, onShowAll }: EmptyWordsProps) {
	const { t } = useTranslation("vocabulary");
	const { t: seeding } = useTranslation("seeding");
	const heading = useRef<HTMLHeadingElement>(null);
	const way = { search: onClearSearch, filter: onClearFilter };
	useEffect(() => {
		// The last row went away with the focus: the keyboard goes on here.
		if (document.activeElement === document.body) heading.current?.focus();
	}, []);
	return (
		<section className={styles.empty}>
			<h2 ref={heading} tabIndex={-1}>
				{reason === "search" ? t("empty.search.title", { search }) : t(`empty.${reason}.title`)}
			</h2>
			<p>{t(`empty.${reason}.text`)}</p>
			<div className={styles.ways}>
				{reason === "all" || reason === "added" ? (
					<a
						className={`${buttonStyles.button} ${reason === "all" ? buttonStyles.main : buttonStyles.outlined}`}
						href={hrefOf({ screen: "library" })}
					>
						{t(`empty.${reason}.action`)}
					</a>
				) : (
					<Button look="outlined" onClick={reason === "search" || reason === "filter" ? way[reason] : onShowAll}>
						{t(`empty.${reason}.action`)}
					</Button>
				)}
				{reason === "all" ? (
					<a className={`${buttonStyles.button} ${buttonStyles.outlined}`} href={hrefOf({ screen: "seeding" })}>
						{seeding("entry")}
					</a>
				) : null}
			</div>
		</section>
	);
}
