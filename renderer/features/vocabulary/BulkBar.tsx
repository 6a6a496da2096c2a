// What can be done with the chosen words; it stands at the foot while there are any.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import type { Timestamp } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import { ActionMenu } from "../../ui/ActionMenu.tsx";
import { Button } from "../../ui/Button.tsx";
import { CheckMenu } from "../../ui/CheckMenu.tsx";
import { ProgressLine } from "../../ui/ProgressLine.tsx";
import { ActionBar } from "../../ui/table/ActionBar.tsx";
import { useServices } from "../services.tsx";
import styles from "./BulkBar.module.css";
import { holdsWords } from "./listTree.ts";
import { type Membership, membershipOf, noMembership } from "./membership.ts";
import { foldTag } from "./tags.ts";
import { useListNames } from "./useListNames.ts";
import type { WordChanges } from "./useWordChanges.ts";

interface BulkBarProps {
	/** The chosen words in their order; empty only while something is under way. */
	readonly chosen: readonly HeadwordKey[];
	readonly lists: readonly ListRecord[];
	readonly tags: readonly string[];
	/** The list that is shown, if it is one that words are put into. */
	readonly list: ListRecord | null;
	readonly changes: WordChanges;
	readonly at: Timestamp;
	/** Said before anything is changed. */
	readonly onChange: () => void;
	readonly onNewList: () => void;
	readonly onNewTag: () => void;
	readonly onClear: () => void;
}

export function BulkBar(props: BulkBarProps) {
	const { chosen, lists, tags, list, changes, at, onChange, onNewList, onNewTag, onClear } = props;
	const { t } = useTranslation(["vocabulary", "common"]);
	const { vocabulary } = useServices().library;
	const nameOf = useListNames(lists);
	const [membership, setMembership] = useState<Membership>(noMembership);
	const fillable = lists.filter(holdsWords);
	const look = () => {
		setMembership(noMembership);
		void membershipOf(vocabulary, chosen, { lists: fillable, tags }, at).then(setMembership);
	};
	const run = (change: (keys: readonly HeadwordKey[]) => Promise<boolean>) => () => {
		onChange();
		void change(chosen);
	};
	if (changes.share !== null) {
		return (
			<div className={styles.running}>
				<span>{t("bulk.running")}</span>
				<ProgressLine label={t("bulk.running")} share={changes.share} />
				<Button onClick={changes.cancel}>{t("common:action.cancel")}</Button>
			</div>
		);
	}
	return (
		<ActionBar
			className={styles.bar}
			label={t("bulk.label")}
			chosen={t("bulk.chosen", { count: chosen.length })}
			clearLabel={t("bulk.clear")}
			onClear={onClear}
		>
			<Button onClick={run((keys) => changes.setStatus(keys, "known"))}>{t("bulk.known")}</Button>
			<Button onClick={run((keys) => changes.setStatus(keys, "learning"))}>{t("bulk.learning")}</Button>
			<Button onClick={run((keys) => changes.setStatus(keys, "ignored"))}>{t("bulk.ignore")}</Button>
			<CheckMenu
				label={t("bulk.toList")}
				choices={fillable.map((one) => ({ id: one.id, label: nameOf(one), checked: membership.lists.has(one.id) }))}
				onOpen={look}
				onChange={(id, checked) => {
					const target = fillable.find((one) => one.id === id);
					if (target !== undefined) run((keys) => changes.setMember(keys, target, checked))();
				}}
				action={{ label: t("bulk.newList"), run: onNewList }}
			/>
			<CheckMenu
				label={t("bulk.tag")}
				choices={tags.map((tag) => ({ id: tag, label: tag, checked: membership.tags.has(foldTag(tag)) }))}
				onOpen={look}
				onChange={(tag, checked) => run((keys) => changes.setTag(keys, tag, checked))()}
				action={{ label: t("bulk.newTag"), run: onNewTag }}
			/>
			{list === null ? null : (
				<Button onClick={run((keys) => changes.setMember(keys, list, false))}>{t("bulk.takeOut")}</Button>
			)}
			<Button look="danger" onClick={run((keys) => changes.remove(keys))}>
				{t("bulk.remove")}
			</Button>
			<ActionMenu
				className={styles.more}
				label={t("bulk.more")}
				actions={[
					{ icon: "pause", label: t("bulk.suspend"), run: run((keys) => changes.suspend(keys, true)) },
					{ icon: "play", label: t("bulk.resume"), run: run((keys) => changes.suspend(keys, false)) },
					{ icon: "check", label: t("bulk.letOff"), run: run((keys) => changes.letOff(keys)) },
					{ icon: "rewind", label: t("bulk.reset"), run: run((keys) => changes.reset(keys)) },
				]}
			/>
		</ActionBar>
	);
}
