// The person's lists at the side, one level deep: chosen, dragged to another place or moved there by keys, changed by their menus.

import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import { useFocusInRows } from "../../ui/keptFocus.ts";
import { ListItem } from "./ListItem.tsx";
import { type DropZone, type ListPlace, type ListStep, listTree, placeOfDrop, stepOf } from "./listTree.ts";
import styles from "./SidePanel.module.css";

export interface ListActions {
	readonly onChoose: (list: ListRecord) => void;
	readonly onReview: (list: ListRecord) => void;
	readonly onChange: (list: ListRecord) => void;
	readonly onMove: (list: ListRecord, place: ListPlace) => void;
	readonly onMerge: (list: ListRecord) => void;
	readonly onAddInside: (list: ListRecord) => void;
	readonly onRemove: (list: ListRecord) => void;
}

interface ListTreeProps extends ListActions {
	/** In their order. */
	readonly lists: readonly ListRecord[];
	readonly counts: ReadonlyMap<ListId, number>;
	readonly current: ListId | null;
}

interface Dragging {
	readonly list: ListId;
	readonly over: { readonly list: ListId; readonly zone: DropZone; readonly place: ListPlace } | null;
}

const stepsByKey: Readonly<Record<string, ListStep>> = {
	ArrowUp: "up",
	ArrowDown: "down",
	ArrowRight: "into",
	ArrowLeft: "out",
};

export function ListTree({ lists, counts, current, ...actions }: ListTreeProps) {
	const { t } = useTranslation("vocabulary");
	const [dragging, setDragging] = useState<Dragging | null>(null);
	const tree = useRef<HTMLUListElement>(null);
	useFocusInRows(tree, lists);
	// A list that was moved by keys is still seen.
	// biome-ignore lint/correctness/useExhaustiveDependencies: another order is when to look, not what is read.
	useEffect(() => {
		tree.current?.querySelector(":focus")?.scrollIntoView({ block: "nearest" });
	}, [lists]);

	const press = (event: KeyboardEvent, list: ListRecord) => {
		const step = event.altKey ? stepsByKey[event.key] : undefined;
		if (step !== undefined) {
			const place = stepOf(lists, list.id, step);
			if (place !== null) actions.onMove(list, place);
		} else if (event.key === "F2") actions.onChange(list);
		else if (event.key === "Delete") actions.onRemove(list);
		else return;
		event.preventDefault();
	};
	const dragOver = (event: DragEvent<HTMLElement>, list: ListRecord) => {
		if (dragging === null) return;
		const aim = aimOf(event, lists, dragging.list, list.id);
		if (aim !== null) event.preventDefault();
		setDragging({ ...dragging, over: aim });
	};
	const drop = (event: DragEvent) => {
		event.preventDefault();
		const list = lists.find((one) => one.id === dragging?.list);
		if (list !== undefined && dragging?.over) actions.onMove(list, dragging.over.place);
		setDragging(null);
	};
	const item = (list: ListRecord) => (
		<ListItem
			list={list}
			lists={lists}
			count={counts.get(list.id) ?? 0}
			current={list.id === current}
			dropZone={dragging?.over?.list === list.id ? dragging.over.zone : null}
			onKeyDown={(event) => press(event, list)}
			onDragStart={(event) => {
				event.dataTransfer.effectAllowed = "move";
				event.dataTransfer.setData("text/plain", list.name);
				setDragging({ list: list.id, over: null });
			}}
			onDragOver={(event) => dragOver(event, list)}
			onDrop={drop}
			onDragEnd={() => setDragging(null)}
			{...actions}
		/>
	);
	if (lists.length === 0) return <p className={styles.none}>{t("list.none")}</p>;
	return (
		<ul ref={tree}>
			{listTree(lists).map(({ list, children }) => (
				<li key={list.id}>
					{item(list)}
					{children.length === 0 ? null : (
						<ul className={styles.children} aria-label={list.name}>
							{children.map((child) => (
								<li key={child.id}>{item(child)}</li>
							))}
						</ul>
					)}
				</li>
			))}
		</ul>
	);
}

/** The upper and the lower edge of an item are before and after it, its middle is into it where it may hold the list. */
function aimOf(
	event: DragEvent<HTMLElement>,
	lists: readonly ListRecord[],
	dragged: ListId,
	target: ListId,
): Dragging["over"] {
	const box = event.currentTarget.getBoundingClientRect();
	const share = (event.clientY - box.top) / box.height;
	const into = placeOfDrop(lists, dragged, target, "into");
	const zone = into !== null && share > 0.3 && share < 0.7 ? "into" : share < 0.5 ? "before" : "after";
	const place = zone === "into" ? into : placeOfDrop(lists, dragged, target, zone);
	return place === null ? null : { list: target, zone, place };
}
