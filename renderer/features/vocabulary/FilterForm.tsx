// The filter over the words shown: its conditions, how many words are left, and the way to keep it as a smart list.

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListId, Timestamp } from "../../storage/records/ids.ts";
import type { SmartRule } from "../../storage/records/lists.ts";
import { anyWord } from "../../storage/smartRule.ts";
import { Button } from "../../ui/Button.tsx";
import { DialogButtons } from "../../ui/Dialog.tsx";
import styles from "./ListForm.module.css";
import { type RuleChoices, RuleFields } from "./RuleFields.tsx";
import { fitsAll, together } from "./rules.ts";
import { useRuleCount } from "./useRuleCount.ts";
import { ruleOf, type View } from "./views.ts";

interface FilterFormProps extends RuleChoices {
	readonly initial: SmartRule;
	readonly view: View;
	readonly at: Timestamp;
	readonly onShow: (rule: SmartRule) => void;
	/** Goes on to a smart list with this rule. */
	readonly onKeep: (rule: SmartRule) => void;
}

export function FilterForm({ initial, view, at, onShow, onKeep, ...choices }: FilterFormProps) {
	const { t } = useTranslation("vocabulary");
	const [rule, setRule] = useState(initial);
	const list: ListId | null = view.kind === "list" ? view.list : null;
	const count = useRuleCount(together(ruleOf(view), rule), list, at);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		onShow(rule);
	};
	return (
		<form className={styles.form} onSubmit={submit}>
			<RuleFields {...choices} rule={rule} onChange={setRule} />
			<DialogButtons>
				<Button disabled={fitsAll(rule)} onClick={() => setRule(anyWord)}>
					{t("filter.clear")}
				</Button>
				<Button look="outlined" disabled={fitsAll(rule)} onClick={() => onKeep(rule)}>
					{t("filter.keep")}
				</Button>
				<Button look="main" type="submit">
					{count === null ? t("filter.showAll") : t("filter.show", { count })}
				</Button>
			</DialogButtons>
		</form>
	);
}
