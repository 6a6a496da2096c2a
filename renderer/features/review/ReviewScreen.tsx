// A sitting of reviews: the stage with question and answer, today's figures below, the end with what was done.

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleId, ListId } from "../../storage/records/ids.ts";
import type { VocabularyRecord } from "../../storage/records/words.ts";
import { Button } from "../../ui/Button.tsx";
import { KeyHelp } from "../../ui/KeyHelp.tsx";
import layout from "../../ui/layout.module.css";
import { storageErrorText } from "../errorTexts.ts";
import { valueOr } from "../stored.ts";
import type { Asked } from "./asked.ts";
import { typingIn } from "./asking.ts";
import { Card } from "./Card.tsx";
import { EditDialog } from "./EditDialog.tsx";
import endStyles from "./EndScreen.module.css";
import { EndScreen } from "./EndScreen.tsx";
import { keyHints } from "./keyHints.ts";
import { LeechNote } from "./LeechNote.tsx";
import { NothingDue } from "./NothingDue.tsx";
import { PlanDialog } from "./plan/PlanDialog.tsx";
import { ReviewBar } from "./ReviewBar.tsx";
import styles from "./ReviewScreen.module.css";
import { Strip } from "./Strip.tsx";
import { progressOf, type Stage, stageOf } from "./session.ts";
import { useArticleTitle } from "./useArticleTitle.ts";
import { useEdit } from "./useEdit.ts";
import { useHappenings } from "./useHappenings.ts";
import { useListChoices, useOutlook, useToday } from "./useOutlook.ts";
import { useReviewer } from "./useReviewer.ts";
import { useReviewKeys } from "./useReviewKeys.ts";
import { usePreparedWord } from "./useSentence.ts";
import { useStageFocus } from "./useStageFocus.ts";
import { type Speaking, useVoice } from "./useVoice.ts";

interface ReviewScreenProps {
	/** `null`: all words. */
	readonly list: ListId | null;
	/** Its words, instead of a list's. */
	readonly article?: ArticleId | null;
	/** What reads words aloud; `null` in a browser without speech. */
	readonly speech?: Speaking | null;
	/** How to get a voice, in a dialog. */
	readonly voiceHelp?: (onClose: () => void) => ReactNode;
}

export function ReviewScreen({ list, article = null, speech = null, voiceHelp }: ReviewScreenProps) {
	const { t } = useTranslation(["review", "common"]);
	const { t: tError } = useTranslation("errors");
	const asked = useMemo<Asked>(
		() => (article === null ? { kind: "list", list } : { kind: "article", article }),
		[list, article],
	);
	const voice = useVoice(speech);
	const { reviewer, state, sitting, begin } = useReviewer(asked, voice.kind !== "none");
	const { said, leech, closeLeech } = useHappenings(reviewer);
	const today = useToday();
	const [counted, countAgain] = useListChoices();
	const [editing, setEditing] = useState<VocabularyRecord | null>(null);
	const [open, setOpen] = useState<"plan" | "voice" | null>(null);
	const edit = useEdit();
	const focusTarget = useRef<HTMLElement>(null);
	const field = useRef<HTMLInputElement>(null);
	const takeFocus = useCallback((element: HTMLElement | null) => {
		focusTarget.current = element;
	}, []);

	const running = state.kind === "running" ? state : null;
	const session = running?.session ?? null;
	const stage = session === null ? null : stageOf(session);
	const record = stage?.kind === "card" ? stage.record : null;
	const asking = record === null ? null : (running?.asking ?? null);
	usePreparedWord(record === null ? null : (session?.ready[0] ?? null));
	const answered = running !== null && running.answers !== null;
	const done = session?.history.length ?? 0;
	const outlook = valueOr(useOutlook(sitting, stage !== null && stage.kind !== "card"), null);
	useStageFocus(placeOf(stage, done, answered, outlook !== null), focusTarget);

	const stageKind = stage?.kind ?? null;
	const stageBefore = useRef(stageKind);
	// Counted anew when a stage ends; before the first one the lists count themselves.
	useEffect(() => {
		if (stageBefore.current !== null && stageBefore.current !== stageKind) countAgain();
		stageBefore.current = stageKind;
	}, [countAgain, stageKind]);

	const isHidden = !answered && asking !== null && asking.mode !== "recognition" && asking.mode !== "listening";
	const { say } = voice;
	const actions = useMemo(
		() => ({
			reveal: reviewer.reveal,
			grade: (answer: 1 | 2 | 3 | 4) => void reviewer.grade(answer),
			undo: () => void reviewer.undo(),
			bury: () => void reviewer.bury(),
			suspend: () => void reviewer.suspend(),
			edit: () => setEditing(record),
			// Where the word is what is asked for, its sound would say it.
			replay: () => {
				if (record !== null && !isHidden) say(record.headword);
			},
			write: () => field.current?.focus(),
		}),
		[reviewer, record, say, isHidden],
	);
	useReviewKeys(actions);
	const more = () => begin({ ahead: false, more: sitting.more + 1 });
	const ahead = () => begin({ ahead: true, more: sitting.more });
	const goOn = () => begin({ ahead: false, more: sitting.ahead ? 0 : sitting.more });
	const choices = valueOr(counted, null);
	const lists = choices?.map((choice) => choice.list) ?? [];
	const planned = lists.find(({ id }) => article === null && id === list) ?? null;

	return (
		<main
			className={`${layout.screen} ${styles.screen}`}
			aria-busy={state.kind === "loading"}
			data-told={leech !== null}
		>
			<ReviewBar
				asked={asked}
				article={useArticleTitle(article)}
				ahead={sitting.ahead}
				choices={choices === null || today.kind !== "ready" ? null : { all: today.value.left, lists: choices }}
				progress={session === null ? null : progressOf(session)}
				asking={record !== null}
				canUndo={done > 0}
				onUndo={actions.undo}
				onEdit={actions.edit}
				onBury={actions.bury}
				onSuspend={actions.suspend}
				onPlan={() => setOpen("plan")}
			/>
			{leech === null ? null : (
				<LeechNote
					record={leech.record}
					resting={leech.suspended}
					onEdit={() => setEditing(leech.record)}
					onClose={closeLeech}
				/>
			)}
			{state.kind === "loading" ? <p className="visually-hidden">{t("loading")}</p> : null}
			{state.kind === "failed" ? (
				<section className={endStyles.end} role="alert">
					<h2>{t("failed")}</h2>
					<p>{storageErrorText(state.error, tError)}</p>
					<Button look="main" onClick={() => begin(sitting)}>
						{t("common:action.retry")}
					</Button>
				</section>
			) : null}
			{running !== null && record !== null && asking !== null ? (
				<Card
					key={`${record.key} ${done} ${asking.mode}`}
					record={record}
					asking={asking}
					answers={running.answers}
					voice={voice}
					focusTarget={focusTarget}
					field={field}
					onReveal={actions.reveal}
					onGrade={actions.grade}
					onVoiceHelp={voiceHelp === undefined ? null : () => setOpen("voice")}
				/>
			) : null}
			{session !== null && (stage?.kind === "waiting" || (stage?.kind === "over" && stage.graded)) ? (
				<EndScreen
					history={session.history}
					waiting={stage.kind === "waiting" ? stage : null}
					outlook={outlook}
					asked={asked}
					onAtOnce={() => void reviewer.wakeEarly()}
					onGoOn={goOn}
					onMore={more}
					onAhead={ahead}
					ref={takeFocus}
				/>
			) : null}
			{stage?.kind === "over" && !stage.graded && outlook !== null ? (
				<NothingDue sitting={sitting} outlook={outlook} onGoOn={goOn} onMore={more} onAhead={ahead} ref={takeFocus} />
			) : null}
			{today.kind === "ready" ? <Strip today={today.value} /> : null}
			<p className="visually-hidden" role="status">
				{said}
			</p>
			<KeyHelp
				title={t("keys.title")}
				closeLabel={t("common:action.close")}
				hints={keyHints(t, asking === null ? "no" : typingIn(asking.mode))}
			/>
			<EditDialog
				record={editing}
				onSave={(word, change) => {
					setEditing(null);
					void edit(word, change);
				}}
				onClose={() => setEditing(null)}
			/>
			<PlanDialog
				list={planned}
				parent={lists.find(({ id }) => id === planned?.parent) ?? null}
				open={open === "plan"}
				onClose={() => setOpen(null)}
			/>
			{open === "voice" ? voiceHelp?.(() => setOpen(null)) : null}
		</main>
	);
}

/** Changes whenever the focus should move on. */
function placeOf(stage: Stage | null, done: number, answered: boolean, known: boolean): string {
	if (stage === null) return "";
	if (stage.kind === "card") return `${stage.record.key} ${done} ${answered ? "answer" : "question"}`;
	return `${stage.kind} ${known}`;
}
