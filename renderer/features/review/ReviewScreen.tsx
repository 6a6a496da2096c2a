// A sitting of reviews: the stage with question and answer, today's figures below, the end with what was done.

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListId, VocabularyRecord } from "../../storage/records.ts";
import { Button } from "../../ui/Button.tsx";
import { KeyHelp } from "../../ui/KeyHelp.tsx";
import layout from "../../ui/layout.module.css";
import { storageErrorText } from "../errorTexts.ts";
import { valueOr } from "../stored.ts";
import { Card } from "./Card.tsx";
import { EditDialog } from "./EditDialog.tsx";
import endStyles from "./EndScreen.module.css";
import { EndScreen } from "./EndScreen.tsx";
import { NothingDue } from "./NothingDue.tsx";
import { ReviewBar } from "./ReviewBar.tsx";
import { Strip } from "./Strip.tsx";
import { progressOf, type Stage, stageOf } from "./session.ts";
import { useEdit } from "./useEdit.ts";
import { useHappenings } from "./useHappenings.ts";
import { useListChoices, useOutlook, useToday } from "./useOutlook.ts";
import { useReviewer } from "./useReviewer.ts";
import { useReviewKeys } from "./useReviewKeys.ts";
import { useStageFocus } from "./useStageFocus.ts";

export function ReviewScreen({ list }: { readonly list: ListId | null }) {
	const { t } = useTranslation(["review", "common"]);
	const { t: tError } = useTranslation("errors");
	const { reviewer, state, restart } = useReviewer(list);
	const said = useHappenings(reviewer);
	const today = useToday();
	const outlook = valueOr(useOutlook(list), null);
	const [choices, countAgain] = useListChoices();
	const [editing, setEditing] = useState<VocabularyRecord | null>(null);
	const edit = useEdit();
	const focusTarget = useRef<HTMLElement>(null);
	const takeFocus = useCallback((element: HTMLElement | null) => {
		focusTarget.current = element;
	}, []);

	const session = state.kind === "running" ? state.session : null;
	const stage = session === null ? null : stageOf(session);
	const record = stage?.kind === "card" ? stage.record : null;
	const answered = state.kind === "running" && state.answers !== null;
	const graded = session?.history.length ?? 0;
	useStageFocus(placeOf(stage, graded, answered, outlook !== null), focusTarget);

	const stageKind = stage?.kind;
	// biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when a sitting begins or ends.
	useEffect(countAgain, [countAgain, stageKind]);

	const actions = useMemo(
		() => ({
			reveal: reviewer.reveal,
			grade: (answer: 1 | 2 | 3 | 4) => void reviewer.grade(answer),
			undo: () => void reviewer.undo(),
			edit: () => setEditing(record),
		}),
		[reviewer, record],
	);
	useReviewKeys(actions);

	return (
		<main className={layout.screen} aria-busy={state.kind === "loading"}>
			<ReviewBar
				list={list}
				choices={valueOr(choices, null)}
				progress={session === null ? null : progressOf(session)}
				asking={record !== null}
				canUndo={graded > 0}
				onUndo={actions.undo}
				onEdit={actions.edit}
			/>
			{state.kind === "loading" ? <p className="visually-hidden">{t("loading")}</p> : null}
			{state.kind === "failed" ? (
				<section className={endStyles.end} role="alert">
					<h2>{t("failed")}</h2>
					<p>{storageErrorText(state.error, tError)}</p>
					<Button look="main" onClick={restart}>
						{t("common:action.retry")}
					</Button>
				</section>
			) : null}
			{state.kind === "running" && record !== null ? (
				<Card
					record={record}
					answers={state.answers}
					busy={state.busy}
					focusTarget={focusTarget}
					onReveal={actions.reveal}
					onGrade={actions.grade}
				/>
			) : null}
			{session !== null && (stage?.kind === "waiting" || (stage?.kind === "over" && stage.graded)) ? (
				<EndScreen
					history={session.history}
					waiting={stage.kind === "waiting" ? stage : null}
					outlook={outlook}
					list={list}
					onAhead={reviewer.wakeEarly}
					onGoOn={restart}
					ref={takeFocus}
				/>
			) : null}
			{stage?.kind === "over" && !stage.graded && outlook !== null ? (
				<NothingDue list={list} outlook={outlook} onGoOn={restart} ref={takeFocus} />
			) : null}
			{today.kind === "ready" ? <Strip today={today.value} /> : null}
			<p className="visually-hidden" role="status">
				{said}
			</p>
			<KeyHelp
				title={t("keys.title")}
				closeLabel={t("common:action.close")}
				hints={[
					{ keys: [t("front.key"), "Enter"], does: t("keys.reveal") },
					{ keys: ["1", "2", "3", "4"], does: t("keys.grade") },
					{ keys: ["Z"], does: t("keys.undo") },
					{ keys: ["E"], does: t("keys.edit") },
					{ keys: ["?"], does: t("keys.help") },
				]}
			/>
			<EditDialog
				record={editing}
				onSave={(word, change) => {
					setEditing(null);
					void edit(word, change);
				}}
				onClose={() => setEditing(null)}
			/>
		</main>
	);
}

/** Changes whenever the focus should move on. */
function placeOf(stage: Stage | null, graded: number, answered: boolean, known: boolean): string {
	if (stage === null) return "";
	if (stage.kind === "card") return `${stage.record.key} ${graded} ${answered ? "answer" : "question"}`;
	return `${stage.kind} ${known}`;
}
