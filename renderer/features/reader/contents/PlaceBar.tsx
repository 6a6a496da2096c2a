// The line at the foot as a way through the text: pressed or dragged, it leads to any share of it at once.

import { type CSSProperties, memo, type RefObject, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import layout from "../../../ui/layout.module.css";
import type { OpenText } from "../openText.ts";
import { shareRead } from "../readingPlace.ts";
import { type Seen, sentenceRead } from "../seen.ts";
import type { TextHandle } from "../TextView.tsx";
import styles from "./placeBar.module.css";

interface PlaceBarProps {
	readonly text: Pick<OpenText, "sentences">;
	readonly seen: Seen;
	readonly handle: RefObject<TextHandle | null>;
}

/** Steps of the bar: thousandths of the text. */
const steps = 1000;
/** An arrow goes on by a hundredth. */
const arrows: Readonly<Record<string, number>> = { ArrowRight: 10, ArrowUp: 10, ArrowLeft: -10, ArrowDown: -10 };

export const PlaceBar = memo(function PlaceBar({ text, seen, handle }: PlaceBarProps) {
	const { t, i18n } = useTranslation("reader");
	const place = useSyncExternalStore(seen.subscribe, () => {
		const now = seen.get();
		return now.ended ? steps : Math.round(steps * shareRead(text.sentences, sentenceRead(now, null)));
	});
	/** What the person has chosen, while the bar is held: the text follows a frame later. */
	const [held, setHeld] = useState<number | null>(null);
	const shown = held ?? place;
	const share = new Intl.NumberFormat(i18n.language, { style: "percent", maximumFractionDigits: 0 }).format(
		shown / steps,
	);
	const go = (step: number) => {
		const page = handle.current?.page() ?? null;
		if (page === null) return;
		const room = Math.max(page.textHeight() - page.frame.clientHeight, 0);
		page.scrollTo(step === steps ? page.frame.scrollHeight : (room * step) / steps);
	};
	return (
		<div className={`${layout.frame} ${styles.frame}`}>
			<div className={styles.place}>
				<input
					type="range"
					style={{ "--share": `${shown / 10}%` } as CSSProperties}
					min={0}
					max={steps}
					step={1}
					value={shown}
					aria-label={t("placeBar.label")}
					aria-valuetext={share}
					onChange={({ target }) => {
						setHeld(target.valueAsNumber);
						go(target.valueAsNumber);
					}}
					onKeyDown={(event) => {
						const by = arrows[event.key];
						if (by === undefined) return;
						event.preventDefault();
						go(Math.min(Math.max(place + by, 0), steps));
					}}
					onPointerUp={({ currentTarget }) => {
						setHeld(null);
						// The keys go on belonging to the text.
						currentTarget.blur();
					}}
					onPointerCancel={() => setHeld(null)}
					onBlur={() => setHeld(null)}
					onKeyUp={() => setHeld(null)}
				/>
				{held === null ? null : (
					<output className={styles.share} style={{ insetInlineStart: `${(shown / steps) * 100}%` }}>
						{share}
					</output>
				)}
			</div>
		</div>
	);
});
