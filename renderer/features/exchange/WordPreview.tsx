// The first words as the columns of the file show them: text only, whatever stands in it.

import { useId } from "react";
import { useTranslation } from "react-i18next";
import { cellOf } from "../../formats/decks/table/cells.ts";
import type { CarriedWord, Column } from "../../formats/decks/types.ts";
import styles from "./Exchange.module.css";

interface WordPreviewProps {
	readonly caption: string;
	readonly words: readonly CarriedWord[];
	readonly columns: readonly Column[];
}

export function WordPreview({ caption, words, columns }: WordPreviewProps) {
	const { t } = useTranslation("exchange");
	const id = useId();
	return (
		<div>
			<h2 id={id} className={styles.caption}>
				{caption}
			</h2>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard. */}
			<section className={styles.frame} tabIndex={0} aria-labelledby={id}>
				<table className={styles.table}>
					<thead>
						<tr>
							{columns.map((column) => (
								<th key={column} scope="col">
									{t(`role.${column}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{words.map((word) => (
							<tr key={word.key}>
								{columns.map((column) => (
									<td key={column} className={column === "word" ? styles.wordCell : undefined}>
										{cellOf(word, column)}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</div>
	);
}
