// Short messages at the foot of the window: what was done, with the way to undo it, or what failed.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Button, IconButton } from "./Button.tsx";
import styles from "./Notices.module.css";

export interface Notice {
	readonly text: string;
	readonly tone?: "plain" | "problem";
	readonly action?: { readonly label: string; readonly run: () => void };
	/** Ends it: what it tells of is no more, or can no longer be undone. */
	readonly until?: AbortSignal;
}

const NoticesContext = createContext<((notice: Notice) => void) | null>(null);

const shownFor = 10_000;

interface NoticesProps {
	readonly closeLabel: string;
	readonly children: ReactNode;
}

/** Shows the newest notice; it goes by itself, but never while it is pointed at or has the focus. */
export function Notices({ closeLabel, children }: NoticesProps) {
	const [shown, setShown] = useState<{ readonly notice: Notice; readonly id: number } | null>(null);
	const [held, setHeld] = useState(false);
	const count = useRef(0);
	const show = useCallback((notice: Notice) => {
		if (notice.until?.aborted === true) return;
		count.current += 1;
		setShown({ notice, id: count.current });
	}, []);
	const hide = useCallback(() => {
		setShown(null);
		setHeld(false);
	}, []);

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

	const content = useMemo(() => <NoticesContext value={show}>{children}</NoticesContext>, [show, children]);
	return (
		<>
			{content}
			<div
				className={styles.place}
				role="status"
				aria-live="polite"
				onPointerEnter={() => setHeld(true)}
				onPointerLeave={() => setHeld(false)}
				onFocus={() => setHeld(true)}
				onBlur={() => setHeld(false)}
			>
				{shown === null ? null : (
					<div className={styles.notice} data-tone={shown.notice.tone ?? "plain"} key={shown.id}>
						<p>{shown.notice.text}</p>
						{shown.notice.action === undefined ? null : (
							<Button
								look="text"
								onClick={() => {
									shown.notice.action?.run();
									hide();
								}}
							>
								{shown.notice.action.label}
							</Button>
						)}
						<IconButton icon="close" label={closeLabel} onClick={hide} />
					</div>
				)}
			</div>
		</>
	);
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
