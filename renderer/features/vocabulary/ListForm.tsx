// A list's name and colour, and of a smart one its conditions, with the number of words that they find before it is saved.

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Timestamp } from "../../storage/records/ids.ts";
import { type ListColour, listColours, type SmartRule } from "../../storage/records/lists.ts";
import { SaveButtons } from "../../ui/FormParts.tsx";
import { TextField } from "../../ui/LabelledField.tsx";
import { ListDot } from "./ListDot.tsx";
import styles from "./ListForm.module.css";
import { isTaken, listNameOf, longestName } from "./listNames.ts";
import { type RuleChoices, RuleFields } from "./RuleFields.tsx";
import type { ListDraft } from "./useListChanges.ts";
import { useRuleCount } from "./useRuleCount.ts";

interface ListFormProps extends RuleChoices {
	/** A rule makes it the form of a smart list. */
	readonly initial: ListDraft;
	/** Names of the other lists. */
	readonly taken: readonly string[];
	readonly at: Timestamp;
	readonly onSave: (draft: ListDraft) => void;
	readonly onCancel: () => void;
}

export function ListForm({ initial, taken, at, onSave, onCancel, ...choices }: ListFormProps) {
	const { t } = useTranslation(["vocabulary", "common"]);
	const [draft, setDraft] = useState<ListDraft>(initial);
	const [tried, setTried] = useState(false);
	const name = listNameOf(draft.name);
	const clash = isTaken(name, taken);
	const problem = clash ? t("list.taken", { name }) : tried && name === "" ? t("list.nameMissing") : undefined;
	const submit = (event: FormEvent) => {
		event.preventDefault();
		setTried(true);
		if (name !== "" && !clash) onSave({ ...draft, name });
	};
	return (
		<form className={styles.form} onSubmit={submit}>
			<TextField
				label={t("list.name")}
				data-autofocus="true"
				lang="vi"
				maxLength={longestName}
				value={draft.name}
				problem={problem}
				onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
			/>
			<fieldset className={styles.colours}>
				<legend>{t("list.colour")}</legend>
				{[null, ...listColours].map((colour) => (
					<ColourChoice
						key={colour ?? "none"}
						colour={colour}
						checked={draft.colour === colour}
						onChoose={() => setDraft({ ...draft, colour })}
					/>
				))}
			</fieldset>
			{draft.rule === null ? null : (
				<>
					<RuleFields {...choices} rule={draft.rule} onChange={(rule) => setDraft({ ...draft, rule })} />
					<RuleCount rule={draft.rule} at={at} />
				</>
			)}
			<SaveButtons onCancel={onCancel} />
		</form>
	);
}

interface ColourChoiceProps {
	readonly colour: ListColour | null;
	readonly checked: boolean;
	readonly onChoose: () => void;
}

function ColourChoice({ colour, checked, onChoose }: ColourChoiceProps) {
	const { t } = useTranslation("vocabulary");
	const label = t(`colour.${colour ?? "none"}`);
	return (
		<label className={styles.colour} title={label}>
			<input type="radio" name="colour" aria-label={label} checked={checked} onChange={onChoose} />
			<ListDot colour={colour} />
		</label>
	);
}

function RuleCount({ rule, at }: { readonly rule: SmartRule; readonly at: Timestamp }) {
	const { t } = useTranslation("vocabulary");
	const count = useRuleCount(rule, null, at);
	return (
		<p className={styles.count} role="status">
			{count === null ? "" : t("rule.finds", { count })}
		</p>
	);
}
