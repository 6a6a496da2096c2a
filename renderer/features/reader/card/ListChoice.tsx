// All lists with a box each, children under their parents, and the naming of a new one. Stays open while several are chosen.

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListId } from "../../../storage/records/ids.ts";
import type { ListRecord } from "../../../storage/records/lists.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import styles from "./card.module.css";

interface ListChoiceProps {
	/** In their order. */
	readonly lists: readonly ListRecord[];
	readonly members: ReadonlySet<ListId>;
	readonly onList: (list: ListId, member: boolean) => void;
	readonly onNewList: (name: string, parent: ListId | null) => void;
	readonly onClose: () => void;
}

/** Stands for no parent. */
const top = "";

export function ListChoice({ lists, members, onList, onNewList, onClose }: ListChoiceProps) {
	const { t } = useTranslation("reader");
	const [name, setName] = useState("");
	const [parent, setParent] = useState<ListId | null>(null);
	const place = useRef<HTMLDivElement>(null);
	const prefix = useId();
	useEffect(() => {
		place.current?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
	}, []);
	// A smart list finds its words itself; it stays out of the way here.
	const plain = lists.filter(({ rule }) => rule === null);
	const parents = plain.filter((list) => list.parent === null);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Escape") return;
		// Ends the choosing, not the card.
		event.preventDefault();
		event.stopPropagation();
		onClose();
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape ends what lies inside it
		<div ref={place} className={styles.listChoice} onKeyDown={onKeyDown}>
			<ul>
				{plain.map(({ id, name: listName, parent: above }) => (
					<li key={id} data-child={above === null ? undefined : ""}>
						<Checkbox
							id={`${prefix}${id}`}
							checked={members.has(id)}
							onChange={({ target }) => onList(id, target.checked)}
						/>
						<label htmlFor={`${prefix}${id}`}>{listName}</label>
					</li>
				))}
			</ul>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					if (name.trim() === "") return;
					onNewList(name.trim(), parent);
					onClose();
				}}
			>
				<Field
					data-typing="vi"
					label={t("card.listName")}
					placeholder={t("card.newList")}
					value={name}
					maxLength={80}
					onChange={(event) => setName(event.target.value)}
				/>
				{name.trim() === "" || parents.length === 0 ? null : (
					<Select<string>
						label={t("card.listInside")}
						value={parent ?? top}
						options={[
							{ value: top, label: t("card.listTop") },
							...parents.map((list) => ({ value: list.id, label: list.name })),
						]}
						onChange={(chosen) => setParent(idIn(parents, chosen))}
					/>
				)}
				{name.trim() === "" ? null : (
					<Button look="text" type="submit">
						{t("card.addList")}
					</Button>
				)}
			</form>
		</div>
	);
}

function idIn(lists: readonly ListRecord[], value: string): ListId | null {
	return lists.find(({ id }) => id === value)?.id ?? null;
}
