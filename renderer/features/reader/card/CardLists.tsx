// The lists that a word is in, and the way into others: several at once, lists inside lists shown as such, new ones.

import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { deferred } from "../../../deferred.tsx";
import type { ListId } from "../../../storage/records/ids.ts";
import type { ListRecord } from "../../../storage/records/lists.ts";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import rows from "../cardRows.module.css";
import type { WordRecord } from "../useWordRecord.ts";

const ListChoice = deferred(async () => (await import("./ListChoice.tsx")).ListChoice);

interface CardListsProps {
	readonly saved: WordRecord | null;
	readonly onList: (list: ListId, member: boolean) => void;
	/** @param parent the list that it is to stand in */
	readonly onNewList: (name: string, parent: ListId | null) => void;
}

export function CardLists({ saved, onList, onNewList }: CardListsProps) {
	const { t } = useTranslation("reader");
	const label = useId();
	const [open, setOpen] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const members = new Set(saved?.record?.lists ?? []);
	const lists = saved?.lists ?? [];
	const within = lists.filter(({ id }) => members.has(id));
	return (
		<div className={rows.row} data-top={open ? "" : undefined}>
			<span id={label}>{t("card.lists")}</span>
			<div className={rows.lists}>
				<ul aria-labelledby={label}>
					{within.map((list) => (
						<li key={list.id} className={`${layout.tag} ${rows.list}`}>
							{pathOf(list, lists)}
						</li>
					))}
				</ul>
				<Button
					ref={button}
					look="text"
					aria-expanded={open}
					onPointerEnter={() => void ListChoice.load()}
					onClick={() => setOpen(!open)}
				>
					{t(open ? "card.listsDone" : within.length === 0 ? "card.addToList" : "card.changeLists")}
				</Button>
				{open ? (
					<ListChoice
						lists={lists}
						members={members}
						onList={onList}
						onNewList={onNewList}
						onClose={() => {
							setOpen(false);
							button.current?.focus({ preventScroll: true });
						}}
					/>
				) : null}
			</div>
		</div>
	);
}

/** A list with the one that it stands in: `Báo › Kinh tế`. */
export function pathOf({ name, parent }: ListRecord, lists: readonly ListRecord[]): string {
	const above = parent === null ? undefined : lists.find(({ id }) => id === parent);
	return above === undefined ? name : `${above.name} › ${name}`;
}
