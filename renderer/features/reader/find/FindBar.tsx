// Find in the text: a bar under that of the reader, with the count of hits and the way from one to the next. Hits are
// marked on the rows in the page and gone to wherever they stand.

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Span, span } from "../../../engine/text/span.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import layout from "../../../ui/layout.module.css";
import { useSettings } from "../../services.tsx";
import { travelTo } from "../contents/travel.ts";
import type { OpenText } from "../openText.ts";
import { anchorIn } from "../textGeometry.ts";
import { useLatest } from "../useLatest.ts";
import styles from "./find.module.css";
import { clearHits, paintHits } from "./paintHits.ts";
import type { TextPage } from "./textPage.ts";
import { englishLines } from "./textSearch.ts";
import type { FindWish } from "./useFinding.ts";
import { useGlossLines } from "./useGlossLines.ts";
import { type HitsState, useHits } from "./useHits.ts";

export interface FindBarProps {
	readonly text: OpenText;
	/** Whether the English is on the page. */
	readonly withEnglish: boolean;
	readonly wish: FindWish;
	/** What was looked for last; kept for the next time. */
	readonly lastQuery: { current: string };
	readonly page: () => TextPage | null;
	/** Changes when the text is drawn anew. */
	readonly drawing: string;
	/**
	 * @param hit the hit that was gone to last; `null` where the text is again as it stood before
	 * @param focused whether the focus is in the bar, and has to go somewhere
	 */
	readonly onClose: (hit: Span | null, focused: boolean) => void;
	readonly onFailure: (reason: unknown) => void;
}

/** Left free above and below a hit that is gone to, CSS pixels: a line of context each. */
const room = { above: 56, under: 88 } as const;

export function FindBar({ text, withEnglish, wish, lastQuery, page, drawing, onClose, onFailure }: FindBarProps) {
	const { t } = useTranslation(["reader", "common"]);
	const bar = useRef<HTMLElement>(null);
	const field = useRef<HTMLInputElement>(null);
	const [query, setQuery] = useState(wish.selected === "" ? lastQuery.current : wish.selected);
	/** Where the text stood when find was opened. */
	const [before] = useState(page);
	const [origin] = useState(() => (before === null ? null : anchorIn(before.frame, before.body, null)));
	/** Where a search begins: what is typed on is looked for from the same place, until a hit has been chosen. */
	const begin = useRef(origin?.at ?? 0);
	const moved = useRef(false);
	const [{ findInGlosses }, change] = useSettings();
	const glosses = useGlossLines(text, findInGlosses, onFailure);
	const { state, step } = useHits({
		text,
		query,
		withEnglish,
		glosses: glosses.kind === "read" ? glosses.lines : null,
		from: () => begin.current,
		onFailure,
	});
	useEffect(() => {
		lastQuery.current = query;
	}, [lastQuery, query]);

	useRoomMade(bar, before, page);
	useMarks(state, { text, page, drawing });
	useEffect(() => {
		if (state.current === -1) return;
		const [hit, shown] = [state.found.hit(state.current).span, page()];
		moved.current = true;
		if (state.chosen) begin.current = hit.start;
		if (shown !== null) return travelTo(shown, hit, { kind: "inView", ...room });
	}, [state, page]);
	const close = () => {
		const [hit, shown] = [state.current === -1 ? null : state.found.hit(state.current).span, page()];
		if (hit === null && moved.current && origin !== null && shown !== null)
			travelTo(shown, span(origin.at, origin.at), { kind: "below", distance: origin.y });
		onClose(hit, bar.current?.contains(document.activeElement) === true);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: each wish is carried out once, before the next key is heard
	useLayoutEffect(() => {
		if (wish.selected !== "") setQuery(wish.selected);
		if (wish.kind === "next") step(1);
		else if (wish.kind === "previous") step(-1);
		else if (wish.kind === "close") close();
		else {
			field.current?.focus();
			field.current?.select();
		}
	}, [wish]);

	const hear = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return;
		if (event.key === "Enter" && event.target === field.current) step(event.shiftKey ? -1 : 1);
		else if (event.key === "Escape") close();
		else return;
		event.preventDefault();
	};
	const { found, current } = state;
	const searched = state.query.trim() !== "";
	return (
		<search ref={bar} className={`${layout.frame} ${styles.bar}`} aria-label={t("find.label")} onKeyDown={hear}>
			<div className={styles.inside}>
				<Field
					ref={field}
					className={styles.field}
					label={t("find.label")}
					placeholder={t("find.short")}
					icon="search"
					lang="vi"
					enterKeyHint="search"
					autoComplete="off"
					spellCheck={false}
					value={query}
					onChange={({ target }) => setQuery(target.value)}
				/>
				<p className={styles.count} role="status">
					{glosses.kind === "reading" && searched ? <span>{t("find.readingGlosses")}</span> : null}
					{!searched || (found.count === 0 && glosses.kind === "reading") ? null : found.count === 0 ? (
						<span>{t("find.none")}</span>
					) : (
						<>
							<span>{t("find.place", { ordinal: current + 1, of: found.count })}</span>
							{found.matches === null || found.matches === "exact" ? null : (
								<span className={styles.matches}>{t(`find.matches.${found.matches}`)}</span>
							)}
						</>
					)}
				</p>
				<IconButton
					icon="glosses"
					className={styles.also}
					label={t("find.inGlosses")}
					aria-pressed={findInGlosses}
					onClick={() => change({ findInGlosses: !findInGlosses })}
				/>
				<div className={`${layout.group} ${styles.ways}`}>
					<IconButton
						icon="down"
						className={styles.up}
						label={t("find.previous")}
						disabled={found.count === 0}
						onClick={() => step(-1)}
					/>
					<IconButton icon="down" label={t("find.next")} disabled={found.count === 0} onClick={() => step(1)} />
					<IconButton icon="close" label={t("find.close")} onClick={close} />
				</div>
			</div>
		</search>
	);
}

/**
 * The bar takes its height from the text: what is read stays where it stands. At the beginning the text makes room
 * instead.
 */
function useRoomMade(
	bar: { readonly current: HTMLElement | null },
	before: TextPage | null,
	page: () => TextPage | null,
): void {
	const newest = useLatest(page);
	useLayoutEffect(() => {
		// The handle of the text is given anew while this is drawn: what it gave before is asked.
		const height = before === null || before.frame.scrollTop < 1 ? 0 : (bar.current?.offsetHeight ?? 0);
		if (height > 0) before?.scrollBy(height);
		return () => {
			if (height > 0) newest()?.scrollBy(-height);
		};
	}, [bar, before, newest]);
}

interface MarksOptions {
	readonly text: OpenText;
	readonly page: () => TextPage | null;
	readonly drawing: string;
}

/** Marks the hits on the rows in the page, and again whenever rows come in. */
function useMarks({ found, current }: HitsState, { text, page, drawing }: MarksOptions): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: a text drawn anew has another body to watch
	useEffect(() => {
		const shown = page();
		if (shown === null) return;
		const lines = englishLines(text.translation);
		const paint = () => paintHits(shown, found, current, lines);
		paint();
		let frame = 0;
		const observer = new MutationObserver(() => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(paint);
		});
		observer.observe(shown.body, { childList: true, subtree: true, characterData: true });
		return () => {
			observer.disconnect();
			cancelAnimationFrame(frame);
		};
	}, [found, current, text, page, drawing]);
	useEffect(() => clearHits, []);
}
