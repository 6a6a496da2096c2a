// What the cells of a word show: its state and marks, the sentence it was met in, its lists and tags, its days.

import type { TFunction } from "i18next";
import type { HeadwordKey } from "../../engine/text/headwordKey.ts";
import { unreachable } from "../../engine/text/result.ts";
import type { ListId } from "../../storage/records/ids.ts";
import type { ListRecord } from "../../storage/records/lists.ts";
import type { VocabularyRecord, WordContext } from "../../storage/records/words.ts";
import layoutStyles from "../../ui/layout.module.css";
import { MarkedText } from "../../ui/MarkedText.tsx";
import { excerptOf } from "../../ui/markedSentence.ts";
import { timeTexts } from "../../ui/timeTexts.ts";
import { markSaved } from "../markedPhrase.ts";
import { hrefOf } from "../routes.ts";
import { bandName } from "./bandNames.ts";
import { ListDot } from "./ListDot.tsx";
import type { Fact } from "./sorting.ts";
import type { TableLayout } from "./tableLayout.ts";
import styles from "./WordTable.module.css";

/** Characters before the word that a cell has room for. */
const excerptRoom: Readonly<Record<TableLayout, number>> = { rows: 16, table: 20, wide: 14 };

const day = 86_400_000;

/** Given by the table: dozens of rows are drawn with every step of scrolling, and each hook in them would count. */
export type CellTexts = TFunction<["vocabulary", "common"]>;

interface StateCellProps {
	readonly record: VocabularyRecord;
	readonly t: CellTexts;
}

export function StateCell({ record, t }: StateCellProps) {
	return (
		<>
			{t(`common:state.${record.status}`)}
			{record.suspended === 1 ? <span className={styles.mark}>{t("mark.suspended")}</span> : null}
			{record.leech === 1 ? <span className={styles.mark}>{t("mark.leech")}</span> : null}
		</>
	);
}

interface MetInCellProps {
	readonly record: VocabularyRecord;
	readonly lists: ReadonlyMap<ListId, ListRecord>;
	readonly layout: TableLayout;
	readonly tabIndex: number;
}

/** The newest sentence; under it, where lists have no column of their own, article, lists and tags. */
export function MetInCell({ record, lists, layout, tabIndex }: MetInCellProps) {
	const context = record.contexts[0];
	const sentence = context === undefined ? null : <Sentence wordKey={record.key} {...{ context, layout, tabIndex }} />;
	if (layout === "wide") return sentence;
	return (
		<>
			{sentence}
			<Belongings record={record} lists={lists} article={context?.articleTitle ?? ""} />
		</>
	);
}

interface SentenceProps {
	readonly wordKey: HeadwordKey;
	readonly context: WordContext;
	readonly layout: TableLayout;
	readonly tabIndex: number;
}

function Sentence({ wordKey, context, layout, tabIndex }: SentenceProps) {
	const text = <MarkedText {...excerptOf(markSaved(context, wordKey), excerptRoom[layout])} />;
	// Brought in from a deck: there is nothing to open.
	if (context.articleTitle === "")
		return (
			<span className={styles.sentence} lang="vi" title={context.sentence}>
				{text}
			</span>
		);
	return (
		<a
			className={styles.sentence}
			lang="vi"
			href={hrefOf({ screen: "reader", article: context.articleId, at: context.span })}
			tabIndex={tabIndex}
			title={context.sentence}
		>
			{text}
		</a>
	);
}

interface BelongingsProps extends Pick<MetInCellProps, "record" | "lists"> {
	/** Title of the article that the word was met in; empty for none. */
	readonly article?: string;
}

/** The article, lists by their dots and names, then tags; all of them are in the tooltip. */
export function Belongings({ record, lists, article = "" }: BelongingsProps) {
	const own = record.lists.flatMap((id) => lists.get(id) ?? []);
	const names = [article, ...own.map(({ name }) => name), ...record.tags].filter((name) => name !== "");
	if (names.length === 0) return null;
	return (
		<span className={styles.under} title={names.join(" · ")}>
			{article === "" ? null : (
				<span className={styles.article} lang="vi">
					{article}
				</span>
			)}
			{own.map(({ id, name, colour }) => (
				<span key={id} className={styles.listName} lang="vi">
					<ListDot colour={colour} />
					<span>{name}</span>
				</span>
			))}
			{record.tags.map((tag) => (
				<span key={tag} className={`${layoutStyles.tag} ${styles.tag}`}>
					{tag}
				</span>
			))}
		</span>
	);
}

interface FactCellProps {
	readonly fact: Fact;
	readonly record: VocabularyRecord;
	readonly now: number;
	readonly t: CellTexts;
	readonly language: string;
}

export function FactCell({ fact, record, now, t, language }: FactCellProps) {
	const times = timeTexts(language);
	const nothing = <span className={styles.nothing}>{t("table.nothing")}</span>;
	switch (fact) {
		case "added":
			return <span title={times.date(record.addedAt)}>{times.past(record.addedAt, now)}</span>;
		case "due":
			return record.dueAt === undefined ? (
				nothing
			) : (
				<span title={times.date(record.dueAt)}>{times.due(record.dueAt, now)}</span>
			);
		case "stability": {
			const stability = record.card?.stability ?? 0;
			return stability === 0 ? nothing : times.interval(stability * day);
		}
		case "band":
			return record.band === null ? nothing : bandName(record.band, t);
		default:
			return unreachable(fact);
	}
}
