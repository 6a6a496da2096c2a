// What an entry is made of: the parts of a compound with their characters, or the parts of a pattern. Each leads to its own
// entry.

import { useTranslation } from "react-i18next";
import type { PatternEntry } from "../../engine/lexicon/pattern.ts";
import type { Entry } from "../../engine/lexicon/types.ts";
import styles from "./Entry.module.css";
import { addressOf } from "./entryAddress.ts";
import type { EntryLinks } from "./links.ts";
import type { Morpheme } from "./related.ts";

interface EntryPartsProps {
	readonly entry: Entry | null;
	readonly morphemes: readonly Morpheme[];
	readonly links: EntryLinks;
}

export function EntryParts({ entry, morphemes, links }: EntryPartsProps) {
	const { t } = useTranslation("dictionary");
	const pattern = entry === null ? [] : patternParts(entry);
	if (pattern.length > 0) {
		return (
			<section className={styles.block} aria-label={t("entry.pattern")}>
				<ul className={styles.parts}>
					{pattern.map(({ words, glosses }, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a part may stand in a pattern twice
						<li key={`${words} ${index}`}>
							<a className={styles.part} href={links.search(words)}>
								<span lang="vi">{words}</span>
								<small lang="en">{glosses.join(" ")}</small>
							</a>
						</li>
					))}
				</ul>
			</section>
		);
	}
	if (!morphemes.some((morpheme) => morpheme.entry !== null || morpheme.han !== null)) return null;
	return (
		<section className={styles.block} aria-label={t("entry.morphemes")}>
			<ul className={styles.parts}>
				{morphemes.map((morpheme, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a syllable may stand in a word twice
					<li key={`${morpheme.text} ${index}`}>
						<MorphemePart morpheme={morpheme} links={links} />
					</li>
				))}
			</ul>
		</section>
	);
}

function MorphemePart({
	morpheme: { text, han, entry },
	links,
}: {
	readonly morpheme: Morpheme;
	readonly links: EntryLinks;
}) {
	const content = (
		<>
			{han === null ? null : (
				<span className={styles.han} lang="vi-Hani">
					{han}
				</span>
			)}
			<span lang="vi">{text}</span>
			{entry === null ? null : <small lang="en">{entry.senses[0].glosses.slice(0, 2).join("; ")}</small>}
		</>
	);
	const layout = { className: styles.part, "data-han": han === null ? undefined : "" };
	return entry === null ? (
		<span {...layout}>{content}</span>
	) : (
		<a {...layout} href={links.entry(addressOf(entry))}>
			{content}
		</a>
	);
}

function patternParts(entry: Entry): PatternEntry["parts"] {
	return entry.kind === "pattern" && "parts" in entry ? (entry as PatternEntry).parts : [];
}
