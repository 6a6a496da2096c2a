// One list at the side: its name with its dot, how many words it has, and what can be done with it.

import type { DragEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ListRecord } from "../../storage/records/lists.ts";
import { ActionMenu, type MenuAction } from "../../ui/ActionMenu.tsx";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { ListDot } from "./ListDot.tsx";
import type { ListActions } from "./ListTree.tsx";
import { type DropZone, holdsWords, type ListStep, mergeTargets, stepOf } from "./listTree.ts";
import { SideItem } from "./SideItem.tsx";
import styles from "./SidePanel.module.css";
import { useSideStop } from "./sideStops.ts";

interface ListItemProps extends ListActions {
	readonly list: ListRecord;
	readonly lists: readonly ListRecord[];
	readonly count: number;
	readonly current: boolean;
	/** Where a list that is being dragged would come to stand. */
	readonly dropZone: DropZone | null;
	readonly onKeyDown: (event: KeyboardEvent) => void;
	readonly onDragStart: (event: DragEvent) => void;
	readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
	readonly onDrop: (event: DragEvent) => void;
	readonly onDragEnd: () => void;
}

const steps: readonly { readonly step: ListStep; readonly icon: IconName }[] = [
	{ step: "up", icon: "up" },
	{ step: "down", icon: "down" },
	{ step: "into", icon: "forward" },
	{ step: "out", icon: "back" },
];

export function ListItem(props: ListItemProps) {
	const { list, lists, count, current, dropZone } = props;
	const { t } = useTranslation("vocabulary");
	const { tabIndex } = useSideStop(list.id);
	const moves = steps.flatMap(({ step, icon }): readonly MenuAction[] => {
		const place = stepOf(lists, list.id, step);
		if (place === null) return [];
		const into = lists.find((one) => one.id === place.parent)?.name ?? "";
		const label = step === "into" ? t("list.into", { name: into }) : t(`list.${step}`);
		return [{ icon, label, run: () => props.onMove(list, place) }];
	});
	const topList = holdsWords(list) && list.parent === null;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dragging is one way of several: keys and the menu move it too.
		<div
			className={styles.list}
			data-drop={dropZone}
			draggable
			onDragStart={props.onDragStart}
			onDragOver={props.onDragOver}
			onDrop={props.onDrop}
			onDragEnd={props.onDragEnd}
		>
			<SideItem
				id={list.id}
				label={list.name}
				lang="vi"
				count={count}
				current={current}
				before={holdsWords(list) ? <ListDot colour={list.colour} /> : <SmartMark list={list} />}
				onChoose={() => props.onChoose(list)}
				onKeyDown={props.onKeyDown}
			/>
			<ActionMenu
				className={styles.more}
				tabIndex={tabIndex}
				label={t("list.more", { name: list.name })}
				actions={[
					{ icon: "edit", label: t("list.change"), run: () => props.onChange(list) },
					{ icon: "review", label: t("list.review"), run: () => props.onReview(list) },
					...(topList
						? [{ icon: "add", label: t("list.addInside"), run: () => props.onAddInside(list) } as const]
						: []),
					...moves,
					...(mergeTargets(lists, list).length > 0
						? [{ icon: "merge", label: t("list.merge"), run: () => props.onMerge(list) } as const]
						: []),
					{ icon: "delete", label: t("list.delete"), danger: true, run: () => props.onRemove(list) },
				]}
			/>
		</div>
	);
}

/** A list that finds its words has the mark of a filter, in its colour. */
function SmartMark({ list }: { readonly list: ListRecord }) {
	return (
		<span className={styles.smart} style={list.colour === null ? undefined : { color: `var(--list-${list.colour})` }}>
			<Icon name="filter" small />
		</span>
	);
}
