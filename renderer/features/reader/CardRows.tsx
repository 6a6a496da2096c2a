// The lower half of the card: the state of the word, its lists.

import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListId } from "../../storage/records.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckMenu } from "../../ui/CheckMenu.tsx";
import { Field } from "../../ui/Field.tsx";
import layout from "../../ui/layout.module.css";
import styles from "./cardRows.module.css";
import type { AnyStatus } from "./glossText.ts";
import type { WordRecord } from "./useWordRecord.ts";

const statuses: readonly AnyStatus[] = ["new", "learning", "known", "ignored"];

export function CardStates({
	status,
	onStatus,
}: {
	readonly status: AnyStatus;
	readonly onStatus: (status: AnyStatus) => void;
}) {
	const { t } = useTranslation();
	return (
		<div className={styles.row}>
			<span aria-hidden="true">{t("state.label")}</span>
			<fieldset className={styles.states} aria-label={t("state.label")}>
				{statuses.map((one) => (
					<button key={one} type="button" data-state={one} aria-pressed={one === status} onClick={() => onStatus(one)}>
						<span>{t(`state.${one}`)}</span>
					</button>
				))}
			</fieldset>
		</div>
	);
}

interface CardListsProps {
	readonly saved: WordRecord | null;
	readonly onList: (list: ListId, member: boolean) => void;
	readonly onNewList: (name: string) => void;
}

export function CardLists({ saved, onList, onNewList }: CardListsProps) {
	const { t } = useTranslation(["reader", "common"]);
	const label = useId();
	const [naming, setNaming] = useState(false);
	const [name, setName] = useState("");
	const members = new Set(saved?.record?.lists ?? []);
	const lists = saved?.lists ?? [];
	const end = () => {
		setNaming(false);
		setName("");
	};
	return (
		<div className={styles.row}>
			<span id={label}>{t("card.lists")}</span>
			{naming ? (
				<form
					className={styles.newList}
					onSubmit={(event) => {
						event.preventDefault();
						if (name.trim() === "") return;
						onNewList(name.trim());
						end();
					}}
				>
					<Field
						label={t("card.listName")}
						value={name}
						maxLength={80}
						ref={(field) => field?.focus()}
						onChange={(event) => setName(event.target.value)}
						onKeyDown={(event) => {
							if (event.key !== "Escape") return;
							// Ends the naming, not the card.
							event.preventDefault();
							event.stopPropagation();
							end();
						}}
					/>
					<Button look="text" type="submit">
						{t("card.addList")}
					</Button>
				</form>
			) : (
				<div className={styles.lists}>
					<ul aria-labelledby={label}>
						{lists
							.filter((list) => members.has(list.id))
							.map((list) => (
								<li key={list.id} className={`${layout.tag} ${styles.list}`}>
									{list.name}
								</li>
							))}
					</ul>
					<CheckMenu
						label={members.size === 0 ? t("card.addToList") : t("card.changeLists")}
						choices={lists.map((list) => ({ id: list.id, label: list.name, checked: members.has(list.id) }))}
						onChange={(id, checked) => {
							const list = lists.find((one) => one.id === id);
							if (list !== undefined) onList(list.id, checked);
						}}
						action={{ label: t("card.newList"), run: () => setNaming(true) }}
					/>
				</div>
			)}
		</div>
	);
}
