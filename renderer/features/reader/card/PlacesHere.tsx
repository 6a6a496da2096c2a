// The other places of a word in the open text: all of them, counted, each with its sentence and a way back.

import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HeadwordKey } from "../../../engine/text/headwordKey.ts";
import type { Span } from "../../../engine/text/span.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { MarkedText } from "../../../ui/MarkedText.tsx";
import { excerptOf } from "../../../ui/markedSentence.ts";
import rows from "../cardRows.module.css";
import type { OpenText } from "../openText.ts";
import styles from "./card.module.css";
import { Disclosure } from "./Disclosure.tsx";
import { windowAround } from "./placesText.ts";
import { countIn } from "./profileCounts.ts";
import { usePlacesHere } from "./usePlacesHere.ts";

export interface PlacesHereProps {
	readonly text: OpenText;
	readonly wordKey: HeadwordKey;
	/** The place in hand; `null` while another word lies over it. */
	readonly here: Span | null;
	readonly onGo: (place: Span) => void;
	/** To where the person was before the first such step; `null` where there is no way back. */
	readonly onBack: (() => void) | null;
}

/** Listed at first, and added each time. */
const shownFirst = 7;
const shownMore = 40;
/** Characters of the sentence before the word. */
const before = 30;

export function PlacesHere({ text, wordKey, here, onGo, onBack }: PlacesHereProps) {
	const { t, i18n } = useTranslation("reader");
	const [open, setOpen] = useState(false);
	const [room, setRoom] = useState(shownFirst);
	const counted = useMemo(() => countIn(text.profile, wordKey), [text.profile, wordKey]);
	const places = usePlacesHere(text, wordKey, open);
	const count = places?.count ?? counted;
	if (count === 0) return null;
	const at = here?.start ?? 0;
	const own = places === null || here === null ? -1 : places.at(here.start);
	const shown = places === null ? null : windowAround(places.count, Math.max(own, 0), room);
	const step = (direction: 1 | -1) => {
		const next = places?.next(at, direction) ?? -1;
		if (places !== null && next >= 0) onGo(places.span(next));
	};
	const number = (value: number) => value.toLocaleString(i18n.language);
	return (
		<Disclosure label={t("card.places.here")} figure={count} onToggle={setOpen}>
			{places === null || shown === null ? (
				<p className={styles.quiet}>{t("card.places.searching")}</p>
			) : places.count === 0 ? (
				<p className={styles.quiet}>{t("card.places.none")}</p>
			) : (
				<>
					<div className={styles.steps}>
						<IconButton
							icon="back"
							label={t("card.places.previous")}
							disabled={places.count < 2}
							onClick={() => step(-1)}
						/>
						<span>
							{own < 0
								? t("card.places.count", { count: places.count, number: number(places.count) })
								: t("card.places.position", { ordinal: number(own + 1), of: number(places.count) })}
						</span>
						<IconButton
							icon="forward"
							label={t("card.places.next")}
							disabled={places.count < 2}
							onClick={() => step(1)}
						/>
						{onBack === null ? null : (
							<button type="button" className={`${rows.more} ${styles.wayBack}`} onClick={onBack}>
								<Icon name="undo" small /> {t("card.places.back")}
							</button>
						)}
					</div>
					<ol className={styles.places} aria-label={t("card.places.here")}>
						{Array.from({ length: shown.end - shown.first }, (_, offset) => shown.first + offset).map((index) => (
							<li key={places.span(index).start}>
								<button
									type="button"
									lang="vi"
									aria-current={index === own ? "location" : undefined}
									onClick={() => onGo(places.span(index))}
								>
									<span>
										<MarkedText {...excerptOf(places.sentence(index), before)} />
									</span>
								</button>
							</li>
						))}
					</ol>
					{shown.end - shown.first < places.count ? (
						<button type="button" className={rows.more} onClick={() => setRoom(room + shownMore)}>
							{t("card.places.more")}
						</button>
					) : null}
				</>
			)}
		</Disclosure>
	);
}
