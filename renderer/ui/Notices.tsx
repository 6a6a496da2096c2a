// Short messages at the foot of the window: what was done, with the way to undo it, or what failed.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Button, IconButton } from "./Button.tsx";
import { useFocusFrom } from "./focusFrom.ts";
import styles from "./Notices.module.css";

export interface Notice {
	readonly text: string;
	readonly tone?: "plain" | "problem";
	readonly action?: NoticeAction;
	/** Ends it: what it tells of is no more, or can no longer be undone. */
	readonly until?: AbortSignal;
}

interface NoticeAction {
	readonly label: string;
	readonly run: () => void;
	/** It goes on from what was done: Ctrl+Z, which takes that back from wherever the focus is, leaves it alone. */
	readonly onward?: boolean;
}

const NoticesContext = createContext<((notice: Notice) => void) | null>(null);

const shownFor = 10_000;

interface NoticesProps {
	readonly closeLabel: string;
	readonly children: ReactNode;
}

/**
 * Shows the newest notice; it goes by itself, but never while it is pointed at or has the focus. The focus goes back to where
 * it came from.
 */
export function Notices({ closeLabel, children }: NoticesProps) {
	const [shown, setShown] = useState<{ readonly notice: Notice; readonly id: number } | null>(null);
	const [held, setHeld] = useState(false);
	const count = useRef(0);
	const { ref, onFocus, giveBack } = useFocusFrom<HTMLDivElement>();
	const show = useCallback((notice: Notice) => {
		if (notice.until?.aborted === true) return;
		count.current += 1;
		setShown({ notice, id: count.current });
	}, []);
	const hide = useCallback(() => {
		giveBack();
		setShown(null);
		setHeld(false);
	}, [giveBack]);
	const act = useCallback(
		(action: NoticeAction) => {
			action.run();
			hide();
		},
		[hide],
	);

	useEffect(() => {
		if (shown === null || held) return;
		const timer = window.setTimeout(hide, shownFor);
		return () => window.clearTimeout(timer);
	}, [shown, held, hide]);

	useEffect(() => {
		const until = shown?.notice.until;
		if (until === undefined) return;
		until.addEventListener("abort", hide);
		return () => until.removeEventListener("abort", hide);
	}, [shown, hide]);

	const action = shown?.notice.action;
	useEffect(() => {
		if (action === undefined || action.onward === true) return;
		const listen = (event: KeyboardEvent) => {
			if (event.defaultPrevented || !isUndo(event)) return;
			event.preventDefault();
			act(action);
		};
		window.addEventListener("keydown", listen);
		return () => window.removeEventListener("keydown", listen);
	}, [action, act]);

	const content = useMemo(() => <NoticesContext value={show}>{children}</NoticesContext>, [show, children]);
	return (
		<>
			{content}
			<div
				ref={ref}
				className={styles.place}
				role="status"
				aria-live="polite"
				onPointerEnter={() => setHeld(true)}
				onPointerLeave={() => setHeld(false)}
				onFocus={(event) => {
					onFocus(event);
					setHeld(true);
				}}
				onBlur={() => setHeld(false)}
			>
				{shown === null ? null : (
					<div className={styles.notice} data-tone={shown.notice.tone ?? "plain"} key={shown.id}>
						<p>{shown.notice.text}</p>
						{action === undefined ? null : (
							<Button
								look="text"
								aria-keyshortcuts={action.onward === true ? undefined : "Control+Z"}
								onClick={() => act(action)}
							>
								{action.label}
							</Button>
						)}
						<IconButton icon="close" label={closeLabel} onClick={hide} />
					</div>
				)}
			</div>
		</>
	);
}

/** Ctrl+Z, or ⌘Z, where nothing is typed that the browser would undo. */
function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
	if (key.toLowerCase() !== "z" || !(ctrlKey || metaKey) || shiftKey || altKey) return false;
	const typed = "input:not([type='checkbox'], [type='radio'], [type='range']), textarea, [contenteditable]";
	return !(target instanceof Element && target.closest(typed) !== null);
}

/** @throws Error outside `Notices`. */
export function useNotices(): (notice: Notice) => void {
	const show = useContext(NoticesContext);
	if (show === null) throw new Error("no notices here");
	return show;
}

/**
 * As `useNotices`, for what can be taken back on this screen only: a notice with an action goes when the component goes, so
 * that its action never meets what was done elsewhere since. @throws Error outside `Notices`.
 */
export function useOwnNotices(): (notice: Notice) => void {
	const show = useNotices();
	const left = useRef<AbortController>(new AbortController());
	useEffect(() => {
		const own = new AbortController();
		left.current = own;
		return () => own.abort();
	}, []);
	return useCallback(
		(notice: Notice) => {
			const { signal } = left.current;
			if (notice.action === undefined) return show(notice);
			show({ ...notice, until: notice.until === undefined ? signal : AbortSignal.any([signal, notice.until]) });
		},
		[show],
	);
}
