// What can be done with the chosen words; it stands at the foot while there are any.

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListRecord } from "../../../storage/records/lists.ts";
import type { WordStatus } from "../../../storage/records/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { CheckMenu } from "../../../ui/CheckMenu.tsx";
import { Dialog, DialogButtons } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { ActionBar } from "../../../ui/table/ActionBar.tsx";
import type { UnknownState } from "./wordOrder.ts";
import styles from "./words.module.css";

interface ActBarProps {
	/** Words chosen, at least 1. */
	readonly count: number;
	/** Of all of them. */
	readonly state: UnknownState;
	/** In their order. */
	readonly lists: readonly ListRecord[];
	readonly onMark: (status: WordStatus) => void;
	readonly onList: (list: ListRecord) => void;
	readonly onNewList: (name: string) => void;
	readonly onWrite: (format: "tsv" | "csv") => void;
	readonly onClear: () => void;
}

export function ActBar({ count, state, lists, onMark, onList, onNewList, onWrite, onClear }: ActBarProps) {
	const { t } = useTranslation(["reader", "common"]);
	const [naming, setNaming] = useState(false);
	return (
		<ActionBar
			label={t("textWords.chosenWords")}
			chosen={t("textWords.chosen", { count })}
			clearLabel={t("textWords.chooseNone")}
			onClear={onClear}
		>
			{state === "new" ? <Button onClick={() => onMark("learning")}>{t("textWords.learn")}</Button> : null}
			<CheckMenu
				label={t("textWords.toList")}
				choices={lists.map(({ id, name }) => ({ id, label: name, checked: false }))}
				onChange={(id) => {
					const list = lists.find((one) => one.id === id);
					if (list !== undefined) onList(list);
				}}
				action={{ label: t("card.newList"), run: () => setNaming(true) }}
			/>
			<Button onClick={() => onMark("known")}>{t("textWords.known")}</Button>
			<Button onClick={() => onMark("ignored")}>{t("textWords.ignore")}</Button>
			<span className={styles.files}>
				<Button onClick={() => onWrite("tsv")}>{t("textWords.exportTsv")}</Button>
				<Button onClick={() => onWrite("csv")}>{t("textWords.exportCsv")}</Button>
			</span>
			<Dialog
				open={naming}
				title={t("textWords.newList")}
				closeLabel={t("common:action.close")}
				onClose={() => setNaming(false)}
			>
				<NewList
					onName={(name) => {
						setNaming(false);
						onNewList(name);
					}}
				/>
			</Dialog>
		</ActionBar>
	);
}

function NewList({ onName }: { readonly onName: (name: string) => void }) {
	const { t } = useTranslation("reader");
	const [name, setName] = useState("");
	const trimmed = name.normalize("NFC").replace(/\s+/g, " ").trim();
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (trimmed !== "") onName(trimmed);
	};
	return (
		<form onSubmit={submit}>
			<Field
				data-typing="vi"
				label={t("card.listName")}
				value={name}
				maxLength={60}
				onChange={(event) => setName(event.currentTarget.value)}
			/>
			<DialogButtons>
				<Button look="main" type="submit" disabled={trimmed === ""}>
					{t("textWords.saveToNewList")}
				</Button>
			</DialogButtons>
		</form>
	);
}
