// The state of the word, and the button that saves it.

import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWordStates } from "../services.tsx";
import styles from "./Entry.module.css";
import { type AnyStatus, type SavedWord, useWordSaving } from "./useWordSaving.ts";

const statuses: readonly AnyStatus[] = ["new", "learning", "known", "ignored"];

export function EntryStates({ word }: { readonly word: SavedWord }) {
	const { t } = useTranslation(["reader", "common"]);
	const { get } = useWordStates();
	const saving = useWordSaving();
	const status = get(word.key);
	return (
		<div className={styles.saving}>
			<fieldset className={styles.states} aria-label={t("common:state.label")}>
				{statuses.map((one) => (
					<button
						key={one}
						type="button"
						data-state={one}
						aria-pressed={one === status}
						onClick={() => void saving.setStatus(word, one, false)}
					>
						<span>{t(`common:state.${one}`)}</span>
					</button>
				))}
			</fieldset>
			{status === "new" ? (
				<Button look="main" onClick={() => void saving.save(word, false)}>
					{t("card.save")} <kbd>S</kbd>
				</Button>
			) : (
				<p className={styles.saved}>
					<Icon name="check" small />
					{t("card.saved")}
				</p>
			)}
		</div>
	);
}
