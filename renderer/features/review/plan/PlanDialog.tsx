// How the words of a list are reviewed: what it sets itself, the rest from the list above it and the general settings. Kept when
// it is saved, not before.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewPlanSettings } from "../../../engine/review/plan.ts";
import { effectivePlan } from "../../../engine/review/plan.ts";
import type { ListRecord } from "../../../storage/records/lists.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogButtons } from "../../../ui/Dialog.tsx";
import { useNotices } from "../../../ui/Notices.tsx";
import { storageErrorText } from "../../errorTexts.ts";
import { useServices, useSettings } from "../../services.tsx";
import styles from "./Plan.module.css";
import { PlanFields } from "./PlanFields.tsx";

interface PlanDialogProps {
	/** `null`: the settings for all words. */
	readonly list: ListRecord | null;
	/** The list above it. */
	readonly parent: ListRecord | null;
	readonly open: boolean;
	readonly onClose: () => void;
}

export function PlanDialog({ list, parent, open, onClose }: PlanDialogProps) {
	const { t } = useTranslation(["review", "common"]);
	const title = list === null ? t("plan.titleAll") : t("plan.title", { name: list.name });
	return (
		<Dialog wide open={open} title={title} closeLabel={t("common:action.close")} onClose={onClose}>
			{open ? <PlanForm list={list} parent={parent} onClose={onClose} /> : null}
		</Dialog>
	);
}

function PlanForm({ list, parent, onClose }: Omit<PlanDialogProps, "open">) {
	const { t } = useTranslation(["review", "common"]);
	const { t: tError } = useTranslation("errors");
	const { library } = useServices();
	const notify = useNotices();
	const [{ review }, change] = useSettings();
	const [own, setOwn] = useState<Partial<ReviewPlanSettings>>(list === null ? review : (list.review ?? {}));
	const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
	const above = list === null ? review : effectivePlan(review, parent?.review ?? null);
	const plan = effectivePlan(above, own);
	const without = (field: keyof ReviewPlanSettings) => {
		const { [field]: _, ...rest } = own;
		setOwn(rest);
	};
	const save = async () => {
		if (list === null) change({ review: plan });
		else {
			const reply = await library.lists.change(list.id, { review: Object.keys(own).length === 0 ? null : own });
			if (!reply.ok) return notify({ text: storageErrorText(reply.error, tError), tone: "problem" });
			const undo = () => void library.lists.undo(reply.value);
			notify({ text: t("plan.saved"), action: { label: t("common:action.undo"), run: undo } });
		}
		onClose();
	};
	const from = parent?.review == null ? t("plan.inherited") : t("plan.inheritedFrom", { name: parent.name });
	return (
		<>
			{list === null ? null : <p className={styles.origin}>{Object.keys(own).length === 0 ? from : t("plan.own")}</p>}
			<PlanFields
				plan={plan}
				onChange={(part) => setOwn({ ...own, ...part })}
				own={list === null ? null : { fields: new Set(Object.keys(own)), reset: without }}
				onProblem={(field, isWrong) =>
					setWrong(new Set(isWrong ? [...wrong, field] : [...wrong].filter((other) => other !== field)))
				}
			/>
			<DialogButtons>
				{list === null ? null : (
					<Button look="text" disabled={Object.keys(own).length === 0} onClick={() => setOwn({})}>
						{t("plan.resetAll")}
					</Button>
				)}
				<Button look="outlined" onClick={onClose}>
					{t("common:action.cancel")}
				</Button>
				<Button look="main" disabled={wrong.size > 0} onClick={() => void save()}>
					{t("common:action.save")}
				</Button>
			</DialogButtons>
		</>
	);
}
