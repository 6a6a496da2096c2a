// The bar over the words: name of the screen, search, and the way to review.

import type { ReactNode, Ref } from "react";
import { useTranslation } from "react-i18next";
import type { ListId } from "../../storage/records/ids.ts";
import buttonStyles from "../../ui/Button.module.css";
import { IconButton } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import layout from "../../ui/layout.module.css";
import { hrefOf } from "../routes.ts";
import styles from "./VocabularyBar.module.css";

interface VocabularyBarProps {
	readonly search: string;
	readonly searchField: Ref<HTMLInputElement>;
	readonly reviewList: ListId | null;
	readonly toReview: number;
	readonly onSearch: (search: string) => void;
	readonly onClear: () => void;
	/** The keyboard goes on to the words. */
	readonly onDown: () => void;
	/** Further actions, before the way to review. */
	readonly children?: ReactNode;
}

export function VocabularyBar(props: VocabularyBarProps) {
	const { search, searchField, reviewList, toReview, onSearch, onClear, onDown, children } = props;
	const { t } = useTranslation("vocabulary");
	const { t: seeding } = useTranslation("seeding");
	const look = toReview > 0 ? buttonStyles.main : buttonStyles.outlined;
	return (
		<header className={styles.bar}>
			<h1 className={layout.heading}>{t("title")}</h1>
			<div className={styles.tools}>
				<Field
					ref={searchField}
					className={styles.search}
					icon="search"
					data-typing="vi"
					label={t("search.label")}
					placeholder={t("search.placeholder")}
					value={search}
					spellCheck={false}
					onChange={(event) => onSearch(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key === "Escape" && search !== "") {
							event.preventDefault();
							onClear();
						}
						if (event.key === "ArrowDown") {
							event.preventDefault();
							onDown();
						}
					}}
					hint={
						search === "" ? (
							<kbd className={styles.key}>/</kbd>
						) : (
							<IconButton className={styles.clear ?? ""} icon="close" label={t("search.clear")} onClick={onClear} />
						)
					}
				/>
				{children}
				<a
					className={`${buttonStyles.button} ${buttonStyles.iconOnly}`}
					href={hrefOf({ screen: "seeding" })}
					aria-label={seeding("entry")}
					title={seeding("entry")}
				>
					<Icon name="check" />
				</a>
				<a className={`${buttonStyles.button} ${look}`} href={hrefOf({ screen: "review", list: reviewList })}>
					{toReview > 0 ? t("review", { count: toReview }) : t("reviewNone")}
				</a>
			</div>
		</header>
	);
}
