// The margin of an import: the chapters of a book, in the order of its text, each a way to where it begins.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Part } from "../../../engine/document/types.ts";
import { Button } from "../../../ui/Button.tsx";
import layout from "../../../ui/layout.module.css";
import styles from "./Contents.module.css";

const partsAtOnce = 12;
const partsMore = 100;

export function Contents({
	parts,
	onShow,
}: {
	readonly parts: readonly Part[];
	/** @param block index of the first block of the part */
	readonly onShow: (block: number) => void;
}) {
	const { t } = useTranslation("import");
	const [shown, setShown] = useState(partsAtOnce);
	if (parts.length === 0) return null;
	const left = parts.length - shown;
	const highest = Math.min(...parts.map(({ level }) => level));
	return (
		<section className={layout.panel} aria-labelledby="contents">
			<h2 id="contents" className={layout.sectionLabel}>
				{t("parts.title", { count: parts.length })}
			</h2>
			<ol className={styles.parts} lang="vi">
				{parts.slice(0, shown).map(({ title, level, block }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: two parts may begin at one block, under one name
					<li key={index} data-deep={level > highest ? "" : undefined}>
						<button type="button" onClick={() => onShow(block)}>
							{title}
						</button>
					</li>
				))}
			</ol>
			{left > 0 ? (
				<Button look="text" className={styles.more} onClick={() => setShown((count) => count + partsMore)}>
					{t("parts.more", { count: Math.min(left, partsMore) })}
				</Button>
			) : null}
		</section>
	);
}
