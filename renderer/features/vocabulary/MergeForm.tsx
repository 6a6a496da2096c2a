// Into which other list the words of one go.

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import { Button } from "../../ui/Button.tsx";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { LabelledSelect } from "./LabelledSelect.tsx";
import styles from "./ListForm.module.css";
import { useListNames } from "./useListNames.ts";

interface MergeFormProps {
	readonly list: ListRecord;
	/** Those that can take it in; never empty. */
	readonly targets: readonly ListRecord[];
	readonly lists: readonly ListRecord[];
	readonly onMerge: (into: ListRecord) => void;
	readonly onCancel: () => void;
}

export function MergeForm({ list, targets, lists, onMerge, onCancel }: MergeFormProps) {
	const { t } = useTranslation(["vocabulary", "common"]);
	const nameOf = useListNames(lists);
	const [into, setInto] = useState<ListId | undefined>(targets[0]?.id);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const target = targets.find((one) => one.id === into);
		if (target !== undefined) onMerge(target);
	};
	return (
		<form className={styles.form} onSubmit={submit}>
			<p>{t("list.mergeText", { name: list.name })}</p>
			<LabelledSelect
				label={t("list.mergeInto")}
				value={into ?? ""}
				options={targets.map((target) => ({ value: target.id as string, label: nameOf(target) }))}
				onChange={(value) => setInto(value as ListId)}
			/>
			<DialogButtons>
				<Button look="outlined" onClick={onCancel}>
					{t("common:action.cancel")}
				</Button>
				<Button look="main" type="submit">
					{t("list.mergeAction")}
				</Button>
			</DialogButtons>
		</form>
	);
}
