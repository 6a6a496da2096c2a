// The bookmarks of the text: their first words, which lead to them, and what the person has noted.

import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BookmarkRecord } from "../../../storage/records/bookmarks.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import layout from "../../../ui/layout.module.css";
import { capsOf } from "../keyMap.ts";
import { useKeyMap } from "../keys/useKeyMap.ts";
import styles from "./bookmarks.module.css";
import type { Bookmarks } from "./useBookmarks.ts";

interface BookmarkListProps {
	readonly bookmarks: Bookmarks;
	/** Whether something else stands over it. */
	readonly headed: boolean;
	readonly onGo: (at: number) => void;
}

export function BookmarkList({ bookmarks, headed, onGo }: BookmarkListProps) {
	const { t } = useTranslation("reader");
	const id = useId();
	const caps = capsOf("bookmark", useKeyMap()).join("+");
	const { list } = bookmarks;
	return (
		<section
			className={styles.bookmarks}
			aria-label={headed ? undefined : t("bookmarks.title")}
			aria-labelledby={headed ? id : undefined}
		>
			{headed ? (
				<h2 id={id} className={layout.sectionLabel}>
					{t("bookmarks.title")}
				</h2>
			) : null}
			{list.length === 0 ? (
				<p className={styles.none}>{caps === "" ? t("bookmarks.none") : t("bookmarks.noneYet", { key: caps })}</p>
			) : (
				<ul>
					{list.map((bookmark) => (
						<Item
							key={bookmark.id}
							bookmark={bookmark}
							onGo={onGo}
							onNote={(note) => bookmarks.setNote(bookmark, note)}
							onRemove={() => bookmarks.remove(bookmark)}
						/>
					))}
				</ul>
			)}
		</section>
	);
}

interface ItemProps {
	readonly bookmark: BookmarkRecord;
	readonly onGo: (at: number) => void;
	readonly onNote: (note: string) => void;
	readonly onRemove: () => void;
}

function Item({ bookmark, onGo, onNote, onRemove }: ItemProps) {
	const { t } = useTranslation("reader");
	const { at, words, note } = bookmark;
	const pencil = useRef<HTMLButtonElement>(null);
	const [draft, setDraft] = useState<string | null>(null);
	const thrownAway = useRef(false);
	/** The field ends when it loses the focus, and keeps what was written unless it was left by Escape. */
	const leave = () => pencil.current?.focus();
	const keep = () => {
		const written = draft?.trim() ?? note;
		if (!thrownAway.current && written !== note) onNote(written);
		thrownAway.current = false;
		setDraft(null);
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		leave();
	};
	return (
		<li>
			<div className={styles.line}>
				<button type="button" className={styles.words} lang="vi" onClick={() => onGo(at)}>
					{words}
				</button>
				<IconButton
					ref={pencil}
					icon="edit"
					label={t("bookmarks.editNote", { words })}
					aria-expanded={draft !== null}
					// Else the field would end, and the press open it anew.
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => (draft === null ? setDraft(note) : leave())}
				/>
				<IconButton icon="delete" label={t("bookmarks.remove", { words })} onClick={onRemove} />
			</div>
			{draft === null ? (
				note === "" ? null : (
					<p className={styles.note}>{note}</p>
				)
			) : (
				<form className={styles.form} onSubmit={submit}>
					<Field
						label={t("bookmarks.note")}
						value={draft}
						maxLength={500}
						autoFocus
						onChange={({ target }) => setDraft(target.value)}
						onBlur={keep}
						onKeyDown={(event) => {
							if (event.key !== "Escape") return;
							// The dialog around stays open.
							event.preventDefault();
							event.stopPropagation();
							thrownAway.current = true;
							leave();
						}}
					/>
				</form>
			)}
		</li>
	);
}
