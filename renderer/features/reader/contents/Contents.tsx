// The contents beside the text, or over it where there is no margin: chapters by their level, the one on the screen
// marked, and the person's own bookmarks.

import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import layout from "../../../ui/layout.module.css";
import { BookmarkList } from "../bookmarks/BookmarkList.tsx";
import type { Bookmarks } from "../bookmarks/useBookmarks.ts";
import type { OpenText } from "../openText.ts";
import reader from "../reader.module.css";
import type { Seen } from "../seen.ts";
import styles from "./contents.module.css";
import { type ContentsEntry, contentsOf, entryAt } from "./contentsOf.ts";

export interface ContentsProps {
	readonly text: Pick<OpenText, "document" | "sentences">;
	readonly seen: Seen;
	readonly bookmarks: Bookmarks;
	/** In the margin, or over the page where there is none. */
	readonly inMargin: boolean;
	/** @param at offset in the text */
	readonly onGo: (at: number) => void;
	readonly onClose: () => void;
}

export function Contents({ text, seen, bookmarks, inMargin, onGo, onClose }: ContentsProps) {
	const { t } = useTranslation(["reader", "common"]);
	const { document, sentences } = text;
	const entries = useMemo(() => contentsOf(document), [document]);
	// Drawn again for another chapter, not for every sentence that is passed.
	const current = useSyncExternalStore(seen.subscribe, () => {
		const top = seen.get().top;
		return top < sentences.count ? (entryAt(entries, sentences.span(top).start)?.at ?? -1) : -1;
	});
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => {
		// After the dialog has taken the focus, which scrolls by as little as it can.
		const frame = requestAnimationFrame(() =>
			list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "center" }),
		);
		return () => cancelAnimationFrame(frame);
	}, []);
	const go = (at: number) => {
		if (!inMargin) onClose();
		onGo(at);
	};
	const chapters = entries.length > 0;
	const title = chapters ? t("contents.title") : t("bookmarks.title");
	const tree = (
		<>
			{chapters ? (
				<div ref={list} className={styles.contents} lang="vi">
					<Entries entries={entries} current={current} onGo={go} />
				</div>
			) : null}
			<BookmarkList bookmarks={bookmarks} headed={chapters} onGo={go} />
		</>
	);
	if (!inMargin) {
		return (
			<Dialog open title={title} closeLabel={t("common:action.close")} onClose={onClose}>
				{tree}
			</Dialog>
		);
	}
	return (
		<nav className={reader.panel} aria-label={title}>
			<div className={`${reader.panelHead} ${styles.head}`}>
				<h2 className={layout.sectionLabel}>{title}</h2>
				<IconButton icon="close" label={t("common:action.close")} onClick={onClose} />
			</div>
			{tree}
		</nav>
	);
}

interface EntriesProps {
	readonly entries: readonly ContentsEntry[];
	/** Where the entry begins that is on the screen. */
	readonly current: number;
	readonly onGo: (at: number) => void;
}

function Entries({ entries, current, onGo }: EntriesProps) {
	return (
		<ol>
			{entries.map(({ title, at, inside }, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: two parts may begin at the same block
				<li key={`${at} ${index}`}>
					<button
						type="button"
						aria-current={at === current ? "location" : undefined}
						// The dialog begins with it.
						data-autofocus={at === current ? true : undefined}
						onClick={() => onGo(at)}
					>
						{title}
					</button>
					{inside.length === 0 ? null : <Entries entries={inside} current={current} onGo={onGo} />}
				</li>
			))}
		</ol>
	);
}
