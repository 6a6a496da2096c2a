// One row of the open article, loaded or not yet: collects its words and their states, and draws them.

import { memo, type ReactNode, useMemo } from "react";
import type { GlossedToken } from "../../engine/gloss/types.ts";
import { textOf } from "../../engine/text/span.ts";
import type { SentenceReading } from "../../worker/protocol.ts";
import { ArticleRow } from "./ArticleRow.tsx";
import type { AnyStatus, GlossChoice } from "./glossText.ts";
import type { OpenText } from "./openText.ts";
import { RowText, statusesOf } from "./RowText.tsx";
import { glossRoom, type TypeMeasures } from "./rowHeights.ts";
import type { Row } from "./rows.ts";
import { ordinalOf } from "./sentences.ts";
import { englishOf } from "./translations.ts";

interface TextRowProps {
	readonly text: OpenText;
	readonly row: Row;
	readonly bySentence: boolean;
	/** Grows when readings have come in: what was not there before may be there now. */
	readonly readingsVersion: number;
	/** Grows when the state of any word has changed. */
	readonly statesVersion: number;
	readonly statusOf: (key: NonNullable<GlossedToken["token"]["key"]>) => AnyStatus;
	readonly glosses: GlossChoice;
	readonly measures: TypeMeasures;
	readonly translated: boolean;
	readonly chosen: GlossedToken | null;
	readonly tabStop: number;
	readonly held: number;
	readonly above: ReactNode;
	readonly below: ReactNode;
}

export const TextRow = memo(function TextRow(props: TextRowProps) {
	const {
		text,
		row,
		bySentence,
		readingsVersion,
		statusOf,
		glosses,
		measures,
		translated,
		chosen,
		tabStop,
		held,
		above,
		below,
	} = props;
	const { document, sentences, translation } = text;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version tells that the cache may hold more than before
	const readings = useMemo(() => readingsOf(text, row), [text, row, readingsVersion]);
	const room = useMemo(() => glossRoom(row.kind, measures), [row.kind, measures]);
	const heading = row.kind === "title";
	const english = useMemo(() => {
		if (!translated || (!bySentence && !row.closes)) return null;
		const place = bySentence ? sentences.span(row.first) : document.blocks[row.block]?.span;
		return place === undefined ? null : englishOf(translation, place);
	}, [translated, bySentence, row, sentences, document, translation]);
	return (
		<ArticleRow
			row={row}
			ordinal={bySentence && !heading ? ordinalOf(sentences, row.first).ordinal : null}
			current={chosen !== null}
			above={above}
			below={below}
			english={english}
		>
			{readings === null ? (
				plainText(text, row)
			) : (
				<RowText
					text={document.text}
					readings={readings}
					statuses={statusesOf(readings, statusOf)}
					glosses={glosses}
					room={room}
					chosen={chosen}
					tabStop={tabStop}
					held={held}
				/>
			)}
		</ArticleRow>
	);
});

/** The readings of a row; `null` until all of them are there. */
export function readingsOf({ readings }: OpenText, { first, end }: Row): readonly SentenceReading[] | null {
	const found: SentenceReading[] = [];
	for (let sentence = first; sentence < end; sentence += 1) {
		const reading = readings.get(sentence);
		if (reading === undefined) return null;
		found.push(reading);
	}
	return found;
}

/** What stands there while the words are not yet known: the text alone, at nearly the same height. */
function plainText({ document, sentences }: OpenText, { first, end }: Row): string {
	return textOf(document.text, { start: sentences.span(first).start, end: sentences.span(end - 1).end });
}
