// Short messages at the foot of the window: what was done, with the way to undo it, or what failed.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Button, IconButton } from "./Button.tsx";
import styles from "./Notices.module.css";

export interface Notice {
	readonly text: string;
	readonly tone?: "plain" | "problem";
	readonly action?: { readonly label: string; readonly run: () => void };
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
