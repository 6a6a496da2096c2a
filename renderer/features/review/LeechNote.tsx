// A word that was forgotten again and again: told once, with the ways out. It stays until one is taken.

import { useTranslation } from "react-i18next";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { Button } from "../../ui/Button.tsx";
import { useNotices } from "../../ui/Notices.tsx";
import { storageErrorText } from "../errorTexts.ts";
import { useServices } from "../services.tsx";
import styles from "./LeechNote.module.css";

interface LeechNoteProps {
	readonly record: VocabularyRecord;
	/** Whether the plan has let it rest already. */
	readonly resting: boolean;
	readonly onEdit: () => void;
	readonly onClose: () => void;
}

export function LeechNote({ record, resting, onEdit, onClose }: LeechNoteProps) {
	const { t } = useTranslation(["review", "common"]);
	const { t: tError } = useTranslation("errors");
	const { library, now } = useServices();
	const notify = useNotices();
	const { reviews, vocabulary } = library;
	const word = record.headword;
	const count = record.card?.lapses ?? 0;
	const keys = [record.key];
	const run = async (act: () => ReturnType<typeof reviews.suspend>, done: string, undo: () => Promise<unknown>) => {
		const reply = await act();
		if (!reply.ok) return notify({ text: storageErrorText(reply.error, tError), tone: "problem" });
		notify({ text: done, action: { label: t("common:action.undo"), run: () => void undo() } });
		onClose();
	};
	const rest = (on: boolean) =>
		void run(
			() => reviews.suspend(keys, on, now()),
			on ? t("leech.restDone", { word }) : t("leech.goOnDone", { word }),
			() => reviews.suspend(keys, !on, now()),
		);
	const startOver = () => {
		let before: readonly VocabularyRecord[] = [];
		const act = async () => {
			const reply = await reviews.reset(keys, now());
			if (reply.ok) before = reply.value;
			return reply;
		};
		void run(act, t("leech.resetDone", { word }), () => vocabulary.put(before));
	};
	return (
		<section className={styles.leech} aria-label={t("leech.label")}>
			<p role="status">{resting ? t("leech.rests", { word, count }) : t("leech.text", { word, count })}</p>
			<div className={styles.ways}>
				<Button look="outlined" onClick={onEdit}>
					{t("leech.edit")}
				</Button>
				<Button look="outlined" onClick={() => rest(!resting)}>
					{resting ? t("leech.goOn") : t("leech.rest")}
				</Button>
				<Button look="outlined" onClick={startOver}>
					{t("leech.reset")}
				</Button>
				<Button look="text" onClick={onClose}>
					{resting ? t("common:action.close") : t("leech.keep")}
				</Button>
			</div>
		</section>
	);
}
