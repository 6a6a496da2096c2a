// The editing view of an article: every block a plain field in the type that it is read in, what was set aside dashed at its
// place. Only the fields near the screen are in the page. Fetched when it is asked for.

import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, IconButton } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import { useNotices } from "../../../ui/Notices.tsx";
import { ProgressLine } from "../../../ui/ProgressLine.tsx";
import { navigate, routeOf } from "../../routes.ts";
import type { OpenText } from "../openText.ts";
import reader from "../reader.module.css";
import type { Anchor } from "../textGeometry.ts";
import { useLatest } from "../useLatest.ts";
import type { FieldEvents } from "./EditField.tsx";
import { EditFoot } from "./EditFoot.tsx";
import { EditRowView } from "./EditRowView.tsx";
import styles from "./edit.module.css";
import { editRows, fieldsOf } from "./editRows.ts";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { fieldInFocus, lastCaret, useCaret } from "./useCaret.ts";
import { useEditRows } from "./useEditRows.ts";
import type { TextChanging } from "./useTextChange.ts";
import { type Leaving, useUnsaved } from "./useUnsaved.ts";
import { useWriting } from "./useWriting.ts";
import {
	asideSet,
	backPut,
	currentText,
	type Field,
	fieldName,
	isChanged,
	isTyping,
	kindChanged,
	mergeBack,
	mergeOn,
	settled,
	split,
	typedInto,
	undone,
} from "./writing.ts";

export interface EditTextProps {
	readonly text: OpenText;
	/** The block to begin with, and its height on the screen. */
	readonly block: number;
	readonly changing: TextChanging;
	/** The editing is over: what was stored comes by itself. @param stored whether anything was */
	readonly onEnd: (stored: boolean) => void;
}

/** Below the top of the screen, CSS pixels: where the edited place stands when it is read again. */
const placeBelowTop = 120;

export function EditText({ text, block, changing, onEnd }: EditTextProps) {
	const { document: original, record } = text;
	const { t } = useTranslation(["reader", "common"]);
	const notify = useNotices();
	const { writing, newest, put, take, caret } = useWriting(original, () =>
		notify({ text: t("edit.nothingLeft"), tone: "problem" }),
	);
	const [inHand, setInHand] = useState<Field>({ kind: "block", id: Math.min(block, original.blocks.length - 1) });
	const { document, ids, typed } = writing;
	const typedIn = typed?.field ?? null;
	const rows = useMemo(() => editRows(document, ids, typedIn), [document, ids, typedIn]);
	const scroller = useRef<HTMLDivElement>(null);
	const busy = changing.working !== null;
	const changed = isChanged(writing, original);
	const unsaved = useUnsaved(() => isChanged(newest(), original));

	const { virtualizer, rowOf } = useEditRows({ rows, inHand, blocks: document.blocks, scroller });

	// The place that was read is the one that is edited first.
	// biome-ignore lint/correctness/useExhaustiveDependencies: once
	useEffect(() => {
		caret.current = { field: { kind: "block", id: Math.min(block, original.blocks.length - 1) }, at: 0 };
		virtualizer.scrollToIndex(Math.max(rowOf(caret.current.field), 0), { align: "start" });
		put({ ...newest() });
	}, []);

	useCaret(caret, scroller, (field) => {
		const row = rowOf(field);
		if (row >= 0) virtualizer.scrollToIndex(row, { align: "auto" });
		return row >= 0;
	});

	const events = useRef<FieldEvents>(noEvents);
	events.current = {
		onType: (field, given) => put(typedInto(newest(), field, given)),
		onFocus: setInHand,
		onBlur: () => {
			// What has the caret next may be drawn anew by this: it goes on in a moment.
			window.setTimeout(() => {
				const focused = fieldInFocus(scroller.current);
				const now = newest().typed;
				if (now !== null && fieldName(now.field) !== focused) take(settled);
			});
		},
		onSplit: (field, at) => {
			if (field.kind === "block") take((now) => split(now, field.id, at));
			else if (field.kind === "new") goOn(field.after);
		},
		onMergeBack: (field) => {
			if (field.kind === "block") take((now) => mergeBack(now, field.id));
			else if (field.kind === "new" && currentText(newest(), field) === "")
				take((now) => ({
					...settled(now),
					caret: { field: { kind: "block", id: field.after }, at: Number.MAX_SAFE_INTEGER },
				}));
		},
		onMergeOn: (field) => {
			if (field.kind === "block") take((now) => mergeOn(now, field.id));
		},
		onLeave: (field, direction) => {
			const fields = rows.flatMap(fieldsOf);
			const at = fields.findIndex((one) => fieldName(one) === fieldName(field));
			const next = fields[at + direction];
			if (at < 0 || next === undefined) return;
			caret.current = { field: next, at: direction === 1 ? 0 : Number.MAX_SAFE_INTEGER };
			put({ ...newest() });
		},
	};
	/** Enter in a new block: that one is done, and the next new one follows it. */
	const goOn = (after: number) => {
		const from = newest().ids.indexOf(after);
		const step = take(settled);
		const own = step.writing.ids[from + 1];
		if (own === undefined || step.writing.ids.length === from) return;
		const fresh: Field = { kind: "new", after: own };
		caret.current = { field: fresh, at: 0 };
		put(typedInto(newest(), fresh, ""));
	};
	const onPutBack = useRef<(indices: readonly number[]) => void>(() => undefined);
	onPutBack.current = (indices) => void take((now) => backPut(now, indices));

	const start = (): Anchor => {
		const now = newest();
		const index = inHand.kind === "block" ? now.ids.indexOf(inHand.id) : 0;
		const at = now.document.blocks[Math.max(index, 0)]?.span.start ?? 0;
		return { at, y: placeBelowTop, focused: true };
	};
	const save = async (): Promise<boolean> => {
		const step = take(settled);
		if (step.refused) return false;
		if (!isChanged(step.writing, original)) {
			onEnd(false);
			return true;
		}
		const stored = await changing.change({ kind: "whole", document: step.writing.document }, start());
		if (stored) {
			unsaved.letGo();
			onEnd(true);
		}
		return stored;
	};
	const leave = () => (isChanged(newest(), original) ? unsaved.ask({ kind: "reader" }) : onEnd(false));
	const goAway = (leaving: Leaving) => {
		unsaved.letGo();
		if (leaving.kind === "reader") onEnd(false);
		else if (leaving.kind === "address") navigate(routeOf(leaving.hash));
		else window.close();
	};
	const takeBack = () => put(undone(newest()));
	const onKey = useLatest((event: KeyboardEvent) => {
		if (unsaved.leaving !== null || event.defaultPrevented || event.altKey) return;
		const control = event.ctrlKey || event.metaKey;
		const key = event.key.toLowerCase();
		if (control && key === "p") {
			// Only the fields near the screen would come out.
			event.preventDefault();
			notify({ text: t("edit.printLater") });
		} else if (control && key === "s") {
			event.preventDefault();
			if (!busy) void save();
		} else if (control && key === "z" && !event.shiftKey && !isTyping(newest())) {
			event.preventDefault();
			takeBack();
		} else if (event.key === "Escape" && !busy) leave();
	});
	useEffect(() => {
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, [onKey]);

	const blockInHand = inHand.kind === "block" ? (document.blocks[ids.indexOf(inHand.id)] ?? null) : null;
	const onBlock = (act: (id: number) => void) => () => {
		if (inHand.kind === "block") act(inHand.id);
	};
	return (
		<main className={`${layout.screen} ${reader.screen}`} aria-busy={busy}>
			<header className={`${layout.bar} ${layout.frame}`}>
				<div className={layout.group}>
					<IconButton
						icon="back"
						label={t("edit.leave")}
						className={reader.back ?? ""}
						onClick={leave}
						disabled={busy}
					/>
					<h1 className={styles.heading}>{t("edit.title")}</h1>
				</div>
				<div className={layout.group}>
					{busy ? <ProgressLine label={t("edit.saving")} share={changing.working ?? 0} /> : null}
					<IconButton
						icon="undo"
						label={t("edit.undo")}
						disabled={busy || (writing.past.length === 0 && !isTyping(writing))}
						onClick={takeBack}
					/>
					<Button look="main" disabled={busy || !changed} onClick={() => void save()}>
						{t("common:action.save")}
					</Button>
				</div>
			</header>
			<div ref={scroller} className={styles.scroll}>
				<div className={`${layout.frame} ${styles.page}`}>
					<div className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
						{virtualizer.getVirtualItems().map((item) => {
							const row = rows[item.index];
							return row === undefined ? null : (
								<div
									key={item.key}
									ref={virtualizer.measureElement}
									data-index={item.index}
									data-first={item.index === 0 ? "" : undefined}
									className={styles.row}
									style={{ insetBlockStart: item.start }}
								>
									<EditRowView
										row={row}
										writing={writing}
										fallbackTitle={record.title}
										disabled={busy}
										events={events}
										onPutBack={onPutBack}
									/>
								</div>
							);
						})}
					</div>
				</div>
			</div>
			<EditFoot
				kind={blockInHand?.kind ?? null}
				joins={blockInHand !== null && blockInHand !== document.blocks[0]}
				disabled={busy}
				onKind={(kind) => onBlock((id) => void take((now) => kindChanged(now, id, kind)))()}
				onSplit={onBlock((id) => {
					const at = lastCaret(scroller.current, inHand);
					take((now) => split(now, id, at));
				})}
				onJoin={onBlock((id) => void take((now) => mergeBack(now, id)))}
				onAside={onBlock((id) => void take((now) => asideSet(now, id)))}
			/>
			<LeaveDialog
				leaving={unsaved.leaving}
				onStay={unsaved.stay}
				onDiscard={goAway}
				onSave={async (leaving) => {
					unsaved.stay();
					if ((await save()) && leaving.kind !== "reader") goAway(leaving);
				}}
			/>
		</main>
	);
}

const noEvents: FieldEvents = {
	onType: () => undefined,
	onFocus: () => undefined,
	onBlur: () => undefined,
	onSplit: () => undefined,
	onMergeBack: () => undefined,
	onMergeOn: () => undefined,
	onLeave: () => undefined,
};
