// What can be done with the chosen words; it stands at the foot while there are any.

import { useTranslation } from "react-i18next";
import type { ListRecord, VocabularyRecord, WordStatus } from "../../storage/records.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { CheckMenu } from "../../ui/CheckMenu.tsx";
import styles from "./BulkBar.module.css";

interface BulkBarProps {
	/** Never empty. */
	readonly chosen: readonly VocabularyRecord[];
	readonly lists: readonly ListRecord[];
	/** The list that is shown, if it is one. */
	readonly list: ListRecord | null;
	readonly onStatus: (status: WordStatus) => void;
	readonly onMember: (list: ListRecord, member: boolean) => void;
	readonly onNewList: () => void;
	readonly onRemove: () => void;
	readonly onClear: () => void;
}

export function BulkBar({ chosen, lists, list, onStatus, onMember, onNewList, onRemove, onClear }: BulkBarProps) {
	const { t } = useTranslation("vocabulary");
	const choices = lists.map(({ id, name }) => ({
		id,
		label: name,
		checked: chosen.every((word) => word.lists.includes(id)),
	}));
	return (
		<div className={styles.bar} role="toolbar" aria-label={t("bulk.label")}>
			<span className={styles.count}>
				<span role="status">{t("bulk.chosen", { count: chosen.length })}</span>
				<IconButton icon="close" label={t("bulk.clear")} onClick={onClear} />
			</span>
			<Button onClick={() => onStatus("known")}>{t("bulk.known")}</Button>
			<Button onClick={() => onStatus("learning")}>{t("bulk.learning")}</Button>
			<Button onClick={() => onStatus("ignored")}>{t("bulk.ignore")}</Button>
			<CheckMenu
				label={t("bulk.toList")}
				choices={choices}
				onChange={(id, checked) => {
					const chosenList = lists.find((each) => each.id === id);
					if (chosenList !== undefined) onMember(chosenList, checked);
				}}
				action={{ label: t("bulk.newList"), run: onNewList }}
			/>
			{list === null ? null : <Button onClick={() => onMember(list, false)}>{t("bulk.takeOut")}</Button>}
			<Button look="danger" className={styles.last ?? ""} onClick={onRemove}>
				{t("bulk.remove")}
			</Button>
		</div>
	);
}
