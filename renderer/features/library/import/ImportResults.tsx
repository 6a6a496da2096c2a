// What became of each of several texts: by groups, in portions, each drawn anew only when it changes itself.

import type { TFunction } from "i18next";
import { memo, type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleRecord } from "../../../storage/records/articles.ts";
import { Button } from "../../../ui/Button.tsx";
import { encodingName } from "../../encodingNames.ts";
import type { ErrorTranslation } from "../../errorTexts.ts";
import { hrefOf } from "../../routes.ts";
import { failureText, sourceName } from "./failureText.ts";
import styles from "./ImportResults.module.css";
import type { ImportItem, ImportState, ImportStateKind } from "./importItem.ts";
import { beginAgain, changePending, type ImportView } from "./pendingImport.ts";
import { canReadAgain } from "./sources.ts";
import { useReplacement } from "./useReplacement.ts";

const rowsAtOnce = 60;

export type ResultFilter = "all" | "imported" | "there" | "failed" | "rest";

const groups: Readonly<Record<Exclude<ResultFilter, "all">, readonly ImportStateKind[]>> = {
	imported: ["imported", "replaced"],
	there: ["alreadyThere"],
	failed: ["failed"],
	rest: ["waiting", "fetching", "working", "fields", "prepared", "storing", "cancelled"],
};

export function countIn(tally: ImportView["tally"], filter: Exclude<ResultFilter, "all">): number {
	return groups[filter].reduce((sum, kind) => sum + (tally.get(kind) ?? 0), 0);
}

interface ImportResultsProps {
	readonly view: ImportView;
	readonly onFields: (item: ImportItem) => void;
}

export function ImportResults({ view: { items, tally }, onFields }: ImportResultsProps) {
	const { t } = useTranslation(["import", "common"]);
	const { t: tError } = useTranslation("errors");
	const { undo } = useReplacement();
	const undoing = useRef(undo);
	undoing.current = undo;
	const texts = useMemo(() => ({ t, tError }), [t, tError]);
	const takeBack = useCallback(async ({ id, state }: ImportItem) => {
		if (state.kind !== "replaced" || !(await undoing.current(state))) return;
		changePending(id, { kind: "alreadyThere", article: state.article, how: "alike" });
	}, []);
	const [filter, setFilter] = useState<ResultFilter>("all");
	const [count, setCount] = useState(rowsAtOnce);
	const found = useMemo(() => {
		if (filter === "all") return items;
		const kinds = new Set(groups[filter]);
		return items.filter(({ state }) => kinds.has(state.kind));
	}, [items, filter]);
	const filters = (["imported", "there", "failed", "rest"] as const)
		.map((name) => ({ name, count: countIn(tally, name) }))
		.filter(({ name, count: some }) => some > 0 || name === filter);
	const left = found.length - count;
	const choose = (name: ResultFilter) => {
		setFilter(name);
		setCount(rowsAtOnce);
	};
	return (
		<>
			{filters.length < 2 && filter === "all" ? null : (
				<fieldset className={styles.filters} aria-label={t("filter.label")}>
					{[{ name: "all", count: items.length } as const, ...filters].map(({ name, count: some }) => (
						<Button key={name} look="text" aria-pressed={filter === name} onClick={() => choose(name)}>
							{t(`filter.${name}`)} <span className="number">{t("filter.count", { count: some })}</span>
						</Button>
					))}
				</fieldset>
			)}
			<ul className={styles.files} aria-label={t("several.list")}>
				{found.slice(0, count).map((item) => (
					<FileRow key={item.id} item={item} texts={texts} onFields={onFields} onUndo={takeBack} />
				))}
			</ul>
			{left > 0 ? (
				<Button look="text" className={styles.more} onClick={() => setCount((shown) => shown + rowsAtOnce * 2)}>
					{t("several.more", { count: left })}
				</Button>
			) : null}
		</>
	);
}

interface FileRowProps {
	readonly item: ImportItem;
	readonly texts: RowTexts;
	readonly onFields: (item: ImportItem) => void;
	readonly onUndo: (item: ImportItem) => Promise<void>;
}

/** Asked for once for all rows: each asking of its own costs more than the row. */
interface RowTexts {
	readonly t: TFunction<["import", "common"]>;
	readonly tError: ErrorTranslation;
}

const FileRow = memo(function FileRow({ item, texts, onFields, onUndo }: FileRowProps) {
	const name = sourceName(item.source, texts.t);
	const action = actionOf(item, texts.t, onFields, onUndo);
	return (
		<li data-state={item.state.kind}>
			<span className={styles.file}>{name}</span>
			<span className={styles.outcome}>{outcomeOf(item.state, name, texts)}</span>
			{action === null ? null : (
				<Button look="text" onClick={action.run}>
					{action.label}
				</Button>
			)}
		</li>
	);
});

function outcomeOf(state: ImportState, name: string, { t, tError }: RowTexts): ReactNode {
	const meta = (text: string) => <span className="meta">{text} </span>;
	switch (state.kind) {
		case "waiting":
			return meta(t("file.waiting"));
		case "fetching":
			return meta(t("file.fetching"));
		case "working":
		case "prepared":
		case "storing":
			return meta(t("file.working"));
		case "fields":
			return meta(t("file.fields"));
		case "cancelled":
			return meta(t("file.cancelled"));
		case "imported":
			return (
				<>
					{meta(t("file.imported"))}
					<ArticleLink article={state.article} />
					{state.like === null ? null : (
						<small>
							{t("file.like")} <ArticleLink article={state.like} />
						</small>
					)}
					{state.doubtful === null ? null : (
						<small>{t("file.doubtful", { encoding: encodingName(state.doubtful, t) })}</small>
					)}
				</>
			);
		case "replaced":
			return (
				<>
					{meta(t("file.replaced"))}
					<ArticleLink article={state.article} />
				</>
			);
		case "alreadyThere":
			return (
				<>
					{meta(state.how === "same" ? t("file.alreadyThere") : t("file.alikeThere"))}
					<ArticleLink article={state.article} />
				</>
			);
		case "failed":
			return <span className={styles.failure}>{failureText(state.failure, name, tError)}</span>;
	}
}

function ArticleLink({ article }: { readonly article: ArticleRecord }) {
	return (
		<a className={styles.link} lang="vi" href={hrefOf({ screen: "reader", article: article.id, at: null })}>
			{article.title}
		</a>
	);
}

/** Whether there is any sense in beginning once more, as it is. */
export function canBeginAgain({ source, state }: ImportItem): boolean {
	return (state.kind === "failed" || state.kind === "cancelled") && canReadAgain(source.content);
}

function actionOf(
	item: ImportItem,
	t: RowTexts["t"],
	onFields: FileRowProps["onFields"],
	onUndo: FileRowProps["onUndo"],
): { readonly label: string; readonly run: () => void } | null {
	switch (item.state.kind) {
		case "fields":
			return { label: t("file.chooseFields"), run: () => onFields(item) };
		case "replaced":
			return { label: t("common:action.undo"), run: () => void onUndo(item) };
		default:
			return canBeginAgain(item) ? { label: t("common:action.retry"), run: () => beginAgain([item.id]) } : null;
	}
}
